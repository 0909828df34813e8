"""Opening a store: as its one writer, for viewing, or in memory."""

import sqlite3
from contextlib import ExitStack
from pathlib import Path
from shutil import copyfile
from tempfile import TemporaryDirectory
from typing import Final

from kehoach_desktop.core.errors import StoreError
from kehoach_desktop.store import database
from kehoach_desktop.store.lock import StoreLock
from kehoach_desktop.store.store import Now, Store, local_now

_OPEN_HERE: Final[set[Path]] = set()
"""Stores that this process writes in: looking at such a file would drop its locks (POSIX)."""


def open_store(path: Path, *, read_only: bool = False, now: Now = local_now) -> Store:
    """Open the store at `path`, or make an empty one where there is none.

    Raises StoreBusyError where it can only be viewed, StoreError where the file cannot be used; in
    both cases nothing was changed.
    """
    if not path.parent.is_dir():
        raise StoreError(
            f"Không thấy thư mục “{path.parent}”. Số liệu không bị thay đổi. "
            "Hãy cắm lại ổ đĩa hoặc chọn nơi khác."
        )
    path = path.resolve()
    if path not in _OPEN_HERE and database.look_at(path) is None and read_only:
        raise StoreError(
            f"Không thấy tệp số liệu “{path.name}”. Chưa có gì được tạo. Hãy chọn tệp khác."
        )
    try:
        return _open_reader(path, now) if read_only else _open_writer(path, now)
    except sqlite3.DatabaseError as error:
        raise StoreError(
            f"Không mở được tệp số liệu “{path.name}”. Tệp được giữ nguyên. "
            "Hãy phục hồi từ bản sao lưu gần nhất."
        ) from error


def open_memory_store(now: Now = local_now) -> Store:
    """Open a store that lives in memory, for tests and for trying things out."""
    return Store(database.open_memory(), now=now)


def _open_writer(path: Path, now: Now) -> Store:
    with ExitStack() as closing:
        lock = StoreLock(path, now())
        closing.callback(lock.close)
        header = database.look_at(path)  # again: another program may have made it meanwhile
        _OPEN_HERE.add(path)
        closing.callback(_OPEN_HERE.discard, path)
        version = database.make(path) if header is None else header.version
        conn = database.open_writer(path, version)
        return Store(conn, after_close=closing.pop_all(), now=now)


def _open_reader(path: Path, now: Now) -> Store:
    try:
        return Store(database.open_reader(path), now=now)
    except sqlite3.OperationalError:  # a folder that cannot be written: SQLite needs its -shm
        return _open_copy(path, now)


def _open_copy(path: Path, now: Now) -> Store:
    with ExitStack() as closing:
        folder = Path(closing.enter_context(TemporaryDirectory(prefix="kehoach-")))
        for name in (path.name, f"{path.name}-wal"):
            if path.with_name(name).exists():
                copyfile(path.with_name(name), folder / name)
        conn = database.open_reader(folder / path.name)
        return Store(conn, after_close=closing.pop_all(), now=now)
