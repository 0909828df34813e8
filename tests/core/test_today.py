from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from kehoach_desktop.core.agenda import COMING, AgendaEntry, AgendaKind, coming
from kehoach_desktop.core.calendar import DayFacts, DayKind
from kehoach_desktop.core.states import State, Timing
from kehoach_desktop.core.today import Briefing, OpenLines, Within, due_words, weeks

MONDAY = date(2024, 4, 15)
DAY = timedelta(1)


def line(
    days: int, unit: str = "Chi bộ 1", activity: int = 1, state: State = State.TODO
) -> OpenLines:
    return OpenLines(
        activity, f"Việc {activity}", (unit,), state, Timing(None, MONDAY + days * DAY)
    )


def briefing(*lines: OpenLines, seen_on: date | None = None) -> Briefing:
    return Briefing(
        today=MONDAY,
        start=date(2024, 3, 1),
        end=date(2024, 5, 31),
        open_lines=lines,
        sections=(),
        agenda=(),
        weeks=(),
        marks=(),
        seen_on=seen_on,
    )


def test_the_sample_day_is_the_forty_sixth_of_ninety_two() -> None:
    assert briefing().day_words == ("Ngày ", "46", " trên 92 của đợt cao điểm")


def test_before_and_after_the_peak_the_words_say_so() -> None:
    before = replace(briefing(), today=date(2024, 2, 28))
    after = replace(briefing(), today=date(2024, 6, 1))
    assert "".join(before.day_words) == "Còn 2 ngày đến đợt cao điểm"
    assert "".join(after.day_words) == "Đợt cao điểm đã kết thúc 31/5/2024"


def test_late_work_is_grouped_by_activity_and_names_its_units() -> None:
    late = briefing(line(-5), line(-3, "Chi bộ 2"), line(-1, activity=2)).late()
    assert [(work.title, work.who, work.due) for work in late] == [
        ("Việc 1", "Chi bộ 1, Chi bộ 2", MONDAY - 5 * DAY),
        ("Việc 2", "Chi bộ 1", MONDAY - DAY),
    ]


def test_work_that_waits_is_not_late() -> None:
    assert briefing(line(-5, state=State.WAITING)).late() == ()


def test_many_units_are_counted_not_named() -> None:
    (work,) = briefing(*(line(0, f"Chi bộ {n}") for n in range(5))).due(Within.THIS_WEEK)
    assert work.who == "5 đơn vị chưa xong"


def test_what_became_late_while_the_program_was_closed_is_marked() -> None:
    late = briefing(line(-5), line(-1, activity=2), seen_on=MONDAY - 3 * DAY).late()
    assert [work.new for work in late] == [False, True]


def test_a_week_ends_on_sunday() -> None:
    seen = briefing(line(6), line(7, activity=2))
    assert [work.activity_id for work in seen.due(Within.THIS_WEEK)] == [1]
    assert [work.activity_id for work in seen.due(Within.FOURTEEN_DAYS)] == [1, 2]
    assert seen.due(Within.THREE_DAYS) == ()


@given(st.lists(st.tuples(st.integers(-30, 30), st.sampled_from(State)), max_size=30))
def test_no_line_is_late_and_due_at_once(lines: list[tuple[int, State]]) -> None:
    seen = briefing(*(line(days, f"Đơn vị {n}", n, state) for n, (days, state) in enumerate(lines)))
    late = {work.activity_id for work in seen.late()}
    assert late.isdisjoint(work.activity_id for work in seen.due(Within.FOURTEEN_DAYS))


def test_days_are_worded_by_their_nearness() -> None:
    words = [due_words(MONDAY + days * DAY, MONDAY) for days in (-5, 0, 1, 4)]
    assert words == ["quá 5 ngày", "hôm nay", "ngày mai", "thứ Sáu 19/4"]


def test_what_comes_is_sorted_and_leaves_out_what_has_begun() -> None:
    entries = [
        AgendaEntry(AgendaKind.ACTIVITY, 1, "Đã bắt đầu", MONDAY),
        AgendaEntry(AgendaKind.EVENT, 2, "Họp hôm nay", MONDAY),
        AgendaEntry(AgendaKind.DOCUMENT, 3, "Văn bản", MONDAY + DAY),
        *(
            AgendaEntry(AgendaKind.ACTIVITY, n, f"Việc {n}", MONDAY + n * DAY)
            for n in range(9, 4, -1)
        ),
    ]
    free = DayFacts(MONDAY + 3 * DAY, 10, 3, kind=DayKind.OFF, note="Giỗ Tổ")
    found = coming(entries, [free], MONDAY)
    assert [entry.title for entry in found] == [
        "Họp hôm nay",
        "Giỗ Tổ",
        "Việc 5",
        "Việc 6",
        "Việc 7",
    ]
    assert len(found) == COMING
    assert found[1].off


def test_weeks_count_due_and_finished_without_what_does_not_apply() -> None:
    standing = {
        (State.DONE, Timing(None, MONDAY, MONDAY - DAY)): 2,
        (State.TODO, Timing(None, MONDAY + DAY)): 3,
        (State.NOT_APPLICABLE, Timing(None, MONDAY)): 4,
        (State.DOING, Timing(None, None)): 5,
    }
    found = {week.monday: week for week in weeks(standing, date(2024, 4, 8), date(2024, 4, 21))}
    assert (found[MONDAY].due, found[MONDAY].finished) == (5, 0)
    assert (found[MONDAY - 7 * DAY].due, found[MONDAY - 7 * DAY].finished) == (0, 2)
