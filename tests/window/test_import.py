"""Import through the real window: doubts answered by keys, taken over, opened where it belongs."""

import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from kehoach_desktop.app.desktop import Desktop
from kehoach_desktop.core.documents import Direction
from kehoach_desktop.ui.screens.importing.page import ImportPage
from kehoach_desktop.ui.screens.plans.list_page import PlanListPage
from kehoach_desktop.ui.screens.plans.writing.page import EditorPage
from tests.window.conftest import Desk

LONG_PLAN = Path(__file__).parents[3] / "shared/samples/S2.txt"
OWN_PLAN = Path(__file__).parents[1] / "importer/data/phuong_bau_cu.txt"
MOST_KEYS = 2


def page_of(desktop: Desktop, kind: type[QWidget]) -> QWidget:
    page = desktop.window.page
    assert isinstance(page, kind), type(page)
    return page


def brought_in(desktop: Desktop, qtbot: QtBot, path: Path) -> ImportPage:
    desktop.window.go("import")
    page = desktop.window.page
    assert isinstance(page, ImportPage)
    page.open_file(path)
    qtbot.waitUntil(lambda: page.reviewing, timeout=15_000)
    return page


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def answered_by_keys(page: ImportPage, qtbot: QtBot) -> tuple[int, int]:
    """Answer every doubt as a clerk in a hurry does: F8, then 1; give doubts and keys."""
    doubts = keys = 0
    questions = page.body.questions
    while questions.cards:
        asked, spent = questions.cards[0].doubt.text, 0
        if not questions.isAncestorOf(focused()):
            qtbot.keyClick(focused(), Qt.Key.Key_F8)
            spent += 1
        qtbot.keyClick(focused(), Qt.Key.Key_1)
        spent += 1
        assert spent <= MOST_KEYS
        assert not questions.cards or questions.cards[0].doubt.text != asked
        doubts, keys = doubts + 1, keys + spent
    return doubts, keys


@pytest.mark.parametrize(
    "path",
    [
        pytest.param(OWN_PLAN, id="own"),
        pytest.param(
            LONG_PLAN,
            id="long",
            marks=(
                pytest.mark.slow,
                pytest.mark.skipif(not LONG_PLAN.exists(), reason="the long sample is not here"),
            ),
        ),
    ],
)
def test_every_doubt_takes_at_most_two_keys_and_the_plan_is_taken_over(
    desk: Desk, qtbot: QtBot, path: Path
) -> None:
    desktop = desk.open()
    page = brought_in(desktop, qtbot, path)
    doubts, keys = answered_by_keys(page, qtbot)
    sys.stdout.write(f"{path.name}: {doubts} doubts, {keys} keys\n")
    assert doubts > 0
    qtbot.keyClick(focused(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    page_of(desktop, EditorPage)
    (summary,) = desktop._door.services.plans.summaries()
    assert summary.activities > 0


def test_a_plan_of_the_command_line_opens_in_the_review(desk: Desk, qtbot: QtBot) -> None:
    desktop = desk.open()
    importing = desktop._door.services.importing
    draft = importing.read(OWN_PLAN)
    key = importing.store_draft(draft, source_name=OWN_PLAN.name, reviewed=False).new_id
    assert key is not None
    plans = desktop.window.go("plans")
    assert isinstance(plans, PlanListPage)
    plans.open_record(key)
    page = page_of(desktop, ImportPage)
    assert isinstance(page, ImportPage)
    assert page.reviewing
    assert not desktop._door.services.plans.content(key).document.reviewed
    qtbot.keyClick(focused(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    page_of(desktop, EditorPage)
    (summary,) = desktop._door.services.plans.summaries()
    assert summary.document.reviewed


def test_a_superiors_document_stands_under_den_and_is_only_to_be_read(
    desk: Desk, qtbot: QtBot
) -> None:
    desktop = desk.open()
    page = brought_in(desktop, qtbot, OWN_PLAN)
    page.head.owner.chosen.emit(1)
    qtbot.keyClick(focused(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    editor = page_of(desktop, EditorPage)
    assert isinstance(editor, EditorPage)
    assert editor.desk.text.isReadOnly()
    (summary,) = desktop._door.services.plans.summaries()
    assert summary.document.direction is Direction.INCOMING
    assert desktop._door.services.importing.requirements(summary.document.id)
    plans = desktop.window.go("plans")
    assert isinstance(plans, PlanListPage)
    assert plans.table.model().rowCount() == 0
    plans.switch.chosen.emit(1)


def test_the_same_file_a_second_time_is_noticed(desk: Desk, qtbot: QtBot) -> None:
    desktop = desk.open()
    brought_in(desktop, qtbot, OWN_PLAN)
    qtbot.keyClick(focused(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    page = brought_in(desktop, qtbot, OWN_PLAN)
    assert page.notice.text().startswith("Tệp này đã nhập ngày ")
