"""How lines stand: states with the dates that the shown word follows from, counted at once."""

import sqlite3
from collections import Counter, defaultdict
from collections.abc import Mapping
from datetime import date
from typing import Any

from kehoach_desktop.core.states import State, Timing
from kehoach_desktop.store.rows import day

COUNTED = """
    JOIN activity ON activity.id = activity_id
    JOIN document ON document.id = document_id
"""
IN_CAMPAIGN = (
    "document.campaign_id = :campaign AND document.state NOT IN ('superseded', 'withdrawn')"
)
_COUNTS = f"""
SELECT %s, assignment.state, start_on, coalesce(due, end_on), done_on, deadline = 'standing'
FROM assignment {COUNTED} WHERE {IN_CAMPAIGN}
"""
_EACH = "SELECT *, 1 FROM (%s)"
_TOGETHER = "SELECT *, count(*) FROM (%s) GROUP BY 1, 2, 3, 4, 5, 6"
"""Many lines of an activity stand alike; of a unit hardly two."""
_PAST = f"""
SELECT 0, assignment.state, NULL, min(coalesce(due, end_on)), NULL, deadline = 'standing', count(*)
FROM assignment {COUNTED} WHERE {IN_CAMPAIGN}
    AND assignment.state NOT IN ('done', 'not_applicable') AND coalesce(due, end_on) < :today
GROUP BY assignment.state, deadline = 'standing'
"""
UNASSIGNED = f"""
SELECT activity.id FROM activity JOIN document ON document.id = activity.document_id
    LEFT JOIN block ON block.activity_id = activity.id
WHERE {IN_CAMPAIGN} AND NOT EXISTS (SELECT 1 FROM assignment WHERE activity_id = activity.id)
ORDER BY activity.document_id, block.position IS NULL, block.position, activity.id
"""
Standing = tuple[State, Timing]
"""What the shown state is derived from."""


class StandingRows:
    """Reads `assignment` in bulk; which word is shown is for core to say."""

    def __init__(self, conn: sqlite3.Connection) -> None:
        self._conn = conn

    def of_units(self, campaign_id: int) -> Mapping[Standing, Counter[int]]:
        """Give for each state with its dates how many lines of each unit stand so."""
        return self._gathered(_EACH % (_COUNTS % "unit_id"), {"campaign": campaign_id})

    def of_activities(self, campaign_id: int) -> Mapping[Standing, Counter[int]]:
        """Give for each state with its dates how many lines of each activity stand so."""
        return self._gathered(_TOGETHER % (_COUNTS % "activity_id"), {"campaign": campaign_id})

    def past(self, campaign_id: int, today: date) -> Mapping[Standing, Counter[int]]:
        """Give the same, under 0, for open lines whose day is past, with one such day for all.

        The rule then judges a handful instead of each day and start: the word follows from that
        the day is past, not from which day it was.
        """
        values = {"campaign": campaign_id, "today": today.isoformat()}
        return self._gathered(_PAST, values)

    def unassigned(self, campaign_id: int) -> list[int]:
        """Give the activities that no unit has a line of, in the order of the plans."""
        return [key for (key,) in self._conn.execute(UNASSIGNED, {"campaign": campaign_id})]

    def _gathered(
        self, query: str, values: Mapping[str, object]
    ) -> Mapping[Standing, Counter[int]]:
        found: defaultdict[tuple[Any, ...], Counter[int]] = defaultdict(Counter)
        for key, *cells, times in self._conn.execute(query, values):
            found[tuple(cells)][key] += times
        return {standing_of(*cells): keys for cells, keys in found.items()}


def standing_of(*cells: Any) -> Standing:
    """Give what state, first day, due day, done day and "standing" of a row say."""
    state, start, due, done_on, standing = cells
    return State(state), Timing(day(start), day(due), day(done_on), bool(standing))
