"""What the register of outgoing documents lists: a row per number that was given."""

import sqlite3
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from kehoach_desktop.core.dates import full
from kehoach_desktop.core.documents import DocState, DocType, Document
from kehoach_desktop.store.rows import day

_ROWS: Final = """
SELECT d.id, v.number, v.symbol, v.day, d.type, d.abstract, d.signer_name, d.body_id, v.state,
    v.note, v.ended_on, v.version
FROM document_version AS v JOIN document AS d ON d.id = v.document_id
WHERE v.number IS NOT NULL AND v.day BETWEEN :first AND :last
    AND (v.takes_number = 1 OR v.series_id IS NULL)
UNION ALL
SELECT d.id, d.number, d.symbol, d.day, d.type, d.abstract, d.signer_name, d.body_id, d.state,
    '', NULL, 1
FROM document AS d
WHERE d.direction = 'outgoing' AND d.state NOT IN ('draft', 'submitted')
    AND d.number IS NOT NULL AND d.day BETWEEN :first AND :last
    AND NOT EXISTS (SELECT 1 FROM document_version AS v WHERE v.document_id = d.id)
ORDER BY 4, 5, 2
"""
_LATER: Final = """
SELECT version, day FROM document_version AS v WHERE document_id = ? AND takes_number = 0
    AND number = ? AND version > ? ORDER BY version
"""


@dataclass(frozen=True, slots=True)
class Registered:
    """A number with what it was given to."""

    document_id: int
    number: int
    number_text: str
    day: date
    type: DocType
    abstract: str
    signer: str
    body_id: int | None
    note: str


def registered(conn: sqlite3.Connection, first: date, last: date) -> list[Registered]:
    """Give the numbers given from `first` to `last`, by day, type and number."""
    rows = conn.execute(_ROWS, {"first": first.isoformat(), "last": last.isoformat()}).fetchall()
    return [_from_row(conn, row) for row in rows]


def _from_row(conn: sqlite3.Connection, row: Any) -> Registered:
    document, number, symbol, on, kind, abstract, signer, body, state, note, ended, version = row
    given = day(on) or date.min
    text = Document(0, number=number, symbol=symbol).number_text
    kept = conn.execute(_LATER, (document, number, version)).fetchall()
    notes = [_ended(DocState(state), note, day(ended))] if not kept else []
    notes += [f"Bản {later}, ngày {full(day(when) or given)}" for later, when in kept]
    return Registered(
        document,
        number,
        text,
        given,
        DocType(kind),
        abstract,
        signer,
        body,
        "; ".join(words for words in notes if words),
    )


def _ended(state: DocState, note: str, on: date | None) -> str:
    if state not in (DocState.SUPERSEDED, DocState.WITHDRAWN):
        return note
    when = f" ngày {full(on)}" if on else ""
    reason = f": {note[:1].lower()}{note[1:]}" if note else ""
    return f"{state.word}{when}{reason}"
