"""Handing work to units: what nobody has yet, and parts given to several units in one step."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from kehoach_desktop.core.activities import Activity
from kehoach_desktop.core.assignments import Assignment, NewAssignment, Role
from kehoach_desktop.core.changes import Change
from kehoach_desktop.core.errors import BadInputError
from kehoach_desktop.core.text import short
from kehoach_desktop.core.units import Unit
from kehoach_desktop.services.activities import Activities
from kehoach_desktop.store.store import Store

_TITLE: Final = 60
_ONE_LEAD: Final = (
    "Một hoạt động chỉ có một đơn vị chủ trì. Chưa giao việc nào. "
    "Hãy để lại một đơn vị, hoặc chọn vai trò khác."
)


class Assigning:
    """[Giao việc], wherever it is pressed."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def unassigned(self, campaign_id: int) -> list[Activity]:
        """Give the activities that no unit has a line of, in the order of the plans."""
        free = set(self.unassigned_ids(campaign_id))
        everything = self._store.activities.in_campaign(campaign_id)
        return [one for one in everything if one.id in free]

    def unassigned_ids(self, campaign_id: int) -> list[int]:
        """Give their keys alone."""
        return self._store.standing.unassigned(campaign_id)

    def choices(self, campaign_id: int) -> list[Activity]:
        """Give what can be handed out: what nobody has yet first."""
        free = set(self.unassigned_ids(campaign_id))
        everything = self._store.activities.in_campaign(campaign_id)
        return sorted(everything, key=lambda one: one.id not in free)

    def receivers(self) -> list[Unit]:
        """Give who can be chosen: groups with members first, then the active units."""
        units = [unit for unit in self._store.units.all() if unit.active]
        groups = [unit for unit in units if unit.is_group and unit.member_ids]
        return groups + [unit for unit in units if not unit.is_group]

    def give(self, activity_id: int, unit_ids: Sequence[int], role: Role) -> Change:
        """Give units a part in an activity in one step; what others have stays as it is.

        Who led before a new lead coordinates. Raises BadInputError where two would lead.
        """
        if role is Role.LEAD and len(unit_ids) > 1:
            raise BadInputError(_ONE_LEAD)
        before = self._store.assignments.of_activity(activity_id)
        parts = self._parts(before)
        for key in unit_ids:
            old = parts.get(key)
            parts[key] = replace(old, role=role) if old else NewAssignment(key, role)
        kept = [line for line in before if line.unit_id not in unit_ids]
        words = f"Giao “{short(self._title(activity_id), _TITLE)}”"
        with self._store.transaction(words) as action:
            Activities(self._store).set_parts(activity_id, list(parts.values()))
            self._restore(kept, new_lead=role is Role.LEAD)
        return action.change(activity_id)

    def _parts(self, lines: Sequence[Assignment]) -> dict[int, NewAssignment]:
        """Give who has a part now; units that have it through a group stand as their group."""
        parts: dict[int, NewAssignment] = {}
        through = self._store.assignments.groups(lines[0].activity_id) if lines else {}
        for line in lines:
            owner = through.get(line.unit_id, (line.unit_id, ""))[0]
            part = NewAssignment(owner, line.role, line.via_group, line.obligation)
            parts.setdefault(owner, part)
        return parts

    def _restore(self, kept: Sequence[Assignment], *, new_lead: bool) -> None:
        """Give lines the role that each had for itself, which a group's part does not know."""
        for line in kept:
            role = Role.COORDINATE if new_lead and line.role is Role.LEAD else line.role
            values = {"role": role, "obligation": line.obligation}
            self._store.assignments.set_fields([line.id], values)

    def _title(self, activity_id: int) -> str:
        activity = self._store.activities.by_id(activity_id)
        return activity.title or activity.text
