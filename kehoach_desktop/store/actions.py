"""Actions as screens list them, and the rows that each changed."""

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass

from kehoach_desktop.core.text import fold

ActionRow = tuple[int, str, str, str, str, str, str | None]
"""id, name, at, who, machine, kind and state."""
COLUMNS = """id, name, at, who, machine, kind, CASE WHEN state = 'cut' AND coalesce(
    (SELECT later.kind FROM action later WHERE later.target = action.id
        ORDER BY later.id DESC LIMIT 1), 'redo') <> 'undo' THEN 'final' ELSE state END"""
"""An action that was cut off while it held is final; one that was undone before is not."""
_NESTED = {"document": "activity"}
"""What stands in the first by way of the second: the lines of a document are its activities'."""


@dataclass(frozen=True, slots=True)
class Images:
    """One row before and after an action, as JSON; None where it was not there."""

    table: str
    row: int
    before: str | None
    after: str | None


def page(conn: sqlite3.Connection, before: int, size: int, words: str) -> list[ActionRow]:
    """Give the newest actions older than `before` whose name holds `words`, marks or not."""
    rows = conn.execute(f"SELECT {COLUMNS} FROM action WHERE id < ? ORDER BY id DESC", (before,))
    wanted, found = fold(words.strip()), list[ActionRow]()
    for row in rows:
        if wanted in fold(row[1]):
            found.append(row)
        if len(found) == size:
            break
    return found


def images(conn: sqlite3.Connection, action: int) -> list[Images]:
    """Give each row that the action changed, as it was at first and in the end."""
    found: dict[tuple[str, int], Images] = {}
    rows = conn.execute(
        "SELECT tbl, row, before, after FROM history WHERE action = ? ORDER BY id", (action,)
    )
    for table, row, before, after in rows:
        first = found.get((table, row))
        found[table, row] = Images(table, row, first.before if first else before, after)
    return [one for one in found.values() if one.before != one.after]


def touching(
    conn: sqlite3.Connection, table: str, row: int, before: int, size: int
) -> list[ActionRow]:
    """Give the newest actions older than `before` that changed a row or what stands in it."""
    own = "SELECT action FROM history WHERE tbl = :table AND row = :row"
    below = _below(f"{table}_id", ":row")
    nested = _NESTED.get(table)
    if nested is not None:
        inner = f"SELECT row FROM history WHERE tbl = '{nested}' AND " + _link(f"{table}_id")
        below += " UNION " + _below(f"{nested}_id", f"({inner} = :row)", "IN")
    return conn.execute(
        f"SELECT {COLUMNS} FROM action WHERE id < :before AND id IN ({own} UNION {below}) "
        "ORDER BY id DESC LIMIT :size",
        {"table": table, "row": row, "before": before, "size": size},
    ).fetchall()


def last_image(conn: sqlite3.Connection, table: str, row: int) -> str | None:
    """Give the newest image of a row, also of one that was deleted."""
    found = conn.execute(
        "SELECT coalesce(after, before) FROM history WHERE tbl = ? AND row = ? "
        "ORDER BY id DESC LIMIT 1",
        (table, row),
    ).fetchone()
    return None if found is None else str(found[0])


def deletions(conn: sqlite3.Connection, since: str, tables: Sequence[str]) -> list[Sequence[str]]:
    """Give action, table, row, image, at, who and name of rows that were deleted and are away.

    Undoing an addition deletes too, but redo is the way back from there.
    """
    marks = ", ".join("?" * len(tables))
    return conn.execute(
        "SELECT h.action, h.tbl, h.row, h.before, a.at, a.who, a.name "
        "FROM history h JOIN action a ON a.id = h.action "
        "WHERE h.after IS NULL AND (a.kind <> 'undo' OR EXISTS "
        "(SELECT 1 FROM history o WHERE o.tbl = h.tbl AND o.row = h.row AND o.id < h.id "
        f"AND o.after IS NULL)) AND a.at >= ? AND h.tbl IN ({marks}) "
        "AND NOT EXISTS (SELECT 1 FROM history n WHERE n.tbl = h.tbl AND n.row = h.row "
        "AND n.id > h.id) ORDER BY h.id DESC",
        (since, *tables),
    ).fetchall()


def _below(column: str, row: str, how: str = "=") -> str:
    return f"SELECT action FROM history WHERE {_link(column)} {how} {row}"


def _link(column: str) -> str:
    return f"json_extract(coalesce(after, before), '$.{column}')"
