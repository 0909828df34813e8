"""The lines of a campaign as cells: only what a matrix draws, in two queries."""

import sqlite3
from collections.abc import Callable, Iterator
from typing import Any, TypeVar

from kehoach_desktop.core.activities import ActivityKind
from kehoach_desktop.core.matrix import MatrixRow
from kehoach_desktop.store.rows import day
from kehoach_desktop.store.standing import COUNTED, IN_CAMPAIGN, Standing, standing_of

T = TypeVar("T")
_CELLS = f"""
SELECT assignment.id, activity_id, unit_id, role = 'lead', assignment.state, start_on,
    coalesce(due, end_on), done_on, deadline = 'standing'
FROM assignment {COUNTED} WHERE {IN_CAMPAIGN}
"""
_ROWS = f"""
SELECT activity.id, coalesce(nullif(title, ''), substr(text, 1, 120)), activity.kind,
    start_on, end_on, deadline = 'standing'
FROM activity JOIN document ON document.id = activity.document_id
    LEFT JOIN block ON block.activity_id = activity.id
WHERE {IN_CAMPAIGN}
ORDER BY activity.document_id, block.position IS NULL, block.position, activity.id
"""


class MatrixRows:
    """Reads `assignment` and `activity` in bulk."""

    def __init__(self, conn: sqlite3.Connection) -> None:
        self._conn = conn

    def lines(
        self, campaign_id: int, judge: Callable[[Standing], T]
    ) -> Iterator[tuple[int, int, int, bool, T]]:
        """Give assignment, activity, unit, whether it leads, and what `judge` says of its standing.

        Many lines stand alike: each kind of standing is judged once.
        """
        known: dict[tuple[Any, ...], T] = {}
        for key, activity, unit, lead, *cells in self._conn.execute(
            _CELLS, {"campaign": campaign_id}
        ):
            alike = tuple(cells)
            if alike not in known:
                known[alike] = judge(standing_of(*cells))
            yield key, activity, unit, bool(lead), known[alike]

    def rows(self, campaign_id: int) -> list[MatrixRow]:
        """Give the activities in the order of the plans."""
        return [
            MatrixRow(key, title, ActivityKind(kind), day(start), day(end), bool(standing))
            for key, title, kind, start, end, standing in self._conn.execute(
                _ROWS, {"campaign": campaign_id}
            )
        ]
