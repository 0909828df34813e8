"""The office changed field by field, as Cài đặt does."""

import pytest

from kehoach_desktop.core.changes import Touched
from kehoach_desktop.core.documents import Signer
from tests import build


@pytest.fixture
def services():
    made = build.services()
    yield made
    made.close()


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
