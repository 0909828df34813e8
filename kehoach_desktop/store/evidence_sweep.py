"""Removing evidence files that nothing can ask for any more."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, suppress
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final

from kehoach_desktop.store.backup import backups_of
from kehoach_desktop.store.evidence_files import digest_of, files_by_name

KEPT: Final = timedelta(days=30)
"""The bin brings deletions back for so long; a file that nothing ever named may be under way."""
_WANTED: Final = """
    SELECT sha256 FROM evidence WHERE sha256 <> '' UNION
    SELECT json_extract(image, '$.sha256') FROM (
        SELECT action, before AS image FROM history WHERE tbl = 'evidence' UNION ALL
        SELECT action, after FROM history WHERE tbl = 'evidence'
    ) JOIN action ON action.id = action WHERE image IS NOT NULL AND (
        state IN ('done', 'undone') OR kind <> 'do' OR julianday(at) >= julianday(?))
"""


def sweep_evidence(conn: sqlite3.Connection, store: Path, now: datetime) -> int:
    """Remove the files that no row, undo, bin or backup refers to; give how many went.

    To be called while nothing is written, with a verified backup just made.
    """
    limit = now - KEPT
    try:
        wanted = {one for (one,) in conn.execute(_WANTED, (limit.isoformat(),))}
        wanted |= set(_in_backups(store))
    except sqlite3.DatabaseError:  # what cannot be read may refer to any file
        return 0
    gone = 0
    for name, path in files_by_name(store).items():
        if digest_of(name) in wanted:
            continue
        with suppress(OSError):  # open in a viewer: it goes next time
            if path.stat().st_mtime < limit.timestamp():
                path.unlink()
                gone += 1
    return gone


def _in_backups(store: Path) -> Iterator[str]:
    for backup in backups_of(store):
        uri = f"{backup.path.absolute().as_uri()}?mode=ro&immutable=1"
        with closing(sqlite3.connect(uri, uri=True)) as conn:
            yield from (one for (one,) in conn.execute("SELECT sha256 FROM evidence"))
