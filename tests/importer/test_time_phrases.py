"""Phrases of time: which count, and which days they mean."""

from datetime import date

import pytest

from kehoach_desktop.core.activities import DeadlineKind
from kehoach_desktop.importer.time_phrases import phrases


def spans(text: str, *, labelled: bool = False) -> list[tuple[str | None, str | None]]:
    found = phrases(text, 2024, labelled=labelled)
    return [
        (p.start.isoformat() if p.start else None, p.end.isoformat() if p.end else None)
        for p in found
    ]


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("diễn ra trong năm 2024", "2024-01-01", "2024-12-31"),
        ("thực hiện trong năm 2023, 2024", "2023-01-01", "2024-12-31"),
        ("từ đầu tháng 3 đến hết tháng 5/2024", "2024-03-01", "2024-05-31"),
        ("từ giữa tháng 3 đến đầu tháng 5", "2024-03-11", "2024-05-10"),
        ("từ ngày 22/4/2024 đến ngày 26/4/2024", "2024-04-22", "2024-04-26"),
        ("từ ngày 22 đến ngày 26/4", "2024-04-22", "2024-04-26"),
        ("từ ngày 15 tháng 01 đến hết ngày 19 tháng 01 năm 2018", "2018-01-15", "2018-01-19"),
        ("từ 7h30 ngày 20/5 đến 17h00 ngày 23/5/2021", "2021-05-20", "2021-05-23"),
        ("bắt đầu từ 01/5/2024 đến kết thúc kỷ niệm (7/5/2024)", "2024-05-01", "2024-05-07"),
        ("trong các ngày 14 và 15/3/2026", "2026-03-14", "2026-03-15"),
        ("trong tháng 4 và tháng 5/2024", "2024-04-01", "2024-05-31"),
        ("trong tháng 02/2026", "2026-02-01", "2026-02-28"),
        ("trong quý I và quý II/2025", "2025-01-01", "2025-06-30"),
        ("trong Quý II năm 2024", "2024-04-01", "2024-06-30"),
        ("6 tháng đầu năm 2025", "2025-01-01", "2025-06-30"),
        ("hoàn thành trước ngày 20/02/2026", None, "2026-02-20"),
        ("chậm nhất vào ngày 15 tháng 5", None, "2024-05-15"),
        ("trước 9h00 ngày 23/4/2018", None, "2018-04-23"),
        ("hoàn thành trước tháng 9/2025", None, "2025-09-30"),
        ("vào lúc 16h00 ngày thứ Sáu 20/4/2018", "2018-04-20", "2018-04-20"),
        ("kỳ sinh hoạt chi bộ tháng 5/2024", "2024-05-01", "2024-05-31"),
        ("bắt đầu từ ngày 01/3/2024", "2024-03-01", None),
    ],
)
def test_a_phrase_means_its_days(text: str, start: str | None, end: str | None) -> None:
    assert spans(f"Treo cờ {text}.") == [(start, end)]


@pytest.mark.parametrize(
    "text",
    [
        "kỷ niệm 70 năm Chiến thắng (07/5/1954 - 07/5/2024)",
        "theo Kế hoạch số 12-KH/TU ngày 18/3/2024 của Ban Thường vụ",
        "ngày Thống nhất đất nước 30/4, ngày Quốc tế Lao động 1/5 và Festival 2018",
        "chào mừng ngày 20/11",
        "Nghị quyết đại hội nhiệm kỳ 2020 - 2025",
        "không có ngày nào: 31/02, 45/13/2024",
        "Công tác 35/2024",
    ],
)
def test_what_names_an_event_or_a_document_is_no_time(text: str) -> None:
    assert spans(text) == []


def test_a_bare_day_counts_only_after_the_label() -> None:
    assert spans("01/5/2024") == []
    assert spans("01/5/2024", labelled=True) == [("2024-05-01", "2024-05-01")]


def test_standing_and_requested_work_has_a_kind_but_no_days() -> None:
    kinds = [p.deadline for p in phrases("báo cáo hằng tháng và khi có yêu cầu", 2024)]
    assert kinds == [DeadlineKind.STANDING, DeadlineKind.ON_REQUEST]


def test_the_words_are_those_of_the_text() -> None:
    text = "Tọa đàm vào lúc 7 giờ 30 ngày 30/4/2024 tại hội trường"
    (phrase,) = phrases(text, 2020)
    assert text[phrase.first : phrase.last] == phrase.text == "vào lúc 7 giờ 30 ngày 30/4/2024"
    assert phrase.start == date(2024, 4, 30)
