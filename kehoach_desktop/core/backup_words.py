"""Words about backups: when one was made, how large it is, what it holds."""

from datetime import date, datetime, timedelta
from typing import Final

from kehoach_desktop.core.backups import Backup
from kehoach_desktop.core.dates import in_list

_KILO: Final = 1000


def when(at: datetime, today: date) -> str:
    """Give "09:41" for today, "hôm qua 17:05", "15/4 08:00", "15/4/2023 08:00"."""
    clock = f"{at:%H:%M}"
    if at.date() == today:
        return f"hôm nay {clock}"
    if at.date() == today - timedelta(days=1):
        return f"hôm qua {clock}"
    return f"{in_list(at.date(), today)} {clock}"


def size(count: int) -> str:
    """Give "2,4 MB", "640 KB": bytes as a clerk reads them."""
    if count < _KILO * _KILO:
        return f"{max(1, round(count / _KILO))} KB"
    return f"{count / _KILO / _KILO:.1f} MB".replace(".", ",")


def backup_line(newest: Backup | None, today: date) -> str:
    """Give the first line of Sao lưu: "Bản sao gần nhất: hôm qua 17:05, 2,4 MB, đã kiểm tra."."""
    if newest is None:
        return "Chưa có bản sao nào."
    checked = "đã kiểm tra" if newest.verified else "chưa đọc được"
    return f"Bản sao gần nhất: {when(newest.made_at, today)}, {size(newest.size)}, {checked}."


def holds(documents: int, lines: int) -> str:
    """Give what a store holds: "3 văn bản, 217 việc"."""
    return f"{documents} văn bản, {lines} việc"
