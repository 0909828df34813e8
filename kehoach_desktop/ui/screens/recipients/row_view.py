"""The keys and the mouse of the list of recipients; cells edit in place."""

from typing import Final

from PySide6.QtCore import QKeyCombination, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QContextMenuEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemDelegate, QWidget

from kehoach_desktop.ui.screens.recipients.row_model import Field, copy_columns
from kehoach_desktop.ui.screens.recipients.row_table import RecipientTable
from kehoach_desktop.ui.table_model import copy_rows
from kehoach_desktop.ui.theme import Theme

_TYPED_INTO: Final = (Field.COPIES, Field.SENT, Field.RECEIPT)
_CTRL, _ALT = Qt.Modifier.CTRL, Qt.Modifier.ALT


class RecipientView(RecipientTable):
    """Signals tell what the clerk wants done with which rows."""

    received = Signal(list)
    sent = Signal(list)
    removed = Signal(list)
    add_asked = Signal()
    menu_asked = Signal(list, QPoint)
    purposes_asked = Signal(list, QPoint)
    left = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        key = Qt.Key
        self.digit_columns = _TYPED_INTO
        self.actions_by_key = {
            QKeyCombination(key.Key_Space): self._space,
            QKeyCombination(key.Key_Return): self._enter,
            QKeyCombination(Qt.KeyboardModifier.KeypadModifier, key.Key_Enter): self._enter,
            QKeyCombination(key.Key_Delete): lambda: self.removed.emit(self.selected_rows()),
            QKeyCombination(key.Key_Insert): self.add_asked.emit,
            QKeyCombination(_CTRL, key.Key_C): self.copy,
            QKeyCombination(_ALT, key.Key_Down): self._ask_purposes,
            QKeyCombination(key.Key_Escape): self.left.emit,
        }

    def copy(self) -> None:
        """Put the selected rows on the clipboard, with heads."""
        copy_rows(copy_columns(self.rows.today), self.selected_rows())

    def _space(self) -> None:
        if self.rows.row_at(self.currentIndex()) is None:
            self.toggle_fold(self.currentIndex())
        elif self.currentIndex().column() == Field.SENT:
            self.sent.emit(self.selected_rows())
        else:
            self.received.emit(self.selected_rows())

    def _enter(self) -> None:
        if self.rows.row_at(self.currentIndex()) is None:
            self.toggle_fold(self.currentIndex())
        else:
            self.edit(self.currentIndex())

    def _ask_purposes(self) -> None:
        if self.rows.row_at(self.currentIndex()) is not None:
            cell = self.visualRect(self.currentIndex().siblingAtColumn(Field.PURPOSE))
            where = self.viewport().mapToGlobal(cell.bottomLeft())
            self.purposes_asked.emit(self.selected_rows(), where)

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        super().closeEditor(editor, hint)
        QTimer.singleShot(0, self, self.show_later)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        index = self.indexAt(event.position().toPoint())
        if event.button() is not Qt.MouseButton.LeftButton or not index.isValid():
            return
        if self.rows.row_at(index) is None:
            self.toggle_fold(index)
        elif index.column() == Field.MORE:
            self.menu_asked.emit(self.selected_rows(), event.globalPosition().toPoint())

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self.selected_rows():
            self.menu_asked.emit(self.selected_rows(), event.globalPos())
