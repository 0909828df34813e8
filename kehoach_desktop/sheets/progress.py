"""The progress workbook: a summary, then a sheet per unit that its cell fills in and sends back."""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from kehoach_desktop.core.assignments import ChecklistLine
from kehoach_desktop.core.units import Unit

if TYPE_CHECKING:
    from openpyxl import Workbook

SUMMARY_TITLE = "Tổng hợp"


@dataclass(frozen=True, slots=True)
class UnitLines:
    """A unit with the lines of its sheet, in the order of the plan."""

    unit: Unit
    lines: tuple[ChecklistLine, ...]


@dataclass(frozen=True, slots=True)
class ProgressBook:
    """Everything that the workbook holds."""

    office: str
    """As it heads its papers: "Đảng ủy phường Tân Sơn"."""
    campaign: str
    day: date
    """States are shown as of this day."""
    form_id: str
    """Names this workbook when it comes back."""
    units: tuple[UnitLines, ...]


def progress_workbook(book: ProgressBook) -> bytes:
    """Give the .xlsx: A4 landscape, only result cells unlocked, states from a dropdown."""
    from kehoach_desktop.sheets.form_sheets import add_form_sheet, add_state_list
    from kehoach_desktop.sheets.results import Results, saved
    from kehoach_desktop.sheets.summary_sheet import SummaryRow, fill_summary
    from kehoach_desktop.sheets.titles import sheet_titles
    from kehoach_desktop.sheets.unit_sheet import UnitSheet

    workbook = _empty_workbook(book)
    summary = workbook.create_sheet(SUMMARY_TITLE)
    titles = tuple(sheet_titles((one.unit.label for one in book.units), [SUMMARY_TITLE]))
    results: Results = {}
    rows = []
    for one, title in zip(book.units, titles, strict=True):
        sheet = workbook.create_sheet(title)
        filled = UnitSheet(sheet, book.day)
        results[sheet] = filled.fill(book.office, book.campaign, one)
        rows.append(SummaryRow(one.unit.name, title, filled.shown_cells, filled.progress))
    results[summary] = fill_summary(summary, book, rows)
    add_state_list(workbook)
    add_form_sheet(workbook, book, titles)
    return saved(workbook, results)


def _empty_workbook(book: ProgressBook) -> "Workbook":
    from openpyxl import Workbook

    from kehoach_desktop.sheets.styles import add_styles

    workbook = Workbook()
    for sheet in workbook.worksheets:
        workbook.remove(sheet)
    add_styles(workbook)
    workbook.properties.title = f"Bảng theo dõi tiến độ: {book.campaign}"
    workbook.properties.creator = book.office
    return workbook
