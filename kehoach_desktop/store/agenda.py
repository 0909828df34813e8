"""What Hôm nay asks the store for: open lines with a day, and dated entries of a campaign."""

import sqlite3
from datetime import date

from kehoach_desktop.core.activities import ActivityKind
from kehoach_desktop.core.states import State, Timing
from kehoach_desktop.core.today import AgendaEntry, AgendaKind, OpenLine
from kehoach_desktop.store.rows import day
from kehoach_desktop.store.standing import COUNTED, IN_CAMPAIGN

_OPEN = f"""
SELECT activity_id, coalesce(nullif(activity.title, ''), substr(activity.text, 1, 120)),
    coalesce(nullif(unit.short_name, ''), unit.name),
    assignment.state, start_on, coalesce(due, end_on) AS last
FROM assignment {COUNTED} JOIN unit ON unit.id = unit_id
WHERE {IN_CAMPAIGN} AND assignment.state NOT IN ('done', 'not_applicable')
    AND deadline <> 'standing' AND last <= :until
ORDER BY last, activity_id, unit.position
"""
_DATED = """
SELECT 'event', id, title, start_on, end_on, time_text, venue, '' FROM event
    WHERE campaign_id = :campaign AND start_on IS NOT NULL
UNION ALL
SELECT iif(activity.kind = :gathering, 'gathering', 'activity'), activity.id,
    coalesce(nullif(title, ''), substr(text, 1, 120)), start_on, end_on, time_text, venue,
    short_title
    FROM activity JOIN document ON document.id = document_id
    WHERE campaign_id = :campaign AND start_on IS NOT NULL
UNION ALL
SELECT 'document', id, abstract, day, NULL, '', '', '' FROM document
    WHERE campaign_id = :campaign AND day IS NOT NULL AND direction = 'outgoing'
        AND state = 'issued'
ORDER BY 4, 2
"""


class AgendaRows:
    """Reads across `assignment`, `activity`, `event` and `document`; writes nothing."""

    def __init__(self, conn: sqlite3.Connection) -> None:
        self._conn = conn

    def open_lines(self, campaign_id: int, until: date) -> list[OpenLine]:
        """Give the unfinished lines due up to `until`, oldest first; standing ones have no day."""
        values = {"campaign": campaign_id, "until": until.isoformat()}
        return [
            OpenLine(key, title, unit, State(state), Timing(day(start), day(due)))
            for key, title, unit, state, start, due in self._conn.execute(_OPEN, values)
        ]

    def dated(self, campaign_id: int) -> list[AgendaEntry]:
        """Give events, activities with a first day, and issued documents, by day."""
        values = {"campaign": campaign_id, "gathering": ActivityKind.GATHERING}
        return [
            AgendaEntry(AgendaKind(kind), key, title, date.fromisoformat(start), day(end), *words)
            for kind, key, title, start, end, *words in self._conn.execute(_DATED, values)
        ]
