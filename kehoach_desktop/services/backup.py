"""Backups of the open store; restoring works on files alone, store open or not."""

import time
from collections.abc import Callable
from contextlib import closing, suppress
from dataclasses import replace
from datetime import datetime
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from kehoach_desktop.core.backups import Backup, Reason, Restored, RestorePreview
from kehoach_desktop.core.errors import (
    BadInputError,
    StoreDamagedError,
    StoreError,
    StoreMissingError,
    UserError,
)
from kehoach_desktop.core.text import nfc
from kehoach_desktop.store import backup as backups
from kehoach_desktop.store.backup_note import ENDING, newest_number
from kehoach_desktop.store.store import Store

AFTER: Final = 300.0
"""Seconds: an automatic backup is due so long after the last where something changed."""
EDITS: Final = 50
"""An automatic backup is due after so many actions."""
_STAGES: Final = 2
Step = Callable[[int, int], None]
"""Told how far the work is; what it raises ends it."""


def _go_on(_done: int, _total: int) -> None:
    return


class Backups:
    """The backups of one store, and when the next is due."""

    def __init__(self, store: Store, clock: Callable[[], float] = time.monotonic) -> None:
        self._store = store
        self._clock = clock
        self._looked_at = clock()
        self._saved: int | None = None

    def all(self) -> list[Backup]:
        """Give the backups of this store, newest first; unreadable ones last."""
        return [] if self._store.path is None else backups.backups_of(self._store.path)

    def newest(self) -> Backup | None:
        """Give the newest verified backup."""
        return next((backup for backup in self.all() if backup.verified), None)

    def has_news(self) -> bool:
        """Tell whether anything was done since the newest verified backup."""
        return self._edits() != 0

    def due(self) -> bool:
        """Tell whether an automatic backup should be made now: ask once a minute.

        Time is counted by a clock that nobody can set.
        """
        if self._store.path is None or self._store.read_only:
            return False
        edits = self._edits()
        waited = self._clock() - self._looked_at >= AFTER
        return abs(edits) >= EDITS or (edits != 0 and waited)

    def work(self, reason: Reason = Reason.MANUAL) -> Callable[[], Backup]:
        """Give the making of a backup as a call for another thread (ui.tasks).

        Until it is done, the store may be edited but not closed.
        """
        return partial(self._make, self._file(), reason, self._store.now())

    def make(self, reason: Reason = Reason.MANUAL) -> Backup:
        """Make a backup now, and wait for it; raises NoSpaceError and its family."""
        return self.work(reason)()

    def before(self, reason: Reason) -> None:
        """Make a backup before something large, where anything was done since the newest."""
        if self._store.path is not None and not self._store.read_only and self.has_news():
            self.make(reason)

    def at_close(self) -> None:
        """Make the last backup of the day; what cannot be written must not keep the window open."""
        with suppress(UserError):
            before, store = self._saved, self._store
            if self._rescued():
                return
            self.before(Reason.CLOSE)
            if self._saved != before and store.path is not None:  # verified a moment ago
                from kehoach_desktop.store.evidence_sweep import sweep_evidence

                sweep_evidence(store.conn, store.path, store.now())

    def _rescued(self) -> bool:
        """Keep what only the open file holds, where another has taken its place; tell whether."""
        store = self._store
        if store.path is None or store.read_only or store.presence.holds():
            return False
        if self.has_news() and store.path.parent.is_dir():
            backups.make_backup(store.path, Reason.CLOSE, store.now(), store.conn)
        return True

    def copy_out(self, folder: Path, passphrase: str = "") -> Path:
        """Write a copy with its evidence files into `folder`, a stick; give the file.

        With a passphrase .khbak.age (age format), else .khbak.zip. May run in another thread.
        """
        from kehoach_desktop.files.write_whole import write_whole
        from kehoach_desktop.store.copies import SEALED, ZIPPED, packed
        from kehoach_desktop.store.evidence_files import files_by_name

        store, now = self._file(), self._store.now()
        name = f"{store.stem}-{now:%Y%m%d-%H%M%S}{SEALED if passphrase else ZIPPED}"
        with TemporaryDirectory(dir=store.parent, prefix=".") as temporary:
            copy = Path(temporary) / f"kehoach{ENDING}"
            backups.write_copy(store, copy, Reason.MANUAL, now)
            write_whole(folder / name, packed(copy, files_by_name(store), nfc(passphrase)))
        return folder / name

    def preview(self, source: Path, passphrase: str = "", step: Step = _go_on) -> RestorePreview:
        """Tell what bringing `source` back would change; changes nothing. For another thread too.

        Raises BadInputError for a wrong passphrase or a file that is no verified backup, and what
        `step` raises where the clerk has enough of it.
        """
        return preview_restore(self._file(), source, passphrase, step)

    def _make(self, store: Path, reason: Reason, now: datetime) -> Backup:
        try:
            made = backups.make_backup(store, reason, now)
        except StoreDamagedError:
            self._store.is_trusted = False
            raise
        from kehoach_desktop.store.evidence_kept import keep_copies

        self._saved = self._store.history.settled = made.action
        self._looked_at = self._clock()
        keep_copies(store)  # last: where it fails, the backup counts all the same
        return made

    def _edits(self) -> int:
        """Give how many actions followed the newest backup; negative after a restore."""
        if self._saved is None:
            found = self.newest()
            self._saved = found.action if found else 0
        return newest_number(self._store.conn) - self._saved

    def _file(self) -> Path:
        if self._store.path is None:
            raise BadInputError("Dữ liệu này chỉ ở trong bộ nhớ nên không sao lưu được.")
        return self._store.path


def backups_of(store: Path) -> list[Backup]:
    """Give the backups of the store at a path, newest first, whether it can be opened or not."""
    return backups.backups_of(store.resolve())


def refuse_missing(store: Path) -> None:
    """Raise StoreMissingError for a store that is not there while its backups are."""
    found = backups.newest_backup(store.resolve())
    if found is not None:
        raise StoreMissingError(store.name, found.path, found.made_at)


def write_copy(store: Path, target: Path, now: datetime) -> Backup:
    """Write one verified copy to a file of the user's choice.

    BadInputError for the store's own file, and for a name that promises encryption or a zip.
    """
    if target.name.endswith((".age", ".zip")):
        raise BadInputError(
            f"Bản sao này không mã hóa, không nén nên không mang tên “{target.name}”. Chưa có gì "
            "được ghi. Hãy đặt tên kết thúc bằng .khbak; bản mã hóa thì làm ở Cài đặt, Chép ra USB."
        )
    if target.exists() and target.samefile(store):
        raise BadInputError(
            f"“{target.name}” là chính tệp số liệu nên không ghi bản sao lưu đè lên. "
            "Chưa có gì thay đổi. Hãy đặt tên khác."
        )
    from kehoach_desktop.store.opening import open_store

    open_store(store, read_only=True).close()  # words a file that is none of ours
    return backups.write_copy(store, target, Reason.MANUAL, now)


def preview_restore(
    store: Path, source: Path, passphrase: str = "", step: Step = _go_on
) -> RestorePreview:
    """Tell what bringing `source` back would change, whether the store can be opened or not."""
    from kehoach_desktop.store.backup_note import state_of
    from kehoach_desktop.store.copies import opened, read_copy
    from kehoach_desktop.store.differences import content_of, differences

    copy = read_copy(source, nfc(passphrase))
    with opened(copy.data, source) as conn:
        then, content = state_of(conn), content_of(conn, partial(step, 1, _STAGES))
    found = RestorePreview(copy.backup, then, None, (), len(copy.evidence))
    present = _reader(store.resolve())
    if present is None:
        return found
    with closing(present):
        now = content_of(present.conn, partial(step, 2, _STAGES))
        return replace(found, now=state_of(present.conn), differences=differences(content, now))


def restore(store: Path, source: Path, now: datetime, passphrase: str = "") -> Restored:
    """Put the content of a backup in the place of the store, whose services have to be closed.

    The present state is kept first: as a backup, or as it is where it is damaged. Raises
    BadInputError for a wrong passphrase or a file that is no verified backup, StoreBusyError while
    any window has the store open; everything is then as before.
    """
    from kehoach_desktop.store.copies import read_copy
    from kehoach_desktop.store.restore import restore as put_back

    return put_back(store.resolve(), read_copy(source, nfc(passphrase)), now)


def _reader(store: Path) -> Store | None:
    from kehoach_desktop.store.opening import open_store

    try:
        return open_store(store, read_only=True)
    except StoreError:
        return None
