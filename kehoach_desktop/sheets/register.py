"""Sổ đăng ký văn bản đi as a workbook: the same ten columns as on paper, days as days."""

import io
from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, Final

from kehoach_desktop.core.register import COLUMNS, Register, RegisterEntry
from kehoach_desktop.sheets import styles
from kehoach_desktop.sheets.columns import CellKind
from kehoach_desktop.sheets.heights import row_height
from kehoach_desktop.sheets.page import set_up_page
from kehoach_desktop.sheets.text_cells import write_text

if TYPE_CHECKING:
    from openpyxl.cell.cell import Cell, MergedCell
    from openpyxl.worksheet.worksheet import Worksheet

HEAD_ROW: Final = 5
_DAYS: Final[dict[int, Callable[[RegisterEntry], date | None]]] = {
    2: lambda one: one.day,
    8: lambda one: one.sent_on,
}
"""Columns that hold days, counted from 1."""
_COPIES: Final = 7
_POINTS: Final = 0.5
"""Letters of a column for each millimetre on paper."""


def register_workbook(register: Register) -> bytes:
    """Give the .xlsx; it can be sorted, filtered and printed as it stands."""
    from openpyxl import Workbook
    from openpyxl.utils import get_column_letter

    book = Workbook()
    styles.add_styles(book)
    sheet = book.worksheets[0]
    sheet.title = "Sổ văn bản đi"
    _write_titles(sheet, register)
    for place, column in enumerate(COLUMNS, 1):
        _write(sheet.cell(HEAD_ROW, place), column.heading, styles.HEAD)
        letter = get_column_letter(place)
        sheet.column_dimensions[letter].width = column.width * _POINTS
    sheet.row_dimensions[HEAD_ROW].height = _height([one.heading for one in COLUMNS])
    for row, entry in enumerate(register.entries, HEAD_ROW + 1):
        _write_entry(sheet, row, entry)
    last = sheet.cell(max(HEAD_ROW, sheet.max_row), len(COLUMNS)).coordinate
    sheet.auto_filter.ref = f"A{HEAD_ROW}:{last}"
    sheet.freeze_panes = f"A{HEAD_ROW + 1}"
    set_up_page(sheet, HEAD_ROW, register.span)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _write_titles(sheet: "Worksheet", register: Register) -> None:
    titles = ((1, register.body, styles.UNIT), (2, "SỔ ĐĂNG KÝ VĂN BẢN ĐI", styles.TITLE))
    for row, words, style in (*titles, (3, register.span, styles.CENTRED)):
        _write(sheet.cell(row, 1), words, style)
        sheet.merge_cells(start_row=row, end_row=row, start_column=1, end_column=len(COLUMNS))


def _write_entry(sheet: "Worksheet", row: int, entry: RegisterEntry) -> None:
    for place, column in enumerate(COLUMNS, 1):
        cell = sheet.cell(row, place)
        kind = CellKind.CENTRED if column.centred else CellKind.TEXT
        if place in _DAYS:
            cell.value, cell.style = _DAYS[place](entry), kind.value
            cell.number_format = styles.DATE_FORMAT
        elif place == _COPIES:
            cell.value, cell.style = entry.copies or None, kind.value
        else:
            _write(cell, column.text(entry), kind.value)
    sheet.row_dimensions[row].height = _height([column.text(entry) for column in COLUMNS])


def _height(words: list[str]) -> float:
    """Give the height of a row whose cells hold `words`, in the order of the columns."""
    widths = (column.width * _POINTS for column in COLUMNS)
    return row_height(list(zip(words, widths, strict=True)))


def _write(cell: "Cell | MergedCell", words: str, style: str) -> None:
    cell.style = style
    write_text(cell, words)
