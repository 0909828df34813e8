"""The table of a list with headings: the cursor goes by cell, the selection by row, cells edit."""

from collections.abc import Callable, Mapping
from typing import Any, Generic

from PySide6.QtCore import QKeyCombination, QRect, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemDelegate, QLineEdit, QTableView, QWidget

from kehoach_desktop.ui.section_model import RowT, SectionModel
from kehoach_desktop.ui.theme import Theme
from kehoach_desktop.ui.typed import typed_text
from kehoach_desktop.ui.widgets.head_sorting import SORT_KEY, HeadSorting
from kehoach_desktop.ui.widgets.list_table import ListTable


class SectionTable(ListTable, Generic[RowT]):
    """Subclasses set model and delegate, then `dress`; `typed` gives words meant for a filter."""

    rows: SectionModel[Any, RowT]

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__(theme)
        self.actions_by_key: Mapping[QKeyCombination, Callable[[], object]] = {}
        self.digit_columns: tuple[int, ...] = ()
        """Columns where a digit begins to edit the cell instead of being sought."""
        self.setAccessibleName(name)
        self.setCornerButtonEnabled(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        triggers = QTableView.EditTrigger
        self.setEditTriggers(triggers.DoubleClicked | triggers.EditKeyPressed)
        self._set_up_heads()
        theme.changed.connect(self.dress)

    def _set_up_heads(self) -> None:
        self.fit_heads()
        self.sorting = HeadSorting(self.horizontalHeader())

    def dress(self) -> None:
        """Take the heights of the theme in force; subclasses add the widths of their columns."""
        self.fit_rows()

    def span_headings(self) -> None:
        """Let each heading take the whole width; needed after rows came, went or moved."""
        self.clearSpans()
        for number in range(self.rows.rowCount()):
            if self.rows.row_at(self.rows.index(number, 0)) is None:
                self.setSpan(number, 0, 1, self.rows.columnCount())

    def selected_rows(self) -> list[RowT]:
        """Give the selected records from top to bottom."""
        picked = sorted(index.row() for index in self.selectionModel().selectedRows())
        rows = [self.rows.row_at(self.rows.index(number, 0)) for number in picked]
        return [row for row in rows if row is not None]

    def current_rect(self) -> QRect:
        """Give where a popup for the current cell belongs, in this widget."""
        return self.visualRect(self.currentIndex()).translated(self.viewport().pos())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.state() is QTableView.State.EditingState:
            return  # what the cell's field lets through: Enter, which stores there
        action = self.actions_by_key.get(event.keyCombination())
        if action is not None:
            action()
        elif event.key() == SORT_KEY and self.currentIndex().isValid():
            self.sorting.press(self.currentIndex().column())
        elif words := typed_text(event).strip():
            self._take_typing(words)
        else:
            super().keyPressEvent(event)

    def _take_typing(self, words: str) -> None:
        index = self.currentIndex()
        into_cell = index.column() in self.digit_columns and words.isdigit()
        if not into_cell or not self.rows.flags(index) & Qt.ItemFlag.ItemIsEditable:
            self.typed.emit(words)
            return
        self.edit(index)
        editor = self.viewport().findChild(QLineEdit)
        if editor is not None:
            editor.setText(words)

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        super().closeEditor(editor, hint)
        if hint is QAbstractItemDelegate.EndEditHint.SubmitModelCache:  # Enter: one row down
            below = self.currentIndex().siblingAtRow(self.currentIndex().row() + 1)
            if self.rows.row_at(below) is not None:
                self.setCurrentIndex(below)
