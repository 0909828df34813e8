"""Names of a draft taken over: decided ones become units, the others stay questions."""

from dataclasses import replace

import pytest

from kehoach_desktop.core.assignments import Role
from kehoach_desktop.core.drafts import (
    DraftActivity,
    DraftName,
)
from kehoach_desktop.core.import_review import UnitDecision
from kehoach_desktop.core.units import UnitKind
from kehoach_desktop.services.wiring import Services
from tests import build
from tests.services.drafts import DECIDED, DRAFT, stored


def test_decided_names_become_units_once_and_are_known_the_next_time(services: Services) -> None:
    content = stored(services, decisions=DECIDED)
    meeting = content.ordered_activities[0]
    assert [(part.name, part.role) for part in meeting.parts] == [
        ("Hội CCB", Role.LEAD),
        ("MTTQ", Role.COORDINATE),
    ]
    assert [question.kind for question in content.questions] == ["empty_group", "attachment"]
    again = services.importing.matches(DRAFT)
    assert {match.score for match in again.values()} == {100.0}
    stored(services)
    assert len(services.units.all()) == 3


def test_a_unit_that_went_while_the_review_was_open_leaves_its_name_undecided(
    services: Services,
) -> None:
    unit = services.units.add("Hội Cựu chiến binh và bạn chiến đấu", UnitKind.MASS_BODY).new_id
    services.undo.undo()
    content = stored(services, decisions={"Hội CCB": UnitDecision(unit_id=unit)})
    assert any("Hội CCB" in question.text for question in content.questions)


def test_a_name_that_the_clerk_explained_is_an_alias_from_then_on(services: Services) -> None:
    unit = services.units.add("Hội Cựu chiến binh và bạn chiến đấu", UnitKind.MASS_BODY).new_id
    stored(services, decisions={"Hội CCB": UnitDecision(unit_id=unit)})
    (match,) = services.units.match(["Hội CCB"])
    assert match.unit_id == unit
    services.undo.undo()
    (match,) = services.units.match(["Hội CCB"])
    assert match.unit_id is None


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Chi bộ Trạm Y tế", UnitKind.PARTY_CELL),
        ("Ủy ban nhân dân phường", UnitKind.GOVERNMENT),
        ("Ủy ban Mặt trận Tổ quốc", UnitKind.MASS_BODY),
        ("Hội LHPN phường", UnitKind.MASS_BODY),
        ("Trường THCS", UnitKind.SCHOOL),
        ("Đội ngũ báo cáo viên", UnitKind.OTHER),
    ],
)
def test_a_new_unit_is_of_the_kind_that_its_name_tells(
    services: Services, name: str, kind: UnitKind
) -> None:
    activity = DraftActivity("I.1", "Việc.", "Việc", lead=(DraftName(name),))
    draft = replace(DRAFT, activities=(activity,), blocks=(), duties=())
    stored(services, draft, {name: UnitDecision(new_kind=UnitKind.OTHER)})
    (unit,) = services.units.all()
    assert (unit.name, unit.kind) == (name, kind)
    assert unit.section or kind is UnitKind.OTHER


def test_unknown_names_stay_questions_and_nothing_is_invented(services: Services) -> None:
    content = stored(services)
    assert services.units.all() == []
    assert all(planned.parts == () for planned in content.activities.values())
    kinds = [question.kind for question in content.questions]
    assert kinds == ["unknown_unit"] * 3 + ["attachment"]
    assert "“Hội CCB”" in content.questions[0].text
    assert content.questions[0].activity_id == content.ordered_activities[0].activity.id


def test_a_duty_of_a_group_is_carried_out_by_each_member(sample: build.Sample) -> None:
    content = stored(sample.services)
    telling = content.ordered_activities[1]
    assert telling.activity.joint
    assert [(part.role, part.members) for part in telling.parts] == [(Role.CARRY_OUT, 3)]
    assert not telling.lacks_lead


def test_a_name_put_off_gets_its_work_once_it_is_decided(services: Services) -> None:
    content = stored(services)
    name = next(one for one in services.unit_names.unknown() if one.name == "Hội CCB")
    key = services.unit_names.add(name).new_id
    (part,) = services.plans.content(content.document.id).ordered_activities[0].parts
    assert (part.unit_id, part.role) == (key, Role.LEAD)
    assert [one.text for one in content.questions if "Hội CCB" in one.text]
    assert "Hội CCB" not in [one.name for one in services.unit_names.unknown()]
