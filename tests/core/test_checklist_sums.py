"""The parts of every grouping and filter sum up to the whole; what does not apply never counts."""

from collections import Counter
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from kehoach_desktop.core.assignments import Assignment, ChecklistLine, Role
from kehoach_desktop.core.checklist import (
    LineFilter,
    LineGroup,
    Order,
    Scope,
    arrange,
    group_of,
    scope_counts,
)
from kehoach_desktop.core.checklist_entries import Entry, EntryScope, in_sections
from kehoach_desktop.core.progress import Progress, count
from kehoach_desktop.core.states import Shown, State

TODAY = date(2024, 4, 15)
DAYS = st.none() | st.integers(-40, 40).map(lambda days: TODAY + timedelta(days))


@st.composite
def lines(draw: st.DrawFn) -> list[ChecklistLine]:
    rows = draw(
        st.lists(
            st.tuples(
                st.sampled_from(State),
                st.sampled_from(Role),
                *(DAYS, DAYS, DAYS),
                st.booleans(),
                st.integers(1, 4),
                st.sampled_from(["Gặp mặt", "Treo cờ"]),
            ),
            max_size=25,
        )
    )
    return [
        ChecklistLine(
            Assignment(at, 1, unit, role, state=state, due=due, done_on=done_on),
            *("II.1", title, "", 1, f"Đơn vị {unit}"),
            start,
            due,
            standing=standing,
        )
        for at, (state, role, start, due, done_on, standing, unit, title) in enumerate(rows)
    ]


FILTERS = st.builds(
    LineFilter,
    st.sampled_from(Scope),
    st.frozensets(st.sampled_from(Role)),
    st.sampled_from(["", "gap mat", "không có"]),
    st.sampled_from(Order),
)


@given(lines(), FILTERS)
def test_the_groups_of_every_filter_hold_each_kept_line_once(given_lines, wanted) -> None:
    sets = arrange(given_lines, TODAY, wanted)
    shown = [line.assignment.id for one in sets for line in one.lines]
    kept = [line.assignment.id for line in wanted.kept(given_lines, TODAY)]
    assert Counter(shown) == Counter(kept)
    assert all(group_of(line, TODAY) is one.group for one in sets for line in one.lines)


@given(lines())
def test_filters_split_the_lines_without_loss(given_lines) -> None:
    counts = scope_counts(given_lines, TODAY)
    closed = [line for line in given_lines if group_of(line, TODAY) is LineGroup.CLOSED]
    assert counts[Scope.ALL] == len(given_lines) == counts[Scope.OPEN] + len(closed)
    for scope in Scope:
        by_role = [
            len(LineFilter(scope, frozenset({role})).kept(given_lines, TODAY)) for role in Role
        ]
        assert sum(by_role) == counts[scope]


@given(lines())
def test_units_sections_and_the_whole_agree_and_leave_out_what_does_not_apply(given_lines) -> None:
    shown = [line.shown(TODAY) for line in given_lines]
    whole = count(shown)
    entries = [
        Entry(
            unit,
            f"Đơn vị {unit}",
            "Chi bộ" if unit % 2 else "Đoàn thể",
            count(line.shown(TODAY) for line in given_lines if line.assignment.unit_id == unit),
        )
        for unit in range(1, 5)
    ]
    sections = in_sections(entries)
    assert sum((one.progress for one in sections), Progress()) == whole
    assert whole.total + whole.not_applicable == len(given_lines)
    assert whole.total == whole.finished + whole.unfinished
    assert whole.overdue == scope_counts(given_lines, TODAY)[Scope.OVERDUE]
    without = [one for one in shown if one is not Shown.NOT_APPLICABLE]
    assert count(without).total == whole.total
    assert count(without).finished == whole.finished

    def kept(scope: EntryScope) -> Progress:
        return sum((one.progress for one in in_sections(entries, scope=scope)), Progress())

    assert kept(EntryScope.OVERDUE).overdue == whole.overdue
    assert kept(EntryScope.OPEN).unfinished == whole.unfinished
    assert kept(EntryScope.WAITING).waiting == whole.waiting
    assert whole.waiting == scope_counts(given_lines, TODAY)[Scope.WAITING]
    assert kept(EntryScope.SILENT).finished == 0


@given(lines())
def test_standing_lines_and_conditional_ones_are_never_late(given_lines) -> None:
    for line in given_lines:
        waits = line.assignment.state in (State.WAITING, State.NOT_APPLICABLE)
        if line.standing or waits:
            assert line.shown(TODAY) not in (Shown.OVERDUE, Shown.DONE_LATE)
