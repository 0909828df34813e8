"""The palette of Ctrl+K: what was found, in which groups and order, and which letters matched."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from kehoach_desktop.core.search import finder
from kehoach_desktop.core.text import fold, nfc

ROWS: Final = 9
"""How many rows the palette shows at most."""
_WORD: Final = re.compile(r"\w+")


class Group(StrEnum):
    """The headings of the palette, in its order."""

    WORK = "Việc"
    DOCUMENTS = "Văn bản"
    UNITS = "Đơn vị"
    RECIPIENTS = "Nơi nhận"
    COMMANDS = "Lệnh"


@dataclass(frozen=True, slots=True)
class Entry:
    """A row of the palette: a record, or a command when `table` is empty."""

    group: Group
    title: str
    where: str = ""
    """Where it is ("45-KH/ĐU, mục II.3"), or the keys of a command."""
    table: str = ""
    id: int = 0
    owner: int = 0
    """What to open it in: the document of an activity or a delivery, the unit of an alias."""
    command: str = ""
    """Name of a command."""


def shown(found: Sequence[Entry], commands: Sequence[Entry], query: str) -> tuple[Entry, ...]:
    """Give at most `ROWS` entries by group: the best of each group before the second best.

    Commands are those that hold every word of `query`. A name found twice in one place (a
    recipient of ten documents) is shown once.
    """
    wanted = finder(query)
    every = [*found, *(one for one in commands if wanted(one.title) and _begun(one.title, query))]
    groups: dict[Group, list[Entry]] = {group: [] for group in Group}
    seen: set[tuple[Group, str, str]] = set()
    for entry in every:
        key = (entry.group, entry.title, "" if entry.group is Group.RECIPIENTS else entry.where)
        if key not in seen:
            seen.add(key)
            groups[entry.group].append(entry)
    room = _fair({group: len(entries) for group, entries in groups.items()})
    return tuple(entry for group in Group for entry in groups[group][: room[group]])


def _begun(title: str, query: str) -> bool:
    """Tell whether a word of `title` begins with what was typed; nothing typed finds all."""
    return not query or bool(matched(title, query))


def _fair(counts: dict[Group, int]) -> dict[Group, int]:
    """Deal the rows out in turn, so that no group crowds out another."""
    room = dict.fromkeys(counts, 0)
    left = min(ROWS, sum(counts.values()))
    while left:
        for group, count in counts.items():
            if left and room[group] < count:
                room[group] += 1
                left -= 1
    return room


def matched(title: str, query: str) -> tuple[tuple[int, int], ...]:
    """Give the pieces of `title` that the words of `query` found: start and length, in order.

    A word matches at the beginning of a word; without marks it matches any marks.
    """
    title = nfc(title)
    letters = [fold(letter) or letter for letter in title]
    bare, marked = "".join(one[0] for one in letters), title.casefold()
    if len(marked) != len(title):
        marked = bare
    hit = [False] * len(title)
    for word in _WORD.findall(nfc(query).casefold()):
        text = bare if fold(word) == word else marked
        for found in re.finditer(rf"(?<!\w){re.escape(word)}", text):
            hit[found.start() : found.end()] = [True] * len(word)
    return tuple(_runs(hit))


def _runs(hit: Sequence[bool]) -> list[tuple[int, int]]:
    runs: list[tuple[int, int]] = []
    for at, on in enumerate(hit):
        if on and runs and sum(runs[-1]) == at:
            runs[-1] = (runs[-1][0], runs[-1][1] + 1)
        elif on:
            runs.append((at, 1))
    return runs
