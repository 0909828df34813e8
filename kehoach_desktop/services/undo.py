"""Undo, redo, and what was done."""

from kehoach_desktop.core.changes import Change, HistoryEntry
from kehoach_desktop.store.store import Store


class Undo:
    """The history of the store, as the menus and the list of actions show it."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def undo_label(self) -> str | None:
        """Give the name of the action that undo takes back."""
        found = self._store.history.next_undo()
        return found[1] if found else None

    def redo_label(self) -> str | None:
        """Give the name of the action that redo does again."""
        found = self._store.history.next_redo()
        return found[1] if found else None

    def undo(self) -> Change:
        """Take the newest action back; touches nothing where there is none."""
        return self._store.undo()

    def redo(self) -> Change:
        """Do the oldest undone action again; touches nothing where there is none."""
        return self._store.redo()

    def history(self, limit: int = 200) -> list[HistoryEntry]:
        """Give the newest actions, newest first."""
        return [
            HistoryEntry(key, at, who, machine, name, kind, undone=state in ("undone", "cut"))
            for key, name, at, who, machine, kind, state in self._store.history.newest(limit)
        ]
