"""Undo, redo, and what was done."""

from kehoach_desktop.core.changes import Change, HistoryEntry, Touched
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

    def steps_to(self, action: int) -> int:
        """Give how many steps take an action back, the newer ones first; 0 where none can."""
        return self._store.history.steps_to(action)

    def undo_to(self, action: int) -> Change:
        """Take back everything down to an action, and the action itself."""
        steps, touched = self.steps_to(action), Touched.NOTHING
        for _ in range(steps):
            touched |= self._store.undo().touched
        return Change(f"Hoàn tác {steps} việc", touched)

    def redo(self) -> Change:
        """Do the oldest undone action again; touches nothing where there is none."""
        return self._store.redo()

    def history(self, limit: int = 200) -> list[HistoryEntry]:
        """Give the newest actions, newest first."""
        return [entry(row) for row in self._store.history.newest(limit)]


def entry(row: tuple[int, str, str, str, str, str, str | None]) -> HistoryEntry:
    """Give the record of (id, name, at, who, machine, kind, state)."""
    key, name, at, who, machine, kind, state = row
    return HistoryEntry(
        key,
        at,
        who,
        machine,
        name,
        kind,
        undone=state in ("undone", "cut"),
        can_undo=state == "done",
    )
