"""Checklist lines: one activity handed to one unit."""

import json
import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from kehoach_desktop.core.activities import DeadlineKind
from kehoach_desktop.core.assignments import (
    Assignment,
    ChecklistLine,
    Measure,
    Obligation,
    Role,
)
from kehoach_desktop.core.states import State
from kehoach_desktop.store.rows import day, number, plain
from kehoach_desktop.store.standing import COUNTED, IN_CAMPAIGN

_LINES = f"""
SELECT assignment.id, activity_id, unit_id, role, via_group, obligation, assignment.state,
    reason, due, done_on, note,
    reference, title, text, document_id, unit.name, start_on, end_on, time_text, deadline,
    (SELECT count(*) FROM evidence WHERE assignment_id = assignment.id),
    (SELECT json_group_array(json(cells)) FROM (
        SELECT json_array(measure.id, indicator_id, name, unit_word, target, result) AS cells
        FROM measure JOIN indicator ON indicator.id = indicator_id
        WHERE assignment_id = assignment.id ORDER BY indicator.position, indicator.id)),
    (SELECT count(*) FROM step WHERE assignment_id = assignment.id),
    (SELECT count(done_on) FROM step WHERE assignment_id = assignment.id),
    (SELECT received_on IS NULL FROM child_plan WHERE assignment_id = assignment.id)
FROM assignment {COUNTED}
    JOIN unit ON unit.id = unit_id
    LEFT JOIN block USING (document_id, activity_id)
WHERE %s
ORDER BY document_id, block.position IS NULL, block.position, activity_id, unit.position, unit_id
"""
_AT_SESSIONS = f"""
SELECT assignment.id, due, start_on, end_on FROM assignment {COUNTED}
WHERE unit_id = ? AND deadline = 'cell_meeting'
    AND assignment.state NOT IN ('done', 'not_applicable')
    AND document.state NOT IN ('superseded', 'withdrawn')
"""


class AssignmentRows:
    """Reads and writes `assignment` and reads what belongs to it."""

    def __init__(self, conn: sqlite3.Connection) -> None:
        self._conn = conn

    def lines(self, campaign_id: int, *, unit_id: int | None = None) -> list[ChecklistLine]:
        """Give the lines of a campaign, or of one of its units, in the order of the plans."""
        if unit_id is None:
            return self._lines(IN_CAMPAIGN, {"campaign": campaign_id})
        values = {"campaign": campaign_id, "unit": unit_id}
        return self._lines(f"{IN_CAMPAIGN} AND assignment.unit_id = :unit", values)

    def past_lines(self, campaign_id: int, today: date) -> list[ChecklistLine]:
        """Give the open lines of a campaign whose day is past."""
        where = f"{IN_CAMPAIGN} AND assignment.state NOT IN ('done', 'not_applicable') "
        where += "AND coalesce(due, end_on) < :today"
        return self._lines(where, {"campaign": campaign_id, "today": today.isoformat()})

    def lines_of_activity(self, activity_id: int) -> list[ChecklistLine]:
        """Give the lines of an activity in the order of the units."""
        return self._lines("activity.id = :activity", {"activity": activity_id})

    def lines_of_document(self, document_id: int) -> list[ChecklistLine]:
        """Give the lines of a document in the order of its text."""
        return self._lines("activity.document_id = :document", {"document": document_id})

    def at_sessions(self, unit_id: int) -> list[tuple[int, date | None, date | None, date | None]]:
        """Give of a unit's open lines that are due at a session: key, due day, window."""
        rows = self._conn.execute(_AT_SESSIONS, (unit_id,))
        return [(key, day(due), day(start), day(end)) for key, due, start, end in rows]

    def by_ids(self, ids: Iterable[int]) -> list[Assignment]:
        """Give the stored lines with these ids."""
        rows = self._conn.execute(
            "SELECT id, activity_id, unit_id, role, via_group, obligation, state, reason, due, "
            "done_on, note FROM assignment WHERE id IN (SELECT value FROM json_each(?))",
            (json.dumps(list(ids)),),
        )
        return [_assignment(row) for row in rows]

    def of_activity(self, activity_id: int) -> list[Assignment]:
        """Give the stored lines of an activity as its sentence names them."""
        rows = self._conn.execute(
            "SELECT id, activity_id, unit_id, role, via_group, obligation, state, reason, due, "
            "done_on, note FROM assignment WHERE activity_id = ? ORDER BY position, id",
            (activity_id,),
        )
        return [_assignment(row) for row in rows]

    def groups(self, activity_id: int) -> dict[int, tuple[int, str]]:
        """Give, for each unit that has its line through a group, the group and its printed name."""
        rows = self._conn.execute(
            "SELECT unit_id, group_id, via_group FROM assignment "
            "WHERE activity_id = ? AND group_id IS NOT NULL ORDER BY position, id",
            (activity_id,),
        )
        return {unit_id: (group_id, name) for unit_id, group_id, name in rows}

    def titles(self, ids: Iterable[int]) -> list[str]:
        """Give the titles of the activities of these lines."""
        rows = self._conn.execute(
            "SELECT title FROM assignment JOIN activity ON activity.id = activity_id "
            "WHERE assignment.id IN (SELECT value FROM json_each(?))",
            (json.dumps(list(ids)),),
        )
        return [title for (title,) in rows]

    def set_fields(self, ids: Sequence[int], values: Mapping[str, object]) -> None:
        """Set the same columns in many lines."""
        sets = ", ".join(f"{name} = ?" for name in values)
        cells = [plain(value) for value in values.values()]
        self._conn.executemany(
            f"UPDATE assignment SET {sets} WHERE id = ?", [(*cells, key) for key in ids]
        )

    def put(self, activity_id: int, lines: Sequence[Mapping[str, object]]) -> None:
        """Make `lines` those of the activity; units that stay keep their state and results."""
        self._conn.execute(
            "DELETE FROM assignment WHERE activity_id = ? "
            "AND unit_id NOT IN (SELECT value FROM json_each(?))",
            (activity_id, json.dumps([line["unit_id"] for line in lines])),
        )
        for place, line in enumerate(lines):
            cells = {name: plain(value) for name, value in line.items()}
            self._conn.execute(_PUT, {"activity_id": activity_id, "position": place, **cells})

    def _lines(self, where: str, values: Mapping[str, object]) -> list[ChecklistLine]:
        return [_line(row) for row in self._conn.execute(_LINES % where, values)]


_PUT = """
INSERT INTO assignment (activity_id, position, unit_id, role, via_group, group_id, obligation)
VALUES (:activity_id, :position, :unit_id, :role, :via_group, :group_id, :obligation)
ON CONFLICT (activity_id, unit_id) DO UPDATE SET position = excluded.position,
    role = excluded.role, via_group = excluded.via_group, group_id = excluded.group_id,
    obligation = excluded.obligation
"""


_ROLES = {one.value: one for one in Role}
_OBLIGATIONS = {one.value: one for one in Obligation}
_STATES = {one.value: one for one in State}
"""Looked up rather than constructed: a checklist reads hundreds of rows at each tick."""


def _assignment(row: Sequence[Any]) -> Assignment:
    key, activity, unit, role, via_group, obligation, state, reason, due, done_on, note = row
    return Assignment(
        key,
        activity,
        unit,
        _ROLES[role],
        via_group,
        _OBLIGATIONS[obligation],
        _STATES[state],
        reason,
        day(due),
        day(done_on),
        note,
    )


def _measures(assignment_id: int, cells: str) -> tuple[Measure, ...]:
    if cells == "[]":
        return ()
    return tuple(
        Measure(key, assignment_id, indicator, name, unit_word, number(target), number(result))
        for key, indicator, name, unit_word, target, result in json.loads(cells)
    )


def _line(row: Sequence[Any]) -> ChecklistLine:
    reference, title, text, document, unit_name, start, end, time_text, deadline = row[11:20]
    return ChecklistLine(
        _assignment(row[:11]),
        reference,
        title,
        text,
        document,
        unit_name,
        day(start),
        day(end),
        time_text,
        deadline == DeadlineKind.STANDING,
        _measures(row[0], row[21]),
        row[20],
        row[22],
        row[23],
        bool(row[24]),
    )
