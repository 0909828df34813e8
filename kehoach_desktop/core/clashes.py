"""Clashes of a calendar (F21): one hall, leader or unit twice in a half day; work on a day off."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from itertools import combinations
from typing import Final

from kehoach_desktop.core.calendar import CalendarEntry, DayFacts, DayKind
from kehoach_desktop.core.dates import WEEKDAYS, day_month
from kehoach_desktop.core.text import fold, short

_HOUR: Final = re.compile(r"\b(\d{1,2})\s*(?:giờ|h\b|h\d|:)", re.IGNORECASE)
_NOON, _EVENING = 12, 18
_LONGEST: Final = 40


class Half(StrEnum):
    """Part of a day; WHOLE where no hour is written."""

    MORNING = "sáng"
    AFTERNOON = "chiều"
    EVENING = "tối"
    WHOLE = ""

    def meets(self, other: "Half") -> bool:
        """Tell whether both may be at the same time; a whole day meets every half."""
        return self is other or Half.WHOLE in (self, other)


def half_of(words: str) -> Half:
    """Give the half day that "08 giờ 00", "14h", "buổi chiều" say."""
    hour = _HOUR.search(words)
    if hour is not None:
        at = int(hour[1])
        if at < _NOON:
            return Half.MORNING
        return Half.AFTERNOON if at < _EVENING else Half.EVENING
    folded = fold(words)
    named = {"sang": Half.MORNING, "chieu": Half.AFTERNOON, "toi": Half.EVENING}
    said = [half for word, half in named.items() if re.search(rf"\b{word}\b", folded)]
    return said[0] if len(said) == 1 else Half.WHOLE


@dataclass(frozen=True, slots=True)
class Clash:
    """Two entries that cannot both be, or one on a day off."""

    day: date
    words: str
    record_ids: tuple[int, ...]


def clashes(entries: Iterable[CalendarEntry], days: Iterable[DayFacts]) -> tuple[Clash, ...]:
    """Give the clashes by day; only entries of a single day can clash."""
    by_day: dict[date, list[CalendarEntry]] = {}
    for entry in entries:
        day = _single_day(entry)
        if day is not None:
            by_day.setdefault(day, []).append(entry)
    facts = {one.day: one for one in days}
    found: list[Clash] = []
    for day in sorted(by_day):
        found += _of_day(day, by_day[day], facts)
    return tuple(found)


def _single_day(entry: CalendarEntry) -> date | None:
    """Give the day of an entry that has one; an end alone is a deadline, not a meeting."""
    if entry.start is None or entry.end not in (None, entry.start):
        return None
    return entry.start if entry.venue or entry.time_text or not entry.is_activity else None


def _of_day(
    day: date, entries: list[CalendarEntry], facts: Mapping[date, DayFacts]
) -> Iterator[Clash]:
    for one, other in combinations(entries, 2):
        halves = half_of(one.time_text), half_of(other.time_text)
        why = _shared(one, other)
        if why and halves[0].meets(halves[1]):
            half = next((str(half) for half in halves if half), "")
            when = f"{half} {day_month(day)}".strip()
            both = f"“{_name(one)}” và “{_name(other)}”"
            yield Clash(day, f"{when}: {both} cùng {why}", (one.record_id, other.record_id))
    known = facts.get(day)
    if known is not None and known.kind in (DayKind.OFF, DayKind.WEEKEND):
        note = known.note or WEEKDAYS[day.weekday()]
        for entry in entries:
            if entry.is_activity and not entry.is_main:
                words = f"{day_month(day)}: “{_name(entry)}” vào ngày nghỉ ({note})"
                yield Clash(day, words, (entry.record_id,))


def _shared(one: CalendarEntry, other: CalendarEntry) -> str:
    """Say what both need; "" for nothing."""
    if one.venue and fold(one.venue) == fold(other.venue):
        return f"dùng {one.venue}"
    if one.leads & other.leads:
        return "một đơn vị chủ trì"
    if one.unit_ids & other.unit_ids:
        return "cần một đơn vị"
    return ""


def _name(entry: CalendarEntry) -> str:
    return short(entry.title, _LONGEST)
