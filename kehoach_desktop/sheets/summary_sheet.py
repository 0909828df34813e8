"""The summary: a row per unit, counted by formulas from the units' own sheets."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from kehoach_desktop.core.progress import Progress
from kehoach_desktop.core.states import Shown
from kehoach_desktop.sheets import styles
from kehoach_desktop.sheets.columns import CellKind
from kehoach_desktop.sheets.heights import TIGHT_AIR, row_height
from kehoach_desktop.sheets.page import lock, merge_title, set_up_page
from kehoach_desktop.sheets.results import Result
from kehoach_desktop.sheets.text_cells import write_text
from kehoach_desktop.sheets.titles import quoted
from kehoach_desktop.sheets.unit_sheet import AS_OF_NAME

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

    from kehoach_desktop.sheets.progress import ProgressBook

HEAD_ROW: Final = 6
_AS_OF_ROW = 5
_HEADS: Final = (
    ("STT", 5),
    ("Đơn vị", 36),
    ("Tổng số việc", 9),
    (Shown.DONE.word, 11),
    (Shown.DONE_LATE.word, 12),
    (Shown.OVERDUE.word, 9),
    (Shown.DOING.word, 11),
    (Shown.WAITING.word, 8),
    (Shown.TODO.word, 11),
    (Shown.NOT_DUE.word, 11),
    (Shown.NOT_APPLICABLE.word, 10),
    ("Tỷ lệ xong", 10),
)
"""Headings and widths; those of the counts are the words that the formulas look for."""
_FIRST_COUNT, _LAST_COUNT = 4, 11
_COUNT_COLUMNS = range(_FIRST_COUNT, _LAST_COUNT + 1)
"""The last of them, what does not apply, is in no total."""


@dataclass(frozen=True, slots=True)
class SummaryRow:
    """A unit, where its words are, and what they come to."""

    unit: str
    sheet_title: str
    shown_cells: str
    progress: Progress


def fill_summary(
    sheet: "Worksheet", book: "ProgressBook", rows: Sequence[SummaryRow]
) -> dict[str, Result]:
    """Write the summary and give the results of its formulas."""
    _write_titles(sheet, book)
    _name_the_day(sheet)
    results: dict[str, Result] = {}
    for row, one in enumerate(rows, HEAD_ROW + 1):
        sheet.cell(row, 1, row - HEAD_ROW).style = CellKind.NUMBER.value
        name = sheet.cell(row, 2)
        name.style = CellKind.TEXT.value
        write_text(name, one.unit)
        sheet.row_dimensions[row].height = row_height([(one.unit, _HEADS[1][1])], TIGHT_AIR)
        formulas = [_count_formula(one, column) for column in _COUNT_COLUMNS]
        results |= _write_counts(sheet, row, formulas, one.progress)
    results |= _write_total(sheet, rows)
    sheet.freeze_panes = f"C{HEAD_ROW + 1}"
    set_up_page(sheet, HEAD_ROW, book.office)
    lock(sheet)
    return results


def _write_titles(sheet: "Worksheet", book: "ProgressBook") -> None:
    lines = (
        (1, book.office, styles.UNIT),
        (3, "TỔNG HỢP TIẾN ĐỘ", styles.TITLE),
        (4, book.campaign, styles.CENTRED),
        (_AS_OF_ROW, None, styles.AS_OF_TYPED),
    )
    for row, text, style in lines:
        cell = sheet.cell(row, 1)
        cell.style = style
        if text is not None:
            write_text(cell, text)
        merge_title(sheet, row, 1, len(_HEADS))
    sheet.cell(_AS_OF_ROW, 1).value = book.day
    for row, height in ((3, 24), (_AS_OF_ROW, 24), (HEAD_ROW, 40)):
        sheet.row_dimensions[row].height = height
    for index, (heading, width) in enumerate(_HEADS, 1):
        sheet.cell(HEAD_ROW, index, heading).style = styles.HEAD
        sheet.column_dimensions[_letter(index)].width = width


def _name_the_day(sheet: "Worksheet") -> None:
    from openpyxl.workbook.defined_name import DefinedName

    cell = f"{quoted(sheet.title)}!$A${_AS_OF_ROW}"
    book = sheet.parent
    if book is not None:
        book.defined_names[AS_OF_NAME] = DefinedName(AS_OF_NAME, attr_text=cell)


def _count_formula(one: SummaryRow, column: int) -> str:
    cells = f"{quoted(one.sheet_title)}!{one.shown_cells}"
    return f"=COUNTIF({cells},{_letter(column)}${HEAD_ROW})"


def _sum_formula(rows: int, column: int) -> str:
    letter, first = _letter(column), HEAD_ROW + 1
    return f"=SUM({letter}{first}:{letter}{HEAD_ROW + rows})" if rows else "=0"


def _write_counts(
    sheet: "Worksheet", row: int, counts: Sequence[str], progress: Progress
) -> dict[str, Result]:
    """Write total, counts and share of a row; `counts` are the formulas of the counts."""
    first, last = _letter(_FIRST_COUNT), _letter(_LAST_COUNT - 1)
    total = f"=SUM({first}{row}:{last}{row})"
    share = f'=IF(C{row}=0,"",({first}{row}+{_letter(_FIRST_COUNT + 1)}{row})/C{row})'
    whole = progress.finished / progress.total if progress.total else ""
    cells = (total, *counts, share)
    known = (progress.total, *_counted(progress), whole)
    results: dict[str, Result] = {}
    for column, (formula, result) in enumerate(zip(cells, known, strict=True), 3):
        cell = sheet.cell(row, column, formula)
        cell.style = CellKind.NUMBER.value if column < len(_HEADS) else styles.SHARE
        results[cell.coordinate] = result
    return results


def _write_total(sheet: "Worksheet", rows: Sequence[SummaryRow]) -> dict[str, Result]:
    row = HEAD_ROW + 1 + len(rows)
    sheet.cell(row, 2, "Cộng")
    sheet.row_dimensions[row].height = row_height([], TIGHT_AIR)
    formulas = [_sum_formula(len(rows), column) for column in _COUNT_COLUMNS]
    progress = sum((one.progress for one in rows), Progress())
    results = _write_counts(sheet, row, formulas, progress)
    for column in range(1, len(_HEADS)):
        sheet.cell(row, column).style = styles.TOTAL
    sheet.cell(row, len(_HEADS)).style = styles.TOTAL_SHARE
    return results


def _counted(progress: Progress) -> tuple[int, ...]:
    return (
        progress.done,
        progress.done_late,
        progress.overdue,
        progress.doing,
        progress.waiting,
        progress.todo,
        progress.not_due,
        progress.not_applicable,
    )


def _letter(column: int) -> str:
    return chr(ord("A") + column - 1)
