"""Text committed several times in one visit of the focus: one action, one undo step."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from kehoach_desktop.core.changes import Change
from kehoach_desktop.core.visits import Visit, visiting
from kehoach_desktop.services.wiring import Services
from tests import build


@pytest.fixture
def services(tmp_path: Path) -> Iterator[Services]:
    opened = build.store_with_plan(tmp_path / "kehoach.db").services
    yield opened
    opened.close()


def type_place(services: Services, visit: Visit, *texts: str) -> Change:
    changes = []
    for text in texts:
        with visiting(visit):
            changes.append(services.office.set_place(text))
    return changes[-1]


def test_commits_of_one_visit_are_one_action_and_one_undo_step(services: Services) -> None:
    before, lines = services.office.place(), len(services.undo.history())
    type_place(services, Visit(), "Đ", "Điện", "Điện Biên")
    assert len(services.undo.history()) == lines + 1
    services.undo.undo()
    assert services.office.place() == before
    services.undo.redo()
    assert services.office.place() == "Điện Biên"


def test_another_visit_is_another_step(services: Services) -> None:
    type_place(services, Visit(), "Điện", "Điện Biên")
    type_place(services, Visit(), "Mường Thanh")
    services.undo.undo()
    assert services.office.place() == "Điện Biên"


def test_an_edit_in_between_ends_the_action(services: Services) -> None:
    visit = Visit()
    type_place(services, visit, "Điện")
    services.office.set_clerk("Người khác")
    type_place(services, visit, "Điện Biên")
    services.undo.undo()
    assert (services.office.place(), services.office.clerk()) == ("Điện", "Người khác")


def test_after_an_undo_the_visit_goes_on_with_a_new_action(services: Services) -> None:
    visit, before = Visit(), services.office.place()
    type_place(services, visit, "Điện")
    services.undo.undo()
    type_place(services, visit, "Điện Biên")
    services.undo.undo()
    assert services.office.place() == before
    assert services.undo.redo_label() == "Sửa địa danh"


def test_text_given_up_leaves_no_action_behind(services: Services) -> None:
    before, label = services.office.place(), services.undo.undo_label()
    lines = len(services.undo.history())
    type_place(services, Visit(), "Điện", "Điện Biên", before)
    assert services.undo.undo_label() == label
    assert len(services.undo.history()) == lines
    assert not services.checking.work()().damaged


def test_the_same_text_again_is_no_news(services: Services) -> None:
    assert not type_place(services, Visit(), "Điện Biên", "Điện Biên").touched


def test_what_a_backup_holds_is_not_added_to(services: Services) -> None:
    visit = Visit()
    type_place(services, visit, "Điện")
    services.backups.make()
    type_place(services, visit, "Điện Biên")
    assert services.backups.has_news()
