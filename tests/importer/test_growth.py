"""Time grows with length, not faster; no letter pattern makes the reader hang."""

from time import process_time

import pytest

from kehoach_desktop.importer.read import read_text

UNITS = (
    "các cơ quan, đơn vị ",
    "- ",
    "(",
    "1.1.1.1 ",
    "ỦY BAN ",
    "số 12/KH-",
    "Sở A và ",
    "a",
    "; ",
    "UBND xã\n",
    "phối hợp với các ",
    "từ ngày 1/5 ",
    "do X chủ trì ",
    "I. II. ",
    "KT. CHỦ TỊCH ",
    "- Nơi nhận: ",
    "“",
    "\n\n",
    "ệ\u0301",
    "Thời gian: ",
)
_TIMES = 4
_MOST = 8  # linear work takes 4 times as long, quadratic work 16 times
_NOISE = 0.02  # seconds of CPU that a busy machine may add
_ROUNDS = 5


def seconds(text: str) -> float:
    begun = process_time()
    read_text(f"KẾ HOẠCH\n{text}")
    return process_time() - begun


@pytest.mark.parametrize("unit", UNITS)
@pytest.mark.parametrize("letters", [3_000, pytest.param(12_500, marks=pytest.mark.slow)])
def test_four_times_the_text_takes_about_four_times_the_time(unit: str, letters: int) -> None:
    few = many = float("inf")
    for _ in range(_ROUNDS):  # the quickest of each: whatever else the machine does only adds
        few = min(few, seconds(unit * (letters // len(unit))))
        many = min(many, seconds(unit * (_TIMES * letters // len(unit))))
        if many <= _MOST * few + _NOISE:
            return
    pytest.fail(f"{few:.3f} s, for four times the text {many:.3f} s")
