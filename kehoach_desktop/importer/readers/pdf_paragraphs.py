"""Rows of a PDF into paragraphs, by where they begin and end and how far they stand apart.

A row goes on in the next one only where that one's first word had no room any more. What parts
two paragraphs then is the wider space between them, or the indent of a first line; in a text
that has neither, the end of a sentence.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from kehoach_desktop.importer import landmarks
from kehoach_desktop.importer.marks import DASH, PLAIN, mark_of
from kehoach_desktop.importer.readers.pdf_page import Piece, Row
from kehoach_desktop.importer.source import RawLine

_INDENT = 0.4  # heights of a letter that count as an indent
_HANGING = 3.0  # heights that the words after a mark may hang in
_WIDER = 1.2  # of the usual step from row to row
_FARTHEST = 3.0
_SPACED = 0.08  # share of wider steps that shows a text spaced by paragraph
_ROOM = 1.5  # letters


@dataclass(frozen=True, slots=True)
class _Habit:
    """How the paragraphs of a text are set."""

    margin: float
    """Where the longest row ends."""
    step: float
    """Usual distance from row to row; 0 where there are too few rows."""
    spaced: bool
    """A wider step parts two paragraphs."""


def paragraphs(rows: Sequence[Row]) -> Iterator[RawLine]:
    """Give a line for each paragraph and each table."""
    habit = _habit_of([row.box for row in rows if row.alone and not row.table])
    number, before = 0, None
    pieces: list[str] = []
    for row in rows:
        number += 1
        if before is not None and _goes_on(before, row, habit):
            pieces.append(row.box.text)
        else:
            yield from _closed(pieces, number - 1)
            pieces = [] if row.table else [row.box.text]
            if row.table:
                yield RawLine("", number, whole=True, rows=row.table)
        before = row
    yield from _closed(pieces, number)


def _closed(pieces: list[str], number: int) -> Iterator[RawLine]:
    """Give one line; a hyphen at the end of a row has no blank after it."""
    if pieces:
        text = pieces[0]
        for piece in pieces[1:]:
            glued = text.endswith("-") and text[-2:-1].isalpha() and piece[:1].isalpha()
            text += piece if glued else f" {piece}"
        yield RawLine(text, number)


def _habit_of(boxes: Sequence[Piece]) -> _Habit:
    steps = [round(above.middle - below.middle) for above, below in pairwise(boxes)]
    down = Counter(step for step in steps if step > 0)
    usual = float(down.most_common(1)[0][0]) if down else 0.0
    wider = sum(n for step, n in down.items() if _WIDER * usual < step < _FARTHEST * usual)
    return _Habit(
        max((box.right for box in boxes), default=0.0),
        usual,
        spaced=wider > _SPACED * max(1, len(boxes)),
    )


def _goes_on(above: Row, below: Row, habit: _Habit) -> bool:
    a, b = above.box, below.box
    if above.table or below.table or not (above.alone and below.alone):
        return False
    if not _is_full(a, b, habit.margin) or _is_marked(a.text, b.text):
        return False
    if landmarks.is_capitals(a.text) != landmarks.is_capitals(b.text):
        return False
    step, indent = a.middle - b.middle, b.left - a.left
    slack = _INDENT * a.height
    hanging = mark_of(a.text).level != PLAIN and indent < _HANGING * a.height
    if indent > slack and not hanging:
        return False
    if step > 0 and habit.spaced:
        return step <= _WIDER * habit.step
    return indent < -slack or hanging or not landmarks.ends_sentence(a.text)


def _is_full(a: Piece, b: Piece, margin: float) -> bool:
    """Tell whether the first word of `b` had no room any more in the row of `a`."""
    width = (a.right - a.left) / max(len(a.text), 1)
    word = b.text.split(" ", 1)[0]
    return a.right + (len(word) + _ROOM) * width > margin


def _is_marked(above: str, text: str) -> bool:
    """Tell whether an item begins; a dash before a number or a small letter is not one."""
    mark = mark_of(text)
    if mark.level != DASH or landmarks.ends_sentence(above):
        return mark.level != PLAIN
    return not (text[mark.end : mark.end + 1].isdigit() or text[mark.end : mark.end + 1].islower())
