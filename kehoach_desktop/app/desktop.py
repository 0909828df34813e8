"""The application on the desk: the frame paints first, then the store opens, then a screen."""

from __future__ import annotations

import os
import sys
from datetime import UTC, date, datetime
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSettings, QTimer
from PySide6.QtWidgets import QApplication

from kehoach_desktop import __version__
from kehoach_desktop.app.language import speak_vietnamese
from kehoach_desktop.app.screens import screen_specs
from kehoach_desktop.core.errors import StoreBusyError, StoreDamagedError, StoreError, UserError
from kehoach_desktop.ui.bus import Bus
from kehoach_desktop.ui.context import Context
from kehoach_desktop.ui.frame import FramePresenter
from kehoach_desktop.ui.keeping import Keeping
from kehoach_desktop.ui.look import remember_look
from kehoach_desktop.ui.messages import BoxMessages, Messages
from kehoach_desktop.ui.theme import Theme
from kehoach_desktop.ui.window import Window

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from types import TracebackType

    from kehoach_desktop.app.options import Options
    from kehoach_desktop.core.backups import Restored
    from kehoach_desktop.services.wiring import Services

NO_STORE: Final = 3
FAILED: Final = 4


class Desktop:
    """Holds what lives as long as the window: application, theme, bus, store."""

    def __init__(
        self,
        options: Options,
        *,
        settings: QSettings | None = None,
        messages: Messages | None = None,
    ) -> None:
        self._options = options
        self.application = _application()
        settings = settings or QSettings("kehoach", "demo" if options.demo else "kehoach")
        self.theme = Theme(self.application, zoom=options.zoom)
        self._services: Services | None = None
        self._exit_code = 0
        kept = None if options.screenshots or options.smoke else settings
        self.window = Window(self.theme, screen_specs(lambda: self.context), kept)
        self.context = Context(
            theme=self.theme,
            opened=self._opened,
            bus=Bus(self.window),
            messages=messages or BoxMessages(self.window),
            say=self.window.toast.say,
            go=self.window.go,
            settings=settings,
            replace_store=self._replace_store,
        )
        if kept is not None:
            remember_look(self.theme, settings, zoom=options.zoom)
        self._keeping = Keeping(self.context, self.window)
        self._frame = FramePresenter(self.window, self.context)
        self.window.palette_requested.connect(self._open_palette)
        self.window.painted.connect(self._open_store)
        self._hook_before = sys.excepthook
        sys.excepthook = self._report_bug

    def run(self) -> int:
        """Show the window and stay until it is closed; give the exit code."""
        self.window.show()
        if self._options.smoke:
            self.window.opened.connect(lambda _name: QTimer.singleShot(0, self.window.close))
        code = QApplication.exec()
        self.close()
        return self._exit_code or code

    def close(self) -> None:
        """Let running work end, then close the store."""
        from kehoach_desktop.ui.tasks import drain

        self._keeping.stop()
        drain()
        if self._services is not None:
            self._services.close()
            self._services = None
        sys.excepthook = self._hook_before

    def _open_palette(self) -> None:
        """Ctrl+K for the first time; from then on the palette listens itself."""
        if self._services is None:
            return
        from kehoach_desktop.ui.palette.presenter import PalettePresenter

        self.window.palette_requested.disconnect(self._open_palette)
        PalettePresenter(self.window, self.context).open()

    def _opened(self) -> Services:
        if self._services is None:
            raise RuntimeError("the store is not open")
        return self._services

    def _open_store(self) -> None:
        try:
            self._services = self._open_or_restore()
        except StoreError as error:
            self._exit_code = NO_STORE
            self.context.messages.warn(str(error))
            self.window.close()
            return
        self._frame.start()
        self._keeping.start()

    def _open_or_restore(self) -> Services:
        """Open the store; where it is damaged or gone, offer its newest verified copy."""
        try:
            return self._open_services()
        except StoreDamagedError as error:
            if error.backup is None or not self.context.messages.ask(str(error), "Khôi phục"):
                raise
            from kehoach_desktop.files.paths import store_path
            from kehoach_desktop.services.backup import restore

            path = self._options.store or store_path()
            restore(path, error.backup, datetime.now(UTC).astimezone())
            return self._open_services()

    def _replace_store(self, work: Callable[[Path], Restored]) -> Restored:
        from kehoach_desktop.services.wiring import open_services
        from kehoach_desktop.ui.tasks import drain

        services, screen = self._opened(), self.window.current
        path, today = services.store.path, services.today
        if path is None:
            raise RuntimeError("the store has no file")
        drain()
        self.context.bus.changed.disconnect()  # pages that hold the old services
        self.window.forget_pages()
        services.close()
        self._services = None
        try:
            return work(path)
        finally:
            self._services = open_services(path, today)
            self._frame.start()
            self.window.go(screen)

    def _open_services(self) -> Services:
        if self._options.demo:
            from kehoach_desktop.services.demo import open_demo

            return open_demo()
        from kehoach_desktop.files.paths import store_path
        from kehoach_desktop.services.wiring import open_services

        path = self._options.store or store_path()
        try:
            return open_services(path, self._today)
        except StoreBusyError as busy:
            services = open_services(path, self._today, read_only=True)
            self.window.show_notice(f"{busy}. Xem và xuất tệp được, sửa thì chưa.")
            return services

    def _today(self) -> date:
        return self._options.today or date.today()  # noqa: DTZ011 (the clerk's wall calendar)

    def _report_bug(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            QApplication.quit()
            return
        if self._options.smoke or self._options.screenshots is not None:
            sys.__excepthook__(kind, error, trace)  # nobody is there to close a box
            os._exit(FAILED)
        if isinstance(error, UserError):  # a screen forgot to word it; the sentence is there
            QTimer.singleShot(0, self.window, partial(self.context.messages.warn, str(error)))
            return
        from kehoach_desktop.files.logs import places, write_crash_file
        from kehoach_desktop.files.paths import data_folder

        sys.__excepthook__(kind, error, trace)
        write_crash_file(data_folder(), error, datetime.now())  # noqa: DTZ005 (wall clock)
        QTimer.singleShot(0, self.window, partial(self.context.messages.report_bug, places(error)))


def _application() -> QApplication:
    running = QApplication.instance()
    application = running if isinstance(running, QApplication) else QApplication(sys.argv[:1])
    application.setApplicationName("kehoach")
    application.setApplicationVersion(__version__)
    speak_vietnamese(application)
    return application
