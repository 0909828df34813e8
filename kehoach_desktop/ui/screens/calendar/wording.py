"""What the calendar says of a day and of an entry: tooltips, names for screen readers."""

from collections.abc import Sequence
from datetime import date

from kehoach_desktop.core.calendar import CalendarEntry, DayFacts
from kehoach_desktop.core.dates import WEEKDAYS, day_month, full, span_in_list


def month_title(month: date) -> str:
    """Give "Tháng 4"."""
    return f"Tháng {month.month}"


def lunar_months(facts: Sequence[DayFacts]) -> str:
    """Give "tháng 2 – 3 âm": the lunar months that a solar one touches."""
    seen = dict.fromkeys(f"{one.lunar_month}{' nhuận' if one.leap else ''}" for one in facts)
    return f"tháng {' – '.join(seen)} âm"


def day_words(facts: DayFacts) -> str:
    """Give "Thứ Năm 18/4/2024, 10/3 âm lịch, Giỗ Tổ"."""
    leap = " nhuận" if facts.leap else ""
    lunar = f"{facts.lunar_day}/{facts.lunar_month}{leap} âm lịch"
    words = (f"{weekday(facts.day)} {full(facts.day)}", lunar, facts.note)
    return ", ".join(word for word in words if word)


def weekday(day: date) -> str:
    """Give "Thứ Năm"."""
    name = WEEKDAYS[day.weekday()]
    return name[0].upper() + name[1:]


def day_name(facts: DayFacts, today: date, entries: Sequence[CalendarEntry]) -> str:
    """Give what a screen reader says of the focused day."""
    words = day_words(facts) + (", hôm nay" if facts.day == today else "")
    if not entries:
        return f"{words}, không có việc"
    return f"{words}, {len(entries)} mục: " + "; ".join(entry.title for entry in entries)


def entry_when(entry: CalendarEntry, today: date) -> str:
    """Give "22/4–05/5 · Đang thực hiện"."""
    words = (span_in_list(entry.start, entry.end, today), entry.shown.word if entry.shown else "")
    return " · ".join(word for word in words if word)


def entry_who(entry: CalendarEntry) -> str:
    """Give "3/9 xong · Ban CHQS phường, 8 chi bộ"."""
    done = f"{entry.done}/{entry.total} xong" if entry.total else ""
    return " · ".join(word for word in (done, entry.units) if word)


def entry_tooltip(entry: CalendarEntry, today: date) -> str:
    """Give title, time and state, and who, a line each."""
    return "\n".join(
        line for line in (entry.title, entry_when(entry, today), entry_who(entry)) if line
    )


def key_days(start: date, end: date) -> str:
    """Give "01–07/5", or "28/4–03/5" over two months."""
    if (start.year, start.month) == (end.year, end.month):
        return f"{start.day:02}–{day_month(end)}"
    return f"{day_month(start)}–{day_month(end)}"


def month_span(months: Sequence[date]) -> str:
    """Give "Tháng 4", "Tháng 3 – 5", "Tháng 12/2024 – 2/2025"."""
    first, last = months[0], months[-1]
    if first == last:
        return month_title(first)
    if first.year == last.year:
        return f"Tháng {first.month} – {last.month}"
    return f"Tháng {first.month}/{first.year} – {last.month}/{last.year}"
