"""Where the fields of head and tail stand in the source, and how each was found.

The finders take a field out of lines that they join, strip and fold; so its words are sought again
here, blanks and line ends apart. What the head says itself is stated; what only the body, the
number or another field tells is inferred, and the review shows it as doubtful.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from kehoach_desktop.core.drafts import DraftField, How, PlanDraft, SourceLine, Trace
from kehoach_desktop.importer import landmarks

_TOP = 80
"""Lines from the first in which head and opening stand."""
_END = 60
_SHORTEST = 3


def field_traces(draft: PlanDraft, head_end: int) -> tuple[DraftField, ...]:
    """Give a record for every field of head and tail that is not empty."""
    lines = len(draft.lines)
    head, top = range(head_end), range(head_end, min(head_end + _TOP, lines))
    end = range(max(0, lines - _END), lines)
    signer = draft.signer.name or draft.signer.position or draft.signer.authority
    found = (
        _doc_type(draft, head),
        _field(draft, "number", draft.number or "", (head, top)),
        _day(draft, head) or _day(draft, top, stated=False),
        _field(draft, "place", draft.place, (head, top)),
        _field(draft, "superior", draft.superior, (head, top)),
        _field(draft, "issuer", draft.issuer, (head, top)),
        _field(draft, "title", draft.title, (head, top)),
        _field(draft, "theme", draft.theme, (range(lines), head)),
        _field(draft, "signer", signer, (end, top)),
    )
    return tuple(field for field in found if field is not None)


def _field(
    draft: PlanDraft, name: str, value: str, places: tuple[range, range]
) -> DraftField | None:
    """Seek a value where it ought to stand, and then where it is only told."""
    if not value:
        return None
    own, elsewhere = places
    pattern = _words(value)
    stated = _first(draft.lines, own, pattern) or _piece(draft.lines, own, value)
    if stated:
        return DraftField(name, How.STATED, stated)
    return DraftField(name, How.INFERRED, _first(draft.lines, elsewhere, pattern))


def _words(value: str) -> re.Pattern[str]:
    """Give the pattern of a value whose blanks may differ, and whose dashes may be long."""
    letters = (
        ("[-–]" if letter == "-" else re.escape(letter)) for letter in value if letter.strip()
    )
    return re.compile(r"\s?".join(letters))


def _first(
    lines: Sequence[SourceLine], indexes: Sequence[int], pattern: re.Pattern[str]
) -> Trace | None:
    for index in indexes:
        if found := pattern.search(lines[index].text):
            return Trace(index, found.start(), found.end())
    return None


def _piece(lines: Sequence[SourceLine], indexes: Sequence[int], value: str) -> Trace | None:
    """Find the first line that is a piece of a value put together out of several."""
    for index in indexes:
        text = lines[index].text.strip(" *-–_.;")
        if len(text) >= _SHORTEST and text in value:
            start = lines[index].text.index(text)
            return Trace(index, start, start + len(text))
    return None


def _doc_type(draft: PlanDraft, lines: Sequence[int]) -> DraftField | None:
    """Find the word of the type; a letter is told by its "V/v", another text by its number."""
    if draft.doc_type is None:
        return None
    for index in lines:
        text = draft.lines[index].text
        word = landmarks.type_start(text) or landmarks.type_word(text)
        if word and landmarks.TYPE_WORDS[word] == draft.doc_type:
            return DraftField("doc_type", How.STATED, Trace(index, 0, len(word)))
        if draft.doc_type == "CV" and (about := landmarks.ABOUT.match(text)):
            return DraftField("doc_type", How.STATED, Trace(index, 0, about.end()))
    number = _first(draft.lines, lines, _words(draft.number)) if draft.number else None
    return DraftField("doc_type", How.INFERRED, number)


def _day(draft: PlanDraft, lines: Sequence[int], *, stated: bool = True) -> DraftField | None:
    if draft.day is None:
        return None
    for pattern, whole in _day_patterns(draft.day):
        if trace := _first(draft.lines, lines, pattern):
            return DraftField("day", How.STATED if stated and whole else How.INFERRED, trace)
    return None if stated else DraftField("day", How.INFERRED, None)


def _day_patterns(day: date) -> Iterator[tuple[re.Pattern[str], bool]]:
    """Give the ways to write a day, and whether they say all of it: without a year they do not."""
    short = rf"(?<!\d)0?{day.day}\s?(?:tháng|[/.\-])\s?0?{day.month}(?!\d)"
    yield re.compile(rf"{short}\s?(?:,?\s?năm|[/.\-])\s?{day.year}"), True
    yield re.compile(short), False
