"""Calendar entries that are not activities."""

import sqlite3

from kehoach_desktop.core.calendar import EntryKind
from kehoach_desktop.core.events import Event
from kehoach_desktop.store.rows import day, delete, insert, update

_COLUMNS = "id, kind, title, start_on, end_on, time_text, venue, campaign_id, unit_id, note"


class EventRows:
    """Reads and writes `event`."""

    def __init__(self, conn: sqlite3.Connection) -> None:
        self._conn = conn

    def of_campaign(self, campaign_id: int) -> list[Event]:
        """Give the events of a campaign by date."""
        rows = self._conn.execute(
            f"SELECT {_COLUMNS} FROM event WHERE campaign_id = ? ORDER BY start_on, id",
            (campaign_id,),
        )
        return [
            Event(row[0], EntryKind(row[1]), row[2], day(row[3]), day(row[4]), *row[5:])
            for row in rows
        ]

    def add(self, event: Event) -> int:
        """Add an event and give its id."""
        return insert(self._conn, "event", _values(event))

    def replace(self, event: Event) -> None:
        """Store every field of an event that is there."""
        update(self._conn, "event", event.id, _values(event))

    def remove(self, event_id: int) -> None:
        """Delete an event."""
        delete(self._conn, "event", event_id)


def _values(event: Event) -> dict[str, object]:
    return {
        "kind": event.kind,
        "title": event.title,
        "start_on": event.start,
        "end_on": event.end,
        "time_text": event.time_text,
        "venue": event.venue,
        "campaign_id": event.campaign_id,
        "unit_id": event.unit_id,
        "note": event.note,
    }
