"""The first screen of the real window, on the sample store of 15/4/2024."""

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kehoach_desktop.app.desktop import Desktop
from kehoach_desktop.core.states import State
from kehoach_desktop.core.units import UnitKind
from kehoach_desktop.ui.screens.checklist.page import ChecklistPage
from kehoach_desktop.ui.screens.today.page import FIRST_SHOWN, TodayPage
from kehoach_desktop.ui.screens.today.reminding import RemindPopup
from kehoach_desktop.ui.screens.today.rows import ITEM
from tests.bench.big_store import big_store
from tests.window.conftest import Desk


@pytest.fixture
def desktop(desk: Desk) -> Desktop:
    return desk.open(demo=True)


@pytest.fixture
def page(desktop: Desktop) -> TodayPage:
    assert isinstance(desktop.window.page, TodayPage)
    return desktop.window.page


def test_its_numbers_are_those_of_the_rail_and_of_the_units(
    desktop: Desktop, page: TodayPage
) -> None:
    services = desktop.context.services
    campaign = services.campaigns.current()
    assert campaign is not None
    units = services.assignments.units_with_progress(campaign.id)
    late = sum(one.progress.overdue for one in units)
    done = sum(one.progress.finished for one in units)
    total = sum(one.progress.total for one in units)
    assert page.late.note.text() == f"{late} việc của 6 đơn vị"
    assert page.progress.note.text() == f"{done} trên {total} việc xong"
    assert (late, done, total) == (7, 70, 213)
    assert "".join(label.text() for label in page.count) == "Ngày 46 trên 92 của đợt cao điểm"


def test_lunar_date_and_days_off_come_after_the_first_sight(page: TodayPage, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: page.day_note.text() == "07/3 âm lịch, tuần 16")
    rows = page.days.rows
    coming = [rows.index(row).data(ITEM).record for row in range(rows.rowCount())]
    assert [entry.title for entry in coming if entry.off] == ["Giỗ Tổ"]


def test_enter_on_a_late_activity_opens_its_units(desktop: Desktop, page: TodayPage) -> None:
    page.late_list.setFocus(Qt.FocusReason.TabFocusReason)
    title = page.late_list.currentIndex().data(ITEM).record.work.title
    QTest.keyClick(page.late_list, Qt.Key.Key_Return)
    checklist = desktop.window.page
    assert isinstance(checklist, ChecklistPage)
    assert checklist.panel.view.currentIndex().data() == title


def test_a_tick_takes_the_line_out_of_what_is_late(desktop: Desktop, page: TodayPage) -> None:
    services = desktop.context.services
    activity = page.late_list.rows.index(0).data(ITEM).record.work.activity_id
    lines = services.assignments.of_activity(activity)
    change = services.assignments.set_state([one.assignment.id for one in lines], State.DONE)
    desktop.context.bus.changed.emit(change)
    rows = page.late_list.rows
    left = [rows.index(row).data(ITEM).record.work.activity_id for row in range(rows.rowCount())]
    assert activity not in left


def test_without_a_campaign_it_says_how_to_begin(desk: Desk) -> None:
    desktop = desk.open()
    page = desktop.window.go("today")
    assert isinstance(page, TodayPage)
    assert page.empty.isVisible()
    page.empty.button.click()
    assert desktop.window.current == "import"


def test_reminding_copies_the_texts_and_notes_the_units(desktop: Desktop, page: TodayPage) -> None:
    page.remind.click()
    popup = page.findChild(RemindPopup)
    assert isinstance(popup, RemindPopup)
    popup.every.click()
    text = QGuiApplication.clipboard().text()
    services = desktop.context.services
    campaign = services.campaigns.current()
    assert campaign is not None
    units = services.reminders.late_units(campaign.id)
    assert all(unit.text in text for unit in units)
    assert all(unit.last is not None for unit in units)


def test_what_waits_and_who_told_nothing_lead_to_their_units(
    desktop: Desktop, page: TodayPage, qtbot: QtBot
) -> None:
    qtbot.waitUntil(page.backup.isVisible)
    assert "bản sao" in page.backup.text().lower()
    assert not page.backup.compact
    services = desktop.context.services
    silent = services.units.add("Ban liên lạc", UnitKind.OTHER).new_id or 0
    late = page.late_list.rows.rows()[0].record.work.activity_id
    desktop.context.bus.changed.emit(services.matrix.assign(late, silent))
    for words, state in (("đang chờ", State.WAITING), ("chưa báo", State.TODO)):
        desktop.window.go("today")
        names = {button.accessibleName(): button for button in page.steps.buttons}
        button: Any = next(one for name, one in names.items() if words in name)
        button.click()
        checklist: Any = desktop.window.page
        assert checklist.entries.entries()
        lines = checklist.view.lines.lines()
        assert {line.assignment.state for line in lines} == {state}


def test_many_late_activities_unfold_on_demand(desk: Desk) -> None:
    big_store(1, 20, desk.store).close()
    desktop = desk.open()
    page: Any = desktop.window.go("today")
    late = len(page._briefing.late())
    assert late > FIRST_SHOWN + 1
    assert page.late_list.rows.rowCount() == FIRST_SHOWN
    assert str(late) in page.late.more.text()
    page.late.more.click()
    assert page.late_list.rows.rowCount() == late
    assert page.late.more.isHidden()
