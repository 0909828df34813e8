"""Vietnamese lunar dates (UTC+7), behind one function."""

from dataclasses import dataclass
from datetime import date

from kehoach_desktop.core.errors import BadInputError

FIRST_YEAR, LAST_YEAR = 1900, 2100


@dataclass(frozen=True, slots=True)
class LunarDate:
    """A day of the lunar calendar."""

    day: int
    month: int
    year: int
    leap: bool = False


def lunar_date(day: date) -> LunarDate:
    """Give the lunar date of `day`.

    Agrees with astronomical new moons at UTC+7 from 1968 to 2071. Raises BadInputError before 1900
    and after 2100.
    """
    from lunar_vn import solar_to_lunar

    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        raise BadInputError(
            f"Chương trình chỉ có âm lịch từ năm {FIRST_YEAR} đến năm {LAST_YEAR}. "
            "Số liệu vẫn nguyên. Hãy chọn ngày trong khoảng đó."
        )
    found = solar_to_lunar(day)
    return LunarDate(found.day, found.month, found.year, leap=bool(found.leap))
