"""Inside the opened line: steps, dated results, things put up; and what the menu changes."""

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from kehoach_desktop.core.assignments import Obligation, Role
from kehoach_desktop.core.indicators import find_indicator, words_for
from kehoach_desktop.core.states import State
from kehoach_desktop.ui.screens.checklist import make_screen
from kehoach_desktop.ui.screens.checklist.channels_popup import ChannelsPopup
from kehoach_desktop.ui.screens.checklist.duty_menu import Duty
from kehoach_desktop.ui.screens.checklist.line_cells import RESULT
from kehoach_desktop.ui.screens.checklist.line_inside import Part
from kehoach_desktop.ui.widgets.ticks import CheckBox

pytestmark = pytest.mark.qt_log_ignore("does not support grabbing the keyboard")
UBND = "UBND phường"
ENTER = Qt.Key.Key_Return


@pytest.fixture
def page(desk, expose):
    page: Any = expose(make_screen(desk.context).factory())
    page.entry_chosen.emit(desk.sample.units[UBND])
    (line,) = page.view.lines.lines()
    page.view.setCurrentIndex(page.view.lines.index_of(line.assignment.id))
    page.view.open_line(line.assignment.id)
    return page


def section(page: Any, part: Part) -> Any:
    return page.view.details.inside.sections[part]


def choose(menu: Any, words: str) -> None:
    next(action for action in menu.actions() if action.text() == words).trigger()
    menu.close()


def type_in(page: Any, part: Part, words: str) -> None:
    choose(page.view.details.open_more(), part.value[2])
    field = section(page, part).field
    QTest.keyClicks(field, words)
    QTest.keyClick(field, ENTER)


def result(page: Any) -> str:
    (line,) = page.view.lines.lines()
    return str(page.view.lines.index_of(line.assignment.id, RESULT).data())


def test_nothing_is_inside_before_it_is_asked_for(page):
    assert page.view.details.inside.isHidden()


def test_a_step_is_typed_ticked_and_makes_the_line_begun(page, desk):
    type_in(page, Part.STEPS, "Lap danh sach")
    type_in(page, Part.STEPS, "Mua qua")
    steps = section(page, Part.STEPS)
    assert steps.words == ["Lap danh sach", "Mua qua"]
    assert steps.field.text() == ""
    steps.findChildren(CheckBox)[0].click()
    assert desk.sample.lines(UBND)[0].assignment.state is State.DOING
    assert section(page, Part.STEPS).words[0] == "Lap danh sach (xong 15/4)"
    assert result(page) == "1 / 2 bước"
    desk.undo()
    assert desk.sample.lines(UBND)[0].assignment.state is State.TODO


def test_45_people_typed_make_the_figure_of_the_line(page, desk):
    type_in(page, Part.RESULTS, "45 luot nguoi")
    assert result(page) == "45 lượt người"
    (figure,) = page.view.details.figures
    assert (figure.text(), figure.isReadOnly()) == ("45", True)
    assert section(page, Part.RESULTS).words == ["15/4: 45 lượt người (Lượt người dự)"]
    desk.undo()
    assert result(page) == ""
    assert page.view.details.figures == []


def test_words_that_count_nothing_stay_in_the_field_and_are_told(page):
    type_in(page, Part.RESULTS, "45 qua bong")
    assert section(page, Part.RESULTS).field.text() == "45 qua bong"
    assert "Chưa có chỉ số nào" in page.trouble.text()
    assert page.trouble.isVisible()


def test_what_hangs_gets_a_take_down_line(page):
    type_in(page, Part.ITEMS, "Bang ron 5 tam, cho, 01/4-12/4")
    titles = [line.title for line in page.view.lines.lines()]
    assert "Tháo dỡ, thu hồi: Gặp mặt cựu chiến binh" in titles
    assert section(page, Part.ITEMS).words == [
        "Bang ron, 5 tam, cho, treo 01/4, tháo 12/4, quá 3 ngày"
    ]


def test_the_units_plan_is_awaited_with_one_choice_and_received_by_its_number(page):
    choose(page.view.details.open_more(), Part.PLAN.value[2])
    assert section(page, Part.PLAN).words == ["Chờ kế hoạch của đơn vị"]
    assert result(page) == "chờ kế hoạch"
    type_in(page, Part.PLAN, "12-KH/UBND 12/4")
    assert section(page, Part.PLAN).words == ["Đã nhận kế hoạch số 12-KH/UBND ngày 12/4"]


def test_escape_gives_up_an_empty_list_then_closes_the_line(page):
    choose(page.view.details.open_more(), Part.STEPS.value[2])
    field = section(page, Part.STEPS).field
    QTest.keyClicks(field, "abc")
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert field.text() == ""
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert page.view.details is None


def test_the_menu_changes_role_obligation_and_target(page, desk):
    keys = page.view.selected_ids()
    menu = QMenu()
    page.wishes.duties.add_to(menu, keys)
    roles, obligations = (action.menu() for action in menu.actions()[:2])
    choose(roles, "Chủ trì")
    choose(obligations, "Đề nghị")
    page.wishes.duties.wanted.emit(Duty.TARGET, keys, "20 bài dự thi")
    (line,) = desk.sample.lines(UBND)
    assert (line.assignment.role, line.assignment.obligation) == (Role.LEAD, Obligation.REQUESTED)
    assert result(page) == "– / 20 bài"
    assert len(desk.said) == 3
    kinds = next(one.menu() for one in menu.actions() if one.text() == "Kiểu thời hạn")
    choose(kinds, "Thường xuyên")
    (line,) = desk.sample.lines(UBND)
    assert line.standing


def test_the_room_grows_with_what_stands_inside(page):
    before: int = page.view.delegate.room_height
    type_in(page, Part.STEPS, "Lap danh sach")
    assert page.view.delegate.room_height > before
    assert page.view.details.height() >= before


def test_channels_are_ticked_and_become_steps_and_the_text_is_copied(page, desk):
    choose(page.view.details.open_more(), "Chọn kênh lan tỏa…")
    popup = page.view.details.findChild(ChannelsPopup)
    popup.copy_button.click()
    assert "Gặp mặt cựu chiến binh" in QGuiApplication.clipboard().text()
    name = next(iter(popup.ticks))
    popup.ticks[name].click()
    popup.button.click()
    assert section(page, Part.STEPS).words == [f"Lan tỏa: {name}"]


def test_what_is_counted_is_offered_after_the_number_without_marks(page):
    choose(page.view.details.open_more(), Part.RESULTS.value[2])
    completer = section(page, Part.RESULTS).field.completer()
    completer.setCompletionPrefix("45 luot nguoi")
    offered = completer.completionModel()
    paths = [completer.pathFromIndex(offered.index(row, 0)) for row in range(offered.rowCount())]
    assert paths
    assert all(path.startswith("45 ") and "lượt người" in path for path in paths)
    completer.setCompletionPrefix("45")
    assert completer.completionCount() == 0
    completer.setCompletionPrefix("12/4: 5 ")
    assert completer.completionCount() > 20


def test_every_indicator_offered_is_understood_when_it_is_taken(page, desk):
    contents = desk.sample.services.line_contents
    known = contents.indicators()
    for one in known:
        found = find_indicator(words_for(one, known), known)
        assert (found.name, found.unit_word) == (one.name, one.unit_word)


def test_a_target_offers_the_indicators_too(page):
    key = page.view.details.line.assignment.id
    popup = page.wishes.duties.ask(Duty.TARGET, [key])
    assert popup.field.completer() is not None
    popup.close()
