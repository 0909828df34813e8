from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from kehoach_desktop.core.activities import Activity
from kehoach_desktop.core.assignments import Assignment, ChecklistLine, Role, UnitProgress
from kehoach_desktop.core.checklist import (
    LineFilter,
    LineGroup,
    LineSet,
    Order,
    Scope,
    arrange,
    group_of,
)
from kehoach_desktop.core.checklist_entries import activity_entries, in_sections, unit_entries
from kehoach_desktop.core.documents import Document
from kehoach_desktop.core.progress import Progress
from kehoach_desktop.core.states import State
from kehoach_desktop.core.units import Unit, UnitKind

MONDAY = date(2024, 4, 15)
SUNDAY = MONDAY + timedelta(days=6)


def line(
    number: int = 1, due: date | None = None, state: State = State.TODO, **of_line: Any
) -> ChecklistLine:
    role = of_line.pop("role", Role.CARRY_OUT)
    stored = Assignment(number, activity_id=number, unit_id=1, state=state, role=role)
    given = {"reference": "II.1", "title": f"Việc {number}", "text": "", "unit_name": "Chi bộ 1"}
    return ChecklistLine(stored, document_id=1, end=due, **(given | of_line))


def shape(sets: Sequence[LineSet]) -> dict[LineGroup, list[int]]:
    return {one.group: [member.assignment.id for member in one.lines] for one in sets}


@pytest.mark.parametrize(
    ("one", "group"),
    [
        (line(due=MONDAY - timedelta(days=1)), LineGroup.OVERDUE),
        (line(due=MONDAY), LineGroup.THIS_WEEK),
        (line(due=SUNDAY), LineGroup.THIS_WEEK),
        (line(due=SUNDAY + timedelta(days=1)), LineGroup.OPEN),
        (line(due=SUNDAY, state=State.WAITING), LineGroup.THIS_WEEK),
        (line(), LineGroup.OPEN),
        (line(due=SUNDAY, start=MONDAY + timedelta(days=2)), LineGroup.THIS_WEEK),
        (line(due=date(2024, 5, 7), start=date(2024, 5, 7)), LineGroup.NOT_DUE),
        (line(due=MONDAY, state=State.DONE), LineGroup.CLOSED),
        (line(due=date(2024, 4, 1), state=State.NOT_APPLICABLE), LineGroup.CLOSED),
        (line(due=date(2024, 4, 16), standing=True), LineGroup.OPEN),
    ],
)
def test_a_line_stands_under_what_presses_most(one, group):
    assert group_of(one, MONDAY) is group


def test_lines_follow_their_due_day_and_those_without_one_come_last():
    lines = [line(1), line(2, date(2024, 5, 30)), line(3, date(2024, 4, 30))]
    assert shape(arrange(lines, MONDAY)) == {LineGroup.OPEN: [3, 2, 1]}


def test_lines_follow_the_plan_when_asked():
    lines = [line(1), line(2, date(2024, 5, 30)), line(3, date(2024, 4, 30))]
    sets = arrange(lines, MONDAY, LineFilter(order=Order.PLAN))
    assert shape(sets) == {LineGroup.OPEN: [1, 2, 3]}


def test_a_ticked_line_stays_where_it_stood_until_the_next_visit():
    lines = [line(1, date(2024, 4, 10)), line(2, date(2024, 4, 12))]
    before = arrange(lines, MONDAY)
    done = replace(lines[0], assignment=replace(lines[0].assignment, state=State.DONE))
    assert shape(arrange([done, lines[1]], MONDAY, before=before)) == {LineGroup.OVERDUE: [1, 2]}
    assert shape(arrange([done, lines[1]], MONDAY)) == {
        LineGroup.OVERDUE: [2],
        LineGroup.CLOSED: [1],
    }


def test_a_ticked_line_stays_even_where_the_filter_would_hide_it():
    only_late = LineFilter(Scope.OVERDUE)
    late = line(1, date(2024, 4, 10))
    before = arrange([late], MONDAY, only_late)
    done = replace(late, assignment=replace(late.assignment, state=State.DONE))
    assert shape(arrange([done], MONDAY, only_late, before)) == {LineGroup.OVERDUE: [1]}
    assert arrange([done], MONDAY, only_late) == ()


def test_a_new_line_goes_to_its_group_behind_those_that_stood_there():
    old, new = line(1, date(2024, 4, 12)), line(2, date(2024, 4, 10))
    sets = arrange([old, new], MONDAY, before=arrange([old], MONDAY))
    assert shape(sets) == {LineGroup.OVERDUE: [1, 2]}


def test_a_line_that_is_gone_leaves_no_hole():
    lines = [line(1), line(2)]
    assert shape(arrange(lines[1:], MONDAY, before=arrange(lines, MONDAY))) == {LineGroup.OPEN: [2]}


def test_the_filter_keeps_roles_scope_and_words():
    lead = line(1, role=Role.LEAD, title="Treo cờ Tổ quốc")
    done = line(2, role=Role.LEAD, title="Treo băng zôn", state=State.DONE)
    other = line(3, title="Treo cờ")
    wanted = LineFilter(Scope.OPEN, frozenset({Role.LEAD}), "treo co")
    assert wanted.kept([lead, done, other], MONDAY) == [lead]
    assert wanted.narrows
    assert not LineFilter(order=Order.PLAN).narrows


def test_units_stand_under_their_section_with_the_sum_of_their_counts():
    units = [
        UnitProgress(Unit(1, "Chi bộ 1", section="Các chi bộ"), Progress(done=2, todo=1)),
        UnitProgress(Unit(2, "Các chi bộ", kind=UnitKind.GROUP), Progress()),
        UnitProgress(Unit(3, "Trường A", kind=UnitKind.SCHOOL), Progress(overdue=1)),
        UnitProgress(Unit(4, "Chi bộ 2", "CB2", section="Các chi bộ"), Progress(done_late=1)),
    ]
    first, second = in_sections(unit_entries(units))
    assert (first.name, [entry.name for entry in first.entries]) == (
        "Các chi bộ",
        ["Chi bộ 1", "CB2"],
    )
    assert (first.progress.finished, first.progress.total) == (3, 4)
    assert (second.name, second.progress.overdue) == ("Trường học", 1)


def test_units_are_found_by_words_without_marks():
    units = [
        UnitProgress(Unit(1, "Chi bộ Công an"), Progress()),
        UnitProgress(Unit(2, "Hội CCB"), Progress()),
    ]
    (section,) = in_sections(unit_entries(units), "cong")
    assert [entry.id for entry in section.entries] == [1]


def test_activities_stand_under_their_document_with_their_span():
    plan = Document(7, number=45, symbol="KH/ĐU", abstract="tuyên truyền")
    handed = Activity(1, 7, title="Treo cờ", start=date(2024, 4, 26), end=date(2024, 5, 8))
    idle = Activity(2, 7, title="Chưa giao")
    activities = [handed, idle]
    first, entry = activity_entries(activities, {7: plan}, {1: Progress(todo=8)}, MONDAY)
    assert (first.id, first.section, first.is_unassigned) == (2, "Chưa giao", True)
    assert (entry.name, entry.section) == ("Treo cờ", "45-KH/ĐU, tuyên truyền")
    assert (entry.note, entry.progress.total) == ("26/4–08/5", 8)
