"""Workbooks: the table of work, told by the words of its head."""

from datetime import date
from pathlib import Path

import openpyxl
import pytest

from kehoach_desktop.core.errors import BadInputError
from kehoach_desktop.importer.read import read_file

HEAD = ("TT", "Nội dung công việc", "Đơn vị chủ trì", "Đơn vị phối hợp", "Thời gian hoàn thành")


def saved(folder: Path, *rows: tuple[object, ...]) -> Path:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in rows:
        sheet.append(list(row))
    path = folder / "bảng.xlsx"
    book.save(path)
    return path


def test_columns_are_told_by_their_headings(tmp_path: Path) -> None:
    rows = (
        ("PHÂN CÔNG NHIỆM VỤ",),
        (),
        HEAD,
        (1, "Gặp mặt hội viên", "Hội Nông dân", "MTTQ, Đoàn Thanh niên", date(2025, 4, 26)),
        (2, "Treo cờ", "UBND phường", None, "Trước ngày 30/4/2025"),
    )
    meeting, flags = read_file(saved(tmp_path, *rows)).activities
    assert meeting.text == "Gặp mặt hội viên"
    assert [one.name for one in meeting.lead] == ["Hội Nông dân"]
    assert [one.name for one in meeting.coordinate] == ["MTTQ", "Đoàn Thanh niên"]
    assert meeting.time is not None
    assert meeting.time.end == date(2025, 4, 26)
    assert flags.time is not None
    assert (flags.time.start, flags.time.end) == (None, date(2025, 4, 30))


def test_a_workbook_without_a_table_of_work_is_never_an_empty_plan(tmp_path: Path) -> None:
    with pytest.raises(BadInputError, match="Không thấy bảng công việc"):
        read_file(saved(tmp_path, ("Họ tên", "Năm sinh"), ("Trần Thị Thử", 1950)))


def test_a_formula_gives_no_code(tmp_path: Path) -> None:
    path = saved(tmp_path, HEAD, (1, "=1+1", "Hội Nông dân", None, None))
    assert all("=" not in one.text for one in read_file(path).activities)
