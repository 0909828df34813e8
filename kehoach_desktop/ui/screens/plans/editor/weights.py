"""Bold and italic: of the selected words, or of what is typed next."""

from typing import TYPE_CHECKING

from PySide6.QtGui import QTextCharFormat, QTextCursor

from kehoach_desktop.core.blocks import BlockKind, Run
from kehoach_desktop.ui.screens.plans.editor.changes import KEEP, blocks_of, is_object, one_step
from kehoach_desktop.ui.screens.plans.editor.formats import char_format, mark_of, run_of
from kehoach_desktop.ui.screens.plans.editor.notes import restyled

if TYPE_CHECKING:
    from kehoach_desktop.ui.screens.plans.editor.block_editor import BlockEditor


def toggle(editor: "BlockEditor", *, bold: bool) -> bool:
    """Make the selected words bold, or italic; plain again where the first ones are."""
    cursor = editor.textCursor()
    if not cursor.hasSelection():
        _toggle_next(editor, bold=bold)
        return True
    start, end = cursor.selectionStart(), cursor.selectionEnd()
    probe = QTextCursor(cursor.document())
    probe.setPosition(start + 1)
    wanted = _turned(run_of("", probe.charFormat()), bold=bold)
    with one_step(cursor):
        for position, length, kind, form in _pieces(cursor, start, end):
            was = run_of("", form)
            run = Run("", wanted.bold, was.italic) if bold else Run("", was.bold, wanted.italic)
            probe.setPosition(position)
            probe.setPosition(position + length, KEEP)
            probe.setCharFormat(restyled(form, editor.theme, kind, run))
    return True


def _toggle_next(editor: "BlockEditor", *, bold: bool) -> None:
    kind = mark_of(editor.textCursor().blockFormat()).kind
    run = _turned(run_of("", editor.currentCharFormat()), bold=bold)
    editor.setCurrentCharFormat(char_format(editor.theme, kind, run))


def _turned(was: Run, *, bold: bool) -> Run:
    return Run("", not was.bold, was.italic) if bold else Run("", was.bold, not was.italic)


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
