"""Lists for scripts: what `kehoach list` prints."""

from kehoach_desktop.store import listing
from kehoach_desktop.store.store import Store


class Listing:
    """Records as plain objects."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def rows(self, kind: str) -> list[dict[str, object]]:
        """Give the plans, units, activities, assignments, recipients or events, in order."""
        return listing.rows(self._store.conn, kind)
