"""The context menu of the text."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QMenu

from kehoach_desktop.core.blocks import BlockKind, Run
from kehoach_desktop.core.levels import KIND_WORDS
from kehoach_desktop.ui.screens.plans.editor.changes import (
    KEEP,
    blocks_of,
    is_object,
    one_step,
    set_kind,
)
from kehoach_desktop.ui.screens.plans.editor.formats import char_format, mark_of, run_of
from kehoach_desktop.ui.screens.plans.editor.key_map import cut

if TYPE_CHECKING:
    from kehoach_desktop.ui.screens.plans.editor.block_editor import BlockEditor


def text_menu(editor: "BlockEditor") -> QMenu:
    """Give the menu for what is selected, or for the caret."""
    menu = QMenu(editor)
    cursor, writes = editor.textCursor(), not editor.isReadOnly()
    entries = (
        ("Cắt", partial(cut, editor), writes and cursor.hasSelection()),
        ("Chép", editor.copy, cursor.hasSelection()),
        ("Dán", editor.paste, writes and editor.canPaste()),
        ("Chọn hết", editor.selectAll, True),
        ("", None, True),
        ("Đậm", partial(toggle, editor, bold=True), writes and cursor.hasSelection()),
        ("Nghiêng", partial(toggle, editor, bold=False), writes and cursor.hasSelection()),
    )
    for words, slot, enabled in entries:
        if slot is None:
            menu.addSeparator()
            continue
        action = menu.addAction(words)
        action.setEnabled(enabled)
        action.triggered.connect(slot)
    menu.addSeparator()
    _add_kinds(menu.addMenu("Đổi thành"), editor)
    adding = menu.addAction("Thêm hoạt động")
    adding.setEnabled(writes)
    adding.triggered.connect(lambda: editor.activity_wanted.emit(cursor.blockNumber()))
    return menu


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


def toggle(editor: "BlockEditor", *, bold: bool) -> None:
    """Make the selected words bold, or italic; plain again where the first ones are."""
    cursor = editor.textCursor()
    start, end = cursor.selectionStart(), cursor.selectionEnd()
    probe = QTextCursor(cursor.document())
    probe.setPosition(start + 1)
    first = run_of("", probe.charFormat())
    wanted = not (first.bold if bold else first.italic)
    with one_step(cursor):
        for position, length, kind, form in _pieces(cursor, start, end):
            was = run_of("", form)
            run = Run("", wanted, was.italic) if bold else Run("", was.bold, wanted)
            probe.setPosition(position)
            probe.setPosition(position + length, KEEP)
            probe.setCharFormat(char_format(editor.theme, kind, run))


def _pieces(
    cursor: QTextCursor, start: int, end: int
) -> list[tuple[int, int, BlockKind, QTextCharFormat]]:
    pieces = []
    for block in blocks_of(cursor):
        kind = mark_of(block.blockFormat()).kind
        step = block.begin()
        while not step.atEnd() and not is_object(block):
            piece = step.fragment()
            step += 1
            first, last = max(piece.position(), start), min(piece.position() + piece.length(), end)
            if first < last:
                pieces.append((first, last - first, kind, piece.charFormat()))
    return pieces
