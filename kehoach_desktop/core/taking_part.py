"""Who takes part in an activity, told from its lines without a record for each of them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from kehoach_desktop.core.assignments import Role
from kehoach_desktop.core.units import Unit, UnitKind


@dataclass(frozen=True, slots=True)
class Share:
    """Units with one role in an activity, each by itself or all through one group."""

    role: Role
    unit_ids: tuple[int, ...]
    group_id: int | None = None
    via_group: str = ""


@dataclass(frozen=True, slots=True)
class Known:
    """What of the catalogue counts here; found once for all activities."""

    names: Mapping[int, str]
    cells: frozenset[int]
    """Chi bộ, and groups of nothing else."""
    members: Mapping[int, frozenset[int]]
    """The active members of each group."""


def known_units(units: Iterable[Unit]) -> Known:
    """Sort the catalogue."""
    all_units = tuple(units)
    active = {unit.id for unit in all_units if unit.active}
    cells = {unit.id for unit in all_units if unit.kind is UnitKind.PARTY_CELL}
    groups = {
        unit.id for unit in all_units if unit.member_ids and cells.issuperset(unit.member_ids)
    }
    return Known(
        names={unit.id: unit.name for unit in all_units},
        cells=frozenset(cells | groups),
        members={
            unit.id: frozenset(active.intersection(unit.member_ids))
            for unit in all_units
            if unit.is_group
        },
    )


def told(shares: Iterable[Share], known: Known) -> list[Share]:
    """Let a group stand by its name only while every active member has its line."""
    given = tuple(shares)
    there = {unit for share in given for unit in share.unit_ids}
    return [
        share
        if share.group_id is None or known.members.get(share.group_id, frozenset()) <= there
        else Share(share.role, share.unit_ids)
        for share in given
    ]


def who(shares: Sequence[Share], known: Known) -> str:
    """Give "Ban CHQS phường, 8 chi bộ": who leads, how many cells, else the first of the others."""
    leads = [name for share in shares if share.role is Role.LEAD for name in _names(share, known)]
    cells = sum(_cells(share, known) for share in shares)
    names = [*leads, *([f"{cells} chi bộ"] if cells else [])]
    if names:
        return ", ".join(names)
    return ", ".join([name for share in shares for name in _names(share, known)][:2])


def single(shares: Iterable[Share], *roles: Role) -> frozenset[int]:
    """Give the units that have one of these roles by themselves, not through a group."""
    return frozenset(
        unit
        for share in shares
        if share.group_id is None and share.role in roles
        for unit in share.unit_ids
    )


def _names(share: Share, known: Known) -> list[str]:
    if share.group_id is not None:
        return [share.via_group]
    return [known.names[unit] for unit in share.unit_ids]


def _cells(share: Share, known: Known) -> int:
    if share.group_id is not None:
        return len(share.unit_ids) if share.group_id in known.cells else 0
    return len(known.cells.intersection(share.unit_ids))
