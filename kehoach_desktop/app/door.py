"""The way to the store: opened after the first paint, or why not; replaced; edited at last."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from kehoach_desktop.app.calls import Calls
from kehoach_desktop.app.waiting import WaitingRoom
from kehoach_desktop.core.errors import StoreBusyError, UserError

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from kehoach_desktop.app.options import Options
    from kehoach_desktop.core.backups import Restored
    from kehoach_desktop.services.wiring import Services
    from kehoach_desktop.ui.context import Context
    from kehoach_desktop.ui.window import Window

NO_STORE: Final = 3
_VIEWED: Final = "{}. Xem và xuất tệp được, sửa thì chưa."


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
        self._calls = Calls(options, window)
        self._screen = ""
        self.exit_code = 0
        self._waiting = WaitingRoom(window, lambda: context().theme, lambda: self.path)
        self._waiting.again.connect(self.open)
        self._waiting.new_wanted.connect(self._begin_new)
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
        except UserError as error:  # a full disk takes not even the lock
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
        self._waiting.wait(words)
        self.close()

        def done(restored: Restored) -> None:
            self.open()
            if self.is_open:
                then(restored)

        def failed(error: UserError) -> None:
            self.open()
            self._context().messages.warn(str(error))

        self._waiting.run(lambda: work(self.path), done, failed)

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
        self._waiting.leave()
        self.exit_code = 0
        if not self.services.viewing.only:
            self._window.lines.viewing.say("")
            self._calls.listen(self.services.store.path)
        self.opened.emit()
        if not self._window.current:
            self._window.go(self._screen or self._window.first)
        self._screen = ""

    def _explain(self, error: UserError) -> None:
        self.exit_code = NO_STORE
        self._waiting.explain(error)
        self.refused.emit()

    def _begin_new(self) -> None:
        from kehoach_desktop.services.wiring import open_services

        try:
            self._services = open_services(self.path, self._today, new=True)
        except UserError as error:
            self._explain(error)
            return
        self._show()

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
