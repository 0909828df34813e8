"""What tells: toast, busy line, empty state, inline error, progress bar, elided label."""

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from kehoach_desktop.core.progress import Progress
from kehoach_desktop.ui.theme import Theme
from kehoach_desktop.ui.tokens import LIGHT
from kehoach_desktop.ui.widgets.busy_line import BusyLine
from kehoach_desktop.ui.widgets.empty_state import EmptyState
from kehoach_desktop.ui.widgets.inline_error import InlineError
from kehoach_desktop.ui.widgets.labels import ElidedLabel
from kehoach_desktop.ui.widgets.progress_bar import ProgressBar
from kehoach_desktop.ui.widgets.search_box import SearchBox
from kehoach_desktop.ui.widgets.toast import Toast


def host(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(900, 430)
    made.show()
    return made


def test_a_toast_stands_bottom_right_and_the_newest_replaces_the_last(qtbot: QtBot, theme: Theme):
    window = host(qtbot)
    toast = Toast(theme, window)
    toast.say("Đã ghi ký nhận")
    toast.say("Đã đánh dấu xong")
    assert toast.text() == "Đã đánh dấu xong"
    assert toast.geometry().right() == 900 - 16 - 1
    assert toast.geometry().bottom() == 430 - 16 - 1
    window.resize(1000, 500)
    QApplication.sendPostedEvents()
    assert toast.geometry().right() == 1000 - 16 - 1


def test_a_toast_takes_no_focus_and_undoes(qtbot: QtBot, theme: Theme):
    window = host(qtbot)
    field = QLineEdit(window)
    field.show()
    field.setFocus()
    toast = Toast(theme, window)
    toast.say("Đã ghi ký nhận")
    assert window.focusWidget() is field
    with qtbot.waitSignal(toast.undo_requested):
        toast.button.click()
    assert toast.isHidden()


def test_a_toast_waits_while_the_pointer_is_on_it(qtbot: QtBot, theme: Theme):
    toast = Toast(theme, host(qtbot))
    toast.say("Đã ghi ký nhận")
    assert toast.leaving
    here = QPointF(5, 5)
    QApplication.sendEvent(toast, QEnterEvent(here, here, here))
    assert not toast.leaving
    QApplication.sendEvent(toast, QEvent(QEvent.Type.Leave))
    assert toast.leaving


def test_what_cannot_be_undone_offers_nothing(qtbot: QtBot, theme: Theme):
    toast = Toast(theme, host(qtbot))
    toast.say("Đã khôi phục bản sao", can_undo=False)
    assert toast.button.isHidden()


def test_short_work_never_shows_and_long_work_can_be_stopped(qtbot: QtBot, theme: Theme):
    line = BusyLine(theme)
    qtbot.addWidget(line)
    line.start("Đang hợp nhất")
    assert line.busy
    assert line.isHidden()
    qtbot.waitUntil(line.isVisible, timeout=2_000)
    line.step(12, 30, "Đang hợp nhất 12 trong 30 tệp")
    with qtbot.waitSignal(line.cancelled):
        line.cancel.click()
    line.stop()
    assert not line.busy


def test_an_empty_list_says_so_with_a_button_or_without(qtbot: QtBot, theme: Theme):
    empty = EmptyState(theme, "Văn bản chưa có nơi nhận.", "Thêm")
    qtbot.addWidget(empty)
    with qtbot.waitSignal(empty.asked):
        empty.button.click()
    empty.show_text("Không có việc nào khớp bộ lọc.")
    assert empty.button.isHidden()


def test_an_error_stands_inline_with_what_to_do(qtbot: QtBot, theme: Theme):
    error = InlineError(theme)
    qtbot.addWidget(error)
    assert error.isHidden()
    error.show_error("Tệp đang mở trong Excel. Số liệu vẫn nguyên.", "Ghi lại")
    assert error.accessibleName() == error.text()
    with qtbot.waitSignal(error.acted):
        error.button.click()


def test_a_bar_reads_done_overdue_doing_rest(qtbot: QtBot, theme: Theme):
    bar = ProgressBar(theme, thickness=8)
    qtbot.addWidget(bar)
    bar.resize(100, 8)
    bar.set_progress(Progress(done=1, done_late=1, overdue=2, doing=2, todo=2))
    image = bar.grab().toImage()
    seen = [image.pixelColor(x, 4) for x in (12, 37, 62, 90)]
    assert seen == [LIGHT.pbar, LIGHT.seal, LIGHT.dbar, LIGHT.track]
    assert bar.accessibleName() == "2 trên 8 việc xong"


def test_words_without_room_end_in_an_ellipsis_and_stand_in_the_tooltip(qtbot: QtBot, theme: Theme):
    label = ElidedLabel("Thăm hỏi, tặng quà gia đình chiến sĩ Điện Biên")
    qtbot.addWidget(label)
    label.resize(120, 24)
    label.show()
    assert label.shown_text().endswith("…")
    assert label.toolTip() == label.text()
    label.resize(600, 24)
    assert label.shown_text() == label.text()
    assert label.toolTip() == ""


def test_a_search_box_tells_trimmed_words_and_esc_empties_it(qtbot: QtBot, theme: Theme):
    box = SearchBox(theme, "Tìm đơn vị")
    qtbot.addWidget(box)
    sought: list[str] = []
    box.sought.connect(sought.append)
    qtbot.keyClicks(box, "to ")
    qtbot.keyClick(box, Qt.Key.Key_Escape)
    assert sought == ["t", "to", "to", ""]
