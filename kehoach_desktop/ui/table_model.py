"""One table model for every list: a list screen is a tuple of columns.

COLUMNS: tuple[Column[Unit], ...] = (
    Column("Đơn vị", lambda unit: unit.name, width=None),
    Column("Hạn", lambda unit: …, right=True, sort_key=lambda unit: …),
)
self._model: RowTableModel[Unit] = RowTableModel(COLUMNS)
self._model.show_rows(units)
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from html import escape
from typing import Any, Final, Generic, TypeVar

from PySide6.QtCore import (
    QAbstractTableModel,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

T = TypeVar("T")
Index = QModelIndex | QPersistentModelIndex
_ROOT: Final = QModelIndex()

ROW: Final = Qt.ItemDataRole.UserRole
"""Role that gives the record of a row."""
SORT: Final = Qt.ItemDataRole.UserRole + 1
"""Role that gives the key to sort by; set it as the proxy's sort role."""


@dataclass(frozen=True, slots=True)
class Column(Generic[T]):
    """A column: its head, the text of a row, how it stands and sorts."""

    heading: str
    text: Callable[[T], str]
    sort_key: Callable[[T], object] | None = None
    right: bool = False
    """Numbers and dates of one width stand right."""
    width: int | None = 120
    """Pixels at 100 %; None takes the free width."""
    tooltip: Callable[[T], str] | None = None


class RowTableModel(QAbstractTableModel, Generic[T]):
    """Rows of records under declared columns; read-only."""

    def __init__(self, columns: Sequence[Column[T]], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self._rows: tuple[T, ...] = ()

    def show_rows(self, rows: Sequence[T]) -> None:
        """Show these and no others."""
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    def replace_row(self, row: int, record: T) -> None:
        """Show another record in a row; selection and scroll stay."""
        self._rows = (*self._rows[:row], record, *self._rows[row + 1 :])
        last = len(self.columns) - 1
        self.dataChanged.emit(self.index(row, 0), self.index(row, last))

    def rows(self) -> tuple[T, ...]:
        """Give the records shown, in order."""
        return self._rows

    def row_at(self, index: Index) -> T:
        """Give the record of an index of this model (map proxy indexes first)."""
        return self._rows[index.row()]

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        answer = _ANSWERS.get(role)
        return answer and answer(self.columns[index.column()], self._rows[index.row()])

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal or section >= len(self.columns):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.columns[section].heading
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(self.columns[section])
        return None


def _alignment(column: Column[Any]) -> int:
    side = Qt.AlignmentFlag.AlignRight if column.right else Qt.AlignmentFlag.AlignLeft
    return int(side | Qt.AlignmentFlag.AlignVCenter)


_ANSWERS: Final[dict[int, Callable[[Column[Any], Any], Any]]] = {
    Qt.ItemDataRole.DisplayRole: lambda column, record: column.text(record),
    Qt.ItemDataRole.AccessibleTextRole: lambda column, record: column.text(record),
    Qt.ItemDataRole.ToolTipRole: lambda column, record: (column.tooltip or column.text)(record),
    Qt.ItemDataRole.TextAlignmentRole: lambda column, _record: _alignment(column),
    SORT: lambda column, record: (column.sort_key or column.text)(record),
    ROW: lambda _column, record: record,
}


def copied(columns: Sequence[Column[T]], rows: Sequence[T]) -> QMimeData:
    """Give rows under their heads as tab text and as an HTML table, for Ctrl+C into Excel."""
    lines = [[column.heading for column in columns]]
    lines += [[" ".join(column.text(row).split()) for column in columns] for row in rows]
    mime = QMimeData()
    mime.setText("\n".join("\t".join(line) for line in lines))
    cells = ("".join(f"<td>{escape(cell)}</td>" for cell in line) for line in lines)
    mime.setHtml("<table>" + "".join(f"<tr>{line}</tr>" for line in cells) + "</table>")
    return mime
