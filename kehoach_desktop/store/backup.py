"""Backups: copied by SQLite, opened again, checked and compared before they count; then rotated.

The copy is read through a connection of its own that only reads, so it may run in a thread beside
the one writer and no window waits for it.
"""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, nullcontext, suppress
from datetime import datetime
from glob import escape
from pathlib import Path
from threading import Lock
from typing import Final

from kehoach_desktop.core.backups import Backup, Reason, to_remove
from kehoach_desktop.core.errors import StoreDamagedError, UserError
from kehoach_desktop.files.parts import discard, part_beside
from kehoach_desktop.files.write_whole import make_folder, replace_with_retry, sync_folder, wording
from kehoach_desktop.store import database
from kehoach_desktop.store.backup_note import (
    ENDING,
    MODE_AT,
    ROLLBACK_MODE,
    look,
    newest_number,
    state_of,
    write_note,
)
from kehoach_desktop.store.dump import content_hash
from kehoach_desktop.store.failures import is_broken, worded
from kehoach_desktop.store.integrity import fault
from kehoach_desktop.store.places import backup_folder

_PAGES: Final = 256
"""Pages copied at a time: 1 MB."""
_ONE_AT_A_TIME: Final = Lock()


class UnsoundCopyError(Exception):
    """A copy that is not what was read; the log says why."""


def backups_of(store: Path) -> list[Backup]:
    """Give the backups of a store, newest first; unreadable ones last."""
    found = list[Backup]()
    for file in backup_folder(store).glob(f"{escape(store.stem)}-*{ENDING}"):
        with suppress(OSError):  # a link that leads nowhere, a file that has just gone
            found.append(look(file))
    return sorted(found, key=lambda b: (b.serial, b.path), reverse=True)


def newest_backup(store: Path) -> Backup | None:
    """Give the newest verified backup of a store."""
    return next((backup for backup in backups_of(store) if backup.verified), None)


def damaged(store: Path, kind: type[StoreDamagedError] = StoreDamagedError) -> StoreDamagedError:
    """Give the error that names the newest verified backup."""
    found = newest_backup(store)
    made_at = found.made_at if found else None
    return kind(store.name, found.path if found else None, made_at)


def make_backup(
    store: Path, reason: Reason, now: datetime, source: sqlite3.Connection | None = None
) -> Backup:
    """Add a backup to the folder of `store`, then remove those that it stands in for.

    `source` is the open store itself, where its file is no longer at its place.
    Raises StoreDamagedError, and keeps every backup, where the store cannot be trusted;
    NoSpaceError and its family where the copy could not be written.
    """
    with _ONE_AT_A_TIME:
        folder = backup_folder(store)
        with wording(folder):
            make_folder(folder)
        known = backups_of(store)
        serial = max((backup.serial for backup in known), default=0) + 1
        target = _free_name(folder, store.stem, now)
        begun = Backup(target, serial, now, 0, reason, 0, 0, 0, "", "")
        made = _written(store, begun, source)
        _rotate([made, *known])
    return made


def write_copy(store: Path, target: Path, reason: Reason, now: datetime) -> Backup:
    """Write a verified copy of `store` to `target`; at each moment absent, old or complete."""
    return _written(store, Backup(target, 1, now, 0, reason, 0, 0, 0, "", ""), None)


def _written(store: Path, begun: Backup, source: sqlite3.Connection | None) -> Backup:
    target = begun.path
    part = part_beside(target)
    try:
        with wording(target), _telling_damage(store), worded():
            part.touch()  # a folder that is not there has a sentence of its own
            _verified_copy(store, part, begun, source)
            with part.open("r+b") as file:
                os.fsync(file.fileno())
            replace_with_retry(part, target)
            sync_folder(target.parent)
    finally:
        discard(part)
    return look(target)


@contextmanager
def _one_moment(store: Path) -> Iterator[sqlite3.Connection]:
    """Give the store as it is now, whatever is written meanwhile."""
    with closing(database.open_reader(store)) as reader:
        reader.text_factory = readable
        reader.execute("BEGIN")
        reader.execute("SELECT count(*) FROM sqlite_master").fetchone()  # it begins here
        yield reader


def _verified_copy(
    store: Path, part: Path, begun: Backup, source: sqlite3.Connection | None
) -> None:
    with (
        closing(sqlite3.connect(part, isolation_level=None)) as copy,
        nullcontext(source) if source else _one_moment(store) as reader,
    ):
        reader.backup(copy, pages=_PAGES, sleep=0)
        expected = content_hash(reader)
    _make_one_file(part)
    with closing(sqlite3.connect(part, isolation_level=None)) as copy:
        copy.text_factory = readable
        if fault(copy) or content_hash(copy) != expected:
            raise UnsoundCopyError
        state = state_of(copy)
        write_note(
            copy,
            Backup(
                path=begun.path,
                serial=begun.serial,
                made_at=begun.made_at,
                size=0,
                reason=begun.reason,
                documents=state.documents,
                lines=state.lines,
                action=newest_number(copy),
                newest_action=state.newest_action,
                content_hash=expected,
            ),
        )


def _make_one_file(part: Path) -> None:
    """Take the copy out of WAL mode, so that no -wal will ever be beside it.

    By its header (file format, chapter 1.3.3): PRAGMA journal_mode hides the failures of the disk.
    """
    with part.open("r+b") as file:
        file.seek(MODE_AT)
        file.write(ROLLBACK_MODE)


@contextmanager
def _telling_damage(store: Path) -> Iterator[None]:
    try:
        yield
    except UnsoundCopyError as error:
        raise damaged(store) from error
    except (UserError, sqlite3.DatabaseError) as error:
        cause = error.__cause__ if isinstance(error, UserError) else error
        if is_broken(cause):
            raise damaged(store) from error
        raise


def readable(text: bytes) -> str:
    """Read damaged text too: it is the comparing that has to find it."""
    return text.decode(errors="replace")


def _free_name(folder: Path, stem: str, now: datetime) -> Path:
    """Give a name that is not taken: two backups may fall into one second."""
    name = f"{stem}-{now:%Y%m%d-%H%M%S}"
    path, number = folder / f"{name}{ENDING}", 2
    while path.exists():
        path, number = folder / f"{name}-{number}{ENDING}", number + 1
    return path


def _rotate(backups: list[Backup]) -> None:
    for backup in to_remove(backups):
        with suppress(OSError):  # held by a scanner: it goes next time
            backup.path.unlink(missing_ok=True)
