"""Where the cells of a table stand in the text, in pixels from the table's upper left corner."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Final

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetrics

from kehoach_desktop.core.tables import Rows, column_weight
from kehoach_desktop.ui.fonts import TextRole
from kehoach_desktop.ui.theme import Theme

PAD: Final = 6
WRAP: Final = int(Qt.TextFlag.TextWordWrap | Qt.TextFlag.TextWrapAnywhere)
_TALL: Final = 100_000


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
    """Lay a table out: columns share the width as they do on paper, rows are as high as needed."""
    weights = [column_weight(cells[0], cells[1:]) for cells in zip(*rows, strict=True)]
    unit = width / sum(weights)
    across = tuple(accumulate((weight * unit for weight in weights), initial=0.0))
    rooms = [round(weight * unit) for weight in weights]
    metrics = [QFontMetrics(cell_font(theme, row)) for row in (0, 1)]
    heights = (
        _row_height(theme, row, rooms, metrics[min(index, 1)]) for index, row in enumerate(rows)
    )
    return TableGrid(across, tuple(accumulate(heights, initial=0.0)))


def _row_height(
    theme: Theme, row: Sequence[str], rooms: Sequence[int], metrics: QFontMetrics
) -> float:
    pad = theme.px(PAD)
    heights = [
        metrics.boundingRect(QRect(0, 0, room - 2 * pad, _TALL), WRAP, text or " ").height()
        for text, room in zip(row, rooms, strict=True)
    ]
    return max(heights) + 2.0 * pad
