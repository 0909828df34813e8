from datetime import date
from decimal import Decimal

import pytest

from kehoach_desktop.core.entry import (
    figure_text,
    read_copies,
    read_day,
    read_figure,
    read_span,
    read_title,
)
from kehoach_desktop.core.errors import BadInputError

TODAY = date(2024, 4, 15)


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("19/4", date(2024, 4, 19)),
        (" 07/05/2025 ", date(2025, 5, 7)),
        ("3-5-24", date(2024, 5, 3)),
        ("20", date(2024, 4, 20)),
        ("", None),
    ],
)
def test_days_are_read_as_people_write_them(typed, day):
    assert read_day(typed, TODAY) == day


@pytest.mark.parametrize("typed", ["31/4", "mai", "19/13", "1/2/3/4", "1/1/0001", "1/1/9999"])
def test_what_is_no_day_is_refused_in_one_sentence(typed):
    with pytest.raises(BadInputError, match=f"“{typed}” không phải là ngày"):
        read_day(typed, TODAY)


@pytest.mark.parametrize(
    ("typed", "figure"),
    [("12", "12"), ("1.245", "1245"), ("12,5", "12.5"), ("1.245,5", "1245.5"), ("1.5", "1.5")],
)
def test_figures_are_read_with_points_between_thousands(typed, figure):
    assert read_figure(typed) == Decimal(figure)


def test_no_figure_is_not_zero():
    assert read_figure(" ") is None
    assert read_figure("0") == 0


@pytest.mark.parametrize("typed", ["-3", "mười", "1.24.5", "12,,5"])
def test_what_is_no_figure_is_refused(typed):
    with pytest.raises(BadInputError, match="không phải là con số"):
        read_figure(typed)


@pytest.mark.parametrize(
    ("figure", "text"),
    [("1245", "1.245"), ("12.50", "12,5"), ("0", "0"), ("1E+3", "1.000")],
)
def test_figures_are_shown_with_points_between_thousands(figure, text):
    assert figure_text(Decimal(figure)) == text


def test_an_unknown_figure_is_a_dash():
    assert figure_text(None) == "–"


def test_copies_are_whole_numbers_of_at_most_three_digits():
    assert [read_copies(text) for text in (" 12 ", "", "0")] == [12, 0, 0]
    for typed in ("1,5", "-1", "1000", "hai"):
        with pytest.raises(BadInputError, match="không phải là số bản"):
            read_copies(typed)


def test_a_span_without_a_last_day_is_one_day():
    assert read_span("22/4", "", TODAY) == (date(2024, 4, 22), date(2024, 4, 22))
    assert read_span("22/4", "5/5", TODAY) == (date(2024, 4, 22), date(2024, 5, 5))


@pytest.mark.parametrize(
    ("first", "last", "why"),
    [("", "5/5", "Chưa có ngày đầu"), ("5/5", "4/5", "đứng trước"), ("x", "", "không phải")],
)
def test_a_span_that_makes_no_sense_is_refused(first, last, why):
    with pytest.raises(BadInputError, match=why):
        read_span(first, last, TODAY)


def test_a_title_is_trimmed_and_never_empty():
    assert read_title("  Họp   giao ban ") == "Họp giao ban"
    with pytest.raises(BadInputError, match="Chưa có nội dung"):
        read_title("  ")
