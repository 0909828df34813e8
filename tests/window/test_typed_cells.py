"""What is typed into a cell or a paragraph is stored, undone and brought back like a field's."""

from operator import attrgetter
from pathlib import Path
from shutil import copytree
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from kehoach_desktop.app.desktop import Desktop
from kehoach_desktop.ui.committing import Committing
from kehoach_desktop.ui.screens.recipients.row_model import Field
from tests import build
from tests.window.conftest import type_text


@pytest.fixture
def desktop(desk: Any) -> Desktop:
    sample = build.store_with_plan(desk.store)
    sample.services.recipients.add_line(
        build.delivery(id=0, document_id=sample.document_id, name="Chi bộ 1", copies=1)
    )
    sample.services.close()
    opened: Desktop = desk.open()
    return opened


def edit(desktop: Desktop, column: Field) -> Any:
    """Open a cell of the recipient that was added last, and give its field."""
    page: Any = desktop.window.go("recipients")
    row = page.view.rows.index_of(delivery(desktop).id, column)
    page.view.setCurrentIndex(row)
    page.view.edit(row)
    return page.view.viewport().findChild(QLineEdit)


def delivery(desktop: Desktop) -> Any:
    services = desktop.context.services
    document = services.plans.summaries()[0].document.id
    return max((line.delivery for line in services.recipients.lines(document)), key=by_id)


by_id = attrgetter("id")


def test_a_name_is_stored_while_it_is_typed_and_is_one_step_of_undo(desktop, qtbot):
    undo = desktop.context.services.undo
    before = undo.undo_label()
    field = edit(desktop, Field.NAME)
    field.clear()
    type_text(field, "Ban")
    qtbot.waitUntil(lambda: delivery(desktop).name == "Ban")
    type_text(field, " Dân vận")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: delivery(desktop).name == "Ban Dân vận")
    undo.undo()
    assert delivery(desktop).name == "Chi bộ 1"
    assert undo.undo_label() == before


def test_esc_in_a_cell_goes_back_to_the_text_from_before(desktop, qtbot):
    field = edit(desktop, Field.NAME)
    type_text(field, "Ban")
    qtbot.waitUntil(lambda: "Ban" in delivery(desktop).name)
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: delivery(desktop).name == "Chi bộ 1")


def test_half_a_day_is_not_stored_before_the_cell_is_left(desktop, qtbot):
    field = edit(desktop, Field.SENT)
    field.clear()
    type_text(field, "2")
    (committing,) = field.findChildren(Committing)
    assert not committing.pausing
    type_text(field, "1/3")
    desktop.window.page.picker.setFocus()
    qtbot.waitUntil(lambda: delivery(desktop).sent_on is not None)
    assert (delivery(desktop).sent_on.day, delivery(desktop).sent_on.month) == (21, 3)


def test_a_cell_that_a_kill_kept_from_the_store_is_offered(desk, desktop, qtbot, tmp_path: Path):
    field = edit(desktop, Field.SENT)
    field.clear()
    type_text(field, "21/3")
    qtbot.waitUntil(lambda: any(desk.store.parent.glob("*-dang-go.json")))
    killed = as_after_a_kill(desk.store, tmp_path)
    again = desk.open(store=killed)
    assert "“Ngày gửi”: “21/3”" in again.window.lines.offer.text()


def test_words_of_a_paragraph_come_back_after_a_kill_with_its_marks(desk, desktop, qtbot, tmp_path):
    document = desktop.context.services.plans.summaries()[0].document.id
    desktop.window.go("plans").open_record(document)
    text = desktop.window.page.desk.text
    text.setFocus()
    text.put_caret(0, 3)
    type_text(text, "GÕ DỞ")
    whole = text.textCursor().block().text()
    qtbot.waitUntil(lambda: any(desk.store.parent.glob("*-dang-go.json")))
    killed = as_after_a_kill(desk.store, tmp_path)
    again = desk.open(store=killed)
    assert "GÕ DỞ" in again.window.lines.offer.text()
    again.window.lines.offer.take.click()
    plans = again.context.services.plans
    qtbot.waitUntil(lambda: any(whole == one.text for one in plans.content(document).blocks))
    assert not list(killed.parent.glob("*-dang-go.json"))


def as_after_a_kill(store: Path, folder: Path) -> Path:
    """Give the store and its files as they are at this moment, with nobody writing there."""
    killed = folder / "killed"
    copytree(store.parent, killed, ignore=lambda _at, names: {"killed"} & set(names))
    return killed / store.name
