"""A copy to view: of a store in a folder that cannot be written, or of an earlier version."""

import sqlite3
from contextlib import ExitStack, closing
from pathlib import Path
from shutil import copyfile
from tempfile import TemporaryDirectory

from kehoach_desktop.files.write_whole import wording
from kehoach_desktop.store import database
from kehoach_desktop.store.backup import damaged
from kehoach_desktop.store.integrity import fault
from kehoach_desktop.store.migrations import VERSION
from kehoach_desktop.store.places import beside


def is_older(conn: sqlite3.Connection) -> bool:
    """Tell whether a store has to be brought up to date before this program can read it."""
    return int(conn.execute("PRAGMA user_version").fetchone()[0]) < VERSION


def open_copy(path: Path, closing_later: ExitStack) -> sqlite3.Connection:
    """Copy a store, bring the copy up to date, open it; it goes with `closing_later`.

    Raises StoreDamagedError for an earlier store that cannot be trusted, NoSpaceError and its
    family where there is no room for the copy.
    """
    with wording(path):
        folder = closing_later.enter_context(TemporaryDirectory(prefix="kehoach-"))
        copy = Path(folder) / path.name
        _copy(path, copy)
    with closing(sqlite3.connect(copy, isolation_level=None)) as conn:
        older = is_older(conn)
        if older and fault(conn):  # a migration would take what it finds for right
            raise damaged(path)
    if older:
        database.open_writer(copy, version=0).close()
    return database.open_reader(copy)


def _copy(path: Path, copy: Path) -> None:
    try:
        with (
            closing(database.open_reader(path)) as reader,
            closing(sqlite3.connect(copy)) as writer,
        ):
            reader.backup(writer)
    except sqlite3.OperationalError:  # SQLite needs its -shm beside the file
        for ending in ("", "-wal"):
            if beside(path, ending).exists():
                copyfile(beside(path, ending), beside(copy, ending))
