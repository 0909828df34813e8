"""The lines of a campaign as cells: only what a matrix draws, in two queries."""

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass

from kehoach_desktop.core.activities import ActivityKind
from kehoach_desktop.core.matrix import MatrixRow
from kehoach_desktop.core.states import State, Timing
from kehoach_desktop.store.rows import day
from kehoach_desktop.store.standing import COUNTED, IN_CAMPAIGN

_CELLS = f"""
SELECT assignment.id, activity_id, unit_id, role = 'lead', assignment.state, start_on,
    coalesce(due, end_on), done_on, deadline = 'standing'
FROM assignment {COUNTED} WHERE {IN_CAMPAIGN}
"""
_ROWS = f"""
SELECT activity.id, coalesce(nullif(title, ''), substr(text, 1, 120)), activity.kind,
    start_on, end_on
FROM activity JOIN document ON document.id = activity.document_id
    LEFT JOIN block ON block.activity_id = activity.id
WHERE {IN_CAMPAIGN}
ORDER BY activity.document_id, block.position IS NULL, block.position, activity.id
"""


@dataclass(frozen=True, slots=True)
class Line:
    """What a cell is made of."""

    assignment_id: int
    activity_id: int
    unit_id: int
    lead: bool
    state: State
    timing: Timing


class MatrixRows:
    """Reads `assignment` and `activity` in bulk."""

    def __init__(self, conn: sqlite3.Connection) -> None:
        self._conn = conn

    def lines(self, campaign_id: int) -> Iterator[Line]:
        """Give every line of a campaign; equal dates share one Timing."""
        timings: dict[tuple[object, ...], Timing] = {}
        states = {state.value: state for state in State}
        for key, activity, unit, lead, state, *cells in self._conn.execute(
            _CELLS, {"campaign": campaign_id}
        ):
            dates = tuple(cells)
            timing = timings.get(dates)
            if timing is None:
                start, due, done_on, standing = cells
                timing = Timing(day(start), day(due), day(done_on), bool(standing))
                timings[dates] = timing
            yield Line(key, activity, unit, bool(lead), states[state], timing)

    def rows(self, campaign_id: int) -> list[MatrixRow]:
        """Give the activities in the order of the plans."""
        return [
            MatrixRow(key, title, ActivityKind(kind), day(start), day(end))
            for key, title, kind, start, end in self._conn.execute(_ROWS, {"campaign": campaign_id})
        ]
