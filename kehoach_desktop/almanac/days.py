"""What each day is: lunar date, worked or off, and its short note."""

from collections.abc import Iterable, Mapping
from datetime import date

from kehoach_desktop.almanac.anniversaries import days_between, remembered
from kehoach_desktop.almanac.holidays_vn import OfficialDays, official_days
from kehoach_desktop.almanac.lunar import lunar_date
from kehoach_desktop.core.calendar import DayFacts, DayKind, DayOverride

_SATURDAY = 5


def day_facts(
    first: date, last: date, overrides: Iterable[DayOverride] = ()
) -> tuple[DayFacts, ...]:
    """Give the facts of each day from `first` to `last`, both counted.

    `overrides` are the office's own table; they win over the official days.
    """
    official = official_days(range(first.year, last.year + 1))
    notes = {found.on: found.note for found in reversed(remembered(first, last))}
    own = {override.day: override for override in overrides}
    return tuple(_facts(day, official, notes, own.get(day)) for day in days_between(first, last))


def _facts(
    day: date, official: OfficialDays, notes: Mapping[date, str], own: DayOverride | None
) -> DayFacts:
    kind = _kind(day, official)
    note = official.off.get(day, "") if kind is DayKind.OFF else ""
    if own is not None:
        kind = own.kind or kind
        note = own.note or ("" if own.kind else note)
    if not note:
        note = "làm bù" if kind is DayKind.MAKE_UP else notes.get(day, "")
    lunar = lunar_date(day)
    return DayFacts(day, lunar.day, lunar.month, leap=lunar.leap, kind=kind, note=note)


def _kind(day: date, official: OfficialDays) -> DayKind:
    if day in official.off:
        return DayKind.OFF
    if day in official.make_up:
        return DayKind.MAKE_UP
    return DayKind.WEEKEND if day.weekday() >= _SATURDAY else DayKind.WORKING
