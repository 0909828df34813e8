"""A press that was one too many: the second of a double click, a key that is held.

Whoever opens another screen by a press calls `ignore_second_press` once it is open.
"""

from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QWindow
from PySide6.QtWidgets import QApplication

_KEYS: Final = (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride)
_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class SecondPress(QObject):
    """Lives for two double clicks, and on while Enter is held."""

    def __init__(self, application: QApplication) -> None:
        super().__init__(application.activeWindow() or application)
        self._moment = application.doubleClickInterval()
        self._fresh = True
        self._end = QTimer(self, singleShot=True, interval=self._moment)
        self._end.timeout.connect(self.deleteLater)
        # The screen is painted first, then comes the press that waited meanwhile: one more turn.
        QTimer.singleShot(self._moment, self, lambda: QTimer.singleShot(0, self, self._age))
        application.installEventFilter(self)

    def _age(self) -> None:
        self._fresh = False
        self._end.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind is QEvent.Type.MouseButtonDblClick:
            return self._fresh
        if kind is QEvent.Type.MouseButtonPress and isinstance(watched, QWindow):
            return self._fresh  # for a widget that did not get the first, the second is a press
        if kind in _KEYS and isinstance(event, QKeyEvent) and event.key() in _ENTER:
            if event.isAutoRepeat() and not self._fresh:
                self._end.start()
            return self._fresh or event.isAutoRepeat()
        return super().eventFilter(watched, event)


def ignore_second_press() -> None:
    """Take presses and Enter away for as long as a double click may take."""
    application = QApplication.instance()
    if isinstance(application, QApplication):
        SecondPress(application)
