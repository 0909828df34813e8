"""Where the rows that a search found stand: the words beside them, and what they open in."""

import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from kehoach_desktop.store.search import Hit


@dataclass(frozen=True, slots=True)
class Place:
    """A row with what the palette shows beside it; texts are as stored."""

    table: str
    id: int
    title: str
    owner: int
    """Document of an activity, a delivery or a basis; unit of an alias; else the row itself."""
    number: int | None = None
    symbol: str = ""
    reference: str = ""
    detail: str = ""
    """Kind of a unit, name of an alias's unit, first day of an event, state of a document."""


_QUERIES: Final = {
    "document": "SELECT id, abstract, id, number, symbol, '', state FROM document",
    "activity": """SELECT activity.id, title, document_id, number, symbol, reference, ''
        FROM activity JOIN document ON document.id = document_id""",
    "unit": "SELECT id, name, id, NULL, '', '', kind FROM unit",
    "unit_alias": """SELECT unit_alias.id, alias, unit_id, NULL, '', '', unit.name
        FROM unit_alias JOIN unit ON unit.id = unit_id""",
    "event": "SELECT id, title, id, NULL, '', '', coalesce(start_on, '') FROM event",
    "delivery": """SELECT delivery.id, name, document_id, number, symbol, '', ''
        FROM delivery JOIN document ON document.id = document_id""",
}


def places(conn: sqlite3.Connection, hits: Iterable[Hit]) -> list[Place]:
    """Give each row that is still there with its place, in the order given: a query a table."""
    wanted = [(hit.table, hit.id) for hit in hits if hit.table in _QUERIES]
    found: dict[tuple[str, int], Place] = {}
    for table in dict.fromkeys(table for table, _ in wanted):
        ids = [row for one, row in wanted if one == table]
        marks = ", ".join("?" * len(ids))
        for row in conn.execute(f"{_QUERIES[table]} WHERE {table}.id IN ({marks})", ids):
            found[table, row[0]] = Place(table, *row)
    return [found[key] for key in wanted if key in found]
