"""Vietnamese typing programs: letters under composition, replacement, Unikey's way."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication

from kehoach_desktop.core.blocks import Block
from kehoach_desktop.core.blocks import BlockKind as K
from kehoach_desktop.ui.screens.plans.editor.changes import set_kind
from tests.ui.screens.plans.conftest import type_keys, words


def compose(editor, preedit: str, commit: str = "", *, back: int = 0) -> None:
    event = QInputMethodEvent(preedit, [])
    if commit:
        event.setCommitString(commit, -back, back)
    QApplication.sendEvent(editor, event)


@pytest.mark.parametrize("kind", [K.PARAGRAPH, K.H1, K.DASH, K.N2])
def test_composed_letters_become_text_only_when_committed(shown, kind):
    editor = shown(Block(kind))
    for letters in ("v", "vi", "viê", "việ"):
        compose(editor, letters)
        assert editor.blocks() == (Block(kind),)
        assert editor.is_composing
    compose(editor, "", "việc")
    assert editor.blocks() == (words(kind, "việc"),)


def test_a_commit_may_replace_what_stands_before_it(shown):
    editor = shown(words(K.DASH, "mot viec"))
    compose(editor, "", "việc", back=4)
    assert editor.blocks() == (words(K.DASH, "mot việc"),)


def test_changing_the_kind_keeps_the_composition(shown):
    editor = shown(words(K.PARAGRAPH, "a"))
    compose(editor, "đ")
    set_kind(editor.textCursor(), editor.theme, K.DASH)
    assert editor.is_composing
    compose(editor, "", "đ")
    assert editor.blocks() == (words(K.DASH, "ađ"),)


def test_news_never_kill_the_composition(shown):
    editor = shown(words(K.N2, "Rà soát", 7))
    compose(editor, "v")
    editor.show_blocks((words(K.N2, "Khác", 7),), {})
    assert editor.is_composing


@pytest.mark.parametrize("column", [0, 1])
def test_composing_at_an_object_goes_into_a_line_below(shown, column):
    editor = shown(Block(K.TABLE, rows=(("a",),)), column=column)
    compose(editor, "đ")
    compose(editor, "", "đ")
    assert editor.blocks()[1] == words(K.PARAGRAPH, "đ")


def test_letter_backspace_new_letter_as_keys(qtbot, shown):
    editor = shown(Block(K.DASH))
    type_keys(editor, "a")
    qtbot.keyClick(editor, Qt.Key.Key_Backspace)
    type_keys(editor, "ă")
    assert editor.blocks() == (words(K.DASH, "ă"),)
