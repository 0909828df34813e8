"""Names of files under way, and the sweeping of those whose program was killed."""

import os
import re
import sys
from contextlib import suppress
from pathlib import Path
from typing import Final
from uuid import uuid4

_PART: Final = re.compile(r"\.[0-9a-f]{32}\.(\d+)\.part(-wal|-shm|-journal)?")


def part_beside(path: Path) -> Path:
    """Give the name of a new file under way beside `path`; it names the process that writes it."""
    return path.with_name(f".{uuid4().hex}.{os.getpid()}.part")


def discard(part: Path) -> None:
    """Remove a file under way; one that a scanner holds is swept at the next start."""
    with suppress(OSError):
        part.unlink(missing_ok=True)


def sweep(folder: Path) -> None:
    """Remove what killed programs left half-written in `folder`."""
    with suppress(OSError):
        for file in folder.iterdir():
            found = _PART.fullmatch(file.name)
            if found and not is_alive(int(found[1])):
                file.unlink(missing_ok=True)


def is_alive(pid: int) -> bool:
    """Tell whether a process runs; on Windows a file that is written cannot be removed anyway."""
    if sys.platform == "win32":
        return pid == os.getpid()
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except (PermissionError, OverflowError):
        return True
    return True
