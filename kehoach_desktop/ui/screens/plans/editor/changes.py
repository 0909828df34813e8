"""Steps that the keys, the clipboard and the menu share: kinds, deletion, moving, inserting."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from typing import Final

from PySide6.QtGui import QTextBlock, QTextCursor

from kehoach_desktop.core.blocks import Block, BlockKind, Run
from kehoach_desktop.core.levels import OBJECTS
from kehoach_desktop.ui.screens.plans.editor.block_document import (
    read_block,
    write_blocks,
    write_runs,
)
from kehoach_desktop.ui.screens.plans.editor.formats import (
    Mark,
    block_format,
    char_format,
    mark_of,
    run_of,
)
from kehoach_desktop.ui.screens.plans.editor.notes import restyled
from kehoach_desktop.ui.theme import Theme

KEEP: Final = QTextCursor.MoveMode.KeepAnchor


@contextmanager
def one_step(cursor: QTextCursor) -> Iterator[None]:
    """Make everything inside one step of undo."""
    cursor.beginEditBlock()
    try:
        yield
    finally:
        cursor.endEditBlock()


def is_object(block: QTextBlock) -> bool:
    """Whether a block is a table or a generated part."""
    return mark_of(block.blockFormat()).kind in OBJECTS


def become(cursor: QTextCursor, theme: Theme, mark: Mark, reserved: int = 0) -> None:
    """Make the cursor's block another one, its words in the weight of its kind."""
    here = QTextCursor(cursor.block())
    plain = char_format(theme, mark.kind, Run(""))
    with one_step(here):
        here.setBlockFormat(block_format(theme, mark, reserved))
        here.setBlockCharFormat(plain)
        _restyle(here, theme, mark.kind)
    if not cursor.block().text():
        cursor.setCharFormat(plain)


def _restyle(cursor: QTextCursor, theme: Theme, kind: BlockKind) -> None:
    pieces = []
    step = cursor.block().begin()
    while not step.atEnd():
        piece = step.fragment()
        pieces.append((piece.position(), piece.length(), piece.charFormat()))
        step += 1
    for position, length, form in pieces:
        cursor.setPosition(position)
        cursor.setPosition(position + length, KEEP)
        cursor.setCharFormat(restyled(form, theme, kind, run_of("", form)))


def set_kind(cursor: QTextCursor, theme: Theme, kind: BlockKind) -> None:
    """Give the cursor's block another kind; it stays the activity that it is."""
    form = cursor.blockFormat()
    mark = mark_of(form)
    if kind is not mark.kind and mark.kind not in OBJECTS:
        reserved = round(form.bottomMargin()) if mark.activity_id is not None else 0
        become(cursor, theme, mark.as_kind(kind), reserved)


def blocks_of(cursor: QTextCursor) -> list[QTextBlock]:
    """Give the blocks that the selection touches."""
    block = cursor.document().findBlock(cursor.selectionStart())
    blocks = [block]
    while block.next().isValid() and block.next().position() <= cursor.selectionEnd():
        block = block.next()
        blocks.append(block)
    return blocks


def remove_selection(cursor: QTextCursor, theme: Theme) -> None:
    """Delete what is selected; what remains is the block whose words remain, never an object's."""
    document = cursor.document()
    start, end = cursor.selectionStart(), cursor.selectionEnd()
    first, last = document.findBlock(start), document.findBlock(end)
    if first != last:
        start += is_object(first) and start > first.position()
        end -= is_object(last) and end == last.position()
    if start >= end:
        cursor.setPosition(min(start, end))
        return
    first, last = document.findBlock(start), document.findBlock(end)
    kept = first if start > first.position() else last
    emptied = kept is last and end == last.position() + len(last.text())
    form = kept.blockFormat()
    mark, reserved = mark_of(form), round(form.bottomMargin())
    if emptied and first != last:
        mark = Mark(mark_of(first.blockFormat()).kind)
    with one_step(cursor):
        cursor.setPosition(start)
        cursor.setPosition(end, KEEP)
        cursor.removeSelectedText()
        if mark.kind in OBJECTS:
            become(cursor, theme, Mark())
        elif first != last:
            become(cursor, theme, mark, 0 if mark.activity_id is None else reserved)


def swap_with_neighbour(cursor: QTextCursor, theme: Theme, step: int) -> bool:
    """Move the cursor's block up (-1) or down (1); False at the edge of the text."""
    block = cursor.block()
    other = block.next() if step > 0 else block.previous()
    if not other.isValid():
        return False
    column = cursor.positionInBlock()
    upper, lower = (block, other) if step > 0 else (other, block)
    forms = (lower.blockFormat(), upper.blockFormat())
    swapped = (read_block(lower), read_block(upper))
    with one_step(cursor):
        cursor.setPosition(upper.position())
        cursor.setPosition(lower.position() + len(lower.text()), KEEP)
        cursor.removeSelectedText()
        write_blocks(cursor, theme, swapped)
        cursor.setBlockFormat(forms[1])
        QTextCursor(cursor.block().previous()).setBlockFormat(forms[0])
    moved = cursor.block() if step > 0 else cursor.block().previous()
    cursor.setPosition(moved.position() + column)
    return True


def insert_blocks(cursor: QTextCursor, theme: Theme, blocks: Sequence[Block]) -> None:
    """Put blocks at the cursor; a plain first one goes on with the line where it stands."""
    with one_step(cursor):
        remove_selection(cursor, theme)
        if is_object(cursor.block()):
            cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
            _open_empty(cursor, theme)
        elif cursor.block().text() and cursor.atBlockStart() and len(blocks) > 1:
            cursor.insertBlock()
            cursor.movePosition(QTextCursor.MoveOperation.PreviousBlock)
        elif len(blocks) > 1 or blocks[0].kind in OBJECTS:
            _part_tail(cursor, theme)
        if cursor.block().text():
            blocks = _go_on(cursor, theme, blocks)
        elif len(blocks) == 1 and blocks[0].kind is BlockKind.PARAGRAPH:
            blocks = [replace(blocks[0], kind=mark_of(cursor.blockFormat()).kind)]
        if blocks:
            write_blocks(cursor, theme, blocks)


def _open_empty(cursor: QTextCursor, theme: Theme) -> None:
    cursor.insertBlock()
    become(cursor, theme, Mark())


def _part_tail(cursor: QTextCursor, theme: Theme) -> None:
    """Send the words after the cursor into a block of their own."""
    if cursor.atBlockEnd():
        return
    kind = mark_of(cursor.blockFormat()).kind
    cursor.insertBlock()
    become(cursor, theme, Mark(kind))
    cursor.movePosition(QTextCursor.MoveOperation.PreviousBlock)
    cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)


def _go_on(cursor: QTextCursor, theme: Theme, blocks: Sequence[Block]) -> Sequence[Block]:
    """Write what goes on in the line, open a block for the rest; give the rest."""
    first = blocks[0]
    inline = len(blocks) == 1 or first.kind is BlockKind.PARAGRAPH
    if inline and first.kind not in OBJECTS:
        write_runs(cursor, theme, mark_of(cursor.blockFormat()).kind, first.runs)
        blocks = blocks[1:]
    if blocks:
        _open_empty(cursor, theme)
    return blocks
