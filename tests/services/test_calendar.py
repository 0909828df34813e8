from datetime import date

import pytest

from kehoach_desktop.core.activities import DeadlineKind
from kehoach_desktop.core.assignments import NewAssignment, Role
from kehoach_desktop.core.calendar import EntryKind
from kehoach_desktop.core.errors import BadInputError
from kehoach_desktop.core.events import Event
from kehoach_desktop.core.states import Shown
from tests import build


def test_the_peak_shows_whole_months_and_where_today_is(sample: build.Sample) -> None:
    peak = sample.services.calendar.peak(sample.campaign_id, build.TODAY)
    assert (peak.days[0].day, peak.days[-1].day) == (date(2024, 3, 1), date(2024, 5, 31))
    assert (peak.day_number, peak.day_count) == (46, 92)
    assert next(one for one in peak.days if one.day == date(2024, 4, 9)).lunar_text == "1/3"


def test_bars_carry_the_most_pressing_state_and_who_does_it(sample: build.Sample) -> None:
    line = sample.lines("Hội CCB phường")[0]
    sample.services.assignments.toggle_done(line.assignment.id)
    cell = sample.lines("Chi bộ Tổ dân phố 1")[0]
    sample.services.assignments.set_due([cell.assignment.id], date(2024, 4, 10))
    peak = sample.services.calendar.peak(sample.campaign_id, build.TODAY)
    meeting, screening = peak.entries
    assert (meeting.shown, meeting.done, meeting.total) == (Shown.DOING, 1, 2)
    assert meeting.units == "Hội CCB phường"
    assert (screening.shown, screening.units) == (Shown.OVERDUE, "3 chi bộ")
    assert screening.is_main
    assert not meeting.is_main


def test_who_leads_stands_before_the_number_of_cells(sample: build.Sample) -> None:
    parts = [
        NewAssignment(sample.units["UBND phường"], Role.LEAD),
        NewAssignment(sample.units["Các chi bộ"], Role.CARRY_OUT),
        NewAssignment(sample.units["Hội CCB phường"], Role.COORDINATE),
    ]
    sample.services.plans.set_parts(sample.activities[1], parts)
    peak = sample.services.calendar.peak(sample.campaign_id, build.TODAY)
    assert peak.entries[1].units == "UBND phường, 3 chi bộ"


def test_a_dragged_bar_moves_the_activity_and_can_be_undone(sample: build.Sample) -> None:
    meeting = sample.activities[0]
    change = sample.services.calendar.place_entry(meeting, date(2024, 4, 20), date(2024, 4, 20))
    assert change.label == "Dời “Gặp mặt cựu chiến binh”"
    moved = sample.content.activities[meeting].activity
    assert (moved.start, moved.deadline) == (date(2024, 4, 20), DeadlineKind.DAY)
    sample.services.calendar.place_entry(meeting, None, None)
    peak = sample.services.calendar.peak(sample.campaign_id, build.TODAY)
    assert [entry.record_id for entry in peak.undated] == [meeting]
    sample.services.undo.undo()
    sample.services.undo.undo()
    assert sample.content.activities[meeting].activity.start == date(2024, 4, 8)


def test_events_stand_among_the_activities(sample: build.Sample) -> None:
    day = date(2024, 5, 2)
    event = Event(0, EntryKind.CELL_MEETING, "Sinh hoạt chi bộ", day, day)
    sample.services.calendar.add_event(
        Event(0, event.kind, event.title, day, day, campaign_id=sample.campaign_id)
    )
    peak = sample.services.calendar.peak(sample.campaign_id, build.TODAY)
    assert [entry.kind for entry in peak.entries][1] is EntryKind.CELL_MEETING


def test_without_a_peak_the_entries_say_which_months_are_shown() -> None:
    sample = build.store_with_plan()
    campaign = sample.services.campaigns.by_id(sample.campaign_id)
    sample.services.campaigns.replace(
        build.campaign(id=campaign.id, peak_start=None, peak_end=None)
    )
    peak = sample.services.calendar.peak(sample.campaign_id, build.TODAY)
    assert (peak.start, peak.end) == (date(2024, 4, 8), date(2024, 5, 7))
    sample.services.close()


def test_the_calendar_file_holds_each_dated_entry(sample: build.Sample) -> None:
    text = sample.services.calendar.ics(sample.campaign_id).decode()
    assert text.count("BEGIN:VEVENT") == 2
    assert "DTSTART;VALUE=DATE:20240408" in text
    with pytest.raises(BadInputError):
        sample.services.calendar.ics(999)
