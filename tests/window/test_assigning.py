"""[Giao việc] in the real window: from the matrix, from an empty checklist, from Hôm nay."""

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from kehoach_desktop.core.activities import DeadlineKind
from kehoach_desktop.core.assignments import Role
from kehoach_desktop.core.blocks import BlockKind
from kehoach_desktop.core.states import State
from kehoach_desktop.ui.assigning import ROLES
from kehoach_desktop.ui.screens.checklist.assigning_presenter import AssigningPresenter
from kehoach_desktop.ui.screens.matrix.presenter import MatrixPresenter
from tests import build
from tests.window.conftest import Desk, type_text

pytestmark = pytest.mark.qt_log_ignore("does not support grabbing the keyboard")
KEY, CTRL = Qt.Key, Qt.KeyboardModifier.ControlModifier
UBND, CELL = "UBND phường", "Chi bộ Tổ dân phố 2"


class Office:
    """A plan of two activities, and the film week that nobody has yet."""

    def __init__(self, desk: Desk) -> None:
        made = build.store_with_plan(desk.store)
        self.sample = made
        document, kind = made.document_id, BlockKind.N2
        self.films = made.services.plans.add_activity(document, 2, "Tuần phim", kind).new_id or 0
        made.services.close()
        self.desktop = desk.open()
        self.services = self.desktop.context.services
        self.window = self.desktop.window

    def roles(self, activity: int) -> dict[str, Role]:
        lines = self.services.assignments.of_activity(activity)
        return {line.unit_name: line.assignment.role for line in lines}


@pytest.fixture
def office(desk: Desk) -> Office:
    return Office(desk)


def presenter(page: Any) -> AssigningPresenter:
    found: AssigningPresenter = page.findChild(AssigningPresenter)
    return found


def press_enter(widget: Any) -> None:
    QTest.keyClick(widget, KEY.Key_Return)


def test_hom_nay_leads_to_what_nobody_has_and_it_is_handed_out_by_keys(office: Office) -> None:
    today: Any = office.window.go("today")
    step = next(one for one in today.steps._steps if "chưa giao" in one.sentence)
    assert step.sentence == "1 việc chưa giao cho đơn vị nào"
    step.run()
    page: Any = office.window.page
    assert page.entries.entries()[0].is_unassigned
    assert page.empty.button.text() == "Giao việc"
    popup: Any = presenter(page).assign()
    assert popup.work.chosen == [office.films]
    type_text(popup.units.search, "uy ban")
    assert popup.units.names() == []
    popup.units.search.clear()
    type_text(popup.units.search, "ubnd")
    assert popup.units.names() == [UBND]
    press_enter(popup.units.search)
    popup.roles.choose(ROLES.index(Role.LEAD))
    QTest.keyClick(popup.units.search, KEY.Key_Return, CTRL)
    assert office.roles(office.films) == {UBND: Role.LEAD}
    assert not any(one.is_unassigned for one in page.entries.entries())
    office.window.undo_requested.emit()
    assert office.roles(office.films) == {}


def test_an_empty_checklist_is_given_work_of_another_plan_line(office: Office) -> None:
    page: Any = office.window.go("assignments")
    page.open_record(office.sample.units[CELL])
    popup: Any = presenter(page).assign()
    assert popup.units.chosen == [office.sample.units[CELL]]
    assert popup.work.names()[0] == "Tuần phim"
    type_text(popup.work.search, "gap mat")
    press_enter(popup.work.search)
    popup.button.click()
    assert office.roles(office.sample.activities[0])[CELL] is Role.CARRY_OUT
    assert "Gặp mặt cựu chiến binh" in [line.title for line in page.view.lines.lines()]


def test_nothing_is_given_before_work_and_unit_are_chosen(office: Office) -> None:
    page: Any = office.window.go("matrix")
    popup: Any = page.findChild(MatrixPresenter).ask_to_assign()
    popup.button.click()
    assert not popup.trouble.isHidden()
    assert popup.isVisible()
    popup.close()


def test_the_matrix_hands_a_group_its_lines_and_refuses_two_leads(office: Office) -> None:
    page: Any = office.window.go("matrix")
    popup: Any = page.findChild(MatrixPresenter).ask_to_assign()
    popup.work.toggle(office.films)
    for name in (UBND, "Các chi bộ"):
        popup.units.toggle(office.sample.units[name])
    popup.roles.choose(ROLES.index(Role.LEAD))
    popup.button.click()
    assert "chỉ có một đơn vị chủ trì" in popup.trouble.text()
    popup.roles.choose(ROLES.index(Role.CARRY_OUT))
    popup.button.click()
    assert len(office.roles(office.films)) == 4


def test_a_missing_lead_is_told_and_chosen_in_place(office: Office) -> None:
    meeting, screening = office.sample.activities
    page: Any = office.window.go("assignments")
    page.show_activity(meeting)
    assert page.lead.isHidden()
    page.show_activity(screening)
    assert page.lead.text() == "Chưa có đơn vị chủ trì."
    menu = presenter(page).choose_lead()
    next(one for one in menu.actions() if one.text() == CELL).trigger()
    assert office.roles(screening)[CELL] is Role.LEAD
    assert page.lead.isHidden()
    office.window.undo_requested.emit()
    assert not page.lead.isHidden()
    menu = presenter(page).choose_lead()
    next(one for one in menu.actions() if "đồng thực hiện" in one.text()).trigger()
    assert page.lead.isHidden()


def test_a_conditional_line_says_so_and_brings_its_reason(office: Office) -> None:
    meeting, _ = office.sample.activities
    office.services.plans.set_activity_field(meeting, "deadline", DeadlineKind.SPAN)
    change = office.services.plans.set_activity_field(
        meeting, "text", "Gặp mặt (nếu có điểm cầu ở phường)."
    )
    office.desktop.context.bus.changed.emit(change)
    page: Any = office.window.go("assignments")
    page.open_record(office.sample.units[UBND])
    (line,) = page.view.lines.lines()
    page.view.setCurrentIndex(page.view.lines.index_of(line.assignment.id))
    popup = page.wishes.choose_state([line.assignment.id], State.NOT_APPLICABLE)
    assert popup.field.text() == "không có điểm cầu ở phường"
    popup.take()
    (stored,) = office.services.store.assignments.by_ids([line.assignment.id])
    assert (stored.state, stored.reason) == (
        State.NOT_APPLICABLE,
        "không có điểm cầu ở phường",
    )
