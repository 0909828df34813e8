"""The ways in which official papers say when: each with the days that it means."""

import pytest

from kehoach_desktop.core.activities import DeadlineKind
from kehoach_desktop.importer.time_phrases import phrases

YEAR = 2025
TABLE: tuple[tuple[str, str | None, str | None], ...] = (
    # years and halves
    ("trong cả năm 2025", "2025-01-01", "2025-12-31"),
    ("suốt năm 2025", "2025-01-01", "2025-12-31"),
    ("thực hiện trong các năm 2025, 2026", "2025-01-01", "2026-12-31"),
    ("trong năm 2025 và năm 2026", "2025-01-01", "2026-12-31"),
    ("trong 6 tháng đầu năm 2025", "2025-01-01", "2025-06-30"),
    ("6 tháng cuối năm", "2025-07-01", "2025-12-31"),
    # quarters
    ("trong quý I", "2025-01-01", "2025-03-31"),
    ("vào quý II/2025", "2025-04-01", "2025-06-30"),
    ("trong quý III năm 2025", "2025-07-01", "2025-09-30"),
    ("trong quý 4/2025", "2025-10-01", "2025-12-31"),
    ("trong quý I, II/2025", "2025-01-01", "2025-06-30"),
    ("từ quý II đến quý III/2025", "2025-04-01", "2025-09-30"),
    ("xong trong quý IV/2025", "2025-10-01", "2025-12-31"),
    ("hết quý III/2025", None, "2025-09-30"),
    ("trước quý III/2025", None, "2025-09-30"),
    # months
    ("trong tháng 4", "2025-04-01", "2025-04-30"),
    ("vào tháng 02/2025", "2025-02-01", "2025-02-28"),
    ("dự kiến trong tháng 9 năm 2025", "2025-09-01", "2025-09-30"),
    ("đầu tháng 4/2025", "2025-04-01", "2025-04-10"),
    ("vào giữa tháng 4", "2025-04-11", "2025-04-20"),
    ("cuối tháng 4", "2025-04-21", "2025-04-30"),
    ("trong tháng 3, 4, 5/2025", "2025-03-01", "2025-05-31"),
    ("trong các tháng 3 và 4/2025", "2025-03-01", "2025-04-30"),
    ("từ tháng 3 đến tháng 5", "2025-03-01", "2025-05-31"),
    ("từ tháng 3/2025 đến tháng 2/2026", "2025-03-01", "2026-02-28"),
    ("từ đầu tháng 3 đến hết tháng 5/2025", "2025-03-01", "2025-05-31"),
    ("từ cuối tháng 3 đến giữa tháng 4", "2025-03-21", "2025-04-20"),
    ("tháng 3 - tháng 5/2025", "2025-03-01", "2025-05-31"),
    ("hết tháng 6/2025", None, "2025-06-30"),
    ("trước tháng 7/2025", None, "2025-07-31"),
    ("chậm nhất trong tháng 8/2025", None, "2025-08-31"),
    ("đến hết tháng 10/2025", None, "2025-10-31"),
    # weeks and parts of a month
    ("trong tuần đầu tháng 4", "2025-04-01", "2025-04-07"),
    ("tuần đầu tiên của tháng 4/2025", "2025-04-01", "2025-04-07"),
    ("tuần cuối tháng 4", "2025-04-24", "2025-04-30"),
    ("tuần thứ hai của tháng 4/2025", "2025-04-08", "2025-04-14"),
    ("trong tuần thứ 3 tháng 4/2025", "2025-04-15", "2025-04-21"),
    ("trong 02 tuần đầu của tháng 4", "2025-04-01", "2025-04-14"),
    ("10 ngày đầu tháng 4", "2025-04-01", "2025-04-10"),
    ("trong 10 ngày cuối tháng 4/2025", "2025-04-21", "2025-04-30"),
    # spans of days
    ("từ ngày 10/4 đến ngày 15/4/2025", "2025-04-10", "2025-04-15"),
    ("từ 10/4/2025 đến 15/4/2025", "2025-04-10", "2025-04-15"),
    ("từ ngày 10 đến hết ngày 15/4", "2025-04-10", "2025-04-15"),
    ("từ ngày 10 - 15/4/2025", "2025-04-10", "2025-04-15"),
    ("từ 10/4 – 15/4/2025", "2025-04-10", "2025-04-15"),
    ("ngày 10 và 11/4/2025", "2025-04-10", "2025-04-11"),
    ("trong các ngày 10-12/4/2025", "2025-04-10", "2025-04-12"),
    ("từ ngày 10 tháng 4 đến ngày 5 tháng 5 năm 2025", "2025-04-10", "2025-05-05"),
    ("từ ngày 25/12/2024 đến ngày 05/01/2025", "2024-12-25", "2025-01-05"),
    ("từ thứ Hai ngày 14/4 đến thứ Sáu ngày 18/4/2025", "2025-04-14", "2025-04-18"),
    ("từ 8 giờ 00 ngày 10/4 đến 17 giờ 00 ngày 12/4/2025", "2025-04-10", "2025-04-12"),
    ("từ đầu tháng 7 đến hết ngày 31/7/2025", "2025-07-01", "2025-07-31"),
    ("từ ngày 15/4 đến hết tháng 5/2025", "2025-04-15", "2025-05-31"),
    ("từ nay đến hết tháng 5/2025", None, "2025-05-31"),
    ("từ nay đến ngày 30/4/2025", None, "2025-04-30"),
    ("từ nay đến cuối năm 2025", None, "2025-12-31"),
    ("kể từ ngày 01/4/2025", "2025-04-01", None),
    ("bắt đầu từ ngày 01 tháng 4 năm 2025", "2025-04-01", None),
    # single days and hours
    ("vào ngày 30/4/2025", "2025-04-30", "2025-04-30"),
    ("ngày 30 tháng 4 năm 2025", "2025-04-30", "2025-04-30"),
    ("ngày 30-4-2025", "2025-04-30", "2025-04-30"),
    ("ngày 30.4.2025", "2025-04-30", "2025-04-30"),
    ("7h30 ngày 30/4/2025", "2025-04-30", "2025-04-30"),
    ("lúc 7 giờ 30 phút, ngày 30/4/2025", "2025-04-30", "2025-04-30"),
    ("vào 14h00 chiều ngày 30/4/2025", "2025-04-30", "2025-04-30"),
    ("sáng ngày 30/4/2025", "2025-04-30", "2025-04-30"),
    ("vào sáng thứ Tư, ngày 30/4/2025", "2025-04-30", "2025-04-30"),
    ("dự kiến ngày 30/4/2025", "2025-04-30", "2025-04-30"),
    ("tối 30/4/2025", "2025-04-30", "2025-04-30"),
    ("vào sáng thứ Tư, 30/4", "2025-04-30", "2025-04-30"),
    ("07.30, ngày 30.4.2025", "2025-04-30", "2025-04-30"),
    ("trước 06.00 ngày 30.4.2025", None, "2025-04-30"),
    ("từ 14.00 ngày 29.4 đến 06.30 ngày 30.4.2025", "2025-04-29", "2025-04-30"),
    ("8h00' ngày 30/4/2025", "2025-04-30", "2025-04-30"),
    # last days
    ("trước ngày 20/4", None, "2025-04-20"),
    ("trước 20/4/2025", None, "2025-04-20"),
    ("trước 16 giờ ngày 20/4/2025", None, "2025-04-20"),
    ("chậm nhất là ngày 20/4/2025", None, "2025-04-20"),
    ("chậm nhất đến ngày 20/4/2025", None, "2025-04-20"),
    ("muộn nhất ngày 20/4/2025", None, "2025-04-20"),
    ("không quá ngày 20/4/2025", None, "2025-04-20"),
    ("hoàn thành trong ngày 20/4/2025", None, "2025-04-20"),
    ("xong trước ngày 20 tháng 4", None, "2025-04-20"),
    ("đến hết ngày 20/4/2025", None, "2025-04-20"),
    ("đến ngày 20/4/2025", None, "2025-04-20"),
    ("hạn cuối: 20/4/2025", None, "2025-04-20"),
    # sessions of the chi bộ
    ("tại kỳ sinh hoạt tháng 5", "2025-05-01", "2025-05-31"),
    ("trong buổi sinh hoạt chi bộ tháng 5/2025", "2025-05-01", "2025-05-31"),
    ("sinh hoạt chuyên đề tháng 5", "2025-05-01", "2025-05-31"),
)
WITHOUT_DAYS = (
    ("thường xuyên, liên tục", DeadlineKind.STANDING),
    ("hằng tháng", DeadlineKind.STANDING),
    ("hàng quý", DeadlineKind.STANDING),
    ("ngày 15 hằng tháng", DeadlineKind.STANDING),
    ("trước ngày 20 hằng tháng", DeadlineKind.STANDING),
    ("định kỳ hằng tuần", DeadlineKind.STANDING),
    ("khi có yêu cầu của cấp trên", DeadlineKind.ON_REQUEST),
    ("theo yêu cầu", DeadlineKind.ON_REQUEST),
)


@pytest.mark.parametrize(("words", "start", "end"), TABLE, ids=[row[0] for row in TABLE])
def test_words_mean_their_days(words: str, start: str | None, end: str | None) -> None:
    found = [(p.start, p.end) for p in phrases(f"Các chi bộ thực hiện {words}.", YEAR)]
    said = [(a.isoformat() if a else None, b.isoformat() if b else None) for a, b in found]
    assert said == [(start, end)]


@pytest.mark.parametrize(
    "words", ["ngày 15/8 âm lịch", "ngày 10 tháng Ba âm lịch", "25 tháng Chạp"]
)
def test_days_of_the_moon_are_no_days_of_this_calendar(words: str) -> None:
    assert phrases(f"Các chi bộ thực hiện vào {words}.", YEAR) == ()


@pytest.mark.parametrize(("words", "kind"), WITHOUT_DAYS)
def test_words_without_days_say_of_which_kind_they_are(words: str, kind: DeadlineKind) -> None:
    (found,) = phrases(f"Các chi bộ báo cáo {words}.", YEAR)
    assert (found.start, found.end, found.deadline) == (None, None, kind)
