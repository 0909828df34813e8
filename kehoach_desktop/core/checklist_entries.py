"""The list beside a checklist: units under their headings, with their counts."""

from collections.abc import Iterable
from dataclasses import dataclass

from kehoach_desktop.core.assignments import UnitProgress
from kehoach_desktop.core.checklist import Scope
from kehoach_desktop.core.progress import Progress
from kehoach_desktop.core.search import finder


@dataclass(frozen=True, slots=True)
class Entry:
    """A unit, or an activity, in the list beside the checklist."""

    id: int
    name: str
    section: str
    progress: Progress


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
        Entry(one.unit.id, one.unit.label, one.unit.section or one.unit.kind.word, one.progress)
        for one in units
        if not one.unit.is_group
    ]


def in_sections(
    entries: Iterable[Entry], words: str = "", scope: Scope = Scope.ALL
) -> tuple[EntrySection, ...]:
    """Put entries whose name holds `words` under their headings, in order of appearance.

    `scope` keeps those with lines still open, or with overdue ones.
    """
    found = finder(words)
    sections: dict[str, list[Entry]] = {}
    for entry in entries:
        if found(entry.name) and _has_any(entry.progress, scope):
            sections.setdefault(entry.section, []).append(entry)
    return tuple(EntrySection(name, tuple(members)) for name, members in sections.items())


def _has_any(progress: Progress, scope: Scope) -> bool:
    if scope is Scope.OVERDUE:
        return progress.overdue > 0
    return scope is Scope.ALL or progress.unfinished > 0
