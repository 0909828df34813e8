"""Opening a store: as its one writer, for viewing, or in memory."""

import sqlite3
from contextlib import ExitStack
from pathlib import Path
from threading import Event
from typing import Final

from kehoach_desktop.core.backups import Reason
from kehoach_desktop.core.errors import (
    StoreBehindError,
    StoreBusyError,
    StoreError,
    StoreMissingError,
)
from kehoach_desktop.files.parts import sweep
from kehoach_desktop.store import database
from kehoach_desktop.store.backup import damaged, make_backup, newest_backup
from kehoach_desktop.store.backup_note import newest_number
from kehoach_desktop.store.failures import is_broken, is_of_disk
from kehoach_desktop.store.integrity import fault
from kehoach_desktop.store.lock import StoreLock, holder
from kehoach_desktop.store.migrations import VERSION
from kehoach_desktop.store.places import backup_folder, evidence_folder, kept_evidence_folder
from kehoach_desktop.store.seal import is_as_sealed, put_seal
from kehoach_desktop.store.store import Now, Store, local_now
from kehoach_desktop.store.viewed import is_older, open_copy

_OPEN_HERE: Final[set[Path]] = set()
"""Stores that this process writes in: looking at such a file would drop its locks (POSIX)."""
_LOOK: Final = 0.05
_LOOKS: Final = 60
"""So often a start looks for a store that is being made: three seconds."""


def open_store(
    path: Path, *, read_only: bool = False, new: bool = False, now: Now = local_now
) -> Store:
    """Open the store at `path`, or make an empty one where there is and was none.

    Raises StoreBusyError where it can only be viewed, StoreDamagedError where its content cannot
    be trusted, StoreMissingError where it has gone and only its backups are left, and
    StoreBehindError where its last edits have gone (both unless `new`), StoreError where the file
    cannot be used; in each case nothing was changed.
    """
    path = path.resolve()
    if not path.parent.is_dir():
        raise StoreError(
            f"Không thấy thư mục “{path.parent}”. Số liệu không bị thay đổi. "
            "Hãy cắm lại ổ đĩa hoặc chọn nơi khác."
        )
    if path not in _OPEN_HERE and _look_at(path) is None and not (read_only and _is_made(path)):
        _refuse_missing(path, read_only=read_only, new=new)
    try:
        return _open_reader(path, now) if read_only else _open_writer(path, now, take=new)
    except sqlite3.DatabaseError as error:
        if is_broken(error):
            raise damaged(path) from error
        if database.is_protected(path) and not read_only:
            raise StoreBusyError(f"Chỉ xem: không có quyền ghi vào tệp “{path.name}”") from error
        if is_of_disk(error):
            raise StoreError(
                f"Ổ đĩa báo lỗi hoặc đã đầy nên chưa mở được tệp số liệu “{path.name}”. "
                "Tệp được giữ nguyên. Hãy kiểm tra ổ đĩa, xóa bớt tệp không cần rồi mở lại."
            ) from error
        raise StoreError(
            f"Không mở được tệp số liệu “{path.name}”. Tệp được giữ nguyên. "
            "Hãy đóng chương trình khác đang dùng tệp rồi mở lại."
        ) from error


def open_memory_store(now: Now = local_now) -> Store:
    """Open a store that lives in memory, for tests and for trying things out."""
    return Store(database.open_memory(), now=now)


def _look_at(path: Path) -> database.Header | None:
    """Look at the header; a file with backups that is no store any more is a damaged one."""
    try:
        return database.look_at(path)
    except database.NotAStoreError as error:
        if newest_backup(path) is None:
            raise
        raise damaged(path) from error


def _is_made(path: Path) -> bool:
    """Wait for a store that another program, started a moment before, is making."""
    for _ in range(_LOOKS):
        if path.exists() or holder(path) is None:
            break
        Event().wait(_LOOK)
    return path.exists()


def _refuse_missing(path: Path, *, read_only: bool, new: bool) -> None:
    if not new and (found := newest_backup(path)) is not None:
        raise StoreMissingError(path.name, found.path, found.made_at)
    if read_only:
        raise StoreError(
            f"Không thấy tệp số liệu “{path.name}”. Chưa có gì được tạo. Hãy chọn tệp khác."
        )


def _open_writer(path: Path, now: Now, *, take: bool) -> Store:
    with ExitStack() as closing:
        lock = StoreLock(path, now())
        closing.callback(lock.close)
        for folder in (backup_folder(path), evidence_folder(path), kept_evidence_folder(path)):
            sweep(folder)
        sweep(path.parent)
        header = _look_at(path)  # again: another program may have made it meanwhile
        sealed = header is None or is_as_sealed(path, lock)
        if sealed is False:
            raise damaged(path)
        if header is not None and header.version < VERSION:
            database.roll_back(path)
            make_backup(path, Reason.MIGRATION, now())
            lock.opened_as = ""
        _OPEN_HERE.add(path)
        closing.callback(_OPEN_HERE.discard, path)
        version = database.make(path) if header is None else header.version
        conn = database.open_writer(path, version)
        if not sealed and fault(conn):
            conn.close()
            raise damaged(path)
        if not (sealed or take) and newest_number(conn) < lock.reached:
            conn.close()
            raise damaged(path, StoreBehindError)
        if sealed:
            lock.note(newest_number(conn))
        elif lock.reached:  # not more: what a killed program had not synced may yet go
            lock.note(min(lock.reached, newest_number(conn)))
        after_close = closing.pop_all()
        store = Store(conn, after_close=after_close, now=now, path=path, note=lock.note)
        after_close.callback(_sealed, store, path, lock)
        return store


def _sealed(store: Store, path: Path, lock: StoreLock) -> None:
    if store.is_trusted:
        put_seal(path, lock, has_written=store.has_written)


def _open_reader(path: Path, now: Now) -> Store:
    with ExitStack() as closing:
        try:
            conn = database.open_reader(path)
        except sqlite3.OperationalError:  # a folder that cannot be written: SQLite needs its -shm
            conn = open_copy(path, closing)
        else:
            if is_older(conn):
                conn.close()
                conn = open_copy(path, closing)
        return Store(conn, after_close=closing.pop_all(), now=now, path=path)
