"""Fixed days of the year, solar and lunar, from a table that can be read and mended."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from kehoach_desktop.almanac.lunar import LunarDate, lunar_date
from kehoach_desktop.files.resources import resource


@dataclass(frozen=True, slots=True)
class Anniversary:
    """A day that is remembered every year."""

    day: int
    month: int
    short: str
    """For the foot of a calendar cell: "Lập Đoàn"."""
    name: str
    since: int | None = None
    """Year of the event, where it has one."""
    lunar: bool = False

    def falls_on(self, day: date, lunar: LunarDate) -> bool:
        """Whether it is remembered on `day`, whose lunar date is `lunar`; never in a leap month."""
        if self.lunar:
            return not lunar.leap and (lunar.day, lunar.month) == (self.day, self.month)
        return (day.day, day.month) == (self.day, self.month)


@dataclass(frozen=True, slots=True)
class Remembered:
    """An anniversary on its day of one year."""

    on: date
    anniversary: Anniversary

    @property
    def years(self) -> int | None:
        """How many years ago it was: 70 for 07/5/2024."""
        since = self.anniversary.since
        return None if since is None else self.on.year - since

    @property
    def note(self) -> str:
        """Give "70 năm" where the years are round, else the short name."""
        years = self.years
        return f"{years} năm" if years and years % 10 == 0 else self.anniversary.short


@cache
def table() -> tuple[Anniversary, ...]:
    """Give the table of `resources/almanac/anniversaries.json`."""
    text = resource("almanac", "anniversaries.json").read_text(encoding="utf-8")
    return tuple(Anniversary(**row) for row in json.loads(text))


def remembered(first: date, last: date) -> tuple[Remembered, ...]:
    """Give what is remembered from `first` to `last`, both counted, day by day."""
    found = (
        Remembered(day, anniversary)
        for day in days_between(first, last)
        for lunar in (lunar_date(day),)
        for anniversary in table()
        if anniversary.falls_on(day, lunar)
    )
    return tuple(found)


def days_between(first: date, last: date) -> Iterable[date]:
    """Give each day from `first` to `last`, both counted."""
    return (first + timedelta(n) for n in range((last - first).days + 1))
