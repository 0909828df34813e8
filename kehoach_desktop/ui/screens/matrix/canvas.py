"""The drawing board of the matrix: lays out, scrolls, paints, and holds what is chosen."""

from datetime import date
from typing import Final

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame

from kehoach_desktop.core.matrix import Matrix, Sums
from kehoach_desktop.ui.focus import has_keyboard_focus
from kehoach_desktop.ui.fonts import TextRole
from kehoach_desktop.ui.screens.matrix.geometry import (
    CELL,
    GAP,
    LEAST_FIRST,
    ROW,
    SUM,
    Geometry,
    Measures,
    layout,
)
from kehoach_desktop.ui.screens.matrix.paint import MatrixPainter
from kehoach_desktop.ui.screens.matrix.scene import Scene
from kehoach_desktop.ui.screens.matrix.words import cell_words
from kehoach_desktop.ui.theme import Theme

_SMALLEST: Final = 0.8
_LARGEST: Final = 1.8


def measures(theme: Theme, magnify: float) -> Measures:
    """Give the lengths at the zoom in force; nothing is lower than its words."""
    least = theme.metrics(TextRole.LEAST)
    body = theme.metrics(TextRole.BODY).height() + 6
    widest = least.horizontalAdvance("THCS") + 2
    return Measures(
        cell=max(round(theme.px(CELL) * magnify), widest),
        row=max(round(theme.px(ROW) * magnify), body),
        gap=theme.px(GAP),
        sum=theme.px(SUM),
        group=max(theme.px(ROW), body),
        head=max(theme.px(38), 2 * least.height() + 4),
        least_first=theme.px(LEAST_FIRST),
    )


class MatrixCanvas(QAbstractScrollArea):
    """`chosen` tells that the current cell or the selection is another."""

    chosen = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._magnify = 1.0
        self._matrix = Matrix(date.min)
        self._sums = self._matrix.sums()
        self._geometry = self._laid_out(QPoint())
        self._anchor: tuple[int, int] | None = None
        self._hovered: int | None = None
        self.current: tuple[int, int] | None = None
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName("Ma trận hoạt động và đơn vị")
        self.viewport().setMouseTracking(True)
        for bar in (self.horizontalScrollBar(), self.verticalScrollBar()):
            bar.valueChanged.connect(self._scrolled)
        theme.changed.connect(self._fit)

    @property
    def matrix(self) -> Matrix:
        """What is shown."""
        return self._matrix

    @property
    def magnify(self) -> float:
        """Size of the cells, 1.0 as drawn."""
        return self._magnify

    def show_matrix(self, matrix: Matrix, sums: Sums) -> None:
        """Show this; what is chosen stays where activities and units are still there."""
        current, anchor = self._kept(matrix, self.current), self._kept(matrix, self._anchor)
        self._matrix, self._sums = matrix, sums
        self.current, self._anchor = current, anchor or current
        self._fit()
        self.chosen.emit()

    def set_magnify(self, factor: float) -> None:
        """Make the cells larger or smaller, 0.8–1.8."""
        self._magnify = round(min(max(factor, _SMALLEST), _LARGEST), 1)
        self._fit()

    def selection(self) -> list[tuple[int, int]]:
        """Give the places chosen, cells that hold no line included."""
        if self.current is None:
            return []
        box = self._box()
        return [
            (row, column)
            for row in range(box.top(), box.bottom() + 1)
            for column in range(box.left(), box.right() + 1)
        ]

    def selected_ids(self) -> list[int]:
        """Give the lines chosen."""
        cells = (self._matrix.cell(*place) for place in self.selection())
        return [cell.assignment_id for cell in cells if cell is not None]

    def go_to(self, row: int, column: int, *, extend: bool = False) -> None:
        """Make a cell the current one, in sight; with `extend` select up to it."""
        if not self._matrix.rows or not self._matrix.columns:
            return
        row = min(max(row, 0), len(self._matrix.rows) - 1)
        column = min(max(column, 0), len(self._matrix.columns) - 1)
        if not extend or self._anchor is None:
            self._anchor = (row, column)
        self.current = (row, column)
        self._bring_in_sight()
        self.viewport().update()
        self.setAccessibleDescription(cell_words(self._matrix, row, column))
        QAccessible.updateAccessibility(
            QAccessibleEvent(self, QAccessible.Event.DescriptionChanged)
        )
        self.chosen.emit()

    def below_current(self) -> QRect:
        """Give the current cell in the coordinates of the view, for a popup below it."""
        if self.current is None:
            return QRect(0, 0, 1, 1)
        return self._geometry.cell(*self.current)

    def _kept(self, matrix: Matrix, place: tuple[int, int] | None) -> tuple[int, int] | None:
        """Give where the activity and the unit of a place stand in another matrix."""
        if place is None:
            return None
        activities = [one.activity_id for one in matrix.rows]
        units = [one.unit_id for one in matrix.columns]
        activity = self._matrix.rows[place[0]].activity_id
        unit = self._matrix.columns[place[1]].unit_id
        if activity in activities and unit in units:
            return activities.index(activity), units.index(unit)
        return None

    def _box(self) -> QRect:
        """Give the selection as columns (x) and rows (y), both ends counted."""
        if self.current is None or self._anchor is None:
            return QRect()
        rows = sorted((self.current[0], self._anchor[0]))
        columns = sorted((self.current[1], self._anchor[1]))
        return QRect(QPoint(columns[0], rows[0]), QPoint(columns[1], rows[1]))

    def _fit(self) -> None:
        """Lay everything out anew, and give the scroll bars their ranges."""
        geometry = self._laid_out(QPoint())
        wide, high = geometry.reach.width(), geometry.reach.height()
        across, down = self.horizontalScrollBar(), self.verticalScrollBar()
        across.setRange(0, wide)
        across.setPageStep(max(geometry.grid.width(), 1))
        across.setSingleStep(geometry.measures.cell)
        down.setRange(0, high)
        down.setPageStep(max(geometry.grid.height(), 1))
        down.setSingleStep(geometry.measures.row)
        self._scrolled()

    def _laid_out(self, offset: QPoint) -> Geometry:
        lengths = measures(self._theme, self._magnify)
        return layout(self._matrix, lengths, self.viewport().size(), offset)

    def _scrolled(self) -> None:
        offset = QPoint(self.horizontalScrollBar().value(), self.verticalScrollBar().value())
        self._geometry = self._laid_out(offset)
        self.viewport().update()

    def _bring_in_sight(self) -> None:
        if self.current is None:
            return
        cell, grid = self._geometry.cell(*self.current), self._geometry.grid
        across, down = self.horizontalScrollBar(), self.verticalScrollBar()
        if cell.left() < grid.left():
            across.setValue(across.value() - (grid.left() - cell.left()))
        elif cell.right() > grid.right():
            across.setValue(across.value() + cell.right() - grid.right())
        if cell.top() < grid.top():
            down.setValue(down.value() - (grid.top() - cell.top()))
        elif cell.bottom() > grid.bottom():
            down.setValue(down.value() + cell.bottom() - grid.bottom())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 (Qt's signature)
        painter = QPainter(self.viewport())
        painter.fillRect(self.viewport().rect(), self._theme.tokens.surface)
        box = self._box()
        several = box.width() * box.height() > 1
        scene = Scene(
            self._matrix,
            self._sums,
            self._geometry,
            self.current,
            box if several else QRect(),
            has_keyboard_focus(self),
            self._hovered,
        )
        MatrixPainter(painter, self._theme, scene).paint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(900), self._theme.px(500))
