"""What the deletion of a row took along, as the history tells it."""

import json
import sqlite3
from collections.abc import Container

_Key = tuple[str, int]


def taken_along(
    conn: sqlite3.Connection, action: int, table: str, row: int, *, blocks: bool = False
) -> list[tuple[str, str]]:
    """Give table and image of a row and of the rows below it that `action` deleted, parents first.

    Blocks are left out unless they are asked for.
    """
    rows = conn.execute(
        "SELECT tbl, row, before FROM history "
        "WHERE action = ? AND after IS NULL AND (tbl <> 'block' OR ?)",
        (action, blocks),
    ).fetchall()
    images = {(name, key): image for name, key, image in rows}
    found: list[_Key] = []
    level = [(table, row)]
    while level:
        found += level
        level = [
            key for key in images if key not in found and _has_parent(conn, key, images[key], level)
        ]
    return [(key[0], images[key]) for key in found if key in images]


def _has_parent(conn: sqlite3.Connection, key: _Key, image: str, parents: list[_Key]) -> bool:
    cells = json.loads(image)
    links = conn.execute(f"PRAGMA foreign_key_list({key[0]})").fetchall()
    return any((link[2], cells[link[3]]) in parents for link in links)


def tie_again(conn: sqlite3.Connection, action: int, back: Container[_Key]) -> None:
    """Fill the links to rows that are back which `action` emptied, where they are empty still."""
    rows = conn.execute(
        "SELECT tbl, row, before, after FROM history "
        "WHERE action = ? AND before IS NOT NULL AND after IS NOT NULL",
        (action,),
    ).fetchall()
    for table, row, before, after in rows:
        old, new = json.loads(before), json.loads(after)
        for link in conn.execute(f"PRAGMA foreign_key_list({table})").fetchall():
            column = link[3]
            if new.get(column) is None and (link[2], old.get(column)) in back:
                conn.execute(
                    f"UPDATE {table} SET {column} = ? WHERE id = ? AND {column} IS NULL",
                    (old[column], row),
                )


def has_parents(conn: sqlite3.Connection, table: str, image: str) -> bool:
    """Tell whether everything that a row must point to is there."""
    cells = json.loads(image)
    links = conn.execute(f"PRAGMA foreign_key_list({table})").fetchall()
    return all(
        cells[link[3]] is None
        or conn.execute(f"SELECT 1 FROM {link[2]} WHERE id = ?", (cells[link[3]],)).fetchone()
        for link in links
    )
