"""Days that follow from others: the session of a chi bộ, n days after something happened."""

import calendar
import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from kehoach_desktop.core.entry import read_day
from kehoach_desktop.core.errors import BadInputError
from kehoach_desktop.core.text import squeeze

_DECEMBER: Final = 12
_AFTER: Final = re.compile(r"(?P<days>\d{1,3})\s*ngày\s+sau\s+(?P<event>.+)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class AfterEvent:
    """A deadline of so many days after an event; open until it is known when that happened."""

    days: int
    event: str
    happened_on: date | None = None

    @property
    def due(self) -> date | None:
        """The day that follows; None while the event has not happened."""
        return None if self.happened_on is None else self.happened_on + timedelta(self.days)

    @property
    def words(self) -> str:
        """As the plan says it: "20 ngày sau khi tỉnh ban hành"."""
        return f"{self.days} ngày sau {self.event}"


def read_after_event(text: str, today: date) -> AfterEvent:
    """Read "20 ngày sau khi tỉnh ban hành" or "20 ngày sau 12/4"; raises BadInputError."""
    found = _AFTER.fullmatch(squeeze(text))
    if found is None:
        raise BadInputError(
            f"“{text}” chưa rõ là mấy ngày sau việc gì. Hạn cũ vẫn giữ nguyên. "
            "Hãy gõ như “20 ngày sau khi tỉnh ban hành” hoặc “20 ngày sau 12/4”."
        )
    event = found["event"].removeprefix("ngày ")
    day = read_day(event, today) if event[0].isdigit() else None
    return AfterEvent(int(found["days"]), event, day)


def meeting_in(start: date | None, end: date | None, meeting_day: int | None) -> date | None:
    """Give the first session of a unit that meets on a day of the month, within a window.

    A month that is too short has its session on its last day; None where none falls inside.
    """
    first = start or end
    if first is None or meeting_day is None:
        return None
    last = end or first
    year, month = first.year, first.month
    while date(year, month, 1) <= last:
        day = date(year, month, min(meeting_day, calendar.monthrange(year, month)[1]))
        if first <= day <= last:
            return day
        year, month = (year, month + 1) if month < _DECEMBER else (year + 1, 1)
    return None
