"""The office itself, the bodies in whose name it issues, its usual signers."""

import sqlite3
from collections.abc import Sequence
from typing import Any

from kehoach_desktop.core.documents import Family, IssuingBody, Signer
from kehoach_desktop.store.rows import delete, insert, update

BODY_COLUMNS = "id, superior, name, code, family, end_mark, archive_line, signer_id"


class OfficeRows:
    """Reads and writes `office`, `issuing_body` and `signer`."""

    def __init__(self, conn: sqlite3.Connection) -> None:
        self._conn = conn

    def place(self) -> str:
        """Give the place in the head of the office's papers; "" before the first start is over."""
        found = self._conn.execute("SELECT place FROM office LIMIT 1").fetchone()
        return "" if found is None else str(found[0])

    def bodies(self) -> list[IssuingBody]:
        """Give the issuing bodies, the office's own first."""
        rows = self._conn.execute(f"SELECT {BODY_COLUMNS} FROM issuing_body ORDER BY id")
        return [body_from(row) for row in rows]

    def set_place(self, place: str) -> None:
        """Say where the office is."""
        row = self._conn.execute("SELECT id FROM office LIMIT 1").fetchone()
        if row is None:
            insert(self._conn, "office", {"place": place})
        else:
            update(self._conn, "office", row[0], {"place": place})

    def add_body(self, body: IssuingBody) -> int:
        """Add an issuing body and give its id."""
        return insert(self._conn, "issuing_body", _body_values(body))

    def set_body(self, body: IssuingBody) -> None:
        """Change an issuing body."""
        update(self._conn, "issuing_body", body.id, _body_values(body))

    def has_documents(self, body_id: int) -> bool:
        """Tell whether a document was made in the name of a body."""
        asked = "SELECT EXISTS (SELECT 1 FROM document WHERE body_id = ?)"
        return bool(self._conn.execute(asked, (body_id,)).fetchone()[0])

    def delete_body(self, body_id: int) -> None:
        """Take a body away, with its number series."""
        delete(self._conn, "issuing_body", body_id)

    def signers(self) -> list[Signer]:
        """Give the signers to choose from."""
        rows = self._conn.execute("SELECT id, authority, position, name FROM signer ORDER BY id")
        return [Signer(authority, position, name, key) for key, authority, position, name in rows]

    def add_signer(self, signer: Signer) -> int:
        """Add a signer to choose from."""
        return insert(self._conn, "signer", _signer_values(signer))

    def set_signer(self, signer: Signer) -> None:
        """Change a signer."""
        update(self._conn, "signer", signer.id, _signer_values(signer))

    def delete_signer(self, signer_id: int) -> None:
        """Take a signer away."""
        delete(self._conn, "signer", signer_id)


def body_from(row: Sequence[Any]) -> IssuingBody:
    """Give the record of a row with the columns of BODY_COLUMNS."""
    key, superior, name, code, family, *rest = row
    return IssuingBody(key, superior, name, code, Family(family), *rest)


def _body_values(body: IssuingBody) -> dict[str, object]:
    return {
        "superior": body.superior,
        "name": body.name,
        "code": body.code,
        "family": body.family,
        "end_mark": body.end_mark,
        "archive_line": body.archive_line,
        "signer_id": body.signer_id,
    }


def _signer_values(signer: Signer) -> dict[str, object]:
    return {"authority": signer.authority, "position": signer.position, "name": signer.name}
