"""Lịch sử and Thùng rác: what was done, in words, and deletions taken back."""

from collections.abc import Sequence

from kehoach_desktop.core.changes import Change
from kehoach_desktop.core.history import Deleted, HistoryPage, RowChange
from kehoach_desktop.store.store import Store

PAGE = 100


class ActionHistory:
    """The actions of the store; takes deletions back."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def page(self, before: int | None = None, size: int = PAGE, words: str = "") -> HistoryPage:
        """Give the newest actions older than the action `before`; with `words` in their name."""
        raise NotImplementedError

    def changes(self, action: int) -> list[RowChange]:
        """Give what an action changed, record by record, before and after in words."""
        raise NotImplementedError

    def of_record(self, table: str, row: int, size: int = PAGE) -> HistoryPage:
        """Give the actions that touched one record, or what stands in it: activity, document …."""
        raise NotImplementedError

    def bin(self) -> list[Deleted]:
        """Give the deletions of the last 30 days whose records are still away, newest first."""
        raise NotImplementedError

    def bring_back(self, deleted: Sequence[Deleted]) -> Change:
        """Put deleted records back as one new action, with what was below them.

        Raises BadInputError where what they stood in is away too.
        """
        raise NotImplementedError
