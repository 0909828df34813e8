"""What opens another screen swallows the press that was one too many, and only that."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit
from pytestqt.qtbot import QtBot

from kehoach_desktop.ui.second_press import ignore_second_press


def test_a_second_enter_is_not_taken_by_the_new_screen_and_a_later_one_is(
    qtbot: QtBot, monkeypatch
) -> None:
    monkeypatch.setattr("PySide6.QtWidgets.QApplication.doubleClickInterval", lambda *_self: 60)
    editor = QPlainTextEdit()
    qtbot.addWidget(editor)
    editor.show()
    ignore_second_press()
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.mouseDClick(editor.viewport(), Qt.MouseButton.LeftButton)
    qtbot.keyClicks(editor, "a")
    assert editor.toPlainText() == "a"
    qtbot.wait(150)
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert editor.toPlainText() == "a\n"
