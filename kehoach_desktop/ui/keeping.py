"""Automatic backups: looks twice a minute whether one is due, and makes it in a thread."""

from typing import Final

from PySide6.QtCore import QObject, QTimer

from kehoach_desktop.core.errors import UserError
from kehoach_desktop.ui.context import Context
from kehoach_desktop.ui.tasks import Job, start

LOOK: Final = 30_000
"""Milliseconds between two looks."""


class Keeping(QObject):
    """Begins with `start`, once the store is open; a failure is told once until one succeeds."""

    def __init__(self, context: Context, owner: QObject) -> None:
        super().__init__(owner)
        self._context = context
        self._job: Job | None = None
        self._failed = False
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK)
        self._timer.timeout.connect(self.look)

    def start(self) -> None:
        """Look from now on."""
        self._timer.start()

    def stop(self) -> None:
        """Look no more: the store is about to be closed."""
        self._timer.stop()

    def look(self) -> None:
        """Make a backup if one is due and none is being made."""
        if self._job is not None and not self._job.done:
            return
        from kehoach_desktop.core.backups import Reason  # not before the first paint

        backups = self._context.services.backups
        if not backups.due():
            return
        work = backups.work(Reason.AUTOMATIC)
        self._job = start(lambda _step: work(), self)
        self._job.finished.connect(self._succeed)
        self._job.failed.connect(self._fail)

    def _succeed(self, _backup: object) -> None:
        self._failed = False

    def _fail(self, error: Exception) -> None:
        if not isinstance(error, UserError):
            raise error
        if not self._failed:
            self._failed = True
            self._context.messages.warn(f"Chưa sao lưu tự động được. {error}")
