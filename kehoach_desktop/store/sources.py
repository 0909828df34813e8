"""Rows of what was imported: the source of a document, the requirements of a superior's one."""

import sqlite3
from collections.abc import Sequence

from kehoach_desktop.core.import_sources import Earlier, ImportSource, Requirement
from kehoach_desktop.store.documents import COLUMNS, WIDTH, document_from
from kehoach_desktop.store.rows import day, insert, words

_SAME = f"""SELECT {COLUMNS}, import_source.read_on
FROM import_source JOIN document ON document.id = document_id
WHERE import_source.sha256 = ? AND ? <> '' ORDER BY import_source.id DESC"""


class SourceRows:
    """Reads and writes `import_source` and `requirement`."""

    def __init__(self, conn: sqlite3.Connection) -> None:
        self._conn = conn

    def add(self, source: ImportSource) -> None:
        """Keep where a document came from."""
        names = ("document_id", "name", "sha256", "read_on", "draft")
        insert(self._conn, "import_source", {name: getattr(source, name) for name in names})

    def of(self, document_id: int) -> ImportSource | None:
        """Give where a document came from; None for one that was written here."""
        row = self._conn.execute(
            "SELECT document_id, name, sha256, read_on, draft FROM import_source "
            "WHERE document_id = ?",
            (document_id,),
        ).fetchone()
        if row is None:
            return None
        read_on = day(row[3])
        return None if read_on is None else ImportSource(row[0], row[1], row[2], read_on, row[4])

    def same(self, sha256: str) -> list[Earlier]:
        """Give the documents that came of the same bytes, newest first."""
        found = []
        for row in self._conn.execute(_SAME, (sha256, sha256)):
            document, read_on = document_from(row), day(row[WIDTH])
            name = f"{document.number_text} {document.abstract}".strip()
            if read_on is not None:
                found.append(Earlier(document.id, read_on, name, document.reviewed))
        return found

    def add_requirements(self, document_id: int, requirements: Sequence[Requirement]) -> None:
        """Add what a superior's document asks for, in its order."""
        for position, one in enumerate(requirements, 1):
            values = {
                "document_id": document_id,
                "position": position,
                "reference": one.reference,
                "text": one.text,
                "units": one.units,
                "start_on": one.start,
                "end_on": one.end,
                "time_text": one.time_text,
            }
            insert(self._conn, "requirement", values)

    def requirements(self, document_id: int) -> list[Requirement]:
        """Give what a superior's document asks for, in its order."""
        rows = self._conn.execute(
            "SELECT reference, text, units, start_on, end_on, time_text, id, document_id "
            "FROM requirement WHERE document_id = ? ORDER BY position",
            (document_id,),
        )
        return [
            Requirement(row[0], row[1], words(row[2]), day(row[3]), day(row[4]), *row[5:])
            for row in rows
        ]
