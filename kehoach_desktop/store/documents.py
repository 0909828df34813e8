"""Documents: the general part, and the list of them."""

import sqlite3
from collections.abc import Mapping
from datetime import date
from typing import Any

from kehoach_desktop.core.documents import (
    Direction,
    DocState,
    DocType,
    Document,
    PlanSummary,
    Signer,
    Urgency,
)
from kehoach_desktop.store.rows import day, insert, prefixed, update, words

COLUMNS = prefixed(
    "document",
    "id, direction, type, number, symbol, day, place, body_id, superior, issuer, abstract, "
    "opening, theme, state, draft_round, campaign_id, authority, position, signer_name, "
    "profile, reviewed, attachments, changed_at, "
    "addressees, author, decider, urgency, circulation, no_media, drafter_code, contact, "
    "version",
)
WIDTH = COLUMNS.count(",") + 1
_PLAIN = (
    *("direction", "type", "number", "symbol", "day", "place", "body_id", "superior", "issuer"),
    *("abstract", "opening", "theme", "state", "draft_round", "campaign_id", "profile"),
    *("reviewed", "attachments", "changed_at", "addressees", "author", "decider", "urgency"),
    *("circulation", "no_media", "drafter_code", "contact", "version"),
)
_SUMMARIES = f"""
SELECT {COLUMNS}, coalesce(campaign.name, ''),
    (SELECT count(*) FROM activity WHERE document_id = document.id),
    (SELECT count(*) FROM activity JOIN assignment ON activity_id = activity.id
        WHERE document_id = document.id AND assignment.state NOT IN ('done', 'not_applicable')),
    (SELECT count(*) FROM open_question WHERE document_id = document.id AND answered = '')
FROM document LEFT JOIN campaign ON campaign.id = campaign_id
ORDER BY document.day IS NULL DESC, document.day DESC, document.id DESC
"""


class DocumentRows:
    """Reads and writes `document`."""

    def __init__(self, conn: sqlite3.Connection) -> None:
        self._conn = conn

    def summaries(self) -> list[PlanSummary]:
        """Give every document with its counts: drafts without a date first, then newest first."""
        return [
            PlanSummary(document_from(row), *row[WIDTH:]) for row in self._conn.execute(_SUMMARIES)
        ]

    def with_deliveries(self) -> list[Document]:
        """Give the documents that have recipients, newest issued first."""
        rows = self._conn.execute(
            f"SELECT {COLUMNS} FROM document "
            "WHERE EXISTS (SELECT 1 FROM delivery WHERE document_id = document.id) "
            "ORDER BY document.day DESC, document.id DESC"
        )
        return [document_from(row) for row in rows]

    def for_recipients(self) -> list[Document]:
        """Give those that have recipients, newest issued first, then the other outgoing ones."""
        rows = self._conn.execute(
            f"SELECT {COLUMNS} FROM document LEFT JOIN "
            "(SELECT DISTINCT document_id AS has FROM delivery) ON has = document.id "
            "WHERE has IS NOT NULL OR direction = 'outgoing' "
            "ORDER BY has IS NULL, document.day DESC, document.id DESC"
        )
        return [document_from(row) for row in rows]

    def add(self, document: Document) -> int:
        """Add a document and give its id."""
        return insert(self._conn, "document", _values(document))

    def set_fields(self, document_id: int, values: Mapping[str, object]) -> None:
        """Set columns of a document."""
        update(self._conn, "document", document_id, values)

    def delete(self, document_id: int) -> None:
        """Delete a document with everything in it."""
        self._conn.execute("DELETE FROM document WHERE id = ?", (document_id,))

    def frozen_since(self, document_id: int) -> tuple[DocState, date | None] | None:
        """Give state and day of an outgoing document that was issued; None for any other."""
        found = self._conn.execute(
            "SELECT state, day FROM document WHERE id = ? AND direction = 'outgoing' "
            "AND state NOT IN ('draft', 'submitted')",
            (document_id,),
        ).fetchone()
        return None if found is None else (DocState(found[0]), day(found[1]))

    def abstract(self, document_id: int) -> str:
        """Give what a document is about, for the names of actions."""
        found = self._conn.execute(
            "SELECT abstract FROM document WHERE id = ?", (document_id,)
        ).fetchone()
        return "" if found is None else str(found[0])


def document_from(row: Any) -> Document:
    """Give the record of a row that begins with COLUMNS."""
    return Document(
        id=row[0],
        direction=Direction(row[1]),
        type=DocType(row[2]),
        number=row[3],
        symbol=row[4],
        day=day(row[5]),
        place=row[6],
        body_id=row[7],
        superior=row[8],
        issuer=row[9],
        abstract=row[10],
        opening=row[11],
        theme=row[12],
        state=DocState(row[13]),
        draft_round=row[14],
        campaign_id=row[15],
        signer=Signer(row[16], row[17], row[18]),
        profile=row[19],
        reviewed=bool(row[20]),
        attachments=words(row[21]),
        changed_at=row[22],
        addressees=words(row[23]),
        author=row[24],
        decider=row[25],
        urgency=Urgency(row[26]),
        circulation=row[27],
        no_media=bool(row[28]),
        drafter_code=row[29],
        contact=row[30],
        version=row[31],
    )


def signer_values(signer: Signer) -> dict[str, object]:
    """Give the columns of a document's signer."""
    return {
        "authority": signer.authority,
        "position": signer.position,
        "signer_name": signer.name,
    }


def _values(document: Document) -> dict[str, object]:
    plain = {name: getattr(document, name) for name in _PLAIN}
    return plain | signer_values(document.signer)
