"""Photos, scans and links that show that something was done."""

import sqlite3

from kehoach_desktop.store.rows import insert


class EvidenceRows:
    """Writes `evidence`."""

    def __init__(self, conn: sqlite3.Connection) -> None:
        self._conn = conn

    def add(self, assignment_id: int, name: str) -> int:
        """Note a piece of evidence by its name, and give its id."""
        return insert(self._conn, "evidence", {"assignment_id": assignment_id, "name": name})
