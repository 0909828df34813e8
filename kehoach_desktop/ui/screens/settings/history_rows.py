"""What stands in Lịch sử, row by row: days, actions, and what the opened action changed."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from kehoach_desktop.core.changes import HistoryEntry
from kehoach_desktop.core.history import FieldChange, RowChange
from kehoach_desktop.ui.screens.settings.wording import day_heading

_THIS: Final = "Hoàn tác việc này"
_TO_HERE: Final = "Hoàn tác đến đây"
MOST_CHANGES: Final = 40
"""So many records of one action are spelled out; an import makes hundreds."""


@dataclass(frozen=True, slots=True)
class DayRow:
    """The heading of a day."""

    words: str


@dataclass(frozen=True, slots=True)
class ActionRow:
    """One action; `opened` where what it changed stands below."""

    entry: HistoryEntry
    opened: bool = False

    @property
    def words(self) -> str:
        """What is read out."""
        state = ", đã hoàn tác" if self.entry.undone else ""
        return f"{self.clock}, {self.entry.label}, {self.entry.who}{state}"

    @property
    def clock(self) -> str:
        """Give the time of the day."""
        return f"{datetime.fromisoformat(self.entry.at):%H:%M}"


@dataclass(frozen=True, slots=True)
class RecordRow:
    """A record that the opened action changed."""

    words: str


@dataclass(frozen=True, slots=True)
class FieldRow:
    """A field of that record, before and after."""

    words: str


@dataclass(frozen=True, slots=True)
class UndoRow:
    """The offer to take everything back down to the opened action."""

    entry: HistoryEntry
    steps: int

    @property
    def words(self) -> str:
        """Say how many actions go."""
        return _THIS if self.steps == 1 else f"{_TO_HERE} ({self.steps} việc)"


@dataclass(frozen=True, slots=True)
class MoreRow:
    """The offer to read older actions."""

    words: str = "Xem các việc cũ hơn"


Row = DayRow | ActionRow | RecordRow | FieldRow | UndoRow | MoreRow


@dataclass(frozen=True, slots=True)
class Opened:
    """The opened action: what it changed, and how many steps undo needs to reach it."""

    action: int
    changes: tuple[RowChange, ...] = ()
    steps: int = 0
    """0 where undo does not reach it."""


NOTHING_OPEN = Opened(0)


def history_rows(entries: Sequence[HistoryEntry], opened: Opened, today: date) -> list[Row]:
    """Give the rows under their days, newest first."""
    rows: list[Row] = []
    day: date | None = None
    for entry in entries:
        at = datetime.fromisoformat(entry.at).date()
        if at != day:
            day = at
            rows.append(DayRow(day_heading(at, today)))
        rows.append(ActionRow(entry, entry.id == opened.action))
        if entry.id == opened.action:
            rows += _details(entry, opened)
    return rows


def _details(entry: HistoryEntry, opened: Opened) -> Iterator[Row]:
    for change in opened.changes[:MOST_CHANGES]:
        yield RecordRow(record_words(change))
        for field in change.fields:
            yield FieldRow(field_words(change.verb, field))
    more = len(opened.changes) - MOST_CHANGES
    if more > 0:
        yield RecordRow(f"và {more} mục khác")
    if opened.steps:
        yield UndoRow(entry, opened.steps)


def record_words(change: RowChange) -> str:
    """Give "Sửa hoạt động “Gặp mặt cựu chiến binh”"."""
    kind = change.kind[:1].lower() + change.kind[1:]
    return f"{change.verb} {kind}" + (f" “{change.name}”" if change.name else "")


def field_words(verb: str, field: FieldChange) -> str:
    """Give "Hạn: 10/4 → 12/4"; of an added or deleted record the value alone."""
    if verb == "Sửa":
        return f"{field.field}: {field.before or '–'} → {field.after or '–'}"
    return f"{field.field}: {field.after or field.before}"
