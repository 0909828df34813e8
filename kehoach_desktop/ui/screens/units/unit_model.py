"""The rows of the catalogue: headings across, units below them."""

from collections.abc import Sequence
from typing import Any, Final

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from kehoach_desktop.core.unit_list import HEADINGS, OFF, UnitColumn, UnitRow, UnitSection
from kehoach_desktop.ui.table_model import Column

Index = QModelIndex | QPersistentModelIndex
_ROOT: Final = QModelIndex()
ITEM: Final = Qt.ItemDataRole.UserRole
"""Role that gives the row or the heading."""
_RIGHT: Final = (UnitColumn.MEETING, UnitColumn.LINES)
FIELDS: Final = {
    UnitColumn.NAME: "name",
    UnitColumn.SHORT: "short_name",
    UnitColumn.CONTACT: "contact",
    UnitColumn.MEETING: "meeting_day",
}
COPIED: Final[tuple[Column[UnitRow], ...]] = (
    Column("Đơn vị", lambda row: row.unit.name),
    Column("Tên ngắn", lambda row: row.unit.short_name),
    Column("Loại", lambda row: row.unit.kind.word),
    Column("Đầu mối", lambda row: row.cell(UnitColumn.CONTACT)),
    Column("Ngày họp", lambda row: row.cell(UnitColumn.MEETING)),
    Column("Việc", lambda row: str(row.lines)),
)
"""What Ctrl+C puts on the clipboard; pasting it back is understood."""


class UnitModel(QAbstractTableModel):
    """`edited` gives the unit, the field and the new text."""

    edited = Signal(int, str, str)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._items: list[UnitSection | UnitRow] = []

    def show_sections(self, sections: Sequence[UnitSection]) -> bool:
        """Show other rows; False where the same ones stay, which keeps an open editor."""
        items: list[UnitSection | UnitRow] = []
        for section in sections:
            items += [section, *section.rows]
        same = [_key(one) for one in items] == [_key(one) for one in self._items]
        if same:
            self._items = items
            if items:
                last = self.index(len(items) - 1, len(HEADINGS) - 1)
                self.dataChanged.emit(self.index(0, 0), last)
            return False
        self.beginResetModel()
        self._items = items
        self.endResetModel()
        return True

    def items(self) -> list[UnitSection | UnitRow]:
        """Give headings and rows in order."""
        return list(self._items)

    def row_at(self, index: Index) -> UnitRow | None:
        """Give the unit of a row; None for a heading."""
        item = self._items[index.row()] if index.isValid() else None
        return item if isinstance(item, UnitRow) else None

    def index_of(self, unit_id: int, column: int = UnitColumn.NAME) -> QModelIndex:
        """Give where a unit stands; an invalid index where it is not shown."""
        for number, item in enumerate(self._items):
            if isinstance(item, UnitRow) and item.unit.id == unit_id:
                return self.index(number, column)
        return QModelIndex()

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._items)

    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(HEADINGS)

    def flags(self, index: Index) -> Qt.ItemFlag:
        row = self.row_at(index)
        if row is None:
            return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsDropEnabled
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        flags |= Qt.ItemFlag.ItemIsDragEnabled | Qt.ItemFlag.ItemIsDropEnabled
        return flags | Qt.ItemFlag.ItemIsEditable if _editable(row, index.column()) else flags

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        item = self._items[index.row()]
        if role == ITEM:
            return item
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(index.column())
        if isinstance(item, UnitSection):
            shown = role in _WORDS and index.column() == UnitColumn.NAME
            return f"{item.heading}, {len(item.rows)}" if shown else None
        return _row_data(item, index.column(), role)

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        row = self.row_at(index)
        if row is not None and role == Qt.ItemDataRole.EditRole:
            column = UnitColumn(index.column())
            if str(value).strip() != row.cell(column):
                self.edited.emit(row.unit.id, FIELDS[column], str(value))
        return False

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return HEADINGS[section]
        return _alignment(section) if role == Qt.ItemDataRole.TextAlignmentRole else None


_WORDS: Final = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)


def _row_data(row: UnitRow, column: int, role: int) -> str | None:
    words = row.cell(column)
    if role == Qt.ItemDataRole.AccessibleTextRole and not row.unit.active:
        return f"{words}, {OFF}"
    if role == Qt.ItemDataRole.ToolTipRole and column == UnitColumn.NAME:
        return "\n".join((row.unit.name, *row.unit.aliases))
    if role in (*_WORDS, Qt.ItemDataRole.EditRole, Qt.ItemDataRole.ToolTipRole):
        return words
    return None


def _editable(row: UnitRow, column: int) -> bool:
    own = (UnitColumn.NAME, UnitColumn.SHORT)
    return column in (own if row.unit.is_group else FIELDS)


def _alignment(column: int) -> int:
    side = Qt.AlignmentFlag.AlignRight if column in _RIGHT else Qt.AlignmentFlag.AlignLeft
    return int(side | Qt.AlignmentFlag.AlignVCenter)


def _key(item: UnitSection | UnitRow) -> tuple[str, int]:
    return (item.heading, 0) if isinstance(item, UnitSection) else ("", item.unit.id)
