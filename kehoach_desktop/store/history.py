"""Named actions with their changed rows: what undo and redo replay.

Only actions of kind `do` have a state: undo takes the newest that is done, redo the oldest that is
undone; a new edit cuts the undone ones off. Nothing lives in memory, so undo survives a restart.
"""

import json
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from kehoach_desktop.store.actions import COLUMNS
from kehoach_desktop.store.deletions import taken_along
from kehoach_desktop.store.triggers import tracked_tables


@dataclass(frozen=True, slots=True)
class Author:
    """Who works, on which machine."""

    who: str
    machine: str


class History:
    """Reads and writes the tables `action` and `history` of one connection."""

    def __init__(self, conn: sqlite3.Connection, author: Author) -> None:
        self._conn = conn
        self.author = author
        self.settled = 0
        """Actions up to this number are in a backup: nothing is added to them any more."""
        self._columns = tracked_tables(conn)

    def begin(self, name: str, at: datetime, kind: str = "do", target: int | None = None) -> int:
        """Open an action inside the transaction; every change from now on is logged under it."""
        values = (
            name,
            at.isoformat(timespec="seconds"),
            self.author.who,
            self.author.machine,
            kind,
            target,
            "done" if kind == "do" else None,
        )
        cursor = self._conn.execute(
            "INSERT INTO action (name, at, who, machine, kind, target, state) "
            "VALUES (?, ?, ?, ?, ?, ?, ?)",
            values,
        )
        action = cursor.lastrowid or 0
        if kind == "do":
            self._conn.execute("UPDATE action SET state = 'cut' WHERE state = 'undone'")
        self._conn.execute("INSERT INTO temp.now (id) VALUES (?)", (action,))
        return action

    def resume(self, action: int, name: str, at: datetime) -> bool:
        """Go on with the newest action, if it is `action` of that name; tell whether it is."""
        found = self._conn.execute(
            "UPDATE action SET at = ? WHERE id = ? AND name = ? AND kind = 'do' "
            "AND state = 'done' AND id > ? AND id = (SELECT max(id) FROM action)",
            (at.isoformat(timespec="seconds"), action, name, self.settled),
        )
        if found.rowcount:
            self._conn.execute("INSERT INTO temp.now (id) VALUES (?)", (action,))
        return bool(found.rowcount)

    def drop_empty(self, action: int) -> None:
        """Remove an action that has put every row back as it was: text typed and given up."""
        changed = self._conn.execute(
            "SELECT 1 FROM (SELECT min(id) AS first, max(id) AS last FROM history "
            "WHERE action = ? GROUP BY tbl, row) "
            "WHERE (SELECT before FROM history WHERE id = first) "
            "IS NOT (SELECT after FROM history WHERE id = last) LIMIT 1",
            (action,),
        ).fetchone()
        if changed is None:
            self._conn.execute("DELETE FROM history WHERE action = ?", (action,))
            self._conn.execute("DELETE FROM action WHERE id = ?", (action,))

    def end(self) -> None:
        """Close the action: a write from now on fails."""
        self._conn.execute("DELETE FROM temp.now")

    def mark(self) -> int:
        """Give the place that the history has reached."""
        found = self._conn.execute("SELECT coalesce(max(id), 0) FROM history").fetchone()
        return int(found[0])

    def touched(self, action: int, mark: int = 0) -> list[tuple[str, int]]:
        """Give table and id of each row that the action changed after `mark`."""
        rows = self._conn.execute(
            "SELECT DISTINCT tbl, row FROM history WHERE action = ? AND id > ?", (action, mark)
        )
        return [(table, row) for table, row in rows]

    def last(self) -> int:
        """Give the number of the newest action; 0 in a new store."""
        found = self._conn.execute("SELECT coalesce(max(id), 0) FROM action").fetchone()
        return int(found[0])

    def has_changes(self, mark: int) -> bool:
        """Tell whether a row has changed after `mark`."""
        return self.mark() > mark

    def next_undo(self) -> tuple[int, str] | None:
        """Give id and name of the action that undo takes back."""
        return self._one("SELECT max(id), name FROM action WHERE state = 'done'")

    def steps_to(self, action: int) -> int:
        """Give how many undo steps take `action` back; 0 where undo does not reach it."""
        reached, steps = self._conn.execute(
            "SELECT coalesce(min(id) = :action, 0), count(*) FROM action "
            "WHERE state = 'done' AND id >= :action",
            {"action": action},
        ).fetchone()
        return int(steps) if reached else 0

    def next_redo(self) -> tuple[int, str] | None:
        """Give id and name of the action that redo does again."""
        return self._one("SELECT min(id), name FROM action WHERE state = 'undone'")

    def settle(self) -> None:
        """Make everything done so far final: undo begins after it."""
        self._conn.execute("UPDATE action SET state = 'cut' WHERE state IN ('done', 'undone')")

    def take_back(self, action: int) -> None:
        """Write the images before `action`, from its last change to its first."""
        self._replay(action, "before", "DESC")
        self._set_state(action, "undone")

    def do_again(self, action: int) -> None:
        """Write the images after `action`, from its first change to its last."""
        self._replay(action, "after", "ASC")
        self._set_state(action, "done")

    def bring_back_activity(self, activity_id: int, document_id: int) -> bool:
        """Insert a deleted activity again with its checklist lines; False if there is none.

        Its block stays away: whoever brings an activity back is writing the body.
        """
        deletion = self._conn.execute(
            "SELECT max(action) FROM history WHERE tbl = 'activity' AND row = ? "
            "AND after IS NULL AND json_extract(before, '$.document_id') = ?",
            (activity_id, document_id),
        ).fetchone()[0]
        if deletion is None:
            return False
        for name, image in taken_along(self._conn, deletion, "activity", activity_id):
            self.put(name, image)
        return True

    def put(self, table: str, image: str) -> None:
        """Write a row as its image says, whether it is there or not, before its parent too."""
        self._conn.execute("PRAGMA defer_foreign_keys=ON")
        self._write(table, image)

    def newest(self, limit: int) -> Sequence[tuple[int, str, str, str, str, str, str | None]]:
        """Give id, name, at, who, machine, kind and state of the newest actions, newest first."""
        return self._conn.execute(
            f"SELECT {COLUMNS} FROM action ORDER BY id DESC LIMIT ?", (limit,)
        ).fetchall()

    def _replay(self, action: int, image: str, order: str) -> None:
        """Put each row as its image says. Idempotent per row, since cascades may come first."""
        self._conn.execute("PRAGMA defer_foreign_keys=ON")  # for this transaction alone
        changes = self._conn.execute(
            f"SELECT tbl, row, {image} FROM history WHERE action = ? ORDER BY id {order}",
            (action,),
        ).fetchall()
        for table, row, wanted in changes:
            if wanted is None:
                self._conn.execute(f"DELETE FROM {table} WHERE id = ?", (row,))
            else:
                self._write(table, wanted)  # the pragma has every statement compiled anew

    def _write(self, table: str, image: str) -> None:
        self._conn.execute(self._upsert(table, image), {"image": image})

    def _upsert(self, table: str, image: str) -> str:
        """Write the columns that the image knows: a later version may have added one."""
        known = json.loads(image)
        columns = [name for name in self._columns[table] if name in known]
        values = ", ".join(f"json_extract(:image, '$.{name}')" for name in columns)
        updates = ", ".join(f"{name} = excluded.{name}" for name in columns if name != "id")
        return (
            f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({values}) "
            f"ON CONFLICT (id) DO UPDATE SET {updates}"
        )

    def _set_state(self, action: int, state: str) -> None:
        self._conn.execute("UPDATE action SET state = ? WHERE id = ?", (state, action))

    def _one(self, query: str) -> tuple[int, str] | None:
        action, name = self._conn.execute(query).fetchone()
        return None if action is None else (action, name)
