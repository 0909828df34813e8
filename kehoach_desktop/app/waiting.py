"""What the window shows while no store is open: why, the copies there are, a restore going on."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QObject, Signal

from kehoach_desktop.core.errors import (
    StoreBehindError,
    StoreDamagedError,
    StoreMissingError,
    UserError,
)

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from kehoach_desktop.core.backups import Backup
    from kehoach_desktop.ui.screens.opening.page import OpeningPage
    from kehoach_desktop.ui.theme import Theme
    from kehoach_desktop.ui.window import Window

_RESTORING: Final = "Đang khôi phục và kiểm tra"
_WAYS_ON: Final[dict[type[UserError], str]] = {
    StoreMissingError: "Bắt đầu số liệu mới",
    StoreBehindError: "Mở số liệu hiện có",
}
_FILTER: Final = "Bản sao (*.khbak *.khbak.zip *.khbak.age)"


class WaitingRoom(QObject):
    """`again` where the store is to be opened once more, `new_wanted` to begin without copies."""

    again = Signal()
    new_wanted = Signal()

    def __init__(
        self, window: Window, theme: Callable[[], Theme], path: Callable[[], Path]
    ) -> None:
        super().__init__(window)
        self._window = window
        self._theme = theme
        self._path = path
        self._page: OpeningPage | None = None

    def explain(self, error: UserError) -> None:
        """Show the sentence and, where the store is damaged, every verified copy, newest first."""
        from kehoach_desktop.services.backup import backups_of

        page, damaged = self._enter(), isinstance(error, StoreDamagedError)
        copies = backups_of(self._path()) if damaged else []
        page.set_busy("")
        page.file.setVisible(damaged)
        page.show_failure(str(error), copies, way_on=_WAYS_ON.get(type(error), ""))

    def wait(self, words: str) -> None:
        """Tell what is being done with the store that is closed."""
        page = self._enter()
        page.sentence.setText(words)
        page.busy.start(words)

    def leave(self) -> None:
        """Give the window back to its screens."""
        self._page = None
        self._window.pages.stand_alone(None)
        self._window.rail.setEnabled(True)

    def run(
        self,
        call: Callable[[], Any],
        then: Callable[[Any], None],
        failed: Callable[[UserError], None],
    ) -> None:
        """Do something with the closed store in a thread; after a bug the store is opened again."""
        from kehoach_desktop.ui.tasks import start

        def fail(error: Exception) -> None:
            if not isinstance(error, UserError):
                self.again.emit()
                raise error
            failed(error)

        job = start(lambda _step: call(), self)
        job.finished.connect(then)
        job.failed.connect(fail)

    def _enter(self) -> OpeningPage:
        if self._page is None:
            from kehoach_desktop.ui.screens.opening.page import OpeningPage

            today = datetime.now(UTC).astimezone().date()
            page = self._page = OpeningPage(self._theme(), today)
            page.restore_wanted.connect(self._restore)
            page.file_wanted.connect(self._restore_file)
            page.new_wanted.connect(self.new_wanted)
            page.again_wanted.connect(self.again)
            page.leave_wanted.connect(self._window.close)
            self._window.rail.setEnabled(False)
            self._window.pages.stand_alone(page)
        return self._page

    def _restore(self, backup: Backup) -> None:
        self._restore_from(backup.path)

    def _restore_file(self) -> None:
        from PySide6.QtWidgets import QFileDialog

        chosen, _ = QFileDialog.getOpenFileName(self._window, "Chọn bản sao", "", _FILTER)
        if chosen:
            from pathlib import Path

            self._restore_from(Path(chosen))

    def _restore_from(self, source: Path) -> None:
        from kehoach_desktop.services.backup import restore

        page, now, store = self._enter(), datetime.now(UTC).astimezone(), self._path()
        page.set_busy(_RESTORING)

        def failed(error: UserError) -> None:
            page.set_busy("")
            page.trouble.show_error(str(error))

        self.run(lambda: restore(store, source, now), lambda _done: self.again.emit(), failed)
