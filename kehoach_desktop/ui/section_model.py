"""A table of headings with rows below them: the model of lists whose cells edit in place."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Final, Generic, Protocol, TypeVar

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from kehoach_desktop.ui.table_model import SORTS

Index = QModelIndex | QPersistentModelIndex
_ROOT: Final = QModelIndex()
ITEM: Final = Qt.ItemDataRole.UserRole
"""Role that gives the heading or the record of a row."""


class Section(Protocol):
    """A heading and the records below it."""

    @property
    def rows(self) -> Sequence[Any]:
        """The records, in order."""


SectionT = TypeVar("SectionT", bound=Section)
RowT = TypeVar("RowT")


@dataclass(frozen=True, slots=True)
class Shape(Generic[SectionT, RowT]):
    """The columns, and what headings and records are told apart and known again by."""

    row_type: type[RowT]
    key: Callable[[SectionT | RowT], tuple[str, int]]
    """Gives ("", id) of a record, (words, 0) of a heading."""
    headings: tuple[str, ...]
    right: tuple[int, ...]
    """Columns whose heads stand right."""
    name: int
    """The column that names a record."""


class SectionModel(QAbstractTableModel, Generic[SectionT, RowT]):
    """Subclasses tell what a cell says and which ones may be edited."""

    def __init__(self, shape: Shape[SectionT, RowT], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shape = shape
        self._items: list[SectionT | RowT] = []

    def heading_data(self, section: SectionT, column: int, role: int) -> Any:
        """Give what a heading says in a role."""
        raise NotImplementedError

    def row_data(self, row: RowT, column: int, role: int) -> Any:
        """Give what a cell says in a role."""
        raise NotImplementedError

    def is_editable(self, row: RowT, column: int) -> bool:
        """Tell whether a cell can be typed into."""
        raise NotImplementedError

    def show_sections(self, sections: Sequence[SectionT]) -> bool:
        """Show these; tell whether rows came, went or moved (else only their content changed).

        A cell that is being typed in stays open where nothing moved.
        """
        fits = self.fits(sections)
        if not fits:
            self.beginResetModel()
        self._items = _laid(sections)
        if not fits:
            self.endResetModel()
        elif self._items:
            last = self.index(len(self._items) - 1, len(self._shape.headings) - 1)
            self.dataChanged.emit(self.index(0, 0), last)
        return not fits

    def fits(self, sections: Sequence[SectionT]) -> bool:
        """Tell whether these are the rows that are shown, whatever stands in them."""
        key = self._shape.key
        return [*map(key, _laid(sections))] == [*map(key, self._items)]

    def items(self) -> list[SectionT | RowT]:
        """Give headings and records in order."""
        return list(self._items)

    def row_at(self, index: Index) -> RowT | None:
        """Give the record of a row; None for a heading."""
        item = self._items[index.row()] if index.isValid() else None
        return item if isinstance(item, self._shape.row_type) else None

    def index_of(self, key: int, column: int | None = None) -> QModelIndex:
        """Give where the record with this id stands; an invalid index where it is not shown."""
        for number, item in enumerate(self._items):
            if self._shape.key(item) == ("", key):
                return self.index(number, self._shape.name if column is None else column)
        return QModelIndex()

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._items)

    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._shape.headings)

    def flags(self, index: Index) -> Qt.ItemFlag:
        row = self.row_at(index)
        if row is None:
            return Qt.ItemFlag.ItemIsEnabled if index.isValid() else Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        editable = self.is_editable(row, index.column())
        return flags | Qt.ItemFlag.ItemIsEditable if editable else flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        item: Any = self._items[index.row()]
        if role == ITEM:
            return item
        if isinstance(item, self._shape.row_type):
            return self.row_data(item, index.column(), role)
        return self.heading_data(item, index.column(), role)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._shape.headings[section]
        if role == Qt.ItemDataRole.ToolTipRole and self._shape.headings[section]:
            return SORTS
        if role == Qt.ItemDataRole.TextAlignmentRole:
            right = section in self._shape.right
            side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
            return int(side | Qt.AlignmentFlag.AlignVCenter)
        return None


def _laid(sections: Sequence[SectionT]) -> list[Any]:
    return [item for section in sections for item in (section, *section.rows)]
