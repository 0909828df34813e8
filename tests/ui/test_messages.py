"""Failures of the user are told, ours are not hidden."""

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget  # noqa: TID251 (its own test)
from pytestqt.qtbot import QtBot

from kehoach_desktop.core.errors import FileBusyError
from kehoach_desktop.ui.messages import BoxMessages, telling
from tests.ui.conftest import FakeMessages


def test_a_user_error_is_told_as_its_sentence(messages: FakeMessages):
    with telling(messages):
        raise FileBusyError("phieu.xlsx")
    assert len(messages.warnings) == 1
    assert "phieu.xlsx" in messages.warnings[0]


def test_a_bug_goes_on_to_the_excepthook(messages: FakeMessages):
    with pytest.raises(ZeroDivisionError), telling(messages):
        _ = 1 / 0
    assert messages.warnings == []


def press(role: QMessageBox.ButtonRole) -> None:
    box = QApplication.activeModalWidget()
    assert isinstance(box, QMessageBox)
    next(button for button in box.buttons() if box.buttonRole(button) == role).click()


@pytest.mark.parametrize(
    ("role", "agreed"),
    [(QMessageBox.ButtonRole.AcceptRole, True), (QMessageBox.ButtonRole.RejectRole, False)],
)
def test_a_question_is_answered_by_its_buttons(
    qtbot: QtBot, role: QMessageBox.ButtonRole, *, agreed: bool
):
    parent = QWidget()
    qtbot.addWidget(parent)
    QTimer.singleShot(0, lambda: press(role))
    assert BoxMessages(parent).ask("Xóa hẳn dữ liệu cá nhân?", "Xóa") is agreed


def test_warnings_and_bugs_are_one_box_with_one_button(qtbot: QtBot):
    parent = QWidget()
    qtbot.addWidget(parent)
    for show in (BoxMessages(parent).warn, BoxMessages(parent).report_bug):
        QTimer.singleShot(0, lambda: press(QMessageBox.ButtonRole.AcceptRole))
        show("Không mở được tệp.")
