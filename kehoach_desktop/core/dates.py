"""Dates as offices write them, on screen and on paper."""

from dataclasses import dataclass
from datetime import date, timedelta

_PADDED_MONTHS = (1, 2)
_YEARS = range(1900, 2200)
_CENTURY = 2000
WEEKDAYS = ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật")


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of days, both ends counted; an open end is None."""

    start: date | None
    end: date | None

    def __contains__(self, day: date) -> bool:
        """Tell whether `day` lies in the span."""
        after = self.start is None or self.start <= day
        return after and (self.end is None or day <= self.end)

    @property
    def days(self) -> int | None:
        """Number of days, both ends counted; None where an end is open."""
        if self.start is None or self.end is None:
            return None
        return (self.end - self.start).days + 1


def typed_day(year: int, month: int, day: int) -> date | None:
    """Give a day that an office may mean; None for 31/02 and for the year 24 or 20244."""
    try:
        return date(year, month, day) if year in _YEARS else None
    except ValueError:
        return None


def whole_year(year: int) -> int:
    """Give 2024 for the 24 of "26/4/24"."""
    return _CENTURY + year


def day_month(day: date) -> str:
    """Give "07/5" or "10/02": a day and months 1 and 2 with a leading zero (36-HD/VPTW)."""
    return f"{day.day:02}/{month_number(day.month)}"


def full(day: date) -> str:
    """Give "07/5/2024"."""
    return f"{day_month(day)}/{day.year}"


def month_number(month: int) -> str:
    """Give "01", "02", "3" … "12": only months below 3 take a zero (36-HD/VPTW, Nghị định 30)."""
    return f"{month:02}" if month in _PADDED_MONTHS else str(month)


def long(day: date) -> str:
    """Give "ngày 19 tháng 3 năm 2024" as it stands in a document's head."""
    return f"ngày {day.day:02} tháng {month_number(day.month)} năm {day.year}"


def in_list(day: date, today: date) -> str:
    """Give "07/5" for a day of this year, else "07/5/2024"."""
    return day_month(day) if day.year == today.year else full(day)


def span_in_list(start: date | None, end: date | None, today: date) -> str:
    """Give "22/4–05/5", "30/4" where only the end is known or both are one day; "" for neither."""
    if end is None:
        return "" if start is None else f"từ {in_list(start, today)}"
    if start is None or start == end:
        return in_list(end, today)
    return f"{in_list(start, today)}–{in_list(end, today)}"


def span_in_words(start: date | None, end: date | None) -> str:
    """Give the words of a composed sentence: "từ ngày 22/4 đến ngày 05/5/2024"."""
    if end is None:
        return "" if start is None else f"từ ngày {full(start)}"
    if start is None:
        return f"hoàn thành trước ngày {full(end + timedelta(days=1))}"
    if start == end:
        return f"ngày {full(end)}"
    first = day_month(start) if start.year == end.year else full(start)
    return f"từ ngày {first} đến ngày {full(end)}"
