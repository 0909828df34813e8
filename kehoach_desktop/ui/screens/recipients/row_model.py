"""Recipients as a table: a heading row per channel, a row per receiver; cells edit in place."""

from collections.abc import Sequence
from datetime import date
from enum import IntEnum
from typing import Any, Final

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from kehoach_desktop.core.dates import in_list
from kehoach_desktop.core.delivery_rows import (
    DeliveryRow,
    DeliverySet,
    copies_text,
    receipt_words,
)
from kehoach_desktop.core.recipients import purpose_text
from kehoach_desktop.ui.table_model import Column

Index = QModelIndex | QPersistentModelIndex
_ROOT: Final = QModelIndex()
ITEM: Final = Qt.ItemDataRole.UserRole
"""Role that gives the DeliverySet or the DeliveryRow of a row."""


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
_RIGHT: Final = (Field.NUMBER, Field.COPIES)


class RecipientModel(QAbstractTableModel):
    """Only what is stored is shown."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._items: list[DeliverySet | DeliveryRow] = []
        self.today = date.min

    def show_sets(self, sets: Sequence[DeliverySet], today: date) -> bool:
        """Show these; tell whether rows came, went or moved (else only their content changed)."""
        items: list[DeliverySet | DeliveryRow] = []
        for one in sets:
            items += (one, *one.rows)
        self.today = today
        if self.fits(sets):
            self._items = items
            if items:
                last = self.index(len(items) - 1, Field.MORE)
                self.dataChanged.emit(self.index(0, 0), last)
            return False
        self.beginResetModel()
        self._items = items
        self.endResetModel()
        return True

    def fits(self, sets: Sequence[DeliverySet]) -> bool:
        """Tell whether these are the rows that are shown, whatever stands in them."""
        keys = [key for one in sets for key in (_key(one), *map(_key, one.rows))]
        return keys == [_key(item) for item in self._items]

    def items(self) -> list[DeliverySet | DeliveryRow]:
        """Give headings and rows in order."""
        return list(self._items)

    def row_at(self, index: Index) -> DeliveryRow | None:
        """Give the receiver of a row; None for a heading."""
        item = self._items[index.row()] if index.isValid() else None
        return item if isinstance(item, DeliveryRow) else None

    def index_of(self, delivery_id: int, column: int = Field.NAME) -> QModelIndex:
        """Give where a delivery stands; an invalid index where it is not shown."""
        for number, item in enumerate(self._items):
            if isinstance(item, DeliveryRow) and item.delivery.id == delivery_id:
                return self.index(number, column)
        return QModelIndex()

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._items)

    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(HEADINGS)

    def flags(self, index: Index) -> Qt.ItemFlag:
        row = self.row_at(index)
        if row is None:
            return Qt.ItemFlag.ItemIsEnabled if index.isValid() else Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return flags | Qt.ItemFlag.ItemIsEditable if _editable(row, index.column()) else flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        item = self._items[index.row()]
        if role == ITEM:
            return item
        if isinstance(item, DeliverySet):
            shown = role == Qt.ItemDataRole.DisplayRole and index.column() == Field.NUMBER
            return f"{item.group.word}, {len(item.rows)} nơi nhận" if shown else None
        return self._row_data(item, index.column(), role)

    def _row_data(self, row: DeliveryRow, column: int, role: int) -> Any:
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

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return HEADINGS[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if section in _RIGHT else Qt.AlignmentFlag.AlignLeft
            return int(side | Qt.AlignmentFlag.AlignVCenter)
        return None


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


def _editable(row: DeliveryRow, column: int) -> bool:
    if column == Field.NAME:
        return not row.is_member
    if column == Field.COPIES:
        return row.is_paper
    return column in (Field.PURPOSE, Field.SENT, Field.RECEIPT) and not row.delivery.is_archive


def _key(item: DeliverySet | DeliveryRow) -> tuple[str, int]:
    if isinstance(item, DeliverySet):
        return (item.group.value, 0)
    return ("", item.delivery.id)
