"""Number series of the issuing bodies, and the terms of the committee that they run through."""

import sqlite3
from collections.abc import Mapping
from datetime import date
from typing import Final

from kehoach_desktop.core.documents import DocType
from kehoach_desktop.core.numbering import PartyTerm, SeriesKey, TakenNumber
from kehoach_desktop.store.rows import day, insert, update

_OF_KEY: Final = "body_id = ? AND type = ? AND term = ?"


class SeriesRows:
    """Reads and writes `number_series` and `party_term`."""

    def __init__(self, conn: sqlite3.Connection) -> None:
        self._conn = conn

    def all(self) -> list[tuple[SeriesKey, int]]:
        """Give every series that was used or set, with its first number."""
        rows = self._conn.execute(
            "SELECT body_id, type, term, first_number FROM number_series ORDER BY term, type, id"
        )
        return [(SeriesKey(body, DocType(kind), term), first) for body, kind, term, first in rows]

    def first_number(self, key: SeriesKey) -> int:
        """Give the first number that the program gives in a series."""
        row = self._conn.execute(
            f"SELECT first_number FROM number_series WHERE {_OF_KEY}", _values(key)
        ).fetchone()
        return 1 if row is None else int(row[0])

    def taken(self, key: SeriesKey) -> list[TakenNumber]:
        """Give the numbers that versions took in a series, lowest first."""
        rows = self._conn.execute(
            "SELECT v.number, v.day, d.abstract, d.id FROM document_version AS v "
            "JOIN document AS d ON d.id = v.document_id WHERE v.takes_number = 1 "
            f"AND v.series_id = (SELECT id FROM number_series WHERE {_OF_KEY}) ORDER BY v.number",
            _values(key),
        )
        return [TakenNumber(number, day(on), about, doc) for number, on, about, doc in rows]

    def older(self, body_id: int, kind: DocType) -> list[TakenNumber]:
        """Give the numbers of documents that were issued before versions were kept."""
        rows = self._conn.execute(
            "SELECT number, day, abstract, id FROM document WHERE body_id = ? AND type = ? "
            "AND direction = 'outgoing' AND number IS NOT NULL AND day IS NOT NULL "
            "AND state NOT IN ('draft', 'submitted') AND NOT EXISTS "
            "(SELECT 1 FROM document_version WHERE document_id = document.id)",
            (body_id, kind.value),
        )
        return [TakenNumber(number, day(on), about, doc) for number, on, about, doc in rows]

    def ensure(self, key: SeriesKey) -> int:
        """Give the id of a series; make it where it is new."""
        row = self._conn.execute(
            f"SELECT id FROM number_series WHERE {_OF_KEY}", _values(key)
        ).fetchone()
        if row is not None:
            return int(row[0])
        values = {"body_id": key.body_id, "type": key.type, "term": key.term}
        return insert(self._conn, "number_series", values)

    def set_fields(self, series_id: int, values: Mapping[str, object]) -> None:
        """Set columns of a series."""
        update(self._conn, "number_series", series_id, values)

    def rename_term(self, old: str, new: str) -> None:
        """Let the series of a term bear another name."""
        rows = self._conn.execute("SELECT id FROM number_series WHERE term = ?", (old,)).fetchall()
        for (key,) in rows:
            update(self._conn, "number_series", key, {"term": new})

    def terms(self) -> list[PartyTerm]:
        """Give the terms of the committee, the newest first."""
        rows = self._conn.execute(
            "SELECT name, start_on, id FROM party_term ORDER BY start_on DESC, id DESC"
        )
        return [PartyTerm(name, day(start) or date.min, key) for name, start, key in rows]

    def add_term(self, term: PartyTerm) -> int:
        """Add a term."""
        return insert(self._conn, "party_term", {"name": term.name, "start_on": term.start})

    def set_term(self, term: PartyTerm) -> None:
        """Change a term."""
        update(self._conn, "party_term", term.id, {"name": term.name, "start_on": term.start})


def _values(key: SeriesKey) -> tuple[int, str, str]:
    return key.body_id, key.type.value, key.term
