"""Find and replace in the text."""

from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from kehoach_desktop.core.blocks import Block, BlockKind, Run
from kehoach_desktop.ui.screens.plans.writing.find_line import FindLine
from tests.ui.screens.plans.conftest import type_keys, words

K = BlockKind
KEY = Qt.Key
BLOCKS = (
    words(K.H1, "Gặp mặt"),
    Block(K.PARAGRAPH, (Run("Tổ chức "), Run("gặp mặt", bold=True), Run(" tri ân"))),
    Block(K.TABLE, rows=(("TT", "Việc"), ("1", "Gặp mặt, gặp mặt"))),
)


@pytest.fixture
def line(qtbot: QtBot, theme, shown) -> Any:
    editor = shown(*BLOCKS)
    editor.show()
    editor.put_caret(0)
    made: Any = FindLine(theme, editor)
    made.editor = editor
    qtbot.addWidget(made)
    made.open_line()
    return made


def test_typing_finds_and_enter_goes_round(qtbot, line):
    type_keys(line.sought, "gặp mặt")
    assert line.count.text() == "1/3"
    assert line.editor.textCursor().selectedText() == "Gặp mặt"
    qtbot.keyClick(line.sought, KEY.Key_Return)
    assert line.count.text() == "2/3"
    assert line.editor.textCursor().blockNumber() == 1
    qtbot.keyClick(line.sought, KEY.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(line.sought, KEY.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert line.count.text() == "3/3"
    type_keys(line.sought, " lạ")
    assert line.count.text() == "Không thấy"


def test_replacing_all_keeps_weights_reaches_cells_and_is_one_step_of_undo(line):
    line.sought.setText("gặp mặt")
    line.others.setText("họp mặt thân")
    with_told: list[int] = []
    line.replaced.connect(with_told.append)
    line.replace_all()
    assert with_told == [3]
    head, paragraph, table = line.editor.blocks()
    assert head.text == "họp mặt thân"
    assert paragraph.runs[1] == Run("họp mặt thân", bold=True)
    assert table.rows[1][1] == "họp mặt thân, họp mặt thân"
    line.editor.undo()
    assert line.editor.blocks() == BLOCKS


def test_replacing_one_goes_to_the_next(qtbot, line):
    line.sought.setText("gặp mặt")
    line.others.setText("Gặp mặt mới")
    line.others.setFocus()
    qtbot.keyClick(line.others, KEY.Key_Return)
    assert line.editor.blocks()[0].text == "Gặp mặt mới"
    assert line.editor.textCursor().blockNumber() == 1
    assert line.editor.textCursor().selectedText() == "gặp mặt"


def test_escape_goes_back_to_the_text_with_what_was_found_selected(qtbot, line):
    line.sought.setText("tri ân")
    qtbot.keyClick(line.sought, KEY.Key_Escape)
    assert not line.isVisible()
    assert line.editor.textCursor().selectedText() == "tri ân"


def test_what_may_not_be_written_in_is_only_searched(line):
    line.editor.setReadOnly(True)
    line.open_line()
    assert not line.all.isEnabled()
    assert line.on.isEnabled()
