"""One table model for every list: a list screen is a tuple of columns.

COLUMNS: tuple[Column[Unit], ...] = (
    Column("Đơn vị", lambda unit: unit.name, width=None),
    Column("Hạn", lambda unit: …, right=True, sort_key=lambda unit: …),
)
self._model: RowTableModel[Unit] = RowTableModel(COLUMNS)
self._model.show_rows(units)
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from html import escape
from itertools import groupby
from typing import Any, Final, Generic, TypeVar

from PySide6.QtCore import (
    QAbstractTableModel,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)
from PySide6.QtGui import QGuiApplication

from kehoach_desktop.core.search import finder
from kehoach_desktop.core.text import sort_key

T = TypeVar("T")
Index = QModelIndex | QPersistentModelIndex
_ROOT: Final = QModelIndex()

ROW: Final = Qt.ItemDataRole.UserRole
"""Role that gives the record of a row."""
SORTS: Final = "Xếp theo cột này (F4)"
"""Tooltip of a head."""


@dataclass(frozen=True, slots=True)
class Column(Generic[T]):
    """A column: its head, the text of a row, how it stands and sorts."""

    heading: str
    text: Callable[[T], str]
    sort_key: Callable[[T], Any] | None = None
    """What rows are sorted by; without it the text, as a dictionary sorts it."""
    right: bool = False
    """Numbers and dates of one width stand right."""
    width: int | None = 120
    """Pixels at 100 %; None takes the free width."""
    tooltip: Callable[[T], str] | None = None


class RowTableModel(QAbstractTableModel, Generic[T]):
    """Rows of records under declared columns, sorted and narrowed here; read-only."""

    def __init__(self, columns: Sequence[Column[T]], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self.given: tuple[T, ...] = ()
        """All rows in the order in which they came."""
        self._rows: tuple[T, ...] = ()
        self._words = ""
        self._sorted: tuple[int | None, bool] = (None, False)

    def show_rows(self, rows: Sequence[T]) -> None:
        """Show these and no others."""
        self.given = tuple(rows)
        self._arrange()

    def sort_by(self, column: int | None, *, down: bool = False) -> None:
        """Sort by a column; None gives the order in which the rows came."""
        self._sorted = column, down
        self._arrange()

    def narrow(self, words: str) -> None:
        """Show only the rows in which all these words are found, with marks or without."""
        self._words = words
        self._arrange()

    def is_heading(self, row: T) -> bool:  # noqa: ARG002 (for subclasses)
        """Tell whether a row keeps its place while those below it are sorted."""
        return False

    def _arrange(self) -> None:
        self.beginResetModel()
        self._rows = tuple(self._in_order(self._found()))
        self.endResetModel()

    def _found(self) -> Sequence[T]:
        if not self._words:
            return self.given
        found = finder(self._words)
        return [row for row in self.given if found(" ".join(one.text(row) for one in self.columns))]

    def _in_order(self, rows: Sequence[T]) -> Iterator[T]:
        number, down = self._sorted
        if number is None:
            yield from rows
            return
        column = self.columns[number]
        key = column.sort_key or (lambda row: sort_key(column.text(row)))
        for heads, run in groupby(rows, self.is_heading):
            together = list(run)
            yield from together if heads else sorted(together, key=key, reverse=down)

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
        if role == Qt.ItemDataRole.ToolTipRole and self.columns[section].heading:
            return SORTS
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
    ROW: lambda _column, record: record,
}


def copy_rows(columns: Sequence[Column[T]], rows: Sequence[T]) -> None:
    """Put rows on the clipboard under their heads; what is there stays where there is no row."""
    if rows:
        QGuiApplication.clipboard().setMimeData(copied(columns, rows))


def copied(columns: Sequence[Column[T]], rows: Sequence[T]) -> QMimeData:
    """Give rows under their heads as tab text and as an HTML table, for Ctrl+C into Excel."""
    lines = [[column.heading for column in columns]]
    lines += [[" ".join(column.text(row).split()) for column in columns] for row in rows]
    mime = QMimeData()
    mime.setText("\n".join("\t".join(line) for line in lines))
    cells = ("".join(f"<td>{escape(cell)}</td>" for cell in line) for line in lines)
    mime.setHtml("<table>" + "".join(f"<tr>{line}</tr>" for line in cells) + "</table>")
    return mime
