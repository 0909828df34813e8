import random

import pytest
from PySide6.QtGui import QTextCursor

from kehoach_desktop.core.blocks import Block, Run
from kehoach_desktop.core.blocks import BlockKind as K
from kehoach_desktop.ui.screens.plans.editor.block_document import StrayTextError, read
from tests.ui.screens.plans.conftest import random_blocks, words


@pytest.mark.parametrize("seed", range(12))
def test_what_is_shown_is_what_is_read(editor, seed):
    dice = random.Random(seed)
    blocks: tuple[Block, ...] = ()
    for _ in range(20):
        blocks = random_blocks(dice)
        editor.show_blocks(blocks, {})
        assert editor.blocks() == blocks
    editor.grab()
    assert editor.blocks() == blocks


def test_an_empty_text_is_one_empty_paragraph(editor):
    editor.show_blocks((), {})
    assert editor.blocks() == (Block(K.PARAGRAPH),)


def test_showing_leaves_nothing_to_undo_and_nothing_to_store(shown):
    editor = shown(words(K.H1, "NỘI DUNG"))
    assert not editor.document().isUndoAvailable()
    assert not editor.has_edits


def test_showing_the_same_text_again_keeps_the_caret_and_typed_steps(shown):
    editor = shown(words(K.N2, "Rà soát"))
    editor.insertPlainText("!")
    editor.show_blocks((words(K.N2, "Rà soát"),), {})
    assert editor.toPlainText() == "Rà soát!"
    assert editor.document().isUndoAvailable()


def test_a_heading_keeps_its_own_weight_apart_from_the_runs(shown):
    blocks = (Block(K.H1, (Run("một "), Run("hai", bold=True))), words(K.PARAGRAPH, "ba"))
    assert shown(*blocks).blocks() == blocks


def test_an_activity_belongs_to_one_block_only(shown):
    editor = shown(words(K.N2, "Rà soát", 7), words(K.N2, "Gặp mặt", 7))
    assert [block.activity_id for block in editor.blocks()] == [7, None]


def test_words_beside_an_object_are_told_never_skipped(shown):
    editor = shown(Block(K.TABLE, rows=(("a",),)))
    QTextCursor(editor.document()).insertText("lạc")
    with pytest.raises(StrayTextError):
        read(editor.document())
