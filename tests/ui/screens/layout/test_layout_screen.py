"""Kiểm tra thể thức in the real window: a Word file, a document, what one click mends."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt

from kehoach_desktop.core.findings import CureKind
from kehoach_desktop.ui.screens.layout.presenter import LayoutPresenter
from tests.documents.checking.clean_papers import clean
from tests.documents.checking.seeding import Word, says


@pytest.fixture
def world(in_window, desk, qtbot):
    window, _ = in_window
    window.resize(1280, 720)
    with qtbot.waitExposed(window):
        window.show()
    return window, desk.sample


@pytest.fixture
def faulty(tmp_path: Path) -> Path:
    word = Word.opened(clean("party-2018"))
    says("Số 45-KH/ĐU", "Số: 45-KH/ĐU")(word)
    path = tmp_path / "ke-hoach.docx"
    path.write_bytes(word.packed())
    return path


def test_a_word_file_is_checked_and_a_mended_copy_is_written(world, faulty, qtbot):
    window, _ = world
    page = window.go("layout")
    before = faulty.read_bytes()
    page.open_file(faulty)
    qtbot.waitUntil(lambda: page.list.model().rowCount() == 1, timeout=10_000)
    assert "36-HD/VPTW, mục II.1.3.2" in page.list.model().index(0, 0).data()
    target = faulty.with_name("moi.docx")
    page.findChild(LayoutPresenter).ask_save = lambda _owner, _name: target
    page.mend.click()
    qtbot.waitUntil(lambda: page.list.model().rowCount() == 0, timeout=10_000)
    assert faulty.read_bytes() == before
    assert target.is_file()
    assert "không thấy lỗi" in page.summary.text()


def test_a_torn_file_is_told_in_words(world, tmp_path, qtbot, messages):
    window, _ = world
    page = window.go("layout")
    torn = tmp_path / "rach.docx"
    torn.write_bytes(b"PK\x03\x04")
    page.open_file(torn)
    qtbot.waitUntil(lambda: bool(messages.warnings), timeout=10_000)
    assert "rach.docx" in messages.warnings[0]


def test_a_document_is_mended_in_one_step_that_can_be_undone(world, qtbot):
    window, sample = world
    services = sample.services
    services.plans.set_field(sample.document_id, "symbol", "KH-ĐU")
    page = window.go("layout")
    page.open_record(sample.document_id)
    assert page.list.model().rowCount() > 0
    page.mend.click()
    assert page.list.model().rowCount() == 0
    assert sample.content.document.symbol == "KH/ĐU"
    services.undo.undo()
    assert sample.content.document.symbol == "KH-ĐU"


def test_the_editor_mends_a_finding_at_a_click_on_its_words(world, qtbot):
    window, sample = world
    services = sample.services
    services.plans.set_field(sample.document_id, "symbol", "KH-ĐU")
    editor = window.go("plan")
    editor.open_record(sample.document_id)
    view = editor.outline.check
    rows = range(view.model().rowCount())
    found = [view.model().index(row, 0) for row in rows]
    index = next(one for one in found if "Số, ký hiệu" in one.data())
    assert "II.1.3.2" in index.data(Qt.ItemDataRole.ToolTipRole)
    view.scrollTo(index)
    row = view.visualRect(index)
    spot = QPoint(row.left() + 45, row.bottom() - 6)
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert sample.content.document.symbol == "KH/ĐU"


def test_the_editor_asks_for_the_whole_check(world):
    window, sample = world
    editor = window.go("plan")
    editor.open_record(sample.document_id)
    editor.layout_wanted.emit()
    assert window.go("layout").summary.text().startswith("Kế hoạch")


def test_a_finding_of_the_doctor_is_cured_in_one_step(world):
    _, sample = world
    services = sample.services
    first = sample.activities[0]
    planned = sample.content.activities[first].activity
    services.calendar.place_entry(first, planned.end, planned.start)
    found = services.doctor.examine(sample.content)
    cure = next(one.cure for one in found if one.cure and one.cure.kind is CureKind.SWAP_DATES)
    services.doctor.cure(sample.document_id, cure)
    assert sample.content.activities[first].activity.end == planned.end
