"""The list beside the checklist: units or activities, stepped through, narrowed, folded away."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QRadioButton

from kehoach_desktop.core.checklist import arrange
from kehoach_desktop.core.checklist_entries import EntryScope, in_sections
from kehoach_desktop.ui.screens.checklist.line_cells import Showing
from kehoach_desktop.ui.screens.checklist.page import Empty
from tests.ui.screens.checklist.sample_lines import CTRL, KEY, LINES, NEAR, TODAY, entry, go_to

pytestmark = pytest.mark.qt_log_ignore("does not support grabbing the keyboard")


def test_ctrl_up_and_down_go_to_the_next_unit_and_stop_at_the_ends(page, qtbot):
    go_to(page, NEAR)
    with qtbot.waitSignal(page.entry_chosen) as asked:
        QTest.keyClick(page.view, KEY.Key_Down, CTRL)
    assert asked.args == [3]
    page.show_subject(entry(3))
    with qtbot.waitSignal(page.entry_chosen) as asked:
        QTest.keyClick(page.view, KEY.Key_Down, CTRL)
    assert asked.args == [3]


def test_another_unit_starts_with_nothing_open(page):
    page.view.open_line(2)
    page.show_subject(entry(3))
    assert page.view.details is None
    assert page.view.current_line() is None


def test_a_narrow_page_shows_one_region_and_a_switcher(page, qtbot):
    page.resize(858, 433)
    assert not page.panel.isVisible()
    assert page.switcher.isVisible()
    assert page.view.isColumnHidden(4)
    assert not page.filters.isVisible()
    page.focus_filter()
    assert page.filters.words.hasFocus()
    with qtbot.waitSignal(page.entry_chosen) as asked:
        page.switcher.stepped.emit(1)
    assert asked.args == [3]
    popup = page.open_entries()
    assert popup.isVisible()
    popup.close()


def test_nothing_is_wider_than_the_smallest_window(page):
    page.resize(828, 430)
    assert page.minimumSizeHint().width() <= 828


def test_the_switch_turns_the_list_to_activities(page, qtbot):
    page.view.open_line(2)
    with qtbot.waitSignal(page.view_chosen) as told:
        page.views.findChildren(QRadioButton)[1].click()
    assert told.args == [1]
    assert page.panel.field.placeholderText() == "Tìm hoạt động"
    assert page.view.details is None


def test_a_narrow_page_offers_the_views_under_more(page, qtbot):
    page.resize(858, 433)
    assert not page.views.isVisible()
    menu = page.open_views()
    with qtbot.waitSignal(page.view_chosen) as told:
        menu.actions()[1].trigger()
    assert told.args == [1]
    assert page.views.current == 1
    menu.close()


def test_in_the_turned_list_the_unit_names_the_line(page):
    page.show_lines(arrange(LINES, TODAY), Showing(TODAY, by_activity=True), Empty.NO_LINES)
    index = page.view.lines.index_of(1)
    assert index.data() == "Chi bộ Tổ dân phố 1"
    spoken = index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Chi bộ Tổ dân phố 1: Việc 1, quá hạn 5 ngày, hạn 10/4"


def test_arrows_in_the_list_of_units_open_the_next_one(page, qtbot):
    page.panel.view.setFocus()
    with qtbot.waitSignal(page.entry_chosen) as asked:
        QTest.keyClick(page.panel.view, KEY.Key_Down)
    assert asked.args == [3]
    QTest.keyClick(page.panel.view, KEY.Key_Return)
    assert page.view.hasFocus()


def test_typing_in_the_list_of_units_filters_it_and_enter_takes_the_first(page, qtbot):
    page.panel.view.setFocus()
    with qtbot.waitSignal(page.entries_sought) as told:
        QTest.keyClicks(page.panel.view, "c")
    assert told.args == ["c", EntryScope.ALL]
    assert page.panel.field.hasFocus()
    with qtbot.waitSignal(page.entry_chosen) as asked:
        QTest.keyClick(page.panel.field, KEY.Key_Return)
    assert asked.args == [1]


def test_a_unit_far_down_is_scrolled_to(page):
    page.show_entries(in_sections([entry(number) for number in range(1, 61)]))
    page.show_subject(entry(58))
    where = page.panel.view.visualRect(page.entries.index_of(58))
    assert page.panel.view.viewport().rect().contains(where.center())
