"""A window that only views: the other one's edits come in live, its own fields and buttons rest."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import (
    QApplication,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QToolTip,
    QWidget,
)

from kehoach_desktop.core.changes import Change, Touched
from kehoach_desktop.ui.committing import Committing
from kehoach_desktop.ui.context import Context
from kehoach_desktop.ui.editing import ONLY_VIEWED, is_edit
from kehoach_desktop.ui.window import Window

LOOK: Final = 1_000
"""Milliseconds between two looks at what the other window did."""
_TURNS_ON: Final = (QEvent.Type.Polish, QEvent.Type.Show, QEvent.Type.EnabledChange)
_EDIT: Final = "Bắt đầu sửa"
_FREE: Final = "Chỉ xem: cửa sổ đang sửa đã đóng."


class ViewingPresenter(QObject):
    """`start` when a store was opened, to be edited or only to be viewed."""

    replaced = Signal()
    """Another file has taken the place of the one that is viewed."""

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
                self._grey_out()

    def stop(self) -> None:
        """Look no more: the store is about to be closed."""
        self._timer.stop()

    def look(self) -> None:
        """Show what the other window has stored; offer to edit once it has gone."""
        viewing = self._context.services.viewing
        if viewing.is_replaced():
            self.replaced.emit()
            return
        if viewing.has_news():
            self._context.bus.changed.emit(Change("", Touched.EVERYTHING))
        line = self._window.lines.viewing
        if line.button.isHidden() and viewing.is_free():
            line.say(_FREE, _EDIT)

    def _grey_out(self) -> None:
        """Switch off what was there before the store was: the steps in the rail."""
        for widget in self._window.findChildren(QWidget):
            if is_edit(widget):
                widget.setEnabled(False)

    def _is_here(self, widget: QWidget) -> bool:
        """Tell whether a widget, or the popup that it stands in, belongs to this window."""
        here: QWidget | None = widget
        while here is not None and here is not self._window:
            here = here.parentWidget()
        return here is not None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(watched, QWidget):
            return False
        if event.type() is QEvent.Type.FocusIn:
            _shut(watched)
        elif not (is_edit(watched) and self._is_here(watched)):
            return False
        elif event.type() in _TURNS_ON:
            watched.setEnabled(False)
        elif isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), ONLY_VIEWED, watched)
            return True
        return False


def _shut(widget: QWidget) -> None:
    """Let a field of the store take no letters; search and filter fields go on."""
    stores = isinstance(widget, QLineEdit) and widget.findChild(Committing) is not None
    if stores or isinstance(widget, QTextEdit | QPlainTextEdit):
        widget.setReadOnly(True)  # type: ignore[attr-defined]
