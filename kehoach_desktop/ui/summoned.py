"""Brings the window forward when the program is started once more on this desktop."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget


class Summoned(QObject):
    """Watches one file; `called` tells whether its change is a call, and answers it."""

    def __init__(self, window: QWidget, file: Path, called: Callable[[], bool]) -> None:
        super().__init__(window)
        self._window = window
        self._file = str(file)
        self._called = called
        self._watcher = QFileSystemWatcher([self._file], self)
        self._watcher.fileChanged.connect(self._look)

    def _look(self) -> None:
        if self._called():
            come_forward(self._window)
        if self._file not in self._watcher.files():
            self._watcher.addPath(self._file)  # the file was replaced: watch the new one


def come_forward(window: QWidget) -> None:
    """Show a window above the others, unfolded if it was in the task bar."""
    window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
    window.show()
    window.raise_()
    window.activateWindow()
    QApplication.alert(window)
