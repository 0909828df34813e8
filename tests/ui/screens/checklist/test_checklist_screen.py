from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from kehoach_desktop.core.changes import Change, Touched
from kehoach_desktop.core.checklist import LineFilter, LineGroup
from kehoach_desktop.core.checklist_entries import EntryScope
from kehoach_desktop.core.states import State
from kehoach_desktop.ui.screens.checklist import make_screen
from kehoach_desktop.ui.screens.checklist.line_cells import TICK
from kehoach_desktop.ui.screens.checklist.presenter import ChecklistPresenter

CCB = "Hội CCB phường"


@pytest.fixture
def page(desk, expose):
    return expose(make_screen(desk.context).factory())


def choose(page: Any, desk: Any, name: str) -> None:
    page.entry_chosen.emit(desk.sample.units[name])


def titles(page: Any) -> list[str]:
    return [line.title for line in page.view.lines.lines()]


def groups(page: Any) -> list[str]:
    model = page.view.lines
    return [model.index(row, TICK).data() for row in range(model.rowCount())]


def tick(page: Any, row: int = 0) -> None:
    key = page.view.lines.lines()[row].assignment.id
    page.view.setFocus()
    page.view.setCurrentIndex(page.view.lines.index_of(key))
    QTest.keyClick(page.view, Qt.Key.Key_Space)


def test_the_first_visit_shows_the_units_and_the_first_checklist(page):
    names = [entry.name for entry in page.entries.entries()]
    assert names[:2] == ["Chi bộ Tổ dân phố 1", "Chi bộ Tổ dân phố 2"]
    assert "Các chi bộ" not in names
    assert titles(page) == ["Xem truyền hình trực tiếp"]


def test_the_unit_used_last_comes_back(page, desk, expose):
    choose(page, desk, CCB)
    again: Any = expose(make_screen(desk.context).factory())
    assert titles(again) == ["Gặp mặt cựu chiến binh"]


def test_space_stores_the_tick_says_so_and_undo_takes_it_back(page, desk):
    choose(page, desk, CCB)
    tick(page)
    assert desk.sample.lines(CCB)[0].assignment.state is State.DONE
    assert desk.said == [("Đánh dấu hoàn thành “Gặp mặt cựu chiến binh”", True)]
    desk.undo()
    assert page.view.lines.lines()[0].assignment.state is State.TODO


def test_a_ticked_line_stays_in_place_until_the_next_visit(page, desk, qtbot):
    choose(page, desk, CCB)
    assert groups(page) == [LineGroup.OPEN.word]
    tick(page)
    assert groups(page) == [LineGroup.OPEN.word]
    page.hide()
    with qtbot.waitExposed(page):
        page.show()
    assert groups(page) == [LineGroup.CLOSED.word]


def test_a_tick_moves_the_unit_s_bar_and_count(page, desk):
    choose(page, desk, CCB)
    tick(page)
    entry = next(one for one in page.entries.entries() if one.name == CCB)
    assert (entry.progress.finished, entry.progress.total) == (1, 1)


def test_a_reason_a_due_day_a_note_and_a_figure_are_stored(page, desk):
    choose(page, desk, CCB)
    (line,) = page.view.lines.lines()
    page.state_wanted.emit([line.assignment.id], State.WAITING, "chờ MTTQ")
    page.due_wanted.emit([line.assignment.id], date(2024, 4, 20))
    page.note_entered.emit(line.assignment.id, "Còn 2 hộ")
    (stored,) = desk.sample.lines(CCB)
    assert (stored.assignment.state, stored.assignment.reason) == (State.WAITING, "chờ MTTQ")
    assert stored.assignment.due == date(2024, 4, 20)
    assert stored.assignment.note == "Còn 2 hộ"
    assert len(desk.said) == 3


def test_what_the_store_refuses_is_told_and_nothing_is_said(page, desk, messages):
    choose(page, desk, CCB)
    (line,) = page.view.lines.lines()
    page.state_wanted.emit([line.assignment.id], State.WAITING, "")
    assert "cần có lý do" in messages.warnings[0]
    assert not desk.said


def test_the_filter_finds_words_without_marks(page, desk):
    choose(page, desk, CCB)
    page.filter_changed.emit(LineFilter(words="cuu chien"))
    assert titles(page) == ["Gặp mặt cựu chiến binh"]
    page.filter_changed.emit(LineFilter(words="bóng chuyền"))
    assert titles(page) == []
    assert page.empty.isVisible()


def test_the_units_are_filtered_too(page):
    page.panel.field.setText("ccb")
    assert [entry.name for entry in page.entries.entries()] == [CCB]
    page.entries_sought.emit("", EntryScope.OVERDUE)
    assert page.entries.entries() == []


def test_news_from_other_screens_are_shown(page, desk):
    choose(page, desk, CCB)
    change = desk.sample.services.plans.set_activity_field(
        desk.sample.activities[0], "title", "Gặp mặt cựu thanh niên xung phong"
    )
    desk.bus.changed.emit(change)
    assert titles(page) == ["Gặp mặt cựu thanh niên xung phong"]


def test_widths_come_back(page, desk, qtbot):
    page.view.header().resizeSection(3, 150)
    again: Any = make_screen(desk.context).factory()
    qtbot.addWidget(again)
    assert again.view.columnWidth(3) == 150


def test_an_empty_store_says_where_to_begin(desk, qtbot):
    desk.sample.services.plans.delete_document(desk.sample.document_id)
    page: Any = make_screen(desk.context).factory()
    qtbot.addWidget(page)
    with qtbot.waitExposed(page):
        page.show()
    assert page.empty.isVisible()
    page.empty.button.click()
    assert desk.went == ["plans"]


def test_turning_the_list_asks_the_store_a_fixed_number_of_times(page, desk):
    asked: list[str] = []
    desk.sample.services.store.conn.set_trace_callback(asked.append)
    page.view_chosen.emit(1)
    desk.sample.services.store.conn.set_trace_callback(None)
    reads = [sql for sql in asked if sql.lstrip().lower().startswith("select")]
    assert 1 <= len(reads) <= 5


def test_opening_a_unit_asks_the_store_at_most_three_times(page, desk):
    asked: list[str] = []
    desk.sample.services.store.conn.set_trace_callback(asked.append)
    choose(page, desk, CCB)
    desk.sample.services.store.conn.set_trace_callback(None)
    reads = [sql for sql in asked if sql.lstrip().lower().startswith("select")]
    assert 1 <= len(reads) <= 3


def test_a_figure_goes_to_its_measure(page, desk, monkeypatch):
    told: list[tuple[int, Decimal]] = []

    def set_result(_service, measure_id, figure):
        told.append((measure_id, figure))
        return Change("Ghi kết quả", Touched.ASSIGNMENT)

    monkeypatch.setattr(type(desk.sample.services.assignments), "set_result", set_result)
    page.result_entered.emit(7, Decimal(3))
    assert told == [(7, Decimal(3))]
    assert desk.said == [("Ghi kết quả", True)]


def test_by_activity_the_same_lines_stand_under_their_activities(page, desk):
    page.view_chosen.emit(1)
    names = [entry.name for entry in page.entries.entries()]
    assert names == ["Gặp mặt cựu chiến binh", "Xem truyền hình trực tiếp"]
    page.entry_chosen.emit(page.entries.entries()[0].id)
    units = [line.unit_name for line in page.view.lines.lines()]
    assert sorted(units) == [CCB, "UBND phường"]
    tick(page)
    entry = page.entries.entries()[0]
    assert (entry.progress.finished, entry.progress.total) == (1, 2)
    assert page.switcher.button.text() == "Gặp mặt cựu chiến binh"
    page.view_chosen.emit(0)
    assert page.entries.entries()[0].name == "Chi bộ Tổ dân phố 1"


def test_the_progress_sheet_is_written_where_the_clerk_says(page, desk, qtbot, tmp_path):
    presenter = page.findChild(ChecklistPresenter)
    proposed: list[str] = []
    path: Path = tmp_path / "sheet.xlsx"

    def ask_path(_owner: object, name: str) -> Path:
        proposed.append(name)
        return path

    presenter.papers.printer.ask_path = ask_path
    page.request_export()
    qtbot.waitUntil(lambda: bool(desk.said), timeout=15_000)
    assert path.read_bytes()[:2] == b"PK"
    assert proposed == ["Phiếu tiến độ 70 năm Chiến thắng Điện Biên Phủ 15-04-2024.xlsx"]


def test_without_lines_there_is_no_sheet_and_the_reason_is_told(page, desk, messages):
    for key in desk.sample.activities:
        desk.sample.services.plans.set_parts(key, [])
    page.export_wanted.emit()
    assert "không có phiếu để xuất" in messages.warnings[0]


def test_one_press_copies_a_reminder_of_what_is_open_and_notes_it(page, desk):
    choose(page, desk, CCB)
    page.head.remind.click()
    assert "- Gặp mặt cựu chiến binh (hạn " in QGuiApplication.clipboard().text()
    assert "sổ đôn đốc" in desk.said[-1][0]
    tick(page)
    assert page.head.remind.isHidden()
