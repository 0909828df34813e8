from datetime import date

import pytest

from kehoach_desktop.core.calendar import CalendarEntry, DayFacts, DayKind, EntryKind
from kehoach_desktop.core.clashes import Half, clashes, half_of

FRIDAY = date(2024, 4, 26)
SUNDAY = date(2024, 4, 28)


def entry(
    number: int,
    time_text: str = "08 giờ 00",
    venue: str = "",
    day: date = FRIDAY,
    leads: frozenset[int] = frozenset(),
) -> CalendarEntry:
    return CalendarEntry(
        EntryKind.ACTIVITY,
        number,
        f"Việc {number}",
        f"Việc {number}",
        day,
        day,
        time_text=time_text,
        venue=venue,
        leads=leads,
        unit_ids=leads,
    )


@pytest.mark.parametrize(
    ("words", "half"),
    [
        ("08 giờ 00", Half.MORNING),
        ("7h30", Half.MORNING),
        ("14:00", Half.AFTERNOON),
        ("19 giờ", Half.EVENING),
        ("buổi chiều", Half.AFTERNOON),
        ("sáng và chiều", Half.WHOLE),
        ("ngày 26/4/2024", Half.WHOLE),
        ("", Half.WHOLE),
    ],
)
def test_the_half_day_is_read_from_the_words(words: str, half: Half) -> None:
    assert half_of(words) is half


def test_one_hall_twice_in_a_morning_clashes() -> None:
    (found,) = clashes(
        [entry(1, venue="Hội trường UBND"), entry(2, "09 giờ", "hội trường ubnd")], []
    )
    assert found.words == "sáng 26/4: “Việc 1” và “Việc 2” cùng dùng Hội trường UBND"
    assert found.record_ids == (1, 2)


def test_morning_and_afternoon_do_not_clash_but_a_whole_day_does() -> None:
    hall = "Hội trường"
    assert clashes([entry(1, "08 giờ", hall), entry(2, "14 giờ", hall)], []) == ()
    assert len(clashes([entry(1, "08 giờ", hall), entry(2, "", hall)], [])) == 1


def test_one_leader_twice_clashes() -> None:
    leads = frozenset({7})
    (found,) = clashes([entry(1, leads=leads), entry(2, leads=leads)], [])
    assert found.words.endswith("cùng một đơn vị chủ trì")


def test_work_on_a_day_off_is_told_and_a_make_up_day_is_not() -> None:
    off = DayFacts(SUNDAY, 20, 3, kind=DayKind.WEEKEND)
    (found,) = clashes([entry(1, day=SUNDAY)], [off])
    assert found.words == "28/4: “Việc 1” vào ngày nghỉ (Chủ nhật)"
    make_up = DayFacts(SUNDAY, 20, 3, kind=DayKind.MAKE_UP)
    assert clashes([entry(1, day=SUNDAY)], [make_up]) == ()


def test_spans_and_deadlines_do_not_clash() -> None:
    leads = frozenset({7})
    span = CalendarEntry(
        EntryKind.ACTIVITY, 3, "Đợt", "Đợt", FRIDAY, SUNDAY, leads=leads, unit_ids=leads
    )
    deadline = CalendarEntry(
        EntryKind.ACTIVITY, 4, "Hạn", "Hạn", None, FRIDAY, leads=leads, unit_ids=leads
    )
    assert clashes([entry(1, leads=leads), span, deadline], []) == ()
