"""The shared keys: none that a Vietnamese typing program would swallow."""

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from kehoach_desktop.ui.actions import COMMANDS, install, screen_commands

ALL = (*COMMANDS, *screen_commands(["Kế hoạch"] * 12))
KEYS = [keys for command in ALL for keys in command.keys]


def test_no_single_letter_and_nothing_that_switches_keyboards():
    for keys in KEYS:
        assert len(keys) > 1, keys
        assert not {"Ctrl", "Shift"} <= set(keys.split("+")), keys
        assert not {"Alt", "Shift"} <= set(keys.split("+")), keys


def test_every_key_is_valid_and_has_one_meaning():
    sequences = [QKeySequence(keys).toString() for keys in KEYS]
    assert all(sequences)
    assert len(sequences) == len(set(sequences))


def test_only_nine_screens_have_a_digit():
    assert [command.keys for command in screen_commands("abcdefghijkl")][-1] == ("Ctrl+9",)


def test_only_commands_with_a_slot_become_actions(qtbot: QtBot):
    owner, called = QWidget(), []
    qtbot.addWidget(owner)
    made = install(owner, COMMANDS, {"undo": lambda: called.append("undo")})
    made["undo"].trigger()
    assert list(made) == ["undo"]
    assert called == ["undo"]


def test_a_held_key_makes_one_new_plan_and_undoes_many_steps(qtbot: QtBot):
    owner = QWidget()
    qtbot.addWidget(owner)
    made = install(owner, COMMANDS, {"new": list, "undo": list})
    assert [made[name].autoRepeat() for name in ("new", "undo")] == [False, True]
