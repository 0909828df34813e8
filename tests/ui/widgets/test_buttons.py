"""Buttons, chips, switch, ticks and choices: what they say, how they shrink, where focus shows."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QImage, QKeyEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from kehoach_desktop.ui.focus import has_keyboard_focus
from kehoach_desktop.ui.theme import Theme
from kehoach_desktop.ui.widgets.buttons import DENSE, Button, primary, secondary, square
from kehoach_desktop.ui.widgets.chip import Chip
from kehoach_desktop.ui.widgets.choice import Choice
from kehoach_desktop.ui.widgets.picker_button import PickerButton
from kehoach_desktop.ui.widgets.segmented import Segmented
from kehoach_desktop.ui.widgets.ticks import CheckBox, Radio


def row_of(qtbot: QtBot, *widgets: QWidget) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    row = QHBoxLayout(window)
    for widget in widgets:
        row.addWidget(widget)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window


def grab(widget: QWidget) -> QImage:
    return widget.grab().toImage()


def test_words_fit_their_button_at_every_zoom(qtbot: QtBot, theme: Theme):
    button = primary(theme, "Xuất phiếu tiến độ", "excel")
    qtbot.addWidget(button)
    for zoom in (0.8, 1.0, 2.0):
        theme.set_zoom(zoom)
        hint = button.sizeHint()
        words = button.fontMetrics().horizontalAdvance(button.text())
        assert hint.width() > words + theme.px(18)
        assert hint.height() >= 26


def test_a_compact_button_shows_its_icon_and_tells_its_words(qtbot: QtBot, theme: Theme):
    button = secondary(theme, "In", "print")
    qtbot.addWidget(button)
    button.set_compact(compact=True)
    assert button.sizeHint().width() == button.sizeHint().height()
    assert button.toolTip() == "In"
    button.set_compact(compact=False)
    assert button.toolTip() == ""


def test_a_button_without_icon_keeps_its_words(qtbot: QtBot, theme: Theme):
    button = secondary(theme, "Hôm nay")
    qtbot.addWidget(button)
    button.set_compact(compact=True)
    assert not button.compact


def test_a_square_button_has_a_name(qtbot: QtBot, theme: Theme):
    button = square(theme, "filter", "Lọc")
    qtbot.addWidget(button)
    assert (button.accessibleName(), button.toolTip()) == ("Lọc", "Lọc")
    assert button.sizeHint().width() >= 26


def test_a_button_in_a_row_is_lower(qtbot: QtBot, theme: Theme):
    button, low = secondary(theme, "Thêm"), secondary(theme, "Thêm")
    low.height_token = DENSE
    assert low.sizeHint().height() < button.sizeHint().height()
    for each in (button, low):
        qtbot.addWidget(each)


@pytest.mark.parametrize(
    "make",
    [
        lambda theme: secondary(theme, "In"),
        lambda theme: primary(theme, "Thêm"),
        lambda theme: Chip(theme, "Quá hạn 1"),
        lambda theme: CheckBox(theme, "Âm lịch"),
        lambda theme: Radio(theme, "Để sau"),
        lambda theme: Choice(theme, "Đơn vị"),
    ],
    ids=["secondary", "primary", "chip", "check", "radio", "choice"],
)
def test_the_ring_shows_after_a_key_and_not_after_a_click(qtbot: QtBot, theme: Theme, make):
    first, widget = secondary(theme, "Trước"), make(theme)
    window = row_of(qtbot, first, widget)
    widget.setFocus(Qt.FocusReason.MouseFocusReason)
    assert not has_keyboard_focus(widget)
    without = grab(widget)
    first.setFocus(Qt.FocusReason.OtherFocusReason)
    qtbot.keyClick(first, Qt.Key.Key_Tab)
    assert window.focusWidget() is widget
    assert has_keyboard_focus(widget)
    assert grab(widget) != without


def test_checking_a_chip_moves_nothing_beside_it(qtbot: QtBot, theme: Theme):
    chip = Chip(theme, "Tất cả 14")
    qtbot.addWidget(chip)
    before = chip.sizeHint()
    chip.click()
    assert chip.isChecked()
    assert chip.sizeHint() == before


def test_arrows_move_the_choice_of_a_switch(qtbot: QtBot, theme: Theme):
    switch = Segmented(theme, ("Theo đơn vị", "Theo hoạt động", "Ma trận"))
    window = row_of(qtbot, switch)
    chosen: list[int] = []
    switch.chosen.connect(chosen.append)
    switch.choose(1)
    assert (switch.current, chosen) == (1, [])
    segments = switch.findChildren(QWidget)
    segments[1].setFocus()
    qtbot.keyClick(segments[1], Qt.Key.Key_Right)
    assert (switch.current, chosen) == (2, [2])
    assert window.focusWidget() is segments[2]


def test_a_choice_is_as_wide_as_its_longest_words(qtbot: QtBot, theme: Theme):
    choice = Choice(theme, "Văn bản", "plan")
    qtbot.addWidget(choice)
    choice.addItems(["45-KH/ĐU", "45-KH/ĐU, tuyên truyền 70 năm Điện Biên Phủ"])
    assert choice.sizeHint().width() > choice.fontMetrics().horizontalAdvance(choice.itemText(1))


def test_buttons_are_push_buttons_for_screen_readers(qtbot: QtBot, theme: Theme):
    button: Button = secondary(theme, "In")
    qtbot.addWidget(button)
    assert isinstance(button, QPushButton)
    assert not button.autoDefault()


def test_enter_presses_what_has_the_focus_once_however_long_it_is_held(qtbot: QtBot, theme: Theme):
    pressed: list[str] = []
    buttons = (secondary(theme, "Thôi"), Chip(theme, "Việc"), PickerButton(theme, "Đơn vị"))
    row = row_of(qtbot, *buttons)
    for button in buttons:
        button.clicked.connect(lambda _on=False, button=button: pressed.append(button.text()))
        button.setFocus()
        qtbot.keyClick(button, Qt.Key.Key_Return)
        plain = Qt.KeyboardModifier.NoModifier
        held = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Return, plain, "", autorep=True)
        QApplication.sendEvent(button, held)
        qtbot.keyClick(button, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert pressed == ["Thôi", "Việc", ""]
    assert row.isVisible()
