"""Phiếu giao việc: what one unit has to do, plan by plan (F23)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from kehoach_desktop.core.activities import PlannedActivity
from kehoach_desktop.core.assignments import ChecklistLine, Role
from kehoach_desktop.core.plans import PlanContent


@dataclass(frozen=True, slots=True)
class SlipLine:
    """One task of the unit."""

    line: ChecklistLine
    planned: PlannedActivity

    @property
    def leads(self) -> tuple[str, ...]:
        """Who leads, where the unit itself does not."""
        return () if self._own_role is Role.LEAD else self._others(Role.LEAD)

    @property
    def helpers(self) -> tuple[str, ...]:
        """Who helps the unit, where it leads."""
        roles = (Role.COORDINATE, Role.ADVISE) if self._own_role is Role.LEAD else ()
        return tuple(name for role in roles for name in self._others(role))

    @property
    def _own_role(self) -> Role:
        return self.line.assignment.role

    def _others(self, role: Role) -> tuple[str, ...]:
        own = {self.line.unit_name, self.line.assignment.via_group}
        return tuple(name for name in self.planned.names(role) if name not in own)


@dataclass(frozen=True, slots=True)
class SlipPlan:
    """The tasks that one plan gives to the unit."""

    content: PlanContent
    lines: tuple[SlipLine, ...]


@dataclass(frozen=True, slots=True)
class Slip:
    """One sheet: a unit with its tasks."""

    unit_id: int
    unit_name: str
    plans: tuple[SlipPlan, ...]

    @property
    def tasks(self) -> int:
        """How many tasks stand on it."""
        return sum(len(plan.lines) for plan in self.plans)


def slips_of(
    contents: Sequence[PlanContent], lines: Iterable[ChecklistLine], order: Sequence[int]
) -> tuple[Slip, ...]:
    """Give a slip for each unit that has tasks, units in `order`, tasks as the plans have them."""
    found: dict[int, dict[int, list[SlipLine]]] = {}
    plans = {content.document.id: content for content in contents}
    names: dict[int, str] = {}
    for line in lines:
        planned = plans[line.document_id].activities.get(line.assignment.activity_id)
        if planned is not None:
            unit = line.assignment.unit_id
            names[unit] = line.unit_name
            own = found.setdefault(unit, {}).setdefault(line.document_id, [])
            own.append(SlipLine(line, planned))
    places = {unit: place for place, unit in enumerate(order)}
    return tuple(
        Slip(
            unit,
            names[unit],
            tuple(SlipPlan(plans[key], tuple(own)) for key, own in found[unit].items()),
        )
        for unit in sorted(found, key=lambda unit: places.get(unit, len(places)))
    )
