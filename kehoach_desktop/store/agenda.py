"""What Hôm nay asks the store for: open lines with a day, and dated entries of a campaign."""

import json
import sqlite3
from dataclasses import dataclass
from datetime import date

from kehoach_desktop.core.activities import ActivityKind
from kehoach_desktop.core.agenda import AgendaEntry, AgendaKind
from kehoach_desktop.core.states import State, Timing
from kehoach_desktop.core.today import Draft, OpenLines
from kehoach_desktop.store.rows import day
from kehoach_desktop.store.standing import COUNTED, IN_CAMPAIGN, UNASSIGNED

_OPEN = f"""
SELECT activity_id, shown_title, state, start_on, last, json_group_array(label) FROM (
    SELECT activity_id, coalesce(nullif(activity.title, ''), substr(activity.text, 1, 120))
            AS shown_title,
        assignment.state AS state, start_on, coalesce(due, end_on) AS last,
        coalesce(nullif(unit.short_name, ''), unit.name) AS label
    FROM assignment {COUNTED} JOIN unit ON unit.id = unit_id
    WHERE {IN_CAMPAIGN} AND assignment.state NOT IN ('done', 'not_applicable')
        AND deadline <> 'standing' AND last <= :until
    ORDER BY unit.position, unit.id
) GROUP BY activity_id, state, last ORDER BY last, activity_id
"""
_DATED = f"""
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
UNION ALL
SELECT 'draft', id, abstract, reviewed, (SELECT count(*) FROM open_question
        WHERE document_id = document.id AND answered = ''), '', '', ''
    FROM document WHERE state = 'draft' AND direction = 'outgoing'
UNION ALL
SELECT 'unassigned', id, '', NULL, row_number() OVER (), '', '', '' FROM ({UNASSIGNED})
ORDER BY 4, 2
"""


@dataclass(frozen=True, slots=True)
class Dated:
    """What `AgendaRows.dated` reads in one query."""

    entries: tuple[AgendaEntry, ...]
    """Events, activities with a first day and issued documents, by day."""
    drafts: tuple[Draft, ...]
    unassigned: tuple[int, ...]
    """Activities that no unit has a line of, in the order of the plans."""


class AgendaRows:
    """Reads across `assignment`, `activity`, `event` and `document`; writes nothing."""

    def __init__(self, conn: sqlite3.Connection) -> None:
        self._conn = conn

    def open_lines(self, campaign_id: int, until: date) -> list[OpenLines]:
        """Give the unfinished lines due up to `until`, oldest first; standing ones have no day."""
        values = {"campaign": campaign_id, "until": until.isoformat()}
        return [
            OpenLines(
                key, title, tuple(json.loads(units)), State(state), Timing(day(start), day(due))
            )
            for key, title, state, start, due, units in self._conn.execute(_OPEN, values)
        ]

    def dated(self, campaign_id: int) -> Dated:
        """Give what lies on days, what is a draft, and what nobody has."""
        values = {"campaign": campaign_id, "gathering": ActivityKind.GATHERING}
        entries: list[AgendaEntry] = []
        drafts: list[Draft] = []
        places: dict[int, int] = {}
        for kind, key, title, start, end, *words in self._conn.execute(_DATED, values):
            if kind == "draft":
                drafts.append(Draft(key, title, reviewed=bool(start), questions=end))
            elif kind == "unassigned":
                places[key] = end
            else:
                first = date.fromisoformat(start)
                entries.append(AgendaEntry(AgendaKind(kind), key, title, first, day(end), *words))
        return Dated(tuple(entries), tuple(drafts), tuple(sorted(places, key=places.__getitem__)))
