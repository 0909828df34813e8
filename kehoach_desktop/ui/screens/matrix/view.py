"""Keys and pointer of the matrix."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QKeyCombination, QPoint, Qt, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QToolTip

from kehoach_desktop.ui.focus import show_keyboard_focus
from kehoach_desktop.ui.screens.matrix.canvas import MatrixCanvas
from kehoach_desktop.ui.screens.matrix.words import cell_words, copy_columns
from kehoach_desktop.ui.table_model import copy_rows
from kehoach_desktop.ui.theme import Theme

_STEPS: Final = {
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
    Qt.Key.Key_PageUp: (-10, 0),
    Qt.Key.Key_PageDown: (10, 0),
}
_FAR: Final = 100_000


class MatrixView(MatrixCanvas):
    """Tells what the clerk wants done with the selection."""

    ticked = Signal()
    opened = Signal()
    state_asked = Signal(QPoint)
    due_asked = Signal()
    assign_asked = Signal()
    left = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        key, ctrl = Qt.Key, Qt.Modifier.CTRL
        self._keys: dict[QKeyCombination, Callable[[], object]] = {
            QKeyCombination(Qt.Modifier.ALT, key.Key_Down): self._ask_state,
            QKeyCombination(key.Key_Space): self.ticked.emit,
            QKeyCombination(key.Key_Return): self.opened.emit,
            QKeyCombination(Qt.KeyboardModifier.KeypadModifier, key.Key_Enter): self.opened.emit,
            QKeyCombination(key.Key_Insert): self.assign_asked.emit,
            QKeyCombination(ctrl, key.Key_D): self.due_asked.emit,
            QKeyCombination(ctrl, key.Key_A): self._select_all,
            QKeyCombination(ctrl, key.Key_C): self.copy,
            QKeyCombination(key.Key_Escape): self.left.emit,
        }

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._move_by_key(event) and not self._act_by_key(event):
            super().keyPressEvent(event)

    def copy(self) -> None:
        """Put the selected cells on the clipboard with their heads; of one cell, the whole matrix.

        A single cell says nothing in Excel.
        """
        places = self.selection()
        if len(places) > 1:
            rows, columns = (sorted(set(one)) for one in zip(*places, strict=True))
        else:
            rows = list(range(len(self._matrix.rows)))
            columns = list(range(len(self._matrix.columns)))
        copy_rows(copy_columns(self._matrix, columns), rows)

    def _move_by_key(self, event: QKeyEvent) -> bool:
        key, extend = (
            Qt.Key(event.key()),
            bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier),
        )
        whole = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        row, column = self.current or (0, 0)
        if event.modifiers() & Qt.KeyboardModifier.AltModifier:
            return False
        if key in _STEPS and not whole:
            down, across = _STEPS[key] if self.current else (0, 0)
            self.go_to(row + down, column + across, extend=extend)
        elif key == Qt.Key.Key_Home:
            self.go_to(0 if whole else row, 0, extend=extend)
        elif key == Qt.Key.Key_End:
            self.go_to(_FAR if whole else row, _FAR, extend=extend)
        else:
            return False
        show_keyboard_focus(self, True)  # noqa: FBT003 (a Qt-style setter)
        return True

    def _act_by_key(self, event: QKeyEvent) -> bool:
        act = self._keys.get(event.keyCombination())
        if act is not None:
            act()
        return act is not None

    def _ask_state(self) -> None:
        corner = self.below_current().bottomLeft()
        self.state_asked.emit(self.viewport().mapToGlobal(corner))

    def _select_all(self) -> None:
        self.go_to(0, 0)
        self.go_to(_FAR, _FAR, extend=True)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        place = self._geometry.at(event.position().toPoint())
        if place is not None:
            extend = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            inside = place in self.selection() and event.button() == Qt.MouseButton.RightButton
            show_keyboard_focus(self, False)  # noqa: FBT003 (a Qt-style setter)
            if not inside:
                self.go_to(*place, extend=extend)
            if event.button() == Qt.MouseButton.RightButton:
                self.state_asked.emit(event.globalPosition().toPoint())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        point = event.position().toPoint()
        hovered = self._geometry.row_at(point.y())
        if hovered != self._hovered:
            self._hovered = hovered
            self.viewport().update()
        place = self._geometry.at(point)
        if event.buttons() & Qt.MouseButton.LeftButton and place and place != self.current:
            self.go_to(*place, extend=True)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        place = self._geometry.at(event.position().toPoint())
        if place is not None:
            self.opened.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.set_magnify(self._magnify + (0.1 if event.angleDelta().y() > 0 else -0.1))
            return
        super().wheelEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            self._show_tip(event)
            return True
        if event.type() is QEvent.Type.Leave and self._hovered is not None:
            self._hovered = None
            self.viewport().update()
        return super().viewportEvent(event)

    def _show_tip(self, event: QHelpEvent) -> None:
        geometry = self._geometry
        place, row = geometry.at(event.pos()), geometry.row_at(event.pos().y())
        if place is not None:
            QToolTip.showText(event.globalPos(), cell_words(self._matrix, *place), self)
        elif row is not None:
            QToolTip.showText(event.globalPos(), self._matrix.rows[row].title, self)
        else:
            QToolTip.hideText()
