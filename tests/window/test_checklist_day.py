"""A morning at the checklist of chi bộ 3, through the real window."""

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from kehoach_desktop.core.checklist import Scope
from kehoach_desktop.core.states import Shown, State
from kehoach_desktop.ui.screens.checklist.line_inside import Part
from tests import build
from tests.window.conftest import type_text

pytestmark = pytest.mark.qt_log_ignore("does not support grabbing the keyboard")
KEY, CTRL = Qt.Key, Qt.KeyboardModifier.ControlModifier


class Morning:
    """What the clerk does, and what is stored then."""

    def __init__(self, desktop: Any) -> None:
        self.window = desktop.window
        self.services = desktop.context.services
        self.page: Any = desktop.window.go("assignments")
        units = self.services.units.all()
        self.page.open_record(next(one.id for one in units if one.name == "Chi bộ Tổ dân phố 3"))

    def states(self, *keys: int) -> set[State]:
        return {line.state for line in self.services.store.assignments.by_ids(keys)}

    def open_lines(self) -> list[int]:
        lines = self.page.view.lines.lines()
        return [line.assignment.id for line in lines if line.shown(build.TODAY).is_open]

    def press(self, key: int, what: Qt.Key) -> None:
        view = self.page.view
        view.setFocus()
        view.setCurrentIndex(view.lines.index_of(key))
        QTest.keyClick(view, what)

    def control(self, letter: Qt.Key) -> None:
        self.window.activateWindow()  # offscreen, a list of choices takes the window's keys
        assert QTest.qWaitForWindowActive(self.window)
        self.page.view.setFocus()
        QTest.keyClick(self.page.view, letter, CTRL)

    def type_result(self, words: str) -> None:
        results = self.page.view.details.inside.sections[Part.RESULTS]
        results.ask()
        type_text(results.field, words)
        QTest.keyClick(results.field, KEY.Key_Return)

    def drop(self, path: Path) -> None:
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(path))])
        view = self.page.view
        where = view.visualRect(view.currentIndex()).center()
        actions, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
        how = (actions, data, left, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(view.viewport(), QDragEnterEvent(where, *how))
        QApplication.sendEvent(view.viewport(), QDropEvent(QPointF(where), *how))

    def photos(self, key: int) -> int:
        return len(self.services.evidence.list(key))


@pytest.mark.timeout(60)
def test_ticks_figures_and_a_photo_are_stored_and_come_back_after_undo(
    desk, qtbot, tmp_path
) -> None:
    morning = Morning(desk.open(demo=True))
    first, second, third, *_ = morning.open_lines()
    for key in (first, second):
        morning.press(key, KEY.Key_Space)
    assert morning.states(first, second) == {State.DONE}

    morning.press(third, KEY.Key_Return)
    morning.type_result("45 lượt người")
    assert morning.services.line_contents.of(third).entries[-1].amount == 45

    photo = tmp_path / "Ảnh.jpg"
    QImage(64, 48, QImage.Format.Format_RGB32).save(str(photo))
    before = morning.photos(third)
    morning.drop(photo)
    qtbot.waitUntil(lambda: morning.photos(third) == before + 1)
    morning.control(KEY.Key_Z)
    assert morning.photos(third) == before
    morning.control(KEY.Key_Y)
    assert morning.photos(third) == before + 1


@pytest.mark.timeout(60)
def test_late_lines_are_filtered_ten_lines_change_in_one_step_and_words_find(desk) -> None:
    morning = Morning(desk.open(demo=True))
    page = morning.page
    page.filters._scopes[Scope.OVERDUE].click()
    late = page.view.lines.lines()
    assert late
    assert all(line.shown(build.TODAY) is Shown.OVERDUE for line in late)

    page.filters._scopes[Scope.ALL].click()
    ten = morning.open_lines()[:10]
    before = [one.state for one in morning.services.store.assignments.by_ids(ten)]
    page.wishes.state_wanted.emit(ten, State.DONE, "")
    assert len(ten) == 10
    assert morning.states(*ten) == {State.DONE}
    morning.control(KEY.Key_Z)
    assert [one.state for one in morning.services.store.assignments.by_ids(ten)] == before

    page.filters.take_typing("dien bien")
    found = page.view.lines.lines()
    assert found
    assert all("Điện Biên" in line.title + line.text for line in found)
