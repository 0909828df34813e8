"""The way to the store: opened after the first paint, or why not; replaced; edited at last."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QObject, Signal

from kehoach_desktop.app.calls import Calls
from kehoach_desktop.core.errors import (
    StoreBehindError,
    StoreBusyError,
    StoreDamagedError,
    StoreError,
    StoreMissingError,
    UserError,
)

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from kehoach_desktop.app.options import Options
    from kehoach_desktop.core.backups import Backup, Restored
    from kehoach_desktop.services.wiring import Services
    from kehoach_desktop.ui.context import Context
    from kehoach_desktop.ui.screens.opening.page import OpeningPage
    from kehoach_desktop.ui.window import Window

NO_STORE: Final = 3
_VIEWED: Final = "{}. Xem và xuất tệp được, sửa thì chưa."
_RESTORING: Final = "Đang khôi phục và kiểm tra"
_WAYS_ON: Final[dict[type[StoreError], str]] = {
    StoreMissingError: "Bắt đầu số liệu mới",
    StoreBehindError: "Mở số liệu hiện có",
}
_FILTER: Final = "Bản sao (*.khbak *.khbak.zip *.khbak.age)"


class StoreDoor(QObject):
    """`opened` at each store, `refused` at none, `elsewhere` where its window came forward."""

    opened = Signal()
    refused = Signal()
    closing = Signal()
    elsewhere = Signal()

    def __init__(self, options: Options, window: Window, context: Callable[[], Context]) -> None:
        super().__init__(window)
        self._options = options
        self._window = window
        self._context = context
        self._services: Services | None = None
        self._page: OpeningPage | None = None
        self._calls = Calls(options, window)
        self._screen = ""
        self.exit_code = 0
        window.lines.viewing.acted.connect(self.edit)

    @property
    def services(self) -> Services:
        """The services of the open store."""
        if self._services is None:
            raise RuntimeError("the store is not open")
        return self._services

    @property
    def is_open(self) -> bool:
        """Whether there is a store."""
        return self._services is not None

    @property
    def path(self) -> Path:
        """Where the store is, or should be."""
        from kehoach_desktop.files.paths import store_path

        return self._options.store or store_path()

    def open(self) -> None:
        """Open the store; where that cannot be, say why in the window."""
        try:
            self._services = self._open_services()
        except StoreError as error:
            self._explain(error)
            return
        if self._services is not None:
            self._show()

    def close(self) -> None:
        """Close the store, if there is one."""
        if self._services is not None:
            from kehoach_desktop.files.summons import withdraw

            path, only = self._services.store.path, self._services.viewing.only
            self._services.close()
            self._services = None
            if path is not None and not only:
                withdraw(path)

    def edit(self) -> None:
        """Become the writer, if the other window has gone."""
        self._forget()
        self.close()
        self.open()

    def replace(
        self, work: Callable[[Path], Restored], then: Callable[[Restored], None], words: str
    ) -> None:
        """Close the store, do `work` in a thread, open it again; `then` gets the answer."""
        self._forget()
        page = self._waiting()
        page.sentence.setText(words)
        page.busy.start(words)
        self.close()

        def done(restored: Restored) -> None:
            self.open()
            if self.is_open:
                then(restored)

        def failed(error: UserError) -> None:
            self.open()
            self._context().messages.warn(str(error))

        self._run(lambda: work(self.path), done, failed)

    def _open_services(self) -> Services | None:
        if self._options.demo:
            from kehoach_desktop.services.demo import open_demo

            return open_demo()
        from kehoach_desktop.services.wiring import open_services

        try:
            return open_services(self.path, self._today)
        except StoreBusyError as busy:
            if self._calls.is_answered(self.path):
                self.elsewhere.emit()
                return None
            services = open_services(self.path, self._today, read_only=True)
            self._window.lines.viewing.say(_VIEWED.format(busy))
            return services

    def _show(self) -> None:
        self._page = None
        self._window.pages.stand_alone(None)
        self._window.rail.setEnabled(True)
        self.exit_code = 0
        if not self.services.viewing.only:
            self._window.lines.viewing.say("")
            self._calls.listen(self.services.store.path)
        self.opened.emit()
        if not self._window.current:
            self._window.go(self._screen or self._window.first)
        self._screen = ""

    def _explain(self, error: StoreError) -> None:
        """Show the sentence and every verified copy, newest first."""
        from kehoach_desktop.services.backup import backups_of

        self.exit_code = NO_STORE
        page, damaged = self._waiting(), isinstance(error, StoreDamagedError)
        copies = backups_of(self.path) if damaged else []
        page.set_busy("")
        page.file.setVisible(damaged)
        page.show_failure(str(error), copies, way_on=_WAYS_ON.get(type(error), ""))
        self.refused.emit()

    def _waiting(self) -> OpeningPage:
        if self._page is None:
            from kehoach_desktop.ui.screens.opening.page import OpeningPage

            page = self._page = OpeningPage(
                self._context().theme, datetime.now(UTC).astimezone().date()
            )
            page.restore_wanted.connect(self._restore)
            page.file_wanted.connect(self._restore_file)
            page.new_wanted.connect(self._begin_new)
            page.again_wanted.connect(self.open)
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

        page, now, store = self._waiting(), datetime.now(UTC).astimezone(), self.path
        page.set_busy(_RESTORING)

        def failed(error: UserError) -> None:
            page.set_busy("")
            page.trouble.show_error(str(error))

        self._run(lambda: restore(store, source, now), lambda _done: self.open(), failed)

    def _begin_new(self) -> None:
        from kehoach_desktop.services.wiring import open_services

        try:
            self._services = open_services(self.path, self._today, new=True)
        except StoreError as error:
            self._explain(error)
            return
        self._show()

    def _run(
        self,
        call: Callable[[], Any],
        then: Callable[[Any], None],
        failed: Callable[[UserError], None],
    ) -> None:
        from kehoach_desktop.ui.tasks import start

        def fail(error: Exception) -> None:
            if not isinstance(error, UserError):
                self.open()
                raise error
            failed(error)

        job = start(lambda _step: call(), self)
        job.finished.connect(then)
        job.failed.connect(fail)

    def _forget(self) -> None:
        """Let go of everything that holds the services that are about to be closed."""
        from kehoach_desktop.ui.tasks import drain

        self._window.unstored.commit_all()
        self.closing.emit()
        drain()
        self._context().bus.changed.disconnect()
        self._screen = self._window.current
        self._window.pages.forget()

    def _today(self) -> date:
        return self._options.today or date.today()  # noqa: DTZ011 (the clerk's wall calendar)
