"""Footnotes: a mark behind the words, edited in a popup, kept by undo, copy and other kinds."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor

from kehoach_desktop.core.blocks import Block, BlockKind, Run
from kehoach_desktop.ui.screens.plans.editor.changes import set_kind
from kehoach_desktop.ui.screens.plans.editor.clipboard import blocks_in, mime_of
from kehoach_desktop.ui.screens.plans.editor.note_popup import NotePopup, edit_note
from kehoach_desktop.ui.screens.plans.editor.weights import toggle
from tests.ui.screens.plans.conftest import type_keys, words

K = BlockKind
NOTED = Block(K.PARAGRAPH, (Run("Theo tài liệu", note="Kèm theo."), Run(" mới")))


def popup_of(editor) -> NotePopup:
    popups: list[NotePopup] = editor.findChildren(NotePopup)
    return next(one for one in popups if one.isVisible())


def test_a_footnote_is_typed_into_a_popup_and_stands_behind_the_caret(qtbot, shown):
    editor = shown(words(K.PARAGRAPH, "Theo tài liệu mới"), column=13)
    editor.show()
    keys = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    qtbot.keyClick(editor, Qt.Key.Key_F, keys)
    type_keys(popup_of(editor).edit, "Kèm theo.")
    qtbot.keyClick(popup_of(editor).edit, Qt.Key.Key_Return)
    assert editor.blocks() == (NOTED,)
    editor.undo()
    assert editor.blocks() == (words(K.PARAGRAPH, "Theo tài liệu mới"),)


def test_giving_up_puts_no_footnote_and_emptying_one_takes_it_away(qtbot, shown):
    editor = shown(NOTED, column=14)
    editor.show()
    assert edit_note(editor)
    popup = popup_of(editor)
    assert popup.edit.toPlainText() == "Kèm theo."
    type_keys(popup.edit, " Khác")
    qtbot.keyClick(popup.edit, Qt.Key.Key_Escape)
    assert editor.blocks() == (NOTED,)
    edit_note(editor)
    popup_of(editor).edit.clear()
    popup_of(editor).close()
    assert editor.blocks() == (words(K.PARAGRAPH, "Theo tài liệu mới"),)


def test_words_typed_behind_a_mark_belong_to_the_text(shown):
    editor = shown(NOTED, column=14)
    type_keys(editor, "!")
    assert editor.blocks()[0].runs == (Run("Theo tài liệu", note="Kèm theo."), Run("! mới"))


@pytest.mark.parametrize("kind", [K.H1, K.DASH, K.THEME])
def test_another_kind_and_bold_words_keep_the_footnote(shown, kind):
    editor = shown(NOTED)
    set_kind(editor.textCursor(), editor.theme, kind)
    editor.selectAll()
    toggle(editor, bold=True)
    assert [run.note for run in editor.blocks()[0].runs] == ["Kèm theo.", ""]
    assert editor.blocks()[0].text == "Theo tài liệu mới"


def test_copies_carry_footnotes(shown):
    assert blocks_in(mime_of((NOTED,))) == (NOTED,)


def test_marks_are_numbered_through_the_whole_text(shown):
    twice = Block(K.DASH, (Run("a", note="Một"), Run("b", note="Hai")))
    editor = shown(NOTED, twice)
    assert editor.blocks() == (NOTED, twice)
    first, second, third = editor.notes.places()
    assert first < second < third
    cursor = QTextCursor(editor.document())
    cursor.setPosition(first)
    cursor.deleteChar()
    assert editor.notes.places() == [second - 1, third - 1]
