"""F1: the guide at the page of the current screen, its keys on top, by keyboard alone."""

from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt, QUrl
from pytestqt.qtbot import QtBot

from kehoach_desktop.ui.actions import COMMANDS
from kehoach_desktop.ui.help.keys import EVERYWHERE, HERE, shown
from kehoach_desktop.ui.help.window import HelpWindow
from kehoach_desktop.ui.screen import ScreenPage, ScreenSpec
from kehoach_desktop.ui.theme import Scheme, Theme
from kehoach_desktop.ui.window import Window

KEYS = {"plans": (("Enter", "Mở văn bản"),), "calendar": (("Alt+Down", "Chọn trạng thái"),)}


class Page(ScreenPage):
    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name

    def keys(self) -> tuple[tuple[str, str], ...]:
        return KEYS[self._name]


@pytest.fixture
def settings(tmp_path: Path) -> QSettings:
    return QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)


@pytest.fixture
def window(qtbot: QtBot, theme: Theme, settings: QSettings) -> Window:
    titles = {"plans": "Kế hoạch", "calendar": "Lịch"}
    specs = [ScreenSpec(name, title, "plan", partial(Page, name)) for name, title in titles.items()]
    made = Window(theme, specs, settings)
    qtbot.addWidget(made)
    with qtbot.waitSignal(made.opened):
        made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def ask_help(qtbot: QtBot, window: Window) -> HelpWindow:
    qtbot.keyClick(window, Qt.Key.Key_F1)
    found = window.findChild(HelpWindow)
    assert isinstance(found, HelpWindow)
    qtbot.waitUntil(found.isActiveWindow)
    return found


def name_of(opened: HelpWindow) -> str:
    assert opened.current is not None
    return opened.current.name


def test_f1_opens_the_page_of_the_current_screen_with_its_keys_on_top(qtbot: QtBot, window: Window):
    window.go("calendar")
    opened = ask_help(qtbot, window)
    assert name_of(opened) == "calendar"
    lines = [line for line in opened.text.toPlainText().splitlines() if line]
    assert lines[:4] == ["Lịch", HERE, "Alt+↓", "Chọn trạng thái"]
    below = lines[lines.index(EVERYWHERE) :]
    for command in COMMANDS:
        assert below[below.index(shown(command.keys[0])) + 1] == command.text


def test_f1_on_another_screen_turns_the_same_window_to_its_page(qtbot: QtBot, window: Window):
    window.go("calendar")
    first = ask_help(qtbot, window)
    window.go("plans")
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    assert ask_help(qtbot, window) is first
    assert name_of(first) == "plans"
    assert first.text.verticalScrollBar().value() == 0


def test_the_guide_is_read_by_keys_alone_and_esc_closes_it(qtbot: QtBot, window: Window):
    opened = ask_help(qtbot, window)
    assert opened.text.hasFocus()
    qtbot.keyClick(opened.text, Qt.Key.Key_F6)
    assert opened.list.hasFocus()
    qtbot.keyClick(opened.list, Qt.Key.Key_Down)
    assert name_of(opened) == "plan"
    assert opened.text.toPlainText().startswith("Soạn kế hoạch")
    qtbot.keyClick(opened.list, Qt.Key.Key_Escape)
    assert not opened.isVisible()
    assert window.isVisible()


def test_a_link_turns_to_its_page(qtbot: QtBot, window: Window):
    opened = ask_help(qtbot, window)
    opened.text.anchorClicked.emit(QUrl("assignments.md"))
    assert name_of(opened) == "assignments"


def test_the_size_is_remembered(qtbot: QtBot, window: Window, theme: Theme, settings: QSettings):
    opened = ask_help(qtbot, window)
    opened.resize(640, 420)
    qtbot.keyClick(opened.text, Qt.Key.Key_Escape)
    again = HelpWindow(theme, window, lambda _name: (), settings)
    assert again.size().toTuple() == (640, 420)


def test_dark_and_zoom_reach_the_text(qtbot: QtBot, window: Window, theme: Theme):
    opened = ask_help(qtbot, window)
    theme.set_scheme(Scheme.DARK)
    theme.set_zoom(1.5)
    title = opened.text.document().begin().begin().fragment().charFormat()
    assert title.foreground().color() == theme.tokens.text
    assert title.fontPointSize() == 22.5


def test_page_up_stays_a_word():
    assert shown("PgUp, PgDn") == "PgUp, PgDn"
    assert shown("Ctrl+Up / Alt+Left") == "Ctrl+↑ / Alt+←"
