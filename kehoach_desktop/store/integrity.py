"""Is what the store holds what was written? Each row against its newest history image.

SQLite has no page checksums: integrity_check finds about one flipped bit in nine. The history
holds every row a second time.
"""

import json
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from kehoach_desktop.store.triggers import image, tracked_tables

_SOUND: Final = "ok"


@dataclass(frozen=True, slots=True)
class OddRow:
    """A row that is not as its newest history image says."""

    table: str
    row: int
    before: str | None
    """What was written; None where no such row ought to be."""
    present: str | None


def fault(conn: sqlite3.Connection) -> str:
    """Give in a few words for the log why the content cannot be trusted; "" if it can."""
    try:
        for (line,) in conn.execute("PRAGMA integrity_check(1)"):
            if line != _SOUND:
                return str(line)
        odd = next(odd_rows(conn), None)
    except sqlite3.DatabaseError as error:
        return type(error).__name__
    return f"{odd.table} {odd.row}" if odd else ""


def odd_rows(conn: sqlite3.Connection) -> Iterator[OddRow]:
    """Give the rows that were changed, lost or added by other means than an action."""
    if not _has_history(conn):
        return
    for table, columns in tracked_tables(conn).items():
        yield from _unlike(conn, table, image(columns, "this"))
        yield from _unlogged(conn, table, image(columns, "this"))


def broken_references(conn: sqlite3.Connection) -> Iterator[tuple[str, int, str]]:
    """Give table, row and parent table of each row whose parent is not there."""
    for table, row, parent, _ in conn.execute("PRAGMA foreign_key_check"):
        yield table, row, parent


def _has_history(conn: sqlite3.Connection) -> bool:
    found = conn.execute("SELECT 1 FROM sqlite_master WHERE name = 'history'").fetchone()
    return found is not None


def _unlike(conn: sqlite3.Connection, table: str, present: str) -> Iterator[OddRow]:
    rows = conn.execute(
        f"SELECT row, after, present FROM (SELECT newest.row, history.after, "
        f"CASE WHEN this.id IS NULL THEN NULL ELSE {present} END AS present FROM "
        f"(SELECT row, max(id) AS id FROM history WHERE tbl = ? GROUP BY row) AS newest "
        f"JOIN history ON history.id = newest.id LEFT JOIN {table} AS this "
        f"ON this.id = newest.row) WHERE after IS NOT present",
        (table,),
    )
    for row, after, now in rows:
        if not _same(after, now):
            yield OddRow(table, row, after, now)


def _unlogged(conn: sqlite3.Connection, table: str, present: str) -> Iterator[OddRow]:
    rows = conn.execute(
        f"SELECT id, {present} FROM {table} AS this WHERE NOT EXISTS "
        f"(SELECT 1 FROM history WHERE tbl = ? AND row = this.id)",
        (table,),
    )
    for row, now in rows:
        yield OddRow(table, row, None, now)


def _same(after: str | None, present: str | None) -> bool:
    """Compare by the columns that both know: a later version may have added one."""
    if after is None or present is None:
        return after is present
    try:
        written, found = json.loads(after), json.loads(present)
        return all(found[name] == value for name, value in written.items() if name in found)
    except (ValueError, AttributeError):  # the image itself is damaged
        return False
