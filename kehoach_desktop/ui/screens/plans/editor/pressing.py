"""What a press of the mouse opens in the text: a chip, a cell of a table, a footnote."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, QRect
from PySide6.QtGui import QTextBlock, QTextCursor

from kehoach_desktop.ui.screens.plans.editor.cell_editor import is_table
from kehoach_desktop.ui.screens.plans.editor.note_popup import edit_note
from kehoach_desktop.ui.screens.plans.editor.notes import note_at
from kehoach_desktop.ui.screens.plans.editor.objects import format_of_object, rows_of

if TYPE_CHECKING:
    from kehoach_desktop.ui.screens.plans.editor.block_editor import BlockEditor


def press(editor: "BlockEditor", point: QPoint) -> bool:
    """Open what stands at a point; False where there are only words."""
    block = editor.block_at(point)
    placed = editor.chips.hit(block, point)
    if placed is not None:
        editor.put_caret(block.blockNumber(), len(block.text()))
        editor.ask_chip(block, placed.rect, placed.chip)
        return True
    if editor.isReadOnly():
        return False
    return _press_cell(editor, block, point) or _press_note(editor, point)


def is_over_chip(editor: "BlockEditor", point: QPoint) -> bool:
    """Whether a point is on a chip."""
    return editor.chips.hit(editor.block_at(point), point) is not None


def _press_cell(editor: "BlockEditor", block: QTextBlock, point: QPoint) -> bool:
    if not is_table(block):
        return False
    grid = editor.objects.grid(rows_of(format_of_object(block)))
    inside = QPointF(point) - editor.objects.origin(block)
    if not (0 <= inside.y() <= grid.height and 0 <= inside.x() <= grid.across[-1]):
        return False
    editor.put_caret(block.blockNumber())
    editor.cells.open(block, *grid.at(inside))
    return True


def _press_note(editor: "BlockEditor", point: QPoint) -> bool:
    near = editor.cursorForPosition(point).position()
    for place in (near - 1, near):
        if place < 0 or not note_at(editor.document(), place):
            continue
        left, right = QTextCursor(editor.document()), QTextCursor(editor.document())
        left.setPosition(place)
        right.setPosition(place + 1)
        start, end = editor.cursorRect(left), editor.cursorRect(right)
        if QRect(start.topLeft(), end.bottomLeft()).adjusted(0, 0, 2, 0).contains(point):
            editor.setTextCursor(right)
            return edit_note(editor)
    return False
