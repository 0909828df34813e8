"""Bản điện tử đã ký, in the real window: attached, read, opened, taken off, brought back."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QLabel

from kehoach_desktop.ui.screens.plans.issuing.steps import DocumentSteps
from kehoach_desktop.ui.screens.plans.writing.step_answers import StepAnswers
from tests import build
from tests.signed_pdf import signed_pdf
from tests.window.conftest import Desk
from tests.window.test_issuing import menu_words

TIMES = ("D:20240319104100+07'00'", "D:20240319111600-07'00'")


@pytest.fixture
def opened(desk: Desk, tmp_path: Path) -> tuple[Any, Any, Path]:
    """The sheet over an issued plan, its page, and a PDF to attach."""
    sample = build.store_with_plan(desk.store)
    sample.services.issuing.issue(sample.document_id, 1, date(2024, 3, 19))
    sample.services.close()
    page: Any = desk.open().window.go("plan")
    page.open_record(sample.document_id)
    steps: Any = page.findChild(DocumentSteps)
    signed = tmp_path / "KH 01 đã ký.pdf"
    signed.write_bytes(signed_pdf(TIMES))
    steps.ask_file = lambda _owner: signed
    menu_words(page.findChild(StepAnswers), "Bản điện tử đã ký…")
    return steps.sheet, page, signed


def said(sheet: Any) -> str:
    return "\n".join(one.text() for one in sheet.findChildren(QLabel) if one.isVisible())


def test_signatures_are_told_as_they_are_written_and_never_called_valid(opened) -> None:
    sheet, _, _ = opened
    assert "Chưa đính tệp nào." in said(sheet)
    assert not sheet.open_file.isVisible()
    sheet.attach.click()
    words = said(sheet)
    assert "KH 01 đã ký.pdf" in words
    assert "2024-03-19 10:41:00 +07:00" in words
    assert "2024-03-19 11:16:00 -07:00" in words
    assert words.count("Múi giờ khác giờ Việt Nam") == 1
    assert "Ký trên các byte 0–100; 200–250" in words
    assert "hợp lệ" not in words.lower()


def test_the_attached_file_is_opened_from_the_kept_copy(opened, monkeypatch) -> None:
    sheet, _, signed = opened
    sheet.attach.click()
    data = signed.read_bytes()
    signed.unlink()
    urls: list[Any] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", urls.append)
    sheet.open_file.click()
    assert Path(urls[0].toLocalFile()).read_bytes() == data


def test_taking_the_file_off_is_undone_like_every_step(opened) -> None:
    sheet, page, _ = opened
    sheet.attach.click()
    sheet.detach.click()
    assert "Chưa đính tệp nào." in said(sheet)
    assert not sheet.traces.isVisible()
    sheet.yes.click()
    page.header.undo.click()
    menu_words(page.findChild(StepAnswers), "Bản điện tử đã ký…")
    assert "KH 01 đã ký.pdf" in said(page.findChild(DocumentSteps).sheet)


def test_a_file_that_is_no_pdf_is_refused(opened, messages) -> None:
    sheet, _, signed = opened
    signed.write_bytes(b"PK")
    sheet.attach.click()
    assert "không phải tệp PDF" in messages.warnings[-1]
    assert "Chưa đính tệp nào." in said(sheet)


def test_a_pdf_without_signatures_says_so(opened) -> None:
    sheet, _, signed = opened
    signed.write_bytes(signed_pdf(()))
    sheet.attach.click()
    assert "Tệp này không có chữ ký số nào." in said(sheet)
