"""The superiors' documents that a document carries out."""

import sqlite3
from collections.abc import Sequence

from kehoach_desktop.core.documents import Basis
from kehoach_desktop.store.rows import delete, insert, update


class BasisRows:
    """Writes `basis`; reading is part of the whole document."""

    def __init__(self, conn: sqlite3.Connection) -> None:
        self._conn = conn

    def put(self, document_id: int, bases: Sequence[Basis]) -> None:
        """Make `bases` those of the document; those whose id is known are changed in place."""
        rows = self._conn.execute("SELECT id FROM basis WHERE document_id = ?", (document_id,))
        known = {key for (key,) in rows.fetchall()}
        for gone in known - {basis.id for basis in bases}:
            delete(self._conn, "basis", gone)
        for place, basis in enumerate(bases):
            values = {
                "document_id": document_id,
                "position": place,
                "number": basis.number,
                "day": basis.day,
                "issuer": basis.issuer,
                "abstract": basis.abstract,
                "relation": basis.relation,
            }
            if basis.id in known:
                update(self._conn, "basis", basis.id, values)
            else:
                insert(self._conn, "basis", values)
