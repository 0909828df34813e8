"""The keys and the mouse of the list of units; cells edit in place, rows are dragged."""

from PySide6.QtCore import QKeyCombination, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QDropEvent, QMouseEvent

from kehoach_desktop.core.unit_list import UnitColumn
from kehoach_desktop.ui.screens.units.unit_model import COPIED
from kehoach_desktop.ui.screens.units.unit_table import UnitTable
from kehoach_desktop.ui.table_model import copy_rows
from kehoach_desktop.ui.theme import Theme


class UnitView(UnitTable):
    """Signals tell what the clerk wants done with which units."""

    opened = Signal()
    move_wanted = Signal(int, int, bool)
    """The unit, another, and whether it is to stand behind that one."""
    step_wanted = Signal(int, int)
    removed = Signal(list)
    add_asked = Signal()
    menu_asked = Signal(QPoint)
    left = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        key, ctrl = Qt.Key, Qt.Modifier.CTRL
        self.digit_columns = (UnitColumn.MEETING,)
        self.actions_by_key = {
            QKeyCombination(key.Key_Return): self._enter,
            QKeyCombination(Qt.KeyboardModifier.KeypadModifier, key.Key_Enter): self._enter,
            QKeyCombination(key.Key_Delete): lambda: self.removed.emit(self.selected_rows()),
            QKeyCombination(key.Key_Insert): self.add_asked.emit,
            QKeyCombination(ctrl, key.Key_C): self.copy,
            QKeyCombination(ctrl, key.Key_Up): lambda: self._step(-1),
            QKeyCombination(ctrl, key.Key_Down): lambda: self._step(1),
            QKeyCombination(key.Key_Escape): self.left.emit,
        }

    def copy(self) -> None:
        """Put the selected rows on the clipboard, with heads."""
        copy_rows(COPIED, self.selected_rows())

    def drop_at(self, unit_id: int, where: QPoint) -> None:
        """Ask to put a unit where it was let go: before or behind the row below the pointer."""
        index = self.indexAt(where)
        target = self.rows.row_at(index)
        after = where.y() > self.visualRect(index).center().y()
        if target is None and index.isValid():  # a heading: the first place below it
            target, after = self.rows.row_at(index.siblingAtRow(index.row() + 1)), False
        if not index.isValid() and self.rows.rowCount():
            target = self.rows.row_at(self.rows.index(self.rows.rowCount() - 1, 0))
            after = True
        if target is not None and target.unit.id != unit_id:
            self.move_wanted.emit(unit_id, target.unit.id, after)

    def _step(self, step: int) -> None:
        row = self.rows.row_at(self.currentIndex())
        if row is not None:
            self.step_wanted.emit(row.unit.id, step)

    def _enter(self) -> None:
        if self.narrow:
            self.opened.emit()
        elif self.rows.row_at(self.currentIndex()) is not None:
            self.edit(self.currentIndex())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self.narrow:
            self.opened.emit()
        else:
            super().mouseDoubleClickEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        picked = self.selected_rows()
        if event.source() is self and picked:
            self.drop_at(picked[0].unit.id, event.position().toPoint())
        event.setDropAction(Qt.DropAction.IgnoreAction)  # the store moves it, not the model
        event.accept()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self.selected_rows():
            self.menu_asked.emit(event.globalPos())
