"""Recipients as a table: a heading row per channel, a row per receiver; cells edit in place."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from enum import IntEnum
from typing import Any, Final

from PySide6.QtCore import QObject, Qt

from kehoach_desktop.core.dates import in_list
from kehoach_desktop.core.delivery_rows import (
    DeliveryRow,
    DeliverySet,
    copies_text,
    receipt_words,
)
from kehoach_desktop.core.recipients import purpose_text
from kehoach_desktop.core.text import sort_key
from kehoach_desktop.ui.section_model import SectionModel, Shape
from kehoach_desktop.ui.table_model import Column


class Field(IntEnum):
    """The columns."""

    NUMBER = 0
    NAME = 1
    PURPOSE = 2
    COPIES = 3
    SENT = 4
    RECEIPT = 5
    MORE = 6


HEADINGS: Final = ("", "Nơi nhận", "Mục đích", "Số bản", "Ngày gửi", "Tình trạng", "")


class RecipientModel(SectionModel[DeliverySet, DeliveryRow]):
    """Only what is stored is shown."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(_SHAPE, parent)
        self.today = date.min

    def show_sets(self, sets: Sequence[DeliverySet], today: date) -> bool:
        """Show these as of a day; tell whether rows came, went or moved."""
        self.today = today
        return self.show_sections(sets)

    def heading_data(self, section: DeliverySet, column: int, role: int) -> str | None:
        shown = role == Qt.ItemDataRole.DisplayRole and column == Field.NUMBER
        return f"{section.group.word}, {len(section.rows)} nơi nhận" if shown else None

    def is_editable(self, row: DeliveryRow, column: int) -> bool:
        if column == Field.NAME:
            return not row.is_member
        if column == Field.COPIES:
            return row.is_paper
        return column in (Field.PURPOSE, Field.SENT, Field.RECEIPT) and not row.delivery.is_archive

    def row_data(self, row: DeliveryRow, column: int, role: int) -> Any:
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return cell_text(row, column, self.today)
        if role == Qt.ItemDataRole.EditRole:
            return self._typed(row, column)
        if role == Qt.ItemDataRole.ToolTipRole and column == Field.NAME and row.is_member:
            return f"{row.delivery.name}\nthuộc “{row.line.delivery.name}”"
        if role == Qt.ItemDataRole.ToolTipRole:
            return cell_text(row, column, self.today)
        return None

    def _typed(self, row: DeliveryRow, column: int) -> str:
        received = row.delivery.received_on
        if column == Field.RECEIPT:
            return "" if received is None else in_list(received, self.today)
        return cell_text(row, column, self.today)


def cell_text(row: DeliveryRow, column: int, today: date) -> str:
    """Give the words of a cell."""
    one = row.delivery
    cells = {
        Field.NUMBER: lambda: str(row.number),
        Field.NAME: lambda: one.name,
        Field.PURPOSE: lambda: purpose_text(one.purpose),
        Field.COPIES: lambda: copies_text(row),
        Field.SENT: lambda: "" if one.sent_on is None else in_list(one.sent_on, today),
        Field.RECEIPT: lambda: receipt_words(row, today),
    }
    cell = cells.get(Field(column))
    return cell() if cell else ""


def copy_columns(today: date) -> tuple[Column[DeliveryRow], ...]:
    """Give the columns that Ctrl+C puts on the clipboard."""

    def column(heading: str, field: Field) -> Column[DeliveryRow]:
        return Column(heading, lambda row: cell_text(row, field, today))

    return tuple(column(HEADINGS[field] or "Số", field) for field in Field if field != Field.MORE)


_SORT_KEYS: Final[dict[int, Callable[[DeliveryRow], Any]]] = {
    Field.NAME: lambda row: sort_key(row.delivery.name),
    Field.PURPOSE: lambda row: sort_key(purpose_text(row.delivery.purpose)),
    Field.COPIES: lambda row: row.delivery.copies,
    Field.SENT: lambda row: row.delivery.sent_on or date.max,
    Field.RECEIPT: lambda row: row.delivery.received_on or date.max,
}


def in_order(
    sets: Sequence[DeliverySet], column: int | None, *, down: bool
) -> tuple[DeliverySet, ...]:
    """Sort receivers inside their channel; None leaves the order of the printed list."""
    if column is None:
        return tuple(sets)
    key = _SORT_KEYS.get(column, lambda row: row.number)
    return tuple(replace(one, rows=tuple(sorted(one.rows, key=key, reverse=down))) for one in sets)


def _key(item: DeliverySet | DeliveryRow) -> tuple[str, int]:
    if isinstance(item, DeliverySet):
        return (item.group.value, 0)
    return ("", item.delivery.id)


_SHAPE: Final[Shape[DeliverySet, DeliveryRow]] = Shape(
    row_type=DeliveryRow,
    key=_key,
    headings=HEADINGS,
    right=(Field.NUMBER, Field.COPIES),
    name=Field.NAME,
)
