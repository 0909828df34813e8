"""The office changed field by field, as Cài đặt does."""

import pytest

from kehoach_desktop.core.changes import Touched
from kehoach_desktop.core.documents import DocType, Family, IssuingBody, Signer
from kehoach_desktop.core.errors import BadInputError
from kehoach_desktop.documents.profiles import profile_of
from tests import build


def test_a_field_of_the_office_changes_alone_and_is_named(services):
    services.office.set_up("ĐẢNG BỘ THÀNH PHỐ", "ĐẢNG ỦY PHƯỜNG TÂN SƠN", "Tân Sơn")
    change = services.office.set_body_field("archive_line", " Lưu  VPĐU ")
    assert change.label == "Sửa dòng lưu"
    assert change.touched & Touched.OFFICE
    body = services.office.bodies()[0]
    assert (body.archive_line, body.name, body.code) == (
        "Lưu VPĐU",
        "ĐẢNG ỦY PHƯỜNG TÂN SƠN",
        "ĐU",
    )
    services.undo.undo()
    assert services.office.bodies()[0].archive_line == "Lưu Văn phòng Đảng ủy"


def test_an_empty_store_takes_single_fields(services):
    services.office.set_body_field("name", "ĐẢNG ỦY PHƯỜNG TÂN SƠN")
    services.office.set_place("Tân Sơn")
    assert [body.name for body in services.office.bodies()] == ["ĐẢNG ỦY PHƯỜNG TÂN SƠN"]
    assert services.office.place() == "Tân Sơn"


def test_the_first_signer_is_changed_or_made(services):
    services.office.set_signer_field("position", "BÍ THƯ")
    services.office.set_signer_field("authority", "T/M ĐẢNG ỦY")
    signers = services.office.signers()
    assert [(one.authority, one.position) for one in signers] == [("T/M ĐẢNG ỦY", "BÍ THƯ")]
    services.office.add_signer(Signer("K/T BÍ THƯ", "PHÓ BÍ THƯ"))
    services.office.set_signer_field("position", "QUYỀN BÍ THƯ")
    assert [one.position for one in services.office.signers()] == ["QUYỀN BÍ THƯ", "PHÓ BÍ THƯ"]


def test_a_second_body_has_its_own_head_symbol_and_numbers(sample):
    services = sample.services
    office, plans = services.office, services.plans
    services.issuing.issue(sample.document_id, 12, build.TODAY)
    key = office.add_body(IssuingBody(0, "ĐẢNG ỦY PHƯỜNG TÂN SƠN", "VĂN PHÒNG", "VPĐU")).new_id
    letter = plans.new_document(DocType.LETTER).new_id
    plans.set_field(letter, "body_id", key)
    document = plans.content(letter).document
    assert (document.superior, document.issuer) == ("ĐẢNG ỦY PHƯỜNG TÂN SƠN", "VĂN PHÒNG")
    assert document.symbol == "CV/VPĐU"
    plan = plans.new_plan().new_id
    assert services.issuing.offer(plan, build.TODAY).number == 13
    plans.set_field(plan, "body_id", key)
    assert services.issuing.offer(plan, build.TODAY).number == 1
    with pytest.raises(BadInputError, match="đã có văn bản"):
        office.remove_body(key)


def test_each_body_has_its_usual_signer(sample):
    office, plans = sample.services.office, sample.services.plans
    office.set_signer_field("position", "BÍ THƯ")
    chief = office.add_signer(Signer("", "CHÁNH VĂN PHÒNG", "Nguyễn Văn Mẫu")).new_id
    key = office.add_body(IssuingBody(0, "", "VĂN PHÒNG", "VPĐU")).new_id
    office.set_body_field("signer_id", str(chief), key)
    letter = plans.new_document(DocType.LETTER).new_id
    assert plans.content(letter).document.signer.position == "BÍ THƯ"
    plans.set_field(letter, "body_id", key)
    assert plans.content(letter).document.signer.position == "CHÁNH VĂN PHÒNG"
    plans.set_signer(letter, Signer("", "PHÓ CHÁNH VĂN PHÒNG", "Trần Thị Mẫu"))
    plans.set_field(letter, "body_id", office.bodies()[0].id)
    assert plans.content(letter).document.signer.position == "PHÓ CHÁNH VĂN PHÒNG"
    office.remove_signer(chief)
    assert office.bodies()[1].signer_id is None


def test_a_body_of_the_state_takes_its_layout_end_mark_and_archive_line(sample):
    office, plans = sample.services.office, sample.services.plans
    key = office.add_body(IssuingBody(0, "", "ỦY BAN NHÂN DÂN PHƯỜNG", "UBND")).new_id
    office.set_body_field("family", "state", key)
    own, state = office.bodies()
    assert (own.family, state.family) == (Family.PARTY, Family.STATE)
    assert (state.end_mark, state.archive_line) == ("./.", "Lưu: VT")
    plan = plans.new_plan().new_id
    plans.set_field(plan, "body_id", key)
    assert plans.content(plan).document.symbol == "KH-UBND"
    assert profile_of(plans.content(plan), build.TODAY).key == "state-2020"
    office.set_body_field("end_mark", "./.", own.id)
    assert office.bodies()[0].end_mark == "./."


def test_bodies_and_signers_are_taken_off_with_undo(sample):
    office = sample.services.office
    key = office.add_body(IssuingBody(0, "", "VĂN PHÒNG", "VPĐU")).new_id
    office.remove_body(key)
    assert len(office.bodies()) == 1
    sample.services.undo.undo()
    assert [body.name for body in office.bodies()][1:] == ["VĂN PHÒNG"]
    signer = office.add_signer(Signer("T/L BAN THƯỜNG VỤ", "CHÁNH VĂN PHÒNG")).new_id
    office.set_signer_field("name", "Nguyễn Văn Mẫu", signer)
    assert office.signers()[-1].name == "Nguyễn Văn Mẫu"
    office.remove_signer(signer)
    assert all(one.id != signer for one in office.signers())


def test_the_same_text_leaves_no_action_behind(services):
    services.office.set_place("Tân Sơn")
    before = services.undo.undo_label()
    services.office.set_place(" Tân Sơn ")
    services.office.set_body_field("name", "A")
    services.undo.undo()
    assert services.undo.undo_label() == before


def test_actions_bear_the_clerks_name_until_it_is_taken_away(services):
    system = services.office.clerk()
    services.office.set_clerk(" Nguyễn  Thị Lan ")
    services.office.set_place("Tân Sơn")
    assert services.undo.history(1)[0].who == "Nguyễn Thị Lan"
    services.office.set_clerk("")
    services.office.set_place("Tân Thành")
    assert services.undo.history(1)[0].who == system == services.office.clerk()


def test_the_clerks_name_is_there_at_the_next_start(tmp_path):
    path = tmp_path / "kehoach.db"
    first = build.services(path)
    first.office.set_clerk("Lan")
    first.close()
    again = build.services(path)
    again.office.set_place("Tân Sơn")
    assert again.undo.history(1)[0].who == "Lan"
    again.close()


def test_a_new_plan_names_the_usual_signer(services):
    services.office.set_signer_field("position", "BÍ THƯ")
    made = services.plans.new_plan().new_id
    assert services.plans.content(made).document.signer.position == "BÍ THƯ"
