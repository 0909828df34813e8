"""Opening the store's file: looked at before SQLite touches it, made whole or not at all."""

import os
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from kehoach_desktop.core.errors import StoreError
from kehoach_desktop.files.parts import part_beside
from kehoach_desktop.files.write_whole import sync_folder
from kehoach_desktop.store.migrations import VERSION, upgrade
from kehoach_desktop.store.places import beside

APPLICATION_ID: Final = 0x4B48_5044
""" "KHPD" in the header of every store."""
_MAGIC = b"SQLite format 3\x00"
_BUSY_MS = 3000
_PAGES_BESIDE = 256
"""So many pages, 1 MB, stay in the -wal: a disk that is nearly full holds them twice."""

_ALWAYS = (
    "PRAGMA foreign_keys=ON",
    "PRAGMA trusted_schema=OFF",
    "PRAGMA cell_size_check=ON",
    "PRAGMA mmap_size=0",
    f"PRAGMA busy_timeout={_BUSY_MS}",
)
_WRITER = (
    "PRAGMA journal_mode=WAL",
    f"PRAGMA wal_autocheckpoint={_PAGES_BESIDE}",
    "PRAGMA synchronous=FULL",
    "PRAGMA secure_delete=ON",
    "PRAGMA recursive_triggers=ON",  # else the rows that REPLACE removes are not logged
)


class NotAStoreError(StoreError):
    """The file is none of ours, or its first page is damaged."""


@dataclass(frozen=True, slots=True)
class Header:
    """What the first 100 bytes of the file say, read without SQLite."""

    version: int
    application: int


def look_at(path: Path) -> Header | None:
    """Read the header of the store; None where there is no file.

    Only before SQLite opens the file: closing any descriptor of it drops this process's locks.
    Raises StoreError for a file that is not a store or comes from a newer program.
    """
    try:
        head = b""
        if path.is_file() or not path.exists():  # a pipe would be waited for without end
            with path.open("rb") as file:
                head = file.read(100)
    except FileNotFoundError:
        return None
    except OSError as error:
        raise StoreError(
            f"Không đọc được tệp số liệu “{path.name}”. Tệp vẫn nguyên. "
            "Hãy kiểm tra ổ đĩa và quyền đọc rồi mở lại."
        ) from error
    header = Header(int.from_bytes(head[60:64], "big"), int.from_bytes(head[68:72], "big"))
    if not head.startswith(_MAGIC) or header.application != APPLICATION_ID:
        raise NotAStoreError(
            f"Tệp “{path.name}” không phải tệp số liệu của chương trình Kế hoạch. "
            "Tệp không bị thay đổi. Hãy chọn tệp khác."
        )
    if header.version > VERSION:
        raise StoreError(
            f"Tệp “{path.name}” do bản mới hơn của chương trình tạo ra. "
            "Tệp không bị thay đổi. Hãy cài bản mới rồi mở lại."
        )
    return header


def make(path: Path) -> int:
    """Make an empty store under a temporary name, rename it to `path` when whole, give VERSION."""
    part = part_beside(path)
    try:
        conn = _connect(part)
        try:
            _run(conn, (f"PRAGMA application_id={APPLICATION_ID}", *_WRITER, *_ALWAYS))
            upgrade(conn)
        finally:
            conn.close()
        part.rename(path)
        sync_folder(path.parent)
    finally:
        for leftover in path.parent.glob(part.name + "*"):
            leftover.unlink()
    return VERSION


def open_writer(path: Path, version: int) -> sqlite3.Connection:
    """Open the file for the one writer, brought to the newest version."""
    conn = _connect(path)
    try:
        _run(conn, (*_WRITER, *_ALWAYS))
        if version < VERSION:
            upgrade(conn)
        # SQLite opens what it may only read as well, and tells only who writes
        _run(conn, ("BEGIN IMMEDIATE", f"PRAGMA user_version={VERSION}", "ROLLBACK"))
    except BaseException:
        conn.close()
        raise
    return conn


def is_protected(path: Path) -> bool:
    """Tell whether there is a file that this user may not write."""
    as_now = os.access in os.supports_effective_ids
    return path.exists() and not os.access(path, os.W_OK, effective_ids=as_now)


def roll_back(path: Path) -> None:
    """Take back what a cut left half-written before the file was in WAL mode: a restored one.

    A connection that only reads cannot, and nothing can be read before.
    """
    if beside(path, "-journal").exists():
        with closing(_connect(path)) as conn:
            conn.execute("SELECT count(*) FROM sqlite_master").fetchone()


def open_reader(path: Path) -> sqlite3.Connection:
    """Open the file for one of many readers, which see each commit of the writer at once."""
    conn = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True, isolation_level=None)
    try:
        _run(conn, (*_ALWAYS, "PRAGMA query_only=ON"))
        conn.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except BaseException:
        conn.close()
        raise
    return conn


def open_memory() -> sqlite3.Connection:
    """Open a new store that lives and ends with the connection."""
    conn = connect_memory()
    upgrade(conn)
    return conn


def connect_memory() -> sqlite3.Connection:
    """Open a connection to nothing yet: what is to be in it is copied into it."""
    conn = sqlite3.connect(":memory:", isolation_level=None)
    _run(conn, (*_ALWAYS, "PRAGMA recursive_triggers=ON"))
    return conn


def _connect(path: Path) -> sqlite3.Connection:
    return sqlite3.connect(path, isolation_level=None)


def _run(conn: sqlite3.Connection, statements: tuple[str, ...]) -> None:
    for statement in statements:
        conn.execute(statement).fetchall()
