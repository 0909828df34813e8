"""Backups: what one knows of itself, which may go, and what bringing one back would change."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Final

NEWEST: Final = 5
"""So many of the newest are never removed, whatever the clock says."""
RECENT: Final = 12
"""An hour of work at one backup in five minutes."""
DAYS: Final = 14
WEEKS: Final = 8
MONTHS: Final = 12


class Reason(StrEnum):
    """Why a backup was made."""

    AUTOMATIC = "automatic"
    CLOSE = "close"
    MANUAL = "manual"
    MIGRATION = "migration"
    IMPORT = "import"
    MERGE = "merge"
    RESTORE = "restore"

    @property
    def word(self) -> str:
        """The words of the list of backups."""
        return _REASON_WORDS[self]


_REASON_WORDS: Final = {
    Reason.AUTOMATIC: "Tự động",
    Reason.CLOSE: "Khi đóng chương trình",
    Reason.MANUAL: "Theo yêu cầu",
    Reason.MIGRATION: "Trước khi nâng cấp",
    Reason.IMPORT: "Trước khi nhập",
    Reason.MERGE: "Trước khi gộp",
    Reason.RESTORE: "Trước khi khôi phục",
}


@dataclass(frozen=True, slots=True)
class Backup:
    """A closed copy of the store, as the record inside it tells."""

    path: Path
    serial: int
    """Grows with each backup of a folder: the order of backups, since clocks jump."""
    made_at: datetime
    size: int
    """Bytes."""
    reason: Reason
    documents: int
    lines: int
    """How many checklist lines it holds."""
    action: int
    """Number of its newest action; another number in the store means unsaved edits."""
    newest_action: str
    """Name of its newest action; "" in an empty store."""
    content_hash: str
    """SHA-256 of its content, as the last line of `dump`."""
    verified: bool = True
    """Opened, checked and compared when it was made; False for a file that cannot be read."""


@dataclass(frozen=True, slots=True)
class TableDifference:
    """How many records of a kind a backup holds otherwise than the present store."""

    word: str
    added: int
    """Records that only the backup has: they come back."""
    changed: int
    lost: int
    """Records that only the present store has: they go."""


@dataclass(frozen=True, slots=True)
class StoreState:
    """What a store or a backup holds, in a few figures."""

    documents: int
    lines: int
    newest_action: str
    newest_at: datetime | None


@dataclass(frozen=True, slots=True)
class RestorePreview:
    """What bringing a backup back would change, before anything is changed."""

    backup: Backup
    then: StoreState
    now: StoreState | None
    """None where the present store cannot be read or is missing."""
    differences: tuple[TableDifference, ...]
    """Kinds that differ; empty where the content is the same or `now` is None."""
    evidence_files: int = 0
    """How many evidence files the copy brings along."""


@dataclass(frozen=True, slots=True)
class Restored:
    """A store that was brought back."""

    backup: Backup
    kept: Path | None
    """Where the state before lies: a backup, or the folder with the damaged files."""


def to_remove(backups: Iterable[Backup]) -> tuple[Backup, ...]:
    """Give the verified backups that newer ones stand in for.

    Kept are the newest ones, then the newest of each of the last days, weeks and months on which
    there was one. Newness is the serial number: a clock that jumped neither starves nor saves any.
    """
    ordered = sorted((b for b in backups if b.verified), key=lambda b: b.serial, reverse=True)
    kept = {backup.serial for backup in ordered[: max(NEWEST, RECENT)]}
    for form, count in (("%Y-%m-%d", DAYS), ("%G-%V", WEEKS), ("%Y-%m", MONTHS)):
        kept |= _newest_of_each(ordered, form, count)
    return tuple(backup for backup in ordered if backup.serial not in kept)


def _newest_of_each(ordered: Sequence[Backup], form: str, count: int) -> set[int]:
    found: dict[str, int] = {}
    for backup in ordered:
        found.setdefault(backup.made_at.strftime(form), backup.serial)
    return set(list(found.values())[:count])
