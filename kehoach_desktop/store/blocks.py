"""The body's blocks, one row each, so that an edit logs only what changed."""

import json
import sqlite3
from collections.abc import Sequence
from dataclasses import replace
from typing import Any, Final

from kehoach_desktop.core.blocks import Block, BlockKind, Run, StyledCell

STEP: Final = 1024
"""Between the positions of neighbours, so that a block between them moves nobody."""
_BOLD, _ITALIC = 1, 2
_INSERT = (
    "INSERT INTO block (id, document_id, position, kind, content, label, activity_id) "
    "VALUES (?, ?, ?, ?, ?, ?, ?)"
)
_Stored = tuple[str, str, str | None, int | None]


class BlockRows:
    """Reads and writes `block`."""

    def __init__(self, conn: sqlite3.Connection) -> None:
        self._conn = conn

    def of_document(self, document_id: int) -> list[Block]:
        """Give the blocks in order; those of activities have words only where they have weights."""
        return [block_from(row[:5]) for row in self._rows(document_id)]

    def save(self, document_id: int, blocks: Sequence[Block]) -> None:
        """Make `blocks` the body: equal head and tail stay, only the middle is written."""
        old = self._rows(document_id)
        new = [_stored(block) for block in blocks]
        head, tail = _equal_ends([tuple(row[1:5]) for row in old], new)
        middle = old[head : len(old) - tail]
        wanted = range(head, len(new) - tail)
        self._conn.executemany("DELETE FROM block WHERE id = ?", [(row[0],) for row in middle])
        free = {row[0] for row in middle}
        before = old[head - 1][5] if head else 0
        after = old[len(old) - tail][5] if tail else before + STEP * (len(wanted) + 1)
        places = _between(before, after, len(wanted))
        if places is None:
            self._spread(document_id, old[:head], 0)
            self._spread(document_id, old[len(old) - tail :], head + len(wanted))
            places = [STEP * (index + 1) for index in wanted]
        for index, position in zip(wanted, places, strict=True):
            key = blocks[index].id
            kept = key if key in free else None
            free.discard(key)
            self._conn.execute(_INSERT, (kept, document_id, position, *new[index]))

    def _rows(self, document_id: int) -> list[Any]:
        return self._conn.execute(
            "SELECT id, kind, content, label, activity_id, position FROM block "
            "WHERE document_id = ? ORDER BY position",
            (document_id,),
        ).fetchall()

    def _spread(self, document_id: int, rows: Sequence[Any], first: int) -> None:
        self._conn.executemany(
            "UPDATE block SET position = ? WHERE id = ? AND document_id = ?",
            [(STEP * (first + i + 1), row[0], document_id) for i, row in enumerate(rows)],
        )


def block_from(row: Sequence[Any]) -> Block:
    """Give the record of (id, kind, content, label, activity_id)."""
    key, kind, content, label, activity_id = row
    found = json.loads(content)
    if kind == BlockKind.TABLE:
        return _table_from(found, Block(BlockKind.TABLE, (), activity_id, label, (), key))
    runs = tuple(_run_from(*item) for item in found)
    return Block(BlockKind(kind), runs, activity_id, label, (), key)


def _table_from(found: Any, block: Block) -> Block:
    """Read rows alone, or rows with widths and cells in several weights."""
    if isinstance(found, list):
        return replace(block, rows=tuple(tuple(line) for line in found))
    return replace(
        block,
        rows=tuple(tuple(line) for line in found["rows"]),
        widths=tuple(found["widths"]),
        styled=tuple(
            StyledCell(row, column, tuple(_run_from(*item) for item in runs))
            for row, column, runs in found["styled"]
        ),
    )


def _stored_table(block: Block) -> object:
    if not block.widths and not block.styled:
        return block.rows
    styled = [
        (cell.row, cell.column, [_stored_run(run) for run in cell.runs]) for cell in block.styled
    ]
    return {"rows": block.rows, "widths": block.widths, "styled": styled}


def _stored(block: Block) -> _Stored:
    if block.kind is BlockKind.TABLE:
        content: object = _stored_table(block)
    elif block.kind.is_generated or (block.activity_id is not None and not _has_weights(block)):
        content = []
    else:
        content = [_stored_run(run) for run in block.runs]
    text = json.dumps(content, ensure_ascii=False)
    return block.kind.value, text, block.label, block.activity_id


def _stored_run(run: Run) -> tuple[str | int, ...]:
    how = run.bold * _BOLD + run.italic * _ITALIC
    return (run.text, how, run.note) if run.note else (run.text, how)


def _run_from(text: str, how: int, note: str = "") -> Run:
    return Run(text, bool(how & _BOLD), bool(how & _ITALIC), note)


def _has_weights(block: Block) -> bool:
    return any(run.bold or run.italic or run.note for run in block.runs)


def _equal_ends(old: Sequence[object], new: Sequence[object]) -> tuple[int, int]:
    shortest = min(len(old), len(new))
    head = next((i for i in range(shortest) if old[i] != new[i]), shortest)
    rest = shortest - head
    tail = next((i for i in range(rest) if old[-1 - i] != new[-1 - i]), rest)
    return head, tail


def _between(before: int, after: int, count: int) -> list[int] | None:
    """Give `count` positions between two; None where the gap is used up."""
    if after - before <= count:
        return None
    return [before + (after - before) * (i + 1) // (count + 1) for i in range(count)]
