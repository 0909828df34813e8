"""Weeks, lanes, and what finds no room."""

from dataclasses import replace
from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehoach_desktop.core.calendar import CalendarEntry, EntryKind
from kehoach_desktop.core.calendar_lanes import (
    WEEK,
    Lanes,
    Room,
    entries_of_month,
    entries_on,
    entry_days,
    in_order,
    lay_out,
    month_weeks,
)
from kehoach_desktop.core.states import Shown
from tests.build_calendar import day, entry, event

APRIL = date(2024, 4, 1)
WEEK_16 = month_weeks(APRIL)[2]  # 15–21/4


def place(*entries: CalendarEntry, lanes: int = 4, crowded: int = 3, two: int = 99) -> Lanes:
    rooms = [Room(lanes, crowded)] * WEEK
    return lay_out(WEEK_16, in_order(entries), rooms, lambda one: len(one.short_title) > two)


def lanes_of(lanes: Lanes) -> dict[str, int]:
    return {bar.entry.short_title: bar.lane for bar in lanes.bars}


def test_a_month_is_whole_weeks_from_monday_without_other_months():
    weeks = month_weeks(APRIL)
    assert weeks[0][0] == APRIL
    assert weeks[-1] == (day("29/4"), day("30/4"), None, None, None, None, None)
    assert [one for week in weeks for one in week if one] == [
        date(2024, 4, number) for number in range(1, 31)
    ]


def test_december_ends_in_its_own_year():
    assert month_weeks(date(2024, 12, 5))[-1][1] == date(2024, 12, 31)


def test_bars_that_share_a_day_take_different_lanes_and_free_ones_are_used_again():
    lanes = place(
        entry("Thi vẽ", "8/4", "16/4"),
        entry("Gặp mặt", "15/4", "19/4"),
        entry("Cờ", "18/4", "20/4"),
    )
    assert lanes_of(lanes) == {"Thi vẽ": 0, "Gặp mặt": 1, "Cờ": 0}
    assert lanes.hidden == (0,) * WEEK


def test_a_bar_says_whether_it_goes_on_beyond_the_week():
    (bar,) = place(entry("Thi vẽ", "8/4", "25/4")).bars
    assert (bar.first, bar.last, bar.cut_left, bar.cut_right) == (0, 6, True, True)
    (bar,) = place(entry("Họp", "17/4")).bars
    assert (bar.first, bar.cut_left, bar.cut_right, bar.is_block) == (2, False, False, True)


def test_a_one_day_block_takes_two_lanes_where_its_words_need_them():
    lanes = place(entry("Họp giao ban", "17/4"), entry("Cờ", "17/4"), two=7)
    assert {bar.entry.short_title: (bar.lane, bar.height) for bar in lanes.bars} == {
        "Họp giao ban": (0, 2),
        "Cờ": (2, 1),
    }


def test_a_block_takes_one_lane_rather_than_being_hidden():
    lanes = place(
        entry("Thi vẽ tranh", "15/4", "21/4"), entry("Họp giao ban", "17/4"), lanes=2, two=7
    )
    assert [bar.height for bar in lanes.bars] == [1, 1]
    assert sum(lanes.hidden) == 0


def test_what_finds_no_lane_is_counted_on_each_of_its_days():
    bars = [entry(f"Việc {number}", "15/4", "21/4") for number in range(3)]
    lanes = place(*bars, entry("Gặp mặt", "17/4", "18/4"), lanes=3, crowded=3)
    assert lanes.hidden == (0, 0, 1, 1, 0, 0, 0)


def test_days_that_hide_something_give_their_foot_to_the_count():
    bars = [entry(f"Việc {number}", "15/4", "15/4") for number in range(5)]
    lanes = place(*bars, lanes=4, crowded=3)
    assert len(lanes.bars) == 3
    assert lanes.hidden[0] == 2


def test_the_own_day_comes_first_and_what_is_done_gives_way():
    done = entry("Xong", "1/4", "20/4", shown=Shown.DONE)
    late = entry("Quá hạn", "15/4", "19/4", shown=Shown.OVERDUE)
    main = event("Lễ kỷ niệm", "16/4", is_main=True)
    assert in_order([done, late, main]) == [main, late, done]
    assert lanes_of(place(done, late, main, lanes=2, crowded=1)) == {"Lễ kỷ niệm": 0}


def test_a_window_longer_than_three_weeks_is_drawn_on_its_last_day():
    assert entry_days(entry("Tin bài", "1/3", "31/5")) == (day("31/5"), day("31/5"))
    assert entry_days(entry("Ba tuần", "1/4", "21/4")) == (day("1/4"), day("21/4"))


def test_an_open_end_or_start_is_one_day():
    assert entry_days(entry(start="", end="10/4")) == (day("10/4"), day("10/4"))
    assert entry_days(replace(entry(start="10/4"), end=None)) == (day("10/4"), day("10/4"))
    assert entry_days(entry()) is None


def test_entries_of_a_day_and_of_a_month():
    flags, report, none = entry("Cờ", "26/4", "8/5"), entry("Báo cáo", "15/5"), entry()
    everything = [report, flags, none]
    assert entries_on(everything, day("30/4")) == (flags,)
    assert entries_on(everything, day("9/5")) == ()
    assert [entries_of_month(everything, date(2024, month, 1)) for month in (3, 4, 5)] == [0, 1, 2]


days = st.integers(0, 40).map(lambda number: date.fromordinal(day("1/4").toordinal() + number))


@st.composite
def anything(draw: st.DrawFn) -> CalendarEntry:
    start, end = sorted((draw(days), draw(days)))
    title = draw(st.sampled_from(("Cờ", "Họp giao ban", "Thăm, tặng quà gia đình")))
    shown = draw(st.sampled_from(Shown))
    return CalendarEntry(
        EntryKind.ACTIVITY, draw(st.integers(1, 99)), title, title, start, end, shown
    )


@given(st.lists(anything(), max_size=14), st.lists(st.integers(0, 5), min_size=7, max_size=7))
@pytest.mark.parametrize("number", range(5))
def test_no_two_bars_ever_overlap_and_nothing_is_lost(number, entries, free):
    week = month_weeks(APRIL)[number]
    rooms = [Room(lanes, max(0, lanes - 1)) for lanes in free]
    lanes = lay_out(week, in_order(entries), rooms, lambda one: len(one.short_title) > 7)
    for column, on in enumerate(week):
        bars = [bar for bar in lanes.bars if bar.first <= column <= bar.last]
        spans = sorted((bar.lane, bar.lane + bar.height) for bar in bars)
        assert all(below[0] >= above[1] for above, below in pairwise(spans))
        assert all(bottom <= free[column] for _top, bottom in spans)
        expected = len(entries_on(entries, on)) if on else 0
        assert len(bars) + lanes.hidden[column] == expected
