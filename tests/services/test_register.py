"""The register of outgoing documents: ten columns, on paper, in Word and in Excel."""

import io
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from typing import Any

import docx
import pytest
from openpyxl import load_workbook

from kehoach_desktop.core.documents import DocType, Signer
from kehoach_desktop.core.recipients import Channel
from kehoach_desktop.core.register import COLUMNS, parse_span
from kehoach_desktop.documents.pages import page_text
from tests import build

DAY = date(2024, 3, 19)
YEAR = (date(2024, 1, 1), date(2024, 12, 31))


@pytest.fixture
def issued(sample: build.Sample) -> build.Sample:
    services = sample.services
    services.plans.set_signer(sample.document_id, Signer("", "BÍ THƯ", "Trần Văn C"))
    services.recipients.add(sample.document_id, "Lưu Văn phòng", Channel.PAPER, "archive")
    services.issuing.issue(sample.document_id, 1, DAY)
    group = sample.content.recipients[1]
    for member in group.members:
        services.recipients.set_delivery(member.id, sent_on=DAY, signed_by="Lê D")
    return sample


def test_an_entry_says_what_the_ten_columns_ask(issued: build.Sample) -> None:
    (entry,) = issued.services.register.of_days(*YEAR).entries
    assert [column.text(entry) for column in COLUMNS] == [
        "01-KH/ĐU",
        "19/3/2024",
        "Kế hoạch tuyên truyền kỷ niệm 70 năm Chiến thắng Điện Biên Phủ",
        "Trần Văn C",
        "Ban Tuyên giáo Thành ủy; Các chi bộ trực thuộc",
        "Văn phòng",
        "4",
        "19/3/2024",
        "Lê D",
        "",
    ]


def test_a_letter_is_listed_by_what_it_is_about(sample: build.Sample) -> None:
    services = sample.services
    services.plans.set_field(sample.document_id, "type", DocType.LETTER)
    services.plans.set_field(sample.document_id, "abstract", "về việc treo cờ")
    services.issuing.issue(sample.document_id, 1, DAY)
    (entry,) = services.register.of_days(*YEAR).entries
    assert entry.subject == "Về việc treo cờ"


def test_what_was_replaced_or_withdrawn_stays_with_a_note(issued: build.Sample) -> None:
    services = issued.services
    services.issuing.open_next(issued.document_id)
    services.issuing.issue(issued.document_id, 2, date(2024, 4, 2))
    services.withdrawing.withdraw(issued.document_id, date(2024, 4, 9), "Sai thẩm quyền")
    first, second = services.register.of_days(*YEAR).entries
    assert first.note == "Đã thay thế ngày 02/4/2024: thay bằng bản 2, số 02-KH/ĐU"
    assert second.note == "Đã thu hồi ngày 09/4/2024: sai thẩm quyền"


def test_a_version_that_keeps_the_number_is_a_note_on_its_line(issued: build.Sample) -> None:
    services = issued.services
    services.issuing.open_next(issued.document_id)
    services.issuing.issue(issued.document_id, 1, date(2024, 4, 2))
    (entry,) = services.register.of_days(*YEAR).entries
    assert entry.note == "Bản 2, ngày 02/4/2024"


def test_only_the_days_asked_for_are_listed(issued: build.Sample) -> None:
    register = issued.services.register
    assert register.of_days(date(2024, 3, 20), YEAR[1]).entries == ()
    assert len(register.of_days(DAY, DAY).entries) == 1
    assert register.years() == [2024]


def test_paper_word_and_workbook_say_the_same(issued: build.Sample) -> None:
    service = issued.services.register
    register = service.of_days(*YEAR)
    (entry,) = register.entries
    cells = [column.text(entry) for column in COLUMNS if column.text(entry)]
    page = " ".join(page_text(service.pdf(register)).split())
    (table,) = docx.Document(io.BytesIO(service.docx(register))).tables[-1:]
    in_word = [cell.text for cell in table.rows[1].cells]
    sheet = load_workbook(io.BytesIO(service.xlsx(register))).worksheets[0]
    in_excel = [cell.value for cell in sheet[6]]
    assert "SỔ ĐĂNG KÝ VĂN BẢN ĐI" in page
    letters = page.replace(" ", "")
    assert [cell for cell in cells if cell.replace(" ", "")[:6] not in letters] == []
    assert in_word == [column.text(entry) for column in COLUMNS]
    assert in_excel[0] == "01-KH/ĐU"
    when: Any = in_excel[1]
    assert when.date() == DAY
    assert in_excel[6] == 4
    assert [cell.value for cell in sheet[5]] == [column.heading for column in COLUMNS]


def test_papers_are_made_off_the_windows_thread(issued: build.Sample) -> None:
    service = issued.services.register
    register = service.of_days(*YEAR)
    with ThreadPoolExecutor(1) as worker:
        made = [worker.submit(make, register) for make in (service.pdf, service.docx, service.xlsx)]
    assert all(one.result() for one in made)


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("2024", YEAR),
        ("2024-03-01..2024-05-31", (date(2024, 3, 1), date(2024, 5, 31))),
        ("2024-05-31..2024-03-01", None),
        ("2024-W17", None),
        ("", None),
    ],
)
def test_spans_of_the_command_line(text: str, span: tuple[date, date] | None) -> None:
    assert parse_span(text) == span
