"""The list beside a checklist: units or activities under their headings, with their counts."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from kehoach_desktop.core.activities import Activity
from kehoach_desktop.core.assignments import ChecklistLine, Role, UnitProgress
from kehoach_desktop.core.checklist_words import meeting_words
from kehoach_desktop.core.dates import span_in_list
from kehoach_desktop.core.documents import Document
from kehoach_desktop.core.progress import Progress
from kehoach_desktop.core.search import finder
from kehoach_desktop.core.text import short

_NAME_LETTERS = 120
UNASSIGNED = "Chưa giao"
"""Heading of the activities that no unit has a line of."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A unit, or an activity, in the list beside the checklist."""

    id: int
    name: str
    section: str
    progress: Progress
    full_name: str = ""
    note: str = ""
    """What stands beside the full name: when the unit meets, when the activity is due."""
    meeting_day: int | None = None
    joint: bool = False
    """Of an activity: whether its units do it together on purpose."""

    @property
    def is_unassigned(self) -> bool:
        """Whether it is an activity that nobody has yet."""
        return self.section == UNASSIGNED

    @property
    def heading(self) -> str:
        """The full name, or the name where there is no other."""
        return self.full_name or self.name


class EntryScope(StrEnum):
    """Which units or activities the clerk wants to see."""

    ALL = "all"
    OPEN = "open"
    OVERDUE = "overdue"
    WAITING = "waiting"
    SILENT = "silent"
    """Something is to be done by now, and nothing was told of any line."""

    @property
    def word(self) -> str:
        """The words of the choice."""
        return _SCOPE_WORDS[self]

    def holds(self, progress: Progress) -> bool:
        """Tell whether a unit or an activity with these counts is wanted."""
        match self:
            case EntryScope.ALL:
                return True
            case EntryScope.OPEN:
                return progress.unfinished > 0
            case EntryScope.OVERDUE:
                return progress.overdue > 0
            case EntryScope.WAITING:
                return progress.waiting > 0
            case EntryScope.SILENT:
                told = progress.finished + progress.doing + progress.waiting
                return not told and progress.todo + progress.overdue > 0


_SCOPE_WORDS = {
    EntryScope.ALL: "Tất cả",
    EntryScope.OPEN: "Còn việc mở",
    EntryScope.OVERDUE: "Có việc quá hạn",
    EntryScope.WAITING: "Có việc đang chờ",
    EntryScope.SILENT: "Chưa báo việc nào",
}


@dataclass(frozen=True, slots=True)
class EntrySection:
    """Entries under one heading, with the sum of their counts."""

    name: str
    entries: tuple[Entry, ...]

    @property
    def progress(self) -> Progress:
        """The sum over its entries."""
        return sum((entry.progress for entry in self.entries), Progress())


def unit_entries(units: Iterable[UnitProgress]) -> list[Entry]:
    """Give the units of the list, groups left out, under their section or kind."""
    return [
        Entry(
            id=one.unit.id,
            name=one.unit.label,
            section=one.unit.section or one.unit.kind.word,
            progress=one.progress,
            full_name=one.unit.name,
            note=meeting_words(one.unit),
            meeting_day=one.unit.meeting_day,
        )
        for one in units
        if not one.unit.is_group
    ]


def activity_entries(
    activities: Iterable[Activity],
    documents: Mapping[int, Document],
    progress: Mapping[int, Progress],
    today: date,
) -> list[Entry]:
    """Give what nobody has yet, then what was handed out, under the document it stands in."""
    entries = [
        Entry(
            id=one.id,
            name=one.title or short(one.text, _NAME_LETTERS),
            section=_plan_name(documents[one.document_id]) if one.id in progress else UNASSIGNED,
            progress=progress.get(one.id, Progress()),
            note=span_in_list(one.start, one.end, today),
            joint=one.joint,
        )
        for one in activities
    ]
    return sorted(entries, key=lambda entry: not entry.is_unassigned)


def lacks_lead(entry: Entry, lines: Iterable[ChecklistLine]) -> bool:
    """Tell whether nobody leads an activity that was handed out, and no one said it is joint."""
    roles = {line.assignment.role for line in lines}
    return bool(roles) and not entry.joint and Role.LEAD not in roles


def _plan_name(document: Document) -> str:
    number = document.number_text if document.number is not None else "Dự thảo"
    return f"{number}, {document.abstract}"


def in_sections(
    entries: Iterable[Entry], words: str = "", scope: EntryScope = EntryScope.ALL
) -> tuple[EntrySection, ...]:
    """Put entries whose name holds `words` under their headings, in order of appearance."""
    found = finder(words)
    sections: dict[str, list[Entry]] = {}
    for entry in entries:
        if found(entry.name) and scope.holds(entry.progress):
            sections.setdefault(entry.section, []).append(entry)
    return tuple(EntrySection(name, tuple(members)) for name, members in sections.items())
