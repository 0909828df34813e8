"""A press that was one too many: the second of a double click, a key that is held.

Whoever opens another screen by a press calls `ignore_second_press` once it is open.
"""

from typing import Final

from PySide6.QtCore import QElapsedTimer, QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

_PRESSES: Final = (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride)
_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class _Ears(QObject):
    """Lives for two double clicks, and on while Enter is held."""

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self._moment = application.doubleClickInterval()
        self._since = QElapsedTimer()
        self._since.start()
        self._end = QTimer(self, singleShot=True, interval=2 * self._moment)
        self._end.timeout.connect(self.deleteLater)
        self._end.start()
        application.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        fresh = self._since.elapsed() < self._moment
        if event.type() is QEvent.Type.MouseButtonDblClick:
            return fresh
        if event.type() in _PRESSES and isinstance(event, QKeyEvent) and event.key() in _ENTER:
            if event.isAutoRepeat():
                self._end.start()
            return fresh or event.isAutoRepeat()
        return super().eventFilter(watched, event)


def ignore_second_press() -> None:
    """Take double clicks and Enter away for as long as a double click may take."""
    application = QApplication.instance()
    if isinstance(application, QApplication):
        _Ears(application)
