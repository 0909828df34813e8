"""A window that only views: edits of the other one come in live, its own fields take no letters."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from kehoach_desktop.core.changes import Change, Touched
from kehoach_desktop.ui.committing import Committing
from kehoach_desktop.ui.context import Context
from kehoach_desktop.ui.window import Window

LOOK: Final = 1_000
"""Milliseconds between two looks at what the other window did."""
_EDIT: Final = "Bắt đầu sửa"
_FREE: Final = "Chỉ xem: cửa sổ đang sửa đã đóng."


class ViewingPresenter(QObject):
    """`start` when a store was opened, to be edited or only to be viewed."""

    def __init__(self, window: Window, context: Context) -> None:
        super().__init__(window)
        self._window = window
        self._context = context
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK)
        self._timer.timeout.connect(self.look)

    def start(self) -> None:
        """Begin, or end where the window may edit."""
        application = QApplication.instance()
        if application is not None:
            application.removeEventFilter(self)
        self._timer.stop()
        if self._context.services.viewing.only:
            self._timer.start()
            if application is not None:
                application.installEventFilter(self)

    def stop(self) -> None:
        """Look no more: the store is about to be closed."""
        self._timer.stop()

    def look(self) -> None:
        """Show what the other window has stored; offer to edit once it has gone."""
        viewing = self._context.services.viewing
        if viewing.has_news():
            self._context.bus.changed.emit(Change("", Touched.EVERYTHING))
        line = self._window.lines.viewing
        if line.button.isHidden() and viewing.is_free():
            line.say(_FREE, _EDIT)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.FocusIn and isinstance(watched, QWidget):
            _shut(watched)
        return False


def _shut(widget: QWidget) -> None:
    """Let a field of the store take no letters; search and filter fields go on."""
    stores = isinstance(widget, QLineEdit) and widget.findChild(Committing) is not None
    if stores or isinstance(widget, QTextEdit | QPlainTextEdit):
        widget.setReadOnly(True)  # type: ignore[attr-defined]
