"""Blocks into a QTextDocument and out of it again, without loss."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Final

from PySide6.QtGui import QTextBlock, QTextCharFormat, QTextCursor, QTextDocument

from kehoach_desktop.core.blocks import Block, BlockKind, Run
from kehoach_desktop.core.levels import OBJECTS
from kehoach_desktop.core.text import nfc
from kehoach_desktop.ui.screens.plans.editor.formats import (
    Mark,
    block_format,
    char_format,
    mark_of,
    run_of,
)
from kehoach_desktop.ui.screens.plans.editor.notes import note_format, note_in
from kehoach_desktop.ui.screens.plans.editor.objects import (
    OBJECT,
    block_of_object,
    format_of_object,
    object_format,
)
from kehoach_desktop.ui.theme import Theme

BREAK: Final = "\u2028"
"""A line break inside a block, as Qt keeps it; "\\n" in records."""


class StrayTextError(Exception):
    """Words stand beside an object: the editor let something through."""


def read(document: QTextDocument) -> tuple[Block, ...]:
    """Give the blocks; an activity that was copied belongs to its first block only."""
    return distinct(read_block(block) for block in iterate(document))


def iterate(document: QTextDocument) -> Iterable[QTextBlock]:
    """Give the text blocks in order."""
    block = document.begin()
    while block.isValid():
        yield block
        block = block.next()


def distinct(blocks: Iterable[Block], taken: Iterable[int] = ()) -> tuple[Block, ...]:
    """Give `blocks` with each activity in one block only, and none of those `taken`."""
    seen, given = set(taken), []
    for block in blocks:
        if block.activity_id is not None and block.activity_id in seen:
            block = replace(block, activity_id=None)  # noqa: PLW2901
        if block.activity_id is not None:
            seen.add(block.activity_id)
        given.append(block)
    return tuple(given)


def read_block(block: QTextBlock, start: int = 0, end: int | None = None) -> Block:
    """Give a block, or its words from letter `start` to `end`."""
    mark = mark_of(block.blockFormat())
    if mark.kind in OBJECTS:
        return _read_object(block, mark)
    runs = tuple(_runs(block, start, len(block.text()) if end is None else end))
    return Block(mark.kind, runs, mark.activity_id, mark.label)


def _read_object(block: QTextBlock, mark: Mark) -> Block:
    if block.text() != OBJECT:
        raise StrayTextError(block.text())
    held = block_of_object(format_of_object(block))
    return replace(held, kind=mark.kind, activity_id=mark.activity_id, label=mark.label)


def _runs(block: QTextBlock, start: int, end: int) -> Iterable[Run]:
    """Give the words with neighbours of one weight joined: Qt splits as it likes."""
    pending: Run | None = None
    for text, form in _pieces(block, start, end):
        note = note_in(text, form)
        run = Run("", note=note) if note else run_of(nfc(text.replace(BREAK, "\n")), form)
        if pending and not pending.note and (note or _same_weight(pending, run)):
            pending = replace(pending, text=pending.text + run.text, note=note)
            continue
        if pending:
            yield pending
        pending = run
    if pending:
        yield pending


def _same_weight(one: Run, other: Run) -> bool:
    return (one.bold, one.italic) == (other.bold, other.italic)


def _pieces(block: QTextBlock, start: int, end: int) -> Iterable[tuple[str, QTextCharFormat]]:
    """Give the letters from `start` to `end` with their formats, each footnote's mark alone."""
    step = block.begin()
    while not step.atEnd():
        piece = step.fragment()
        step += 1
        first = piece.position() - block.position()
        text = piece.text()[max(start - first, 0) : max(end - first, 0)]
        form = piece.charFormat()
        if note_in(text[:1], form):
            yield from ((mark, form) for mark in text)
        elif text:
            yield text, form


def read_selection(cursor: QTextCursor) -> tuple[Block, ...]:
    """Give the selected words as blocks."""
    start, end = cursor.selectionStart(), cursor.selectionEnd()
    block, given = cursor.document().findBlock(start), []
    while block.isValid() and block.position() <= end:
        first = max(start - block.position(), 0)
        given.append(read_block(block, first, min(end - block.position(), len(block.text()))))
        block = block.next()
    return tuple(given)


def write(document: QTextDocument, theme: Theme, blocks: Sequence[Block]) -> None:
    """Put `blocks` in the place of everything; there is nothing to undo afterwards."""
    document.setUndoRedoEnabled(False)
    document.clear()
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    write_blocks(cursor, theme, blocks or (Block(BlockKind.PARAGRAPH),))
    cursor.endEditBlock()
    document.setUndoRedoEnabled(True)
    document.setModified(False)


def write_blocks(cursor: QTextCursor, theme: Theme, blocks: Sequence[Block]) -> None:
    """Write blocks from the start of an empty block on, one below the other."""
    for index, block in enumerate(blocks):
        mark = Mark(block.kind, block.activity_id, block.label)
        plain = char_format(theme, block.kind, Run(""))
        if index:
            cursor.insertBlock(block_format(theme, mark), plain)
        else:
            cursor.setBlockFormat(block_format(theme, mark))
            cursor.setBlockCharFormat(plain)
            cursor.setCharFormat(plain)
        if block.kind in OBJECTS:
            cursor.insertText(OBJECT, object_format(block))
        else:
            write_runs(cursor, theme, block.kind, block.runs)


def write_runs(cursor: QTextCursor, theme: Theme, kind: BlockKind, runs: Iterable[Run]) -> None:
    """Write words at the cursor."""
    for run in runs:
        text = nfc(run.text).replace("\n", BREAK)
        cursor.insertText(text, char_format(theme, kind, run))
        if run.note:
            cursor.insertText(OBJECT, note_format(theme, kind, run))
