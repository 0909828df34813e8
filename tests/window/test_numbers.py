"""Số và ký hiệu of Cài đặt: the term and the next numbers, typed into the real window."""

from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests import build
from tests.window.conftest import Desk, type_text


@pytest.fixture
def desktop(desk: Desk) -> Any:
    sample = build.store_with_plan(desk.store)
    sample.services.issuing.issue(sample.document_id, 7, date(2024, 3, 19))
    sample.services.close()
    return desk.open()


def numbers(desktop: Any) -> Any:
    return desktop.window.go("settings").numbers


def type_over(qtbot: QtBot, field: Any, text: str) -> None:
    field.setFocus()
    field.selectAll()
    type_text(field, text)
    qtbot.keyClick(field, Qt.Key.Key_Return)


def test_each_series_shows_what_comes_next_and_what_was_given(desktop: Any) -> None:
    section = numbers(desktop)
    plan = section.fields[0]
    assert plan.accessibleName().startswith("Số kế tiếp: Kế hoạch")
    assert plan.text() == "08"
    told = "đã cấp 1 số, số cuối 07; còn trống 01, 02, 03, 04, 05, 06"
    assert section._tolds[0].text() == told
    assert section._series_rows[0]._label.text() == "Kế hoạch (KH/ĐU)"
    assert len(section.fields) == len({field.accessibleName() for field in section.fields})
    assert section._tolds[1].text() == "chưa cấp số nào"


def test_the_next_number_is_typed_and_a_given_one_is_refused(desktop: Any, qtbot: QtBot) -> None:
    plan = numbers(desktop).fields[0]
    type_over(qtbot, plan, "45")
    services = desktop.context.services
    (key,) = [one.document.id for one in services.plans.summaries()]
    document = services.plans.content(key).document
    assert services.numbering.series_for(document, date(2024, 4, 1)).next_number == 45
    type_over(qtbot, plan, "7")
    assert "phải lớn hơn 07" in desktop.context.messages.warnings[-1]
    assert numbers(desktop).fields[0].text() in ("7", "45")
    assert services.numbering.series_for(document, date(2024, 4, 1)).next_number == 45


def test_a_term_is_one_step_however_slowly_it_is_typed(desktop: Any, qtbot: QtBot) -> None:
    section = numbers(desktop)
    type_over(qtbot, section.start, "20/6/2020")
    section.term.setFocus()
    type_text(section.term, "2020")
    assert not section.term.committing.pausing  # half a name is no name of a term
    type_text(section.term, "–2025")
    qtbot.keyClick(section.term, Qt.Key.Key_Return)
    services = desktop.context.services
    assert [one.name for one in services.numbering.terms()] == ["2020–2025"]
    assert "nhiệm kỳ 2020–2025" in section.fields[0].accessibleName()


def test_a_new_term_leaves_the_one_before_with_its_numbers(desktop: Any, qtbot: QtBot) -> None:
    section = numbers(desktop)
    type_over(qtbot, section.term, "2020-2025")
    type_over(qtbot, section.start, "20/6/2020")
    type_over(qtbot, section.term, "2020–2025")  # spelt better: the same term
    click = Qt.MouseButton.LeftButton
    qtbot.mouseClick(section.begin, click)
    assert (section.term.text(), section.start.text()) == ("", "")
    type_over(qtbot, section.term, "2025–2030")
    type_over(qtbot, section.start, "15/6/2025")
    numbering = desktop.context.services.numbering
    assert [one.name for one in numbering.terms()] == ["2025–2030", "2020–2025"]
    assert section._terms.text() == "Trước đó: 2020–2025 từ 20/6/2020"
    assert section.begin.isVisible()


def test_a_day_that_is_none_is_told_beside_the_field(desktop: Any, qtbot: QtBot) -> None:
    section = numbers(desktop)
    type_over(qtbot, section.term, "2020–2025")
    type_over(qtbot, section.start, "31/6/2020")
    assert section._trouble.isVisible()
    assert desktop.context.services.numbering.terms() == []
    type_over(qtbot, section.start, "30/6/2020")
    assert not section._trouble.isVisible()
    assert desktop.context.services.numbering.terms()[0].start == date(2020, 6, 30)
