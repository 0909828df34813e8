"""One activity for a group: a line per member, each with a life of its own."""

from datetime import date

from kehoach_desktop.core.assignments import NewAssignment, Role
from kehoach_desktop.core.units import UnitKind
from tests import build


def test_18_chi_bo_get_18_lines_each_edited_by_itself_and_7_of_18_are_done(sample) -> None:
    services, activity = sample.services, sample.activities[1]
    keys = []
    for number in range(1, 19):
        unit = build.unit(id=0, name=f"Chi bộ số {number}", kind=UnitKind.PARTY_CELL)
        keys.append(services.units.add_unit(unit).new_id)
    group = build.unit(
        id=0, name="Các chi bộ trực thuộc", kind=UnitKind.GROUP, member_ids=tuple(keys)
    )
    group_id = services.units.add_unit(group).new_id
    services.plans.set_parts(activity, [NewAssignment(group_id, Role.CARRY_OUT)])

    lines = services.assignments.of_activity(activity)
    assert [line.assignment.unit_id for line in lines] == keys
    assert {line.assignment.via_group for line in lines} == {"Các chi bộ trực thuộc"}
    progress = services.assignments.progress_of_activities(sample.campaign_id)[activity]
    assert (progress.finished, progress.total) == (0, 18)

    services.assignments.set_due([lines[3].assignment.id], date(2024, 4, 20))
    services.assignments.set_note(lines[4].assignment.id, "Ghép với chi bộ 6")
    for line in lines[:7]:
        services.assignments.toggle_done(line.assignment.id)
    after = services.assignments.of_activity(activity)
    assert [line.due for line in after].count(date(2024, 4, 20)) == 1
    assert [line.assignment.note for line in after].count("Ghép với chi bộ 6") == 1
    progress = services.assignments.progress_of_activities(sample.campaign_id)[activity]
    assert (progress.finished, progress.total) == (7, 18)
