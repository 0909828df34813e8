"""New days of an entry that is moved or stretched."""

from datetime import date, timedelta

from kehoach_desktop.core.calendar import CalendarEntry
from kehoach_desktop.core.calendar_lanes import entry_days

Days = tuple[date | None, date | None]


def moved(entry: CalendarEntry, days: int) -> Days:
    """Give start and end `days` later; an open side stays open.

    Of a long window only the last day is drawn, so only that one moves.
    """
    step = timedelta(days=days)
    if _is_deadline(entry):
        return stretched(entry, days)
    return (
        None if entry.start is None else entry.start + step,
        None if entry.end is None else entry.end + step,
    )


def stretched(entry: CalendarEntry, days: int) -> Days:
    """Give start and end with the end `days` later, never before the start."""
    end = entry.end or entry.start
    if end is None:
        return entry.start, entry.end
    start = entry.start or entry.end
    later = end + timedelta(days=days)
    return start, later if start is None else max(start, later)


def begun_on(entry: CalendarEntry, day: date) -> Days:
    """Give start and end so that the entry's first drawn day is `day`; without days: that day."""
    drawn = entry_days(entry)
    return (day, day) if drawn is None else moved(entry, (day - drawn[0]).days)


def _is_deadline(entry: CalendarEntry) -> bool:
    drawn = entry_days(entry)
    return drawn is not None and entry.start is not None and drawn[0] > entry.start
