import random

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest

from kehoach_desktop.core.blocks import Block
from kehoach_desktop.core.blocks import BlockKind as K
from kehoach_desktop.ui.screens.plans.editor import block_document
from kehoach_desktop.ui.screens.plans.editor.block_editor import BlockEditor
from tests.ui.screens.plans.conftest import random_blocks, type_keys, words

KEY = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def kinds(editor: BlockEditor) -> list[tuple[K, str]]:
    return [(block.kind, block.text) for block in editor.blocks()]


def test_enter_after_a_heading_opens_text(qtbot, shown):
    editor = shown(words(K.H1, "NỘI DUNG"))
    qtbot.keyClick(editor, KEY.Key_Return)
    type_keys(editor, "ab")
    assert kinds(editor) == [(K.H1, "NỘI DUNG"), (K.PARAGRAPH, "ab")]
    assert not editor.blocks()[1].runs[0].bold


def test_enter_in_an_activity_leaves_the_activity_where_its_words_begin(qtbot, shown):
    editor = shown(words(K.N2, "Rà soát", 7), column=2)
    qtbot.keyClick(editor, KEY.Key_Return)
    assert [(b.text, b.activity_id) for b in editor.blocks()] == [("Rà", 7), (" soát", None)]


def test_enter_before_an_activity_opens_a_line_above_it(qtbot, shown):
    editor = shown(words(K.N2, "Rà soát", 7), column=0)
    qtbot.keyClick(editor, KEY.Key_Return)
    assert [(b.text, b.activity_id) for b in editor.blocks()] == [("", None), ("Rà soát", 7)]


def test_enter_stores_and_ctrl_enter_asks_for_an_activity(qtbot, shown):
    editor = shown(words(K.N2, "Rà soát"))
    with qtbot.waitSignal(editor.commit_wanted):
        qtbot.keyClick(editor, KEY.Key_Return)
    with qtbot.waitSignal(editor.activity_wanted) as asked:
        qtbot.keyClick(editor, KEY.Key_Return, CTRL)
    assert asked.args == [1]


def test_enter_in_an_empty_dash_goes_out(qtbot, shown):
    editor = shown(words(K.PLUS, "a"), Block(K.PLUS))
    qtbot.keyClick(editor, KEY.Key_Return)
    assert kinds(editor)[-1] == (K.DASH, "")


def test_backspace_takes_the_number_then_joins(qtbot, shown):
    editor = shown(words(K.N2, "Một"), words(K.DASH, "Hai"), column=0)
    qtbot.keyClick(editor, KEY.Key_Backspace)
    assert kinds(editor) == [(K.N2, "Một"), (K.PARAGRAPH, "Hai")]
    qtbot.keyClick(editor, KEY.Key_Backspace)
    assert kinds(editor) == [(K.N2, "MộtHai")]


def test_joining_to_an_empty_line_keeps_the_activity(qtbot, shown):
    editor = shown(Block(K.PARAGRAPH), words(K.PARAGRAPH, "Rà soát", 7), column=0)
    qtbot.keyClick(editor, KEY.Key_Backspace)
    assert editor.blocks() == (words(K.PARAGRAPH, "Rà soát", 7),)


def test_delete_at_the_end_joins_the_next_line(qtbot, shown):
    editor = shown(words(K.H1, "Một"), words(K.PARAGRAPH, "Hai"))
    editor.put_caret(0, 10)
    qtbot.keyClick(editor, KEY.Key_Delete)
    assert kinds(editor) == [(K.H1, "MộtHai")]
    assert len(editor.blocks()[0].runs) == 1


def test_an_object_is_selected_first_and_deleted_next(qtbot, shown):
    editor = shown(Block(K.TABLE, rows=(("a",),)), words(K.PARAGRAPH, "sau"), column=0)
    qtbot.keyClick(editor, KEY.Key_Backspace)
    assert [block.kind for block in editor.blocks()] == [K.TABLE, K.PARAGRAPH]
    assert editor.textCursor().hasSelection()
    qtbot.keyClick(editor, KEY.Key_Backspace)
    assert kinds(editor) == [(K.PARAGRAPH, ""), (K.PARAGRAPH, "sau")]


@pytest.mark.parametrize("column", [0, 1])
def test_typing_at_an_object_goes_into_a_line_below(qtbot, shown, column):
    editor = shown(Block(K.DUTIES), column=column)
    type_keys(editor, "abc")
    assert kinds(editor) == [(K.DUTIES, ""), (K.PARAGRAPH, "abc")]


def test_typing_over_a_selected_object_leaves_it(qtbot, shown):
    editor = shown(words(K.PARAGRAPH, "a"), Block(K.TABLE, rows=(("x",),)))
    cursor = editor.textCursor()
    cursor.movePosition(QTextCursor.MoveOperation.StartOfBlock, QTextCursor.MoveMode.KeepAnchor)
    editor.setTextCursor(cursor)
    type_keys(editor, "b")
    assert [block.kind for block in editor.blocks()] == [K.PARAGRAPH, K.TABLE, K.PARAGRAPH]


def test_tab_at_the_start_changes_the_level_and_back(qtbot, shown):
    editor = shown(words(K.N2, "Một", 7), column=0)
    qtbot.keyClick(editor, KEY.Key_Tab)
    assert editor.blocks() == (words(K.N3, "Một", 7),)
    qtbot.keyClick(editor, KEY.Key_Backtab, SHIFT)
    assert editor.blocks() == (words(K.N2, "Một", 7),)


def test_tab_over_a_selection_moves_all_its_blocks(qtbot, shown):
    editor = shown(words(K.PARAGRAPH, "a"), words(K.DASH, "b"))
    editor.selectAll()
    qtbot.keyClick(editor, KEY.Key_Tab)
    assert [block.kind for block in editor.blocks()] == [K.DASH, K.PLUS]


def test_ctrl_arrows_move_a_block_with_its_activity(qtbot, shown):
    editor = shown(words(K.N2, "Một", 1), words(K.DASH, "Hai"))
    qtbot.keyClick(editor, KEY.Key_Up, CTRL)
    assert editor.blocks() == (words(K.DASH, "Hai"), words(K.N2, "Một", 1))
    assert editor.textCursor().blockNumber() == 0


def test_a_typed_mark_becomes_the_kind_and_undo_gives_it_back(qtbot, shown):
    editor = shown(Block(K.PARAGRAPH))
    type_keys(editor, "1. Mở")
    assert editor.blocks() == (words(K.N2, "Mở"),)
    while editor.document().isUndoAvailable():
        editor.undo()
    assert editor.blocks() == (Block(K.PARAGRAPH),)


@pytest.mark.parametrize(("kind", "typed"), [(K.H1, "I. Mở"), (K.DASH, "- Mở"), (K.H2, "1. Mở")])
def test_a_mark_typed_where_it_stands_already_is_not_there_twice(qtbot, shown, kind, typed):
    editor = shown(Block(kind))
    type_keys(editor, typed)
    assert [(block.kind, block.text) for block in editor.blocks()] == [(kind, "Mở")]


def test_deleting_over_blocks_keeps_what_the_remaining_words_were(qtbot, shown):
    editor = shown(words(K.H1, "Một"), words(K.N2, "Hai", 2), words(K.DASH, "Ba"))
    cursor = editor.textCursor()
    cursor.setPosition(0)
    cursor.setPosition(9, QTextCursor.MoveMode.KeepAnchor)
    editor.setTextCursor(cursor)
    qtbot.keyClick(editor, KEY.Key_Delete)
    assert kinds(editor) == [(K.DASH, "a")]


def test_a_read_only_text_takes_no_structural_key(qtbot, shown):
    editor = shown(words(K.N2, "Một"), column=0)
    editor.setReadOnly(True)
    for key in (KEY.Key_Tab, KEY.Key_Return, KEY.Key_Backspace, KEY.Key_A):
        qtbot.keyClick(editor, key)
    assert editor.blocks() == (words(K.N2, "Một"),)


PRESSES = (
    (KEY.Key_A, Qt.KeyboardModifier.NoModifier),
    (KEY.Key_Space, Qt.KeyboardModifier.NoModifier),
    (KEY.Key_Minus, Qt.KeyboardModifier.NoModifier),
    (KEY.Key_Return, Qt.KeyboardModifier.NoModifier),
    (KEY.Key_Return, SHIFT),
    (KEY.Key_Backspace, Qt.KeyboardModifier.NoModifier),
    (KEY.Key_Backspace, CTRL),
    (KEY.Key_Delete, Qt.KeyboardModifier.NoModifier),
    (KEY.Key_Tab, Qt.KeyboardModifier.NoModifier),
    (KEY.Key_Backtab, SHIFT),
    (KEY.Key_Up, CTRL),
    (KEY.Key_Down, CTRL),
    (KEY.Key_X, CTRL),
    (KEY.Key_V, CTRL),
)


def press_something(editor: BlockEditor, dice: random.Random) -> None:
    document = editor.document()
    cursor = editor.textCursor()
    if dice.random() < 0.5:
        cursor.setPosition(dice.randrange(document.characterCount()))
        if dice.random() < 0.5:
            there = dice.randrange(document.characterCount())
            cursor.setPosition(there, QTextCursor.MoveMode.KeepAnchor)
        editor.setTextCursor(cursor)
    key, modifier = dice.choice(PRESSES)
    text = {KEY.Key_A: "ă", KEY.Key_Space: " ", KEY.Key_Minus: "-"}.get(key)
    if text:
        type_keys(editor, text)
    else:
        QTest.keyClick(editor, key, modifier)


@pytest.mark.parametrize("seed", range(30))
def test_any_keys_leave_blocks_and_undoing_all_gives_the_start(editor, seed):
    dice = random.Random(seed)
    start = random_blocks(dice)
    editor.show_blocks(start, {})
    for _ in range(40):
        press_something(editor, dice)
        # raises where words stand beside an object; what was kept is what stands there
        assert editor.blocks() == block_document.read(editor.document())
    end = editor.blocks()
    while editor.document().isUndoAvailable():
        editor.undo()
        assert editor.blocks() == block_document.read(editor.document())
    assert editor.blocks() == start
    while editor.document().isRedoAvailable():
        editor.redo()
    assert editor.blocks() == end
