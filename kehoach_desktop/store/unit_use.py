"""Where units are used: their lines, and every row of another table that names them."""

import json
import sqlite3
from collections.abc import Iterable, Iterator
from datetime import date

from kehoach_desktop.core.open_questions import OpenQuestion

_LINES = """
SELECT unit_id, count(*) FROM assignment GROUP BY unit_id
UNION ALL
SELECT group_id, count(*) FROM assignment WHERE group_id IS NOT NULL GROUP BY group_id
"""
_OWN = frozenset({"unit", "unit_alias", "unit_group_member"})
"""Tables of the catalogue itself: a row there is no use of the unit."""
_OPEN = """
FROM assignment JOIN activity ON activity.id = activity_id
    JOIN document ON document.id = activity.document_id
    LEFT JOIN campaign ON campaign.id = document.campaign_id
WHERE assignment.group_id = :group_id AND document.direction = 'outgoing'
    AND document.state NOT IN ('superseded', 'withdrawn')
    AND coalesce(campaign.peak_end, campaign.end_on, :today) >= :today
    AND NOT EXISTS (SELECT 1 FROM assignment AS own
        WHERE own.activity_id = assignment.activity_id AND own.unit_id = :unit_id)
"""


class UnitUseRows:
    """Reads who uses a unit, whichever table that is; hands out a group's lines."""

    def __init__(self, conn: sqlite3.Connection) -> None:
        self._conn = conn

    def lines(self) -> dict[int, int]:
        """Give how many lines each unit has, and how many came through each group."""
        return dict(self._conn.execute(_LINES).fetchall())

    def references(self, unit_id: int) -> dict[tuple[str, str], int]:
        """Give how often each column of another table names the unit, where any row does."""
        counts = {
            (table, column): self._conn.execute(
                f"SELECT count(*) FROM {table} WHERE {column} = ?", (unit_id,)
            ).fetchone()[0]
            for table, column in self.columns("unit")
            if table not in _OWN
        }
        return {place: count for place, count in counts.items() if count}

    def columns(self, parent: str) -> Iterator[tuple[str, str]]:
        """Give every column that refers to a table, so that none added later is forgotten."""
        rows = self._conn.execute(
            'SELECT master.name, keys."from" FROM sqlite_master AS master '
            "JOIN pragma_foreign_key_list(master.name) AS keys "
            "WHERE master.type = 'table' AND keys.\"table\" = ? ORDER BY 1, 2",
            (parent,),
        )
        yield from rows.fetchall()

    def plans_of(self, unit_id: int) -> list[tuple[int, int]]:
        """Give document and activity of each line that the unit has."""
        return self._conn.execute(
            "SELECT document_id, activity_id FROM assignment "
            "JOIN activity ON activity.id = activity_id WHERE unit_id = ?",
            (unit_id,),
        ).fetchall()

    def offered(self, group_id: int, unit_id: int, today: date) -> list[int]:
        """Give the activities of open plans that a group has and the unit has not."""
        values = {"group_id": group_id, "unit_id": unit_id, "today": today.isoformat()}
        rows = self._conn.execute(f"SELECT DISTINCT activity_id {_OPEN} ORDER BY 1", values)
        return [key for (key,) in rows]

    def hand_out(self, group_id: int, unit_id: int, today: date) -> None:
        """Give the unit those lines as the other members have them, behind theirs."""
        values = {"group_id": group_id, "unit_id": unit_id, "today": today.isoformat()}
        self._conn.execute(
            "INSERT INTO assignment "
            "(activity_id, unit_id, position, via_group, group_id, role, obligation) "
            "SELECT activity_id, :unit_id, max(assignment.position) + 1, via_group, group_id, "
            f"role, obligation {_OPEN} GROUP BY activity_id",
            values,
        )

    def unknown_names(self) -> list[OpenQuestion]:
        """Give the questions about names that no unit has, oldest first."""
        rows = self._conn.execute(
            "SELECT id, document_id, kind, text, activity_id, answered FROM open_question "
            "WHERE kind = 'unknown_unit' AND answered = '' ORDER BY id"
        )
        return [OpenQuestion(*row) for row in rows]

    def mentions(self, question_ids: Iterable[int]) -> list[str]:
        """Give where names were put off, as "activity role obligation"."""
        rows = self._conn.execute(
            "SELECT DISTINCT said.value FROM open_question, json_each(options) AS said "
            "WHERE open_question.id IN (SELECT ids.value FROM json_each(?) AS ids) "
            "AND EXISTS (SELECT 1 FROM activity WHERE activity.id = CAST(said.value AS INTEGER))",
            (json.dumps(list(question_ids)),),
        )
        return [value for (value,) in rows]
