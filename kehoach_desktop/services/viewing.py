"""A store that another window writes in: its news, and whether it can be edited now."""

import sys

from kehoach_desktop.store.lock import holder, machine
from kehoach_desktop.store.store import Store


class Viewing:
    """Asked now and then by a window that only views."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._seen = self._version()

    @property
    def only(self) -> bool:
        """Whether the store is open for viewing only."""
        return self._store.read_only

    def has_news(self) -> bool:
        """Tell whether the store has changed since the last look; forget what was remembered."""
        seen, self._seen = self._seen, self._version()
        if seen == self._seen:
            return False
        self._store.units.forget()
        self._store.campaigns.forget()
        return True

    def is_replaced(self) -> bool:
        """Tell whether another file has come to the place, as a restore does: to be opened anew."""
        return self._store.presence.is_replaced()

    def is_free(self) -> bool:
        """Tell whether whoever wrote in the store has closed it, or was killed on this machine."""
        from kehoach_desktop.files.parts import is_alive

        if self._store.path is None:
            return False
        found = holder(self._store.path)
        if found is None:
            return True
        here = found.host == machine() and sys.platform != "win32"
        return here and not is_alive(found.pid)

    def advice(self) -> str:
        """Give one sentence where the store had better lie elsewhere; "" on this machine's disk."""
        from kehoach_desktop.services.store_place import place_advice

        return place_advice(self._store.path) if self._store.path is not None else ""

    def _version(self) -> int:
        return int(self._store.conn.execute("PRAGMA data_version").fetchone()[0])
