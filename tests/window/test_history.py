"""Lịch sử in the real window: of one document, of one line, and of everything again."""

from typing import Any

from PySide6.QtCore import QPoint, QRect

from kehoach_desktop.ui.screens.checklist.line_actions import LineActions
from kehoach_desktop.ui.screens.plans.list_edits import ListEdits
from kehoach_desktop.ui.screens.settings.history_rows import ActionRow
from tests import build


def choose(menu: Any, words: str) -> None:
    (action,) = [one for one in menu.actions() if one.text() == words]
    action.trigger()
    menu.close()


def shown(desktop: Any) -> list[str]:
    rows = desktop.window.page.history.list.rows()
    return [row.entry.label for row in rows if isinstance(row, ActionRow)]


def test_the_menu_of_a_document_and_of_a_line_leads_to_its_own_history(desk: Any) -> None:
    sample = build.store_with_plan(desk.store)
    own, other = sample.lines("UBND phường")[0], sample.lines("Hội CCB phường")[0]
    for line, note in ((own, "của tôi"), (other, "của bạn")):
        sample.services.assignments.set_note(line.assignment.id, note)
    sample.services.office.set_place("Tân Thành")
    sample.services.close()
    desktop = desk.open()
    window = desktop.window

    plans = window.go("plans")
    edits = plans.table.findChild(ListEdits)
    choose(edits.open_menu(plans.current(), QRect()), "Lịch sử")
    history = window.page.history
    assert history.only.text().startswith("Chỉ những việc đã làm với “")
    assert "Sửa địa danh" not in shown(desktop)
    assert sum(label.startswith("Sửa ghi chú") for label in shown(desktop)) == 2
    history.only.button.click()
    assert shown(desktop)[0] == "Sửa địa danh"
    assert history.search.isVisible()

    checklist = window.go("assignments")
    checklist.open_record(own.assignment.unit_id)
    view = checklist.view
    view.setCurrentIndex(view.lines.index_of(own.assignment.id))
    actions = view.findChild(LineActions)
    choose(actions.open_menu([own.assignment.id], QPoint()), "Lịch sử")
    assert sum(label.startswith("Sửa ghi chú") for label in shown(desktop)) == 1
    window.go("today")
    window.go("settings")
    assert shown(desktop)[0] == "Sửa địa danh"
