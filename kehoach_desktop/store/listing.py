"""Records as plain objects for lists outside the program: id, uid and the glossary's names."""

import json
import sqlite3
from collections.abc import Mapping
from typing import Final

_QUERIES: Final[Mapping[str, str]] = {
    "plans": """SELECT d.id, d.uid, d.direction, d.type, d.number, d.symbol, d.day AS date,
        d.superior AS superior_body, d.issuer AS issuing_body, d.abstract, d.state,
        d.reviewed, c.name AS campaign
        FROM document d LEFT JOIN campaign c ON c.id = d.campaign_id ORDER BY d.id""",
    "units": """SELECT u.id, u.uid, u.kind, u.name, u.short_name, u.section, u.meeting_day,
        u.active, p.name AS parent,
        (SELECT json_group_array(alias) FROM unit_alias WHERE unit_id = u.id) AS aliases,
        (SELECT json_group_array(unit_id) FROM unit_group_member WHERE group_id = u.id) AS members
        FROM unit u LEFT JOIN unit p ON p.id = u.parent_id ORDER BY u.position, u.id""",
    "activities": """SELECT a.id, a.uid, a.document_id AS document, a.reference, a.title, a.text,
        a.start_on AS start, a.end_on AS "end", a.time_text, a.deadline, a.kind, a.venue, a.joint
        FROM activity a LEFT JOIN block b ON b.activity_id = a.id
        ORDER BY a.document_id, b.position, a.id""",
    "assignments": """SELECT s.id, s.uid, s.activity_id AS activity, s.unit_id AS unit,
        u.name AS unit_name, a.title AS activity_title, s.role, s.obligation, s.state, s.reason,
        coalesce(s.due, a.end_on) AS due, s.done_on, s.note
        FROM assignment s JOIN unit u ON u.id = s.unit_id JOIN activity a ON a.id = s.activity_id
        ORDER BY s.activity_id, s.position, s.id""",
    "recipients": """SELECT id, uid, document_id AS document, name, channel, purpose, copies,
        parent_id AS parent, unit_id AS unit, sent_on, received_on, signed_by
        FROM delivery ORDER BY document_id, position, id""",
    "events": """SELECT id, uid, kind, title, start_on AS start, end_on AS "end", venue,
        to_whom, via, sent_on FROM event ORDER BY start_on, id""",
}
KINDS: Final = tuple(_QUERIES)
_LISTS: Final = ("aliases", "members")
_TRUTHS: Final = ("reviewed", "active", "joint")


def rows(conn: sqlite3.Connection, kind: str) -> list[dict[str, object]]:
    """Give the records of a kind of KINDS in order; dates as ISO text."""
    cursor = conn.execute(_QUERIES[kind])
    names = [column[0] for column in cursor.description]
    return [_plain(dict(zip(names, row, strict=True))) for row in cursor]


def _plain(row: dict[str, object]) -> dict[str, object]:
    for name in _LISTS:
        if name in row:
            row[name] = json.loads(str(row[name]))
    for name in _TRUTHS:
        if name in row:
            row[name] = bool(row[name])
    return row
