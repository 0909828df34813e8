"""States and due days asked for in menus and popups at the line."""

from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from kehoach_desktop.core.states import State
from kehoach_desktop.ui.screens.checklist.line_cells import DUE, STATE
from tests.ui.screens.checklist.sample_lines import ALT, CTRL, KEY, OPEN, cell, click, go_to

pytestmark = pytest.mark.qt_log_ignore("does not support grabbing the keyboard")


def test_waiting_is_told_only_with_a_reason(page, qtbot):
    go_to(page, OPEN)
    told: list[tuple[object, ...]] = []
    page.state_wanted.connect(lambda *wish: told.append(wish))
    popup = page.wishes.choose_state([3], State.WAITING)
    QTest.keyClick(popup.field, KEY.Key_Return)
    assert not told
    assert popup.trouble.isVisible()
    QTest.keyClicks(popup.field, "cho chi tieu")
    QTest.keyClick(popup.field, KEY.Key_Return)
    assert told == [([3], State.WAITING, "cho chi tieu")]


def test_alt_down_opens_the_states_of_the_current_line(page, qtbot):
    go_to(page, OPEN)
    with qtbot.waitSignal(page.view.state_asked) as asked:
        QTest.keyClick(page.view, KEY.Key_Down, ALT)
    assert asked.args[0] == [3]
    menu = page.wishes.open_states([3], QPoint(0, 0))
    assert [action.text() for action in menu.actions()] == [
        "Chưa thực hiện",
        "Đang thực hiện",
        "Hoàn thành",
        "Chờ…",
        "Không áp dụng…",
    ]
    with qtbot.waitSignal(page.state_wanted) as told:
        menu.actions()[1].trigger()
    assert told.args == [[3], State.DOING, ""]
    menu.close()


def test_ctrl_d_asks_for_another_due_day(page, qtbot):
    go_to(page, OPEN)
    with qtbot.waitSignal(page.view.due_asked):
        QTest.keyClick(page.view, KEY.Key_D, CTRL)
    popup = page.wishes.ask_due([3])
    assert popup.field.text() == "31/5"
    popup.field.setText("32/5")
    QTest.keyClick(popup.field, KEY.Key_Return)
    assert "không phải là ngày" in popup.trouble.text()
    popup.field.setText("20/5")
    with qtbot.waitSignal(page.due_wanted) as told:
        QTest.keyClick(popup.field, KEY.Key_Return)
    assert told.args == [[3], date(2024, 5, 20)]


def test_double_clicks_go_where_they_point(page, qtbot):
    for column, signal in ((DUE, page.view.due_asked), (STATE, page.view.state_asked)):
        where = cell(page, OPEN, column)
        click(page, where)
        with qtbot.waitSignal(signal):
            QTest.mouseDClick(page.view.viewport(), Qt.MouseButton.LeftButton, pos=where)
        for popup in QGuiApplication.topLevelWindows():
            if popup.type() == Qt.WindowType.Popup:
                popup.close()
