"""Where everything of the matrix stands: frozen heads and first column, groups with a gap."""

from dataclasses import dataclass, field
from typing import Final

from PySide6.QtCore import QPoint, QRect, QSize

from kehoach_desktop.core.matrix import Matrix

CELL: Final = 31
ROW: Final = 27
GAP: Final = 5
SUM: Final = 56
LEAST_FIRST: Final = 220


@dataclass(frozen=True, slots=True)
class Measures:
    """Lengths in pixels at the zoom in force."""

    cell: int
    row: int
    gap: int
    sum: int
    group: int
    """Height of the line of groups."""
    head: int
    """Height of the column heads, two lines."""
    least_first: int


@dataclass(frozen=True, slots=True)
class Geometry:
    """Places for one matrix in one viewport; scrolled by `offset`."""

    measures: Measures
    size: QSize
    rows: int
    lefts: tuple[int, ...]
    """Left edge of each column, counted from the first; a gap before each new group."""
    groups: tuple[tuple[str, int, int], ...]
    """Name, first column, last column."""
    offset: QPoint = field(default_factory=QPoint)

    @property
    def top(self) -> int:
        """Where the rows begin."""
        return self.measures.group + self.measures.head

    @property
    def inner(self) -> int:
        """Width of all columns together."""
        return self.lefts[-1] + self.measures.cell if self.lefts else 0

    @property
    def first(self) -> int:
        """Width of the frozen first column: all that is free."""
        free = self.size.width() - self.inner - self.measures.sum
        return max(self.measures.least_first, free)

    @property
    def grid(self) -> QRect:
        """The part of the viewport in which cells scroll."""
        foot = self.measures.row
        width = self.size.width() - self.first - self.measures.sum
        height = min(self.rows * self.measures.row, self.size.height() - self.top - foot)
        return QRect(self.first, self.top, min(width, self.inner), max(height, 0))

    @property
    def reach(self) -> QSize:
        """How far the grid scrolls."""
        return QSize(
            max(self.inner - self.grid.width(), 0),
            max(self.rows * self.measures.row - self.grid.height(), 0),
        )

    def column(self, column: int) -> QRect:
        """Give a column over the whole height of the viewport."""
        left = self.grid.left() + self.lefts[column] - self.offset.x()
        return QRect(left, 0, self.measures.cell, self.size.height())

    def row(self, row: int) -> QRect:
        """Give a row over the whole width of the viewport."""
        top = self.top + row * self.measures.row - self.offset.y()
        return QRect(0, top, self.size.width(), self.measures.row)

    def cell(self, row: int, column: int) -> QRect:
        """Give a cell, in sight or not."""
        left, top = self.column(column).left(), self.row(row).top()
        return QRect(left, top, self.measures.cell, self.measures.row)

    def at(self, point: QPoint) -> tuple[int, int] | None:
        """Give row and column under a point of the grid."""
        if not self.grid.contains(point):
            return None
        row = (point.y() - self.top + self.offset.y()) // self.measures.row
        x = point.x() - self.grid.left() + self.offset.x()
        for column, left in enumerate(self.lefts):
            if left <= x < left + self.measures.cell:
                return row, column
        return None

    def row_at(self, y: int) -> int | None:
        """Give the row at a height; also beside the grid, over the titles."""
        row = (y - self.top + self.offset.y()) // self.measures.row
        inside = self.top <= y < self.top + self.grid.height()
        return row if inside and 0 <= row < self.rows else None

    def visible_rows(self) -> range:
        """Give the rows that are in sight, wholly or in part."""
        height = self.measures.row
        first = self.offset.y() // height
        last = (self.offset.y() + self.grid.height() - 1) // height
        return range(first, min(last, self.rows - 1) + 1)

    def visible_columns(self) -> range:
        """Give the columns that are in sight, wholly or in part."""
        left, width = self.offset.x(), self.grid.width()
        seen = [
            column
            for column, at in enumerate(self.lefts)
            if at + self.measures.cell > left and at < left + width
        ]
        return range(seen[0], seen[-1] + 1) if seen else range(0)


def layout(matrix: Matrix, measures: Measures, size: QSize, offset: QPoint) -> Geometry:
    """Lay a matrix out in a viewport."""
    lefts: list[int] = []
    groups: list[tuple[str, int, int]] = []
    x = 0
    for number, column in enumerate(matrix.columns):
        if groups and groups[-1][0] == column.section:
            groups[-1] = (column.section, groups[-1][1], number)
        else:
            x += measures.gap if groups else 0
            groups.append((column.section, number, number))
        lefts.append(x)
        x += measures.cell
    return Geometry(measures, size, len(matrix.rows), tuple(lefts), tuple(groups), offset)
