"""The main job as a clerk does it: import, review, store, tick, undo, print, export, restart."""

from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from kehoach_desktop.core.states import State
from kehoach_desktop.documents.pages import page_text
from kehoach_desktop.services.demo import sample_plan
from kehoach_desktop.ui.screens.calendar.month_view import MonthView
from kehoach_desktop.ui.window import Window
from tests.window.conftest import Desk, type_text

PLAIN, CONTROL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier
OFFICE = {
    "superior": "ĐẢNG BỘ THÀNH PHỐ AN BÌNH",
    "name": "ĐẢNG ỦY PHƯỜNG TÂN SƠN",
    "place": "Tân Sơn",
}
REAL_PLAN = Path(__file__).parents[2] / "../shared/samples/S0.txt"
GivePath = Callable[[Path], None]


def press(qtbot: QtBot, window: Window, key: Qt.Key, held: Any = PLAIN) -> None:
    """Press a key where the focus is."""
    focus: QWidget | None = window.focusWidget()
    qtbot.keyClick(focus or window, key, held)


def page(window: Window) -> Any:
    return window.page


def import_plan(desk: Desk, qtbot: QtBot, give_path: GivePath, path: Path) -> Window:
    """From the first start to the stored plan, every doubt answered by its first answer."""
    window = desk.open().window
    assert window.current == "welcome"
    for name, words in OFFICE.items():
        type_text(page(window).fields[name], words)
    qtbot.mouseClick(page(window).import_button, Qt.MouseButton.LeftButton)
    give_path(path)
    importing = page(window)
    press(qtbot, window, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: importing.reviewing, timeout=10_000)
    assert importing.body.questions.cards
    while importing.body.questions.cards:
        press(qtbot, window, Qt.Key.Key_1)
    press(qtbot, window, Qt.Key.Key_Return, CONTROL)
    assert window.current == "plan"
    return window


def lines(window: Window) -> list[tuple[str, State]]:
    found = page(window).view.lines.lines()
    return [(line.title, line.assignment.state) for line in found]


def tick_undo_redo(qtbot: QtBot, window: Window) -> list[tuple[str, State]]:
    """Tick the first line of the checklist, take it back, do it again; give the lines then."""
    view = page(window).view
    view.setFocus()
    before = lines(window)
    assert len(before) > 3
    while view.current_line() is None:
        press(qtbot, window, Qt.Key.Key_Down)
    title = view.current_line().title
    press(qtbot, window, Qt.Key.Key_Space)
    ticked = lines(window)
    assert ticked == [(t, State.DONE if t == title else state) for t, state in before]
    press(qtbot, window, Qt.Key.Key_Z, CONTROL)
    assert lines(window) == before
    press(qtbot, window, Qt.Key.Key_Y, CONTROL)
    assert lines(window) == ticked
    return ticked


def test_a_plan_is_imported_ticked_undone_and_there_after_a_restart(
    desk: Desk, qtbot: QtBot, give_path: GivePath
) -> None:
    window = import_plan(desk, qtbot, give_path, sample_plan())
    assert page(window).header.title.text().startswith("Kế hoạch tuyên truyền kỷ niệm 70 năm")
    press(qtbot, window, Qt.Key.Key_3, CONTROL)
    ticked = tick_undo_redo(qtbot, window)
    press(qtbot, window, Qt.Key.Key_4, CONTROL)
    dated = shown_days(window)
    assert len(dated) > 15
    press(qtbot, window, Qt.Key.Key_5, CONTROL)
    names = recipients(window)
    assert "Ban Thường vụ Thành ủy" in names
    desk.close(desk.opened[0])

    window = desk.open().window
    assert window.current == "today"
    press(qtbot, window, Qt.Key.Key_3, CONTROL)
    assert sorted(lines(window)) == sorted(ticked)
    assert [one for one in lines(window) if one[1] is not State.DONE] == [
        one for one in ticked if one[1] is not State.DONE
    ]
    press(qtbot, window, Qt.Key.Key_4, CONTROL)
    assert shown_days(window) == dated
    press(qtbot, window, Qt.Key.Key_5, CONTROL)
    assert recipients(window) == names
    assert desk.messages.warnings == []


def shown_days(window: Window) -> list[Any]:
    drawn = page(window).months.findChildren(MonthView)
    entries = [one for view in drawn if view.data for one in view.data.entries]
    return list(dict.fromkeys((one.title, one.start, one.end) for one in entries))


def recipients(window: Window) -> list[str]:
    rows = page(window).view.rows.items()
    return [item.delivery.name for item in rows if hasattr(item, "delivery")]


@pytest.mark.parametrize("keys", ["plan.docx", "plan.pdf", "recipients.pdf", "progress.xlsx"])
def test_every_paper_of_the_sample_is_written(
    desk: Desk, qtbot: QtBot, give_path: GivePath, tmp_path: Path, keys: str
) -> None:
    window = desk.open(demo=True).window
    path = tmp_path / keys
    give_path(path)
    screen = {"plan": "plan", "recipients": "recipients", "progress": "assignments"}[path.stem]
    if screen == "plan":
        window.go("plans")
        while window.current != "plan":
            press(qtbot, window, Qt.Key.Key_Down)
            press(qtbot, window, Qt.Key.Key_Return)
    else:
        window.go(screen)
    if path.suffix == ".pdf":
        choose_pdf(window)
    else:
        press(qtbot, window, Qt.Key.Key_E, CONTROL)
    qtbot.waitUntil(path.exists, timeout=15_000)
    qtbot.waitUntil(lambda: path.name in window.toast.text(), timeout=15_000)
    READ[path.suffix](path.read_bytes())


def choose_pdf(window: Window) -> None:
    if window.current == "plan":
        page(window).header.pdf.click()
    else:
        page(window).export_requested.emit("pdf")


def _read_pdf(data: bytes) -> None:
    text = page_text(data)
    assert "ĐẢNG CỘNG SẢN VIỆT NAM" in text or "DANH SÁCH" in text


def _read_docx(data: bytes) -> None:
    from docx import Document

    text = "\n".join(one.text for one in Document(BytesIO(data)).paragraphs)
    assert "Chiến thắng Điện Biên Phủ" in text


def _read_xlsx(data: bytes) -> None:
    from openpyxl import load_workbook

    assert len(load_workbook(BytesIO(data)).worksheets) > 25


READ = {".pdf": _read_pdf, ".docx": _read_docx, ".xlsx": _read_xlsx}


def test_what_cannot_be_read_is_told_in_the_import_screen(
    desk: Desk, qtbot: QtBot, give_path: GivePath, tmp_path: Path
) -> None:
    window = desk.open(demo=True).window
    picture = tmp_path / "anh.docx"
    picture.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(500))
    importing: Any = window.go("import")
    give_path(picture)
    press(qtbot, window, Qt.Key.Key_N, CONTROL)
    qtbot.waitUntil(importing.error.isVisible, timeout=10_000)
    assert "anh.docx" in importing.error.text()
    assert not importing.busy.isVisible()
    assert not importing.reviewing


@pytest.mark.skipif(not REAL_PLAN.exists(), reason="../shared/samples/S0.txt is not here")
def test_the_real_plan_goes_the_same_way(desk: Desk, qtbot: QtBot, give_path: GivePath) -> None:
    window = import_plan(desk, qtbot, give_path, REAL_PLAN)
    press(qtbot, window, Qt.Key.Key_4, CONTROL)
    dated = shown_days(window)
    assert dated
    desk.close(desk.opened[0])
    window = desk.open().window
    window.go("calendar")
    assert shown_days(window) == dated
