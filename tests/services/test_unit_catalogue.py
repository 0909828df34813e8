"""Danh mục: fields, order, names, groups, pasted lists; each step undone in one."""

from dataclasses import replace
from datetime import date

import pytest

from kehoach_desktop.core.assignments import NewAssignment, Obligation, Role
from kehoach_desktop.core.errors import BadInputError
from kehoach_desktop.core.open_questions import OpenQuestion
from kehoach_desktop.core.units import UnitKind
from kehoach_desktop.services.unit_catalogue import UnitInUseError
from kehoach_desktop.services.unit_names import KIND, mention_of, question_text
from tests import build


def names(sample):
    return [unit.name for unit in sample.services.units.all()]


def unit(sample, name):
    return next(one for one in sample.services.units.all() if one.name == name)


def test_a_new_unit_gets_kind_and_heading_from_its_name(sample):
    key = sample.services.unit_catalogue.add("Trường  Tiểu học Hòa Bình").new_id
    made = sample.services.units.by_id(key)
    assert (made.name, made.kind, made.section) == (
        "Trường Tiểu học Hòa Bình",
        UnitKind.SCHOOL,
        "Trường học",
    )
    with pytest.raises(BadInputError, match="Đã có"):
        sample.services.unit_catalogue.add("trường tiểu học hòa bình")


def test_fields_are_stored_as_typed_and_wrong_ones_refused(sample):
    service, key = sample.services.unit_catalogue, sample.units["UBND phường"]
    service.set_text(key, "contact", " Ông Minh,  0912 ")
    service.set_text(key, "meeting_day", "ngày 5")
    assert sample.services.units.by_id(key).contact == "Ông Minh, 0912"
    assert sample.services.units.by_id(key).meeting_day == 5
    for field, wrong in (("name", "  "), ("meeting_day", "32")):
        with pytest.raises(BadInputError):
            service.set_text(key, field, wrong)
    service.set_text(key, "meeting_day", "")
    assert sample.services.units.by_id(key).meeting_day is None


def test_the_heading_follows_the_kind_unless_the_clerk_chose_her_own(sample):
    service, key = sample.services.unit_catalogue, sample.units["UBND phường"]
    service.set_kind(key, UnitKind.SCHOOL)
    assert sample.services.units.by_id(key).section == "Trường học"
    service.set_text(key, "section", "Khối dân")
    service.set_kind(key, UnitKind.MEDIA)
    assert sample.services.units.by_id(key).section == "Khối dân"


def test_moving_takes_the_heading_of_the_place_and_is_one_step(sample):
    before = names(sample)
    key, target = sample.units["UBND phường"], sample.units["Chi bộ Tổ dân phố 1"]
    sample.services.unit_catalogue.move(key, target, after=False)
    assert names(sample)[0] == "UBND phường"
    assert sample.services.units.by_id(key).section == "Các chi bộ trực thuộc"
    sample.services.undo.undo()
    assert names(sample) == before


def test_a_used_unit_stays_and_an_unused_one_goes_and_comes_back(sample):
    service = sample.services.unit_catalogue
    with pytest.raises(UnitInUseError, match="1 việc"):
        service.delete(sample.units["UBND phường"])
    key = service.add("Hội Sinh vật cảnh").new_id
    service.add_alias(key, "Hội SVC")
    sample.services.unit_groups.set_member(sample.units["Các chi bộ"], key, member=True)
    service.delete(key)
    assert "Hội Sinh vật cảnh" not in names(sample)
    sample.services.undo.undo()
    back = unit(sample, "Hội Sinh vật cảnh")
    assert back.aliases == ("Hội SVC",)
    assert back.id in unit(sample, "Các chi bộ").member_ids


def test_an_alias_that_is_another_units_name_is_refused(sample):
    with pytest.raises(BadInputError, match="là tên của"):
        sample.services.unit_catalogue.add_alias(sample.units["UBND phường"], "hội ccb phường")
    sample.services.unit_catalogue.add_alias(sample.units["UBND phường"], "Ủy ban phường")
    (match,) = sample.services.units.match(["Ủy ban phường"])
    assert match.unit_id == sample.units["UBND phường"]
    sample.services.unit_catalogue.drop_alias(sample.units["UBND phường"], "Ủy ban phường")
    assert unit(sample, "UBND phường").aliases == ()


def test_a_new_member_is_offered_lines_of_open_plans_and_gets_none_unasked(sample):
    services, group = sample.services, sample.units["Các chi bộ"]
    key = services.unit_catalogue.add("Chi bộ Tổ dân phố 4").new_id
    services.unit_groups.set_member(group, key, member=True)
    assert services.assignments.of_unit(key, sample.campaign_id) == []
    offers = services.unit_groups.offers(group, [key])
    assert [one.words for one in offers] == [
        "Giao 1 việc của nhóm “Các chi bộ” cho Chi bộ Tổ dân phố 4?"
    ]
    services.unit_groups.hand_out(offers)
    (line,) = services.assignments.of_unit(key, sample.campaign_id)
    assert line.assignment.via_group == "Các chi bộ"
    assert line.assignment.role is Role.CARRY_OUT
    assert services.unit_groups.offers(group, [key]) == []
    services.undo.undo()
    assert services.assignments.of_unit(key, sample.campaign_id) == []


def test_a_member_that_leaves_keeps_its_lines(sample):
    services, name = sample.services, "Chi bộ Tổ dân phố 2"
    services.unit_groups.set_member(sample.units["Các chi bộ"], sample.units[name], member=False)
    assert len(sample.lines(name)) == 1


@pytest.mark.parametrize("state", ["superseded", "withdrawn"])
def test_plans_that_hold_no_longer_are_left_alone(sample, state):
    services, group = sample.services, sample.units["Các chi bộ"]
    key = services.unit_catalogue.add("Chi bộ Tổ dân phố 4").new_id
    services.unit_groups.set_member(group, key, member=True)
    with services.store.transaction("Thay thế"):
        services.store.conn.execute("UPDATE document SET state = ?", (state,))
    assert services.unit_groups.offers(group, [key]) == []


def test_plans_whose_peak_is_over_are_left_alone():
    sample = build.store_with_plan(today=date(2024, 6, 1))
    group = sample.units["Các chi bộ"]
    key = sample.services.unit_catalogue.add("Chi bộ Tổ dân phố 4").new_id or 0
    sample.services.unit_groups.set_member(group, key, member=True)
    assert sample.services.unit_groups.offers(group, [key]) == []
    sample.services.close()


def test_a_pasted_list_tells_what_is_there_and_adds_the_rest_in_one_step(sample):
    services = sample.services
    before = names(sample)
    rows = services.unit_pasting.preview(
        "Tên đơn vị\tNgày họp\tNhóm\nubnd phường\t\t\nChi bộ Tổ dân phố 4\t4\tCác chi bộ\n"
        "Chi bộ Tổ dân phố 4\t4\tCác chi bộ\nTrường Mầm non\t\tCác trường\n"
    )
    assert [row.words for row in rows] == [
        "Đã có: UBND phường",
        "Thêm mới",
        "Trùng dòng trên",
        "Thêm mới",
    ]
    services.unit_pasting.add(rows)
    made = unit(sample, "Chi bộ Tổ dân phố 4")
    assert (made.kind, made.meeting_day) == (UnitKind.PARTY_CELL, 4)
    assert made.id in unit(sample, "Các chi bộ").member_ids
    assert unit(sample, "Các trường").member_ids == (unit(sample, "Trường Mầm non").id,)
    services.undo.undo()
    assert names(sample) == before


def test_the_sample_catalogue_is_known_under_many_names_and_added_once(sample):
    services = sample.services
    services.unit_catalogue.add_sample()
    count = len(services.units.all())
    found = services.units.match(["UB MTTQ", "Hội LHPN phường", "Các nhà trường", "Trường THCS"])
    assert all(one.unit_id for one in found)
    members = [one for one in services.units.all() if one.is_group and not one.member_ids]
    assert members == []
    services.unit_catalogue.add_sample()
    assert len(services.units.all()) == count


def ask(sample, name, *mentions):
    question = OpenQuestion(0, sample.document_id, KIND, question_text(name))
    with sample.services.store.transaction("Nhập"):
        sample.services.store.questions.add(question, mentions)


def test_a_name_that_no_unit_has_is_decided_once_and_gets_its_work(sample):
    services, meeting = sample.services, sample.activities[0]
    ask(sample, "Hội cựu binh", mention_of(meeting, Role.LEAD, Obligation.REQUESTED))
    ask(sample, "Hội cựu binh")
    (name,) = services.unit_names.unknown()
    assert len(name.question_ids) == 2
    key = sample.units["Chi bộ Tổ dân phố 1"]
    services.unit_names.is_unit(name, key)
    assert services.unit_names.unknown() == []
    (match,) = services.units.match(["Hội cựu binh"])
    assert match.unit_id == key
    line = next(one for one in sample.lines("Chi bộ Tổ dân phố 1") if "Gặp" in one.title)
    assert line.assignment.role is Role.COORDINATE
    assert line.assignment.obligation == "requested"
    services.undo.undo()
    assert len(services.unit_names.unknown()) == 1
    assert len(sample.lines("Chi bộ Tổ dân phố 1")) == 1


def test_an_unknown_name_becomes_a_unit_or_is_passed_over(sample):
    services, screening = sample.services, sample.activities[1]
    ask(sample, "trường Mầm non", mention_of(screening, Role.CARRY_OUT, Obligation.ASSIGNED))
    ask(sample, "Cả hệ thống chính trị")
    first, second = services.unit_names.unknown()
    key = services.unit_names.add(first).new_id
    assert services.units.by_id(key).name == "Trường Mầm non"
    assert len(services.assignments.of_unit(key, sample.campaign_id)) == 1
    services.unit_names.skip(second)
    assert services.unit_names.unknown() == []


def test_the_screen_asks_the_store_three_times_at_most(sample):
    services = sample.services
    services.unit_catalogue.rows()
    before = services.store.queries
    services.unit_catalogue.rows()
    services.unit_names.unknown()
    assert services.store.queries - before <= 3


def test_an_inactive_unit_gets_no_offer(sample):
    services, group = sample.services, sample.units["Các chi bộ"]
    key = services.unit_catalogue.add("Chi bộ Tổ dân phố 4").new_id
    services.unit_groups.set_member(group, key, member=True)
    services.unit_catalogue.set_active(key, active=False)
    assert services.unit_groups.offers(group, [key]) == []
    assert replace(services.units.by_id(key), active=True).active
    parts = [NewAssignment(group, Role.CARRY_OUT)]
    services.plans.set_parts(sample.activities[0], parts)
    assert key not in {
        one.assignment.unit_id for one in services.assignments.of_activity(sample.activities[0])
    }
