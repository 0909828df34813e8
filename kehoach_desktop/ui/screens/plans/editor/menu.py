"""The context menu of the text."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QMenu

from kehoach_desktop.core.blocks import Block, BlockKind
from kehoach_desktop.core.levels import KIND_WORDS
from kehoach_desktop.core.tables import new_table
from kehoach_desktop.ui.screens.plans.editor.cell_editor import is_table
from kehoach_desktop.ui.screens.plans.editor.changes import (
    blocks_of,
    is_object,
    one_step,
    set_kind,
)
from kehoach_desktop.ui.screens.plans.editor.formats import mark_of
from kehoach_desktop.ui.screens.plans.editor.generated import freeze, has_kind, insert_object
from kehoach_desktop.ui.screens.plans.editor.key_map import cut, open_cell
from kehoach_desktop.ui.screens.plans.editor.note_popup import edit_note
from kehoach_desktop.ui.screens.plans.editor.objects import GENERATED_NAMES
from kehoach_desktop.ui.screens.plans.editor.weights import toggle

if TYPE_CHECKING:
    from kehoach_desktop.ui.screens.plans.editor.block_editor import BlockEditor

_Entry = tuple[str, Callable[[], object], bool]


def text_menu(editor: "BlockEditor") -> QMenu:
    """Give the menu for what is selected, or for the caret."""
    menu = QMenu(editor)
    writes = not editor.isReadOnly()
    _add(menu, _edits(editor, writes=writes))
    menu.addSeparator()
    _add(menu, _here(editor, writes=writes))
    _add_kinds(menu.addMenu("Đổi thành"), editor)
    inserting = menu.addMenu("Chèn")
    inserting.setEnabled(writes)
    _add(inserting, _insertions(editor))
    number = editor.textCursor().blockNumber()
    _add(menu, [("Thêm hoạt động", partial(editor.activity_wanted.emit, number), writes)])
    menu.addSeparator()
    _add(menu, [("Tìm và thay", editor.search_wanted.emit, True)])
    return menu


def insert_menu(editor: "BlockEditor") -> QMenu:
    """Give what can be put in at the caret; a caret that was never placed stands at the end."""
    cursor = editor.textCursor()
    if cursor.atStart():
        editor.put_caret(editor.document().blockCount() - 1, len(editor.toPlainText()))
    menu = QMenu(editor)
    _add(menu, _insertions(editor))
    return menu


def _add(menu: QMenu, entries: list[_Entry]) -> None:
    for words, slot, enabled in entries:
        action = menu.addAction(words)
        action.setEnabled(enabled)
        action.triggered.connect(partial(_do, slot))


def _do(slot: Callable[[], object], _checked: object = None) -> None:
    slot()


def _edits(editor: "BlockEditor", *, writes: bool) -> list[_Entry]:
    some = editor.textCursor().hasSelection()
    return [
        ("Cắt", partial(cut, editor), writes and some),
        ("Chép", editor.copy, some),
        ("Dán", editor.paste, writes and editor.canPaste()),
        ("Chọn hết", editor.selectAll, True),
        ("Đậm", partial(toggle, editor, bold=True), writes and some),
        ("Nghiêng", partial(toggle, editor, bold=False), writes and some),
    ]


def _here(editor: "BlockEditor", *, writes: bool) -> list[_Entry]:
    """Give what can be done with the block at the caret only."""
    block = editor.textCursor().block()
    mark = mark_of(block.blockFormat())
    entries: list[_Entry] = []
    if mark.kind in GENERATED_NAMES:
        entries.append(("Chuyển thành văn bản", partial(freeze, editor, block), writes))
    if is_table(block):
        entries.append(("Sửa ô của bảng", partial(open_cell, editor), writes))
    if mark.activity_id is not None:
        ask = partial(editor.rewrite_wanted.emit, mark.activity_id)
        entries.append(("Viết lại câu theo phân công", ask, writes))
    return entries


def _insertions(editor: "BlockEditor") -> list[_Entry]:
    table = Block(BlockKind.TABLE, rows=new_table())
    words = not is_object(editor.textCursor().block())
    entries: list[_Entry] = [
        ("Bảng", partial(insert_object, editor, table), True),
        ("Chú thích cuối trang", partial(edit_note, editor), words),
    ]
    for kind, name in GENERATED_NAMES.items():
        free = not has_kind(editor, kind)
        put = _append if kind is BlockKind.APPENDIX else insert_object
        entries.append((name, partial(put, editor, Block(kind)), free))
    return entries


def _append(editor: "BlockEditor", block: Block) -> None:
    """Put an appendix where it is printed: behind the text."""
    editor.put_caret(editor.document().blockCount() - 1, len(editor.toPlainText()))
    insert_object(editor, block)


def _add_kinds(menu: QMenu, editor: "BlockEditor") -> None:
    block = editor.textCursor().block()
    menu.setEnabled(not editor.isReadOnly() and not is_object(block))
    current = mark_of(block.blockFormat()).kind
    for kind, words in KIND_WORDS.items():
        action = menu.addAction(words)
        action.setCheckable(True)
        action.setChecked(kind is current)
        action.triggered.connect(partial(_change_kind, editor, kind))


def _change_kind(editor: "BlockEditor", kind: BlockKind, _checked: object = None) -> None:
    cursor = editor.textCursor()
    with one_step(cursor):
        for block in blocks_of(cursor):
            set_kind(QTextCursor(block), editor.theme, kind)
