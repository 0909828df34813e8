"""The list that recipients sign: groups unfolded, copies counted."""

from dataclasses import replace
from datetime import date

import pytest

from kehoach_desktop.core.documents import DocState
from kehoach_desktop.core.recipients import DeliveryLine
from kehoach_desktop.documents.builders import recipient_list_tree
from kehoach_desktop.documents.pages import page_count
from kehoach_desktop.documents.profiles import PROFILES
from kehoach_desktop.documents.renderers import typst
from kehoach_desktop.documents.renderers.text import plain_text
from kehoach_desktop.documents.tree import Row, Table
from tests.documents import papers
from tests.documents.measuring import Measured

PARTY = PROFILES["party-2018"]


def rows_of(*lines: DeliveryLine) -> tuple[Row, ...]:
    table = recipient_list_tree(papers.plan(recipients=lines), PARTY).body[0]
    assert isinstance(table, Table)
    return table.rows


def test_columns_are_those_of_the_register() -> None:
    table = recipient_list_tree(papers.plan(), PARTY).body[0]
    assert isinstance(table, Table)
    assert [column.title for column in table.columns] == [
        "STT",
        "Nơi nhận",
        "Mục đích",
        "Hình thức",
        "Số bản",
        "Ngày gửi",
        "Ký nhận",
        "Ghi chú",
    ]


def test_group_is_unfolded_into_its_members_and_the_archive_comes_last() -> None:
    rows = rows_of(*papers.RECIPIENTS)
    groups = [row.cells[1] for row in rows if row.group]
    assert groups == ["Bản điện tử: 4", "Bản giấy: 14", "Lưu: 1"]
    members = [row.cells for row in rows if str(row.cells[1]).startswith("Chi bộ")]
    assert [cells[1] for cells in members] == list(papers.CELLS)
    assert {cells[2:5] for cells in members} == {("để t/h", "Giấy", "1")}
    assert [row.cells[0] for row in rows if not row.group] == [str(n) for n in range(1, 20)]
    assert rows[-1].cells[1] == "Lưu VPĐU"


def test_electronic_recipients_have_no_copies() -> None:
    rows = rows_of(papers.RECIPIENTS[0])
    assert rows[1].cells[:5] == ("1", "Thường trực Thành ủy An Bình", "để b/c", "Điện tử", "")


def test_what_was_sent_and_signed_is_printed() -> None:
    line = papers.RECIPIENTS[0]
    sent = replace(
        line.delivery,
        sent_on=date(2024, 3, 19),
        received_on=date(2024, 3, 20),
        signed_by="Trần Văn B",
    )
    assert rows_of(DeliveryLine(sent))[1].cells[5:] == (
        "19/3/2024",
        "Trần Văn B",
        "đã nhận 20/3/2024",
    )


def test_counts_stand_under_the_table() -> None:
    assert plain_text(recipient_list_tree(papers.plan(), PARTY))[-1] == (
        "Tổng số: 4 nơi nhận bản điện tử; 14 bản giấy gửi đi, 1 bản lưu; cần in 15 bản."
    )


def test_title_names_the_document_and_a_draft_without_day() -> None:
    issued = [line.text for line in recipient_list_tree(papers.plan(), PARTY).title]
    assert issued[:2] == ["DANH SÁCH NƠI NHẬN", "Kế hoạch số 45-KH/ĐU, ngày 19/3/2024"]
    document = replace(papers.ISSUED, number=None, state=DocState.DRAFT)
    draft = recipient_list_tree(papers.plan(document=document), PARTY).title
    assert draft[1].text.replace("\u00a0", "_") == "Kế hoạch số _______-KH/ĐU"


@pytest.mark.usefixtures("official_fonts")
def test_pages_are_landscape_and_repeat_the_head_of_the_table() -> None:
    pdf = typst.render(recipient_list_tree(papers.plan(), PARTY))
    assert page_count(pdf) == 2
    for number in range(2):
        page = Measured(pdf, number)
        assert (page.width, page.height) == (
            pytest.approx(297, abs=0.5),
            pytest.approx(210, abs=0.5),
        )
        assert page.find("Ký nhận").size == pytest.approx(13, abs=0.1)
