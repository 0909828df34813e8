"""Bringing a backup back: works on files alone, whether the store can be opened or not.

The store is at each moment the old one or the new one: the new bytes are complete beside it
before one rename puts them in its place, and what was in the old -wal is in the old file first.
"""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import datetime
from pathlib import Path
from shutil import copyfile

from kehoach_desktop.core.backups import Reason, Restored
from kehoach_desktop.core.errors import NoSpaceError, StoreBusyError, StoreError
from kehoach_desktop.files.write_whole import sync_folder, wording, write_whole
from kehoach_desktop.store import database
from kehoach_desktop.store.backup import make_backup
from kehoach_desktop.store.copies import Copy, store_bytes
from kehoach_desktop.store.evidence_files import put_back
from kehoach_desktop.store.failures import worded
from kehoach_desktop.store.lock import StoreLock
from kehoach_desktop.store.places import beside


def restore(store: Path, copy: Copy, now: datetime) -> Restored:
    """Put the content of `copy` in the place of the store, which nobody may have open.

    The present state is kept first. Raises StoreBusyError while any program has the store open,
    NoSpaceError and its family where something cannot be written: the store is then as before.
    """
    data = store_bytes(copy)
    with _alone(store, now):
        kept = _kept(store, now)
        put_back(store, copy.evidence)
        _settle(store)
        write_whole(store, data)
    return Restored(copy.backup, kept)


@contextmanager
def _alone(store: Path, now: datetime) -> Iterator[None]:
    lock = StoreLock(store, now)
    found = lock.seal, lock.reached
    lock.seal, lock.reached = "", 0
    try:
        yield
    except BaseException:
        lock.seal, lock.reached = found  # the store was not touched
        raise
    finally:
        lock.close()


def _kept(store: Path, now: datetime) -> Path | None:
    """Keep the present state as a backup, or its files as they are where it is damaged."""
    if not store.exists():
        return None
    try:
        database.look_at(store)
        return make_backup(store, Reason.RESTORE, now).path
    except StoreError:
        return _aside(store, now)


def _aside(store: Path, now: datetime) -> Path:
    """Copy the files of a damaged store into a folder beside it, untouched."""
    name, number = f"{store.stem}-hong-{now:%Y%m%d-%H%M%S}", 2
    folder = store.with_name(name)
    while folder.exists():
        folder, number = store.with_name(f"{name}-{number}"), number + 1
    with wording(folder):
        folder.mkdir()
        for file in (store, beside(store, "-wal"), beside(store, "-journal")):
            if file.exists():
                copyfile(file, folder / file.name)
                with (folder / file.name).open("r+b") as copied:
                    os.fsync(copied.fileno())
        sync_folder(folder)
        sync_folder(folder.parent)
    return folder


def _settle(store: Path) -> None:
    """Bring what is in the -wal into the file; one left behind would be read into the new store."""
    if store.exists():
        try:
            with worded():
                _checkpoint(store)
        except (StoreError, sqlite3.DatabaseError) as error:
            if isinstance(error, StoreBusyError | NoSpaceError):
                raise
            for ending in ("-wal", "-shm", "-journal"):  # damaged, and kept aside
                beside(store, ending).unlink(missing_ok=True)
    if any(beside(store, ending).exists() for ending in ("-wal", "-shm", "-journal")):
        raise _seen_elsewhere()


def _checkpoint(store: Path) -> None:
    with closing(sqlite3.connect(store, isolation_level=None)) as conn:
        busy = conn.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]
    if busy:
        raise _seen_elsewhere()


def _seen_elsewhere() -> StoreBusyError:
    return StoreBusyError(
        "Số liệu đang được xem ở một cửa sổ khác nên chưa khôi phục. Mọi thứ vẫn như trước. "
        "Hãy đóng cửa sổ đó rồi làm lại."
    )
