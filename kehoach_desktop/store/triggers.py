"""Triggers that write the history: made anew at each open, so they always fit the columns."""

import sqlite3
from collections.abc import Sequence

UNTRACKED = frozenset({"action", "history", "_sqlite_migrations", "backup_note"})
_INTERNAL = ("sqlite_", "search")


def tracked_tables(conn: sqlite3.Connection) -> dict[str, list[str]]:
    """Give the tables whose rows have a history, with their columns."""
    names = conn.execute("SELECT name FROM main.sqlite_master WHERE type = 'table' ORDER BY name")
    return {
        name: _columns(conn, name)
        for (name,) in names.fetchall()
        if name not in UNTRACKED and not name.startswith(_INTERNAL)
    }


def make_triggers(conn: sqlite3.Connection) -> None:
    """Make three TEMP triggers per table, that log each changed row under the action of `now`.

    A write outside an action fails by itself: history.action may not be null.
    """
    conn.execute("CREATE TEMP TABLE now (id INTEGER)")
    for table, columns in tracked_tables(conn).items():
        old, new = image(columns, "old"), image(columns, "new")
        changed = " OR ".join(f"old.{name} IS NOT new.{name}" for name in columns)
        _trigger(conn, table, f"INSERT ON main.{table}", f"new.id, NULL, {new}")
        _trigger(conn, table, f"UPDATE ON main.{table} WHEN {changed}", f"new.id, {old}, {new}")
        _trigger(conn, table, f"DELETE ON main.{table}", f"old.id, {old}, NULL")


def _trigger(conn: sqlite3.Connection, table: str, event: str, values: str) -> None:
    name = f"history_{table}_{event.split(maxsplit=1)[0]}"
    conn.execute(
        f"CREATE TEMP TRIGGER {name} AFTER {event} BEGIN "
        f"INSERT INTO history (action, tbl, row, before, after) "
        f"VALUES ((SELECT id FROM temp.now), '{table}', {values}); END"
    )


def image(columns: Sequence[str], row: str) -> str:
    """Give the SQL of a whole row as JSON, the same text at each time."""
    return "json_object(" + ", ".join(f"'{name}', {row}.{name}" for name in columns) + ")"


def _columns(conn: sqlite3.Connection, table: str) -> list[str]:
    """Give the columns; REAL would lose digits and a BLOB cannot stand in JSON at all."""
    rows = conn.execute(f"PRAGMA main.table_info({table})").fetchall()
    names = [row[1] for row in rows]
    if "id" not in names or any(row[2] not in ("INTEGER", "TEXT") for row in rows):
        raise ValueError(f"table {table} cannot have a history")
    return names
