"""What the calendar shows: days with their facts, entries on them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from kehoach_desktop.core.states import Shown


class DayKind(StrEnum):
    """Ground of a day."""

    WORKING = "working"
    WEEKEND = "weekend"
    OFF = "off"
    MAKE_UP = "make_up"
    """A Saturday that is worked in place of a day off."""


@dataclass(frozen=True, slots=True)
class DayFacts:
    """A solar day: its lunar date, whether it is worked, what it is."""

    day: date
    lunar_day: int
    lunar_month: int
    leap: bool = False
    kind: DayKind = DayKind.WORKING
    note: str = ""
    """Short: "Giỗ Tổ", "nghỉ bù", "làm bù"."""

    @property
    def lunar_text(self) -> str:
        """Give "15", on the first of a lunar or a solar month "1/3"."""
        if self.lunar_day == 1 or self.day.day == 1:
            return f"{self.lunar_day}/{self.lunar_month}"
        return str(self.lunar_day)

    @property
    def is_key_lunar(self) -> bool:
        """Whether it is the 1st or 15th of a lunar month."""
        return self.lunar_day in (1, 15)


@dataclass(frozen=True, slots=True)
class DayOverride:
    """What the office's own table says of a day; it wins over the official days."""

    day: date
    kind: DayKind | None = None
    """None leaves the day as it is and only gives it a note."""
    note: str = ""


class EntryKind(StrEnum):
    """Where an entry comes from."""

    ACTIVITY = "activity"
    EVENT = "event"
    CELL_MEETING = "cell_meeting"
    ANNIVERSARY = "anniversary"


@dataclass(frozen=True, slots=True)
class CalendarEntry:
    """A bar or a block of the calendar."""

    kind: EntryKind
    record_id: int
    title: str
    short_title: str
    start: date | None
    end: date | None
    shown: Shown | None = None
    """Worst state over the units; None for events."""
    units: str = ""
    """Who: "Ban CHQS phường, 8 chi bộ"."""
    done: int = 0
    total: int = 0
    is_main: bool = False
    """The campaign's own day (the ceremony): drawn strongest."""
    time_text: str = ""
    venue: str = ""
    leads: frozenset[int] = frozenset()
    """Units that lead."""
    unit_ids: frozenset[int] = frozenset()
    """Units named with a part of their own; members of groups are not counted."""

    @property
    def is_activity(self) -> bool:
        """Whether units have lines of it."""
        return self.kind is EntryKind.ACTIVITY


@dataclass(frozen=True, slots=True)
class PeakCalendar:
    """Everything that the peak view draws."""

    campaign: str
    start: date
    end: date
    today: date
    key_start: date | None
    key_end: date | None
    days: tuple[DayFacts, ...]
    """Every day of the months from `start` to `end`, whole months."""
    entries: tuple[CalendarEntry, ...]
    undated: tuple[CalendarEntry, ...] = ()

    @property
    def day_number(self) -> int | None:
        """Which day of the peak today is, from 1; None outside."""
        return (self.today - self.start).days + 1 if self.start <= self.today <= self.end else None

    @property
    def day_count(self) -> int:
        """Length of the peak in days, both ends counted."""
        return (self.end - self.start).days + 1

    @property
    def months(self) -> tuple[date, ...]:
        """First days of the months shown."""
        return months_between(self.start, self.end)


def months_between(start: date, end: date) -> tuple[date, ...]:
    """Give the first day of each month that has a day from `start` to `end`."""
    months = [start.replace(day=1)]
    while (following := next_month(months[-1])) <= end:
        months.append(following)
    return tuple(months)


def next_month(day: date) -> date:
    """Give the first day of the month after `day`'s."""
    return (day.replace(day=1) + timedelta(days=32)).replace(day=1)


_SEVERITY: Sequence[Shown] = (
    Shown.OVERDUE,
    Shown.DOING,
    Shown.WAITING,
    Shown.TODO,
    Shown.NOT_DUE,
    Shown.DONE_LATE,
    Shown.DONE,
    Shown.NOT_APPLICABLE,
)


def overall(states: Sequence[Shown]) -> Shown:
    """Give the state of an activity over its units: the most pressing one.

    Nothing pressing and some begun or some finished means "doing".
    """
    present = set(states) - {Shown.NOT_APPLICABLE}
    if not present:
        return Shown.NOT_APPLICABLE
    if Shown.OVERDUE in present:
        return Shown.OVERDUE
    finished = present & {Shown.DONE, Shown.DONE_LATE}
    if finished and present - finished:
        return Shown.DOING
    return next(state for state in _SEVERITY if state in present)
