"""Calendar files: the dated entries of a campaign as iCalendar (RFC 5545)."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from kehoach_desktop.core.calendar import CalendarEntry, EntryKind

if TYPE_CHECKING:
    from icalendar import Event

_CATEGORY = {
    EntryKind.ACTIVITY: "Hoạt động",
    EntryKind.EVENT: "Sự kiện",
    EntryKind.CELL_MEETING: "Sinh hoạt chi bộ",
    EntryKind.ANNIVERSARY: "Ngày kỷ niệm",
}


def calendar_file(name: str, entries: Iterable[CalendarEntry], stamp: datetime) -> bytes:
    """Give an .ics file of the entries that have a date, as all-day events.

    `stamp` is the time of making, with its zone. The same record keeps its UID in every export, so
    that a second import replaces the first.
    """
    from icalendar import Calendar

    calendar = Calendar()
    calendar.add("prodid", "-//Ke hoach//vi//")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("x-wr-calname", name)
    for entry in entries:
        if entry.start or entry.end:
            calendar.add_component(_event(entry, stamp))
    written: bytes = calendar.to_ical()
    return written


def _event(entry: CalendarEntry, stamp: datetime) -> "Event":
    from icalendar import Event

    first, last = entry.start or entry.end, entry.end or entry.start
    event = Event()
    event.add("uid", f"{entry.kind}-{entry.record_id}-{entry.start or entry.end}@kehoach")
    event.add("dtstamp", stamp)
    event.add("summary", entry.title)
    event.add("dtstart", first)
    if last is not None:
        event.add("dtend", last + timedelta(days=1))
    event.add("categories", [_CATEGORY[entry.kind]])
    event.add("transp", "TRANSPARENT")
    if description := _description(entry):
        event.add("description", description)
    return event


def _description(entry: CalendarEntry) -> str:
    lines = [f"Đơn vị: {entry.units}"] if entry.units else []
    if entry.total:
        lines.append(f"Đã xong {entry.done} trên {entry.total} đơn vị")
    if entry.shown:
        lines.append(f"Tình trạng: {entry.shown.word}")
    return "\n".join(lines)
