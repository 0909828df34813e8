"""What a backup knows of itself: one JSON record in a table of the backup file.

Inside the file, because a file beside it would get lost on the way to a stick, and a file name
cannot hold a hash. The record is written last: a backup without one was never verified.
"""

import json
import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from kehoach_desktop.core.backups import Backup, Reason, StoreState

ENDING: Final = ".khbak"
MODE_AT: Final = 18
"""Byte of the header where the journal mode stands, for writing and for reading."""
ROLLBACK_MODE: Final = b"\x01\x01"
_TABLE: Final = "backup_note"


def write_note(conn: sqlite3.Connection, backup: Backup) -> None:
    """Write the record into a copy; from now on it counts as verified."""
    record = {
        "serial": backup.serial,
        "made_at": backup.made_at.isoformat(timespec="seconds"),
        "reason": backup.reason.value,
        "documents": backup.documents,
        "lines": backup.lines,
        "action": backup.action,
        "newest_action": backup.newest_action,
        "content_hash": backup.content_hash,
    }
    with conn:
        conn.execute(f"CREATE TABLE {_TABLE} (record TEXT NOT NULL) STRICT")
        conn.execute(f"INSERT INTO {_TABLE} VALUES (?)", (json.dumps(record, ensure_ascii=False),))


def drop_note(conn: sqlite3.Connection) -> None:
    """Make an ordinary store of a backup."""
    conn.execute(f"DROP TABLE {_TABLE}")


def read_note(conn: sqlite3.Connection, path: Path, size: int) -> Backup:
    """Give the record; raises sqlite3.DatabaseError, ValueError, KeyError or TypeError."""
    (text,) = conn.execute(f"SELECT record FROM {_TABLE}").fetchone()
    record = json.loads(text)
    return Backup(
        path=path,
        serial=int(record["serial"]),
        made_at=datetime.fromisoformat(record["made_at"]),
        size=size,
        reason=Reason(record["reason"]),
        documents=int(record["documents"]),
        lines=int(record["lines"]),
        action=int(record["action"]),
        newest_action=str(record["newest_action"]),
        content_hash=str(record["content_hash"]),
    )


def look(path: Path) -> Backup:
    """Give what a closed backup file says of itself; not verified where it cannot be read."""
    stat = path.stat()
    uri = f"{path.absolute().as_uri()}?mode=ro&immutable=1"  # closed for good: nothing beside it
    try:
        with closing(sqlite3.connect(uri, uri=True)) as conn:
            return read_note(conn, path, stat.st_size)
    except (sqlite3.DatabaseError, ValueError, KeyError, TypeError):
        made_at = datetime.fromtimestamp(stat.st_mtime, UTC).astimezone()
        return replace(_UNREADABLE, path=path, size=stat.st_size, made_at=made_at)


_UNREADABLE: Final = Backup(
    path=Path(),
    serial=0,
    made_at=datetime.fromtimestamp(0, UTC),
    size=0,
    reason=Reason.MANUAL,
    documents=0,
    lines=0,
    action=0,
    newest_action="",
    content_hash="",
    verified=False,
)


def state_of(conn: sqlite3.Connection) -> StoreState:
    """Give a few figures of a store of any version."""
    newest = None
    if _has(conn, "action"):
        query = "SELECT name, at FROM action ORDER BY id DESC LIMIT 1"
        newest = conn.execute(query).fetchone()
    return StoreState(
        documents=_count(conn, "document"),
        lines=_count(conn, "assignment"),
        newest_action=newest[0] if newest else "",
        newest_at=datetime.fromisoformat(newest[1]) if newest else None,
    )


def newest_number(conn: sqlite3.Connection) -> int:
    """Give the number of the newest action; 0 in an empty store."""
    if not _has(conn, "action"):
        return 0
    return int(conn.execute("SELECT coalesce(max(id), 0) FROM action").fetchone()[0])


def _count(conn: sqlite3.Connection, table: str) -> int:
    if not _has(conn, table):
        return 0
    return int(conn.execute(f"SELECT count(*) FROM {table}").fetchone()[0])


def _has(conn: sqlite3.Connection, table: str) -> bool:
    query = "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?"
    return conn.execute(query, (table,)).fetchone() is not None
