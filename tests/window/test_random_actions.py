"""R20 at reduced size: 300 random actions of a clerk, a disk that is full now and then."""

import random
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QPoint, QProcess, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QFileDialog, QMenu, QWidget
from pytestqt.exceptions import capture_exceptions

from kehoach_desktop.core.errors import NoSpaceError
from kehoach_desktop.files.logs import write_crash_file
from tests import build

ACTIONS = 300
KEYS = (
    *("Tab", "Backtab", "Up", "Down", "Left", "Right", "Space", "Return", "Escape", "Delete"),
    *("F6", "F2", "Home", "End", "PageDown", "Insert"),
)
WITH_CTRL = ("Z", "Y", "F", "N", "B", "K", "D", "1", "2", "3", "4", "5", "6", "Equal", "Minus", "0")
LETTERS = "aăâđêôơưếạ 0123456789/.,"
NEVER = ("Đóng", "USB", "tệp", "In", "Xuất", "Word", "PDF")
"""Words of buttons that lead out of the program: dialogs of the system."""


@pytest.fixture(autouse=True)
def no_system_dialogs(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("getOpenFileName", "getSaveFileName", "getOpenFileNames"):
        monkeypatch.setattr(QFileDialog, name, lambda *_args: ("", ""))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_args: "")
    monkeypatch.setattr(QProcess, "startDetached", lambda *_args: (True, 1))


class FaultyDisk:
    """A disk that is full while `full` says so."""

    def __init__(self, desktop: Any, monkeypatch: pytest.MonkeyPatch) -> None:
        self.full = False
        store = desktop.context.services.store
        real = store._logged

        @contextmanager
        def logged(*args: Any):
            if self.full:
                raise NoSpaceError("số liệu")
            with real(*args) as action:
                yield action

        monkeypatch.setattr(store, "_logged", logged)


class Clerk:
    """Does anything at all, from a seed."""

    def __init__(self, window: Any, seed: int) -> None:
        self._window = window
        self._dice = random.Random(seed)

    def act(self) -> None:
        kinds = (self.press, self.press, self.type, self.command, self.click, self.go, self.resize)
        self._dice.choice(kinds)()
        if self._dice.random() < 0.2:
            self.close_popups()

    def receiver(self) -> QWidget:
        focus = QApplication.focusWidget()
        return QApplication.activePopupWidget() or focus or self._window

    def send(self, key: Qt.Key, held: Qt.KeyboardModifier, text: str = "") -> None:
        for kind in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(self.receiver(), QKeyEvent(kind, key, held, text))

    def press(self) -> None:
        name = self._dice.choice(KEYS)
        self.send(getattr(Qt.Key, f"Key_{name}"), Qt.KeyboardModifier.NoModifier)

    def type(self) -> None:
        for _ in range(self._dice.randint(1, 6)):
            self.send(Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier, self._dice.choice(LETTERS))

    def command(self) -> None:
        keys = {f"Ctrl+{name}" for name in ("Z", "Y", "F", "N", "B", "K", "=", "-", "0")}
        found = [
            one
            for one in self._window.actions()
            if {key.toString() for key in one.shortcuts()} & keys
        ]
        self._dice.choice(found).trigger()

    def click(self) -> None:
        buttons = [
            one
            for one in self._window.findChildren(QAbstractButton)
            if one.isVisible() and one.isEnabled() and not any(word in one.text() for word in NEVER)
        ]
        if buttons:
            self._dice.choice(buttons).click()

    def go(self) -> None:
        self._window.go(self._dice.choice(list(self._window.pages.specs)))

    def resize(self) -> None:
        self._window.resize(self._dice.randint(880, 1500), self._dice.randint(430, 900))
        where = QPoint(self._dice.randint(0, 800), self._dice.randint(0, 400))
        under = self._window.childAt(where)
        if under is not None:
            under.setFocus()

    def close_popups(self) -> None:
        for top in QApplication.topLevelWidgets():
            if top is not self._window and top.isVisible() and isinstance(top, QMenu | QDialog):
                top.close()


@pytest.mark.slow
@pytest.mark.timeout(300)
@pytest.mark.parametrize("seed", [7, 70])
def test_300_random_actions_with_a_disk_full_now_and_then_end_in_a_sound_store(
    desk: Any, qtbot: Any, monkeypatch: pytest.MonkeyPatch, seed: int
) -> None:
    build.keep_plan(desk.store.parent)
    desktop = desk.open()
    disk, clerk, dice = (
        FaultyDisk(desktop, monkeypatch),
        Clerk(desktop.window, seed),
        random.Random(seed),
    )
    with capture_exceptions() as uncaught:
        for number in range(ACTIONS):
            disk.full = dice.random() < 0.15
            clerk.act()
            if number % 10 == 0:
                qtbot.wait(1)
        clerk.close_popups()
        disk.full = False
        desktop.window.unstored.commit_all()
        qtbot.wait(50)
    assert [str(one[1]) for one in uncaught] == []
    assert desktop.window.isVisible()
    assert desktop.window.unstored.refused is False
    report = desktop.context.services.checking.work()()
    assert not report.damaged, report.summary


def test_a_crash_file_names_places_and_no_words(tmp_path: Path) -> None:
    from datetime import datetime

    def fail(name: str) -> None:
        raise ValueError(f"Nguyễn Văn Mẫu 0912345678 {name}")

    with pytest.raises(ValueError, match="Mẫu") as failed:
        fail("ô ghi chú")
    now = datetime(2024, 4, 15, 9, 41)  # noqa: DTZ001 (wall clock)
    path = write_crash_file(tmp_path, failed.value, now)
    text = path.read_text(encoding="utf-8")
    assert "ValueError" in text
    assert "test_random_actions.py" in text
    assert "Mẫu" not in text
    assert "0912345678" not in text
