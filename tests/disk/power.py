"""A disk whose power may fail: what was not synced is lost, torn or there, in any order.

Harsher than any disk: a file without a synced folder may have no name, each write since the last
sync may be there or not by itself, in sectors of 512 bytes; renames of one folder keep their order.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import Final

from tests.disk.shim import Call, Kind

SECTOR: Final = 512
_REBUILT: Final = "-shm"
"""SQLite makes this file anew at the first open, whatever is in it."""


@dataclass(slots=True)
class File:
    """What is surely on the disk, and the writes on their way."""

    synced: bytes = b""
    pending: list[tuple[int, bytes | None]] = field(default_factory=list)
    """Place and bytes; None for a cut to the size `place`."""
    is_folder: bool = False

    def content(self, survives: Callable[[], bool]) -> bytes:
        data = bytearray(self.synced)
        for place, piece in self.pending:
            if piece is not None:
                _write(data, place, piece, survives)
            elif survives():
                data[place:] = bytes(max(0, place - len(data)))
        return bytes(data)


Names = dict[str, File]
Change = tuple[str, File | None, str]
"""A name, what it stands for from now on (None: nothing), and a second name that goes."""


class Disk:
    """Follows the calls of a program; gives the folder as a power cut at this moment leaves it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.names: Names = {str(folder): File(is_folder=True)}
        for path in sorted(folder.rglob("*")):
            is_folder = path.is_dir()
            data = b"" if is_folder else path.read_bytes()
            self.names[str(path)] = File(data, is_folder=is_folder)
        self.synced_names = dict(self.names)
        self.pending_names: dict[str, list[Change]] = {}
        self.handles: dict[tuple[int, int], tuple[str, File]] = {}

    def follow(self, call: Call) -> None:
        """Take one call into account."""
        match call.kind:
            case Kind.OPEN:
                self._open(call)
            case Kind.WRITE:
                self.handles[call.handle][1].pending.append((call.place, call.second))
            case Kind.CUT:
                self.handles[call.handle][1].pending.append((call.place, None))
            case Kind.SYNC:
                self._sync(*self.handles[call.handle])
            case Kind.RENAME:
                self._name((call.second.decode(), self.names[call.path], call.path))
            case Kind.MKDIR:
                self._name((call.path, File(is_folder=True), ""))
            case _:
                self._name((call.path, None, ""))

    def as_issued(self) -> dict[str, bytes | None]:
        """Give names and contents with every call so far done; None for a folder."""
        return self._contents(self.names, lambda: True)

    def as_cut(self, rng: Random) -> dict[str, bytes | None]:
        """Give names and contents after a cut that let some of the unsynced calls through."""
        names, chance = dict(self.synced_names), rng.choice((0.0, 0.5, 0.5, 0.9))
        for changes in self.pending_names.values():
            for change in changes[: rng.randint(0, len(changes))]:
                _apply(names, change)
        return self._contents(names, lambda: rng.random() < chance)

    def _open(self, call: Call) -> None:
        if call.path not in self.names:
            self._name((call.path, File(), ""))
        file = self.names[call.path]
        self.handles[call.handle] = (call.path, file)
        if call.place:
            file.pending.append((0, None))

    def _sync(self, path: str, file: File) -> None:
        if not file.is_folder:
            file.synced, file.pending = file.content(lambda: True), []
            return
        for change in self.pending_names.pop(path, []):
            _apply(self.synced_names, change)

    def _name(self, change: Change) -> None:
        _apply(self.names, change)
        self.pending_names.setdefault(str(Path(change[0]).parent), []).append(change)

    def _contents(self, names: Names, survives: Callable[[], bool]) -> dict[str, bytes | None]:
        return {
            str(Path(path).relative_to(self.folder)): None
            if file.is_folder
            else file.content(survives)
            for path, file in names.items()
            if not path.endswith(_REBUILT)
        }


def lay_out(contents: dict[str, bytes | None], folder: Path) -> None:
    """Put names and contents into an empty folder; what lies in a lost folder is lost."""
    for name in sorted(contents):
        path, data = folder / name, contents[name]
        if not path.parent.is_dir():
            continue
        if data is None:
            path.mkdir(exist_ok=True)
        else:
            path.write_bytes(data)


def cuts(disk: Disk, calls: Iterable[Call], moments: set[int]) -> Iterator[tuple[Disk, str]]:
    """Let the calls happen; stop at the moments (numbers of calls); give what was said so far."""
    said = ""
    for number, call in enumerate(calls):
        if number in moments:
            yield disk, said
        if call.is_said:
            said += call.second.decode()
        else:
            disk.follow(call)


def _apply(names: Names, change: Change) -> None:
    name, file, gone = change
    names.pop(gone, None)
    if file is None:
        names.pop(name, None)
    else:
        names[name] = file


def _write(data: bytearray, place: int, piece: bytes, survives: Callable[[], bool]) -> None:
    for start in range(0, len(piece), SECTOR):
        if survives():
            sector, to = piece[start : start + SECTOR], place + start
            data.extend(bytes(max(0, to - len(data))))
            data[to : to + len(sector)] = sector
