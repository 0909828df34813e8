from datetime import date
from decimal import Decimal

import pytest

from kehoach_desktop.core.activities import DeadlineKind
from kehoach_desktop.core.assignments import Obligation, Role
from kehoach_desktop.core.due_rules import meeting_in, read_after_event
from kehoach_desktop.core.errors import BadInputError
from kehoach_desktop.core.states import Shown
from kehoach_desktop.services.line_duties import LineDuties
from tests import build

UBND, CCB = "UBND phường", "Hội CCB phường"
CELLS = [f"Chi bộ Tổ dân phố {number}" for number in (1, 2, 3)]


@pytest.fixture
def duties(sample: build.Sample) -> LineDuties:
    return sample.services.line_duties


def key(sample: build.Sample, unit: str) -> int:
    return sample.lines(unit)[0].assignment.id


def role(sample: build.Sample, unit: str) -> Role:
    return sample.lines(unit)[0].assignment.role


def dues(sample: build.Sample) -> list[date | None]:
    return [sample.lines(name)[0].assignment.due for name in CELLS]


def test_who_takes_the_lead_leads_alone_and_undo_gives_it_back(sample, duties) -> None:
    duties.set_role([key(sample, UBND)], Role.LEAD)
    assert (role(sample, UBND), role(sample, CCB)) == (Role.LEAD, Role.COORDINATE)
    sample.services.undo.undo()
    assert (role(sample, UBND), role(sample, CCB)) == (Role.COORDINATE, Role.LEAD)
    duties.set_role([key(sample, UBND)], Role.ADVISE)
    assert role(sample, UBND) is Role.ADVISE


def test_two_units_cannot_lead_one_activity(sample, duties) -> None:
    with pytest.raises(BadInputError, match="chỉ có một đơn vị chủ trì"):
        duties.set_role([key(sample, UBND), key(sample, CCB)], Role.LEAD)
    assert role(sample, CCB) is Role.LEAD


def test_doing_it_together_is_said_outright(sample, duties) -> None:
    screening = sample.activities[1]
    assert sample.content.activities[screening].lacks_lead
    duties.set_joint(screening, joint=True)
    assert not sample.content.activities[screening].lacks_lead


def test_units_are_asked_not_told_in_one_step(sample, duties) -> None:
    duties.set_obligation([key(sample, name) for name in CELLS], Obligation.REQUESTED)
    found = {sample.lines(name)[0].assignment.obligation for name in CELLS}
    assert found == {Obligation.REQUESTED}


def test_a_target_is_typed_for_many_lines_at_once(sample, duties) -> None:
    duties.set_target([key(sample, name) for name in CELLS], "20 bài dự thi")
    for name in CELLS:
        (measure,) = sample.lines(name)[0].measures
        assert (measure.name, measure.target, measure.result) == ("Bài dự thi", Decimal(20), None)


def test_lines_are_due_at_the_session_of_each_chi_bo(sample, duties) -> None:
    services = sample.services
    services.plans.set_activity_field(sample.activities[1], "start", date(2024, 5, 1))
    services.plans.set_activity_field(sample.activities[1], "end", date(2024, 5, 31))
    with services.store.transaction("Ngày họp"):
        for day, name in enumerate(CELLS[:2], 3):
            services.store.conn.execute(
                "UPDATE unit SET meeting_day = ? WHERE id = ?", (day, sample.units[name])
            )
    services.store.units.forget()
    duties.due_at_session([key(sample, name) for name in CELLS])
    assert [sample.lines(name)[0].assignment.due for name in CELLS] == [
        date(2024, 5, 3),
        date(2024, 5, 4),
        None,
    ]
    with pytest.raises(BadInputError, match="Không có kỳ sinh hoạt"):
        duties.due_at_session([key(sample, CELLS[2])])


def test_work_due_at_a_session_gets_the_day_of_each_unit_and_follows_its_window(
    sample, duties
) -> None:
    services, activity = sample.services, sample.activities[1]
    with services.store.transaction("Ngày họp"):
        for day, name in enumerate(CELLS, 3):
            services.store.units.set_fields(sample.units[name], {"meeting_day": day})
    services.calendar.place_entry(
        activity, date(2024, 4, 1), date(2024, 4, 30), DeadlineKind.CELL_MEETING
    )
    assert dues(sample) == [date(2024, 4, 3), date(2024, 4, 4), date(2024, 4, 5)]
    services.assignments.set_due([key(sample, CELLS[0])], date(2024, 4, 20))
    services.calendar.place_entry(activity, date(2024, 5, 1), date(2024, 5, 31))
    assert dues(sample) == [date(2024, 4, 20), date(2024, 5, 4), date(2024, 5, 5)]
    services.unit_catalogue.set_text(sample.units[CELLS[1]], "meeting_day", "10")
    services.unit_catalogue.set_text(sample.units[CELLS[0]], "meeting_day", "10")
    assert dues(sample) == [date(2024, 4, 20), date(2024, 5, 10), date(2024, 5, 5)]
    for _ in range(3):
        services.undo.undo()
    assert dues(sample) == [date(2024, 4, 20), date(2024, 4, 4), date(2024, 4, 5)]


def test_a_deadline_after_an_event_is_never_late_before_the_event_is_known(sample, duties) -> None:
    meeting = sample.activities[0]
    duties.due_after_event(meeting, "20 ngày sau khi tỉnh ban hành")
    (line,) = sample.lines(UBND)
    assert (line.due, line.time_text) == (None, "20 ngày sau khi tỉnh ban hành")
    assert line.shown(date(2030, 1, 1)) is not Shown.OVERDUE
    duties.due_after_event(meeting, "20 ngày sau 12/3")
    (line,) = sample.lines(UBND)
    assert line.due == date(2024, 4, 1)
    assert line.shown(build.TODAY) is Shown.OVERDUE
    with pytest.raises(BadInputError, match="mấy ngày sau việc gì"):
        read_after_event("khi nào xong", build.TODAY)


def test_the_session_of_a_short_month_is_on_its_last_day() -> None:
    assert meeting_in(date(2024, 4, 1), date(2024, 4, 30), 31) == date(2024, 4, 30)
    assert meeting_in(date(2024, 12, 20), date(2025, 1, 10), 5) == date(2025, 1, 5)
    assert meeting_in(date(2024, 4, 10), date(2024, 4, 20), 3) is None
