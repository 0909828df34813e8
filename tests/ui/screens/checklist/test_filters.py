"""What narrows a checklist, and what is offered where nothing is left."""

import pytest
from PySide6.QtTest import QTest

from kehoach_desktop.core.checklist import Scope
from kehoach_desktop.ui.screens.checklist.page import Empty
from tests.ui.screens.checklist.sample_lines import KEY, NEAR, go_to, show

pytestmark = pytest.mark.qt_log_ignore("does not support grabbing the keyboard")


def test_typing_in_the_list_goes_to_the_filter(page, qtbot):
    go_to(page, NEAR)
    with qtbot.waitSignal(page.filter_changed) as told:
        QTest.keyClicks(page.view, "c")
    assert told.args[0].words == "c"
    assert page.filters.words.hasFocus()


def test_chips_tell_what_is_wanted(page, qtbot):
    page.show_counts({Scope.ALL: 14, Scope.OPEN: 10, Scope.OVERDUE: 1})
    chip = page.filters._scopes[Scope.OVERDUE]
    assert chip.text() == "Quá hạn 1"
    with qtbot.waitSignal(page.filter_changed) as told:
        chip.click()
    assert told.args[0].scope is Scope.OVERDUE
    with qtbot.waitSignal(page.filter_changed) as told:
        QTest.keyClick(page.view, KEY.Key_Escape)
    assert not told.args[0].narrows


def test_a_filter_without_a_line_offers_to_drop_it(page, qtbot):
    page.filters.words.setText("không có")
    show(page, [], Empty.FILTERED)
    assert page.empty.isVisible()
    with qtbot.waitSignal(page.filter_changed):
        page.empty.button.click()
    assert page.filters.words.text() == ""


def test_a_unit_without_work_offers_to_give_some(page, qtbot):
    show(page, [], Empty.NO_LINES)
    with qtbot.waitSignal(page.assign_wanted):
        page.empty.button.click()
