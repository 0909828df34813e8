"""Which key does what in the text, as a table (ui.md, chapter 4)."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QTextCursor

from kehoach_desktop.core.levels import deeper, shallower
from kehoach_desktop.ui.screens.plans.editor import keys
from kehoach_desktop.ui.screens.plans.editor.block_document import BREAK
from kehoach_desktop.ui.screens.plans.editor.cell_editor import is_table
from kehoach_desktop.ui.screens.plans.editor.changes import (
    blocks_of,
    one_step,
    remove_selection,
    set_kind,
    swap_with_neighbour,
)
from kehoach_desktop.ui.screens.plans.editor.formats import mark_of
from kehoach_desktop.ui.screens.plans.editor.note_popup import edit_note
from kehoach_desktop.ui.screens.plans.editor.weights import toggle

if TYPE_CHECKING:
    from kehoach_desktop.ui.screens.plans.editor.block_editor import BlockEditor

_NONE: Final = Qt.KeyboardModifier.NoModifier
_CTRL: Final = Qt.KeyboardModifier.ControlModifier
_ALT: Final = Qt.KeyboardModifier.AltModifier
_SHIFT: Final = Qt.KeyboardModifier.ShiftModifier
_K = Qt.Key


@dataclass(frozen=True, slots=True)
class KeyAction:
    """What a key does; `run` tells whether it did it."""

    run: Callable[["BlockEditor"], bool]
    writes: bool = True
    commits_composition: bool = False


def _enter(editor: "BlockEditor") -> bool:
    if open_cell(editor):
        return True
    editor.work(keys.enter)
    editor.commit_wanted.emit()
    return True


def open_cell(editor: "BlockEditor") -> bool:
    """Begin to write in the table at the caret; False where there is none."""
    block = editor.textCursor().block()
    if not is_table(block) or editor.textCursor().hasSelection():
        return False
    editor.cells.open(block, 0, 0)
    return True


def _line_break(editor: "BlockEditor") -> bool:
    editor.work(keys.prepare_typing)
    editor.textCursor().insertText(BREAK)
    return True


def cut(editor: "BlockEditor") -> bool:
    """Copy what is selected and delete it: Qt's own cut joins words to objects."""
    if editor.textCursor().hasSelection():
        editor.copy()
        editor.work(remove_selection)
    return True


def _refuse(editor: "BlockEditor") -> bool:  # noqa: ARG001 (a row of the table)
    return True


def _new_activity(editor: "BlockEditor") -> bool:
    editor.activity_wanted.emit(editor.textCursor().blockNumber())
    return True


def _level(editor: "BlockEditor", inwards: bool) -> bool:  # noqa: FBT001 (two keys, one rule)
    cursor = editor.textCursor()
    blocks = blocks_of(cursor)
    if inwards and open_cell(editor):
        return True
    if len(blocks) == 1 and not cursor.atBlockStart():
        return _to_chips(editor) if inwards else False
    with one_step(cursor):
        for block in blocks:
            kind = mark_of(block.blockFormat()).kind
            wanted = deeper(kind) if inwards else shallower(kind)
            set_kind(QTextCursor(block), editor.theme, wanted)
    return True


def _to_chips(editor: "BlockEditor") -> bool:
    if editor.chips.has(editor.textCursor().block()):
        editor.chip_focus = 0
        editor.viewport().update()
    else:
        editor.focusNextChild()
    return True


def _move(editor: "BlockEditor", step: int) -> bool:
    cursor = editor.textCursor()
    swap_with_neighbour(cursor, editor.theme, step)
    editor.setTextCursor(cursor)
    return True


def _page(editor: "BlockEditor", step: int) -> bool:
    height = editor.visibleRegion().boundingRect().height() - editor.theme.px(40)
    place = editor.cursorRect().center() + QPoint(0, step * max(height, 40))
    editor.setTextCursor(editor.cursorForPosition(place))
    return True


def _section(editor: "BlockEditor", step: int) -> bool:
    editor.section_wanted.emit(step)
    return True


def _search(editor: "BlockEditor") -> bool:
    editor.search_wanted.emit()
    return True


def _finding(editor: "BlockEditor") -> bool:
    editor.finding_wanted.emit()
    return True


KEYS: Final[dict[tuple[Qt.Key, Qt.KeyboardModifier], KeyAction]] = {
    (_K.Key_Return, _NONE): KeyAction(_enter, commits_composition=True),
    (_K.Key_Enter, _NONE): KeyAction(_enter, commits_composition=True),
    (_K.Key_Return, _CTRL): KeyAction(_new_activity, commits_composition=True),
    (_K.Key_Enter, _CTRL): KeyAction(_new_activity, commits_composition=True),
    (_K.Key_Return, _SHIFT): KeyAction(_line_break, commits_composition=True),
    (_K.Key_Enter, _SHIFT): KeyAction(_line_break, commits_composition=True),
    (_K.Key_X, _CTRL): KeyAction(cut),
    (_K.Key_Delete, _SHIFT): KeyAction(cut),
    (_K.Key_K, _CTRL): KeyAction(_refuse),  # elsewhere it deletes to the end of the line
    (_K.Key_U, _CTRL): KeyAction(_refuse),
    (_K.Key_Backspace, _NONE): KeyAction(lambda editor: editor.work(keys.backspace)),
    (_K.Key_Backspace, _CTRL): KeyAction(lambda editor: editor.work(keys.backspace)),
    (_K.Key_Delete, _NONE): KeyAction(lambda editor: editor.work(keys.delete)),
    (_K.Key_Delete, _CTRL): KeyAction(lambda editor: editor.work(keys.delete)),
    (_K.Key_Tab, _NONE): KeyAction(lambda editor: _level(editor, True)),  # noqa: FBT003
    (_K.Key_Backtab, _SHIFT): KeyAction(lambda editor: _level(editor, False)),  # noqa: FBT003
    (_K.Key_Up, _CTRL): KeyAction(lambda editor: _move(editor, -1)),
    (_K.Key_Down, _CTRL): KeyAction(lambda editor: _move(editor, 1)),
    (_K.Key_PageUp, _NONE): KeyAction(lambda editor: _page(editor, -1), writes=False),
    (_K.Key_PageDown, _NONE): KeyAction(lambda editor: _page(editor, 1), writes=False),
    (_K.Key_PageUp, _CTRL): KeyAction(lambda editor: _section(editor, -1), writes=False),
    (_K.Key_PageDown, _CTRL): KeyAction(lambda editor: _section(editor, 1), writes=False),
    (_K.Key_F2, _NONE): KeyAction(open_cell),
    (_K.Key_F, _CTRL | _ALT): KeyAction(edit_note, commits_composition=True),
    (_K.Key_H, _CTRL): KeyAction(_search, writes=False),
    (_K.Key_B, _CTRL): KeyAction(lambda editor: toggle(editor, bold=True)),
    (_K.Key_I, _CTRL): KeyAction(lambda editor: toggle(editor, bold=False)),
    (_K.Key_F7, _NONE): KeyAction(_finding, writes=False),
}
OWN_KEYS: Final = frozenset({(_K.Key_B, _CTRL), (_K.Key_I, _CTRL)})
"""Keys of the text that mean something else in the rest of the window."""


def chip_key(editor: "BlockEditor", key: int) -> bool:
    """Move among the chips of the current activity, open one; False: the key is the text's."""
    block = editor.textCursor().block()
    placed = editor.chips.placed(block)
    focus = editor.chip_focus or 0
    steps = {_K.Key_Tab: 1, _K.Key_Right: 1, _K.Key_Backtab: -1, _K.Key_Left: -1}
    if key in (_K.Key_Return, _K.Key_Enter, _K.Key_Space) and focus < len(placed):
        editor.ask_chip(block, placed[focus].rect, placed[focus].chip)
        return True
    if key == _K.Key_Escape:
        focus = -1
    elif key in steps:
        focus += steps[Qt.Key(key)]
    else:
        return False
    editor.chip_focus = focus if 0 <= focus < len(placed) else None
    editor.viewport().update()
    return True
