"""Single days as a text writes them."""

import re
from datetime import date

_LONG = re.compile(r"(\d{1,2})\s?tháng\s?(\d{1,2})(?:\s?,?\s?năm\s?(\d{4}))?", re.IGNORECASE)
_SHORT = re.compile(r"(\d{1,2})\s?[/.\-]\s?(\d{1,2})(?:\s?[/.\-]\s?(\d{4}))?")


def day_of(year: int | str | None, month: int | str | None, day: int | str) -> date | None:
    """Give the day; None where there is no such day ("31/02") or a part is missing."""
    if not year or not month:
        return None
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None


def long_date(text: str) -> date | None:
    """Give the day of "19 tháng 3 năm 2024"."""
    found = _LONG.search(text)
    return day_of(found[3], found[2], found[1]) if found else None


def any_date(text: str) -> date | None:
    """Give the first day that `text` writes in full, in words or with signs."""
    found = _SHORT.search(text)
    spelled = _LONG.search(text)
    if spelled and (found is None or spelled.start() <= found.start()):
        return day_of(spelled[3], spelled[2], spelled[1])
    return day_of(found[3], found[2], found[1]) if found else None
