"""Time windows of the whole plan: its year, its peak."""

import re
from collections.abc import Iterable, Sequence

from kehoach_desktop.core.drafts import DraftWindow, SourceLine, Trace
from kehoach_desktop.importer.activity_time import is_part_of_name
from kehoach_desktop.importer.details import Property, detail_at
from kehoach_desktop.importer.marks import POINT
from kehoach_desktop.importer.outline import Node, walk
from kehoach_desktop.importer.time_phrases import TimePhrase, phrases
from kehoach_desktop.importer.topics import Topic

_PEAK_WORD = re.compile(r"[Cc]ao điểm|[Ss]âu đậm")
_PEAK = re.compile(
    r"(?:cao điểm|sâu đậm|trọng điểm|trọng tâm|tập trung)[^.;]{0,60}$", re.IGNORECASE
)


def find_windows(
    root: Node, lines: Sequence[SourceLine], year: int, opening: Iterable[int]
) -> tuple[DraftWindow, ...]:
    """Give the windows in the parts on time, and every peak wherever it is said."""
    found: dict[tuple[object, object], DraftWindow] = {}
    for node in walk(root):
        whole = node.topic is Topic.TIME or _is_plan_time(node)
        if not (whole or _PEAK_WORD.search(node.text)):
            continue
        for phrase in phrases(node.text, year, labelled=whole):
            peak = bool(_PEAK.search(node.text[max(0, phrase.first - 80) : phrase.first]))
            if (whole or (peak and _is_peak(node.text, phrase))) and phrase.end:
                _keep(found, _window(phrase, node.line, "peak" if peak else "overall"))
    for index in opening:
        for phrase in phrases(lines[index].text, year):
            stretch = phrase.start and phrase.end and phrase.start != phrase.end
            if stretch and not is_part_of_name(lines[index].text, phrase):
                _keep(found, _window(phrase, index, "overall"))
    return tuple(found.values())


def _is_plan_time(node: Node) -> bool:
    """Tell whether a labelled line gives the plan's own time, not that of an item of work."""
    detail = detail_at(node.text, node.mark.end)
    if detail is None or detail.kind is not Property.TIME:
        return False
    above = node.parent
    return above is None or above.level == 0 or above.topic is Topic.TIME or node.level <= POINT


def _is_peak(text: str, phrase: TimePhrase) -> bool:
    """Tell whether the phrase is a stretch named a peak; a last day alone is only a deadline."""
    return phrase.start is not None and bool(
        _PEAK_WORD.search(text, max(0, phrase.first - 80), phrase.first)
    )


def _window(phrase: TimePhrase, line: int, kind: str) -> DraftWindow:
    return DraftWindow(
        phrase.text, phrase.start, phrase.end, kind, Trace(line, phrase.first, phrase.last)
    )


def _keep(found: dict[tuple[object, object], DraftWindow], window: DraftWindow) -> None:
    found.setdefault((window.start, window.end), window)
