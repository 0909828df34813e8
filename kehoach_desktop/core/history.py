"""What was done, as the screens Lịch sử and Thùng rác show it."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from kehoach_desktop.core.changes import HistoryEntry

BIN_TIME: Final = timedelta(days=30)
"""So long a deletion stands in the bin."""


@dataclass(frozen=True, slots=True)
class Subject:
    """A record whose own history is asked for, with what stands in it."""

    table: str
    row: int
    name: str
    """What the clerk calls it: "Gặp mặt cựu chiến binh"."""


@dataclass(frozen=True, slots=True)
class HistoryPage:
    """Some actions, newest first, and whether older ones follow."""

    entries: tuple[HistoryEntry, ...]
    has_more: bool

    @property
    def oldest_id(self) -> int | None:
        """What to ask the next page with."""
        return self.entries[-1].id if self.entries else None


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One field before and after, in words."""

    field: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class RowChange:
    """One record that an action added, changed or deleted."""

    table: str
    row: int
    kind: str
    """What it is: "Hoạt động"."""
    name: str
    """Which one: "Gặp mặt cựu chiến binh"; "" where it has no name."""
    verb: str
    """ "Thêm", "Sửa" or "Xóa"."""
    fields: tuple[FieldChange, ...]
    """What changed; of an added or deleted record the fields that are not empty."""


@dataclass(frozen=True, slots=True)
class Deleted:
    """A deletion that can be taken back from the bin."""

    action: int
    table: str
    row: int
    kind: str
    name: str
    at: datetime
    who: str
    label: str
    """Name of the action that deleted it."""
    below: int = 0
    """How many records went and come back with it."""
