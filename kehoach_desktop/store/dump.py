"""The whole content as lines, without row ids and machine times: equal content, equal hash."""

import json
import sqlite3
from collections.abc import Iterator
from hashlib import sha256
from typing import Final

from kehoach_desktop.core.text import nfc
from kehoach_desktop.store.triggers import tracked_tables

_MACHINE_TIMES: Final = frozenset({"changed_at"})


def dump(conn: sqlite3.Connection) -> Iterator[str]:
    """Give a line per row, sorted, rows named by uid, and last the SHA-256 of the lines."""
    digest = sha256()
    for line in lines(conn):
        digest.update(line.encode() + b"\n")
        yield line
    yield digest.hexdigest()


def content_hash(conn: sqlite3.Connection) -> str:
    """Give the SHA-256 that ends a dump."""
    *_, digest = dump(conn)
    return digest


def lines(conn: sqlite3.Connection) -> Iterator[str]:
    """Give the table and the JSON of each row."""
    for table, columns in tracked_tables(conn).items():
        parents = _parents(conn, table)
        cells = ", ".join(_cell(name, parents.get(name)) for name in columns if _travels(name))
        rows = conn.execute(f"SELECT json_object({cells}) FROM {table} AS this")
        yield from sorted(f"{table} {_sorted_nfc(text)}" for (text,) in rows)


def _travels(column: str) -> bool:
    return column != "id" and column not in _MACHINE_TIMES


def _cell(column: str, parent: str | None) -> str:
    if parent is None:
        return f"'{column}', this.{column}"
    return f"'{column}', (SELECT uid FROM {parent} AS that WHERE that.id = this.{column})"


def _parents(conn: sqlite3.Connection, table: str) -> dict[str, str]:
    """Give the table that each foreign key of `table` points to."""
    rows = conn.execute(f"PRAGMA foreign_key_list({table})").fetchall()
    return {row[3]: row[2] for row in rows}


def _sorted_nfc(text: str) -> str:
    return nfc(json.dumps(json.loads(text), ensure_ascii=False, sort_keys=True))
