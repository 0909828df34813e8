"""Numbers of outgoing documents: series, gaps, what is taken."""

from datetime import date

import pytest

from kehoach_desktop.core.documents import DocType, Family
from kehoach_desktop.core.numbering import (
    PartyTerm,
    Series,
    SeriesKey,
    TakenNumber,
    number_hints,
    number_trouble,
    series_words,
    term_of,
)

TERMS = (PartyTerm("2020–2025", date(2020, 6, 20)), PartyTerm("2025–2030", date(2025, 6, 15)))
KEY = SeriesKey(1, DocType.PLAN, "2020–2025")


def series(*numbers: int, first: int = 1) -> Series:
    taken = tuple(TakenNumber(n, date(2024, 3, n), f"việc {n}") for n in numbers)
    return Series(KEY, taken, first)


@pytest.mark.parametrize(
    ("family", "day", "term"),
    [
        (Family.PARTY, date(2024, 12, 31), "2020–2025"),
        (Family.PARTY, date(2025, 1, 2), "2020–2025"),
        (Family.PARTY, date(2025, 6, 14), "2020–2025"),
        (Family.PARTY, date(2025, 6, 15), "2025–2030"),
        (Family.PARTY, date(2019, 1, 1), ""),
        (Family.STATE, date(2024, 12, 31), "2024"),
        (Family.STATE, date(2025, 1, 2), "2025"),
    ],
)
def test_party_numbers_run_through_a_term_and_state_numbers_through_a_year(
    family: Family, day: date, term: str
) -> None:
    assert term_of(family, day, TERMS) == term


def test_a_series_names_its_type_and_time() -> None:
    assert series_words(Family.PARTY, DocType.PLAN, "2020–2025") == "Kế hoạch, nhiệm kỳ 2020–2025"
    assert series_words(Family.STATE, DocType.DECISION, "2024") == "Quyết định, năm 2024"
    assert series_words(Family.PARTY, DocType.REGULATION, "") == "Quy định"


@pytest.mark.parametrize(
    ("one", "following"),
    [(series(), 1), (series(first=45), 45), (series(1, 2), 3), (series(7, first=5), 8)],
)
def test_the_next_number_follows_the_last(one: Series, following: int) -> None:
    assert one.next_number == following


def test_gaps_are_counted_from_the_first_number_of_the_program() -> None:
    assert series(3, 5).gaps == (1, 2, 4)
    assert series(6, 8, first=5).gaps == (5, 7)


def test_a_taken_number_is_refused_with_its_bearer() -> None:
    assert number_trouble(series(3), 3) == "Số 03 đã cấp cho văn bản “việc 3” ngày 03/3/2024."
    assert number_trouble(series(3), 4) == ""
    assert number_trouble(series(3), 0) != ""


def test_skipped_numbers_and_gaps_are_told() -> None:
    assert number_hints(series(1), 4, date(2024, 3, 9)) == ("Bỏ qua số 02, 03; số kế tiếp là 02.",)
    assert number_hints(series(1, 3), 4, date(2024, 3, 9)) == ("Dãy này còn trống số 02.",)
    assert number_hints(series(1, 3), 2, date(2024, 3, 2)) == ()


def test_days_out_of_order_are_told() -> None:
    (hint,) = number_hints(series(1, 9), 10, date(2024, 3, 4))[1:]
    assert hint == "Số 09 đứng trước nhưng ghi ngày 09/3/2024, muộn hơn."
    assert number_hints(series(9, first=8), 8, date(2024, 3, 20)) == (
        "Số 09 đứng sau nhưng ghi ngày 09/3/2024, sớm hơn.",
    )
