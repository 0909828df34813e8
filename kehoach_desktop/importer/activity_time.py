"""Which phrase of time is the time of an activity."""

import re
from collections.abc import Sequence

from kehoach_desktop.core.drafts import DraftTime, How, Trace
from kehoach_desktop.importer.time_phrases import TimePhrase, joined, phrases

# The main clause says the whole span; what follows "trọng tâm" is only its peak.
_WEAK_BEFORE = re.compile(
    r"(?:trọng tâm(?: là)?|cao điểm(?: là)?|kế hoạch[^,;.]{0,60}|sự kiện[^,;.]{0,80}|"
    r"chương trình[^,;.]{0,60}|kỷ niệm[^,;.]{0,60}|lễ lớn[^,;.]{0,40}|phong trào[^,;.]{0,60}|"
    r"nhiệm vụ[^,;.]{0,60}|đại hội[^,;.]{0,40}|kết quả[^,;.]{0,40})\s$",
    re.IGNORECASE,
)


def time_of(
    text: str, span: tuple[int, int], line: int, year: int, *, labelled: bool = False
) -> DraftTime | None:
    """Give the time that `text[span]` states for its activity, with its trace in `line`."""
    first, last = span
    found = phrases(text[first:last], year, labelled=labelled)
    strong = [
        phrase for phrase in found if labelled or not is_part_of_name(text[first:last], phrase)
    ]
    best = _best(strong, text[first:last])
    if best is None:
        return None
    return DraftTime(
        best.text,
        best.start,
        best.end,
        best.deadline,
        Trace(line, first + best.first, first + best.last),
        How.STATED,
    )


def is_part_of_name(text: str, phrase: TimePhrase) -> bool:
    """Tell whether the phrase belongs to a noun before it: "các sự kiện … trong năm 2024"."""
    whole_year = phrase.start is not None and phrase.end is not None
    if not whole_year or not phrase.text.lower().startswith(("trong năm", "năm", "quý")):
        return False
    return bool(_WEAK_BEFORE.search(text[max(0, phrase.first - 90) : phrase.first]))


def _best(found: Sequence[TimePhrase], text: str) -> TimePhrase | None:
    dated = [phrase for phrase in found if phrase.end is not None or phrase.start is not None]
    if not dated:
        return found[0] if found else None
    best = dated[0]
    for other in dated[1:]:
        together = joined(best, other, text)
        if together is None:
            break
        best = together
    return best
