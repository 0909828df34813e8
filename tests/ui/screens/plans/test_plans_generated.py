"""Generated parts in the text: shown from the records, never stored, frozen in one step."""

from PySide6.QtWidgets import QMenu

from kehoach_desktop.core.blocks import Block, BlockKind
from kehoach_desktop.ui.screens.plans.editor.menu import text_menu
from tests.ui.screens.plans.conftest import words

K = BlockKind
SAID = {K.DUTIES: (words(K.H2, "UBND phường"), words(K.DASH, "Chủ trì: treo cờ."))}


def choose(menu: QMenu, name: str) -> None:
    for action in menu.actions():
        inner = action.menu()
        if isinstance(inner, QMenu):
            choose(inner, name)
        elif action.text() == name and action.isEnabled():
            action.trigger()


def test_a_generated_part_is_as_high_as_what_it_says(shown):
    editor = shown(words(K.PARAGRAPH, "Trước"), Block(K.DUTIES))
    editor.show()
    before = editor.document().size().height()
    editor.show_generated(SAID)
    assert editor.document().size().height() > before
    assert editor.blocks()[1] == Block(K.DUTIES)
    assert not editor.has_edits


def test_freezing_makes_ordinary_text_in_one_step_of_undo(shown):
    editor = shown(words(K.PARAGRAPH, "Trước"), Block(K.DUTIES), words(K.PARAGRAPH, "Sau"))
    editor.show_generated(SAID)
    start = editor.blocks()
    editor.put_caret(1)
    choose(text_menu(editor), "Chuyển thành văn bản")
    assert editor.blocks() == (start[0], *SAID[K.DUTIES], start[2])
    editor.undo()
    assert editor.blocks() == start


def test_parts_and_tables_are_put_behind_the_caret(shown):
    editor = shown(words(K.PARAGRAPH, "Trước"), words(K.PARAGRAPH, ""))
    editor.show()
    stored = []
    editor.commit_wanted.connect(lambda: stored.append(editor.blocks()))
    choose(text_menu(editor), "Nhiệm vụ của từng đơn vị")
    assert [block.kind for block in stored[-1]] == [K.PARAGRAPH, K.DUTIES, K.PARAGRAPH]
    choose(text_menu(editor), "Nhiệm vụ của từng đơn vị")  # there is one already
    editor.put_caret(0)
    choose(text_menu(editor), "Bảng")
    assert [block.kind for block in editor.blocks()] == [
        K.PARAGRAPH,
        K.TABLE,
        K.DUTIES,
        K.PARAGRAPH,
    ]
    assert editor.cells.isVisible()
