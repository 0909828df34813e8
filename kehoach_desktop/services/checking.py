"""Kiểm tra dữ liệu: the whole store and its evidence files looked at, with a plain report."""

from collections.abc import Callable

from kehoach_desktop.core.changes import Change
from kehoach_desktop.core.checking import CheckReport
from kehoach_desktop.store.store import Store


class Checking:
    """Looks for damage; changes nothing but the search index."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def work(self) -> Callable[[], CheckReport]:
        """Give the check as a call for another thread (ui.tasks)."""
        raise NotImplementedError

    def check(self) -> CheckReport:
        """Check now, and wait for it."""
        raise NotImplementedError

    def rebuild_search(self) -> Change:
        """Make the search index anew: the mending of a finding of kind SEARCH."""
        raise NotImplementedError
