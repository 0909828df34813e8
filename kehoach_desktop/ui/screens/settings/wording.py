"""Words of Lịch sử: the headings of its days."""

from datetime import date, timedelta

from kehoach_desktop.core.dates import WEEKDAYS, full


def day_heading(day: date, today: date) -> str:
    """Give the heading of a day: "Hôm nay, thứ Hai", "Chủ nhật, 14/4/2024"."""
    weekday = WEEKDAYS[day.weekday()]
    if day == today:
        return f"Hôm nay, {weekday}"
    if day == today - timedelta(days=1):
        return f"Hôm qua, {weekday}"
    return f"{weekday[0].upper()}{weekday[1:]}, {full(day)}"
