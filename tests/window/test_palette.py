"""Ctrl+K in the real window: anything found by its words, and opened with Enter."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from kehoach_desktop.app.desktop import Desktop
from kehoach_desktop.ui.palette.panel import Palette
from kehoach_desktop.ui.screens.checklist.layout import BY_ACTIVITY
from kehoach_desktop.ui.screens.checklist.page import ChecklistPage
from tests.window.conftest import Desk, type_text


def press(key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, key, modifiers)


def opened(desktop: Desktop) -> Palette:
    QTest.keyClick(desktop.window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    palette = desktop.window.findChild(Palette)
    assert isinstance(palette, Palette)
    assert palette.isVisible()
    return palette


def titles(palette: Palette) -> list[str]:
    model = palette.panel.model
    entries = (model.entry(row) for row in range(model.rowCount()))
    return [entry.title for entry in entries if entry is not None]


@pytest.fixture
def desktop(desk: Desk) -> Desktop:
    return desk.open(demo=True)


def test_an_activity_is_found_without_marks_and_opened_over_its_units(desktop: Desktop) -> None:
    palette = opened(desktop)
    type_text(palette.panel.field, "dien bien lam nghin")
    assert titles(palette) == ["Phát động phong trào “Chiến sĩ nhỏ Điện Biên làm nghìn việc tốt”"]
    press(Qt.Key.Key_Return)
    assert not palette.isVisible()
    page = desktop.window.page
    assert isinstance(page, ChecklistPage)
    chosen = page.panel.view.currentIndex()
    assert chosen.data().startswith("Phát động phong trào")
    assert page.views.current == BY_ACTIVITY


def test_a_word_with_marks_finds_itself_alone(desktop: Desktop) -> None:
    palette = opened(desktop)
    type_text(palette.panel.field, "hòi")
    assert titles(palette) == []
    assert palette.panel.nothing.text() == "Không tìm thấy “hòi”."


def test_commands_run_and_ctrl_enter_keeps_the_palette(desktop: Desktop) -> None:
    palette = opened(desktop)
    type_text(palette.panel.field, "mo lich")
    press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert desktop.window.current == "calendar"
    assert palette.isVisible()
    assert palette.panel.field.hasFocus()


def test_arrows_choose_and_escape_gives_the_focus_back(desktop: Desktop) -> None:
    before = QApplication.focusWidget()
    palette = opened(desktop)
    type_text(palette.panel.field, "hoi")
    first = palette.panel.view.currentIndex().row()
    press(Qt.Key.Key_Down)
    assert palette.panel.view.currentIndex().row() > first
    press(Qt.Key.Key_Up)
    press(Qt.Key.Key_Up)
    assert palette.panel.view.currentIndex().row() == palette.panel.model.rowCount() - 1
    press(Qt.Key.Key_Escape)
    assert not palette.isVisible()
    assert QApplication.focusWidget() is before


def test_what_was_opened_last_stands_first(desktop: Desktop) -> None:
    palette = opened(desktop)
    type_text(palette.panel.field, "gap mat cuu chien binh")
    wanted = titles(palette)[0]
    press(Qt.Key.Key_Return)
    assert titles(opened(desktop))[0] == wanted


def test_the_palette_goes_once_the_focus_is_elsewhere(desktop: Desktop) -> None:
    palette = opened(desktop)
    press(Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    assert desktop.window.current == "plans"
    assert not palette.isVisible()
    opened(desktop)
    press(Qt.Key.Key_F6)
    assert not palette.isVisible()


def test_tab_stays_in_the_palette_and_escape_leaves_it_from_any_button(desktop: Desktop) -> None:
    palette = opened(desktop)
    press(Qt.Key.Key_Tab)
    assert palette.panel.field.hasFocus()
    type_text(palette.panel.field, "zzzz")
    palette.panel.history.setFocus()
    press(Qt.Key.Key_Escape)
    assert not palette.isVisible()
