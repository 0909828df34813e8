"""A clerk's way through the window: submit, issue, revise, issue again, compare, withdraw."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton

from kehoach_desktop.core.documents import DocState, DocType, IssuingBody, Signer
from kehoach_desktop.documents.pages import page_text
from kehoach_desktop.ui.screens.plans.issuing.comparing import Comparing
from kehoach_desktop.ui.screens.plans.issuing.steps import DocumentSteps
from kehoach_desktop.ui.screens.plans.register_presenter import RegisterPresenter
from kehoach_desktop.ui.screens.plans.writing.step_answers import StepAnswers
from tests import build
from tests.window.conftest import Desk, type_text


def click(button) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def menu_words(steps_page, *words: str) -> None:
    """Choose from the menu of other steps, and from the menus inside it."""
    menu = steps_page.open_menu()
    inner: Any = menu
    action: Any = None
    for word in words:
        (action,) = [one for one in inner.actions() if one.text() == word]
        inner = action.menu()
    action.trigger()
    menu.close()


@dataclass
class Open:
    """A plan open in the editor of the window."""

    page: Any
    steps: Any
    answers: Any

    def press(self) -> Any:
        """Press the filled button and give the sheet that opens."""
        click(self.page.header.step)
        return self.steps.sheet

    def notice(self) -> str:
        return str(self.page.notice.text())


def opened(desk: Desk, *, issued: bool = False) -> Open:
    sample = build.store_with_plan(desk.store)
    if issued:
        sample.services.issuing.issue(sample.document_id, 1, date(2024, 3, 19))
    sample.services.close()
    page = desk.open().window.go("plan")
    page.open_record(sample.document_id)
    return Open(page, page.findChild(DocumentSteps), page.findChild(StepAnswers))


def test_a_plan_is_submitted_then_issued_and_stands_fast(desk: Desk) -> None:
    plan = opened(desk)
    assert plan.page.header.step.text() == "Trình ký…"
    click(plan.press().yes)
    assert plan.page.header.step.text() == "Cấp số, ban hành…"
    assert plan.notice() == "Đang trình ký. Sửa sẽ thành dự thảo lần 2."
    sheet = plan.press()
    assert sheet.number.text() == "01"
    sheet.day.setText("19/3/2024")
    click(sheet.yes)
    assert plan.page.header.step.text() == "Gửi nơi nhận"
    assert plan.notice() == "Đã ban hành 19/3/2024. Sửa sẽ tạo bản 2."
    assert plan.page.desk.text.isReadOnly()
    assert not plan.page.desk.general.isEnabled()


def test_what_is_still_blank_is_told_before_a_number_is_given(desk: Desk) -> None:
    plan = opened(desk)
    plan.page.desk.general.edited.emit("abstract", "[trích yếu nội dung]")
    click(plan.press().yes)
    words = [label.text() for label in plan.press().findChildren(QLabel)]
    assert "Chưa ghi trích yếu." in words


def test_version_two_is_written_compared_and_issued_while_version_one_still_prints(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    plan = opened(desk, issued=True)
    click(plan.page.notice.button)
    text = plan.page.desk.text
    assert plan.page.header.state.text() == "Bản 2: dự thảo lần 1"
    assert not text.isReadOnly()
    text.textCursor().insertText("CÁC ")
    text.commit_wanted.emit()
    menu_words(plan.answers, "So sánh các bản…")
    compared = plan.page.findChild(Comparing).sheet
    assert "CÁC" in compared.text.toPlainText()
    assert "underline" in compared.text.toHtml()
    assert "line-through" in compared.text.toHtml()
    compared.close()
    shown: list[bytes] = []
    monkeypatch.setattr(plan.steps._printer, "preview", lambda make, *_: shown.append(make()))
    menu_words(plan.answers, "In bản đã ban hành", "Bản 1, ngày 19/3/2024")
    assert "01-KH/ĐU" in page_text(shown[0])
    assert "CÁC" not in page_text(shown[0])
    click(plan.press().yes)
    sheet = plan.press()
    assert sheet.keep.isVisible()  # nothing was sent: the number may stay
    click(sheet.yes)
    assert plan.notice() == "Đã ban hành 15/4/2024. Sửa sẽ tạo bản 3."


def test_issuing_is_undone_or_the_document_withdrawn(desk: Desk) -> None:
    plan = opened(desk, issued=True)
    menu_words(plan.answers, "Hủy ban hành")
    assert plan.page.header.step.text() == "Cấp số, ban hành…"
    click(plan.press().yes)
    menu_words(plan.answers, "Thu hồi…")
    sheet = plan.steps.sheet
    click(sheet.yes)
    assert "lý do thu hồi" in sheet.trouble.text()
    sheet.note.setText("sai thẩm quyền")
    click(sheet.yes)
    assert not plan.page.header.step.isVisible()
    assert plan.notice() == "Đã thu hồi. Chỉ để xem."


def test_a_number_that_is_taken_is_refused_in_the_sheet(desk: Desk) -> None:
    sample = build.store_with_plan(desk.store)
    services = sample.services
    other = services.plans.new_plan().new_id
    assert other is not None
    services.issuing.issue(other, 1, date(2024, 3, 19))
    services.close()
    window = desk.open().window
    page: Any = window.go("plans")
    steps: Any = page.findChild(DocumentSteps)
    steps.issue_with(sample.document_id, number=1, day=None)
    click(steps.sheet.yes)
    assert "Số 01 đã cấp" in steps.sheet.hints.text()
    steps.sheet.number.setText("02")
    click(steps.sheet.yes)
    assert steps.sheet is None
    assert page.current().document.state in (DocState.ISSUED, DocState.DRAFT)


def test_the_register_is_a_view_of_the_list_and_goes_to_paper_and_files(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    sample = build.store_with_plan(desk.store)
    sample.services.issuing.issue(sample.document_id, 1, date(2024, 3, 19))
    sample.services.close()
    page: Any = desk.open().window.go("plans")
    page.switch._group.button(2).click()
    (entry,) = page.register.table.model().rows()
    assert entry.number_text == "01-KH/ĐU"
    assert page.register.isVisible()
    made: dict[str, bytes] = {}
    printer = page.findChild(RegisterPresenter)._printer
    monkeypatch.setattr(printer, "save", lambda make, name: made.update({name: make()}))
    monkeypatch.setattr(printer, "preview", lambda make, name: made.update({name: make()}))
    for button in page.register.findChildren(QPushButton):
        if button.text() in ("Excel", "Word", "In sổ…"):
            click(button)
    assert [(Path(name).suffix, data[:2]) for name, data in made.items()] == [
        (".xlsx", b"PK"),
        (".docx", b"PK"),
        (".pdf", b"%P"),
    ]
    page.switch._group.button(0).click()
    assert page.table.isVisible()


def test_a_letter_is_begun_in_the_list_written_and_issued(desk: Desk) -> None:
    sample = build.store_with_plan(desk.store)
    signer = Signer("", "CHÁNH VĂN PHÒNG", "Nguyễn Văn Mẫu")
    office = sample.services.office
    key = office.add_body(IssuingBody(0, "ĐẢNG ỦY PHƯỜNG", "VĂN PHÒNG", "VPĐU")).new_id
    office.set_body_field("signer_id", str(office.add_signer(signer).new_id), key or 0)
    sample.services.close()
    window: Any = desk.open().window
    window.go("plans").type_wanted.emit(DocType.LETTER)
    page = window.page
    general = page.desk.general
    general.body.activated.emit(general.body.findData(key))
    for edit, words in (
        (general.fields["abstract"].field, "về việc rà soát danh sách"),
        (general.addressees.edit, "Các chi bộ trực thuộc"),
    ):
        edit.setFocus()
        edit.selectAll()
        type_text(edit, words)
    page.desk.text.setFocus()
    type_text(page.desk.text, "Đề nghị các chi bộ rà soát, lập danh sách gửi về Văn phòng.")
    page.desk.text.commit_wanted.emit()
    assert [one.text for one in page.outline.findings() if one.warns] == ["Chưa có nơi nhận"]
    steps: Any = page.findChild(DocumentSteps)
    for _ in range(2):
        click(page.header.step)
        click(steps.sheet.yes)
    services = desk.opened[0].context.services
    document = services.plans.content(page.shown_record()).document
    assert (document.number_text, document.state) == ("01-CV/VPĐU", DocState.ISSUED)
    printed = " ".join(services.printing.plan_lines(services.plans.content(document.id)))
    for words in (
        "VĂN PHÒNG *",
        "Kính gửi: Các chi bộ trực thuộc",
        "- Như trên,",
        "CHÁNH VĂN PHÒNG",
    ):
        assert words in printed
