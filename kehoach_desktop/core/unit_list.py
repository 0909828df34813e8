"""The catalogue of units as a list: headings, order, what is found, what a name may be."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import Final

from kehoach_desktop.core.text import fold, sort_key
from kehoach_desktop.core.units import Unit, UnitKind

GROUPS: Final = UnitKind.GROUP.word
"""Heading of the groups, always the last."""
OFF: Final = "đã ngừng"
SECTIONS: Final[Mapping[UnitKind, str]] = {
    UnitKind.PARTY_CELL: "Các chi bộ trực thuộc",
    UnitKind.GOVERNMENT: "Chính quyền, đoàn thể",
    UnitKind.MASS_BODY: "Chính quyền, đoàn thể",
    UnitKind.SCHOOL: "Trường học",
    UnitKind.PARTY_BODY: "Ban Đảng, truyền thanh",
    UnitKind.MEDIA: "Ban Đảng, truyền thanh",
    UnitKind.RESIDENTIAL_GROUP: "Tổ dân phố",
    UnitKind.GROUP: GROUPS,
}
"""Headings under which lists show a unit of a kind, until the clerk says otherwise."""


class UnitColumn(IntEnum):
    """The columns of the list."""

    NAME = 0
    SHORT = 1
    CONTACT = 2
    MEETING = 3
    LINES = 4


HEADINGS: Final = ("Đơn vị", "Tên ngắn", "Đầu mối", "Ngày họp", "Việc")


@dataclass(frozen=True, slots=True)
class UnitRow:
    """A unit with the number of its lines; `members` are the names of a group's members."""

    unit: Unit
    lines: int = 0
    members: tuple[str, ...] = ()

    def cell(self, column: int) -> str:
        """Give the words of a column."""
        unit = self.unit
        match column:
            case UnitColumn.NAME:
                return unit.name
            case UnitColumn.SHORT:
                return unit.short_name
            case UnitColumn.CONTACT:
                return self._members if unit.is_group else unit.contact
            case UnitColumn.MEETING:
                return "" if unit.meeting_day is None else str(unit.meeting_day)
            case _:
                return str(self.lines) if self.lines else ""

    @property
    def _members(self) -> str:
        count = len(self.members)
        return f"{count} đơn vị: {', '.join(self.members)}" if count else "chưa có đơn vị nào"


@dataclass(frozen=True, slots=True)
class UnitSection:
    """A heading over its units."""

    heading: str
    rows: tuple[UnitRow, ...]


@dataclass(frozen=True, slots=True)
class UnknownName:
    """A name of a document that is no unit yet; several documents may ask about it."""

    name: str
    question_ids: tuple[int, ...]
    candidates: tuple[int, ...] = ()
    """Units that it may mean, the likeliest first."""


def heading_of(unit: Unit) -> str:
    """Give the heading under which a unit stands."""
    return GROUPS if unit.is_group else unit.section or SECTIONS.get(unit.kind, unit.kind.word)


def rows_of(units: Sequence[Unit], lines: Mapping[int, int]) -> list[UnitRow]:
    """Give each unit with its lines, each group with its members' names."""
    labels = {unit.id: unit.label for unit in units}
    return [
        UnitRow(
            unit,
            lines.get(unit.id, 0),
            tuple(labels[key] for key in unit.member_ids if key in labels),
        )
        for unit in units
    ]


def in_sections(
    rows: Iterable[UnitRow], words: str = "", sorted_by: int | None = None, *, down: bool = False
) -> list[UnitSection]:
    """Give the rows that match under their headings; groups last; sorted inside each heading."""
    wanted = fold(words).split()
    found: dict[str, list[UnitRow]] = {}
    for row in sorted(rows, key=lambda row: row.unit.is_group):
        if all(word in _sought(row) for word in wanted):
            found.setdefault(heading_of(row.unit), []).append(row)
    if sorted_by is not None:
        for section in found.values():
            section.sort(key=lambda row: _key(row, sorted_by), reverse=down)
    return [UnitSection(heading, tuple(section)) for heading, section in found.items()]


def moved(rows: Sequence[UnitRow], unit_id: int, target_id: int, *, after: bool) -> list[int]:
    """Give the ids in order once a unit stands before or after another."""
    rest = [row.unit.id for row in rows if row.unit.id != unit_id]
    place = rest.index(target_id) + after
    return [*rest[:place], unit_id, *rest[place:]]


def neighbour(sections: Sequence[UnitSection], unit_id: int, step: int) -> int | None:
    """Give the unit that stands `step` rows from another under the same heading."""
    for section in sections:
        keys = [row.unit.id for row in section.rows]
        if unit_id in keys:
            place = keys.index(unit_id) + step
            return keys[place] if 0 <= place < len(keys) else None
    return None


def parents_of(unit: Unit, units: Sequence[Unit]) -> list[Unit]:
    """Give the units that may stand above one: no group, not itself, none that stands below it."""
    below = {unit.id}
    for _ in units:
        more = {one.id for one in units if one.parent_id in below} - below
        if not more:
            break
        below |= more
    return [one for one in units if not one.is_group and one.id not in below]


def _sought(row: UnitRow) -> str:
    unit = row.unit
    return fold(" ".join((unit.name, unit.short_name, unit.contact, *unit.aliases)))


def _key(row: UnitRow, column: int) -> tuple[object, ...]:
    if column == UnitColumn.LINES:
        return (row.lines,)
    if column == UnitColumn.MEETING:
        return (row.unit.meeting_day or 0,)
    return sort_key(row.cell(column))
