"""Activities, with the units that take part in each."""

import json
import sqlite3
from collections.abc import Mapping
from operator import itemgetter
from typing import Any

from kehoach_desktop.core.activities import (
    Activity,
    ActivityKind,
    DeadlineKind,
    Part,
    PlannedActivity,
)
from kehoach_desktop.core.assignments import Role
from kehoach_desktop.core.taking_part import Share
from kehoach_desktop.store.rows import day, delete, insert, prefixed, update

_COLUMNS = prefixed(
    "activity",
    "id, document_id, reference, title, text, written, start_on, end_on, time_text, "
    "deadline, venue, kind, joint, short_title, differs, product, in_charge, estimate",
)
_WIDTH = _COLUMNS.count(",") + 1
_PLANNED = f"""
WITH line AS (
    SELECT activity_id, role, via_group, group_id, assignment.position, unit.id, unit.name
    FROM assignment JOIN unit ON unit.id = unit_id
    WHERE activity_id IN (SELECT activity.id FROM activity %(of)s)),
part AS (
    SELECT activity_id, role, via_group, group_id, position AS turn, 1 AS rows, id AS unit_id, name,
        NULL AS members
    FROM line WHERE group_id IS NULL
    UNION ALL
    SELECT activity_id, role, via_group, group_id, min(position), count(*), NULL, NULL,
        json_group_array(json_array(id, name))
    FROM line WHERE group_id IS NOT NULL GROUP BY activity_id, role, group_id, via_group)
SELECT {_COLUMNS}, json_group_array(json_array(turn, role, part.unit_id, part.name, part.group_id,
    via_group, part.rows, json(part.members),
    (SELECT count(*) FROM unit_group_member AS member
        JOIN unit AS one ON one.id = member.unit_id AND one.active
        WHERE member.group_id = part.group_id AND NOT EXISTS (
            SELECT 1 FROM assignment AS line
            WHERE line.activity_id = part.activity_id AND line.unit_id = member.unit_id))))
FROM activity %(of)s LEFT JOIN part ON part.activity_id = activity.id
GROUP BY activity.id
ORDER BY activity.id
"""
_OF_DOCUMENT = "JOIN document ON document.id = document_id AND document.id = :key"
_COMPOSED = _OF_DOCUMENT + " AND NOT activity.written"
_OF_CAMPAIGN = """JOIN document ON document.id = document_id AND document.campaign_id = :key
    AND document.state NOT IN ('superseded', 'withdrawn')"""
_SHARED = f"""
WITH line AS (
    SELECT activity_id, role, group_id, via_group, unit_id, assignment.position AS turn
    FROM activity {_OF_CAMPAIGN} JOIN assignment ON activity_id = activity.id
    ORDER BY activity_id, turn),
share AS (
    SELECT activity_id, min(turn) AS turn, role, group_id, via_group,
        json_group_array(unit_id) AS units
    FROM line GROUP BY activity_id, role, group_id, via_group)
SELECT {_COLUMNS}, json_group_array(json_array(turn, role, group_id, via_group, json(units)))
FROM activity {_OF_CAMPAIGN} LEFT JOIN share ON share.activity_id = activity.id
GROUP BY activity.id
ORDER BY activity.id
"""
_AS_IN_TEXT = """ORDER BY activity.document_id, (SELECT position FROM block
    WHERE block.document_id = activity.document_id AND block.activity_id = activity.id
    ) NULLS LAST, activity.id"""
_PLAIN = (
    *("document_id", "reference", "title", "text", "written", "time_text"),
    *("deadline", "venue", "kind", "joint", "short_title", "differs", "product", "in_charge"),
    "estimate",
)
_ROLES = {role.value: role for role in Role}
_FIELD_COLUMNS = {"start": "start_on", "end": "end_on"}


class ActivityRows:
    """Reads and writes `activity`."""

    def __init__(self, conn: sqlite3.Connection) -> None:
        self._conn = conn

    def planned(self, document_id: int) -> dict[int, PlannedActivity]:
        """Give the activities of a document with their parts, groups folded into their names."""
        return self._planned(_OF_DOCUMENT, document_id)

    def composed(self, document_id: int) -> dict[int, PlannedActivity]:
        """Give those activities of a document whose sentence is made from their parts."""
        return self._planned(_COMPOSED, document_id)

    def of_document(self, document_id: int) -> dict[int, Activity]:
        """Give the activities of a document by their ids."""
        rows = self._conn.execute(
            f"SELECT {_COLUMNS} FROM activity WHERE document_id = ?", (document_id,)
        )
        return {row[0]: activity_from(row) for row in rows}

    def in_campaign(self, campaign_id: int) -> list[Activity]:
        """Give the activities of a campaign's documents that hold, in the order of the texts."""
        rows = self._conn.execute(
            f"SELECT {_COLUMNS} FROM activity {_OF_CAMPAIGN} {_AS_IN_TEXT}",
            {"key": campaign_id},
        )
        return [activity_from(row) for row in rows]

    def shared_in_campaign(self, campaign_id: int) -> list[tuple[Activity, list[Share]]]:
        """Give the activities of a campaign's documents that hold, and who takes part in each."""
        rows = self._conn.execute(_SHARED, {"key": campaign_id})
        return [(activity_from(row), _shares(row[_WIDTH])) for row in rows]

    def _planned(self, of: str, key: int) -> dict[int, PlannedActivity]:
        rows = self._conn.execute(_PLANNED % {"of": of}, {"key": key})
        return {row[0]: PlannedActivity(activity_from(row), _parts(row[_WIDTH])) for row in rows}

    def by_id(self, activity_id: int) -> Activity:
        """Give one activity."""
        row = self._conn.execute(
            f"SELECT {_COLUMNS} FROM activity WHERE id = ?", (activity_id,)
        ).fetchone()
        return activity_from(row)

    def add(self, activity: Activity) -> int:
        """Add an activity and give its id."""
        values = {name: getattr(activity, name) for name in _PLAIN}
        dates = {"start_on": activity.start, "end_on": activity.end}
        return insert(self._conn, "activity", values | dates)

    def set_fields(self, activity_id: int, values: Mapping[str, object]) -> None:
        """Set fields of an activity, named as in the record."""
        columns = {_FIELD_COLUMNS.get(name, name): value for name, value in values.items()}
        update(self._conn, "activity", activity_id, columns)

    def delete(self, activity_id: int) -> None:
        """Delete an activity with its block and its checklist lines."""
        delete(self._conn, "activity", activity_id)


def activity_from(row: Any) -> Activity:
    """Give the record of a row that begins with an activity's columns."""
    return Activity(
        id=row[0],
        document_id=row[1],
        reference=row[2],
        title=row[3],
        text=row[4],
        written=bool(row[5]),
        start=day(row[6]),
        end=day(row[7]),
        time_text=row[8],
        deadline=DeadlineKind(row[9]),
        venue=row[10],
        kind=ActivityKind(row[11]),
        joint=bool(row[12]),
        short_title=row[13],
        differs=bool(row[14]),
        product=row[15],
        in_charge=row[16],
        estimate=row[17],
    )


def _shares(cells: str) -> list[Share]:
    """Give the shares in the order in which their first units stand."""
    found = sorted((one for one in json.loads(cells) if one[0] is not None), key=itemgetter(0))
    return [
        Share(_ROLES[role], tuple(units), group_id, via_group)
        for _turn, role, group_id, via_group, units in found
    ]


def _parts(cells: str) -> tuple[Part, ...]:
    """Give who takes part, in the order of the sentence."""
    told = [one for one in json.loads(cells) if one[1] is not None]
    told.sort(key=itemgetter(0))
    parts: list[Part] = []
    for _turn, role, unit_id, name, *group in told:
        if group[0] is None:
            parts.append(Part(name, _ROLES[role], unit_id))
        else:
            parts += _group(_ROLES[role], *group)
    return tuple(parts)


def _group(role: Role, *cells: Any) -> list[Part]:
    """Give a group by its name while every active member has its row, else those that have."""
    group_id, via_group, rows, members, lacking = cells
    if not lacking:
        return [Part(via_group, role, group_id, rows)]
    return [Part(name, role, key) for key, name in members]
