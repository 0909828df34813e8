"""The words of Cài đặt: times, sizes, what an action changed."""

from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from kehoach_desktop.core.backup_words import backup_line, size, when
from kehoach_desktop.core.backups import Backup, Reason
from kehoach_desktop.core.changes import HistoryEntry
from kehoach_desktop.core.history import FieldChange, RowChange
from kehoach_desktop.ui.screens.settings.history_rows import (
    MOST_CHANGES,
    DayRow,
    Opened,
    history_rows,
)
from kehoach_desktop.ui.screens.settings.wording import day_heading


def at(*parts: int) -> datetime:
    return datetime(*parts, tzinfo=UTC)  # type: ignore[misc,arg-type]


TODAY = date(2024, 4, 15)
BACKUP = Backup(
    Path("a.khbak"), 1, at(2024, 4, 14, 17, 5), 2_400_000, Reason.CLOSE, 3, 217, 9, "", ""
)


@pytest.mark.parametrize(
    ("moment", "words"),
    [
        (at(2024, 4, 15, 9, 41), "hôm nay 09:41"),
        (at(2024, 4, 14, 17, 5), "hôm qua 17:05"),
        (at(2024, 4, 8, 8, 0), "08/4 08:00"),
        (at(2023, 12, 31, 8, 0), "31/12/2023 08:00"),
    ],
)
def test_a_time_is_said_from_today(moment, words):
    assert when(moment, TODAY) == words


def test_the_first_line_of_backups():
    assert backup_line(None, TODAY) == "Chưa có bản sao nào."
    words = "Bản sao gần nhất: hôm qua 17:05, 2,4 MB, đã kiểm tra."
    assert backup_line(BACKUP, TODAY) == words
    assert "chưa đọc được" in backup_line(replace(BACKUP, verified=False), TODAY)


def test_sizes_are_read_as_a_clerk_reads_them():
    assert [size(n) for n in (10, 640_000, 12_340_000)] == ["1 KB", "640 KB", "12,3 MB"]


def test_days_have_headings():
    days = [date(2024, 4, 15), date(2024, 4, 14), date(2024, 4, 7)]
    words = ["Hôm nay, thứ Hai", "Hôm qua, Chủ nhật", "Chủ nhật, 07/4/2024"]
    assert [day_heading(day, TODAY) for day in days] == words


def entry(number: int, at: str) -> HistoryEntry:
    return HistoryEntry(number, at, "Lan", "PC", f"Việc {number}")


def test_actions_stand_under_their_days_and_details_under_the_opened_one():
    entries = [entry(2, "2024-04-15T09:41:00"), entry(1, "2024-04-14T08:00:00")]
    changes = (
        RowChange("activity", 1, "Hoạt động", "Gặp mặt", "Sửa", (FieldChange("Hạn", "", "12/4"),)),
        RowChange("unit", 1, "Đơn vị", "", "Thêm", (FieldChange("Tên", "", "Chi bộ 1"),)),
    )
    rows = history_rows(entries, Opened(2, changes, 1), TODAY)
    assert [row.words for row in rows] == [
        "Hôm nay, thứ Hai",
        "09:41, Việc 2, Lan",
        "Sửa hoạt động “Gặp mặt”",
        "Hạn: – → 12/4",
        "Thêm đơn vị",
        "Tên: Chi bộ 1",
        "Hoàn tác việc này",
        "Hôm qua, Chủ nhật",
        "08:00, Việc 1, Lan",
    ]
    assert isinstance(rows[7], DayRow)


def test_an_import_of_hundreds_is_not_spelled_out():
    change = RowChange("block", 1, "Đoạn", "", "Thêm", ())
    opened = Opened(1, (change,) * (MOST_CHANGES + 7))
    rows = history_rows([entry(1, "2024-04-15T09:41:00")], opened, TODAY)
    assert rows[-1].words == "và 7 mục khác"
