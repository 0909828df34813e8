from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from kehoach_desktop.core.assignments import Assignment, ChecklistLine, Measure, Role
from kehoach_desktop.core.checklist_words import (
    due_note,
    due_text,
    line_title,
    progress_words,
    reminder_text,
    result_text,
    role_tag,
    spoken,
)
from kehoach_desktop.core.progress import Progress
from kehoach_desktop.core.states import State
from tests import build

TODAY = date(2024, 4, 15)


def line(stored: dict[str, Any] | None = None, **of_line: Any) -> ChecklistLine:
    given = {"reference": "II.1", "title": "Rà soát danh sách", "text": "", "unit_name": "Chi bộ 1"}
    assignment = Assignment(1, 1, 1, **(stored or {}))
    return ChecklistLine(assignment, document_id=1, **(given | of_line))


@pytest.mark.parametrize(
    ("one", "day", "note"),
    [
        (line(end=date(2024, 4, 10)), "10/4", "quá 5 ngày"),
        (line(end=date(2024, 4, 19)), "19/4", "còn 4 ngày"),
        (line(end=TODAY), "15/4", "hôm nay"),
        (line(start=date(2024, 4, 22), end=date(2024, 5, 5)), "22/4–05/5", ""),
        (line(start=date(2024, 5, 7), end=date(2024, 5, 7)), "07/5", ""),
        (line(end=date(2025, 1, 3)), "03/01/2025", "còn 263 ngày"),
        (line(end=date(2024, 5, 31), standing=True), "31/5", "thường xuyên"),
        (line(standing=True), "thường xuyên", ""),
        (line(time_text="trong tháng 4"), "trong tháng 4", ""),
        (line(), "", ""),
    ],
)
def test_a_line_says_when_it_is_due(one, day, note):
    assert (due_text(one, TODAY), due_note(one, TODAY)) == (day, note)


def test_a_finished_line_says_when_it_was_done():
    one = line({"state": State.DONE, "done_on": date(2024, 4, 8)}, end=date(2024, 4, 5))
    assert (due_text(one, TODAY), due_note(one, TODAY)) == ("05/4", "xong 08/4")


def test_a_waiting_line_says_why():
    one = line({"state": State.WAITING, "reason": "chờ chỉ tiêu"}, end=date(2024, 4, 1))
    assert due_note(one, TODAY) == "chờ chỉ tiêu"


def test_a_line_due_on_the_day_of_the_meeting_says_so():
    span = {"start": date(2024, 5, 2), "end": date(2024, 5, 5)}
    one = line({"due": date(2024, 5, 3)}, **span)
    assert (due_text(one, TODAY), due_note(one, TODAY, 3)) == ("03/5", "ngày họp")
    assert due_note(one, TODAY, 4) == ""


def test_only_roles_that_say_something_are_shown():
    assert role_tag(line({"role": Role.COORDINATE})) == "phối hợp"
    assert role_tag(line()) == ""


def test_a_line_without_title_shows_the_beginning_of_its_sentence():
    one = line(title="", text="Các chi bộ treo cờ " * 20)
    assert line_title(one).startswith("Các chi bộ treo cờ")
    assert line_title(one).endswith("…")


def measure(target: Decimal | None, result: Decimal | None) -> Measure:
    return Measure(1, 1, 1, "Bài dự thi", "bài", target, result)


@pytest.mark.parametrize(
    ("target", "result", "text"),
    [
        (Decimal(20), Decimal(12), "12 / 20 bài"),
        (None, Decimal(6), "6 bài"),
        (Decimal(1245), None, "– / 1.245 bài"),
        (Decimal(20), Decimal(0), "0 / 20 bài"),
        (None, None, ""),
    ],
)
def test_the_result_stands_beside_its_target(target, result, text):
    assert result_text(line(measures=(measure(target, result),))) == text


def test_a_screen_reader_gets_the_whole_line():
    one = line({"role": Role.COORDINATE}, end=date(2024, 4, 10))
    assert spoken(one, TODAY) == "Rà soát danh sách, quá hạn 5 ngày, hạn 10/4, phối hợp"


def test_the_head_says_only_what_there_is():
    assert progress_words(Progress(todo=2), "đơn vị")[0] == "trên 2 đơn vị xong"
    assert progress_words(Progress(done=2, doing=1)) == ("trên 3 việc xong", "1 đang thực hiện", "")


def test_a_reminder_names_the_open_lines_by_unit_and_nothing_else() -> None:
    late = build.line(title="Rà soát danh sách", end=date(2024, 4, 10))
    done = build.line(stored=build.assignment(state=State.DONE), title="Đã làm")
    text = reminder_text([done, late], TODAY)
    assert "Kính gửi Chi bộ Tổ dân phố 1" in text
    assert "- Rà soát danh sách (hạn 10/4, quá 5 ngày)" in text
    assert "Đã làm" not in text
    assert reminder_text([done], TODAY).startswith("Các việc đã chọn đều đã xong")
