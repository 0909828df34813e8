"""Number, day and state changed where they stand in the list."""

from datetime import date

import pytest
from PySide6.QtCore import QRect, Qt

from kehoach_desktop.core.documents import Direction, DocState
from kehoach_desktop.ui.screens.plans.issuing.steps import DocumentSteps
from kehoach_desktop.ui.screens.plans.list_edits import CellQuestion, ListEdits
from kehoach_desktop.ui.screens.plans.list_table import Cell
from tests.ui.screens.plans.desk import make_desk


@pytest.fixture
def desk(qtbot, theme, messages, tmp_path):
    made = make_desk(theme, messages, tmp_path)
    qtbot.addWidget(made.list)
    made.list.resize(900, 500)
    made.list.show()
    yield made
    for other in made.pages.values():
        other.deleteLater()
    made.sample.services.close()


def test_a_number_typed_on_a_draft_opens_the_sheet_of_issuing(qtbot, desk):
    page = desk.list
    qtbot.keyClicks(page.table, "7")
    question = page.table.findChild(CellQuestion)
    assert question.field.text() == "7"
    question.take()
    sheet = page.findChild(DocumentSteps).sheet
    assert sheet.number.text() == "07"
    assert "Bỏ qua số 01" in sheet.hints.text()
    sheet.accept()
    assert desk.sample.content.document.number == 7


def test_number_and_day_of_what_came_in_are_changed_at_once(qtbot, desk):
    plans, key = desk.sample.services.plans, desk.sample.document_id
    store = desk.sample.services.store
    with store.transaction("Văn bản đến"):
        store.documents.set_fields(key, {"direction": Direction.INCOMING, "state": DocState.ISSUED})
    page = desk.list
    page.switch._group.button(1).click()
    edits = page.table.findChild(ListEdits)
    edits._store(page.current(), Cell.NUMBER, 146)
    edits._store(page.current(), Cell.DAY, date(2024, 3, 18))
    document = plans.content(key).document
    assert (document.number, document.day) == (146, date(2024, 3, 18))


def test_the_menu_of_a_draft_offers_its_next_steps(qtbot, desk):
    page = desk.list
    menu = page.table.findChild(ListEdits).open_menu(page.current(), QRect())
    words = [action.text() for action in menu.actions() if not action.isSeparator()]
    assert words == ["Trình ký…", "Cấp số, ban hành…", "Lịch sử"]
    menu.close()


def test_alt_down_asks_for_the_menu(qtbot, desk):
    table = desk.list.table
    with qtbot.waitSignal(table.cell_wanted) as asked:
        qtbot.keyClick(table, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert asked.args[1].name == "STATE"
