"""Who takes part in an activity: groups become one line per active member."""

from collections.abc import Iterator, Mapping, Sequence

from kehoach_desktop.core.assignments import NewAssignment, Role
from kehoach_desktop.core.open_questions import OpenQuestion
from kehoach_desktop.core.text import short
from kehoach_desktop.core.units import Unit
from kehoach_desktop.services.sessions import date_lines
from kehoach_desktop.store.store import Store

NO_LEAD = "no_lead"
EMPTY_GROUP = "empty_group"
_Line = Mapping[str, object]


def put_parts(store: Store, activity_id: int, parts: Sequence[NewAssignment]) -> None:
    """Make `parts` those of the activity, inside a transaction; units that stay keep their state.

    A group is never lead: its members carry the activity out, and who leads becomes a question.
    """
    units = {unit.id: unit for unit in store.units.all()}
    there = store.assignments.groups(activity_id)
    lines: dict[int, _Line] = {}
    for part in sorted(parts, key=lambda part: units[part.unit_id].is_group):
        for line in _lines(part, units, there):
            lines.setdefault(int(str(line["unit_id"])), line)
    order = [part.unit_id for part in parts]
    store.assignments.put(activity_id, sorted(lines.values(), key=lambda one: _place(one, order)))
    _ask_who_leads(store, activity_id, parts, units)
    _ask_for_members(store, activity_id, parts, units)
    date_lines(store, store.activities.by_id(activity_id))


def _lines(
    part: NewAssignment, units: Mapping[int, Unit], there: Mapping[int, tuple[int, str]]
) -> Iterator[_Line]:
    unit = units[part.unit_id]
    if not unit.is_group:
        yield _line(part, unit.id, None, "")
        return
    printed = next((name for group, name in there.values() if group == unit.id), unit.name)
    for member in _members(unit, units, there):
        yield _line(part, member, unit.id, part.via_group or printed)


def _members(
    group: Unit, units: Mapping[int, Unit], there: Mapping[int, tuple[int, str]]
) -> list[int]:
    """Give who has lines through the group already, else its active members.

    So a member that was removed keeps its line, and one added later gets none unasked.
    """
    present = [unit_id for unit_id, (group_id, _) in there.items() if group_id == group.id]
    return present or [key for key in group.member_ids if units[key].active]


def _line(part: NewAssignment, unit_id: int, group_id: int | None, printed: str) -> _Line:
    leads = part.role is Role.LEAD and group_id is None
    role = part.role if leads or part.role is not Role.LEAD else Role.CARRY_OUT
    return {
        "unit_id": unit_id,
        "role": role,
        "via_group": printed,
        "group_id": group_id,
        "obligation": part.obligation,
    }


def _place(line: _Line, order: Sequence[int]) -> int:
    group = line["group_id"]
    return order.index(int(str(line["unit_id"] if group is None else group)))


def _ask_who_leads(
    store: Store, activity_id: int, parts: Sequence[NewAssignment], units: Mapping[int, Unit]
) -> None:
    leaders = [part for part in parts if part.role is Role.LEAD]
    store.questions.drop(activity_id, NO_LEAD)
    activity = store.activities.by_id(activity_id)
    if activity.joint or not leaders or any(not units[part.unit_id].is_group for part in leaders):
        return
    names = ", ".join(part.via_group or units[part.unit_id].name for part in leaders)
    title = short(activity.title or activity.text, 60)
    text = f"Chưa rõ chủ trì: “{title}” ghi {names} chủ trì, nhưng một nhóm không thể chủ trì"
    store.questions.add(OpenQuestion(0, activity.document_id, NO_LEAD, text, activity_id))


def _ask_for_members(
    store: Store, activity_id: int, parts: Sequence[NewAssignment], units: Mapping[int, Unit]
) -> None:
    """Ask about a group without members: it gives nobody a line, which must not go unseen."""
    store.questions.drop(activity_id, EMPTY_GROUP)
    groups = [units[part.unit_id] for part in parts if units[part.unit_id].is_group]
    for group in groups:
        if not any(units[key].active for key in group.member_ids):
            document_id = store.activities.by_id(activity_id).document_id
            text = f"“{group.name}” chưa có đơn vị nào nên chưa ai được giao việc này"
            store.questions.add(OpenQuestion(0, document_id, EMPTY_GROUP, text, activity_id))
