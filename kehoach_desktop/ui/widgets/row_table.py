"""The table of a list screen: hairlines, hover, one selected row tinted, Ctrl+C into Excel.

table = RowTable(theme, RowTableModel(COLUMNS))
table.opened.connect(self._open)        # Enter or double click; gives the record
"""

from typing import Any, Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QMouseEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from kehoach_desktop.ui.focus import paint_focus_ring
from kehoach_desktop.ui.table_model import ROW, RowTableModel, copied
from kehoach_desktop.ui.theme import Theme

_PADDING: Final = 8
_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class RowTable(QTableView):
    """Rows as wholes: selection, hover and focus go by row."""

    opened = Signal(object)
    selected = Signal(object)
    """The record of the current row, at every change."""

    def __init__(self, theme: Theme, model: RowTableModel[Any]) -> None:
        super().__init__()
        self._theme = theme
        self._rows = model
        self.columns = model.columns
        self.hovered = -1
        self.setModel(model)
        self.setItemDelegate(RowDelegate(theme, self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setMouseTracking(True)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setSectionsClickable(False)
        self.doubleClicked.connect(lambda index: self.opened.emit(index.data(ROW)))
        self.selectionModel().currentRowChanged.connect(self._tell)
        theme.changed.connect(self.fit)
        self.fit()

    def _tell(self, current: QModelIndex) -> None:
        if current.isValid():
            self.selected.emit(current.data(ROW))

    def fit(self) -> None:
        """Set row height and column widths for the zoom in force."""
        self.verticalHeader().setDefaultSectionSize(self._theme.row_height())
        self.verticalHeader().setMinimumSectionSize(self._theme.row_height())
        head = self.horizontalHeader()
        for number, column in enumerate(self._rows.columns):
            if column.width is None:
                head.setSectionResizeMode(number, QHeaderView.ResizeMode.Stretch)
            else:
                head.setSectionResizeMode(number, QHeaderView.ResizeMode.Fixed)
                head.resizeSection(number, self._theme.px(column.width))

    def selected_rows(self) -> list[Any]:
        """Give the records of the selected rows, in order."""
        picked = sorted(index.row() for index in self.selectionModel().selectedRows())
        return [self._rows.rows()[row] for row in picked]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            mime = copied(self._rows.columns, self.selected_rows())
            QGuiApplication.clipboard().setMimeData(mime)
        elif event.key() in _ENTER and self.currentIndex().isValid():
            self.opened.emit(self.currentIndex().data(ROW))
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Do nothing: typing goes to the filter box (Telex and VNI compose there)."""

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._hover(self.rowAt(event.position().toPoint().y()))

    def leaveEvent(self, event: Any) -> None:
        super().leaveEvent(event)
        self._hover(-1)

    def _hover(self, row: int) -> None:
        if row != self.hovered:
            self.hovered = row
            self.viewport().update()


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
