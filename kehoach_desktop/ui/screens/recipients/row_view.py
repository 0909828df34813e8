"""The list of recipients in use: keys, mouse, cells that edit in place, folded groups."""

from collections.abc import Sequence
from datetime import date
from typing import Final

from PySide6.QtCore import QEvent, QKeyCombination, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemDelegate, QHeaderView, QLineEdit, QTableView, QWidget

from kehoach_desktop.core.delivery_rows import DeliveryGroup, DeliveryRow, DeliverySet
from kehoach_desktop.ui.screens.recipients.row_delegate import RecipientDelegate
from kehoach_desktop.ui.screens.recipients.row_model import (
    Field,
    Index,
    RecipientModel,
    copy_columns,
)
from kehoach_desktop.ui.table_model import copied
from kehoach_desktop.ui.theme import Theme
from kehoach_desktop.ui.typed import typed_text

_WIDTHS: Final = {
    Field.NUMBER: 46,
    Field.PURPOSE: 110,
    Field.COPIES: 76,
    Field.SENT: 92,
    Field.RECEIPT: 156,
    Field.MORE: 40,
}
_TYPED_INTO: Final = (Field.COPIES, Field.SENT, Field.RECEIPT)
_CTRL, _ALT = Qt.Modifier.CTRL, Qt.Modifier.ALT


class RecipientView(QTableView):
    """Signals tell what the clerk wants done with which rows."""

    received = Signal(list)
    sent = Signal(list)
    removed = Signal(list)
    add_asked = Signal()
    menu_asked = Signal(list, QPoint)
    purposes_asked = Signal(list, QPoint)
    typed = Signal(str)
    left = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.rows = RecipientModel(self)
        self.hovered = -1
        self.folded: set[DeliveryGroup] = set()
        self.setModel(self.rows)
        self.setItemDelegate(RecipientDelegate(theme, self))
        self._set_up()
        key = Qt.Key
        self._keys = {
            QKeyCombination(key.Key_Space): self._space,
            QKeyCombination(key.Key_Return): self._enter,
            QKeyCombination(Qt.KeyboardModifier.KeypadModifier, key.Key_Enter): self._enter,
            QKeyCombination(key.Key_Delete): lambda: self.removed.emit(self.selected_rows()),
            QKeyCombination(key.Key_Insert): self.add_asked.emit,
            QKeyCombination(_CTRL, key.Key_C): self.copy,
            QKeyCombination(_ALT, key.Key_Down): self._ask_purposes,
            QKeyCombination(key.Key_Escape): self.left.emit,
        }
        theme.changed.connect(self.dress)
        self.dress()

    def _set_up(self) -> None:
        self.setAccessibleName("Nơi nhận")
        self.setShowGrid(False)
        self.setMouseTracking(True)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QTableView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        triggers = QTableView.EditTrigger
        self.setEditTriggers(triggers.DoubleClicked | triggers.EditKeyPressed)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        head = self.horizontalHeader()
        head.setHighlightSections(False)
        head.setSectionsClickable(False)
        head.setMinimumSectionSize(self._theme.px(24))

    def show_sets(self, sets: Sequence[DeliverySet], today: date) -> None:
        """Show rows; selection and scroll stay where rows are the same."""
        kept = {row.delivery.id for row in self.selected_rows()}
        current = self.rows.row_at(self.currentIndex())
        column = self.currentIndex().column()
        if not self.rows.show_sets(sets, today):
            return
        self.clearSpans()
        for number, item in enumerate(self.rows.items()):
            if isinstance(item, DeliverySet):
                self.setSpan(number, 0, 1, self.rows.columnCount())
        self._fold()
        if current is not None and current.delivery.id in kept:
            self.setCurrentIndex(self.rows.index_of(current.delivery.id, column))

    def selected_rows(self) -> list[DeliveryRow]:
        """Give the selected receivers from top to bottom."""
        picked = sorted(index.row() for index in self.selectionModel().selectedRows())
        rows = [self.rows.row_at(self.rows.index(number, 0)) for number in picked]
        return [row for row in rows if row is not None]

    def set_narrow(self, *, narrow: bool) -> None:
        """Leave out the day of sending."""
        self.setColumnHidden(Field.SENT, narrow)

    def copy(self) -> None:
        """Put the selected rows on the clipboard, with heads."""
        mime = copied(copy_columns(self.rows.today), self.selected_rows())
        QGuiApplication.clipboard().setMimeData(mime)

    def dress(self) -> None:
        """Take the widths and heights of the theme in force."""
        head, modes = self.horizontalHeader(), QHeaderView.ResizeMode
        head.setSectionResizeMode(Field.NAME, modes.Stretch)
        for column, width in _WIDTHS.items():
            head.setSectionResizeMode(column, modes.Fixed)
            head.resizeSection(column, self._theme.px(width))
        self.verticalHeader().setMinimumSectionSize(self._theme.row_height())
        self.verticalHeader().setDefaultSectionSize(self._theme.row_height())

    def current_rect(self) -> QRect:
        """Give where a popup for the current cell belongs, in this widget."""
        return self.visualRect(self.currentIndex()).translated(self.viewport().pos())

    def _fold(self) -> None:
        hidden = False
        for number, item in enumerate(self.rows.items()):
            if isinstance(item, DeliverySet):
                hidden = item.group in self.folded
            else:
                self.setRowHidden(number, hidden)
        self.viewport().update()

    def _toggle_fold(self, index: Index) -> None:
        item = self.rows.items()[index.row()]
        if isinstance(item, DeliverySet):
            self.folded ^= {item.group}
            self._fold()

    def _space(self) -> None:
        if self.rows.row_at(self.currentIndex()) is None:
            self._toggle_fold(self.currentIndex())
        elif self.currentIndex().column() == Field.SENT:
            self.sent.emit(self.selected_rows())
        else:
            self.received.emit(self.selected_rows())

    def _enter(self) -> None:
        if self.rows.row_at(self.currentIndex()) is None:
            self._toggle_fold(self.currentIndex())
        else:
            self.edit(self.currentIndex())

    def _ask_purposes(self) -> None:
        if self.rows.row_at(self.currentIndex()) is not None:
            cell = self.visualRect(self.currentIndex().siblingAtColumn(Field.PURPOSE))
            where = self.viewport().mapToGlobal(cell.bottomLeft())
            self.purposes_asked.emit(self.selected_rows(), where)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.state() is QTableView.State.EditingState:
            return  # what the cell's field lets through: Enter, which stores there
        action = self._keys.get(event.keyCombination())
        if action is not None:
            action()
        elif words := typed_text(event).strip():
            self._take_typing(words)
        else:
            super().keyPressEvent(event)

    def _take_typing(self, words: str) -> None:
        into = self.currentIndex().column() in _TYPED_INTO and words.isdigit()
        if not into or not self.rows.flags(self.currentIndex()) & Qt.ItemFlag.ItemIsEditable:
            self.typed.emit(words)
            return
        self.edit(self.currentIndex())
        editor = self.viewport().findChild(QLineEdit)
        if editor is not None:
            editor.setText(words)

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        super().closeEditor(editor, hint)
        if hint is QAbstractItemDelegate.EndEditHint.SubmitModelCache:  # Enter: one row down
            below = self.currentIndex().siblingAtRow(self.currentIndex().row() + 1)
            if self.rows.row_at(below) is not None:
                self.setCurrentIndex(below)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        index = self.indexAt(event.position().toPoint())
        if event.button() is not Qt.MouseButton.LeftButton or not index.isValid():
            return
        if self.rows.row_at(index) is None:
            self._toggle_fold(index)
        elif index.column() == Field.MORE:
            self.menu_asked.emit(self.selected_rows(), event.globalPosition().toPoint())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._hover(self.indexAt(event.position().toPoint()).row())

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hover(-1)

    def _hover(self, row: int) -> None:
        if row != self.hovered:
            self.hovered = row
            self.viewport().update()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self.selected_rows():
            self.menu_asked.emit(self.selected_rows(), event.globalPos())
