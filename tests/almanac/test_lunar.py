"""Lunar dates against facts that the almanacs agree on."""

from datetime import date

import pytest

from kehoach_desktop.almanac.lunar import LunarDate, lunar_date
from kehoach_desktop.core.errors import BadInputError


@pytest.mark.parametrize(
    ("day", "lunar"),
    [
        (date(2024, 2, 10), (1, 1)),
        (date(2024, 3, 10), (1, 2)),
        (date(2024, 4, 18), (10, 3)),
        (date(2024, 5, 7), (29, 3)),
        (date(2024, 5, 8), (1, 4)),
        (date(2024, 5, 22), (15, 4)),
        (date(2025, 1, 29), (1, 1)),
        (date(2026, 2, 17), (1, 1)),
        (date(2027, 2, 6), (1, 1)),
    ],
)
def test_known_days(day, lunar):
    found = lunar_date(day)

    assert (found.day, found.month) == lunar


@pytest.mark.parametrize(
    "new_year",
    [date(1968, 1, 29), date(1985, 1, 21), date(2007, 2, 17), date(2030, 2, 2), date(2053, 2, 18)],
)
def test_new_year_is_the_vietnamese_one_where_the_chinese_one_differs(new_year):
    assert (lunar_date(new_year).day, lunar_date(new_year).month) == (1, 1)


def test_leap_month_is_marked():
    assert lunar_date(date(2023, 3, 22)) == LunarDate(1, 2, 2023, leap=True)


def test_year_out_of_reach_is_said_in_vietnamese():
    with pytest.raises(BadInputError, match="1900"):
        lunar_date(date(1899, 12, 31))
