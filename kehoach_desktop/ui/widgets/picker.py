"""A list to choose from by typing: letters without marks narrow it, Space, Enter or a click ticks.

picker = Picker(theme, "Tìm đơn vị", [Pick(unit.id, unit.name) for unit in units])
picker.chosen                           # keys, in the order in which they were chosen
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kehoach_desktop.core.search import finder
from kehoach_desktop.ui.table_model import ROW, Column, RowTableModel
from kehoach_desktop.ui.theme import Theme
from kehoach_desktop.ui.widgets.search_box import SearchBox
from kehoach_desktop.ui.widgets.unit_popup import UnitList

_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


@dataclass(frozen=True, slots=True)
class Pick:
    """A row: what is chosen by it, its name, and other words by which it is found."""

    id: int
    name: str
    also: str = ""


_NAMES: tuple[Column[Pick], ...] = (Column("Tên", lambda row: row.name),)


class Picker(QWidget):
    """`taken` tells that Enter chose a row: the focus may go on."""

    taken = Signal()

    def __init__(
        self, theme: Theme, words: str, rows: Sequence[Pick], chosen: Sequence[int] = ()
    ) -> None:
        super().__init__()
        self.one = False
        self.chosen: list[int] = list(chosen)
        self._all = sorted(rows, key=lambda row: row.id not in self.chosen)
        self._model: RowTableModel[Pick] = RowTableModel(_NAMES, self)
        self.search = SearchBox(theme, words)
        self.list = UnitList(theme, self)
        self.list.setAccessibleName(words)
        self.list.setModel(self._model)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(6))
        column.addWidget(self.search)
        column.addWidget(self.list)
        self.search.sought.connect(self._narrow)
        self.list.clicked.connect(lambda index: self.toggle(index.data(ROW).id))
        self._narrow("")

    def names(self) -> list[str]:
        """Give what the list shows now."""
        return [row.name for row in self._model.rows()]

    def toggle(self, key: int, /) -> None:
        """Choose a row, or no longer; where one is asked for, it replaces the one before."""
        if self.one:
            self.chosen = [key]
        elif key in self.chosen:
            self.chosen.remove(key)
        else:
            self.chosen.append(key)
        self.list.viewport().update()

    def _narrow(self, words: str) -> None:
        found = finder(words)
        self._model.show_rows([row for row in self._all if found(f"{row.name} {row.also}")])
        self.list.setCurrentIndex(self._model.index(0, 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index: QModelIndex = self.list.currentIndex()
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up) and not self.list.hasFocus():
            self.list.setFocus(Qt.FocusReason.TabFocusReason)
            self.list.keyPressEvent(event)
        elif event.key() in _ENTER and not event.modifiers() and index.isValid():
            self.toggle(index.data(ROW).id)
            self.search.clear()
            self.taken.emit()
        else:
            super().keyPressEvent(event)
