"""Tables and generated parts put into the text; a generated part made ordinary text."""

from typing import TYPE_CHECKING

from PySide6.QtGui import QTextBlock, QTextCursor

from kehoach_desktop.core.blocks import Block, BlockKind
from kehoach_desktop.ui.screens.plans.editor.block_document import iterate, write_blocks
from kehoach_desktop.ui.screens.plans.editor.changes import KEEP, insert_blocks, one_step
from kehoach_desktop.ui.screens.plans.editor.formats import mark_of

if TYPE_CHECKING:
    from kehoach_desktop.ui.screens.plans.editor.block_editor import BlockEditor


def insert_object(editor: "BlockEditor", made: Block) -> None:
    """Put a table, or a generated part, behind the caret's block or in the place of an empty one.

    A table is written in at once; a generated part is stored, which fetches its words.
    """
    cursor = editor.textCursor()
    cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
    with one_step(cursor):
        insert_blocks(cursor, editor.theme, [made])
        place = cursor.block().blockNumber()
        if not cursor.block().next().isValid():  # something to write in behind it
            cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
            cursor.insertBlock()
            write_blocks(cursor, editor.theme, [Block(BlockKind.PARAGRAPH)])
    editor.put_caret(place)
    if made.kind is BlockKind.TABLE:
        editor.cells.open(editor.document().findBlockByNumber(place), 0, 0)
    else:
        editor.commit_wanted.emit()


def freeze(editor: "BlockEditor", block: QTextBlock) -> None:
    """Put the words of a generated part in its place, as text that is edited from now on."""
    kind = mark_of(block.blockFormat()).kind
    words = editor.generated.get(kind, ())
    cursor = QTextCursor(block)
    number = block.blockNumber()
    with one_step(cursor):
        cursor.setPosition(block.position() + 1, KEEP)
        cursor.removeSelectedText()
        write_blocks(cursor, editor.theme, words or (Block(BlockKind.PARAGRAPH),))
    editor.put_caret(number)


def has_kind(editor: "BlockEditor", kind: BlockKind) -> bool:
    """Whether a block of a kind stands in the text."""
    blocks = iterate(editor.document())
    return any(mark_of(block.blockFormat()).kind is kind for block in blocks)
