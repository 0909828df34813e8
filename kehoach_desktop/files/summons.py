"""A second start on the same desktop calls the window that is open, through one small file.

The window makes `STORE.cua-so` with its process and desktop; a start that finds it writes a call
into it and waits for the answer. No socket, no thread; a file left by a kill is answered by nobody.
"""

import json
import os
import sys
from contextlib import suppress
from pathlib import Path
from threading import Event
from typing import Any, Final

from kehoach_desktop.core.errors import UserError
from kehoach_desktop.files.parts import is_alive
from kehoach_desktop.files.write_whole import write_whole

PATIENCE: Final = 1.5
"""Seconds that a start waits for the answer of the window that is open."""
_LOOK: Final = 0.03
_DESKTOPS: Final = ("WAYLAND_DISPLAY", "DISPLAY", "SESSIONNAME")


def summons_path(store: Path) -> Path:
    """Give the file of the window in which `store` is open."""
    return store.with_name(f"{store.name}.cua-so")


def announce(store: Path) -> None:
    """Say that this process shows `store` in a window; a folder that is full or locked says no."""
    with suppress(UserError):
        write_whole(summons_path(store), _words(os.getpid(), "open"))


def withdraw(store: Path) -> None:
    """Say that the window has gone."""
    if _read(store).get("pid") == os.getpid():
        with suppress(OSError):
            summons_path(store).unlink(missing_ok=True)


def is_called(store: Path) -> bool:
    """Tell whether another start wants the window to come forward, and answer it."""
    if _read(store).get("state") != "called":
        return False
    announce(store)
    return True


def call(store: Path) -> bool:
    """Call the window of this desktop in which `store` is open; tell whether it has answered."""
    found = _read(store)
    pid = found.get("pid")
    if not isinstance(pid, int) or pid == os.getpid() or found.get("desk") != _desk():
        return False
    if sys.platform != "win32" and not is_alive(pid):
        return False
    with suppress(UserError):
        write_whole(summons_path(store), _words(pid, "called"))
        for _ in range(round(PATIENCE / _LOOK)):
            Event().wait(_LOOK)
            if _read(store).get("state") != "called":
                return True
    return False


def _words(pid: int, state: str) -> bytes:
    return json.dumps({"pid": pid, "desk": _desk(), "state": state}).encode()


def _desk() -> str:
    return "|".join(os.environ.get(name, "") for name in _DESKTOPS)


def _read(store: Path) -> dict[str, Any]:
    with suppress(OSError, ValueError):
        found = json.loads(summons_path(store).read_bytes())
        if isinstance(found, dict):
            return found
    return {}
