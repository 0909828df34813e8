"""Catalogues that every screen reads, remembered between edits by the one writer."""

import sqlite3
from collections.abc import Callable
from typing import Generic, TypeVar

T = TypeVar("T")


class Remembered(Generic[T]):
    """A list read once until it is forgotten; a reader asks anew, since another may write."""

    def __init__(self, conn: sqlite3.Connection, read: Callable[[], list[T]]) -> None:
        self._read = read
        self._keeps = not conn.execute("PRAGMA query_only").fetchone()[0]
        self._known: list[T] | None = None

    def all(self) -> list[T]:
        """Give a fresh list of what is known."""
        known = self._read() if self._known is None else self._known
        self._known = known if self._keeps else None
        return list(known)

    def forget(self) -> None:
        """Read anew next time: something was written, undone or rolled back."""
        self._known = None
