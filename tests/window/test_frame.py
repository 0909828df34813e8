"""The window around the screens: what is loaded, what flashes, a second window, a lost store."""

import json
import subprocess
import sys
from pathlib import Path
from time import perf_counter
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip, QWidget
from pytestqt.qtbot import QtBot

from kehoach_desktop.app.screenshots import SHOTS
from kehoach_desktop.core.states import State
from kehoach_desktop.ui.editing import ONLY_VIEWED, is_edit
from tests import build
from tests.window.conftest import Desk, type_text

SCREENS = ("plans", "plan", "assignments", "calendar", "recipients", "import", "welcome")
HEAVY = {
    *("docx", "openpyxl", "typst", "pypdfium2", "holidays", "lunar_vn", "icalendar", "rapidfuzz"),
    *("fontTools", "pyrage", "defusedxml"),
}
BEFORE_FIRST_PAINT = {*HEAVY, "sqlite3", "sqlite_utils", "click", "platformdirs"}
LOADED = """
import json, sys
from PySide6.QtCore import QTimer
from kehoach_desktop.app.desktop import Desktop
from kehoach_desktop.app.options import Options

desktop = Desktop(Options(store=__import__("pathlib").Path(sys.argv[1]), smoke=True))
loaded = []
desktop._open_store, opening = None, desktop._open_store
desktop.window.painted.disconnect()
desktop.window.painted.connect(lambda: (loaded.append(sorted(sys.modules)), opening()))
code = desktop.run()
print(json.dumps([code, loaded[0], sorted(sys.modules)]))
"""


class TopLevels(QObject):
    """Notes every window that appears."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 (Qt's name)
        if event.type() is QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.shown.append(type(watched).__name__)
        return False


def test_nothing_heavy_is_loaded_to_start(tmp_path: Path) -> None:
    command = [sys.executable, "-c", LOADED, str(tmp_path / "kehoach.db")]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=True)
    code, painted, started = json.loads(done.stdout.splitlines()[-1])
    assert code == 0
    assert BEFORE_FIRST_PAINT & set(painted) == set()
    assert HEAVY & set(started) == set()
    assert "sqlite3" in started


def test_no_screen_flashes_as_a_window_of_its_own(desk: Desk) -> None:
    tops = TopLevels()
    QApplication.instance().installEventFilter(tops)  # type: ignore[union-attr]
    desktop = desk.open(demo=True)
    for name in SCREENS:
        desktop.window.go(name)
    for shot in SHOTS:
        shot.prepare(desktop)
    assert set(tops.shown) == {"Window"}


def test_the_focus_of_an_empty_screen_is_where_it_shows(desk: Desk) -> None:
    window = desk.open().window
    for name in window.pages.specs:
        window.go(name)
        focused = QApplication.focusWidget()
        assert focused is not None, name
        assert focused.focusPolicy() & Qt.FocusPolicy.TabFocus, name


@pytest.mark.parametrize("demo", [False, True])
def test_every_screen_takes_esc_print_export_undo_and_f6(
    desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, *, demo: bool
) -> None:
    from PySide6.QtWidgets import QFileDialog

    for name in ("getOpenFileName", "getSaveFileName"):
        monkeypatch.setattr(QFileDialog, name, lambda *_args: ("", ""))
    window = desk.open(demo=demo).window
    for name in SCREENS:
        window.go(name)
        for key in ("Escape", "F6", "E", "P", "Z", "Y", "F", "Escape"):
            held = Qt.KeyboardModifier.ControlModifier if len(key) == 1 else Qt.KeyboardModifier(0)
            qtbot.keyClick(receiver(window), getattr(Qt.Key, f"Key_{key}"), held)
            close_others(window)
    assert desk.messages.bugs == []


def receiver(window: QWidget) -> QWidget:
    """Give the widget that a key pressed now goes to."""
    for found in (QApplication.activePopupWidget(), window.focusWidget()):
        if found is not None:
            return found
    return window


def close_others(window: QWidget) -> None:
    for top in QApplication.topLevelWidgets():
        if top is not window and top.isVisible():
            top.close()


def test_a_second_window_views_and_says_who_edits(desk: Desk, qtbot: QtBot) -> None:
    build.keep_plan(desk.store.parent)
    first = desk.open()
    assert not first.window.lines.viewing.isVisible()
    second = desk.open()
    assert second.window.lines.viewing.text().startswith("Chỉ xem: đang mở trên máy ")
    assert second.window.lines.viewing.isVisible()
    page: Any = second.window.go("assignments")
    page.view.setFocus()
    while page.view.current_line() is None:
        qtbot.keyClick(page.view, Qt.Key.Key_Down)
    qtbot.keyClick(page.view, Qt.Key.Key_Space)
    (warning,) = desk.messages.warnings
    assert "chỉ để xem" in warning
    assert page.view.current_line().assignment.state is State.TODO


def test_a_window_that_views_greys_out_what_edits_and_says_why(desk: Desk) -> None:
    build.keep_plan(desk.store.parent)
    first, second = desk.open(), desk.open()
    for name in ("plans", "recipients", "calendar", "matrix", "import"):
        assert any(one.isEnabled() for one in marked(first.window.go(name))), name
        assert not any(one.isEnabled() for one in marked(second.window.go(name))), name
    for name in ("recipients", "assignments"):
        page: Any = second.window.go(name)
        assert page.export_button.isEnabled()
    page = second.window.go("recipients")
    button = page.add_button
    where = button.rect().center()
    QApplication.sendEvent(
        button, QHelpEvent(QEvent.Type.ToolTip, where, button.mapToGlobal(where))
    )
    assert QToolTip.text() == ONLY_VIEWED
    assert not second.window.rail.foot.undo.isEnabled()
    page = second.window.go("assignments")
    tick = page.view.lines.index_of(page.view.lines.lines()[0].assignment.id, 0)
    assert tick.data(Qt.ItemDataRole.ToolTipRole) == ONLY_VIEWED


def test_what_was_greyed_out_comes_alive_when_the_window_may_edit(desk: Desk) -> None:
    build.keep_plan(desk.store.parent)
    first, second = desk.open(), desk.open()
    assert not any(one.isEnabled() for one in marked(second.window.go("recipients")))
    desk.close(first)
    second._door.edit()
    assert any(one.isEnabled() for one in marked(second.window.go("recipients")))
    assert second.window.rail.foot.undo.isEnabled()


def marked(page: QWidget) -> list[QWidget]:
    return [one for one in page.findChildren(QWidget) if is_edit(one)]


def test_a_store_whose_folder_is_gone_is_told_in_the_window(desk: Desk, tmp_path: Path) -> None:
    desktop = desk.open(store=tmp_path / "ổ đĩa" / "kehoach.db")
    page: Any = desktop.window.page
    assert "Không thấy thư mục" in page.sentence.text()
    assert not page.table.isVisible()
    assert desktop.window.current == ""
    assert list(tmp_path.iterdir()) == [tmp_path / "window.ini"] or not list(tmp_path.glob("ổ*"))


def test_words_typed_last_are_stored_when_the_window_closes(desk: Desk, qtbot: QtBot) -> None:
    key = build.store_with_plan(desk.store)
    document, activity_unit = key.document_id, key.units["UBND phường"]
    key.services.close()
    first = desk.open()
    first.window.go("plans").open_record(document)
    page: Any = first.window.page
    type_text(page.desk.text, "Chữ gõ sau cùng ")
    desk.close(first)
    second = desk.open()
    services = second.context.services
    assert any("Chữ gõ sau cùng" in one.text for one in services.plans.content(document).blocks)
    page = second.window.go("assignments")
    page.open_record(activity_unit)
    (line,) = page.view.lines.lines()
    page.view.setFocus()
    page.view.setCurrentIndex(page.view.lines.index_of(line.assignment.id))
    qtbot.keyClick(page.view, Qt.Key.Key_Return)
    note = page.view.details.note
    type_text(note, "đã hẹn ông tổ trưởng")
    desk.close(second)
    third = desk.open()
    campaign = third.context.services.campaigns.current()
    assert campaign is not None
    (line,) = third.context.services.assignments.of_unit(activity_unit, campaign.id)
    assert line.assignment.note == "đã hẹn ông tổ trưởng"


def test_undo_in_a_field_takes_back_its_typing_first(desk: Desk, qtbot: QtBot) -> None:
    sample = build.store_with_plan(desk.store)
    sample.services.close()
    desktop = desk.open()
    label = desktop.context.services.undo.undo_label()
    page: Any = desktop.window.go("assignments")
    type_text(page.filters.words, "gặp")
    qtbot.keyClick(page.filters.words, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert page.filters.words.text() == ""
    assert desktop.context.services.undo.undo_label() == label


def test_closing_while_a_plan_is_read_waits_for_nothing(
    desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    desktop = desk.open(demo=True)
    long = tmp_path / "dai.txt"
    long.write_text("1. UBND phường chủ trì tổ chức hội nghị trước 05/5/2024.\n" * 60_000, "utf-8")
    page: Any = desktop.window.go("import")
    page.open_file(long)
    qtbot.waitUntil(page.busy.isVisible)
    began = perf_counter()
    desk.close(desktop)
    assert perf_counter() - began < 5
