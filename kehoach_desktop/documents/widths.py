"""Widths of text in the fonts of official papers: lines that shrink, titles that break well."""

from functools import cache
from math import ceil

from kehoach_desktop.documents.fonts import UNITS, FontSet
from kehoach_desktop.documents.layout import TextStyle

_MEAN_WIDTH = 500
"""Of a letter that the font does not have, in thousandths of the size."""
_MOST_LINES = 6
"""Longer texts are no titles and wrap as they come."""
_SENSE_BONUS = 0.3
"""What a break at a comma or before a bracket is worth against lines of unequal length."""


def text_width(text: str, style: TextStyle, fonts: FontSet) -> float:
    """Give the width of `text`, of its longest row where it has several, in points."""
    return max(_row_width(row, style, fonts) for row in text.split("\n"))


def _row_width(text: str, style: TextStyle, fonts: FontSet) -> float:
    advances = fonts.widths(bold=style.bold, italic=style.italic)
    return sum(advances.get(letter, _MEAN_WIDTH) for letter in text) * style.size / UNITS


def fitted_size(text: str, style: TextStyle, width: float, least: float, fonts: FontSet) -> float:
    """Give the size, in half points, at which `text` stands on one line of `width` points."""
    needed = text_width(text, style, fonts)
    if needed <= width:
        return style.size
    halves = int(style.size * 2 * width / needed)
    return max(min(least, style.size), halves / 2)


def broken_evenly(text: str, style: TextStyle, width: float, fonts: FontSet) -> str:
    """Give centred `text` with line breaks: as few lines as need be, about equally long.

    A break after a comma or before a bracket is preferred, none falls inside short brackets.
    """
    return "\n".join(_row(row, style, width, fonts) for row in text.split("\n"))


def _row(row: str, style: TextStyle, width: float, fonts: FontSet) -> str:
    whole = text_width(row, style, fonts)
    if whole <= width:
        return row
    pieces = _pieces(row)
    widths = [text_width(piece, style, fonts) / width for piece in pieces]
    space = text_width(" ", style, fonts) / width
    for lines in range(ceil(whole / width), _MOST_LINES + 1):
        breaks = _best_breaks(pieces, widths, space, lines)
        if breaks is not None:
            ends = [*breaks, len(pieces)]
            starts = [0, *breaks]
            parts = [" ".join(pieces[a:b]) for a, b in zip(starts, ends, strict=True)]
            return "\n".join(parts)
    return row


def _pieces(row: str) -> list[str]:
    """Give the words, those of a short bracket as one piece."""
    pieces: list[str] = []
    depth = 0
    for word in row.split(" "):
        if depth:
            pieces[-1] += f" {word}"
        else:
            pieces.append(word)
        depth = max(0, depth + word.count("(") - word.count(")"))
    return pieces


def _best_breaks(
    pieces: list[str], widths: list[float], space: float, lines: int
) -> tuple[int, ...] | None:
    """Give where the lines after the first begin; None where `lines` lines are too few."""
    count = len(pieces)
    target = (sum(widths) + space * (count - lines)) / lines

    @cache
    def best(start: int, left: int) -> tuple[float, tuple[int, ...]] | None:
        found: tuple[float, tuple[int, ...]] | None = None
        for end in range(start + 1, count - left + 2) if left > 1 else (count,):
            long = sum(widths[start:end]) + space * (end - start - 1)
            rest = best(end, left - 1) if left > 1 else (0.0, ())
            if long > 1 or rest is None:
                continue
            cost = (long - target) ** 2 + rest[0] - _sense(pieces, end)
            if found is None or cost < found[0]:
                found = (cost, (end, *rest[1]) if left > 1 else ())
        return found

    answer = best(0, lines)
    return None if answer is None else answer[1]


def _sense(pieces: list[str], end: int) -> float:
    if end == len(pieces):
        return 0.0
    good = pieces[end - 1].endswith((",", ";", ":")) or pieces[end].startswith("(")
    return _SENSE_BONUS if good else 0.0
