"""The open store: named transactions, undo and redo, counted queries."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from kehoach_desktop.core.changes import Change, Touched
from kehoach_desktop.core.plans import PlanContent
from kehoach_desktop.core.visits import current_visit
from kehoach_desktop.store.action import Action, ReadOnlyStoreError
from kehoach_desktop.store.failures import worded
from kehoach_desktop.store.history import Author, History
from kehoach_desktop.store.lock import machine, system_user
from kehoach_desktop.store.plans import content
from kehoach_desktop.store.presence import Presence
from kehoach_desktop.store.search import Hit, rebuild, reindex, search
from kehoach_desktop.store.tables import Tables
from kehoach_desktop.store.touched import touched_by
from kehoach_desktop.store.triggers import make_triggers

Now = Callable[[], datetime]
CLERK: Final = "clerk"
"""Name of the setting that holds the clerk's name."""


def local_now() -> datetime:
    """Give the machine's time with its zone."""
    return datetime.now(UTC).astimezone()


class Store(Tables):
    """One connection with its history; `conn` is for the row modules of this package."""

    def __init__(
        self,
        conn: sqlite3.Connection,
        *,
        after_close: ExitStack | None = None,
        now: Now = local_now,
        path: Path | None = None,
        note: Callable[[int], None] = lambda _action: None,
    ) -> None:
        super().__init__(conn)
        self._note = note
        self.path = path
        """The store's file; None for a store in memory."""
        self.presence = Presence(path)
        self.read_only = bool(conn.execute("PRAGMA query_only").fetchone()[0])
        self.is_trusted = True
        """Whether nothing has spoken against its content; else the next open looks at every row."""
        self.has_written = False
        """Once it is closed: whether this connection has changed any row."""
        self.queries = 0
        """Statements that read or wrote since the store was opened: what tests count."""
        self._after_close = after_close or ExitStack()
        self._now = now
        self._action: Action | None = None
        if not self.read_only:
            make_triggers(conn)
        self.history = History(conn, Author(self.clerk(), machine()))
        conn.set_trace_callback(self._count)

    def close(self) -> None:
        """Close the file, then do what has to follow: let others write."""
        if self.conn.in_transaction:
            self.conn.execute("ROLLBACK")
        if not self.read_only:
            with suppress(sqlite3.Error):  # what stays in the -wal is read at the next open
                self.conn.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        self.has_written = self.conn.total_changes > 0
        self.is_trusted = self.is_trusted and self.presence.holds()
        self.conn.close()
        self._after_close.close()

    @contextmanager
    def transaction(self, name: str) -> Iterator[Action]:
        """Do everything inside as one undoable action, or nothing of it.

        A transaction inside another joins it; what changes nothing leaves no action behind.
        """
        if self._action is not None:
            with self._savepoint():
                yield self._action
            return
        with worded(), self._logged(name) as action:
            yield action

    def undo(self) -> Change:
        """Take the newest action back; a change of nothing where there is none."""
        found = self.history.next_undo()
        if found is None:
            return Change("", Touched.NOTHING)
        target, name = found
        with worded(), self._logged(f"Hoàn tác: {name}", "undo", target) as action:
            self.history.take_back(target)
        return action.change()

    def redo(self) -> Change:
        """Do the oldest undone action again; a change of nothing where there is none."""
        found = self.history.next_redo()
        if found is None:
            return Change("", Touched.NOTHING)
        target, name = found
        with worded(), self._logged(f"Làm lại: {name}", "redo", target) as action:
            self.history.do_again(target)
        return action.change()

    def search(self, query: str, limit: int = 50) -> list[Hit]:
        """Find rows by words, with or without marks."""
        return search(self.conn, query, limit)

    def rebuild_search(self) -> None:
        """Make the search index anew; no action, since no record changes."""
        if self.read_only:
            raise ReadOnlyStoreError
        with worded(), self.conn:
            self.conn.execute("BEGIN IMMEDIATE")
            rebuild(self.conn)

    def plan(self, document_id: int, *, with_text: bool = True) -> PlanContent | None:
        """Give a document with everything that stands in it, or all but its text."""
        return content(self.conn, document_id, with_text=with_text)

    def clerk(self) -> str:
        """Give who works: the name set in Cài đặt, else the system's user."""
        return str(self.settings.get(CLERK) or system_user())

    def now(self) -> datetime:
        """Give the time that is written beside edits."""
        return self._now()

    @contextmanager
    def _logged(self, label: str, kind: str = "do", target: int | None = None) -> Iterator[Action]:
        if self.read_only:
            raise ReadOnlyStoreError
        self.presence.check()
        self.conn.execute("BEGIN IMMEDIATE")
        try:
            mark = self.history.mark()
            number, resumed = self._begin(label, kind, target)
            action = self._action = Action(label, lambda: self.history.has_changes(mark))
            yield action
            rows = self._finish(number, mark, resumed=resumed)
            action.touched = touched_by(rows)
            if action.touched & Touched.SETTING:
                self.history.author = Author(self.clerk(), machine())
        except BaseException:
            if self.conn.in_transaction:
                self.conn.execute("ROLLBACK")
            raise
        finally:
            self._action = None
            self._forget()

    def _begin(self, label: str, kind: str, target: int | None) -> tuple[int, bool]:
        """Begin an action, or go on with that of the same visit to a field (design.md §3)."""
        visit, now = current_visit(), self._now()
        if visit is not None and visit.action and self.history.resume(visit.action, label, now):
            return visit.action, True
        return self.history.begin(label, now, kind, target), False

    def _finish(self, number: int, mark: int, *, resumed: bool) -> list[tuple[str, int]]:
        """Commit what was changed after `mark`, and give it; what changes nothing is undone."""
        self.history.end()
        rows = self.history.touched(number, mark)
        if not rows:
            self.conn.execute("ROLLBACK")
            return rows
        reindex(self.conn, rows)
        if resumed:
            self.history.drop_empty(number)
        self.conn.execute("COMMIT")
        self._note(number - 1 if resumed else number)  # resumed, it may have been dropped as empty
        if visit := current_visit():
            visit.action = number
        return rows

    @contextmanager
    def _savepoint(self) -> Iterator[None]:
        self.conn.execute("SAVEPOINT inner_action")
        try:
            yield
        except BaseException:
            if self.conn.in_transaction:  # a full disk has rolled everything back already
                self.conn.execute("ROLLBACK TO inner_action")
                self.conn.execute("RELEASE inner_action")
            self._forget()
            raise
        self.conn.execute("RELEASE inner_action")

    def _forget(self) -> None:
        """Read the catalogues anew: images replayed and rollbacks go past the row modules."""
        self.units.forget()
        self.campaigns.forget()

    def _count(self, statement: str) -> None:
        if not statement.startswith("--"):  # the steps of triggers are traced as comments
            self.queries += 1
