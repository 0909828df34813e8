"""Papers that go with a plan, and task slips, as a clerk gets at them in the window."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kehoach_desktop.core.documents import DocType
from kehoach_desktop.documents.pages import page_count
from kehoach_desktop.ui.screens.checklist.presenter import ChecklistPresenter
from kehoach_desktop.ui.screens.plans.writing.attachments_form import ATTACH, OPEN, REMOVE, WRITE
from tests import build
from tests.services.test_slips import with_18_units
from tests.window.conftest import Desk, type_text


def stored(desk: Desk) -> build.Sample:
    made = build.store_with_plan(desk.store)
    made.services.close()
    return made


def promise(page: Any, name: str) -> None:
    form = page.desk.attached
    form.add.click()
    type_text(form.name, name)
    QTest.keyClick(form.name, Qt.Key.Key_Return)


def test_a_paper_is_promised_attached_opened_and_an_outline_written(
    desk: Desk, qtbot: QtBot, tmp_path: Path, give_path: Callable[[Path], None]
) -> None:
    sample = stored(desk)
    window = desk.open().window
    page: Any = window.go("plan")
    page.open_record(sample.document_id)
    form = page.desk.attached
    promise(page, "Danh sách đại biểu")
    assert [row.note.text() for row in form.rows] == ["Chưa có tệp"]
    entry = page.outline.entries()[-1]
    assert (entry.title, entry.count, entry.is_open) == ("Tệp kèm theo", 1, True)

    brought = tmp_path / "đại biểu.docx"
    brought.write_bytes(b"names")
    give_path(brought)
    form.rows[0].acted.emit(ATTACH, form.rows[0].paper.id)
    qtbot.waitUntil(lambda: form.rows[0].note.text() == "Đã có: đại biểu.docx")
    assert not page.outline.entries()[-1].is_open

    promise(page, "Biểu mẫu")
    reason = form.rows[1].reason.field
    type_text(reason, "gửi sau")
    reason.committing.commit()
    assert form.rows[1].note.text() == "Không kèm: gửi sau"
    assert reason is form.rows[1].reason.field
    form.rows[1].acted.emit(REMOVE, form.rows[1].paper.id)

    promise(page, "Đề cương tuyên truyền")
    form.rows[1].acted.emit(WRITE, form.rows[1].paper.id)
    shown = [name for name, one in page.desk.general.fields.items() if one.isVisible()]
    assert (page.header.title.text(), shown) == ("Đề cương tuyên truyền", ["abstract"])
    page.open_record(sample.document_id)
    assert form.rows[1].note.text() == "Đã có: soạn ở đây, in cùng văn bản"
    form.rows[1].acted.emit(OPEN, form.rows[1].paper.id)
    assert page.desk.general.type.currentData() == DocType.OUTLINE


def test_slips_of_one_unit_and_of_all_are_shown_before_they_print(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    sample = build.store_with_plan(desk.store)
    with_18_units(sample)
    sample.services.close()
    window = desk.open().window
    page: Any = window.go("assignments")
    shown: list[tuple[bytes, str]] = []
    presenter: Any = page.findChild(ChecklistPresenter)
    monkeypatch.setattr(
        presenter.papers.printer, "preview", lambda make, name: shown.append((make(), name))
    )
    page.head.slip.click()
    every = page.open_views().actions()[-1]
    assert every.text() == "In phiếu giao việc cho mọi đơn vị"
    every.trigger()
    names = [name for _, name in shown]
    assert names == ["Phiếu giao việc Chi bộ Tổ dân phố 1.pdf", "Phiếu giao việc mọi đơn vị.pdf"]
    one, all_units = (data for data, _ in shown)
    assert (page_count(one), page_count(all_units)) == (1, 20)  # 18 cells, UBND and Hội CCB
