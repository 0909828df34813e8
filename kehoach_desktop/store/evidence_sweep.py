"""Removing evidence files that nothing can ask for any more."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, suppress
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final

from kehoach_desktop.store.backup import backups_of
from kehoach_desktop.store.evidence_files import digest_of, files_in
from kehoach_desktop.store.places import evidence_folder, kept_evidence_folder

KEPT: Final = timedelta(days=30)
"""The bin brings deletions back for so long; a file that nothing ever named may be under way."""
_FILES: Final = (
    ("evidence", "sha256"),
    ("attachment", "sha256"),
    ("document_version", "pdf_sha256"),
    ("document_version", "signed_sha256"),
)
"""Tables and columns that refer to files of the folder."""
_WANTED: Final = """
    SELECT {column} FROM {table} WHERE {column} <> '' UNION
    SELECT json_extract(image, '$.{column}') FROM (
        SELECT action, before AS image FROM history WHERE tbl = '{table}' UNION ALL
        SELECT action, after FROM history WHERE tbl = '{table}'
    ) JOIN action ON action.id = action WHERE image IS NOT NULL AND (
        state IN ('done', 'undone') OR kind <> 'do' OR julianday(at) >= julianday(:limit))
"""
_COLUMNS: Final = """
    SELECT tables.name, columns.name FROM sqlite_master AS tables, pragma_table_info(tables.name)
    AS columns WHERE tables.type = 'table'
"""


def sweep_evidence(conn: sqlite3.Connection, store: Path, now: datetime) -> int:
    """Remove the files that no row, undo, bin or backup refers to; give how many went.

    To be called while nothing is written, with a verified backup just made.
    """
    limit = now - KEPT
    try:
        wanted = {*_named(conn, limit), *_in_backups(store)}
    except sqlite3.DatabaseError:  # what cannot be read may refer to any file
        return 0
    gone = 0
    for folder in (evidence_folder(store), kept_evidence_folder(store)):
        for name, path in files_in(folder).items():
            if digest_of(name) in wanted:
                continue
            with suppress(OSError):  # open in a viewer: it goes next time
                if path.stat().st_mtime < limit.timestamp():
                    path.unlink()
                    gone += 1
    return gone


def _named(conn: sqlite3.Connection, limit: datetime) -> Iterator[str]:
    for table, column in _FILES:
        query = _WANTED.format(table=table, column=column)
        yield from (one for (one,) in conn.execute(query, {"limit": limit.isoformat()}))


def _in_backups(store: Path) -> Iterator[str]:
    for backup in backups_of(store):
        uri = f"{backup.path.absolute().as_uri()}?mode=ro&immutable=1"
        with closing(sqlite3.connect(uri, uri=True)) as conn:
            columns = set(conn.execute(_COLUMNS))
            for table, column in _FILES:
                if (table, column) in columns:  # a backup of an earlier program
                    yield from (one for (one,) in conn.execute(f"SELECT {column} FROM {table}"))
