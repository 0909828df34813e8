"""Who belongs to a group, and the lines that a new member is offered."""

from collections.abc import Sequence
from dataclasses import dataclass

from kehoach_desktop.core.changes import Change
from kehoach_desktop.services.clock import Today
from kehoach_desktop.services.units import Units
from kehoach_desktop.store.store import Store


@dataclass(frozen=True, slots=True)
class LineOffer:
    """Lines of a group in open plans that a new member has not."""

    group_id: int
    unit_id: int
    group_name: str
    unit_name: str
    count: int

    @property
    def words(self) -> str:
        """The question in the line above the list."""
        return f"Giao {self.count} việc của nhóm “{self.group_name}” cho {self.unit_name}?"


class UnitGroups:
    """A member that leaves keeps its lines; one that comes gets none unasked (design.md §3)."""

    def __init__(self, store: Store, today: Today) -> None:
        self._store = store
        self._units = Units(store)
        self._today = today

    def set_member(self, group_id: int, unit_id: int, *, member: bool) -> Change:
        """Put a unit into a group, behind the others, or take it out."""
        group = self._units.by_id(group_id)
        rest = [key for key in group.member_ids if key != unit_id]
        return self._units.set_members(group_id, [*rest, unit_id] if member else rest)

    def set_members(self, group_id: int, unit_ids: Sequence[int]) -> Change:
        """Make these the members of a group."""
        return self._units.set_members(group_id, unit_ids)

    def offers(self, group_id: int, unit_ids: Sequence[int]) -> list[LineOffer]:
        """Give what members may be given of the group's work in plans that are still open."""
        units = {unit.id: unit for unit in self._store.units.all()}
        group = units[group_id]
        found = []
        for key in unit_ids:
            count = len(self._store.unit_use.offered(group_id, key, self._today()))
            if count and units[key].active:
                found.append(LineOffer(group_id, key, group.name, units[key].name, count))
        return found

    def hand_out(self, offers: Sequence[LineOffer]) -> Change:
        """Give members the lines that they were offered, in one step."""
        first = offers[0]
        who = first.unit_name if len(offers) == 1 else f"{len(offers)} đơn vị"
        with self._store.transaction(f"Giao việc của nhóm “{first.group_name}” cho {who}") as one:
            for offer in offers:
                self._store.unit_use.hand_out(offer.group_id, offer.unit_id, self._today())
        return one.change()
