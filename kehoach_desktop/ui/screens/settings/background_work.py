"""Work of Cài đặt in a thread: one at a time, told in the busy line, failures in words."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject

from kehoach_desktop.core.errors import CancelledByUserError, UserError
from kehoach_desktop.ui.context import Context
from kehoach_desktop.ui.tasks import Call, Job, start
from kehoach_desktop.ui.widgets.busy_line import BusyLine


class Work(QObject):
    """`run` does nothing while other work is under way."""

    def __init__(self, context: Context, busy: BusyLine, owner: QObject) -> None:
        super().__init__(owner)
        self._context = context
        self._busy = busy
        self._job: Job | None = None
        busy.cancelled.connect(self._cancel)

    def run(self, call: Callable[[], Any], words: str, then: Callable[[Any], None]) -> None:
        """Do the call in a thread; `then` takes its answer on the main thread."""
        self._start(lambda _step: call(), words, then, can_stop=False)

    def look(self, call: Call, words: str, then: Callable[[Any], None]) -> None:
        """Do a call that only reads: the clerk may stop it, which its `step` raises."""
        self._start(call, words, then, can_stop=True)

    def _start(
        self, call: Call, words: str, then: Callable[[Any], None], *, can_stop: bool
    ) -> None:
        if self._job is not None and not self._job.done:
            self._context.say("Việc trước chưa xong, xin chờ một chút.", can_undo=False)
            return
        self._busy.cancel.setVisible(can_stop)  # what is written appears whole, and soon
        self._busy.start(words)
        self._job = start(call, self)
        self._job.finished.connect(self._busy.stop)
        self._job.finished.connect(then)
        self._job.failed.connect(self._fail)

    def _cancel(self) -> None:
        if self._job is not None:
            self._job.cancel()

    def _fail(self, error: Exception) -> None:
        self._busy.stop()
        if isinstance(error, CancelledByUserError):
            self._context.say(str(error).rstrip("."), can_undo=False)
            return
        if not isinstance(error, UserError):
            raise error
        self._context.messages.warn(str(error))
