"""Many units at once from a table pasted from Excel or Word."""

from collections.abc import Sequence

from kehoach_desktop.core.changes import Change
from kehoach_desktop.core.text import squeeze
from kehoach_desktop.core.unit_list import SECTIONS
from kehoach_desktop.core.unit_pasting import PastedRow, read_pasted
from kehoach_desktop.core.units import Unit, UnitKind
from kehoach_desktop.services.draft_units import kind_of
from kehoach_desktop.services.matching import match_names
from kehoach_desktop.store.store import Store


class UnitPasting:
    """What is there already is told and left as it is."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def preview(self, text: str) -> list[PastedRow]:
        """Give what each row of the table would become."""
        pasted = read_pasted(text)
        units = self._store.units.all()
        names = {unit.id: unit.name for unit in units}
        found: list[PastedRow] = []
        seen: set[str] = set()
        for one, match in zip(pasted, match_names([o.name for o in pasted], units), strict=True):
            key = squeeze(one.name).casefold()
            there = "" if match.unit_id is None else names[match.unit_id]
            found.append(PastedRow(one, one.kind or kind_of(one.name), there, key in seen))
            seen.add(key)
        return found

    def add(self, rows: Sequence[PastedRow]) -> Change:
        """Add the new ones in one step; a group that is not there yet is made."""
        new = [row for row in rows if row.is_new]
        with self._store.transaction(f"Dán {len(new)} đơn vị") as action:
            members: dict[str, list[int]] = {}
            for row in new:
                key = self._store.units.add(_unit(row))
                for group in row.pasted.groups:
                    members.setdefault(group, []).append(key)
            for name, keys in members.items():
                self._join(name, keys)
        return action.change()

    def _join(self, name: str, keys: Sequence[int]) -> None:
        groups = [unit for unit in self._store.units.all() if unit.is_group]
        (match,) = match_names([name], groups)
        there = next((one for one in groups if one.id == match.unit_id), None)
        if there is None:
            kind = UnitKind.GROUP
            fresh = Unit(0, name, kind=kind, section=SECTIONS[kind], member_ids=tuple(keys))
            self._store.units.add(fresh)
        else:
            self._store.units.set_members(there.id, [*there.member_ids, *keys])


def _unit(row: PastedRow) -> Unit:
    one = row.pasted
    return Unit(
        0,
        one.name,
        one.short_name,
        row.kind,
        contact=one.contact,
        meeting_day=one.meeting_day,
        section=SECTIONS.get(row.kind, ""),
    )
