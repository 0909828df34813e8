"""Calendar entries that are not activities: meetings, cell meetings, anniversaries."""

from dataclasses import dataclass
from datetime import date

from kehoach_desktop.core.calendar import EntryKind


@dataclass(frozen=True, slots=True)
class Event:
    """An entry of the calendar with a record of its own."""

    id: int
    kind: EntryKind
    title: str
    start: date | None = None
    end: date | None = None
    time_text: str = ""
    venue: str = ""
    campaign_id: int | None = None
    unit_id: int | None = None
    note: str = ""
