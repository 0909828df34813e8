"""Issued versions: their numbers, their papers as page trees, what the paper says of activities."""

import json
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict
from typing import Any, Final

from kehoach_desktop.core.documents import DocState
from kehoach_desktop.core.versions import Facts, FrozenPaper, SignatureTrace, Version
from kehoach_desktop.store.rows import day, delete, insert, update

COLUMNS: Final = (
    "id, document_id, version, state, number, symbol, day, series_id, takes_number, issued_at, "
    "pdf_sha256, note, ended_on, signed_name, signed_sha256, traces"
)


class VersionRows:
    """Reads and writes `document_version`."""

    def __init__(self, conn: sqlite3.Connection) -> None:
        self._conn = conn

    def of_document(self, document_id: int) -> list[Version]:
        """Give the versions of a document, the first one first."""
        rows = self._conn.execute(
            f"SELECT {COLUMNS} FROM document_version WHERE document_id = ? ORDER BY version",
            (document_id,),
        )
        return [version_from(row) for row in rows]

    def by_id(self, version_id: int) -> Version:
        """Give one version."""
        row = self._conn.execute(
            f"SELECT {COLUMNS} FROM document_version WHERE id = ?", (version_id,)
        ).fetchone()
        return version_from(row)

    def paper(self, version_id: int) -> FrozenPaper:
        """Give the paper of a version."""
        row = self._conn.execute(
            "SELECT version, tree, pdf_sha256 FROM document_version WHERE id = ?", (version_id,)
        ).fetchone()
        return FrozenPaper(*row)

    def facts(self, document_id: int) -> Facts | None:
        """Give what the version in force says of the activities; None where none is in force."""
        row = self._conn.execute(
            "SELECT facts FROM document_version WHERE document_id = ? AND state = 'issued' "
            "ORDER BY version DESC LIMIT 1",
            (document_id,),
        ).fetchone()
        return None if row is None else dict(json.loads(row[0]))

    def add(self, version: Version, tree: str, facts: Facts) -> int:
        """Add a version with its paper, and give its id."""
        plain = {name: getattr(version, name) for name in COLUMNS.split(", ") if name != "id"}
        values = plain | {
            "traces": _traces_text(version.traces),
            "tree": tree,
            "facts": json.dumps(facts, ensure_ascii=False),
        }
        return insert(self._conn, "document_version", values)

    def set_fields(self, version_id: int, values: Mapping[str, object]) -> None:
        """Set columns of a version."""
        update(self._conn, "document_version", version_id, values)

    def set_signed(
        self, version_id: int, name: str, sha256: str, traces: Sequence[SignatureTrace]
    ) -> None:
        """Note the signed PDF and what its signatures say of themselves."""
        values = {"signed_name": name, "signed_sha256": sha256, "traces": _traces_text(traces)}
        update(self._conn, "document_version", version_id, values)

    def delete(self, version_id: int) -> None:
        """Take a version away: its issuing is undone."""
        delete(self._conn, "document_version", version_id)


def version_from(row: Sequence[Any]) -> Version:
    """Give the record of a row with the columns of COLUMNS."""
    return Version(
        id=row[0],
        document_id=row[1],
        version=row[2],
        state=DocState(row[3]),
        number=row[4],
        symbol=row[5],
        day=day(row[6]),
        series_id=row[7],
        takes_number=bool(row[8]),
        issued_at=row[9],
        pdf_sha256=row[10],
        note=row[11],
        ended_on=day(row[12]),
        signed_name=row[13],
        signed_sha256=row[14],
        traces=tuple(_trace(cells) for cells in json.loads(row[15])),
    )


def wanted_papers(conn: sqlite3.Connection) -> Iterator[tuple[int, str, str]]:
    """Give id, name and SHA-256 of the files that versions point to: their PDF, the signed one."""
    yield from conn.execute(
        "SELECT id, 'ban-' || version || '.pdf', pdf_sha256 FROM document_version "
        "WHERE pdf_sha256 <> '' UNION ALL "
        "SELECT id, signed_name, signed_sha256 FROM document_version WHERE signed_sha256 <> ''"
    )


def remembered_papers(conn: sqlite3.Connection) -> set[str]:
    """Give every SHA-256 that versions have or once had: undo may ask for it again."""
    rows = conn.execute(
        "SELECT json_extract(image, '$.pdf_sha256'), json_extract(image, '$.signed_sha256') FROM "
        "(SELECT coalesce(after, before) AS image FROM history WHERE tbl = 'document_version')"
    )
    return {digest for row in rows for digest in row if digest}


def _traces_text(traces: Sequence[SignatureTrace]) -> str:
    return json.dumps([asdict(trace) for trace in traces], ensure_ascii=False)


def _trace(cells: dict[str, Any]) -> SignatureTrace:
    return SignatureTrace(**cells | {"byte_range": tuple(cells["byte_range"])})
