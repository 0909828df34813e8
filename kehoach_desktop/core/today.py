"""Hôm nay: what is late, what is due soon, what comes, how far each kind of unit is."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from typing import Final

from kehoach_desktop.core.agenda import AgendaEntry
from kehoach_desktop.core.checklist_entries import EntrySection
from kehoach_desktop.core.dates import WEEKDAYS, day_month, full
from kehoach_desktop.core.entry import figure_text
from kehoach_desktop.core.progress import Progress
from kehoach_desktop.core.states import Shown, State, Timing, shown

_NAMED: Final = 3
"""So many units are named; more are counted."""


class Within(StrEnum):
    """How far ahead the clerk looks."""

    THREE_DAYS = "3"
    THIS_WEEK = "week"
    FOURTEEN_DAYS = "14"

    @property
    def word(self) -> str:
        """The words of the choice."""
        return {"3": "3 ngày", "week": "Tuần này", "14": "14 ngày"}[self.value]

    def last(self, today: date) -> date:
        """Give the last day that counts; a week ends on Sunday."""
        if self is Within.THIS_WEEK:
            return today + timedelta(6 - today.weekday())
        return today + timedelta(int(self.value))


@dataclass(frozen=True, slots=True)
class OpenLines:
    """Unfinished checklist lines of an activity that stand alike and have one due day."""

    activity_id: int
    title: str
    units: tuple[str, ...]
    state: State
    timing: Timing


@dataclass(frozen=True, slots=True)
class Draft:
    """A document that the office still writes."""

    document_id: int
    abstract: str
    questions: int = 0
    reviewed: bool = True


@dataclass(frozen=True, slots=True)
class Work:
    """An activity with the units that have not finished it."""

    activity_id: int
    title: str
    units: tuple[str, ...]
    shown: Shown
    due: date
    """The earliest of its lines."""
    new: bool = False
    """Whether it became late since the program was open last."""

    @property
    def who(self) -> str:
        """Name the units, or count them where they are many."""
        if len(self.units) > _NAMED:
            return f"{len(self.units)} đơn vị chưa xong"
        return ", ".join(self.units)


@dataclass(frozen=True, slots=True)
class Week:
    """Monday to Sunday: lines due in it, and lines finished in it."""

    monday: date
    due: int = 0
    finished: int = 0


@dataclass(frozen=True, slots=True)
class Mark:
    """A day on the line of the peak."""

    day: date
    words: str = ""


@dataclass(frozen=True, slots=True)
class Briefing:
    """Everything that the screen shows but facts of the almanac."""

    today: date
    start: date
    end: date
    """The peak, both ends counted."""
    open_lines: tuple[OpenLines, ...]
    """Due up to fourteen days from now, oldest first."""
    sections: tuple[EntrySection, ...]
    agenda: tuple[AgendaEntry, ...]
    weeks: tuple[Week, ...]
    marks: tuple[Mark, ...]
    drafts: tuple[Draft, ...] = ()
    unassigned: tuple[int, ...] = ()
    """Activities that no unit has a line of, in the order of the plans."""
    seen_on: date | None = None
    """When the program was open last, before today."""

    @property
    def progress(self) -> Progress:
        """The sum over all units."""
        return sum((section.progress for section in self.sections), Progress())

    @property
    def day_words(self) -> tuple[str, str, str]:
        """Give what stands around the number of the day: "Ngày ", "46", " trên 92 …"."""
        number, count = (self.today - self.start).days + 1, (self.end - self.start).days + 1
        if number < 1:
            return "Còn ", str(1 - number), " ngày đến đợt cao điểm"
        if number > count:
            return "", "", f"Đợt cao điểm đã kết thúc {full(self.end)}"
        return "Ngày ", str(number), f" trên {count} của đợt cao điểm"

    def late(self) -> tuple[Work, ...]:
        """Give what is past its day, oldest first; what finished is not in it."""
        late = [line for line in self.open_lines if self._shown(line) is Shown.OVERDUE]
        return tuple(
            replace(work, new=self.seen_on is not None and work.due >= self.seen_on)
            for work in _together(late, self.today)
        )

    def due(self, within: Within) -> tuple[Work, ...]:
        """Give what is due from today on, soonest first."""
        last = within.last(self.today)
        soon = [
            line
            for line in self.open_lines
            if self._shown(line) is not Shown.OVERDUE
            and line.timing.due is not None
            and self.today <= line.timing.due <= last
        ]
        return _together(soon, self.today)

    def _shown(self, line: OpenLines) -> Shown:
        return shown(line.state, line.timing, self.today)


def _together(lines: Iterable[OpenLines], today: date) -> tuple[Work, ...]:
    """Put the lines of one activity together."""
    groups: dict[int, list[OpenLines]] = {}
    for line in lines:
        groups.setdefault(line.activity_id, []).append(line)
    found = [_work(members, today) for members in groups.values()]
    return tuple(sorted(found, key=lambda work: (work.due, work.activity_id)))


def _work(lines: Sequence[OpenLines], today: date) -> Work:
    first = lines[0]
    states = {shown(line.state, line.timing, today) for line in lines}
    begun = Shown.DOING if Shown.DOING in states else next(iter(sorted(states)))
    state = Shown.OVERDUE if Shown.OVERDUE in states else begun
    due = min(line.timing.due for line in lines if line.timing.due is not None)
    return Work(
        first.activity_id,
        first.title,
        tuple(unit for line in lines for unit in line.units),
        state,
        due,
    )


def late_words(works: Sequence[Work], lines: int) -> str:
    """Give "7 việc của 6 đơn vị"."""
    units = {unit for work in works for unit in work.units}
    return f"{figure_text(lines)} việc của {len(units)} đơn vị"


def due_words(day: date, today: date) -> str:
    """Give "quá 5 ngày", "hôm nay", "ngày mai", "thứ Sáu 19/4"."""
    days = (day - today).days
    if days < 0:
        return f"quá {-days} ngày"
    near = {0: "hôm nay", 1: "ngày mai"}.get(days)
    return near or f"{WEEKDAYS[day.weekday()]} {day_month(day)}"


def weeks(standing: Mapping[tuple[State, Timing], int], start: date, end: date) -> tuple[Week, ...]:
    """Give for each week of the peak how many lines are due and how many were finished in it.

    Lines that do not apply count nowhere.
    """
    monday = start - timedelta(start.weekday())
    found = {monday + timedelta(7 * n): [0, 0] for n in range((end - monday).days // 7 + 1)}
    for (state, timing), times in standing.items():
        if state is State.NOT_APPLICABLE:
            continue
        finished = timing.done_on if state is State.DONE else None
        for at, day in enumerate((timing.due, finished)):
            counts = None if day is None else found.get(day - timedelta(day.weekday()))
            if counts is not None:
                counts[at] += times
    return tuple(Week(day, *counts) for day, counts in found.items())
