"""The frame: paints first, makes screens at their first visit, remembers where it was."""

from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from kehoach_desktop.ui.screen import ScreenPage, ScreenSpec
from kehoach_desktop.ui.theme import Theme
from kehoach_desktop.ui.window import Window
from tests import build

CONTROL = Qt.KeyboardModifier.ControlModifier


class Page(ScreenPage):
    def __init__(self, name: str) -> None:
        super().__init__()
        self.name = name
        self.asked: list[str] = []
        self.filter, self.list = QLineEdit(), QLineEdit()
        column = QVBoxLayout(self)
        column.addWidget(self.filter)
        column.addWidget(self.list)

    def focus_filter(self) -> None:
        self.filter.setFocus()

    def request_print(self) -> None:
        self.asked.append("print")

    def request_export(self) -> None:
        self.asked.append("export")

    def request_new(self) -> None:
        self.asked.append("new")

    def regions(self) -> tuple[QWidget, ...]:
        return (self.filter, self.list)

    def keys(self) -> tuple[tuple[str, str], ...]:
        return (("Space", "Đánh dấu xong"),)


class Screens:
    def __init__(self) -> None:
        self.made: list[str] = []

    def specs(self) -> list[ScreenSpec]:
        names = (("plans", "Kế hoạch", False), ("assignments", "Phân công", False))
        thin = (("calendar", "Lịch", True),)
        return [
            ScreenSpec(name, title, "plan", partial(self._make, name), thin_rail=thin)
            for name, title, thin in (*names, *thin)
        ]

    def _make(self, name: str) -> Page:
        self.made.append(name)
        return Page(name)


@pytest.fixture
def screens() -> Screens:
    return Screens()


@pytest.fixture
def window(qtbot: QtBot, theme: Theme, screens: Screens) -> Window:
    made = Window(theme, screens.specs())
    qtbot.addWidget(made)
    return made


def shown(qtbot: QtBot, window: Window) -> Window:
    with qtbot.waitSignal(window.opened):
        window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window


def page(window: Window) -> Page:
    assert isinstance(window.page, Page)
    return window.page


def test_the_frame_paints_before_any_screen_is_made(qtbot: QtBot, window: Window, screens: Screens):
    order: list[str] = []
    window.painted.connect(lambda: order.append(f"painted, {len(screens.made)} screens"))
    window.opened.connect(order.append)
    shown(qtbot, window)
    assert order == ["painted, 0 screens", "plans"]
    assert screens.made == ["plans"]


def test_a_screen_is_made_once_and_alt_left_goes_back(
    qtbot: QtBot, window: Window, screens: Screens
):
    shown(qtbot, window)
    window.rail.items["assignments"].click()
    qtbot.keyClick(window, Qt.Key.Key_3, CONTROL)
    assert window.current == "calendar"
    qtbot.keyClick(window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert window.current == "assignments"
    assert window.rail.items["assignments"].isChecked()
    qtbot.keyClick(window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    qtbot.keyClick(window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert window.current == "plans"
    assert screens.made == ["plans", "assignments", "calendar"]


def test_opening_the_open_screen_leaves_no_step_back(qtbot: QtBot, window: Window):
    shown(qtbot, window)
    window.go("plans")
    window.go_back()
    assert window.current == "plans"


def test_shared_keys_reach_the_page_and_undo_the_window(qtbot: QtBot, window: Window):
    shown(qtbot, window)
    for key in (Qt.Key.Key_P, Qt.Key.Key_E, Qt.Key.Key_N):
        qtbot.keyClick(window, key, CONTROL)
    assert page(window).asked == ["print", "export", "new"]
    with qtbot.waitSignals([window.undo_requested, window.redo_requested]):
        qtbot.keyClick(window, Qt.Key.Key_Z, CONTROL)
        qtbot.keyClick(window, Qt.Key.Key_Y, CONTROL)
    qtbot.keyClick(window, Qt.Key.Key_F, CONTROL)
    assert window.focusWidget() is page(window).filter


def test_f6_goes_round_the_regions(qtbot: QtBot, window: Window):
    shown(qtbot, window)
    window.rail.items["plans"].setFocus()
    visited = []
    for _ in range(3):
        qtbot.keyClick(window.focusWidget(), Qt.Key.Key_F6)
        visited.append(window.focusWidget())
    assert visited == [page(window).filter, page(window).list, window.rail.items["plans"]]
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_F6, Qt.KeyboardModifier.ShiftModifier)
    assert window.focusWidget() is page(window).list


def test_the_rail_is_thin_where_asked_and_in_narrow_windows(qtbot: QtBot, window: Window):
    shown(qtbot, window)
    window.resize(1366, 697)
    assert window.rail.width() == 172
    window.go("calendar")
    assert window.rail.width() == 52
    qtbot.keyClick(window, Qt.Key.Key_B, CONTROL)
    assert not window.rail.thin
    window.go("plans")
    assert not window.rail.thin
    window.resize(1000, 600)
    assert window.rail.thin
    window.go("calendar")
    assert not window.rail.thin, "the clerk's own choice stays for this screen"


def test_only_overdue_has_a_number_and_the_item_says_it(qtbot: QtBot, window: Window):
    window.rail.set_number("assignments", 7)
    window.rail.set_number("no-such-screen", 3)
    assert window.rail.items["assignments"].accessibleName() == "Phân công, 7 việc quá hạn"
    window.rail.set_number("assignments", 0)
    assert window.rail.items["assignments"].accessibleName() == "Phân công"


def test_the_rail_shows_only_what_it_knows(qtbot: QtBot, window: Window):
    shown(qtbot, window)
    window.resize(1366, 697)
    campaign, saved = window.rail.campaign, window.rail.foot.saved
    assert not campaign.isVisible()
    assert not saved.isVisible()
    known = build.campaign()
    campaign.show_campaigns([known], known)
    window.rail.set_saved("Đã lưu 09:41")
    assert campaign.isVisible()
    assert saved.isVisible()


def test_size_and_place_are_remembered(
    qtbot: QtBot, theme: Theme, screens: Screens, tmp_path: Path
):
    settings = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
    first = Window(theme, screens.specs(), settings)
    qtbot.addWidget(first)
    first.resize(900, 500)
    first.close()
    second = Window(theme, screens.specs(), settings)
    qtbot.addWidget(second)
    assert second.height() == 500
    assert second.minimumSize().toTuple() == (880, 430)


def test_zoom_keys_change_the_type(qtbot: QtBot, window: Window, theme: Theme):
    shown(qtbot, window)
    qtbot.keyClick(window, Qt.Key.Key_Equal, CONTROL)
    assert theme.zoom == 1.1
    qtbot.keyClick(window, Qt.Key.Key_Minus, CONTROL)
    qtbot.keyClick(window, Qt.Key.Key_Minus, CONTROL)
    assert theme.zoom == 0.9
    qtbot.keyClick(window, Qt.Key.Key_0, CONTROL)
    assert theme.zoom == 1.0


def test_undo_passes_by_a_field_without_own_typing(qtbot: QtBot, window: Window, theme: Theme):
    from kehoach_desktop.ui.widgets.field import Field

    shown(qtbot, window)
    field = Field()
    field.setParent(page(window))
    field.show()
    field.setFocus()
    with qtbot.waitSignal(window.undo_requested):
        qtbot.keyClick(field, Qt.Key.Key_Z, CONTROL)
    qtbot.keyClicks(field, "Tan Son")
    with qtbot.assertNotEmitted(window.undo_requested):
        qtbot.keyClick(field, Qt.Key.Key_Z, CONTROL)
    assert field.text() == ""
