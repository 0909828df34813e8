"""Choosing units for a chip: type to narrow, Space or a click ticks, Enter takes one."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Protocol

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from kehoach_desktop.core.text import fold
from kehoach_desktop.core.units import Unit
from kehoach_desktop.ui.fonts import TextRole
from kehoach_desktop.ui.icons import paint_icon
from kehoach_desktop.ui.row_paint import paint_words
from kehoach_desktop.ui.table_model import ROW, Column, RowTableModel
from kehoach_desktop.ui.theme import Theme
from kehoach_desktop.ui.widgets.labels import text_label
from kehoach_desktop.ui.widgets.popup import Popup
from kehoach_desktop.ui.widgets.search_box import SearchBox

_WIDTH: Final = 340
_HEIGHT: Final = 300
_ICON: Final = 16
_NAMES: tuple[Column[Unit], ...] = (Column("Đơn vị", lambda unit: unit.name),)


@dataclass(frozen=True, slots=True)
class UnitQuestion:
    """What a popup asks: who has a part, one or several."""

    title: str
    units: Sequence[Unit]
    chosen: Sequence[int]
    one: bool = False


class Choosing(Protocol):
    """What holds the list: the keys chosen so far, and the field that narrows it."""

    chosen: list[int]
    search: SearchBox

    def toggle(self, key: int, /) -> None:
        """Choose a row, or no longer."""


class UnitPopup(Popup):
    """`answered` tells the units in the order they were chosen, once, if they are others now."""

    answered = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget, question: UnitQuestion) -> None:
        super().__init__(theme, parent)
        self._question = question
        self.chosen: list[int] = list(question.chosen)
        self._model: RowTableModel[Unit] = RowTableModel(_NAMES, self)
        self.search = SearchBox(theme, "Tìm đơn vị")
        self.list = UnitList(theme, self)
        self.list.setModel(self._model)
        self.column.addWidget(text_label(question.title, TextRole.STRONG))
        self.column.addWidget(self.search)
        self.column.addWidget(self.list)
        self.search.sought.connect(self._narrow)
        self.list.clicked.connect(self._toggle_at)
        self._narrow("")
        self.search.setFocus()

    def toggle(self, unit_id: int) -> None:
        """Choose a unit, or no longer; where one is asked for, it is taken at once."""
        if self._question.one:
            self.chosen = [] if self.chosen == [unit_id] else [unit_id]
            self.close()
            return
        if unit_id in self.chosen:
            self.chosen.remove(unit_id)
        else:
            self.chosen.append(unit_id)
        self.list.viewport().update()

    def _toggle_at(self, index: QModelIndex) -> None:
        self.toggle(index.data(ROW).id)

    def _narrow(self, text: str) -> None:
        words = fold(text).split()
        chosen = set(self._question.chosen)
        found = [
            unit
            for unit in sorted(self._question.units, key=lambda unit: unit.id not in chosen)
            if all(word in fold(f"{unit.name} {unit.short_name}") for word in words)
        ]
        self._model.show_rows(found)
        if found:
            self.list.setCurrentIndex(self._model.index(0, 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.list.setFocus(Qt.FocusReason.TabFocusReason)
            self.list.keyPressEvent(event)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self.list.currentIndex().isValid():
                self._toggle_at(self.list.currentIndex())
            self.close()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        if self.chosen != list(self._question.chosen):
            self.answered.emit(tuple(self.chosen))


class UnitList(QListView):
    """Names to choose from, a tick before the chosen ones."""

    def __init__(self, theme: Theme, popup: Choosing) -> None:
        super().__init__()
        self._popup = popup
        self.setAccessibleName("Các đơn vị")
        self.setItemDelegate(UnitDelegate(theme, popup, self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFixedSize(theme.px(_WIDTH), theme.px(_HEIGHT))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and self.currentIndex().isValid():
            self._popup.toggle(self.currentIndex().data(ROW).id)
        elif event.text().isprintable() and event.text():
            self._popup.search.setFocus()
            self._popup.search.event(event)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()
        else:
            super().keyPressEvent(event)


class UnitDelegate(QStyledItemDelegate):
    """A tick and a name."""

    def __init__(self, theme: Theme, popup: Choosing, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._popup = popup

    def sizeHint(
        self,
        option: QStyleOptionViewItem,  # noqa: ARG002 (Qt's signature)
        index: QModelIndex | QPersistentModelIndex,  # noqa: ARG002 (Qt's signature)
    ) -> QSize:
        return QSize(80, self._theme.field_height(28))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        theme, tokens, unit = self._theme, self._theme.tokens, index.data(ROW)
        lit = option.state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver)
        painter.fillRect(option.rect, tokens.tint if lit else tokens.surface)
        size, rect = theme.px(_ICON), option.rect.adjusted(theme.px(6), 0, -theme.px(6), 0)
        if unit.id in self._popup.chosen:
            where = rect.topLeft()
            where.setY(rect.center().y() - size // 2 + 1)
            paint_icon(painter, where, "check", size, tokens.ink)
        rect.setLeft(rect.left() + size + theme.px(8))
        painter.setFont(theme.font(TextRole.BODY))
        painter.setPen(tokens.text)
        paint_words(painter, rect, unit.name)
