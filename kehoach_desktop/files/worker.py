"""One child process per file: native parsers and hostile input never run in the program itself.

A plain process is used, not multiprocessing: it starts as fast, imports nothing of the parent and
answers in JSON, so that nothing the child sends can become code.
"""

import json
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kehoach_desktop.core.errors import CancelledByUserError
from kehoach_desktop.files.limits import PATIENCE

LARGEST_ANSWER = 32 * 1024 * 1024  # bytes
SECONDS = 5.0
SECONDS_PER_MB = 1.0
_PIECE = 65_536
_LOOK = 0.02  # seconds between two looks at the clock and at `cancelled`
# With -I neither the folder nor PYTHONPATH is searched: the child is told where the package is.
_BOOT = (
    "import sys; sys.path.insert(0, sys.argv[1]); "
    "from importlib import import_module; sys.exit(import_module(sys.argv[2]).main())"
)


class WorkerFailedError(Exception):
    """The child gave no usable answer in time; `reason` is for the log."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


@dataclass(slots=True)
class _Answer:
    """What the child has written so far."""

    data: bytearray
    too_much: bool = False


def deadline_for(size: int) -> float:
    """Give the seconds of processor that a file of `size` bytes may take: 5, and 1 per MB."""
    return SECONDS + SECONDS_PER_MB * size / 1_000_000


def run_worker(
    module: str,
    request: dict[str, Any],
    seconds: float,
    cancelled: Callable[[], bool] = lambda: False,
) -> dict[str, Any]:
    """Run `module.main()` in a child, `request` as JSON in its last argument; give its answer.

    The answer is the last line of its output, one JSON object. Raises WorkerFailedError if there is
    none in `seconds` of processor time, which the child caps itself, or in `PATIENCE` times that by
    the clock; CancelledByUserError as soon as `cancelled()`. Blocks: never call it in the window's
    thread.
    """
    child = subprocess.Popen(  # noqa: S603 - our own interpreter, no shell
        _command(module, request | {"seconds": seconds}),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )
    answer = _Answer(bytearray())
    reader = threading.Thread(target=_drain, args=(child, answer), daemon=True)
    reader.start()
    try:
        _wait(reader, time.monotonic() + PATIENCE * seconds, cancelled)
        code = child.wait(_LOOK * 50)
    except subprocess.TimeoutExpired:
        raise WorkerFailedError("closed its output and went on") from None
    finally:
        child.kill()
        child.wait()
        reader.join()
        if child.stdout:
            child.stdout.close()
    return _parsed(answer, code)


def _command(module: str, request: dict[str, Any]) -> list[str]:
    asked = json.dumps(request)
    if getattr(sys, "frozen", False):
        return [sys.executable, "--worker", module, asked]
    home = str(Path(__file__).resolve().parents[2])
    return [sys.executable, "-I", "-c", _BOOT, home, module, asked]


def _drain(child: "subprocess.Popen[bytes]", answer: _Answer) -> None:
    """Read in a thread, because a full pipe would stop the child for ever."""
    stream = child.stdout
    while stream and (piece := stream.read1(_PIECE)):  # type: ignore[attr-defined]
        answer.data += piece
        if len(answer.data) > LARGEST_ANSWER:
            answer.too_much = True
            child.kill()
            return


def _wait(reader: threading.Thread, until: float, cancelled: Callable[[], bool]) -> None:
    while reader.is_alive():
        if cancelled():
            raise CancelledByUserError
        if time.monotonic() > until:
            raise WorkerFailedError("took too long")
        reader.join(_LOOK)


def _parsed(answer: _Answer, code: int) -> dict[str, Any]:
    if answer.too_much:
        raise WorkerFailedError("answered without end")
    if code:
        raise WorkerFailedError(f"ended with {code}")
    lines = bytes(answer.data).strip().rsplit(b"\n", 1)
    try:
        told = json.loads(lines[-1])
    except (ValueError, RecursionError):
        raise WorkerFailedError("answered no JSON") from None
    if not isinstance(told, dict):
        raise WorkerFailedError("answered no object")
    return told
