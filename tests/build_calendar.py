"""Calendars for tests: a peak of three months with the facts that a test needs."""

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import count
from typing import Any

from kehoach_desktop.core.calendar import (
    CalendarEntry,
    DayFacts,
    DayKind,
    EntryKind,
    PeakCalendar,
    next_month,
)
from kehoach_desktop.core.states import Shown

TODAY = date(2024, 4, 15)
OFF = {date(2024, 4, 18): "Giỗ Tổ", date(2024, 4, 29): "nghỉ bù", date(2024, 4, 30): "nghỉ lễ"}
NOTES = {date(2024, 5, 4): "làm bù", date(2024, 5, 19): "Sinh nhật Bác"}
_ids = count(1)


def day(text: str) -> date:
    """Give a day of 2024 from "15/4"."""
    number, month = text.split("/")
    return date(2024, int(month), int(number))


def entry(title: str = "Treo cờ", start: str = "", end: str = "", **fields: Any) -> CalendarEntry:
    """Give an activity; days as "22/4", one day where there is no end."""
    usual: dict[str, Any] = {
        "kind": EntryKind.ACTIVITY,
        "record_id": next(_ids),
        "title": f"Tổ chức {title[0].lower()}{title[1:]}",
        "short_title": title,
        "start": day(start) if start else None,
        "end": day(end or start) if end or start else None,
        "shown": Shown.DOING,
    }
    return CalendarEntry(**(usual | fields))


def event(title: str, on: str, **fields: Any) -> CalendarEntry:
    """Give an event of one day."""
    usual: dict[str, Any] = {"kind": EntryKind.EVENT, "shown": None}
    return entry(title, on, **(usual | fields))


def facts(on: date) -> DayFacts:
    """Give a day; new moon on 09/4/2024, 30 days to a lunar month."""
    since = (on - date(2024, 4, 9)).days
    kind = DayKind.WEEKEND if on.weekday() > 4 else DayKind.WORKING
    if on in OFF:
        kind = DayKind.OFF
    elif NOTES.get(on) == "làm bù":
        kind = DayKind.MAKE_UP
    note = OFF.get(on) or NOTES.get(on, "")
    return DayFacts(on, since % 30 + 1, 3 + since // 30, kind=kind, note=note)


def peak(
    entries: Sequence[CalendarEntry] = (), undated: Sequence[CalendarEntry] = (), **fields: Any
) -> PeakCalendar:
    """Give the peak from 01/3 to 31/5/2024, as of 15/4."""
    usual: dict[str, Any] = {
        "campaign": "70 năm Chiến thắng Điện Biên Phủ",
        "start": date(2024, 3, 1),
        "end": date(2024, 5, 31),
        "today": TODAY,
        "key_start": date(2024, 5, 1),
        "key_end": date(2024, 5, 7),
    }
    usual |= fields
    first = usual["start"].replace(day=1)
    length = (next_month(usual["end"]) - first).days
    days = tuple(facts(first + timedelta(days=number)) for number in range(length))
    return PeakCalendar(**usual, days=days, entries=tuple(entries), undated=tuple(undated))
