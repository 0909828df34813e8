"""Tables of work: one row, one activity, its columns told by their headings."""

import re
from collections.abc import Iterator, Mapping, Sequence
from enum import Enum, auto

from kehoach_desktop.core.drafts import DraftActivity, DraftName, DraftTime, How, Trace
from kehoach_desktop.core.text import short
from kehoach_desktop.importer.activity_kinds import kind_of
from kehoach_desktop.importer.activity_time import time_of
from kehoach_desktop.importer.names import split_names
from kehoach_desktop.importer.ordinary import is_ordinary
from kehoach_desktop.importer.source import CELL_SIGN, table_text

Rows = tuple[tuple[str, ...], ...]


class Column(Enum):
    """What a column gives."""

    WORK = auto()
    LEAD = auto()
    COORDINATE = auto()
    TIME = auto()


_HEADINGS = (
    (Column.COORDINATE, re.compile(r"phối hợp", re.IGNORECASE)),
    (
        Column.LEAD,
        re.compile(
            r"chủ trì|thực hiện$|phụ trách|đơn vị|cơ quan|phân công|tham mưu", re.IGNORECASE
        ),
    ),
    (Column.TIME, re.compile(r"thời gian|thời hạn|tiến độ|hoàn thành|ngày", re.IGNORECASE)),
    (Column.WORK, re.compile(r"nội dung|công việc|hoạt động|nhiệm vụ|phần việc", re.IGNORECASE)),
)
_TITLE = 90


def columns_of(head: Sequence[str]) -> Mapping[Column, int]:
    """Give what the columns are, by the first row; empty where it is no table of work."""
    found: dict[Column, int] = {}
    for index, cell in enumerate(head):
        kind = next((kind for kind, pattern in _HEADINGS if pattern.search(cell)), None)
        if kind is not None:
            found.setdefault(kind, index)
    telling = Column.LEAD in found or Column.TIME in found
    return found if Column.WORK in found and telling else {}


def table_activities(rows: Rows, line: int, reference: str, year: int) -> Iterator[DraftActivity]:
    """Give the rows of a table of work as activities; `line` is the table's line in the source."""
    columns = columns_of(rows[0])
    if not columns:
        return
    text = table_text(rows)
    offset = len(CELL_SIGN.join(rows[0])) + 1
    for number, row in enumerate(rows[1:], start=1):
        starts = _starts(row, offset)
        offset = starts[-1] + len(row[-1]) + 1
        work = row[columns[Column.WORK]].strip()
        if not work or not any(row[columns[k]].strip() for k in columns if k is not Column.WORK):
            continue  # a row that only names a group of rows
        at = starts[columns[Column.WORK]]
        time = columns.get(Column.TIME)
        yield DraftActivity(
            reference=f"{reference}-{number}",
            text=work,
            title=short(work.strip(" .;"), _TITLE),
            lead=_names(row, starts, line, columns.get(Column.LEAD)),
            coordinate=_names(row, starts, line, columns.get(Column.COORDINATE)),
            time=None if time is None else _time(text, starts[time], row[time], (line, year)),
            kind=kind_of(work),
            ordinary=is_ordinary(work),
            trace=Trace(line, at, at + len(work)),
        )


def _starts(row: Sequence[str], offset: int) -> list[int]:
    """Give where each cell begins in the text of the table."""
    starts = [offset]
    starts += [offset := offset + len(cell) + len(CELL_SIGN) for cell in row[:-1]]
    return starts


def _names(
    row: Sequence[str], starts: Sequence[int], line: int, column: int | None
) -> tuple[DraftName, ...]:
    """Read a cell that holds nothing but names."""
    if column is None or not row[column].strip():
        return ()
    names = split_names(row[column], 0, len(row[column]))
    first = starts[column]
    return tuple(
        DraftName(n.text, Trace(line, first + n.start, first + n.end), How.STATED) for n in names
    )


def _time(text: str, start: int, cell: str, where: tuple[int, int]) -> DraftTime | None:
    line, year = where
    return time_of(text, (start, start + len(cell)), line, year, labelled=True)
