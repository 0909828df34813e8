import random
from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from kehoach_desktop.core.blocks import Block, BlockKind, Run, StyledCell
from kehoach_desktop.core.levels import OBJECTS
from kehoach_desktop.ui.screens.plans.editor.block_editor import BlockEditor
from kehoach_desktop.ui.theme import Theme

K = BlockKind
LETTERS = "abcđ ắếỮ\nẫ#&<.;"


def random_runs(dice: random.Random) -> tuple[Run, ...]:
    runs: list[Run] = []
    for _ in range(dice.randint(0, 4)):
        run = Run(
            "".join(dice.choice(LETTERS) for _ in range(dice.randint(1, 12))),
            dice.random() < 0.3,
            dice.random() < 0.3,
            "Chú thích" * (dice.random() < 0.1),
        )
        if not runs or runs[-1].note or (runs[-1].bold, runs[-1].italic) != (run.bold, run.italic):
            runs.append(run)
    return tuple(runs)


def random_blocks(dice: random.Random) -> tuple[Block, ...]:
    made = []
    for number in range(1, dice.randint(2, 16)):
        kind = dice.choice(list(K))
        if kind is K.TABLE:
            bold = StyledCell(0, 1, (Run("Đơn ", bold=True), Run("vị")))
            rows = (("Stt", "Đơn vị"), (str(number), ""))
            made.append(Block(kind, rows=rows, widths=(1.0, 4.5), styled=(bold,)))
        elif kind in OBJECTS:
            made.append(Block(kind))
        else:
            activity = number if dice.random() < 0.3 else None
            label = dice.choice((None, None, None, "3.1."))
            made.append(Block(kind, random_runs(dice), activity, label))
    return tuple(made)


def words(kind: BlockKind, text: str, activity: int | None = None) -> Block:
    return Block(kind, (Run(text),) if text else (), activity)


@pytest.fixture
def editor(qtbot: QtBot, theme: Theme) -> BlockEditor:
    made = BlockEditor(theme)
    qtbot.addWidget(made)
    made.resize(550, 400)
    return made


@pytest.fixture
def shown(editor: BlockEditor) -> Callable[..., BlockEditor]:
    """The editor with these blocks, the caret in the last one, and nothing to undo."""

    def show(*blocks: Block, column: int = 1000) -> BlockEditor:
        editor.show_blocks(blocks, {})
        editor.put_caret(len(blocks) - 1, column)
        return editor

    return show


def type_keys(widget: QWidget, text: str) -> None:
    """Type as ordinary keys; QTest itself stops at letters outside Latin-1."""
    for letter in text:
        key = Qt.Key.Key_Space if letter == " " else Qt.Key.Key_unknown
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, letter)
            QApplication.sendEvent(widget, event)
