"""Anything found by its words: what the palette of Ctrl+K asks."""

from collections.abc import Sequence
from datetime import date
from typing import Final

from kehoach_desktop.core.dates import full
from kehoach_desktop.core.documents import DocState, Document
from kehoach_desktop.core.palette import Entry, Group
from kehoach_desktop.core.units import UnitKind
from kehoach_desktop.store.hit_places import Place, places
from kehoach_desktop.store.search import Hit
from kehoach_desktop.store.store import Store

_GROUPS: Final = {
    "activity": Group.WORK,
    "event": Group.WORK,
    "document": Group.DOCUMENTS,
    "unit": Group.UNITS,
    "unit_alias": Group.UNITS,
    "delivery": Group.RECIPIENTS,
}


class Search:
    """Documents, activities, units, events and recipients by their words."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def find(self, query: str, limit: int = 50) -> list[Hit]:
        """Find what holds every word of `query`, as beginnings of words, best first.

        "dien bien" finds "Điện Biên"; a word with marks finds itself alone.
        """
        return self._store.search(query, limit)

    def entries(self, query: str, limit: int = 50) -> list[Entry]:
        """Find the same as rows of the palette, best first; beside the search a query a table."""
        return self._entries(self._store.search(query, limit))

    def again(self, keys: Sequence[tuple[str, int]]) -> list[Entry]:
        """Give records by table and id, as they are called now, without those that have gone."""
        return self._entries([Hit(table, row, "") for table, row in keys])

    def _entries(self, hits: Sequence[Hit]) -> list[Entry]:
        return [_entry(place) for place in places(self._store.conn, hits)]


def _entry(place: Place) -> Entry:
    return Entry(
        _GROUPS[place.table],
        place.title,
        _where(place),
        place.table,
        place.id,
        place.owner,
    )


def _where(place: Place) -> str:
    match place.table:
        case "document":
            return _number(place) or DocState(place.detail).word
        case "activity":
            mark = f"mục {place.reference}" if place.reference else ""
            number = _number(place) or DocState.DRAFT.word
            return ", ".join(filter(None, (number, mark)))
        case "unit":
            return UnitKind(place.detail).word
        case "event":
            return full(date.fromisoformat(place.detail)) if place.detail else ""
        case "delivery":
            return _number(place)
        case _:
            return place.detail


def _number(place: Place) -> str:
    if place.number is None:
        return ""
    return Document(0, number=place.number, symbol=place.symbol).number_text
