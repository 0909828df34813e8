"""Long work off the main thread: a function of frozen data in, an answer or an error out.

    self._job = start(lambda step: exporting.sheet(data, step), self)
    self._job.finished.connect(self._show)      # on the main thread
    self._job.failed.connect(self._tell)        # the exception, CancelledByUserError included
    self._busy.cancelled.connect(self._job.cancel)

The work calls `step(done, total)` now and then; `step` raises CancelledByUserError once the
clerk has pressed Hủy. Widgets and the store stay on the main thread.
"""

import atexit
from collections.abc import Callable
from contextlib import suppress
from functools import cache
from threading import Event
from typing import Any, Final

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal, SignalInstance

from kehoach_desktop.core.errors import CancelledByUserError

Step = Callable[[int, int], None]
Call = Callable[[Step], Any]
DRAIN: Final = 10_000
"""Milliseconds that closing waits for work that is under way."""


_UNDER_WAY: Final[set[Event]] = set()
"""What stops each piece of work that has not ended."""


class Job(QObject):
    """The owner's end of one piece of work; its signals arrive on the main thread."""

    finished = Signal(object)
    failed = Signal(object)
    stepped = Signal(int, int)
    _good = Signal(object)
    _bad = Signal(object)
    _far = Signal(int, int)

    def __init__(self, owner: QObject) -> None:
        super().__init__(owner)
        self._stop = Event()
        self.done = False
        self._good.connect(self._finish)
        self._bad.connect(self._fail)
        self._far.connect(self.stepped)

    def cancel(self) -> None:
        """Ask the work to stop at its next step."""
        self._stop.set()

    def run(self, call: Call, pool: QThreadPool) -> None:
        """Hand the work to a thread."""
        _UNDER_WAY.add(self._stop)
        pool.start(_Work(call, self._stop, (self._good, self._bad, self._far)))

    def _finish(self, answer: object) -> None:
        self.done = True
        self.finished.emit(answer)

    def _fail(self, error: object) -> None:
        self.done = True
        self.failed.emit(error)


class _Work(QRunnable):
    """Runs the call; holds bound signals and no object of the screen."""

    def __init__(self, call: Call, stop: Event, signals: tuple[SignalInstance, ...]) -> None:
        super().__init__()
        self._call = call
        self._stop = stop
        self._good, self._bad, self._stepped = signals

    def run(self) -> None:
        try:
            answer, signal = self._call(self._step), self._good
        except Exception as error:  # the one broad except: the error is handed over, not lost
            answer, signal = error, self._bad
        _UNDER_WAY.discard(self._stop)
        with suppress(RuntimeError):  # the screen closed meanwhile
            signal.emit(answer)

    def _step(self, done: int, total: int) -> None:
        if self._stop.is_set():
            raise CancelledByUserError
        with suppress(RuntimeError):
            self._stepped.emit(done, total)


def start(call: Call, owner: QObject, pool: QThreadPool | None = None) -> Job:
    """Run `call(step)` in the pool; keep the job, its signals tell the outcome."""
    job = Job(owner)
    job.run(call, pool or QThreadPool.globalInstance())
    return job


@cache
def drawing_pool() -> QThreadPool:
    """Give the one thread in which pages are set and drawn (PDFium is not thread-safe).

    It belongs to no widget: a pool that dies with its page waits in its destructor for a thread
    that waits for the interpreter, and both wait for ever. Its thread ends before the interpreter.
    """
    pool = QThreadPool()
    atexit.register(pool.waitForDone, DRAIN)
    pool.setMaxThreadCount(1)
    pool.setExpiryTimeout(-1)
    return pool


def drain() -> bool:
    """Stop work that can be stopped, wait for the rest, at closing; tell whether all ended."""
    for stop in tuple(_UNDER_WAY):
        stop.set()
    return QThreadPool.globalInstance().waitForDone(DRAIN) and drawing_pool().waitForDone(DRAIN)
