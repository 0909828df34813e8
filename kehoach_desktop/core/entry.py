"""What the clerk types into a cell: days and figures, as people here write them."""

import re
from datetime import date
from decimal import Decimal
from typing import Final

from kehoach_desktop.core.dates import typed_day, whole_year
from kehoach_desktop.core.errors import BadInputError
from kehoach_desktop.core.text import squeeze

_DAY: Final = re.compile(r"(\d{1,2})(?:[/.\- ](\d{1,2})(?:[/.\- ](\d{4}|\d{2}))?)?")
_GROUPED: Final = re.compile(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?")
_PLAIN: Final = re.compile(r"\d{1,12}(?:[.,]\d{1,6})?")
_COPIES_DIGITS: Final = 3


def read_day(text: str, today: date) -> date | None:
    """Read "19/4", "19/4/2024", "19-04-24" or "19" (of this month); None for nothing.

    Raises BadInputError for anything else.
    """
    text = text.strip()
    if not text:
        return None
    found = _DAY.fullmatch(text)
    if found:
        day, month, year = found.groups()
        when = typed_day(_year(year, today), int(month or today.month), int(day))
        if when is not None:
            return when
    raise BadInputError(
        f"“{text}” không phải là ngày. Ngày cũ vẫn giữ nguyên. Hãy gõ như 19/4 hoặc 19/4/2024."
    )


def read_span(first: str, last: str, today: date) -> tuple[date, date]:
    """Read the first and the last day of something; without a last day it lasts one day.

    Raises BadInputError without a first day, or where the last stands before it.
    """
    start = read_day(first, today)
    if start is None:
        raise BadInputError("Chưa có ngày đầu nên chưa ghi gì. Hãy gõ như 19/4 hoặc 19/4/2024.")
    end = read_day(last, today) or start
    if end < start:
        raise BadInputError(
            "Ngày cuối đứng trước ngày đầu nên chưa ghi gì. Hãy sửa lại một trong hai ngày."
        )
    return start, end


def read_title(text: str) -> str:
    """Read what something is called. Raises BadInputError for nothing."""
    title = squeeze(text)
    if not title:
        raise BadInputError("Chưa có nội dung nên chưa ghi gì. Hãy ghi là việc gì.")
    return title


def _year(year: str | None, today: date) -> int:
    if year is None:
        return today.year
    return int(year) if len(year) > len("24") else whole_year(int(year))


def read_figure(text: str) -> Decimal | None:
    """Read "12", "1.245" or "12,5"; None for nothing. Raises BadInputError for anything else."""
    text = text.strip().replace(" ", "")
    if not text or text == "–":
        return None
    if _GROUPED.fullmatch(text):
        return Decimal(text.replace(".", "").replace(",", "."))
    if _PLAIN.fullmatch(text):
        return Decimal(text.replace(",", "."))
    raise BadInputError(
        f"“{text}” không phải là con số. Số cũ vẫn giữ nguyên. Hãy gõ như 12, 12,5 hoặc 1.245."
    )


def read_copies(text: str) -> int:
    """Read a number of copies, 0 to 999; nothing is 0. Raises BadInputError for anything else."""
    text = text.strip()
    if not text or (text.isdecimal() and len(text) <= _COPIES_DIGITS):
        return int(text or 0)
    raise BadInputError(
        f"“{text}” không phải là số bản. Số cũ vẫn giữ nguyên. Hãy gõ một số từ 0 đến 999."
    )


def figure_text(figure: Decimal | int | None) -> str:
    """Give "1.245", "12,5"; "–" for what is not known."""
    if figure is None:
        return "–"
    whole, _, rest = f"{figure:f}".partition(".")
    rest = rest.rstrip("0")
    return f"{int(whole):,}".replace(",", ".") + (f",{rest}" if rest else "")
