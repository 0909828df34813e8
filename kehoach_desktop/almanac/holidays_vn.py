"""Days off and substituted working days of Vietnam, behind one function."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

_SUBSTITUTE = ("nghỉ bù", "thay cho")
_SHORT = {
    "Giỗ Tổ": "Giỗ Tổ",
    "Tết Dương lịch": "Tết Dương lịch",
    "Tết": "nghỉ Tết",
    "Quốc khánh": "Quốc khánh",
}
_OTHER = "nghỉ lễ"


@dataclass(frozen=True, slots=True)
class OfficialDays:
    """What differs from the plain week: days off with a short note, Saturdays that are worked."""

    off: Mapping[date, str]
    make_up: frozenset[date]


def official_days(years: Iterable[int]) -> OfficialDays:
    """Give the official days of `years` (Bộ luật Lao động 2019, Điều 112, and yearly swaps).

    Swaps of years not announced when the library was made are missing: DayOverride adds them.
    """
    from holidays.countries.vietnam import Vietnam

    known = Vietnam(years=sorted(set(years)), language="vi")  # type: ignore[no-untyped-call]
    return OfficialDays(
        {day: _short(name) for day, name in known.items()}, frozenset(known.weekend_workdays)
    )


def _short(name: str) -> str:
    if any(word in name for word in _SUBSTITUTE):
        return "nghỉ bù"
    return next((short for word, short in _SHORT.items() if word in name), _OTHER)
