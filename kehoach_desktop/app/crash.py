"""The last net: an error that nobody expected is written down without its words, and told."""

from __future__ import annotations

import faulthandler
import os
import sys
import threading
from datetime import datetime
from functools import partial
from typing import IO, TYPE_CHECKING, Final

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from kehoach_desktop.core.errors import UserError

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import TracebackType

    from PySide6.QtCore import QObject

    from kehoach_desktop.ui.messages import Messages

FAILED: Final = 4
FATAL: Final = "loi-dung-dot-ngot.txt"
"""Where the interpreter writes its places when it dies: files, lines and functions, no values."""


class CrashNet:
    """Holds `sys.excepthook` until `close`; `unattended` runs end at once, since nobody reads."""

    def __init__(
        self, owner: QObject, messages: Callable[[], Messages], *, unattended: bool
    ) -> None:
        self._owner = owner
        self._messages = messages
        self._unattended = unattended
        self._fatal: IO[str] | None = None
        self._end_log: Callable[[], None] | None = None
        self._before = sys.excepthook
        self._thread_before = threading.excepthook
        sys.excepthook = self._report
        threading.excepthook = self._report_thread

    def begin(self) -> None:
        """Begin the log, and let the interpreter's own death leave its places beside it."""
        from kehoach_desktop.files.logs import start_log
        from kehoach_desktop.files.paths import data_folder

        if self._unattended:
            return
        try:
            folder = data_folder()
            self._end_log = self._end_log or start_log(folder)
            if self._fatal is None and not faulthandler.is_enabled():
                self._fatal = (folder / FATAL).open("a", encoding="utf-8")
                faulthandler.enable(self._fatal)
        except (UserError, OSError):  # a full disk must not keep the program from starting
            return

    def close(self) -> None:
        """Give the hooks back."""
        sys.excepthook = self._before
        threading.excepthook = self._thread_before
        if self._fatal is not None:
            faulthandler.disable()
            self._fatal.close()
            self._fatal = None
        if self._end_log is not None:
            self._end_log()
            self._end_log = None

    def _report_thread(self, args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None:
            self._report(args.exc_type, args.exc_value, args.exc_traceback)

    def _report(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            QApplication.quit()
            return
        if self._unattended:
            sys.__excepthook__(kind, error, trace)
            os._exit(FAILED)
        from kehoach_desktop.store.failures import told

        messages, sentence = self._messages(), told(error)
        if sentence is not None:  # the disk failed under a screen, or a screen forgot to tell
            QTimer.singleShot(0, self._owner, partial(messages.warn, str(sentence)))
            return
        from kehoach_desktop.files.logs import places, write_crash_file
        from kehoach_desktop.files.paths import data_folder

        sys.__excepthook__(kind, error, trace)
        QTimer.singleShot(0, self._owner, partial(messages.report_bug, places(error)))
        try:
            write_crash_file(data_folder(), error, datetime.now())  # noqa: DTZ005 (wall clock)
        except (UserError, OSError):  # the disk is full: the box alone tells it
            return
