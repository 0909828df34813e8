"""The matrix of activities and units: who has what, how it stands, and what of it is shown."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from enum import StrEnum
from typing import NamedTuple

from kehoach_desktop.core.activities import ActivityKind
from kehoach_desktop.core.matrix_columns import MatrixColumn
from kehoach_desktop.core.progress import Progress, count
from kehoach_desktop.core.states import Shown


class Cell(NamedTuple):
    """A checklist line in the matrix; a tuple, since 24,000 of them are made at once."""

    assignment_id: int
    shown: Shown
    due: date | None = None
    lead: bool = False


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """An activity."""

    activity_id: int
    title: str
    kind: ActivityKind
    start: date | None = None
    end: date | None = None
    standing: bool = False


class MatrixScope(StrEnum):
    """Which lines the clerk looks for."""

    ALL = "all"
    OVERDUE = "overdue"
    THIS_WEEK = "this_week"

    @property
    def word(self) -> str:
        """The word on the chip."""
        return {
            MatrixScope.ALL: "Tất cả",
            MatrixScope.OVERDUE: "Quá hạn",
            MatrixScope.THIS_WEEK: "Đến hạn tuần này",
        }[self]


@dataclass(frozen=True, slots=True)
class MatrixFilter:
    """What of the matrix is shown."""

    scope: MatrixScope = MatrixScope.ALL
    section: str = ""
    kind: ActivityKind | None = None
    month: date | None = None
    """First day of a month that the activity has to touch."""

    @property
    def narrows(self) -> bool:
        """Whether anything may be left out."""
        return self != MatrixFilter()


@dataclass(frozen=True, slots=True)
class Matrix:
    """Rows, columns, and a cell where a unit has a line of an activity."""

    today: date
    rows: tuple[MatrixRow, ...] = ()
    columns: tuple[MatrixColumn, ...] = ()
    cells: Mapping[tuple[int, int], Cell] = field(default_factory=dict)
    """By activity and unit."""

    def cell(self, row: int, column: int) -> Cell | None:
        """Give the cell at a place; None where the unit has no part in the activity."""
        return self.cells.get((self.rows[row].activity_id, self.columns[column].unit_id))

    def changed(self, cells: Mapping[tuple[int, int], Cell]) -> "Matrix":
        """Give the matrix with some cells made anew."""
        return replace(self, cells={**self.cells, **cells})

    def counts(self) -> dict[MatrixScope, int]:
        """Give how many lines each chip would find."""
        alike = Counter((cell.shown, cell.due) for cell in self.cells.values())
        return {
            scope: sum(
                times
                for (state, due), times in alike.items()
                if _in_scope(state, due, scope, self.today)
            )
            for scope in MatrixScope
        }

    def shown(self, wanted: MatrixFilter) -> "Matrix":
        """Give the rows and columns that hold what is wanted; their cells stay whole."""
        rows = [row for row in self.rows if _wanted_row(row, wanted)]
        columns = [
            one for one in self.columns if not wanted.section or one.section == wanted.section
        ]
        if wanted.scope is not MatrixScope.ALL:
            keys = {row.activity_id for row in rows}, {one.unit_id for one in columns}
            found = [
                (activity, unit)
                for (activity, unit), cell in self.cells.items()
                if activity in keys[0]
                and unit in keys[1]
                and _in_scope(cell.shown, cell.due, wanted.scope, self.today)
            ]
            activities = {activity for activity, _ in found}
            units = {unit for _, unit in found}
            rows = [row for row in rows if row.activity_id in activities]
            columns = [one for one in columns if one.unit_id in units]
        return Matrix(self.today, tuple(rows), tuple(columns), self.cells)

    def sums(self) -> "Sums":
        """Count the cells that are shown: by row, by column, altogether."""
        by_row: dict[int, list[Shown]] = {row.activity_id: [] for row in self.rows}
        by_column: dict[int, list[Shown]] = {one.unit_id: [] for one in self.columns}
        for (activity, unit), cell in self.cells.items():
            if activity in by_row and unit in by_column:
                by_row[activity].append(cell.shown)
                by_column[unit].append(cell.shown)
        rows = tuple(count(states) for states in by_row.values())
        columns = tuple(count(states) for states in by_column.values())
        return Sums(rows, columns, sum(rows, Progress()))


@dataclass(frozen=True, slots=True)
class Sums:
    """Counts of what is shown, in the order of rows and columns."""

    rows: tuple[Progress, ...]
    columns: tuple[Progress, ...]
    total: Progress


def _wanted_row(row: MatrixRow, wanted: MatrixFilter) -> bool:
    if wanted.kind is not None and row.kind is not wanted.kind:
        return False
    if wanted.month is None:
        return True
    last = (wanted.month + timedelta(32)).replace(day=1) - timedelta(1)
    start, end = row.start or row.end, row.end or row.start
    return start is not None and end is not None and start <= last and end >= wanted.month


def _in_scope(state: Shown, due: date | None, scope: MatrixScope, today: date) -> bool:
    if scope is MatrixScope.ALL:
        return True
    if scope is MatrixScope.OVERDUE:
        return state is Shown.OVERDUE
    sunday = today + timedelta(6 - today.weekday())
    return state.is_open and due is not None and today <= due <= sunday


def in_sections(columns: Iterable[MatrixColumn]) -> tuple[MatrixColumn, ...]:
    """Put columns of one section side by side, the sections in order of appearance."""
    given = tuple(columns)
    order = {section: place for place, section in enumerate(sections(given))}
    return tuple(sorted(given, key=lambda column: order[column.section]))


def sections(columns: Iterable[MatrixColumn]) -> tuple[str, ...]:
    """Give the sections in order of appearance."""
    return tuple(dict.fromkeys(column.section for column in columns))


def months(rows: Iterable[MatrixRow]) -> tuple[date, ...]:
    """Give the first day of each month that an activity begins or ends in."""
    days = {day for row in rows for day in (row.start, row.end) if day is not None}
    return tuple(sorted({day.replace(day=1) for day in days}))
