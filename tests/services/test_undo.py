from pathlib import Path

import pytest

from kehoach_desktop.core.changes import Touched
from kehoach_desktop.core.documents import Signer
from kehoach_desktop.services.wiring import open_services
from kehoach_desktop.store.action import ReadOnlyStoreError
from tests import build


def test_labels_tell_what_undo_and_redo_would_do(sample: build.Sample) -> None:
    undo = sample.services.undo
    line = sample.lines("UBND phường")[0]
    change = sample.services.assignments.toggle_done(line.assignment.id)
    assert undo.undo_label() == change.label
    assert undo.redo_label() is None
    undo.undo()
    assert undo.redo_label() == change.label
    assert undo.redo().touched == Touched.ASSIGNMENT


def test_history_never_loses_a_line(sample: build.Sample) -> None:
    undo = sample.services.undo
    sample.services.plans.set_field(sample.document_id, "number", 45)
    undo.undo()
    newest, undone, *_ = undo.history(5)
    assert (newest.label, newest.kind) == ("Hoàn tác: Sửa số văn bản", "undo")
    assert (undone.label, undone.undone) == ("Sửa số văn bản", True)
    assert newest.at.startswith("2024-04-15T09:41")


def test_there_is_an_end_to_undo() -> None:
    services = build.services()
    assert services.undo.undo_label() is None
    assert services.undo.undo().touched is Touched.NOTHING
    services.close()


def test_everything_can_be_undone_after_a_restart(tmp_path: Path) -> None:
    path = build.keep_plan(tmp_path)
    services = open_services(path, lambda: build.TODAY)
    count = 0
    while services.undo.undo_label():
        services.undo.undo()
        count += 1
    assert count > 15
    assert services.plans.summaries() == []
    assert services.units.all() == []
    services.close()


def test_a_store_for_viewing_shows_all_and_takes_no_edit(tmp_path: Path) -> None:
    path = tmp_path / "kehoach.db"
    sample = build.store_with_plan(path)
    viewer = open_services(path, lambda: build.TODAY, read_only=True)
    assert viewer.plans.content(sample.document_id) == sample.content
    line = viewer.assignments.of_unit(sample.units["UBND phường"], sample.campaign_id)[0]
    with pytest.raises(ReadOnlyStoreError):
        viewer.assignments.toggle_done(line.assignment.id)
    sample.services.assignments.toggle_done(line.assignment.id)
    again = viewer.assignments.of_unit(sample.units["UBND phường"], sample.campaign_id)[0]
    assert again.assignment.done_on == build.TODAY
    viewer.close()
    sample.services.close()


def test_the_office_is_said_once_and_can_be_said_anew() -> None:
    services = build.services()
    services.office.set_up("ĐẢNG BỘ THÀNH PHỐ", "ĐẢNG ỦY PHƯỜNG A", "Tân Sơn")
    services.office.set_up("ĐẢNG BỘ THÀNH PHỐ", "ĐẢNG ỦY PHƯỜNG B", "An Phú", "ĐU")
    services.office.add_signer(Signer("T/M ĐẢNG ỦY", "BÍ THƯ"))
    (body,) = services.office.bodies()
    assert (body.name, services.office.place()) == ("ĐẢNG ỦY PHƯỜNG B", "An Phú")
    assert [signer.position for signer in services.office.signers()] == ["BÍ THƯ"]
    services.close()


def test_the_palette_finds_records_of_every_kind(sample: build.Sample) -> None:
    found = sample.services.search.find("chi")
    assert {hit.table for hit in found} >= {"unit", "delivery"}
    assert sample.services.search.find("guong mat") == []
