"""Anything found by its words: what the palette of Ctrl+K asks."""

from kehoach_desktop.store.search import Hit
from kehoach_desktop.store.store import Store


class Search:
    """Documents, activities, units, campaigns, events and recipients by their words."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def find(self, query: str, limit: int = 50) -> list[Hit]:
        """Find what holds every word of `query`, as beginnings of words, best first.

        "dien bien" finds "Điện Biên"; a word with marks finds itself alone.
        """
        return self._store.search(query, limit)
