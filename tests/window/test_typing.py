"""What is typed is stored by itself, stays where the disk refuses it, and survives a kill."""

import os
import signal
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from kehoach_desktop.app.desktop import Desktop
from kehoach_desktop.core.errors import NoSpaceError
from kehoach_desktop.ui.committing import PAUSE
from tests import build
from tests.window.conftest import type_text

TYPIST = """
import os, sys
from pathlib import Path
from PySide6.QtCore import QEvent, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication
from kehoach_desktop.app.desktop import Desktop
from kehoach_desktop.app.options import Options
import kehoach_desktop.ui.committing as committing

committing.PAUSE = 60_000  # the kill comes first
desktop = Desktop(Options(store=Path(sys.argv[1])))
def type_in():
    field = desktop.window.go("settings").office.fields["place"]
    field.setFocus()
    field.selectAll()
    field.insert("")
    for letter in "Điện Biên":
        event = QKeyEvent(QEvent.Type.KeyPress, 0, field_mods, letter)
        QApplication.sendEvent(field, event)
    waiting.start(20)
def tell():
    if kept.exists() and "Điện Biên" in kept.read_text(encoding="utf-8"):
        waiting.stop()
        print("typed", flush=True)
kept = Path(sys.argv[1]).with_name("kehoach-dang-go.json")
from PySide6.QtCore import Qt
field_mods = Qt.KeyboardModifier.NoModifier
waiting = QTimer()
waiting.timeout.connect(tell)
desktop.window.painted.connect(lambda: QTimer.singleShot(300, type_in))
desktop.run()
"""


@pytest.fixture
def desktop(desk: Any) -> Desktop:
    build.keep_plan(desk.store.parent)
    opened: Desktop = desk.open()
    return opened


def place_field(desktop: Desktop) -> Any:
    field = desktop.window.go("settings").office.fields["place"]  # type: ignore[attr-defined]
    field.setFocus()
    field.selectAll()
    return field


@contextmanager
def full_disk(desktop: Desktop, monkeypatch: pytest.MonkeyPatch):
    """Let no transaction begin, as where the disk has no room."""
    store = desktop.context.services.store

    @contextmanager
    def refused(_name: str):
        raise NoSpaceError("số liệu")
        yield

    with monkeypatch.context() as patch:
        patch.setattr(store, "transaction", refused)
        yield


def test_a_field_is_stored_while_it_is_typed_as_one_step(desktop, qtbot):
    office, undo = desktop.context.services.office, desktop.context.services.undo
    steps = len(undo.history())
    field = place_field(desktop)
    type_text(field, "Mường")
    qtbot.waitUntil(lambda: office.place() == "Mường", timeout=PAUSE + 300)
    assert field.hasFocus()
    type_text(field, " Thanh")
    qtbot.waitUntil(lambda: office.place() == "Mường Thanh", timeout=PAUSE + 300)
    assert not desktop.window.toast.isVisible()
    assert len(undo.history()) == steps + 1
    desktop.window.undo_requested.emit()
    assert office.place() == field.text() == "Tân Sơn"


def test_a_blank_typed_last_stays_while_the_field_is_written(desktop, qtbot):
    field = place_field(desktop)
    type_text(field, "Mường ")
    qtbot.waitUntil(lambda: desktop.context.services.office.place() == "Mường")
    assert field.text() == "Mường "
    field.clearFocus()
    qtbot.waitUntil(lambda: field.text() == "Mường")


def test_esc_gives_back_what_stood_there_although_it_was_stored_meanwhile(desktop, qtbot):
    office, label = desktop.context.services.office, desktop.context.services.undo.undo_label()
    field = place_field(desktop)
    type_text(field, "Mường")
    qtbot.waitUntil(lambda: office.place() == "Mường")
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert office.place() == field.text() == "Tân Sơn"
    assert desktop.context.services.undo.undo_label() == label


def test_a_full_disk_leaves_the_text_in_its_field_and_stores_it_later(
    desktop, qtbot, monkeypatch, messages
):
    office, lines = desktop.context.services.office, desktop.window.lines
    field = place_field(desktop)
    with full_disk(desktop, monkeypatch):
        type_text(field, "Mường")
        qtbot.waitUntil(lines.trouble.isVisible)
        assert "Ổ đĩa đã đầy" in lines.trouble.text()
        assert "“Địa danh”" in lines.trouble.text()
        field.clearFocus()
        assert field.text() == "Mường"
        assert office.place() == "Tân Sơn"
        assert messages.warnings == []
    lines.trouble.button.click()
    assert office.place() == "Mường"
    assert not lines.trouble.isVisible()


def test_closing_with_text_that_cannot_be_stored_asks_and_offers_it_next_time(
    desk, desktop, qtbot, monkeypatch, messages
):
    field = place_field(desktop)
    messages.answer = False
    with full_disk(desktop, monkeypatch):
        type_text(field, "Mường")
        assert not desktop.window.close()
        assert len(messages.questions) == 1
        assert field.text() == "Mường"
        messages.answer = True
        desk.close(desktop)
    again = desk.open()
    offer = again.window.lines.offer
    assert offer.isVisible()
    assert "“Địa danh”: “Mường”" in offer.text()
    assert again.context.services.office.place() == "Tân Sơn"
    offer.take.click()
    qtbot.waitUntil(lambda: again.context.services.office.place() == "Mường")
    assert not list(desk.store.parent.glob("*-dang-go.json"))


def test_text_of_a_killed_program_is_offered_once_and_can_be_dropped(desk, qtbot):
    build.keep_plan(desk.store.parent)
    command = [sys.executable, "-c", TYPIST]
    killed = subprocess.Popen([*command, str(desk.store)], stdout=subprocess.PIPE, text=True)
    assert killed.stdout is not None
    assert killed.stdout.readline() == "typed\n"
    os.kill(killed.pid, signal.SIGKILL)
    killed.wait()
    killed.stdout.close()
    kept = desk.store.with_name("kehoach-dang-go.json")
    assert kept.stat().st_mode & 0o777 == desk.store.stat().st_mode & 0o777
    again = desk.open()
    offer = again.window.lines.offer
    qtbot.waitUntil(lambda: "“Địa danh”: “Điện Biên”" in offer.text())
    again.window.lines.offer.drop.click()
    assert not kept.exists()
    desk.close(again)
    assert not desk.open().window.lines.offer.isVisible()


def test_a_note_comes_back_into_the_line_where_it_was_typed(desk, qtbot, monkeypatch, messages):
    key = build.store_with_plan(desk.store)
    unit = key.units["UBND phường"]
    key.services.close()
    first = desk.open()
    page: Any = first.window.go("assignments")
    page.open_record(unit)
    (line,) = page.view.lines.lines()
    page.view.open_line(line.assignment.id)
    with full_disk(first, monkeypatch):
        type_text(page.view.details.note, "đã hẹn")
        desk.close(first)
    again = desk.open()
    again.window.lines.offer.take.click()
    services = again.context.services
    campaign = services.campaigns.current()
    notes = lambda: [one.assignment.note for one in services.assignments.of_unit(unit, campaign.id)]  # noqa: E731
    qtbot.waitUntil(lambda: notes() == ["đã hẹn"])


def test_a_viewing_window_follows_the_edits_and_takes_over_when_the_other_goes(
    desk, desktop, qtbot
):
    second = desk.open()
    field = place_field(second)
    type_text(field, "x")
    assert field.text() == "Tân Sơn"
    desktop.context.bus.changed.emit(desktop.context.services.office.set_place("Mường Thanh"))
    qtbot.waitUntil(lambda: field.text() == "Mường Thanh")
    assert second.window.lines.viewing.button.isHidden()
    desk.close(desktop)
    line = second.window.lines.viewing
    qtbot.waitUntil(line.button.isVisible)
    assert line.button.text() == "Bắt đầu sửa"
    line.button.click()
    assert not line.isVisible()
    field = place_field(second)
    type_text(field, "Nà Tấu")
    field.clearFocus()
    assert second.context.services.office.place() == "Nà Tấu"


def test_a_second_start_brings_the_open_window_forward_and_ends(desktop, desk, qtbot):
    desktop.window.showMinimized()
    command = [sys.executable, "-m", "kehoach_desktop", "--store", str(desk.store)]
    second = subprocess.Popen(command, env={**os.environ, "QT_QPA_PLATFORM": "offscreen"})
    qtbot.waitUntil(lambda: second.poll() is not None, timeout=15_000)
    assert second.returncode == 0
    assert not desktop.window.isMinimized()
    desk.close(desktop)
    assert not desk.store.with_name("kehoach.db.cua-so").exists()


def test_no_toast_ends_with_a_full_stop(desktop):
    desktop.context.say("Đã lưu tệp.")
    assert desktop.window.toast.text() == "Đã lưu tệp"
    assert QApplication.activePopupWidget() is None
    assert isinstance(desktop.context.services.store.path, Path)


def test_a_wrong_day_is_named_when_the_window_closes_and_the_disk_is_not_blamed(
    desktop: Desktop, desk: Any
) -> None:
    (plan,) = desktop.context.services.plans.summaries()
    page: Any = desktop.window.go("plans")
    page.open_record(plan.document.id)
    editor: Any = desktop.window.page
    desk.messages.answer = False
    assert desktop.window.leave()
    assert desk.messages.questions == []
    type_text(editor.desk.general.fields["day"].field, "31/02")
    assert not desktop.window.leave()
    (question,) = desk.messages.questions
    assert "“Ngày ban hành” ghi chưa đúng" in question
    desk.messages.answer = True
