"""Where a text comes from, whose it is, how its source is shown beside what was found."""

from dataclasses import replace
from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from kehoach_desktop.core.drafts import (
    SourceLine,
)
from kehoach_desktop.core.errors import BadInputError
from kehoach_desktop.core.import_sources import Earlier
from tests.ui.screens.importing.fakes import LINES, a_draft


def test_what_cannot_be_read_is_told_where_it_happened(world, qtbot):
    world.importing.error = BadInputError("Tệp trống. Chưa có gì thay đổi. Chọn tệp khác.")
    world.page.open_file(Path("trống.txt"))
    qtbot.waitUntil(world.page.error.isVisible)
    assert world.page.error.text() == "Tệp trống. Chưa có gì thay đổi. Chọn tệp khác."
    assert not world.page.reviewing


def test_choosing_a_line_of_the_source_chooses_its_activity(review):
    review.page.body.source.line_chosen.emit(3)
    assert review.page.body.table.currentIndex().row() == 1


def test_a_superiors_document_asks_nothing_and_goes_elsewhere(review, qtbot):
    page = review.page
    page.head.owner.chosen.emit(1)
    assert page.body.questions.cards == []
    assert page.head.accept.text() == "Nhận vào văn bản đến"
    qtbot.keyClick(page, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    ((told, _),) = review.importing.stored
    assert told.incoming
    assert review.said == ["Đã nhận 2 yêu cầu của cấp trên"]


def test_a_paper_of_another_office_is_asked_about_first(world, qtbot):
    world.importing.own = False
    world.page.open_file(Path("146.docx"))
    qtbot.waitUntil(lambda: world.page.reviewing)
    first = world.page.body.questions.cards[0]
    assert [button.text() for button in first.buttons] == [
        "Kế hoạch của phường",
        "Văn bản của cấp trên",
        "Để sau",
    ]
    qtbot.keyClick(first.buttons[0], Qt.Key.Key_2)
    assert world.page.head.owner.current == 1


def test_the_same_file_again_is_noticed(world, qtbot):
    world.importing.before = [Earlier(4, date(2024, 3, 19), "45-KH/ĐU tuyên truyền")]
    world.page.open_file(Path("45.docx"))
    qtbot.waitUntil(lambda: world.page.reviewing)
    notice = world.page.notice
    assert notice.text() == (
        "Tệp này đã nhập ngày 19/3/2024: 45-KH/ĐU tuyên truyền. Nhận nữa thì có hai bản."
    )
    notice.button.click()
    assert world.plans.opened == [4]


def test_a_plan_of_the_command_line_is_looked_through_here(world, qtbot):
    world.page.open_record(5)
    assert world.page.reviewing
    qtbot.keyClick(world.page, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    ((told, source_name),) = world.importing.stored
    assert (told.document_id, source_name) == (5, "dòng lệnh.txt")


def test_the_source_is_shown_as_it_came_and_back(world, qtbot):
    raw = ("3.4. Phát động phong trào thi đua", "yêu nước", LINES[1], LINES[2], LINES[3])
    lines = tuple(
        SourceLine(text, span)
        for text, span in zip(LINES, ((1, 2), (3, 3), (4, 4), (5, 5)), strict=True)
    )
    world.importing.draft = replace(a_draft(), raw=raw, lines=lines)
    world.page.open_file(Path("a.docx"))
    qtbot.waitUntil(lambda: world.page.reviewing)
    body = world.page.body
    body.source_head.before.click()
    model = body.source.model()
    assert model.rowCount() == 5
    assert [row for row in range(5) if model.tint(row)] == [2]
    body.source.line_chosen.disconnect()
    body.source_head.before.click()
    assert [row for row in range(model.rowCount()) if model.tint(row)] == [1]
    assert model.marks_of(3)


def test_a_narrow_page_says_its_whole_title_and_keeps_the_asked_line_in_view(world, qtbot):
    filler = tuple(SourceLine(f"Dòng {number}.", (number, number)) for number in range(5, 60))
    lines = tuple(SourceLine(text, (n, n)) for n, text in enumerate(LINES, 1))
    world.importing.draft = replace(a_draft(), lines=(*lines, *filler))
    world.page.open_file(Path("a.docx"))
    qtbot.waitUntil(lambda: world.page.reviewing)
    world.page.body.source.light([40], asked=True)
    host = QWidget()  # inside the window a page may be narrower than its widest row
    qtbot.addWidget(host)
    world.page.setParent(host)
    world.page.setMinimumSize(0, 0)
    world.page.setGeometry(0, 0, 858, 433)
    host.resize(858, 433)
    host.show()
    world.page.show()
    title, source = world.page.head.title, world.page.body.source
    qtbot.waitUntil(lambda: source.height() < world.page.height() // 3)
    assert title.text() == "Xem lại"
    assert title.fontMetrics().horizontalAdvance(title.text()) <= title.width()
    row = source.visualRect(source.model().index(40, 0))
    assert source.viewport().rect().intersects(row)
    world.page.setParent(None)
