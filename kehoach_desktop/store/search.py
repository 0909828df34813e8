"""The search index: folded and marked words of each row, rewritten at the end of an action."""

import re
import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from kehoach_desktop.core.spelling import spellings, with_joined_words
from kehoach_desktop.core.text import fold, nfc

_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Hit:
    """A row that was found."""

    table: str
    id: int
    title: str


@dataclass(frozen=True, slots=True)
class _Source:
    code: int
    words: str
    """What is searched; the part before the first line break is the title of a hit."""


_KEYS: Final = 16
_RANKED: Final = 200
"""From here on ranking takes longer than a keystroke: the newest rows come first then."""
_NEW_LINE = "char(10)"
_SOURCES: Final = {
    "document": _Source(
        1, f"abstract || {_NEW_LINE} || printf('%02d-', number) || symbol || ' ' || issuer"
    ),
    "activity": _Source(
        2, f"title || {_NEW_LINE} || reference || ' ' || text || ' ' || venue || ' ' || time_text"
    ),
    "unit": _Source(3, f"name || {_NEW_LINE} || short_name || ' ' || contact"),
    "unit_alias": _Source(4, "alias"),
    "campaign": _Source(5, f"name || {_NEW_LINE} || theme"),
    "event": _Source(6, f"title || {_NEW_LINE} || venue || ' ' || note"),
    "recipient": _Source(7, "name"),
    "delivery": _Source(8, "name"),
}
_TABLES: Final = {source.code: table for table, source in _SOURCES.items()}


def reindex(conn: sqlite3.Connection, touched: Iterable[tuple[str, int]]) -> None:
    """Rewrite the index of the touched rows; FTS5 triggers need a trusted schema, so not those."""
    for table, row in touched:
        source = _SOURCES.get(table)
        if source is None:
            continue
        key = row * _KEYS + source.code
        conn.execute("DELETE FROM search WHERE rowid = ?", (key,))
        found = conn.execute(
            f"SELECT coalesce({source.words}, '') FROM {table} WHERE id = ?", (row,)
        ).fetchone()
        if found is not None:
            text = nfc(found[0])
            conn.execute(
                "INSERT INTO search (rowid, folded, marked) VALUES (?, ?, ?)",
                (key, fold(text), text.casefold()),
            )


def rebuild(conn: sqlite3.Connection) -> None:
    """Write the whole index anew, inside a transaction."""
    conn.execute("INSERT INTO search (search) VALUES ('rebuild')")
    conn.execute("DELETE FROM search")
    for table in _SOURCES:
        reindex(conn, [(table, row) for (row,) in conn.execute(f"SELECT id FROM {table}")])


def stale(conn: sqlite3.Connection) -> int:
    """Give how many entries of the index are not what their rows say, or have none."""
    entries = {
        key: (folded, marked)
        for key, folded, marked in conn.execute("SELECT rowid, folded, marked FROM search")
    }
    wrong = 0
    for table, source in _SOURCES.items():
        for row, words in conn.execute(f"SELECT id, coalesce({source.words}, '') FROM {table}"):
            text = nfc(words)
            entry = entries.pop(row * _KEYS + source.code, None)
            wrong += entry != (fold(text), text.casefold())
    return wrong + len(entries)


def search(conn: sqlite3.Connection, query: str, limit: int = 50) -> list[Hit]:
    """Find rows that hold every word of `query`, as beginnings of words, best first.

    A word without marks finds its marked forms ("dien" finds "Điện"); a word with marks or đ finds
    itself alone.
    """
    match = _match(query)
    if not match:
        return []
    found = "SELECT rowid FROM search WHERE search MATCH ?"
    few = len(conn.execute(f"{found} LIMIT ?", (match, _RANKED)).fetchall()) < _RANKED
    order = "rank" if few else "rowid DESC"
    keys = conn.execute(f"{found} ORDER BY {order} LIMIT ?", (match, limit)).fetchall()
    return _hits(conn, [key for (key,) in keys])


def _match(query: str) -> str:
    """Ask for every word in any of its spellings: "uỷ" finds "ủy", "panô" finds "pa nô"."""
    terms = []
    for word in _WORD.findall(with_joined_words(nfc(query).casefold())):
        column = "folded" if fold(word) == word else "marked"
        ways = " OR ".join(f'{column}:"{spelling}"*' for spelling in spellings(word))
        terms.append(f"({ways})")
    return " AND ".join(terms)


def _hits(conn: sqlite3.Connection, keys: list[int]) -> list[Hit]:
    titles: dict[int, str] = {}
    for code, table in _TABLES.items():
        ids = [key // _KEYS for key in keys if key % _KEYS == code]
        if ids:
            marks = ", ".join("?" * len(ids))
            words = _SOURCES[table].words
            rows = conn.execute(f"SELECT id, {words} FROM {table} WHERE id IN ({marks})", ids)
            titles.update({row * _KEYS + code: text.partition("\n")[0] for row, text in rows})
    return [Hit(_TABLES[key % _KEYS], key // _KEYS, titles[key]) for key in keys if key in titles]
