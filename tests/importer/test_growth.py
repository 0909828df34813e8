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
_SMALL = 25_000
_RATIO = 2.5  # per doubling
_NOISE = 0.15  # seconds of CPU that a busy machine may add
_ROUNDS = 5


def seconds(text: str) -> float:
    begun = process_time()
    read_text(f"KẾ HOẠCH\n{text}")
    return process_time() - begun


@pytest.mark.parametrize("unit", UNITS)
def test_twice_the_text_takes_about_twice_the_time(unit: str) -> None:
    small = large = float("inf")
    for _ in range(_ROUNDS):  # the quickest of each: whatever else the machine does only adds
        small = min(small, seconds(unit * (_SMALL // len(unit))))
        large = min(large, seconds(unit * (2 * _SMALL // len(unit))))
        if large <= _RATIO * small + _NOISE:
            return
    pytest.fail(f"{small:.2f} s, for twice the text {large:.2f} s")
