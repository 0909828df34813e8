"""The keys that a help page lists: those of its screen, then those that work everywhere."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from kehoach_desktop.ui.actions import COMMANDS

_ARROWS: Final = {"Left": "←", "Right": "→", "Up": "↑", "Down": "↓"}
_ARROW: Final = re.compile(r"\b(Left|Right|Up|Down)\b")  # never within PgUp
EVERYWHERE: Final = "Phím ở mọi màn hình"
HERE: Final = "Phím của màn hình này"


@dataclass(frozen=True, slots=True)
class KeyGroup:
    """A heading, and keys with what they do."""

    title: str
    rows: tuple[tuple[str, str], ...]


def groups(keys: Sequence[tuple[str, str]]) -> tuple[KeyGroup, KeyGroup]:
    """Give the screen's keys and the shared ones, as the clerk reads them."""
    here = tuple((shown(key), what) for key, what in keys)
    everywhere = tuple((shown(command.keys[0]), command.text) for command in COMMANDS)
    return KeyGroup(HERE, here), KeyGroup(EVERYWHERE, everywhere)


def shown(key: str) -> str:
    """Give a key as it stands on the keyboard: "Alt+←"."""
    return _ARROW.sub(lambda found: _ARROWS[found.group()], key)
