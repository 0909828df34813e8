"""What Enter, Backspace and Delete do to the blocks; each is one step of undo."""

from collections.abc import Callable

from PySide6.QtGui import QTextBlock, QTextCursor

from kehoach_desktop.core.blocks import BlockKind
from kehoach_desktop.core.levels import (
    OBJECTS,
    after_enter,
    after_enter_in_empty,
    before_joining,
)
from kehoach_desktop.core.marks import as_heading, kind_of_mark
from kehoach_desktop.ui.screens.plans.editor.changes import (
    KEEP,
    become,
    blocks_of,
    is_object,
    one_step,
    remove_selection,
    set_kind,
)
from kehoach_desktop.ui.screens.plans.editor.formats import Mark, mark_of
from kehoach_desktop.ui.theme import Theme

Step = Callable[[QTextCursor, Theme], bool | None]


def enter(cursor: QTextCursor, theme: Theme) -> None:
    """Open a new block: of the same kind in a list, text after a heading."""
    with one_step(cursor):
        remove_selection(cursor, theme)
        block = cursor.block()
        mark, text = mark_of(block.blockFormat()), block.text()
        outer = after_enter_in_empty(mark.kind)
        if mark.kind in OBJECTS:
            open_below(cursor, theme)
        elif not text and outer is not mark.kind and mark.activity_id is None:
            set_kind(cursor, theme, outer)
        elif text and cursor.atBlockStart():
            _open_above(cursor, theme, mark.kind)
        else:
            _split(cursor, theme, mark.kind)


def open_below(cursor: QTextCursor, theme: Theme) -> None:
    """Open a paragraph below the cursor's block."""
    with one_step(cursor):  # half of it would be an object's block without an object
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
        cursor.insertBlock()
        become(cursor, theme, Mark())


def _open_above(cursor: QTextCursor, theme: Theme, kind: BlockKind) -> None:
    """Open an empty block above; the words keep their block, with its activity."""
    cursor.insertBlock()
    above = QTextCursor(cursor.block().previous())
    become(above, theme, Mark(BlockKind.PARAGRAPH if kind.is_heading else kind))


def _split(cursor: QTextCursor, theme: Theme, kind: BlockKind) -> None:
    ends = cursor.atBlockEnd()
    cursor.insertBlock()
    inner = BlockKind.PARAGRAPH if kind.is_heading else kind
    become(cursor, theme, Mark(after_enter(kind) if ends else inner))


def backspace(cursor: QTextCursor, theme: Theme) -> bool:
    """Do what Backspace does to structure; False where it deletes a letter as usual."""
    if cursor.hasSelection():
        remove_selection(cursor, theme)
        return True
    block = cursor.block()
    if not cursor.atBlockStart():
        return is_object(block) and select_object(cursor, block)
    softer = before_joining(mark_of(block.blockFormat()).kind)
    if softer is not None:
        set_kind(cursor, theme, softer)
    elif block.previous().isValid():
        _join(cursor, theme, block.previous(), block)
    return True


def delete(cursor: QTextCursor, theme: Theme) -> bool:
    """Do what Delete does to structure; False where it deletes a letter as usual."""
    if cursor.hasSelection():
        remove_selection(cursor, theme)
        return True
    block = cursor.block()
    if not cursor.atBlockEnd():
        return is_object(block) and select_object(cursor, block)
    if block.next().isValid():
        _join(cursor, theme, block, block.next())
    return True


def _join(cursor: QTextCursor, theme: Theme, upper: QTextBlock, lower: QTextBlock) -> None:
    """Make two neighbours one; an object is selected first, and an empty neighbour goes."""
    start, end = upper.position() + len(upper.text()), lower.position()
    objects = is_object(upper) or is_object(lower)
    if objects and upper.text() and lower.text():
        select_object(cursor, upper if is_object(upper) else lower)
        return
    form = (lower if lower.text() else upper).blockFormat()
    with one_step(cursor):
        cursor.setPosition(start)
        cursor.setPosition(end, KEEP)
        if objects:
            cursor.removeSelectedText()
            cursor.setBlockFormat(form)
        else:
            remove_selection(cursor, theme)


def select_object(cursor: QTextCursor, block: QTextBlock) -> bool:
    """Select an object, so that the next press deletes it."""
    cursor.setPosition(block.position())
    cursor.setPosition(block.position() + 1, KEEP)
    return True


def prepare_typing(cursor: QTextCursor, theme: Theme) -> None:
    """Make room for typed words: beside an object a new paragraph, else clear the selection."""
    if len(blocks_of(cursor)) > 1:
        remove_selection(cursor, theme)
    if is_object(cursor.block()):
        cursor.clearSelection()
        open_below(cursor, theme)


def turn_typed_mark(cursor: QTextCursor, theme: Theme) -> bool:
    """After a typed blank: make "1. " or "- " at the start of a block its kind.

    A block that has this very mark already loses the typed one: else both were printed.
    """
    block = cursor.block()
    old = mark_of(block.blockFormat()).kind
    typed = block.text()[: cursor.positionInBlock()]
    kind = kind_of_mark(typed) if typed.endswith(" ") else None
    if kind is None or old in OBJECTS:
        return False
    if old is as_heading(kind):
        kind = old
    with one_step(cursor):
        cursor.setPosition(block.position(), KEEP)
        cursor.removeSelectedText()
        set_kind(cursor, theme, kind)
    return True
