"""The screen on a real store: what it shows, moves, adds, writes, and where it goes."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from kehoach_desktop.core.calendar import CalendarEntry, EntryKind
from kehoach_desktop.core.states import State
from kehoach_desktop.ui.screen import ScreenPage
from kehoach_desktop.ui.screens.calendar import make_screen
from kehoach_desktop.ui.screens.calendar.presenter import CalendarPresenter
from tests.build_calendar import day

MEETING = "Gặp mặt cựu chiến binh"


@pytest.fixture
def page(desk, expose):
    return expose(make_screen(desk.context).factory(), 1314)


def find(page: Any, title: str) -> CalendarEntry:
    calendar: tuple[CalendarEntry, ...] = page.months.grids[0].data.entries
    return next(entry for entry in calendar if entry.title == title)


def test_the_first_visit_shows_the_campaign_s_peak(page):
    meeting = find(page, MEETING)
    assert (meeting.start, meeting.end) == (day("8/4"), day("26/4"))
    assert page.head.peak.accessibleName().startswith("Ngày 46 trên 92")


def test_moving_stores_says_so_and_undo_takes_it_back(page, desk):
    page.asking.move_wanted.emit(find(page, MEETING), 1)
    assert find(page, MEETING).start == day("9/4")
    assert desk.said == [(f"Dời “{MEETING}”", True)]
    desk.undo()
    assert find(page, MEETING).start == day("8/4")


def test_stretching_and_dropping(page):
    page.asking.stretch_wanted.emit(find(page, MEETING), -1)
    assert find(page, MEETING).end == day("25/4")
    page.dropped.emit(find(page, MEETING).record_id, day("1/5"))
    assert (find(page, MEETING).start, find(page, MEETING).end) == (day("1/5"), day("18/5"))


def test_dropping_an_activity_on_its_own_day_changes_nothing(page, desk):
    page.dropped.emit(find(page, MEETING).record_id, day("8/4"))
    page.dropped.emit(987_654, day("8/4"))
    assert desk.said == []


def test_an_activity_without_days_waits_in_the_tray_and_takes_a_dropped_one(page, desk):
    service = desk.sample.services.calendar
    desk.bus.changed.emit(service.place_entry(desk.sample.activities[0], None, None))
    assert [chip.entry.title for chip in page.foot.tray.chips] == [MEETING]
    page.dropped.emit(desk.sample.activities[0], day("24/4"))
    assert page.foot.tray.chips == []
    assert find(page, MEETING).end == day("24/4")


def test_a_new_entry_lands_on_its_day(page):
    page.asking.event_wanted.emit("Họp giao ban", day("17/4"), day("17/4"))
    added = find(page, "Họp giao ban")
    assert (added.kind, added.start) == (EntryKind.EVENT, day("17/4"))


def test_opening_an_activity_goes_to_a_unit_in_the_state_that_presses(page, desk, monkeypatch):
    opened: list[int] = []
    monkeypatch.setattr(ScreenPage, "open_record", lambda _page, key: opened.append(key))
    done = desk.sample.lines("Hội CCB phường")[0].assignment.id
    desk.bus.changed.emit(desk.sample.services.assignments.set_state([done], State.DONE))
    doing = desk.sample.lines("UBND phường")[0].assignment.id
    desk.bus.changed.emit(desk.sample.services.assignments.set_state([doing], State.DOING))
    page.entry_opened.emit(find(page, MEETING))
    assert desk.went == ["assignments"]
    assert opened == [desk.sample.units["UBND phường"]]


def test_news_of_others_is_shown_at_once_or_at_the_next_visit(page, desk, qtbot):
    service = desk.sample.services.calendar
    page.hide()
    desk.bus.changed.emit(service.place_entry(desk.sample.activities[0], day("2/4"), day("3/4")))
    assert find(page, MEETING).start == day("8/4")
    with qtbot.waitExposed(page):
        page.show()
    assert find(page, MEETING).start == day("2/4")


def test_lunar_dates_stay_off_once_switched_off(page, desk, expose):
    page.foot.lunar.click()
    again: Any = expose(make_screen(desk.context).factory())
    assert not again.foot.lunar.isChecked()


def test_export_writes_a_calendar_file(page, desk, qtbot, tmp_path: Path):
    presenter = page.findChild(CalendarPresenter)
    asked: list[str] = []

    def ask(_owner: object, name: str) -> Path:
        asked.append(name)
        return tmp_path / "lich.ics"

    presenter.printer.ask_path = ask
    page.request_export()
    qtbot.waitUntil(lambda: bool(desk.said))
    assert asked == ["Lịch 70 năm Chiến thắng Điện Biên Phủ.ics"]
    assert MEETING in (tmp_path / "lich.ics").read_text("utf-8").replace("\r\n ", "")


def test_without_a_campaign_the_button_leads_to_the_plans(desk, qtbot, monkeypatch):
    campaigns = desk.sample.services.campaigns
    monkeypatch.setattr(type(campaigns), "current", lambda _campaigns: None)
    page: Any = make_screen(desk.context).factory()
    qtbot.addWidget(page)
    page.show()
    page.empty.button.click()
    assert desk.went == ["plans"]
    page.request_export()
    assert desk.said == []


def test_the_screen_is_announced_with_a_thin_rail(desk):
    spec = make_screen(desk.context)
    assert (spec.name, spec.title, spec.icon, spec.thin_rail) == (
        "calendar",
        "Lịch",
        "calendar",
        True,
    )
    assert date(2024, 4, 15) == desk.sample.services.today()
