"""Days off, swapped days, notes, and the office's own table."""

from collections.abc import Sequence
from datetime import date

import pytest

from kehoach_desktop.almanac.anniversaries import remembered, table
from kehoach_desktop.almanac.days import day_facts
from kehoach_desktop.core.calendar import DayFacts, DayKind, DayOverride


def facts_of(day: date, overrides: Sequence[DayOverride] = ()) -> DayFacts:
    (facts,) = day_facts(day, day, overrides)
    return facts


@pytest.mark.parametrize(
    ("day", "kind", "note"),
    [
        (date(2024, 4, 18), DayKind.OFF, "Giỗ Tổ"),
        (date(2024, 4, 28), DayKind.WEEKEND, ""),
        (date(2024, 4, 29), DayKind.OFF, "nghỉ bù"),
        (date(2024, 4, 30), DayKind.OFF, "nghỉ lễ"),
        (date(2024, 5, 1), DayKind.OFF, "nghỉ lễ"),
        (date(2024, 5, 2), DayKind.WORKING, ""),
        (date(2024, 5, 4), DayKind.MAKE_UP, "làm bù"),
        (date(2024, 5, 5), DayKind.WEEKEND, ""),
        (date(2024, 2, 9), DayKind.OFF, "nghỉ Tết"),
        (date(2024, 1, 1), DayKind.OFF, "Tết Dương lịch"),
        (date(2025, 9, 1), DayKind.OFF, "Quốc khánh"),
        (date(2026, 4, 27), DayKind.OFF, "nghỉ bù"),
    ],
)
def test_days_off_and_swapped_days(day, kind, note):
    facts = facts_of(day)

    assert (facts.kind, facts.note) == (kind, note)


@pytest.mark.parametrize(
    ("day", "note"),
    [
        (date(2024, 3, 8), "8/3"),
        (date(2024, 3, 26), "Lập Đoàn"),
        (date(2024, 5, 7), "70 năm"),
        (date(2025, 5, 7), "Điện Biên"),
        (date(2024, 4, 21), "Ngày Sách"),
        (date(2024, 5, 15), "Lập Đội"),
        (date(2024, 5, 19), "Sinh nhật Bác"),
        (date(2024, 5, 22), "Phật đản"),
        (date(2025, 5, 12), "Phật đản"),
    ],
)
def test_fixed_days_are_noted(day, note):
    assert facts_of(day).note == note


def test_peak_of_2024_has_63_working_days_and_14_weeks():
    days = day_facts(date(2024, 3, 1), date(2024, 5, 31))

    worked = [facts for facts in days if facts.kind in (DayKind.WORKING, DayKind.MAKE_UP)]
    assert len(days) == 92
    assert len(worked) == 63
    assert len({facts.day.isocalendar().week for facts in days}) == 14


def test_week_of_victory_has_five_working_days():
    days = day_facts(date(2024, 5, 1), date(2024, 5, 7))

    worked = [f.day.day for f in days if f.kind in (DayKind.WORKING, DayKind.MAKE_UP)]
    assert worked == [2, 3, 4, 6, 7]


def test_lunar_date_stands_beside_the_solar_one():
    assert facts_of(date(2024, 5, 7)).lunar_text == "29"
    assert facts_of(date(2024, 5, 8)).lunar_text == "1/4"
    assert facts_of(date(2024, 5, 1)).lunar_text == "23/3"


def test_facts_run_over_the_end_of_a_year():
    days = day_facts(date(2024, 12, 31), date(2025, 1, 1))

    assert [facts.kind for facts in days] == [DayKind.WORKING, DayKind.OFF]


def test_own_table_makes_a_working_day_an_off_day_and_names_it():
    day = date(2024, 5, 3)

    facts = facts_of(day, [DayOverride(day, DayKind.OFF, "mất điện")])

    assert (facts.kind, facts.note) == (DayKind.OFF, "mất điện")


def test_own_table_takes_back_an_official_swap():
    day = date(2024, 4, 29)

    facts = facts_of(day, [DayOverride(day, DayKind.WORKING)])

    assert (facts.kind, facts.note) == (DayKind.WORKING, "")


def test_own_table_can_only_name_a_day():
    day = date(2024, 5, 7)

    facts = facts_of(day, [DayOverride(day, note="Hội trại")])

    assert (facts.kind, facts.note) == (DayKind.WORKING, "Hội trại")


def test_days_read_the_same_whatever_the_language_of_the_machine(monkeypatch):
    monkeypatch.setenv("LANGUAGE", "en_US")
    monkeypatch.setenv("LANG", "en_US.UTF-8")

    assert facts_of(date(2024, 4, 18)).note == "Giỗ Tổ"


def test_remembered_days_count_their_years():
    found = remembered(date(2024, 5, 7), date(2024, 5, 7))

    assert [(one.anniversary.name, one.years) for one in found] == [
        ("Ngày Chiến thắng Điện Biên Phủ", 70)
    ]


def test_lunar_days_are_not_remembered_twice_in_a_leap_year():
    found = remembered(date(2025, 1, 1), date(2025, 12, 31))

    lunar = [one.anniversary.short for one in found if one.anniversary.lunar]
    assert len(lunar) == len(set(lunar))


def test_notes_are_short_enough_for_a_cell():
    assert max(len(row.short) for row in table()) <= 15
