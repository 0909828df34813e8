"""The row below an open line: its figures and its note, typed, stored, given back."""

from dataclasses import replace
from decimal import Decimal

import pytest
from PySide6.QtTest import QTest

from kehoach_desktop.ui.screens.checklist.line_cells import TICK
from tests.ui.screens.checklist.sample_lines import (
    CTRL,
    DONE,
    KEY,
    LATE,
    MEASURE,
    NEAR,
    OPEN,
    go_to,
    show,
)

pytestmark = pytest.mark.qt_log_ignore("does not support grabbing the keyboard")


def test_enter_opens_the_line_below_itself_with_its_figures_and_note(page):
    go_to(page, NEAR)
    QTest.keyClick(page.view, KEY.Key_Return)
    details = page.view.details
    assert details is not None
    assert [figure.text() for figure in details.figures] == ["12"]
    assert details.figures[0].hasFocus()
    QTest.keyClick(details.figures[0], KEY.Key_Tab)
    assert details.note.hasFocus()


def test_one_line_is_open_at_a_time(page):
    page.view.open_line(2)
    page.view.open_line(3)
    assert page.view.lines.opened == OPEN
    room = page.view.lines.index_of(2, TICK)
    assert page.view.lines.rowCount(room) == 0


def test_a_figure_is_told_when_the_field_is_left(page, qtbot):
    page.view.open_line(2)
    field = page.view.details.figures[0]
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, "1.245")
    with qtbot.waitSignal(page.result_entered) as told:
        QTest.keyClick(field, KEY.Key_Tab)
    assert told.args == [7, Decimal(1245)]


def test_an_emptied_figure_is_not_reported(page, qtbot):
    page.view.open_line(2)
    field = page.view.details.figures[0]
    field.setFocus()
    field.selectAll()
    QTest.keyClick(field, KEY.Key_Delete)
    with qtbot.waitSignal(page.result_entered) as told:
        QTest.keyClick(field, KEY.Key_Return)
    assert told.args == [7, None]


def test_words_that_are_no_figure_are_refused_in_place_and_the_old_one_stands(page):
    page.view.open_line(2)
    field = page.view.details.figures[0]
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, "abc")
    QTest.keyClick(field, KEY.Key_Return)
    assert field.text() == "12"
    assert "không phải là con số" in page.trouble.text()
    assert page.trouble.isVisible()


def test_escape_gives_the_old_figure_back_then_closes_the_line(page):
    page.view.open_line(2)
    field = page.view.details.figures[0]
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, "99")
    QTest.keyClick(field, KEY.Key_Escape)
    assert field.text() == "12"
    QTest.keyClick(field, KEY.Key_Escape)
    assert page.view.details is None
    assert page.view.hasFocus()


def test_ctrl_enter_stores_and_opens_the_next_line(page, qtbot):
    go_to(page, NEAR)
    QTest.keyClick(page.view, KEY.Key_Return)
    note = page.view.details.note
    note.setFocus()
    QTest.keyClicks(note, "con 2 ho")
    with qtbot.waitSignal(page.note_entered) as told:
        QTest.keyClick(note, KEY.Key_Return, CTRL)
    assert told.args == [2, "con 2 ho"]
    assert page.view.lines.opened == OPEN
    assert page.view.current_line() == OPEN
    assert page.view.details.note.hasFocus()


def test_what_changes_elsewhere_leaves_the_typing_alone(page):
    page.view.open_line(2)
    note = page.view.details.note
    note.setFocus()
    QTest.keyClicks(note, "dang go")
    changed = replace(NEAR, measures=(replace(MEASURE, result=Decimal(15)),))
    show(page, [LATE, changed, OPEN, DONE])
    assert page.view.details.note is note
    assert note.text() == "dang go"
    assert page.view.details.figures[0].text() == "15"


def test_arrows_pass_by_the_open_row(page):
    go_to(page, NEAR)
    page.view.open_line(2)
    QTest.keyClick(page.view, KEY.Key_Down)
    assert page.view.current_line() == OPEN


def test_the_open_line_follows_the_zoom(page, theme):
    page.view.open_line(2)
    before = page.view.details.figures[0].width()
    theme.set_zoom(1.5)
    assert page.view.details.figures[0].width() > before
    assert page.view.lines.opened == NEAR
