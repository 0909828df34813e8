"""The real window on a store of its own, driven as a clerk does; messages are kept, not shown."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QSettings, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from kehoach_desktop.app.desktop import Desktop
from kehoach_desktop.app.options import Options
from kehoach_desktop.ui.second_press import SecondPress
from tests import build
from tests.ui.conftest import FakeMessages


class Desk:
    """Opens the window, closes it, opens it again: one store, one settings file."""

    def __init__(self, qtbot: QtBot, folder: Path, messages: FakeMessages) -> None:
        self._qtbot = qtbot
        self._folder = folder
        self.messages = messages
        self.store = folder / "kehoach.db"
        self.opened: list[Desktop] = []

    def open(self, *, demo: bool = False, store: Path | None = None) -> Desktop:
        options = Options(store=store or self.store, today=build.TODAY, demo=demo)
        settings = QSettings(str(self._folder / "window.ini"), QSettings.Format.IniFormat)
        desktop = Desktop(options, settings=settings, messages=self.messages)
        self.opened.append(desktop)
        with self._qtbot.waitSignal(desktop.window.painted):
            desktop.window.show()
        self._qtbot.waitUntil(
            lambda: desktop.window.page is not None or not desktop.window.isVisible()
        )
        if not desktop.window.isVisible():
            return desktop
        desktop.window.activateWindow()
        self._qtbot.waitUntil(desktop.window.isActiveWindow)
        return desktop

    def close(self, desktop: Desktop) -> None:
        self.opened.remove(desktop)
        desktop.window.close()
        desktop.close()
        desktop.window.deleteLater()


@pytest.fixture
def messages() -> FakeMessages:
    return FakeMessages()


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path, messages: FakeMessages) -> Iterator[Desk]:
    made = Desk(qtbot, tmp_path, messages)
    yield made
    for desktop in reversed(made.opened.copy()):
        made.close(desktop)
    assert messages.bugs == []


@pytest.fixture
def give_path(monkeypatch: pytest.MonkeyPatch) -> Callable[[Path], None]:
    """Answer the next file dialogs, to open or to save, with a path."""

    def give(path: Path) -> None:
        for name in ("getOpenFileName", "getSaveFileName"):
            monkeypatch.setattr(QFileDialog, name, lambda *_args: (str(path), ""))

    return give


def wait_out_second_press(qtbot: QtBot) -> None:
    """Let the moment pass in which a second press is taken for one too many."""
    application = QApplication.instance()
    owners = [application, *QApplication.topLevelWidgets()]
    qtbot.waitUntil(lambda: not any(one.findChildren(SecondPress) for one in owners if one))


def type_text(widget: QWidget, text: str) -> None:
    """Type Vietnamese words, which QTest's keys cannot."""
    widget.setFocus()
    for letter in text:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter)
            QApplication.sendEvent(widget, event)
