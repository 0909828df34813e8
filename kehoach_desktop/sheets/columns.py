"""The columns of a unit's progress sheet, declared once: heading, width, what a cell holds."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from kehoach_desktop.core.assignments import ChecklistLine, Measure
from kehoach_desktop.core.checklist_words import line_title, target_text
from kehoach_desktop.core.dates import span_in_list
from kehoach_desktop.core.entry import figure_text

CellValue = str | int | date | None


class CellKind(StrEnum):
    """How a cell is written and what may be typed into it; the values are names of styles."""

    CODE = "kehoach-code"
    NUMBER = "kehoach-number"
    TEXT = "kehoach-text"
    CENTRED = "kehoach-centred"
    STATE = "kehoach-state"
    DATE = "kehoach-date"
    TYPED = "kehoach-typed"

    @property
    def is_typed(self) -> bool:
        """Whether the unit fills it in; all else is locked."""
        return self in (CellKind.STATE, CellKind.DATE, CellKind.TYPED)


@dataclass(frozen=True, slots=True)
class SheetLine:
    """A checklist line with its number on the sheet and the day of the sheet."""

    number: int
    line: ChecklistLine
    day: date


@dataclass(frozen=True, slots=True)
class SheetColumn:
    """A column: `cell` gives what stands in it; `hidden` ones serve the program."""

    heading: str
    width: float
    cell: Callable[[SheetLine], CellValue]
    kind: CellKind = CellKind.TEXT
    hidden: bool = False


def _due_text(row: SheetLine) -> str:
    line = row.line
    if line.standing:
        return "thường xuyên"
    start = None if line.assignment.due else line.start
    return span_in_list(start, line.due, row.day) or line.time_text


def _results(row: SheetLine) -> str:
    return "\n".join(_measure(measure) for measure in row.line.measures)


def _measure(measure: Measure) -> str:
    result = "…" if measure.result is None else figure_text(measure.result)
    return f"{measure.name}: {result} {target_text(measure)}".rstrip()


ROW_ID: Final = SheetColumn(
    "Mã dòng", 10, lambda row: str(row.line.assignment.id), CellKind.CODE, hidden=True
)
STATE: Final = SheetColumn(
    "Trạng thái", 17, lambda row: row.line.assignment.state.word, CellKind.STATE
)
DONE_ON: Final = SheetColumn(
    "Ngày thực hiện", 13, lambda row: row.line.assignment.done_on, CellKind.DATE
)
START: Final = SheetColumn("Bắt đầu", 11, lambda row: row.line.start, CellKind.CODE, hidden=True)
DUE: Final = SheetColumn(
    "Hạn",
    11,
    lambda row: None if row.line.standing else row.line.due,
    CellKind.CODE,
    hidden=True,
)
SHOWN: Final = SheetColumn(
    "Tình trạng", 17, lambda row: row.line.shown(row.day).word, CellKind.CODE, hidden=True
)
"""Holds a formula; its cell gives the result at the time of writing."""

COLUMNS: Final[tuple[SheetColumn, ...]] = (
    ROW_ID,
    SheetColumn("STT", 5, lambda row: row.number, CellKind.NUMBER),
    SheetColumn("Nhiệm vụ", 44, lambda row: line_title(row.line)),
    SheetColumn("Vai trò", 10, lambda row: row.line.assignment.role.word, CellKind.CENTRED),
    SheetColumn("Thời hạn", 13, _due_text, CellKind.CENTRED),
    STATE,
    DONE_ON,
    SheetColumn("Kết quả (số liệu)", 23, _results, CellKind.TYPED),
    SheetColumn("Khó khăn, đề xuất", 22, lambda row: row.line.assignment.reason, CellKind.TYPED),
    SheetColumn("Ghi chú", 20, lambda row: row.line.assignment.note, CellKind.TYPED),
    START,
    DUE,
    SHOWN,
)


def letter(column: SheetColumn) -> str:
    """Give the letter of a column of the sheet: "F"."""
    return chr(ord("A") + COLUMNS.index(column))
