"""What two stores hold differently, by kind of record."""

import json
import sqlite3
from collections import Counter
from collections.abc import Callable, Mapping
from typing import Final

from kehoach_desktop.core.backups import TableDifference
from kehoach_desktop.core.field_words import kind_word
from kehoach_desktop.store.dump import lines

_BETWEEN: Final = 100
Content = Mapping[str, Mapping[str, Counter[str]]]


def content_of(conn: sqlite3.Connection, between: Callable[[], None] = lambda: None) -> Content:
    """Give the rows as lines by table and uid; rows without one stand under "".

    `between` is called every hundred rows; what it raises ends the work.
    """
    found: dict[str, dict[str, Counter[str]]] = {}
    for number, line in enumerate(lines(conn)):
        if not number % _BETWEEN:
            between()
        table, _, text = line.partition(" ")
        uid = json.loads(text).get("uid", "")
        found.setdefault(table, {}).setdefault(uid, Counter())[text] += 1
    return found


def differences(then: Content, now: Content) -> tuple[TableDifference, ...]:
    """Give the kinds that differ: what `then` would add, change and lose."""
    tables = sorted(then.keys() | now.keys())
    found = [_difference(table, then.get(table, {}), now.get(table, {})) for table in tables]
    return tuple(one for one in found if one.added or one.changed or one.lost)


def _difference(
    table: str, then: Mapping[str, Counter[str]], now: Mapping[str, Counter[str]]
) -> TableDifference:
    none: Counter[str] = Counter()
    named = (then.keys() | now.keys()) - {""}
    unnamed_then, unnamed_now = then.get("", none), now.get("", none)
    return TableDifference(
        kind_word(table),
        added=sum(uid not in now for uid in named) + (unnamed_then - unnamed_now).total(),
        changed=sum(then[uid] != now[uid] for uid in named if uid in then and uid in now),
        lost=sum(uid not in then for uid in named) + (unnamed_now - unnamed_then).total(),
    )
