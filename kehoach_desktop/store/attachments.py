"""Papers that go with documents."""

import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from kehoach_desktop.core.attachments import Attachment
from kehoach_desktop.store.rows import delete, insert, update

COLUMNS: Final = "id, document_id, name, file_name, sha256, outline_id, reason"


class AttachmentRows:
    """Reads and writes `attachment`."""

    def __init__(self, conn: sqlite3.Connection) -> None:
        self._conn = conn

    def of_document(self, document_id: int) -> list[Attachment]:
        """Give the papers of a document in the order in which they were noted."""
        rows = self._conn.execute(
            f"SELECT {COLUMNS} FROM attachment WHERE document_id = ? ORDER BY id", (document_id,)
        )
        return [attachment_from(row) for row in rows]

    def one(self, attachment_id: int) -> Attachment | None:
        """Give one paper; None where it is gone."""
        row = self._conn.execute(
            f"SELECT {COLUMNS} FROM attachment WHERE id = ?", (attachment_id,)
        ).fetchone()
        return None if row is None else attachment_from(row)

    def add(self, document_id: int, name: str) -> int:
        """Note a paper by its name, and give its id."""
        return insert(self._conn, "attachment", {"document_id": document_id, "name": name})

    def set_fields(self, attachment_id: int, values: Mapping[str, object]) -> None:
        """Set fields of a paper, named as in the record."""
        update(self._conn, "attachment", attachment_id, values)

    def delete(self, attachment_id: int) -> None:
        """Take a paper off its document."""
        delete(self._conn, "attachment", attachment_id)


def attachment_from(cells: Sequence[Any]) -> Attachment:
    """Give the record of a row of `COLUMNS`."""
    return Attachment(*cells)


def wanted_attachments(conn: sqlite3.Connection) -> Iterator[tuple[int, str, str]]:
    """Give id, name and SHA-256 of the papers that are files."""
    yield from conn.execute("SELECT id, file_name, sha256 FROM attachment WHERE sha256 <> ''")


def remembered_attachments(conn: sqlite3.Connection) -> set[str]:
    """Give every SHA-256 that a paper has or once had: undo may ask for it again."""
    rows = conn.execute(
        "SELECT DISTINCT json_extract(image, '$.sha256') FROM ("
        "SELECT before AS image FROM history WHERE tbl = 'attachment' UNION ALL "
        "SELECT after FROM history WHERE tbl = 'attachment')"
    )
    return {digest for (digest,) in rows if digest}
