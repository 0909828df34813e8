"""Widths of text in the fonts of official papers, for Word, which cannot measure."""

from functools import lru_cache
from pathlib import Path

from kehoach_desktop.documents.fonts import FontSet
from kehoach_desktop.documents.layout import TextStyle

_MEAN_WIDTH = 0.5
"""Of a letter without its font, as a share of the size."""


def text_width(text: str, style: TextStyle, fonts: FontSet) -> float:
    """Give the width of `text` on one line, in points."""
    file = fonts.file(bold=style.bold, italic=style.italic)
    if file is None:
        return len(text) * style.size * _MEAN_WIDTH
    advances, units = _advances(file)
    missing = units * _MEAN_WIDTH
    return sum(advances.get(ord(letter), missing) for letter in text) * style.size / units


def fitted_size(text: str, style: TextStyle, width: float, least: float, fonts: FontSet) -> float:
    """Give the size, in half points, at which `text` stands on one line of `width` points."""
    needed = text_width(text, style, fonts)
    if needed <= width:
        return style.size
    halves = int(style.size * 2 * width / needed)
    return max(min(least, style.size), halves / 2)


@lru_cache(maxsize=8)
def _advances(file: Path) -> tuple[dict[int, int], int]:
    from fontTools.ttLib import TTFont

    with TTFont(file, lazy=True) as font:
        metrics = font["hmtx"].metrics
        letters = font.getBestCmap()
        return {code: metrics[name][0] for code, name in letters.items()}, font["head"].unitsPerEm
