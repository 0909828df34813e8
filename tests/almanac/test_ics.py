"""Calendar files, read back by a small reader of our own."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from kehoach_desktop.almanac.ics import calendar_file
from kehoach_desktop.core.calendar import CalendarEntry, EntryKind
from kehoach_desktop.core.states import Shown

STAMP = datetime(2024, 4, 15, 2, 0, tzinfo=UTC)
_UNESCAPED = {"\\n": "\n", "\\,": ",", "\\;": ";", "\\\\": "\\"}


def read(data: bytes) -> tuple[dict[str, str], list[dict[str, str]]]:
    """Give the properties of the calendar and of each event (RFC 5545, 3.1 and 3.3.11)."""
    text = data.decode().replace("\r\n ", "")
    calendar: dict[str, str] = {}
    events: list[dict[str, str]] = []
    current = calendar
    for line in text.split("\r\n"):
        name, _, value = line.partition(":")
        for escaped, plain in _UNESCAPED.items():
            value = value.replace(escaped, plain)
        if line == "BEGIN:VEVENT":
            current = {}
        elif line == "END:VEVENT":
            events.append(current)
            current = calendar
        elif line:
            current[name.partition(";")[0]] = value
    return calendar, events


ENTRY = CalendarEntry(
    kind=EntryKind.ACTIVITY,
    record_id=4,
    title="Rà soát danh sách; người trực tiếp tham gia chiến dịch, còn sống trên địa bàn",
    short_title="Rà soát danh sách",
    start=date(2024, 4, 1),
    end=date(2024, 4, 10),
)


def test_a_span_is_an_all_day_event_whose_end_is_the_day_after():
    _, (event,) = read(calendar_file("Đợt cao điểm", [ENTRY], STAMP))

    assert (event["DTSTART"], event["DTEND"]) == ("20240401", "20240411")


DAY = date(2024, 5, 7)


@pytest.mark.parametrize("span", [(DAY, None), (None, DAY), (DAY, DAY)])
def test_one_known_day_is_one_day(span: tuple[date | None, date | None]) -> None:
    one = replace(ENTRY, start=span[0], end=span[1])

    _, (event,) = read(calendar_file("x", [one], STAMP))

    assert (event["DTSTART"], event["DTEND"]) == ("20240507", "20240508")


def test_vietnamese_words_survive_folding_and_escaping():
    title = "Lễ kỷ niệm, dâng hương; ẫ Ữ ợ Đ – " + "tri ân người có công" * 6

    calendar, (event,) = read(
        calendar_file("70 năm Điện Biên Phủ", [replace(ENTRY, title=title)], STAMP)
    )

    assert event["SUMMARY"] == title
    assert calendar["X-WR-CALNAME"] == "70 năm Điện Biên Phủ"


def test_every_line_ends_in_crlf_and_stays_within_75_bytes():
    data = calendar_file("Đợt", [replace(ENTRY, title="Điện Biên Phủ " * 20)], STAMP)

    lines = data.split(b"\r\n")
    assert lines[-1] == b""
    assert max(len(line) for line in lines) <= 75
    assert b"\n" not in data.replace(b"\r\n", b"")


def test_entries_without_a_date_are_left_out():
    _, events = read(calendar_file("x", [replace(ENTRY, start=None, end=None), ENTRY], STAMP))

    assert len(events) == 1


def test_the_same_record_keeps_its_uid_and_two_records_differ() -> None:
    def uids() -> list[str]:
        entries = [ENTRY, replace(ENTRY, record_id=5), replace(ENTRY, kind=EntryKind.EVENT)]
        return [event["UID"] for event in read(calendar_file("x", entries, STAMP))[1]]

    assert uids() == uids()
    assert len(set(uids())) == 3


def test_units_and_progress_stand_in_the_description():
    one = replace(ENTRY, units="Ban CHQS phường, 8 chi bộ", done=7, total=10, shown=Shown.OVERDUE)

    _, (event,) = read(calendar_file("x", [one], STAMP))

    assert event["DESCRIPTION"].split("\n") == [
        "Đơn vị: Ban CHQS phường, 8 chi bộ",
        "Đã xong 7 trên 10 đơn vị",
        "Tình trạng: Quá hạn",
    ]
