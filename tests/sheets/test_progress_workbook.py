"""The progress workbook as its receivers read it."""

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal
from io import BytesIO
from typing import Any
from zipfile import ZipFile

import openpyxl
import pytest

from kehoach_desktop.core.assignments import Assignment, ChecklistLine, Measure, Role
from kehoach_desktop.core.progress import count
from kehoach_desktop.core.states import State
from kehoach_desktop.core.units import Unit
from kehoach_desktop.sheets.progress import (
    SUMMARY_TITLE,
    ProgressBook,
    UnitLines,
    progress_workbook,
)

TODAY = date(2024, 4, 15)
HEADS = [
    "Mã dòng",
    "STT",
    "Nhiệm vụ",
    "Vai trò",
    "Thời hạn",
    "Trạng thái",
    "Ngày thực hiện",
    "Kết quả (số liệu)",
    "Khó khăn, đề xuất",
    "Ghi chú",
]
ROW = Assignment(id=41, activity_id=7, unit_id=3)
LINE = ChecklistLine(
    assignment=ROW,
    reference="II.3.3",
    title="Rà soát danh sách",
    text="",
    document_id=1,
    unit_name="Chi bộ Tổ dân phố 3",
    start=date(2024, 4, 1),
    end=date(2024, 4, 10),
)


def line(state: State = State.TODO, done_on: date | None = None, **fields: object) -> ChecklistLine:
    assignment = replace(ROW, state=state, done_on=done_on)
    return replace(LINE, assignment=assignment, **fields)  # type: ignore[arg-type]


EVERY_STATE = (
    line(),
    line(start=date(2024, 4, 20), end=date(2024, 5, 1)),
    line(end=date(2024, 4, 30)),
    line(State.DOING, end=date(2024, 4, 30)),
    line(State.DONE, date(2024, 4, 8)),
    line(State.DONE, date(2024, 4, 12)),
    line(State.DONE),
    line(State.WAITING),
    line(State.NOT_APPLICABLE),
    line(standing=True),
    line(start=None, end=None),
    line(end=TODAY),
)


def written(*units: UnitLines) -> bytes:
    return progress_workbook(
        ProgressBook(
            "Đảng ủy phường Tân Sơn", "70 năm Chiến thắng Điện Biên Phủ", TODAY, "f-1", units
        )
    )


def of(
    lines: Iterable[ChecklistLine], name: str = "Chi bộ Tổ dân phố 3", key: int = 3
) -> UnitLines:
    return UnitLines(Unit(key, name), tuple(lines))


def read(data: bytes, *, results: bool = False) -> Any:
    return openpyxl.load_workbook(BytesIO(data), data_only=results)


def unit_sheet(data: bytes, *, results: bool = False) -> Any:
    return read(data, results=results).worksheets[1]


def test_a_summary_and_a_sheet_for_each_unit():
    book = read(written(of([line()]), of([line()], "UBND phường", 9)))

    visible = [sheet.title for sheet in book.worksheets if sheet.sheet_state == "visible"]
    assert visible == ["Tổng hợp", "Chi bộ Tổ dân phố 3", "UBND phường"]


def test_columns_are_those_of_the_short_progress_sheet_and_the_row_code_is_hidden():
    sheet = unit_sheet(written(of([line()])))

    shown = [c.value for c in sheet[6] if not sheet.column_dimensions[c.column_letter].hidden]
    assert [c.value for c in sheet[6]][:10] == HEADS
    assert shown == HEADS[1:]
    assert sheet["A7"].value == "41"


def test_a_line_says_what_by_when_and_how_far():
    measures = (
        Measure(1, 41, 1, "Bài dự thi", "bài", Decimal(20), Decimal(12)),
        Measure(2, 41, 2, "Người tham gia", "người"),
    )
    assignment = replace(
        ROW, role=Role.COORDINATE, state=State.DOING, reason="Thiếu người", note="Còn 2 hộ"
    )
    sheet = unit_sheet(written(of([replace(LINE, assignment=assignment, measures=measures)])))

    assert [cell.value for cell in sheet[7]][1:10] == [
        1,
        "Rà soát danh sách",
        "phối hợp",
        "01/4–10/4",
        "Đang thực hiện",
        None,
        "Bài dự thi: 12 / 20 bài\nNgười tham gia: … người",
        "Thiếu người",
        "Còn 2 hộ",
    ]


def test_own_due_day_and_standing_lines_read_as_such():
    own = replace(LINE, assignment=replace(ROW, due=date(2024, 5, 3)))
    sheet = unit_sheet(written(of([own, line(standing=True), line(start=None, end=None)])))

    assert [sheet[f"E{row}"].value for row in (7, 8, 9)] == ["03/5", "thường xuyên", None]


@pytest.mark.parametrize("words", ["=1+1", "+84 số liệu", "- đã xong", "@nhóm", "#N/A", "12"])
def test_typed_words_never_become_formulas_numbers_or_errors(words: str) -> None:
    assignment = replace(ROW, note=words, reason=words)
    sheet = unit_sheet(written(of([replace(LINE, assignment=assignment, title=words)])))

    for place in ("C7", "I7", "J7"):
        assert (sheet[place].value, sheet[place].data_type) == (words, "s")
    assert sheet["J7"].quotePrefix is (words[0] in "=+-@")


def test_control_signs_in_words_do_not_stop_the_export():
    sheet = unit_sheet(written(of([line(title="Treo\x0b cờ\x00\n 2 dòng")])))

    assert sheet["C7"].value == "Treo cờ\n 2 dòng"


def test_states_come_from_a_dropdown_through_a_defined_name():
    book = read(written(of([line(), line()])))
    rules = {str(rule.sqref): rule for rule in book.worksheets[1].data_validations.dataValidation}

    title, cells = next(iter(book.defined_names["TrangThai"].destinations))
    words = [cell.value for (cell,) in book[title][cells]]
    assert words == ["Chưa thực hiện", "Đang thực hiện", "Hoàn thành", "Chờ", "Không áp dụng"]
    assert book[title].sheet_state == "hidden"
    assert (rules["F7:F8"].type, rules["F7:F8"].formula1) == ("list", "TrangThai")
    assert rules["G7:G8"].type == "date"


def test_only_what_the_unit_fills_in_is_unlocked():
    sheet = unit_sheet(written(of([line()])))

    unlocked = [cell.column_letter for cell in sheet[7] if not cell.protection.locked]
    assert sheet.protection.sheet is True
    assert unlocked == ["F", "G", "H", "I", "J"]


def test_prints_on_a4_landscape_as_wide_as_the_page_with_heads_and_page_numbers():
    for sheet in read(written(of([line()]))).worksheets[:2]:
        assert sheet.page_setup.paperSize == 9
        assert sheet.page_setup.orientation == "landscape"
        assert (sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) == (1, 0)
        assert sheet.sheet_properties.pageSetUpPr.fitToPage is True
        assert sheet.print_title_rows == "$6:$6"
        assert sheet.oddFooter.right.text == "Trang &P/&N"
        assert sheet.freeze_panes in ("C7", "D7")


def test_form_id_stands_on_a_very_hidden_sheet_and_in_the_properties():
    book = read(written(of([line()])))

    form = book["_phieu"]
    assert form.sheet_state == "veryHidden"
    assert [cell.value for cell in form[1]][:2] == ["kehoach.form", "f-1"]
    assert [cell.value for cell in form[4]] == ["unit", "3", "Chi bộ Tổ dân phố 3"]
    assert {p.name: p.value for p in book.custom_doc_props.props}["kehoach.form"] == "f-1"


def test_summary_counts_are_the_programs_progress():
    second = EVERY_STATE[3:7]
    data = written(of(EVERY_STATE), of(second, "UBND phường", 9), of([], "Hội CCB phường", 10))
    summary = read(data, results=True)[SUMMARY_TITLE]

    for row, lines in ((7, EVERY_STATE), (8, second), (9, ()), (10, (*EVERY_STATE, *second))):
        progress = count(one.shown(TODAY) for one in lines)
        assert [cell.value for cell in summary[row]][2:11] == [
            progress.total,
            progress.done,
            progress.done_late,
            progress.overdue,
            progress.doing,
            progress.waiting,
            progress.todo,
            progress.not_due,
            progress.not_applicable,
        ]
    assert summary["L7"].value == pytest.approx(3 / 11)
    assert summary["B10"].value == "Cộng"


def test_every_formula_has_its_result_beside_it():
    data = written(of(EVERY_STATE, "Chi bộ <A & B's>"))
    formulas, results = read(data), read(data, results=True)

    for sheet in formulas.worksheets:
        for row in sheet.iter_rows():
            for cell in row:
                if cell.data_type == "f" and cell.column_letter != "L":
                    assert results[sheet.title][cell.coordinate].value is not None


def test_day_of_the_sheet_stands_in_one_cell_that_may_be_changed():
    book = read(written(of([line()])))

    assert book.defined_names["NgayLap"].attr_text == "'Tổng hợp'!$A$5"
    assert book[SUMMARY_TITLE]["A5"].value == datetime(2024, 4, 15)  # noqa: DTZ001 (Excel's own)
    assert book[SUMMARY_TITLE]["A5"].protection.locked is False
    assert unit_sheet(written(of([line()])), results=True)["B5"].value == datetime(2024, 4, 15)  # noqa: DTZ001


def test_late_lines_are_marked_by_a_rule_that_follows_the_state():
    sheet = unit_sheet(written(of([line(), line()])))

    ((cells, rules),) = [(str(found.sqref), found.rules) for found in sheet.conditional_formatting]
    assert cells == "B7:J8"
    assert [rule.formula for rule in rules] == [['$M7="Quá hạn"'], ['$M7="Không áp dụng"']]


def test_a_unit_without_lines_gets_an_empty_sheet():
    sheet = unit_sheet(written(of([])))

    assert sheet["B2"].value == "Chi bộ Tổ dân phố 3"
    assert sheet["C7"].value is None


def test_rows_are_high_enough_for_their_words_and_not_fixed():
    long = "Thăm hỏi, tặng quà gia đình chiến sĩ Điện Biên, thân nhân liệt sĩ và người có công"
    data = written(of([line(), line(title=long)]))
    sheet = unit_sheet(data)

    assert sheet.row_dimensions[8].height == sheet.row_dimensions[7].height + 16.5
    assert b"customHeight" not in _part(data, "xl/worksheets/sheet2.xml")


def test_looks_are_shared_by_all_cells_however_many():
    few, many = written(of([line()])), written(*(of(EVERY_STATE * 5, key=key) for key in range(9)))

    count_of_looks = re.compile(rb'<cellXfs count="(\d+)"')
    looks = [count_of_looks.findall(_part(data, "xl/styles.xml")) for data in (few, many)]
    assert looks[0] == looks[1]
    assert int(looks[0][0]) < 30


def _part(data: bytes, name: str) -> bytes:
    with ZipFile(BytesIO(data)) as archive:
        return archive.read(name)
