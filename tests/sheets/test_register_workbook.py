"""The register as a workbook: nothing of a long row is cut."""

import io
from datetime import date

from openpyxl import load_workbook

from kehoach_desktop.core.register import Register, RegisterEntry
from kehoach_desktop.sheets.register import HEAD_ROW, register_workbook


def test_a_row_is_as_high_as_its_longest_cell_needs():
    short = RegisterEntry(1, "45-KH/ĐU", 45, date(2024, 3, 19), "Kế hoạch")
    names = "; ".join(["Ban Thường vụ Thành ủy"] * 6)
    long = RegisterEntry(2, "46-KH/ĐU", 46, date(2024, 3, 20), "Kế hoạch", recipients=names)
    book = register_workbook(Register(date(2024, 1, 1), date(2024, 12, 31), (short, long)))
    rows = load_workbook(io.BytesIO(book)).worksheets[0].row_dimensions
    head, low, high = (rows[HEAD_ROW + i].height for i in range(3))
    assert head > low
    assert high > 5 * 16
