"""Moving and stretching entries."""

from kehoach_desktop.core.calendar_moves import begun_on, moved, stretched
from tests.build_calendar import day, entry


def test_moving_keeps_the_length():
    assert moved(entry("Cờ", "26/4", "8/5"), -2) == (day("24/4"), day("6/5"))


def test_moving_leaves_an_open_side_open():
    assert moved(entry(end="10/4"), 1) == (None, day("11/4"))


def test_stretching_moves_the_end_and_stops_at_the_start():
    bar = entry("Thi vẽ", "8/4", "9/4")
    assert stretched(bar, 1) == (day("8/4"), day("10/4"))
    assert stretched(bar, -5) == (day("8/4"), day("8/4"))


def test_stretching_a_lone_due_day_makes_it_a_span():
    assert stretched(entry(end="10/4"), 2) == (day("10/4"), day("12/4"))
    assert stretched(entry(), 2) == (None, None)


def test_dropping_puts_the_first_drawn_day_there():
    assert begun_on(entry("Cờ", "26/4", "8/5"), day("1/5")) == (day("1/5"), day("13/5"))
    assert begun_on(entry(), day("1/5")) == (day("1/5"), day("1/5"))


def test_of_a_long_window_only_the_due_day_moves():
    window = entry("Tin bài", "1/3", "31/5")
    assert begun_on(window, day("30/5")) == (day("1/3"), day("30/5"))
    assert moved(window, 1) == (day("1/3"), day("1/6"))
