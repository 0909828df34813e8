"""Days that the parts of a phrase of time mean, in groups as time_rules.py catches them."""

import re
from datetime import date, timedelta

from kehoach_desktop.core.dates import Span
from kehoach_desktop.importer.calendar_words import day_of

_MONTHS = 12
_FIRST_YEAR, _LAST_YEAR = 1990, 2100


def month_span(year: int, first: int, last: int) -> Span | None:
    """Give the days from the first of one month to the last of another."""
    if not (1 <= first <= _MONTHS and 1 <= last <= _MONTHS):
        return None
    after = date(year + last // 12, last % 12 + 1, 1)
    return Span(date(year, first, 1), after - timedelta(days=1))


def _one(groups: tuple[str | None, ...], year: int | str) -> date | None:
    """Read the six groups of _DAY: long day, month, year, then short ones."""
    day, month, own = groups[:3] if groups[0] else groups[3:6]
    return day_of(own or year, month, day) if day else None


def day_range(found: re.Match[str], year: int) -> Span | None:
    """Read two days."""
    groups = found.groups()
    last = _one(groups[6:12], year)
    if last is None:
        return None
    first = _one(groups[:6], last.year)
    return Span(first, last) if first and first <= last else None


def range_in_month(found: re.Match[str], year: int) -> Span | None:
    """Read "22 đến 26/4"."""
    last = _one(found.groups()[1:7], year)
    first = day_of(last.year, last.month, found[1]) if last else None
    return Span(first, last) if first and last and first <= last else None


def until_day(found: re.Match[str], year: int) -> Span | None:
    """Read a last day."""
    last = _one(found.groups()[:6], year)
    return Span(None, last) if last else None


def since_day(found: re.Match[str], year: int) -> Span | None:
    """Read a first day."""
    first = _one(found.groups()[:6], year)
    return Span(first, None) if first else None


def single_day(found: re.Match[str], year: int) -> Span | None:
    """Read one day."""
    day = _one(found.groups()[:6], year)
    return Span(day, day) if day else None


def single_short_day(found: re.Match[str], year: int) -> Span | None:
    """Read the day of "tối 31/12"."""
    day = day_of(found[3] or year, found[2], found[1])
    return Span(day, day) if day else None


def month_range(found: re.Match[str], year: int) -> Span | None:
    """Read "từ đầu tháng 3 đến hết tháng 5"."""
    edge, month, own, edge_last, month_last, year_last = found.groups()
    last_year = int(year_last or own or year)
    first_year = int(own or year_last or year)
    first = month_span(first_year, int(month), int(month))
    last = month_span(last_year, int(month_last), int(month_last))
    if not (first and last and first.start and last.end and first.start <= last.end):
        return None
    start = first.start.replace(day=_FIRST.get((edge or "").lower(), 1))
    end = _edge_end(last, edge_last)
    return Span(start, end)


_FIRST = {"giữa": 11, "cuối": 21}


def _edge_end(span: Span, edge: str | None) -> date | None:
    cut = {"đầu": 10, "giữa": 20}.get((edge or "").lower())
    return span.end.replace(day=cut) if cut and span.end else span.end


def month_list(found: re.Match[str], year: int) -> Span | None:
    """Read "tháng 3, 4, 5"."""
    numbers = [int(number) for number in re.findall(r"(?<!\d)\d{1,2}(?!\d)", found[1])]
    return month_span(int(found[2] or year), numbers[0], numbers[-1]) if numbers else None


_WEEKS = {"nhất": 1, "hai": 2, "ba": 3, "tư": 4, "1": 1, "2": 2, "3": 3, "4": 4}
_COUNTS = {"hai": 2, "ba": 3}
_WEEK = 7


def week_of_month(found: re.Match[str], year: int) -> Span | None:
    """Read "tuần đầu tháng 10", "02 tuần cuối", "tuần thứ hai": seven days each from the edge."""
    count, which, month, own = found.groups()
    weeks = _COUNTS.get((count or "1").lower()) or int(count or 1)
    place = _WEEKS.get(which.lower())
    if place is None:
        return _days_at_edge(weeks * _WEEK, which, (month, own or year))
    span = month_span(int(own or year), int(month), int(month))
    if span is None or span.start is None:
        return None
    first = span.start + timedelta(days=_WEEK * (place - 1))
    return Span(first, first + timedelta(days=_WEEK - 1))


def days_of_month(found: re.Match[str], year: int) -> Span | None:
    """Read "10 ngày đầu tháng 4"."""
    count, edge, month, own = found.groups()
    return _days_at_edge(int(count), edge, (month, own or year))


def _days_at_edge(days: int, edge: str, of: tuple[str, str | int]) -> Span | None:
    """Give the first or the last days of a month; None where it has not so many."""
    month, year = of
    span = month_span(int(year), int(month), int(month))
    if span is None or span.start is None or span.end is None:
        return None
    more = timedelta(days=days - 1)
    if not 0 <= more.days <= (span.end - span.start).days:
        return None
    first = edge.lower() == "đầu"
    return Span(span.start, span.start + more) if first else Span(span.end - more, span.end)


def month_to_day(found: re.Match[str], year: int) -> Span | None:
    """Read "từ đầu tháng 7 đến hết ngày 31/7"."""
    edge, month, own = found.groups()[:3]
    last = _one(found.groups()[3:9], year)
    if last is None:
        return None
    span = month_span(int(own or last.year), int(month), int(month))
    if span is None or span.start is None:
        return None
    start = span.start.replace(day=_FIRST.get((edge or "").lower(), 1))
    return Span(start, last) if start <= last else None


def day_to_month(found: re.Match[str], year: int) -> Span | None:
    """Read "từ ngày 15/4 đến hết tháng 5"."""
    groups = found.groups()
    edge, month, own = groups[6:9]
    first = _one(groups[:6], own or year)
    last = month_span(int(own or (first.year if first else year)), int(month), int(month))
    end = _edge_end(last, edge) if last else None
    return Span(first, end) if first and end and first <= end else None


def one_month(found: re.Match[str], year: int) -> Span | None:
    """Read one month."""
    edge, month, own = found.groups()
    span = month_span(int(own or year), int(month), int(month))
    if span is None or span.start is None:
        return None
    start = span.start.replace(day=_FIRST.get((edge or "").lower(), 1))
    return Span(start, _edge_end(span, edge))


def before_month(found: re.Match[str], year: int) -> Span | None:
    """Read "trước tháng 5"; the month counts whole."""
    span = month_span(int(found[2] or year), int(found[1]), int(found[1]))
    return Span(None, span.end) if span else None


def before_quarter(found: re.Match[str], year: int) -> Span | None:
    """Read "hết quý III"; the quarter counts whole."""
    number = _QUARTERS.get(found[1].upper()) or int(found[1])
    span = month_span(int(found[2] or year), number * 3 - 2, number * 3)
    return Span(None, span.end) if span else None


def until_year(found: re.Match[str], year: int) -> Span | None:
    """Read "đến hết năm 2025"."""
    last = int(found[1] or year)
    return Span(None, date(last, 12, 31)) if _FIRST_YEAR <= last <= _LAST_YEAR else None


_QUARTERS = {"I": 1, "II": 2, "III": 3, "IV": 4}


def quarters(found: re.Match[str], year: int) -> Span | None:
    """Read one quarter or several."""
    first, last = (
        _QUARTERS.get(name.upper()) or int(name) for name in (found[1], found[2] or found[1])
    )
    return month_span(int(found[3] or year), first * 3 - 2, last * 3)


def half_year(found: re.Match[str], year: int) -> Span | None:
    """Read half a year."""
    own = int(found[2] or year)
    return month_span(own, 1, 6) if found[1].lower() == "đầu" else month_span(own, 7, 12)


def years(found: re.Match[str], year: int) -> Span | None:
    """Read one year or several."""
    del year
    first, last = int(found[1]), int(found[2] or found[1])
    return (
        Span(date(first, 1, 1), date(last, 12, 31))
        if _FIRST_YEAR <= first <= last <= _LAST_YEAR
        else None
    )


def no_days(found: re.Match[str], year: int) -> Span:
    """Read a phrase without days."""
    del found, year
    return Span(None, None)
