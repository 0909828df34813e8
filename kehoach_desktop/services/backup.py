"""Backups of the open store; restoring works on files alone, store open or not."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from kehoach_desktop.core.backups import Backup, Reason, Restored, RestorePreview
from kehoach_desktop.store.store import Store

FIRST_AFTER = 300.0
"""Seconds: an automatic backup is due so long after the last where something changed."""
EDITS = 50
"""An automatic backup is due after so many actions."""


class Backups:
    """The backups of one store, and when the next is due."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def all(self) -> list[Backup]:
        """Give the backups of this store, newest first; unreadable ones last."""
        raise NotImplementedError

    def newest(self) -> Backup | None:
        """Give the newest verified backup."""
        raise NotImplementedError

    def has_news(self) -> bool:
        """Tell whether anything was done since the newest verified backup."""
        raise NotImplementedError

    def due(self) -> bool:
        """Tell whether an automatic backup should be made now: ask once a minute."""
        raise NotImplementedError

    def work(self, reason: Reason = Reason.MANUAL) -> Callable[[], Backup]:
        """Give the making of a backup as a call for another thread (ui.tasks)."""
        raise NotImplementedError

    def make(self, reason: Reason = Reason.MANUAL) -> Backup:
        """Make a backup now, and wait for it; raises NoSpaceError and its family."""
        raise NotImplementedError

    def copy_out(self, folder: Path, passphrase: str = "") -> Path:
        """Write a copy with its evidence files into `folder`, a stick; give the file.

        With a passphrase .khbak.age (age format), else .khbak.zip. May run in another thread.
        """
        raise NotImplementedError

    def preview(self, source: Path, passphrase: str = "") -> RestorePreview:
        """Tell what bringing `source` back would change; changes nothing. For another thread too.

        Raises BadInputError for a wrong passphrase or a file that is no verified backup.
        """
        raise NotImplementedError


def backups_of(store: Path) -> list[Backup]:
    """Give the backups of the store at a path, newest first, whether it can be opened or not."""
    raise NotImplementedError


def preview_restore(store: Path, source: Path, passphrase: str = "") -> RestorePreview:
    """Tell what bringing `source` back would change, whether the store can be opened or not."""
    raise NotImplementedError


def restore(store: Path, source: Path, now: datetime, passphrase: str = "") -> Restored:
    """Put the content of a backup in the place of the store, whose services have to be closed.

    The present state is kept first: as a backup, or as it is where it is damaged. Raises
    BadInputError for a wrong passphrase or a file that is no verified backup, StoreBusyError while
    any window has the store open; everything is then as before.
    """
    raise NotImplementedError
