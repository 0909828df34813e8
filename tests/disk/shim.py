"""The shim `disk.c`: built once, put under a program that is then watched or made to fail."""

import os
import shutil
import struct
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum
from functools import cache
from pathlib import Path
from tempfile import mkdtemp
from typing import Final

import pytest

ROOT: Final = Path(__file__).parents[2]
_HEAD: Final = struct.Struct("<IIiIIxxxxq")


class Kind(IntEnum):
    """Calls that change a folder, as numbered in `disk.c`."""

    OPEN = 1
    WRITE = 2
    CUT = 3
    SYNC = 4
    RENAME = 5
    UNLINK = 6
    MKDIR = 7
    RMDIR = 8
    READ = 9
    """Never written down: it changes nothing, but it can fail."""


@dataclass(frozen=True, slots=True)
class Call:
    """One change that was made, as written down."""

    kind: Kind
    handle: tuple[int, int]
    """Process and file descriptor."""
    path: str
    second: bytes
    """What was written, or the new name."""
    place: int
    """Byte where it was written, or the new size; for OPEN 1 where it emptied the file."""

    @property
    def is_said(self) -> bool:
        """Tell whether it went to standard output."""
        return self.kind is Kind.WRITE and self.handle[1] == 1


@cache
def library() -> Path:
    """Build the shim; skips the test by name where that cannot be done."""
    if sys.platform != "linux" or not shutil.which("gcc"):
        pytest.skip("no gcc on Linux: the shim under the disk cannot be built")
    target = Path(mkdtemp(prefix="kehoach-shim-")) / "disk.so"
    source = Path(__file__).with_name("disk.c")
    flags = ("-shared", "-fPIC", "-O1", "-o", target, source, "-ldl", "-lpthread")
    subprocess.run(["gcc", *map(str, flags)], check=True)
    return target


def environment(folder: Path, log: Path | None = None) -> dict[str, str]:
    """Give the variables that put the shim under a program, for one folder."""
    found = {**os.environ, "LD_PRELOAD": str(library()), "DISK_FOLDER": str(folder)}
    found |= {"DISK_LOG": str(log)} if log else {}
    return found | {"PYTHONPATH": str(ROOT)}


def calls(log: Path) -> Iterator[Call]:
    """Read what was written down, in the order in which it happened."""
    data, at = log.read_bytes(), 0
    while at < len(data):
        kind, pid, handle, first, second, place = _HEAD.unpack_from(data, at)
        at += _HEAD.size
        path = data[at : at + first].decode()
        at += first
        yield Call(Kind(kind), (pid, handle), path, data[at : at + second], place)
        at += second
