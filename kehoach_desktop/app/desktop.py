"""The application on the desk: the frame paints first, then the store opens, then a screen."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings, Qt, QTimer
from PySide6.QtWidgets import QApplication

from kehoach_desktop import __version__
from kehoach_desktop.app.crash import CrashNet
from kehoach_desktop.app.door import StoreDoor
from kehoach_desktop.app.language import speak_vietnamese
from kehoach_desktop.app.screens import screen_specs
from kehoach_desktop.core.visits import current_visit
from kehoach_desktop.ui.bus import Bus
from kehoach_desktop.ui.context import Context
from kehoach_desktop.ui.frame import FramePresenter
from kehoach_desktop.ui.keeping import Keeping
from kehoach_desktop.ui.look import remember_look
from kehoach_desktop.ui.messages import BoxMessages, Messages
from kehoach_desktop.ui.recovery import Recovery
from kehoach_desktop.ui.theme import Theme
from kehoach_desktop.ui.viewing import ViewingPresenter
from kehoach_desktop.ui.window import Window

if TYPE_CHECKING:
    from kehoach_desktop.app.options import Options
    from kehoach_desktop.services.wiring import Services

_ADVISED = "store/advised"
_UNSTORED = (
    "Chữ vừa gõ chưa lưu được vì ổ đĩa không ghi được. Chương trình đã cố giữ lại để đưa ra ở lần "
    "mở sau. Vẫn đóng chứ?"
)
_WRONG = (
    "Ô “{}” ghi chưa đúng nên chữ trong ô ấy chưa lưu. Mọi chữ khác đã lưu. "
    "Bấm Thôi để sửa. Vẫn đóng chứ?"
)


class Desktop:
    """Holds what lives as long as the window: application, theme, bus, the way to the store."""

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
        unattended = options.smoke or options.screenshots is not None
        kept = None if unattended else settings
        self.window = Window(self.theme, screen_specs(lambda: self.context), kept)
        self._door = StoreDoor(options, self.window, lambda: self.context)
        self.context = Context(
            theme=self.theme,
            opened=self._opened,
            bus=Bus(self.window),
            messages=messages or BoxMessages(self.window),
            say=self._say,
            go=self.window.go,
            settings=settings,
            replace_store=self._door.replace,
        )
        if kept is not None:
            remember_look(self.theme, settings, zoom=options.zoom)
        self._net = CrashNet(self.window, lambda: self.context.messages, unattended=unattended)
        self._join()

    def _join(self) -> None:
        window, context = self.window, self.context
        self._keeping = Keeping(context, window)
        self._frame = FramePresenter(window, context)
        self._recovery = Recovery(window, context)
        self._viewing = ViewingPresenter(window, context)
        self._viewing.replaced.connect(self._door.edit)
        window.lines.advice.acted.connect(window.lines.advice.hide)
        window.may_leave = lambda: context.messages.ask(self._leaving_words(), "Vẫn đóng")
        window.palette_requested.connect(self._open_palette)
        window.painted.connect(self._open_store)
        self._door.elsewhere.connect(window.close)
        self._door.opened.connect(self._begin)
        self._door.closing.connect(self._pause)

    def run(self) -> int:
        """Show the window and stay until it is closed; give the exit code."""
        self.window.show()
        if self._options.smoke:
            self.window.opened.connect(lambda _name: QTimer.singleShot(0, self.window.close))
            self._door.refused.connect(self.window.close, Qt.ConnectionType.QueuedConnection)
        code = QApplication.exec()
        self.close()
        return self._door.exit_code or code

    def close(self) -> None:
        """Let running work end, then close the store."""
        from kehoach_desktop.ui.tasks import drain

        self._pause()
        drain()
        self._door.close()
        self._net.close()

    def _open_store(self) -> None:
        self._door.open()

    def _opened(self) -> Services:
        return self._door.services

    def _begin(self) -> None:
        """Start with a store: the first, one brought back, or one to be edited after viewing."""
        self._net.begin()
        self._viewing.start()
        self._frame.start()
        self._recovery.start()
        self._keeping.start()
        self._advise()

    def _advise(self) -> None:
        """Say once, for each place, that the store had better lie elsewhere."""
        settings, line = self.context.settings, self.window.lines.advice
        words = self._door.services.viewing.advice()
        if words and settings.value(_ADVISED) != words:
            settings.setValue(_ADVISED, words)
            line.say(words, "Đã hiểu")

    def _leaving_words(self) -> str:
        kept = self.window.unstored
        if kept.refused or not kept.wrong:
            return _UNSTORED
        return _WRONG.format(kept.wrong)

    def _pause(self) -> None:
        self._keeping.stop()
        self._viewing.stop()

    def _open_palette(self) -> None:
        """Ctrl+K for the first time; from then on the palette listens itself."""
        from kehoach_desktop.ui.palette.presenter import PalettePresenter

        self.window.palette_requested.disconnect(self._open_palette)
        PalettePresenter(self.window, self.context).open()

    def _say(self, sentence: str, *, can_undo: bool = True) -> None:
        """Show a toast, but none for every half word that a field stores."""
        visit = current_visit()
        if visit is None or not visit.typing:
            self.window.toast.say(sentence, can_undo=can_undo)


def _application() -> QApplication:
    running = QApplication.instance()
    application = running if isinstance(running, QApplication) else QApplication(sys.argv[:1])
    application.setApplicationName("kehoach")
    application.setApplicationVersion(__version__)
    speak_vietnamese(application)
    return application
