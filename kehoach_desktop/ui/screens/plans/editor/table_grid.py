"""Where the cells of a table stand in the text, in pixels from the table's upper left corner."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Final

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFont, QFontMetricsF, QTextLayout, QTextOption

from kehoach_desktop.core.tables import Rows, column_weight
from kehoach_desktop.ui.fonts import TextRole
from kehoach_desktop.ui.theme import Theme

PAD: Final = 6


@dataclass(frozen=True, slots=True)
class TableGrid:
    """Edges of columns and rows, the last one included."""

    across: tuple[float, ...]
    down: tuple[float, ...]

    @property
    def height(self) -> float:
        """Of all rows."""
        return self.down[-1]

    def cell(self, row: int, column: int) -> QRectF:
        """Give the rectangle of a cell."""
        left, top = self.across[column], self.down[row]
        return QRectF(left, top, self.across[column + 1] - left, self.down[row + 1] - top)

    def at(self, point: QPointF) -> tuple[int, int]:
        """Give row and column of the cell at a point, the nearest one beside the table."""
        row = bisect_right(self.down, point.y()) - 1
        column = bisect_right(self.across, point.x()) - 1
        last_row, last_column = len(self.down) - 2, len(self.across) - 2
        return min(max(row, 0), last_row), min(max(column, 0), last_column)


def cell_font(theme: Theme, row: int) -> QFont:
    """Give the font of a row: the head is heavier."""
    font = QFont(theme.font(TextRole.SMALL))
    if row == 0:
        font.setWeight(QFont.Weight.DemiBold)
    return font


def grid_of(theme: Theme, rows: Rows, width: float) -> TableGrid:
    """Lay a table out: each column holds its longest word, what is left is shared as on paper."""
    rooms = _rooms(theme, rows, width)
    across = tuple(accumulate(rooms, initial=0.0))
    heights = (_row_height(theme, number, row, rooms) for number, row in enumerate(rows))
    return TableGrid(across, tuple(accumulate(heights, initial=0.0)))


def _rooms(theme: Theme, rows: Rows, width: float) -> list[float]:
    metrics, around = QFontMetricsF(cell_font(theme, 0)), 2.0 * theme.px(PAD) + 4
    columns = list(zip(*rows, strict=True))
    weights = [column_weight(cells[0], cells[1:]) for cells in columns]
    least = [
        max((metrics.horizontalAdvance(word) for cell in cells for word in cell.split()), default=0)
        + around
        for cells in columns
    ]
    rest = width - sum(least)
    if rest < 0:  # words too long for this table are broken
        least, rest = [0.0] * len(columns), width
    return [
        room + rest * weight / sum(weights) for room, weight in zip(least, weights, strict=True)
    ]


def _row_height(theme: Theme, number: int, row: Sequence[str], rooms: Sequence[float]) -> float:
    pad, font = 2.0 * theme.px(PAD), cell_font(theme, number)
    heights = (words_height(text, font, room - pad) for text, room in zip(row, rooms, strict=True))
    return max(heights) + pad


def words_height(text: str, font: QFont, width: float) -> float:
    """Give how high words are when they are broken into lines of `width`."""
    height = 0.0
    for line in text.split("\n"):
        layout = QTextLayout(line, font)
        layout.setTextOption(wrapping())
        layout.beginLayout()
        while (made := layout.createLine()).isValid():
            made.setLineWidth(max(width, 1))
            height += made.height()
        layout.endLayout()
    return height


def wrapping() -> QTextOption:
    """Give how words of a cell are broken: between them, inside only where one has no room."""
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    return option
