"""The table of documents: a heading per campaign over the rows of its documents."""

from collections.abc import Callable, Sequence
from datetime import date
from enum import IntEnum
from typing import Any, Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from kehoach_desktop.core.dates import full
from kehoach_desktop.core.documents import PlanSummary
from kehoach_desktop.core.outline import sentence_case
from kehoach_desktop.core.plan_list import PlanRow, state_text
from kehoach_desktop.core.text import squeeze
from kehoach_desktop.ui.fonts import TextRole
from kehoach_desktop.ui.table_model import ROW, Column, RowTableModel
from kehoach_desktop.ui.theme import Theme
from kehoach_desktop.ui.widgets.row_table import RowDelegate, RowTable

Index = QModelIndex | QPersistentModelIndex
_WIDE: Final = (2, 4, 5)
"""Columns that a narrow window leaves out: day, activities, open lines."""


def _of(text: Callable[[PlanSummary], str]) -> Callable[[PlanRow], str]:
    return lambda row: "" if row.summary is None else text(row.summary)


def _by(key: Callable[[PlanSummary], Any]) -> Callable[[PlanRow], Any]:
    return lambda row: row.summary and key(row.summary)


def _number(row: PlanRow) -> str:
    if row.summary is None:
        return row.heading
    document = row.summary.document
    return document.number_text if document.number is not None else f"…{document.number_text}"


COLUMNS: Final[tuple[Column[PlanRow], ...]] = (
    Column("Số và ký hiệu", _number, _by(lambda one: one.document.number or 0), width=128),
    Column("Trích yếu", _of(lambda one: sentence_case(squeeze(one.document.abstract))), width=None),
    Column(
        "Ngày",
        _of(lambda one: full(one.document.day) if one.document.day else "–"),
        _by(lambda one: one.document.day or date.max),
        right=True,
        width=92,
    ),
    Column("Trạng thái", _of(state_text), width=118),
    Column(
        "Hoạt động",
        _of(lambda one: str(one.activities)),
        _by(lambda one: one.activities),
        right=True,
        width=88,
    ),
    Column(
        "Còn mở",
        _of(lambda one: str(one.open_lines)),
        _by(lambda one: one.open_lines),
        right=True,
        width=78,
    ),
)


class Cell(IntEnum):
    """Columns that are edited where they stand."""

    NUMBER = 0
    DAY = 2
    STATE = 3


class PlanRows(RowTableModel[PlanRow]):
    """Headings cannot be selected, and keep their place over what is sorted below them."""

    def is_heading(self, row: PlanRow) -> bool:
        return row.summary is None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if index.isValid() and self.row_at(index).summary is None:
            return Qt.ItemFlag.ItemIsEnabled
        return super().flags(index)


class PlanTable(RowTable):
    """Enter or double click opens, F2 edits number, day or state, Delete asks for the bin."""

    delete_wanted = Signal(object)
    cell_wanted = Signal(object, object, QRect, str)
    """The document, the cell, where it stands, what was typed already."""
    menu_wanted = Signal(object, QRect)

    def __init__(self, theme: Theme) -> None:
        self._plans = PlanRows(COLUMNS)
        super().__init__(theme, self._plans)
        self.setItemDelegate(PlanDelegate(theme, self))
        self.setSelectionMode(self.SelectionMode.SingleSelection)
        self.setAccessibleName("Các văn bản")
        self._plans.modelReset.connect(self._span_headings)

    def show_rows(self, rows: Sequence[PlanRow]) -> None:
        """Show these rows; the document that was current stays so, else the first one is."""
        current = self.current()
        self._plans.show_rows(rows)
        keys = [row.summary.document.id if row.summary else 0 for row in self._plans.rows()]
        first = next((row for row, key in enumerate(keys) if key), -1)
        kept = current is not None and current.document.id in keys
        number = keys.index(current.document.id) if current and kept else first
        if number >= 0:
            self.setCurrentIndex(self._plans.index(number, 0))

    def _span_headings(self) -> None:
        self.clearSpans()
        for number, row in enumerate(self._plans.rows()):
            if row.summary is None:
                self.setSpan(number, 0, 1, len(COLUMNS))

    def current(self) -> PlanSummary | None:
        """Give the document of the current row."""
        index = self.currentIndex()
        row: PlanRow | None = index.data(ROW) if index.isValid() else None
        return row.summary if row else None

    def set_narrow(self, narrow: bool) -> None:  # noqa: FBT001 (a Qt-style setter)
        """Leave out what a narrow window has no room for."""
        for column in _WIDE:
            self.setColumnHidden(column, narrow)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        current = self.current()
        if event.key() == Qt.Key.Key_Delete and current is not None:
            self.delete_wanted.emit(current)
            return
        if current is not None and self._edits(event, current):
            return
        super().keyPressEvent(event)

    def _edits(self, event: QKeyEvent, current: PlanSummary) -> bool:
        """Open the cell that a key asks for; tell whether one did."""
        column = self.currentIndex().column()
        cell = Cell(column) if column in set(Cell) else Cell.STATE
        typed = event.text() if event.text().isdecimal() else ""
        down = (
            event.key() == Qt.Key.Key_Down and event.modifiers() & Qt.KeyboardModifier.AltModifier
        )
        if down:
            cell = Cell.STATE
        elif typed:
            cell = Cell.DAY if cell is Cell.DAY else Cell.NUMBER
        elif event.key() != Qt.Key.Key_F2:
            return False
        self.cell_wanted.emit(current, cell, self._place(cell), typed)
        return True

    def _place(self, cell: Cell) -> QRect:
        shown = cell if not self.isColumnHidden(cell) else Cell.NUMBER
        return self.visualRect(self.currentIndex().siblingAtColumn(shown))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: ARG002 (Qt's signature)
        current = self.current()
        if current is not None:
            self.menu_wanted.emit(current, self._place(Cell.STATE))


class PlanDelegate(RowDelegate):
    """Headings on the ground of the page; states and counts in their colours."""

    def __init__(self, theme: Theme, table: PlanTable) -> None:
        super().__init__(theme, table)
        self._look = theme

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: PlanRow = index.data(ROW)
        if row.summary is not None:
            super().paint(painter, option, index)
            return
        theme, tokens, rect = self._look, self._look.tokens, option.rect
        painter.save()
        painter.fillRect(rect, tokens.page)
        painter.setPen(tokens.line)
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.setFont(theme.font(TextRole.STRONG))
        painter.setPen(tokens.text)
        words = rect.adjusted(theme.px(8), 0, -theme.px(8), 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, row.heading)
        width = painter.fontMetrics().horizontalAdvance(row.heading) + theme.px(8)
        painter.setFont(theme.font(TextRole.SMALL))
        painter.setPen(tokens.text3)
        painter.drawText(
            words.translated(QPoint(width, 0)), Qt.AlignmentFlag.AlignVCenter, str(row.count)
        )
        painter.restore()
