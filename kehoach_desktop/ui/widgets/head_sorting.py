"""Sorting by the heads of a table: a click, or F4 at the current cell, and the same to go on."""

from typing import Final

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QHeaderView

SORT_KEY: Final = Qt.Key.Key_F4


class HeadSorting(QObject):
    """Up, then down, then in the list's own order again; the head shows which."""

    changed = Signal()

    def __init__(self, head: QHeaderView) -> None:
        super().__init__(head)
        self._head = head
        self.column: int | None = None
        """None while the list stands in its own order."""
        self.down = False
        head.setSectionsClickable(True)
        head.sectionClicked.connect(self.press)

    def press(self, column: int) -> None:
        """Sort by a column, or go on to the next way of sorting by it."""
        if column != self.column:
            self.column, self.down = column, False
        elif self.down:
            self.column, self.down = None, False
        else:
            self.down = True
        self._show()
        self.changed.emit()

    def reset(self) -> None:
        """Go back to the list's own order."""
        if self.column is not None:
            self.column, self.down = None, False
            self._show()
            self.changed.emit()

    def _show(self) -> None:
        orders = Qt.SortOrder
        self._head.setSortIndicatorShown(self.column is not None)
        if self.column is not None:
            # Qt's arrow points to the greater end, Excel's and Windows' to the way it goes
            order = orders.AscendingOrder if self.down else orders.DescendingOrder
            self._head.setSortIndicator(self.column, order)
