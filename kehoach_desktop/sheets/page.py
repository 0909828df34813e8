"""How a sheet is printed and protected: A4 landscape, fitted to width, heads on every page."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

_MARGIN = 0.45
_FOOT_MARGIN = 0.7
"""Inches."""


def set_up_page(sheet: "Worksheet", head_row: int, foot: str) -> None:
    """Set paper, margins, repeated heads and the page number; `foot` stands at the left."""
    from openpyxl.worksheet.header_footer import HeaderFooterItem
    from openpyxl.worksheet.properties import PageSetupProperties

    sheet.page_setup.paperSize = int(sheet.PAPERSIZE_A4)
    sheet.page_setup.orientation = sheet.ORIENTATION_LANDSCAPE
    sheet.page_setup.fitToWidth = 1
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.print_title_rows = f"{head_row}:{head_row}"
    sheet.print_options.horizontalCentered = True
    margins = sheet.page_margins
    margins.left = margins.right = margins.top = _MARGIN
    margins.bottom, margins.footer, margins.header = _FOOT_MARGIN, _MARGIN / 2, 0
    sheet.oddFooter = HeaderFooterItem()
    sheet.oddFooter.left.text = foot.replace("&", "&&")
    sheet.oddFooter.right.text = "Trang &P/&N"


def lock(sheet: "Worksheet") -> None:
    """Lock all cells but the unlocked ones; no password, widths and heights stay free."""
    protection = sheet.protection
    protection.sheet = True
    protection.formatColumns = False
    protection.formatRows = False


def merge_title(sheet: "Worksheet", row: int, first: int, last: int) -> None:
    """Let a title without borders run over columns `first` to `last`.

    openpyxl's own way also makes and dresses every cell of the range: a third of a small workbook.
    """
    from openpyxl.worksheet.cell_range import CellRange

    sheet.merged_cells.add(CellRange(min_row=row, max_row=row, min_col=first, max_col=last))
