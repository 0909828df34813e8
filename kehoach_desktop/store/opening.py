"""Opening a store: as its one writer, for viewing, or in memory."""

import sqlite3
from pathlib import Path

from kehoach_desktop.core.errors import StoreError
from kehoach_desktop.store import database
from kehoach_desktop.store.lock import StoreLock
from kehoach_desktop.store.store import Now, Store, local_now


def open_store(path: Path, *, read_only: bool = False, now: Now = local_now) -> Store:
    """Open the store at `path`, or make an empty one where there is none.

    Raises StoreBusyError when another program writes in it, StoreError when the file cannot be
    used; in both cases nothing was changed.
    """
    if not path.parent.is_dir():
        raise StoreError(
            f"Không thấy thư mục “{path.parent}”. Số liệu không bị thay đổi. "
            "Hãy cắm lại ổ đĩa hoặc chọn nơi khác."
        )
    header = database.look_at(path)
    try:
        if read_only:
            return Store(database.open_reader(path), now=now)
        return _open_writer(path, header, now)
    except sqlite3.DatabaseError as error:
        raise StoreError(
            f"Không mở được tệp số liệu “{path.name}”. Tệp được giữ nguyên. "
            "Hãy phục hồi từ bản sao lưu gần nhất."
        ) from error


def open_memory_store(now: Now = local_now) -> Store:
    """Open a store that lives in memory, for tests and for trying things out."""
    return Store(database.open_memory(), now=now)


def _open_writer(path: Path, header: database.Header | None, now: Now) -> Store:
    lock = StoreLock(path, now())
    try:
        version = database.make(path) if header is None else header.version
        return Store(database.open_writer(path, version), lock=lock, now=now)
    except BaseException:
        lock.close()
        raise
