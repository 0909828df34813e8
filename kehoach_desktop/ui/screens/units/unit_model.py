"""The rows of the catalogue: headings across, units below them."""

from typing import Any, Final

from PySide6.QtCore import QObject, Qt, Signal

from kehoach_desktop.core.unit_list import HEADINGS, OFF, UnitColumn, UnitRow, UnitSection
from kehoach_desktop.ui.section_model import Index, SectionModel, Shape
from kehoach_desktop.ui.table_model import Column

RIGHT: Final = (UnitColumn.MEETING, UnitColumn.LINES)
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


class UnitModel(SectionModel[UnitSection, UnitRow]):
    """`edited` gives the unit, the field and the new text."""

    edited = Signal(int, str, str)

    def __init__(self, parent: QObject) -> None:
        super().__init__(_SHAPE, parent)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if self.row_at(index) is None:
            return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsDropEnabled
        moved = Qt.ItemFlag.ItemIsDragEnabled | Qt.ItemFlag.ItemIsDropEnabled
        return super().flags(index) | moved

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    def is_editable(self, row: UnitRow, column: int) -> bool:
        own = (UnitColumn.NAME, UnitColumn.SHORT)
        return column in (own if row.unit.is_group else FIELDS)

    def heading_data(self, section: UnitSection, column: int, role: int) -> str | None:
        shown = role in _WORDS and column == UnitColumn.NAME
        return f"{section.heading}, {len(section.rows)}" if shown else None

    def row_data(self, row: UnitRow, column: int, role: int) -> str | None:
        words = row.cell(column)
        if role == Qt.ItemDataRole.AccessibleTextRole and not row.unit.active:
            return f"{words}, {OFF}"
        if role == Qt.ItemDataRole.ToolTipRole and column == UnitColumn.NAME:
            return "\n".join((row.unit.name, *row.unit.aliases))
        if role in (*_WORDS, Qt.ItemDataRole.EditRole, Qt.ItemDataRole.ToolTipRole):
            return words
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        row = self.row_at(index)
        if row is not None and role == Qt.ItemDataRole.EditRole:
            column = UnitColumn(index.column())
            if str(value).strip() != row.cell(column):
                self.edited.emit(row.unit.id, FIELDS[column], str(value))
        return False


def _key(item: UnitSection | UnitRow) -> tuple[str, int]:
    return (item.heading, 0) if isinstance(item, UnitSection) else ("", item.unit.id)


_WORDS: Final = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
_SHAPE: Final[Shape[UnitSection, UnitRow]] = Shape(
    row_type=UnitRow, key=_key, headings=HEADINGS, right=RIGHT, name=UnitColumn.NAME
)
