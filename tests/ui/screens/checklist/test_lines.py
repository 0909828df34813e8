"""The lines of a checklist: ticked, selected, copied, folded, walked through."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from kehoach_desktop.core.assignments import ChecklistLine
from kehoach_desktop.core.checklist import LineGroup, arrange
from kehoach_desktop.core.states import State
from kehoach_desktop.ui.screens.checklist.line_cells import STATE, TICK, TITLE, Showing
from kehoach_desktop.ui.screens.checklist.page import Empty
from tests.ui.screens.checklist.sample_lines import (
    CTRL,
    DONE,
    KEY,
    LATE,
    LINES,
    NEAR,
    OPEN,
    TODAY,
    cell,
    click,
    go_to,
    line,
    show,
)

pytestmark = pytest.mark.qt_log_ignore("does not support grabbing the keyboard")


def test_lines_stand_under_what_presses_and_done_ones_are_folded(page):
    model = page.view.lines
    heads = [model.index(row, TICK) for row in range(model.rowCount())]
    assert [head.data() for head in heads] == [
        group.word
        for group in (LineGroup.OVERDUE, LineGroup.THIS_WEEK, LineGroup.OPEN, LineGroup.CLOSED)
    ]
    assert [page.view.isExpanded(head) for head in heads] == [True, True, True, False]


def test_space_ticks_the_current_line(page, qtbot):
    go_to(page, NEAR)
    with qtbot.waitSignal(page.tick_wanted) as asked:
        QTest.keyClick(page.view, KEY.Key_Space)
    assert asked.args == [[2]]


def test_a_click_on_the_glyph_ticks_that_line_alone(page, qtbot):
    with qtbot.waitSignal(page.tick_wanted) as asked:
        click(page, cell(page, OPEN, TICK))
    assert asked.args == [[3]]
    assert page.view.current_line() == OPEN


def test_a_second_click_of_a_double_click_does_not_take_the_tick_back(page):
    asked: list[list[int]] = []
    page.tick_wanted.connect(asked.append)
    where = cell(page, OPEN, TICK)
    click(page, where)
    QTest.mouseDClick(page.view.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert len(asked) < 3


def test_a_click_on_the_words_only_selects(page):
    asked: list[list[int]] = []
    page.tick_wanted.connect(asked.append)
    click(page, cell(page, OPEN, TITLE))
    assert page.view.selected_ids() == [3]
    assert not asked


def test_a_ticked_line_repaints_without_losing_selection_or_the_open_line(page):
    go_to(page, NEAR)
    page.view.open_line(2)
    done = replace(LATE, assignment=replace(LATE.assignment, state=State.DONE))
    sets = arrange([done, NEAR, OPEN, DONE], TODAY, before=arrange(LINES, TODAY))
    page.show_lines(sets, Showing(TODAY), Empty.NO_LINES)
    assert page.view.current_line() == NEAR
    assert page.view.lines.opened == NEAR
    assert page.view.lines.index_of(1, STATE).data() == "Hoàn thành"
    assert page.view.lines.index_of(1).parent().data() == "Quá hạn"


def test_several_selected_lines_bring_the_bar_in_place_of_the_chips(page, qtbot):
    go_to(page, LATE)
    QTest.keyClick(page.view, KEY.Key_A, CTRL)
    assert page.selection.isVisible()
    assert not page.filters.isVisible()
    assert page.selection._count.text() == "3 việc:"
    with qtbot.waitSignal(page.state_wanted) as asked:
        page.selection.buttons[0].click()
    assert asked.args == [[1, 2, 3], State.DONE, ""]
    QTest.keyClick(page.view, KEY.Key_Escape)
    assert page.filters.isVisible()


def test_ctrl_c_copies_the_selected_lines_with_heads(page):
    go_to(page, LATE)
    QTest.keyClick(page.view, KEY.Key_C, CTRL)
    heads, row = QGuiApplication.clipboard().text().split("\n")
    assert heads.split("\t")[:2] == ["Đơn vị", "Việc"]
    assert row.split("\t")[1:5] == ["Việc 1", "", "10/4", "Quá hạn"]


def test_a_heading_folds_with_space_and_a_click_and_keeps_so(page):
    head = page.view.lines.index(0, TICK)
    page.view.setCurrentIndex(head)
    page.view.setFocus()
    QTest.keyClick(page.view, KEY.Key_Space)
    assert not page.view.isExpanded(head)
    show(page, [LATE, line(9, date(2024, 4, 1)), NEAR])
    assert not page.view.isExpanded(page.view.lines.index(0, TICK))
    click(page, page.view.visualRect(page.view.lines.index(0, TICK)).center())
    assert page.view.isExpanded(page.view.lines.index(0, TICK))


def test_a_screen_reader_gets_the_state_and_the_due_day(page):
    spoken = page.view.lines.index_of(1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Việc 1, quá hạn 5 ngày, hạn 10/4"


def test_only_visible_rows_are_painted(page, monkeypatch):
    many = [line(n, date(2024, 5, 31)) for n in range(1, 401)]
    painted: list[ChecklistLine] = []
    delegate = page.view.delegate
    monkeypatch.setitem(delegate._painters, TITLE, lambda _p, _r, one: painted.append(one))
    show(page, many)
    page.view.viewport().repaint()
    assert 0 < len(set(painted)) < 40


def test_arrows_pass_by_unfolded_headings_and_stop_at_folded_ones(page):
    go_to(page, LATE)
    lines = []
    for _ in range(2):
        QTest.keyClick(page.view, KEY.Key_Down)
        lines.append(page.view.current_line())
    assert lines == [NEAR, OPEN]
    QTest.keyClick(page.view, KEY.Key_Down)
    spoken = page.view.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Đã xong, không áp dụng, 1 việc"
    QTest.keyClick(page.view, KEY.Key_Space)
    QTest.keyClick(page.view, KEY.Key_Down)
    assert page.view.current_line() == DONE
    for _ in range(3):
        QTest.keyClick(page.view, KEY.Key_Up)
    assert page.view.current_line() == LATE
    QTest.keyClick(page.view, KEY.Key_Up)
    assert page.view.current_line() == LATE
