"""[Giao việc]: what nobody has yet, and parts given to several units in one step."""

import pytest

from kehoach_desktop.core.assignments import Role
from kehoach_desktop.core.errors import BadInputError
from tests import build

CCB, UBND = "Hội CCB phường", "UBND phường"


def roles(sample: build.Sample, activity: int) -> dict[str, Role]:
    lines = sample.services.assignments.of_activity(activity)
    return {line.unit_name: line.assignment.role for line in lines}


def test_what_nobody_has_stands_first_until_it_is_given(sample: build.Sample) -> None:
    services = sample.services
    assert services.assigning.unassigned(sample.campaign_id) == []
    new = services.plans.add_activity(sample.document_id, 2, "Tuần phim").new_id
    assert new is not None
    free = services.assigning.unassigned(sample.campaign_id)
    assert [one.title for one in free] == ["Tuần phim"]
    assert services.assigning.choices(sample.campaign_id)[0].title == "Tuần phim"
    services.assigning.give(new, [sample.units[UBND]], Role.LEAD)
    assert services.assigning.unassigned(sample.campaign_id) == []
    services.undo.undo()
    assert len(services.assigning.unassigned(sample.campaign_id)) == 1


def test_several_units_and_a_group_get_their_lines_in_one_step(sample: build.Sample) -> None:
    services, units = sample.services, sample.units
    new = services.plans.add_activity(sample.document_id, 2, "Tuần phim").new_id
    assert new is not None
    change = services.assigning.give(new, [units["Các chi bộ"], units[CCB]], Role.CARRY_OUT)
    assert change.label == "Giao “Tuần phim”"
    assert len(roles(sample, new)) == 4
    services.undo.undo()
    assert roles(sample, new) == {}


def test_a_new_lead_takes_over_and_the_others_keep_what_they_have(sample: build.Sample) -> None:
    services, (meeting, screening) = sample.services, sample.activities
    services.assigning.give(meeting, [sample.units[UBND]], Role.LEAD)
    assert roles(sample, meeting) == {CCB: Role.COORDINATE, UBND: Role.LEAD}
    member = services.assignments.of_activity(screening)[1].assignment
    services.line_duties.set_role([member.id], Role.LEAD)
    services.assigning.give(screening, [sample.units[UBND]], Role.COORDINATE)
    assert roles(sample, screening)["Chi bộ Tổ dân phố 2"] is Role.LEAD
    assert roles(sample, screening)["Chi bộ Tổ dân phố 1"] is Role.CARRY_OUT


def test_two_units_cannot_be_made_lead_at_once(sample: build.Sample) -> None:
    meeting, before = sample.activities[0], roles(sample, sample.activities[0])
    with pytest.raises(BadInputError, match="chỉ có một đơn vị chủ trì"):
        sample.services.assigning.give(
            meeting, [sample.units[UBND], sample.units["Chi bộ Tổ dân phố 1"]], Role.LEAD
        )
    assert roles(sample, meeting) == before


def test_groups_can_be_chosen_and_what_is_switched_off_cannot(sample: build.Sample) -> None:
    names = [unit.name for unit in sample.services.assigning.receivers()]
    assert names[0] == "Các chi bộ"
    assert {CCB, UBND} <= set(names)
    sample.services.unit_catalogue.set_active(sample.units[CCB], active=False)
    assert CCB not in [unit.name for unit in sample.services.assigning.receivers()]
