"""The keys and the mouse of the list of lines."""

from typing import Final

from PySide6.QtCore import QItemSelectionModel, QKeyCombination, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent

from kehoach_desktop.ui.screens.checklist.dropping import DropList
from kehoach_desktop.ui.screens.checklist.line_cells import DUE, STATE, TICK
from kehoach_desktop.ui.screens.checklist.line_model import Index
from kehoach_desktop.ui.theme import Theme
from kehoach_desktop.ui.typed import typed_text

_ROW: Final = (
    QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
)
_CTRL, _ALT = Qt.Modifier.CTRL, Qt.Modifier.ALT


class LineView(DropList):
    """Signals tell what the clerk wants done with which lines (keys of assignments)."""

    ticked = Signal(list)
    state_asked = Signal(list, QPoint)
    menu_asked = Signal(list, QPoint)
    due_asked = Signal(list, QRect)
    typed = Signal(str)
    step_asked = Signal(int)
    left = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        key = Qt.Key
        self._keys = {
            QKeyCombination(key.Key_Space): self._tick_selected,
            QKeyCombination(key.Key_Return): self._toggle_current,
            QKeyCombination(
                Qt.KeyboardModifier.KeypadModifier, key.Key_Enter
            ): self._toggle_current,
            QKeyCombination(_CTRL, key.Key_Return): self.open_next,
            QKeyCombination(_CTRL, key.Key_Up): lambda: self.step_asked.emit(-1),
            QKeyCombination(_CTRL, key.Key_Down): lambda: self.step_asked.emit(1),
            QKeyCombination(_CTRL, key.Key_D): lambda: self._ask_due(self.currentIndex()),
            QKeyCombination(_CTRL, key.Key_C): self.copy,
            QKeyCombination(_CTRL, key.Key_V): self.paste,
            QKeyCombination(_ALT, key.Key_Down): lambda: self._ask_state(self.currentIndex()),
            QKeyCombination(key.Key_Escape): self._step_back,
        }

    def _tick_selected(self) -> None:
        if self.current_line() is None:
            self._fold_current()
        else:
            self.ticked.emit(self.selected_ids())

    def _toggle_current(self) -> None:
        line = self.current_line()
        if line is None:
            self._fold_current()
            return
        is_open = self.lines.opened is line
        self.open_line(None if is_open else line.assignment.id)
        if self.details is not None:
            self.details.focus_first()

    def _fold_current(self) -> None:
        head = self.currentIndex().siblingAtColumn(TICK)
        self.setExpanded(head, not self.isExpanded(head))

    def _ask_due(self, index: Index) -> None:
        if self.lines.line_at(index) is not None:
            self.due_asked.emit(self.selected_ids(), self.below_current())

    def _ask_state(self, index: Index) -> None:
        if self.lines.line_at(index) is not None:
            cell = self.visualRect(index.sibling(index.row(), STATE))
            self.state_asked.emit(
                self.selected_ids(), self.viewport().mapToGlobal(cell.bottomLeft())
            )

    def _step_back(self) -> None:
        if self.details is not None:
            self.open_line(None)
        elif len(self.selectionModel().selectedRows(TICK)) > 1:
            self.selectionModel().select(self.currentIndex(), _ROW)
        else:
            self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        action = self._keys.get(event.keyCombination())
        if action is not None:
            action()
        elif words := typed_text(event).strip():
            self.typed.emit(words)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        line = self.lines.line_at(index)
        left = event.button() is Qt.MouseButton.LeftButton
        if left and line is not None and index.column() == TICK and not event.modifiers():
            self.setFocus(Qt.FocusReason.MouseFocusReason)
            if not self.selectionModel().isSelected(index):
                self.selectionModel().setCurrentIndex(index, _ROW)
            self.ticked.emit([line.assignment.id])
            return
        super().mousePressEvent(event)
        if left and line is None and index.isValid():
            self._fold_current()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if self.lines.line_at(index) is None or index.column() == TICK:
            return  # the first press has ticked or folded; the second takes nothing back
        if index.column() == DUE:
            self._ask_due(index)
        elif index.column() == STATE:
            self._ask_state(index)
        else:
            self._toggle_current()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self.current_line() is not None:
            self.menu_asked.emit(self.selected_ids(), event.globalPos())
