"""What one month shows."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from kehoach_desktop.core.calendar import CalendarEntry, DayFacts, PeakCalendar
from kehoach_desktop.core.calendar_lanes import in_order
from kehoach_desktop.core.dates import Span


@dataclass(frozen=True, slots=True)
class MonthData:
    """What one month shows; `entries` in the order in which they take their lanes."""

    month: date
    today: date
    facts: Mapping[date, DayFacts]
    entries: tuple[CalendarEntry, ...]
    key: Span | None = None

    def is_key(self, day: date) -> bool:
        """Whether a day lies in the campaign's key days."""
        return self.key is not None and day in self.key


def month_data(calendar: PeakCalendar, month: date) -> MonthData:
    """Give one month of the peak."""
    key = None
    if calendar.key_start is not None and calendar.key_end is not None:
        key = Span(calendar.key_start, calendar.key_end)
    facts = {one.day: one for one in calendar.days if one.day.replace(day=1) == month}
    return MonthData(month, calendar.today, facts, tuple(in_order(calendar.entries)), key)


def held_day(entry_start: date, day: date) -> int:
    """Give which day of an entry is held, from 0."""
    return (day - entry_start) // timedelta(days=1)
