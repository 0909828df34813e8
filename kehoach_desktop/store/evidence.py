"""Photos, scans and links that show that something was done."""

import sqlite3
from collections.abc import Iterator

from kehoach_desktop.store.rows import delete, insert

Row = tuple[int, int, str, str, str]
"""id, assignment_id, name, sha256 and link."""
_COLUMNS = "id, assignment_id, name, sha256, link"


class EvidenceRows:
    """Reads and writes `evidence`."""

    def __init__(self, conn: sqlite3.Connection) -> None:
        self._conn = conn

    def add(self, assignment_id: int, name: str, *, sha256: str = "", link: str = "") -> int:
        """Note a piece of evidence by its name, and give its id."""
        values = {"assignment_id": assignment_id, "name": name, "sha256": sha256, "link": link}
        return insert(self._conn, "evidence", values)

    def of_assignment(self, assignment_id: int) -> list[Row]:
        """Give the rows of a checklist line in the order in which they were added."""
        return self._conn.execute(
            f"SELECT {_COLUMNS} FROM evidence WHERE assignment_id = ? ORDER BY id",
            (assignment_id,),
        ).fetchall()

    def one(self, evidence_id: int) -> Row | None:
        """Give one row."""
        found = self._conn.execute(
            f"SELECT {_COLUMNS} FROM evidence WHERE id = ?", (evidence_id,)
        ).fetchone()
        return None if found is None else tuple(found)

    def counts(self, assignment_ids: str) -> dict[int, int]:
        """Give how many pieces each of the lines (a JSON list) has; lines without are left out."""
        return dict(
            self._conn.execute(
                "SELECT assignment_id, count(*) FROM evidence WHERE assignment_id IN "
                "(SELECT value FROM json_each(?)) GROUP BY assignment_id",
                (assignment_ids,),
            ).fetchall()
        )

    def delete(self, evidence_id: int) -> None:
        """Take a piece of evidence off its line."""
        delete(self._conn, "evidence", evidence_id)


def wanted_files(conn: sqlite3.Connection) -> Iterator[tuple[int, str, str]]:
    """Give id, name and SHA-256 of the evidence that is a file."""
    yield from conn.execute("SELECT id, name, sha256 FROM evidence WHERE sha256 <> ''")


def remembered_files(conn: sqlite3.Connection) -> set[str]:
    """Give every SHA-256 that evidence has or once had: undo may ask for it again."""
    rows = conn.execute(
        "SELECT json_extract(coalesce(after, before), '$.sha256') FROM history "
        "WHERE tbl = 'evidence'"
    )
    return {digest for (digest,) in rows if digest}
