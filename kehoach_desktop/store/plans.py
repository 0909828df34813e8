"""A whole document in three queries, however long it is."""

import json
import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

from kehoach_desktop.core.activities import PlannedActivity, sentence
from kehoach_desktop.core.attachments import Attachment
from kehoach_desktop.core.blocks import Block, Run
from kehoach_desktop.core.documents import Basis
from kehoach_desktop.core.open_questions import OpenQuestion
from kehoach_desktop.core.plans import PlanContent
from kehoach_desktop.core.versions import FrozenPaper
from kehoach_desktop.store import attachments, campaigns, deliveries, documents
from kehoach_desktop.store.activities import ActivityRows
from kehoach_desktop.store.blocks import block_from
from kehoach_desktop.store.campaigns import campaign_from
from kehoach_desktop.store.deliveries import delivery_from, folded
from kehoach_desktop.store.documents import document_from
from kehoach_desktop.store.offices import BODY_COLUMNS, body_from
from kehoach_desktop.store.rows import day, prefixed

_BODY = prefixed("issuing_body", BODY_COLUMNS)
_CAMPAIGN = prefixed("campaign", campaigns.COLUMNS)
_WIDTH = campaigns.COLUMNS.count(",") + 1
_PAPER = """
(SELECT json_array(version, tree, pdf_sha256, json(facts)) FROM document_version AS issued
    WHERE :with_text AND issued.document_id = document.id AND issued.version = document.version
    AND document.state NOT IN ('draft', 'submitted'))"""
_HEAD = f"""
SELECT {documents.COLUMNS}, {_BODY}, {_PAPER}, {_CAMPAIGN}
FROM document LEFT JOIN issuing_body ON issuing_body.id = body_id
    LEFT JOIN campaign ON campaign.id = campaign_id
WHERE document.id = :document
"""
_LISTS = f"""
SELECT 'block' AS part, position AS place, id AS key,
    json_array(id, kind, content, label, activity_id) AS cells
FROM block WHERE document_id = :document
UNION ALL SELECT 'basis', position, id,
    json_array(number, day, issuer, abstract, relation, id) FROM basis
    WHERE document_id = :document
UNION ALL SELECT 'delivery', position, id, json_array({deliveries.COLUMNS}) FROM delivery
    WHERE document_id = :document
UNION ALL SELECT 'question', id, id,
    json_array(id, document_id, kind, text, activity_id, answered) FROM open_question
    WHERE document_id = :document
UNION ALL SELECT 'attachment', id, id, json_array({attachments.COLUMNS}) FROM attachment
    WHERE document_id = :document
ORDER BY place, key
"""
_PARTS = ("block", "basis", "delivery", "question", "attachment")


def content(
    conn: sqlite3.Connection, document_id: int, *, with_text: bool = True
) -> PlanContent | None:
    """Give a document with everything that stands in it; None where there is none.

    Without its text (blocks and activities) it takes two queries instead of three.
    """
    asked = {"document": document_id, "with_text": with_text}
    row = conn.execute(_HEAD, asked).fetchone()
    if row is None:
        return None
    lists: dict[str, list[Any]] = {name: [] for name in _PARTS}
    for part, _, _, cells in conn.execute(_LISTS, {"document": document_id}):
        lists[part].append(json.loads(cells))
    activities = ActivityRows(conn).planned(document_id) if with_text else {}
    blocks = lists["block"] if with_text else []
    *body, paper = row[documents.WIDTH : -_WIDTH]
    campaign = row[-_WIDTH:]
    papers = tuple(attachments.attachment_from(cells) for cells in lists["attachment"])
    return PlanContent(
        document=document_from(row),
        body=None if body[0] is None else body_from(tuple(body)),
        blocks=tuple(_worded(block_from(cells), activities) for cells in blocks),
        activities=activities,
        bases=tuple(Basis(cells[0], day(cells[1]), *cells[2:]) for cells in lists["basis"]),
        recipients=tuple(folded(delivery_from(cells) for cells in lists["delivery"])),
        questions=tuple(OpenQuestion(*cells) for cells in lists["question"]),
        campaign=None if campaign[0] is None else campaign_from(campaign),
        frozen=None if paper is None else FrozenPaper(*json.loads(paper)),
        attachments=papers,
        outlines=tuple(_outlines(conn, papers)) if with_text else (),
    )


def _outlines(conn: sqlite3.Connection, papers: Iterable[Attachment]) -> Iterator[PlanContent]:
    """Give the outlines of a document; what goes with an outline itself is left out."""
    for one in papers:
        found = None if one.outline_id is None else content(conn, one.outline_id)
        if found is not None:
            yield replace(found, outlines=())


def _worded(block: Block, activities: dict[int, PlannedActivity]) -> Block:
    """Give an activity's block its sentence; stored weights count while the words agree."""
    planned = activities.get(block.activity_id or 0)
    if planned is None:
        return block
    words = sentence(planned)
    if block.text == words:
        return block
    return Block(block.kind, (Run(words),), block.activity_id, block.label, (), block.id)
