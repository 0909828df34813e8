"""The table of a list screen: sorts by its heads, keeps its widths, Ctrl+C into Excel.

table = RowTable(theme, RowTableModel(COLUMNS))
table.opened.connect(self._open)            # Enter or double click; gives the record
table.typed.connect(search.take_typing)     # letters belong into the filter field
table.widths.keep_in(context.settings, "plans/widths")
"""

from typing import Any, Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from kehoach_desktop.ui.focus import paint_focus_ring
from kehoach_desktop.ui.table_model import ROW, RowTableModel, copy_rows
from kehoach_desktop.ui.theme import Theme
from kehoach_desktop.ui.typed import typed_text
from kehoach_desktop.ui.widgets.column_widths import ColumnWidths
from kehoach_desktop.ui.widgets.head_sorting import SORT_KEY, HeadSorting
from kehoach_desktop.ui.widgets.list_table import ListTable

_PADDING: Final = 8
_STRETCH: Final = QHeaderView.ResizeMode.Stretch
_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class RowTable(ListTable):
    """Rows as wholes: selection, hover and focus go by row."""

    opened = Signal(object)
    selected = Signal(object)
    """The record of the current row, at every change."""

    def __init__(self, theme: Theme, model: RowTableModel[Any]) -> None:
        super().__init__(theme)
        self._rows = model
        self.columns = model.columns
        self.setModel(model)
        self.setItemDelegate(RowDelegate(theme, self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.fit_heads()
        head = self.horizontalHeader()
        self.widths = ColumnWidths(
            head, theme, {at: one.width for at, one in enumerate(model.columns) if one.width}
        )
        self.sorting = HeadSorting(head)
        self.sorting.changed.connect(self._sort)
        self.doubleClicked.connect(lambda index: self.opened.emit(index.data(ROW)))
        self.selectionModel().currentRowChanged.connect(self._tell)
        theme.changed.connect(self.fit)
        self.fit()

    def _tell(self, current: QModelIndex) -> None:
        if current.isValid():
            self.selected.emit(current.data(ROW))

    def fit(self) -> None:
        """Set row height and column widths for the zoom in force."""
        self.fit_rows()
        for number, column in enumerate(self._rows.columns):
            if column.width is None:
                self.horizontalHeader().setSectionResizeMode(number, _STRETCH)
        self.widths.lay_out()

    def _sort(self) -> None:
        """Sort the rows; the current one stays current."""
        current = self.currentIndex()
        record, column = current.data(ROW), current.column()
        self._rows.sort_by(self.sorting.column, down=self.sorting.down)
        for number, row in enumerate(self._rows.rows()):
            if row is record:
                self.setCurrentIndex(self._rows.index(number, column))

    def selected_rows(self) -> list[Any]:
        """Give the records of the selected rows, in order."""
        picked = sorted(index.row() for index in self.selectionModel().selectedRows())
        return [self._rows.rows()[row] for row in picked]

    def narrow(self, words: str) -> None:
        """Show only the rows in which these words are found."""
        self._rows.narrow(words)

    def copy(self) -> None:
        """Put the selected rows on the clipboard; all where no more than one can be selected."""
        one = self.selectionMode() is QAbstractItemView.SelectionMode.SingleSelection
        copy_rows(self._rows.columns, self._rows.rows() if one else self.selected_rows())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.key() in _ENTER and self.currentIndex().isValid():
            self.opened.emit(self.currentIndex().data(ROW))
        elif event.key() == SORT_KEY and self.currentIndex().isValid():
            self.sorting.press(self.currentIndex().column())
        elif words := typed_text(event).strip():
            self.typed.emit(words)
        else:
            super().keyPressEvent(event)


class RowDelegate(QStyledItemDelegate):
    """Paints a cell: ground of its row, hairline, words elided at the end."""

    def __init__(self, theme: Theme, table: RowTable) -> None:
        super().__init__(table)
        self._theme = theme
        self._table = table

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        tokens, rect = self._theme.tokens, option.rect
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        hovered = index.row() == self._table.hovered
        painter.save()
        painter.fillRect(
            rect, tokens.tint if selected else tokens.hover if hovered else tokens.surface
        )
        painter.setPen(tokens.line)
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        padding = self._theme.px(_PADDING)
        words = rect.adjusted(padding, 0, -padding, 0)
        painter.setPen(tokens.text)
        text = str(index.data() or "")
        elided = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, words.width())
        painter.drawText(words, index.data(Qt.ItemDataRole.TextAlignmentRole), elided)
        if option.state & QStyle.StateFlag.State_HasFocus and _by_keys(option):
            paint_focus_ring(painter, rect, self._theme)
        painter.restore()

    def helpEvent(self, event: Any, view: Any, option: Any, index: Any) -> bool:
        """Show the tooltip only where words are cut or the column has its own."""
        if not index.isValid() or self._table.columns[index.column()].tooltip is not None:
            return super().helpEvent(event, view, option, index)
        room = self._table.visualRect(index).width() - 2 * self._theme.px(_PADDING)
        if self._table.fontMetrics().horizontalAdvance(str(index.data() or "")) <= room:
            return False
        return super().helpEvent(event, view, option, index)


def _by_keys(option: QStyleOptionViewItem) -> bool:
    return bool(option.state & QStyle.StateFlag.State_KeyboardFocusChange)
