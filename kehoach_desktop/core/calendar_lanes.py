"""Where the entries of a month stand: weeks, bars in lanes, what finds no room."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Final

from kehoach_desktop.core.calendar import CalendarEntry, next_month
from kehoach_desktop.core.states import Shown

WEEK: Final = 7
LONGEST_BAR: Final = 21
"""Days; a longer window says little on each of its days and is drawn on its last one."""

WeekDays = tuple[date | None, ...]
"""Monday to Sunday; None for a day of another month."""


@dataclass(frozen=True, slots=True)
class Room:
    """How many lanes a day has, and how many where its foot is needed for "+n"."""

    lanes: int
    crowded: int


@dataclass(frozen=True, slots=True)
class Bar:
    """An entry within one week: columns 0–6, both counted, and lanes from the top."""

    entry: CalendarEntry
    first: int
    last: int
    lane: int
    height: int = 1
    cut_left: bool = False
    """Whether it began before this week or this month."""
    cut_right: bool = False

    @property
    def is_block(self) -> bool:
        """Whether it stands on one day only."""
        return self.first == self.last and not (self.cut_left or self.cut_right)


@dataclass(frozen=True, slots=True)
class Lanes:
    """The bars of a week, and how many entries found no room on each of its days."""

    bars: tuple[Bar, ...] = ()
    hidden: tuple[int, ...] = (0,) * WEEK


def month_weeks(month: date) -> tuple[WeekDays, ...]:
    """Give the weeks of the month of `month`, Monday first."""
    first, end = month.replace(day=1), next_month(month)
    monday = first - timedelta(days=first.weekday())
    weeks: list[WeekDays] = []
    while monday < end:
        days = (monday + timedelta(days=column) for column in range(WEEK))
        weeks.append(tuple(day if first <= day < end else None for day in days))
        monday += timedelta(days=WEEK)
    return tuple(weeks)


def entry_days(entry: CalendarEntry) -> tuple[date, date] | None:
    """Give the first and last day on which an entry is drawn; None without a date."""
    start, end = entry.start or entry.end, entry.end or entry.start
    if start is None or end is None:
        return None
    return (end, end) if (end - start).days >= LONGEST_BAR else (start, end)


def entries_on(entries: Iterable[CalendarEntry], day: date) -> tuple[CalendarEntry, ...]:
    """Give the entries drawn on a day, in the order in which they are drawn."""
    return tuple(entry for entry in in_order(entries) if _covers(entry, day))


def entries_of_month(entries: Iterable[CalendarEntry], month: date) -> int:
    """Count the entries drawn on some day of a month."""
    first, last = month.replace(day=1), next_month(month) - timedelta(days=1)
    spans = (entry_days(entry) for entry in entries)
    return sum(span is not None and span[0] <= last and span[1] >= first for span in spans)


def in_order(entries: Iterable[CalendarEntry]) -> list[CalendarEntry]:
    """Sort for drawing: the campaign's own day, then by start; what is finished gives way."""
    return sorted((entry for entry in entries if entry_days(entry)), key=_rank)


def _rank(entry: CalendarEntry) -> tuple[bool, bool, date, int, int]:
    start, end = entry_days(entry) or (date.max, date.max)
    finished = entry.shown in (Shown.DONE, Shown.DONE_LATE, Shown.NOT_APPLICABLE)
    return (not entry.is_main, finished, start, (start - end).days, entry.record_id)


def _covers(entry: CalendarEntry, day: date) -> bool:
    span = entry_days(entry)
    return span is not None and span[0] <= day <= span[1]


def lay_out(
    week: WeekDays,
    entries: Sequence[CalendarEntry],
    rooms: Sequence[Room],
    needs_two: Callable[[CalendarEntry], bool],
) -> Lanes:
    """Give each entry of the week the highest free lane; `entries` come from `in_order`.

    `needs_two` tells whether a one-day entry needs two lines. Days on which something found no
    room give their foot to "+n", which may push out one entry more; hence the rounds.
    """
    inside = [bar for bar in (_within(week, entry) for entry in entries) if bar is not None]
    crowded: set[int] = set()
    while True:
        columns = range(len(rooms))
        limits = [rooms[c].crowded if c in crowded else rooms[c].lanes for c in columns]
        lanes = _fill(inside, limits, needs_two)
        full = {column for column in columns if lanes.hidden[column]}
        if full <= crowded:
            return lanes
        crowded |= full


def _fill(
    inside: Sequence[Bar],
    limits: Sequence[int],
    needs_two: Callable[[CalendarEntry], bool],
) -> Lanes:
    taken: list[set[int]] = [set() for _ in range(WEEK)]
    hidden = [0] * WEEK
    bars: list[Bar] = []
    for bar in inside:
        columns = range(bar.first, bar.last + 1)
        heights = (2, 1) if bar.is_block and needs_two(bar.entry) else (1,)
        place = _free_place(columns, taken, limits, heights)
        if place is None:
            for column in columns:
                hidden[column] += 1
            continue
        lane, height = place
        for column in columns:
            taken[column].update(range(lane, lane + height))
        bars.append(replace(bar, lane=lane, height=height))
    return Lanes(tuple(bars), tuple(hidden))


def _within(week: WeekDays, entry: CalendarEntry) -> Bar | None:
    """Give the part of an entry that lies in this week and month."""
    span = entry_days(entry)
    days = [day for day in week if day]
    if span is None or not days or span[1] < days[0] or span[0] > days[-1]:
        return None
    columns = [c for c, day in enumerate(week) if day and span[0] <= day <= span[1]]
    first, last = columns[0], columns[-1]
    return Bar(
        entry, first, last, 0, cut_left=span[0] != week[first], cut_right=span[1] != week[last]
    )


def _free_place(
    columns: range, taken: Sequence[set[int]], limits: Sequence[int], heights: Sequence[int]
) -> tuple[int, int] | None:
    limit = min(limits[column] for column in columns)
    for height in heights:
        for lane in range(limit - height + 1):
            wanted = range(lane, lane + height)
            if not any(taken[column].intersection(wanted) for column in columns):
                return lane, height
    return None
