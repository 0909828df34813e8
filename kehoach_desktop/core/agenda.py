"""Dated entries of a campaign, and which of them come next."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from kehoach_desktop.core.calendar import DayFacts, DayKind
from kehoach_desktop.core.dates import day_month

COMING: Final = 5
"""How many coming days' entries are shown."""


class AgendaKind(StrEnum):
    """What a dated entry is."""

    EVENT = "event"
    ACTIVITY = "activity"
    DOCUMENT = "document"
    GATHERING = "gathering"
    DAY = "day"


@dataclass(frozen=True, slots=True)
class AgendaEntry:
    """Something on a day: an event, the start of an activity, an issued document, a day off."""

    kind: AgendaKind
    id: int
    title: str
    start: date
    end: date | None = None
    time_text: str = ""
    venue: str = ""
    short: str = ""
    """A few words for the line of the peak."""
    off: bool = False

    @property
    def note(self) -> str:
        """Give when and where: "14:00, phòng họp 2", "đến 05/5"."""
        until = f"đến {day_month(self.end)}" if self.end and self.end > self.start else ""
        return ", ".join(filter(None, (self.time_text or until, self.venue)))


def coming(
    agenda: Iterable[AgendaEntry], days: Iterable[DayFacts], today: date
) -> tuple[AgendaEntry, ...]:
    """Give the next entries and remembered or free days, soonest first; `COMING` at most."""
    entries = [entry for entry in agenda if _comes(entry, today)]
    entries += [_day_entry(one) for one in days if one.note and one.day >= today]
    entries.sort(key=lambda entry: (entry.start, entry.kind is not AgendaKind.DAY, entry.id))
    return tuple(entries[:COMING])


def _comes(entry: AgendaEntry, today: date) -> bool:
    """Tell whether it begins after today; a meeting of today is still to come."""
    if entry.kind is AgendaKind.DOCUMENT:
        return False
    return entry.start > today or (entry.start == today and entry.kind is AgendaKind.EVENT)


def _day_entry(facts: DayFacts) -> AgendaEntry:
    lunar = f"{facts.lunar_day}/{facts.lunar_month} âm lịch"
    off = facts.kind is DayKind.OFF
    return AgendaEntry(AgendaKind.DAY, 0, facts.note, facts.day, time_text=lunar, off=off)
