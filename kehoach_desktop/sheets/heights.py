"""Row heights: neither openpyxl nor LibreOffice fits a row to its words."""

from typing import Final

LINE: Final = 16.5
"""Points of a line at 12 pt."""
AIR: Final = 7.5
TIGHT_AIR: Final = 3.0
_LETTERS_PER_WIDTH = 1.3
_INDENT = 2
"""Letters of bold 12 pt Times that surely fit into a unit of column width, without the indent."""


def row_height(cells: list[tuple[str, float]], air: float = AIR) -> float:
    """Give the points that the highest of `cells` (words, column width) needs."""
    return max((_lines(text, width) for text, width in cells), default=1) * LINE + air


def _lines(text: str, width: float) -> int:
    letters = max(int((width - _INDENT) * _LETTERS_PER_WIDTH), 1)
    return sum(-(-len(part) // letters) or 1 for part in text.split("\n"))
