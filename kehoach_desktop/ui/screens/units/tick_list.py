"""A short list of units or groups to tick, as high as what it holds, never beyond some rows."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from kehoach_desktop.core.units import Unit
from kehoach_desktop.ui.focus import has_keyboard_focus, paint_focus_ring
from kehoach_desktop.ui.fonts import TextRole
from kehoach_desktop.ui.row_paint import paint_words
from kehoach_desktop.ui.table_model import ROW, Column, RowTableModel
from kehoach_desktop.ui.theme import Theme
from kehoach_desktop.ui.widgets.ticks import paint_check

_MOST: Final = 9
_ROW: Final = 28
_SIDE: Final = 16
_NAMES: Final[tuple[Column[Unit], ...]] = (Column("Đơn vị", lambda unit: unit.name),)


class TickList(QListView):
    """`ticked` gives a unit and whether it belongs now; Space and a click tick."""

    ticked = Signal(int, bool)

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self._theme = theme
        self.chosen: frozenset[int] = frozenset()
        self._model: RowTableModel[Unit] = RowTableModel(_NAMES, self)
        self.setModel(self._model)
        self.setAccessibleName(name)
        self.setItemDelegate(TickDelegate(theme, self))
        self.setMouseTracking(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        theme.changed.connect(self.fit)

    def show_units(self, units: Sequence[Unit], chosen: Sequence[int]) -> None:
        """Show what may be ticked and what is."""
        self.chosen = frozenset(chosen)
        if self._model.rows() != tuple(units):
            row = max(self.currentIndex().row(), 0)
            self._model.show_rows(units)
            self.setCurrentIndex(self._model.index(min(row, len(units) - 1), 0))
        self.fit()
        self.viewport().update()

    def units(self) -> tuple[Unit, ...]:
        """Give what may be ticked."""
        return self._model.rows()

    def fit(self) -> None:
        """Be as high as the rows need."""
        rows = max(min(len(self._model.rows()), _MOST), 1)
        self.setFixedHeight(rows * self._theme.field_height(_ROW) + 2)

    def toggle(self, index: QModelIndex) -> None:
        """Tick a row, or take its tick away."""
        if index.isValid():
            unit: Unit = index.data(ROW)
            self.ticked.emit(unit.id, unit.id not in self.chosen)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if event.button() is Qt.MouseButton.LeftButton:
            self.toggle(self.indexAt(event.position().toPoint()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space:
            self.toggle(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Do nothing: Telex and VNI compose letters."""


class TickDelegate(QStyledItemDelegate):
    """A check box and a name."""

    def __init__(self, theme: Theme, view: TickList) -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view

    def sizeHint(
        self,
        option: QStyleOptionViewItem,  # noqa: ARG002 (Qt's signature)
        index: QModelIndex | QPersistentModelIndex,  # noqa: ARG002 (Qt's signature)
    ) -> QSize:
        return QSize(80, self._theme.field_height(_ROW))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        theme, tokens, unit = self._theme, self._theme.tokens, index.data(ROW)
        hovered = option.state & QStyle.StateFlag.State_MouseOver
        painter.save()
        painter.fillRect(option.rect, tokens.hover if hovered else tokens.surface)
        side, rect = theme.px(_SIDE), QRect(option.rect).adjusted(theme.px(8), 0, -theme.px(8), 0)
        top = rect.center().y() - side // 2 + 1
        box = QRect(rect.left(), top, side, side)
        paint_check(painter, box, theme, checked=unit.id in self._view.chosen)
        rect.setLeft(rect.left() + side + theme.px(8))
        painter.setFont(theme.font(TextRole.BODY))
        painter.setPen(tokens.text if unit.active else tokens.text3)
        paint_words(painter, rect, unit.name)
        if index == self._view.currentIndex() and has_keyboard_focus(self._view):
            paint_focus_ring(painter, option.rect, theme)
        painter.restore()
