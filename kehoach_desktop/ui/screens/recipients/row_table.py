"""The look of the list of recipients: columns, headings across, folded groups, hover."""

from collections.abc import Sequence
from datetime import date
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHeaderView, QTableView

from kehoach_desktop.core.delivery_rows import DeliveryGroup, DeliveryRow, DeliverySet
from kehoach_desktop.ui.cell_editing import Cell
from kehoach_desktop.ui.screens.recipients.cell_edits import wrong
from kehoach_desktop.ui.screens.recipients.row_delegate import RecipientDelegate
from kehoach_desktop.ui.screens.recipients.row_model import (
    HEADINGS,
    Field,
    RecipientModel,
    in_order,
)
from kehoach_desktop.ui.section_model import Index
from kehoach_desktop.ui.theme import Theme
from kehoach_desktop.ui.widgets.column_widths import ColumnWidths
from kehoach_desktop.ui.widgets.section_table import SectionTable

_WORDS: Final = (Field.NAME, Field.PURPOSE)
_WIDTHS: Final[dict[int, int]] = {
    Field.NUMBER: 46,
    Field.PURPOSE: 110,
    Field.COPIES: 76,
    Field.SENT: 92,
    Field.RECEIPT: 156,
    Field.MORE: 40,
}


_DRAWN: Final = (Field.PURPOSE, Field.COPIES, Field.SENT, Field.RECEIPT)


class RecipientTable(SectionTable[DeliveryRow]):
    """Rows under folding headings; selection goes by row, the cursor by cell."""

    edited = Signal(object, int, str)
    """The row, the column, what the clerk typed into the cell."""

    rows: RecipientModel

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "Nơi nhận")
        self.rows = RecipientModel(self)
        self.widths = ColumnWidths(self.horizontalHeader(), theme, _WIDTHS, _DRAWN)
        self.folded: set[DeliveryGroup] = set()
        self._given: Sequence[DeliverySet] = ()
        self.sorting.changed.connect(lambda: self.show_sets(self._given, self.rows.today))
        self._later: tuple[Sequence[DeliverySet], date] | None = None
        self.setModel(self.rows)
        self.setItemDelegate(RecipientDelegate(theme, self))
        self.dress()

    def show_sets(self, sets: Sequence[DeliverySet], today: date) -> None:
        """Show rows; selection and scroll stay where rows are the same.

        While a cell is typed in, rows neither come nor go: they do when it is closed.
        """
        self._given = sets
        sets = in_order(sets, self.sorting.column, down=self.sorting.down)
        if self.state() is QTableView.State.EditingState and not self.rows.fits(sets):
            self._later = (self._given, today)
            return
        self._later = None
        kept = {row.delivery.id for row in self.selected_rows()}
        current = self.rows.row_at(self.currentIndex())
        column = self.currentIndex().column()
        if not self.rows.show_sets(sets, today):
            return
        self.span_headings()
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

    def set_narrow(self, *, narrow: bool) -> None:
        """Leave out the day of sending."""
        self.setColumnHidden(Field.SENT, narrow)

    def dress(self) -> None:
        """Take the widths and heights of the theme in force."""
        super().dress()
        stretch = QHeaderView.ResizeMode.Stretch
        self.horizontalHeader().setSectionResizeMode(Field.NAME, stretch)
        self.widths.lay_out()

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
