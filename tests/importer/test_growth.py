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


def seconds(text: str) -> float:
    best = float("inf")
    for _ in range(2):
        begun = process_time()
        read_text(f"KẾ HOẠCH\n{text}")
        best = min(best, process_time() - begun)
    return best


@pytest.mark.parametrize("unit", UNITS)
def test_twice_the_text_takes_about_twice_the_time(unit: str) -> None:
    small, large = (seconds(unit * (size // len(unit))) for size in (_SMALL, 2 * _SMALL))
    assert large <= _RATIO * small + _NOISE
