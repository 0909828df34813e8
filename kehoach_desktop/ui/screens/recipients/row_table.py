"""The look of the list of recipients: columns, headings across, folded groups, hover."""

from collections.abc import Sequence
from datetime import date
from typing import Final

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QHeaderView, QTableView

from kehoach_desktop.core.delivery_rows import DeliveryGroup, DeliveryRow, DeliverySet
from kehoach_desktop.ui.cell_editing import Cell
from kehoach_desktop.ui.screens.recipients.cell_edits import wrong
from kehoach_desktop.ui.screens.recipients.row_delegate import RecipientDelegate
from kehoach_desktop.ui.screens.recipients.row_model import (
    HEADINGS,
    Field,
    Index,
    RecipientModel,
)
from kehoach_desktop.ui.theme import Theme

_WORDS: Final = (Field.NAME, Field.PURPOSE)
_WIDTHS: Final = {
    Field.NUMBER: 46,
    Field.PURPOSE: 110,
    Field.COPIES: 76,
    Field.SENT: 92,
    Field.RECEIPT: 156,
    Field.MORE: 40,
}


class RecipientTable(QTableView):
    """Rows under folding headings; selection goes by row, the cursor by cell."""

    edited = Signal(object, int, str)
    """The row, the column, what the clerk typed into the cell."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.rows = RecipientModel(self)
        self.hovered = -1
        self.folded: set[DeliveryGroup] = set()
        self._later: tuple[Sequence[DeliverySet], date] | None = None
        self.setModel(self.rows)
        self.setItemDelegate(RecipientDelegate(theme, self))
        self._set_up()
        theme.changed.connect(self.dress)
        self.dress()

    def _set_up(self) -> None:
        self.setAccessibleName("Nơi nhận")
        self.setShowGrid(False)
        self.setMouseTracking(True)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QTableView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        triggers = QTableView.EditTrigger
        self.setEditTriggers(triggers.DoubleClicked | triggers.EditKeyPressed)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        head = self.horizontalHeader()
        head.setHighlightSections(False)
        head.setSectionsClickable(False)
        head.setMinimumSectionSize(self._theme.px(24))

    def show_sets(self, sets: Sequence[DeliverySet], today: date) -> None:
        """Show rows; selection and scroll stay where rows are the same.

        While a cell is typed in, rows neither come nor go: they do when it is closed.
        """
        if self.state() is QTableView.State.EditingState and not self.rows.fits(sets):
            self._later = (sets, today)
            return
        self._later = None
        kept = {row.delivery.id for row in self.selected_rows()}
        current = self.rows.row_at(self.currentIndex())
        column = self.currentIndex().column()
        if not self.rows.show_sets(sets, today):
            return
        self.clearSpans()
        for number, item in enumerate(self.rows.items()):
            if isinstance(item, DeliverySet):
                self.setSpan(number, 0, 1, self.rows.columnCount())
        self._fold()
        if current is not None and current.delivery.id in kept:
            self.setCurrentIndex(self.rows.index_of(current.delivery.id, column))

    def cell(self, index: Index) -> Cell | None:
        """Give how a cell is stored; None for a heading."""
        row, column = self.rows.row_at(index), Field(index.column())
        if row is None:
            return None
        return Cell(
            f"{column.name.lower()} {row.delivery.id}",
            HEADINGS[column],
            row.delivery.id,
            lambda text: self.edited.emit(row, column, text),
            lambda text: wrong(row, column, text, self.rows.today),
            while_typing=column in _WORDS,
        )

    def show_later(self) -> None:
        """Show what came while a cell was typed in."""
        if self._later is not None:
            self.show_sets(*self._later)

    def selected_rows(self) -> list[DeliveryRow]:
        """Give the selected receivers from top to bottom."""
        picked = sorted(index.row() for index in self.selectionModel().selectedRows())
        rows = [self.rows.row_at(self.rows.index(number, 0)) for number in picked]
        return [row for row in rows if row is not None]

    def set_narrow(self, *, narrow: bool) -> None:
        """Leave out the day of sending."""
        self.setColumnHidden(Field.SENT, narrow)

    def dress(self) -> None:
        """Take the widths and heights of the theme in force."""
        head, modes = self.horizontalHeader(), QHeaderView.ResizeMode
        head.setSectionResizeMode(Field.NAME, modes.Stretch)
        for column, width in _WIDTHS.items():
            head.setSectionResizeMode(column, modes.Fixed)
            head.resizeSection(column, self._theme.px(width))
        self.verticalHeader().setMinimumSectionSize(self._theme.row_height())
        self.verticalHeader().setDefaultSectionSize(self._theme.row_height())

    def current_rect(self) -> QRect:
        """Give where a popup for the current cell belongs, in this widget."""
        return self.visualRect(self.currentIndex()).translated(self.viewport().pos())

    def _fold(self) -> None:
        hidden = False
        for number, item in enumerate(self.rows.items()):
            if isinstance(item, DeliverySet):
                hidden = item.group in self.folded
            else:
                self.setRowHidden(number, hidden)
        self.viewport().update()

    def toggle_fold(self, index: Index) -> None:
        """Fold or unfold the group of a heading."""
        item = self.rows.items()[index.row()]
        if isinstance(item, DeliverySet):
            self.folded ^= {item.group}
            self._fold()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._hover(self.indexAt(event.position().toPoint()).row())

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hover(-1)

    def _hover(self, row: int) -> None:
        if row != self.hovered:
            self.hovered = row
            self.viewport().update()
