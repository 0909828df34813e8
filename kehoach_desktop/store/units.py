"""Units, their other names, the members of groups."""

import json
import sqlite3
from collections.abc import Sequence
from typing import Any

from kehoach_desktop.core.units import Unit, UnitKind
from kehoach_desktop.store.memory import Remembered
from kehoach_desktop.store.rows import delete, insert, update

_ALL = """
SELECT id, name, short_name, kind, parent_id, contact, meeting_day, position, active, section,
    (SELECT json_group_array(alias) FROM
        (SELECT alias FROM unit_alias WHERE unit_id = unit.id ORDER BY id)),
    (SELECT json_group_array(unit_id) FROM
        (SELECT unit_id FROM unit_group_member WHERE group_id = unit.id ORDER BY position, id))
FROM unit ORDER BY position, id
"""


class UnitRows:
    """Reads and writes `unit`, `unit_alias` and `unit_group_member`."""

    def __init__(self, conn: sqlite3.Connection) -> None:
        self._conn = conn
        self._remembered = Remembered(conn, self._read)
        self.forget = self._remembered.forget

    def all(self) -> list[Unit]:
        """Give every unit and group in the office's order."""
        return self._remembered.all()

    def _read(self) -> list[Unit]:
        return [_unit(row) for row in self._conn.execute(_ALL)]

    def add(self, unit: Unit) -> int:
        """Add a unit behind the others, with its aliases and members, and give its id."""
        last = self._conn.execute("SELECT coalesce(max(position), 0) FROM unit").fetchone()[0]
        values = {
            "name": unit.name,
            "short_name": unit.short_name,
            "kind": unit.kind,
            "parent_id": unit.parent_id,
            "contact": unit.contact,
            "meeting_day": unit.meeting_day,
            "position": unit.position or last + 1,
            "active": unit.active,
            "section": unit.section,
        }
        self.forget()
        key = insert(self._conn, "unit", values)
        for alias in unit.aliases:
            self.add_alias(key, alias)
        self.set_members(key, unit.member_ids)
        return key

    def set_fields(self, unit_id: int, values: dict[str, object]) -> None:
        """Set columns of a unit."""
        self.forget()
        update(self._conn, "unit", unit_id, values)

    def add_alias(self, unit_id: int, alias: str) -> None:
        """Add another name of a unit; a name that it has already changes nothing."""
        self.forget()
        self._conn.execute(
            "INSERT OR IGNORE INTO unit_alias (unit_id, alias) VALUES (?, ?)", (unit_id, alias)
        )

    def drop_alias(self, unit_id: int, alias: str) -> None:
        """Forget another name of a unit."""
        self.forget()
        self._conn.execute(
            "DELETE FROM unit_alias WHERE unit_id = ? AND alias = ?", (unit_id, alias)
        )

    def delete(self, unit_id: int) -> None:
        """Delete a unit with its other names and its places in groups; lines forbid it."""
        self.forget()
        delete(self._conn, "unit", unit_id)

    def set_members(self, group_id: int, unit_ids: Sequence[int]) -> None:
        """Make `unit_ids` the members of a group, in this order."""
        self.forget()
        self._conn.execute(
            "DELETE FROM unit_group_member WHERE group_id = ? "
            "AND unit_id NOT IN (SELECT value FROM json_each(?))",
            (group_id, json.dumps(list(unit_ids))),
        )
        self._conn.executemany(
            "INSERT INTO unit_group_member (group_id, unit_id, position) VALUES (?, ?, ?) "
            "ON CONFLICT (group_id, unit_id) DO UPDATE SET position = excluded.position",
            [(group_id, unit_id, place) for place, unit_id in enumerate(unit_ids)],
        )


def _unit(row: Sequence[Any]) -> Unit:
    key, name, short_name, kind, parent, contact, meeting_day, position, active, section = row[:10]
    aliases, members = row[10:]
    return Unit(
        id=key,
        name=name,
        short_name=short_name,
        kind=UnitKind(kind),
        parent_id=parent,
        contact=contact,
        meeting_day=meeting_day,
        position=position,
        active=bool(active),
        section=section,
        aliases=tuple(json.loads(aliases)),
        member_ids=tuple(json.loads(members)),
    )
