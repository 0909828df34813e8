from datetime import time

import pytest

from kehoach_desktop.core.clock import clock_in, clock_text, read_clock
from kehoach_desktop.core.errors import BadInputError


@pytest.mark.parametrize(
    ("words", "moment"),
    [
        ("08 giờ 00, ngày 26/4/2024", time(8)),
        ("vào 19h30 tối 06/5", time(19, 30)),
        ("từ 7:15", time(7, 15)),
        ("trong tháng 4, 12 gia đình", None),
        ("25 giờ", None),
    ],
)
def test_an_hour_is_found_in_words(words: str, moment: time | None) -> None:
    assert clock_in(words) == moment


@pytest.mark.parametrize(
    ("typed", "moment"),
    [("8", time(8)), ("8h", time(8)), ("8h30", time(8, 30)), ("19:30", time(19, 30)), ("", None)],
)
def test_an_hour_is_typed_as_people_do(typed: str, moment: time | None) -> None:
    assert read_clock(typed) == moment


@pytest.mark.parametrize("typed", ["sáng", "25", "8h70", "830"])
def test_what_is_no_hour_is_refused(typed: str) -> None:
    with pytest.raises(BadInputError):
        read_clock(typed)


def test_an_hour_reads_back_as_it_is_printed() -> None:
    assert clock_text(time(8)) == "08 giờ 00"
    assert read_clock(clock_text(time(19, 5))) == time(19, 5)
