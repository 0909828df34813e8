"""The clerk's path in one piece: a plan brought in, ticks, a figure, a photo, late ones, words."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kehoach_desktop.core.checklist import Scope
from kehoach_desktop.core.states import Shown, State
from kehoach_desktop.core.units import UnitKind
from kehoach_desktop.ui.palette.panel import Palette
from kehoach_desktop.ui.screens.checklist.line_inside import Part
from tests import build
from tests.window.conftest import Desk, type_text, wait_out_second_press

pytestmark = pytest.mark.qt_log_ignore("does not support grabbing the keyboard")
KEY, CTRL, SHIFT = Qt.Key, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
SAMPLE = Path(__file__).parents[3] / "shared/samples/S0.txt"
OWN = """ĐẢNG BỘ THÀNH PHỐ
ĐẢNG ỦY PHƯỜNG TÂN SƠN
Số 45-KH/ĐU
Tân Sơn, ngày 19 tháng 3 năm 2024
KẾ HOẠCH
tuyên truyền kỷ niệm 70 năm Chiến thắng Điện Biên Phủ
I- NỘI DUNG
1. UBND phường chủ trì tổ chức gặp mặt cựu chiến binh trước ngày 10/4/2024.
II- TỔ CHỨC THỰC HIỆN
1. Các chi bộ trực thuộc
- Phổ biến kế hoạch tại kỳ sinh hoạt chi bộ trước ngày 05/4/2024.
- Tuyên truyền về Chiến thắng Điện Biên Phủ trong các nhóm Zalo của chi bộ.
- Vận động Nhân dân treo cờ Tổ quốc trước ngày 30/4/2024.
T/M ĐẢNG ỦY
BÍ THƯ
"""


def add_cells(path: Path) -> None:
    """Make the store of a ward with 18 chi bộ in one group."""
    services = build.services(path)
    services.office.set_up("ĐẢNG BỘ THÀNH PHỐ", "ĐẢNG ỦY PHƯỜNG TÂN SƠN", "Tân Sơn")
    cells = [
        services.units.add_unit(
            build.unit(id=0, name=f"Chi bộ số {number}", kind=UnitKind.PARTY_CELL)
        ).new_id
        for number in range(1, 19)
    ]
    group = {"name": "Các chi bộ trực thuộc", "kind": UnitKind.GROUP, "member_ids": tuple(cells)}
    services.units.add_unit(build.unit(id=0, aliases=("Chi bộ trực thuộc",), **group))
    services.close()


def bring_in(desktop: Any, plan: Path, qtbot: QtBot) -> None:
    """Open the file of a plan and take everything over with Ctrl+Enter; doubts wait."""
    page: Any = desktop.window.go("import")
    page.open_file(plan)
    qtbot.waitUntil(lambda: page.reviewing, timeout=15_000)
    QTest.keyClick(page, KEY.Key_Return, CTRL)
    qtbot.waitUntil(lambda: desktop.window.current == "plan")


class Day:
    """What the clerk does in the window, and what is stored then."""

    def __init__(self, desktop: Any) -> None:
        self.desktop = desktop
        self.services = desktop.context.services
        self.page: Any = desktop.window.go("assignments")

    @property
    def view(self) -> Any:
        return self.page.view

    def choose(self, name: str) -> None:
        """Type the name of a unit, or of an activity, and go to it with Enter."""
        field = self.page.panel.field
        field.clear()
        type_text(field, name)
        QTest.keyClick(field, KEY.Key_Return)

    def type_result(self, words: str) -> None:
        """Type a result into the open line."""
        results = self.view.details.inside.sections[Part.RESULTS]
        results.ask()
        type_text(results.field, words)
        QTest.keyClick(results.field, KEY.Key_Return)

    def make_late(self, keys: list[int]) -> list[int]:
        """Let the lines be due two weeks ago, and come back to them."""
        self.services.assignments.set_due(keys, build.TODAY.replace(day=1))
        self.page.visited.emit()
        return keys

    def open_an_activity_of(self, units: int) -> list[int]:
        """Turn to the activities and go to one that so many units have."""
        self.page.views.choose(1)
        self.page.views.chosen.emit(1)
        found = next(one for one in self.page.entries.entries() if one.progress.total == units)
        self.page.entry_chosen.emit(found.id)
        return self.lines()

    def select(self, number: int) -> list[int]:
        """Select the first lines with Shift and the arrows."""
        self.view.setFocus()
        self.view.setCurrentIndex(self.view.lines.index_of(self.lines()[0]))
        for _ in range(number - 1):
            QTest.keyClick(self.view, KEY.Key_Down, SHIFT)
        keys: list[int] = self.view.selected_ids()
        return keys

    def found(self, words: str, wanted: str) -> bool:
        """Tell whether Ctrl+K finds something by words."""
        QTest.keyClick(self.desktop.window, KEY.Key_K, CTRL)
        palette: Any = self.desktop.window.findChild(Palette)
        type_text(palette.panel.field, words)
        model = palette.panel.model
        return any(wanted in one.title for one in map(model.entry, range(model.rowCount())) if one)

    def lines(self) -> list[int]:
        return [line.assignment.id for line in self.view.lines.lines()]

    def states(self, keys: list[int]) -> list[State]:
        return [line.state for line in self.services.store.assignments.by_ids(keys)]

    def press(self, key: int, what: Qt.Key) -> None:
        self.view.setFocus()
        self.view.setCurrentIndex(self.view.lines.index_of(key))
        QTest.keyClick(self.view, what)

    def control(self, letter: Qt.Key) -> None:
        self.desktop.window.activateWindow()  # offscreen, a list of choices takes the window's keys
        assert QTest.qWaitForWindowActive(self.desktop.window)
        self.view.setFocus()
        QTest.keyClick(self.view, letter, CTRL)

    def drop(self, path: Path) -> None:
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(path))])
        where = self.view.visualRect(self.view.currentIndex()).center()
        left, no_key = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        how = (Qt.DropAction.CopyAction, data, left, no_key)
        QApplication.sendEvent(self.view.viewport(), QDragEnterEvent(where, *how))
        QApplication.sendEvent(self.view.viewport(), QDropEvent(QPointF(where), *how))


@pytest.fixture(params=["own", "real"])
def day(request: pytest.FixtureRequest, desk: Desk, tmp_path: Path, qtbot: QtBot) -> Iterator[Day]:
    plan = SAMPLE
    if request.param == "own":
        plan = tmp_path / "ke-hoach.txt"
        plan.write_text(OWN, encoding="utf-8")
    elif not SAMPLE.exists():
        pytest.skip("the real documents are not here")
    add_cells(desk.store)
    desktop = desk.open()
    interval = QApplication.doubleClickInterval()
    QApplication.setDoubleClickInterval(0)  # a clerk's next Enter comes later than that
    bring_in(desktop, plan, qtbot)
    wait_out_second_press(qtbot)
    yield Day(desktop)
    QApplication.setDoubleClickInterval(interval)


@pytest.mark.timeout(60)
def test_the_clerks_path_from_the_text_of_a_plan(day: Day, qtbot: QtBot, tmp_path: Path) -> None:
    day.choose("Chi bộ số 3")
    first, second, third, *_ = day.lines()
    assert day.page.head._name.text() == "Chi bộ số 3"
    for key in (first, second):
        day.press(key, KEY.Key_Space)
    assert day.states([first, second]) == [State.DONE, State.DONE]
    day.press(third, KEY.Key_Return)
    day.type_result("45 lượt người")
    assert [one.amount for one in day.services.line_contents.of(third).entries] == [45]

    photo = tmp_path / "Ảnh.jpg"
    QImage(64, 48, QImage.Format.Format_RGB32).save(str(photo))
    day.drop(photo)
    qtbot.waitUntil(lambda: len(day.services.evidence.list(third)) == 1)
    day.control(KEY.Key_Z)
    assert day.services.evidence.list(third) == []
    day.control(KEY.Key_Y)
    assert len(day.services.evidence.list(third)) == 1

    eighteen = day.make_late(day.open_an_activity_of(18))
    done = day.states(eighteen).count(State.DONE)
    day.page.filters._scopes[Scope.OVERDUE].click()
    late = day.view.lines.lines()
    assert len(late) == 18 - done
    assert all(line.shown(build.TODAY) is Shown.OVERDUE for line in late)
    ten = day.select(10)
    QTest.keyClick(day.view, KEY.Key_Space)
    assert day.states(ten) == [State.DONE] * 10
    assert day.page.head._finished.text() == str(10 + done)
    day.control(KEY.Key_Z)
    assert State.DONE not in day.states(ten)
    assert day.found("dien bien", "Điện Biên")
