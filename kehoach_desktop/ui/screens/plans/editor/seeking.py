"""Finding in the text of a plan, cells of tables included; replacing all is one step of undo."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtGui import QTextBlock, QTextCursor, QTextDocument

from kehoach_desktop.core.seeking import Wanted
from kehoach_desktop.core.tables import with_cell, with_rows
from kehoach_desktop.ui.screens.plans.editor.block_document import iterate
from kehoach_desktop.ui.screens.plans.editor.cell_editor import is_table
from kehoach_desktop.ui.screens.plans.editor.changes import KEEP, is_object, one_step
from kehoach_desktop.ui.screens.plans.editor.objects import (
    block_of_object,
    format_of_object,
    object_format,
    rows_of,
)

if TYPE_CHECKING:
    from kehoach_desktop.ui.screens.plans.editor.block_editor import BlockEditor


@dataclass(frozen=True, slots=True)
class Place:
    """Words from `start` to `end` of the document, or a whole cell of the table that is there."""

    start: int
    end: int
    cell: tuple[int, int] | None = None


def places(document: QTextDocument, wanted: Wanted) -> tuple[Place, ...]:
    """Give where the words stand, in order."""
    return tuple(place for block in iterate(document) for place in _in(block, wanted))


def _in(block: QTextBlock, wanted: Wanted) -> Iterator[Place]:
    first = block.position()
    if not is_object(block):
        yield from (Place(first + start, first + end) for start, end in wanted.spans(block.text()))
    elif is_table(block):
        for number, row in enumerate(rows_of(format_of_object(block))):
            for column, text in enumerate(row):
                if wanted.spans(text):
                    yield Place(first, first + 1, (number, column))


def show(editor: "BlockEditor", place: Place) -> None:
    """Select a place and bring it into view; the focus stays where it is."""
    cursor = editor.textCursor()
    cursor.setPosition(place.start)
    cursor.setPosition(place.end, KEEP)
    editor.setTextCursor(cursor)
    editor.caret_moved.emit(editor.cursorRect())


def replace(document: QTextDocument, wanted: Wanted, others: str, chosen: Sequence[Place]) -> None:
    """Put `others` at the chosen places, in one step of undo."""
    cursor = QTextCursor(document)
    with one_step(cursor):
        for place in reversed(chosen):  # those before it stay where they are
            cursor.setPosition(place.start + 1)
            form = cursor.charFormat()
            cursor.setPosition(place.start)
            if place.cell is not None:
                rows, (row, column) = rows_of(format_of_object(cursor.block())), place.cell
                text = wanted.replaced(rows[row][column], others)
                held = block_of_object(format_of_object(cursor.block()))
                cursor.setPosition(place.end, KEEP)
                changed = with_rows(held, with_cell(rows, row, column, text))
                cursor.setCharFormat(object_format(changed))
            else:
                cursor.setPosition(place.end, KEEP)
                cursor.insertText(others, form)
