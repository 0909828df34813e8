"""Dialogs: where the focus is when one opens, and what Enter does."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from kehoach_desktop.ui.screens.plans.issuing.issue_sheet import IssueSheet
from kehoach_desktop.ui.theme import Theme
from kehoach_desktop.ui.widgets.field import Field
from kehoach_desktop.ui.widgets.sheet import Sheet
from tests import build


def shown(qtbot: QtBot, sheet: Sheet) -> Sheet:
    sheet.ask()
    sheet.activateWindow()
    qtbot.waitUntil(sheet.isActiveWindow)
    return sheet


def test_enter_answers_a_sheet_at_once_and_from_its_field(qtbot: QtBot, theme: Theme) -> None:
    owner = QWidget()
    qtbot.addWidget(owner)
    for field in (None, Field()):
        sheet = Sheet(theme, owner, "Trình ký", "Trình ký")
        if field is not None:
            sheet.column.addWidget(field)
        shown(qtbot, sheet)
        assert sheet.focusWidget() is (field or sheet.yes)
        with qtbot.waitSignal(sheet.accepted):
            qtbot.keyClick(sheet.focusWidget(), Qt.Key.Key_Return)


def test_enter_in_a_day_goes_to_the_button_before_a_number_is_given(
    qtbot: QtBot, theme: Theme
) -> None:
    owner = QWidget()
    qtbot.addWidget(owner)
    sheet = IssueSheet(theme, owner, build.document(), date(2024, 3, 19))
    shown(qtbot, sheet)
    given: list[int] = []
    sheet.wanted.connect(lambda number, _day: given.append(number))
    sheet.number.setText("46")
    qtbot.keyClick(sheet.day, Qt.Key.Key_Return)
    assert given == []
    assert sheet.focusWidget() is sheet.yes
    qtbot.keyClick(sheet.yes, Qt.Key.Key_Return)
    assert given == [46]
    sheet.reject()
