"""What the clerk types into a cell: days and figures, as people here write them."""

import re
from datetime import date
from decimal import Decimal
from typing import Final

from kehoach_desktop.core.errors import BadInputError

_DAY: Final = re.compile(r"(\d{1,2})(?:[/.\- ](\d{1,2})(?:[/.\- ](\d{4}|\d{2}))?)?")
_GROUPED: Final = re.compile(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?")
_PLAIN: Final = re.compile(r"\d{1,12}(?:[.,]\d{1,6})?")
_CENTURY: Final = 2000


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
        try:
            return date(_year(year, today), int(month or today.month), int(day))
        except ValueError:  # 31/02 and the like
            pass
    raise BadInputError(
        f"“{text}” không phải là ngày. Ngày cũ vẫn giữ nguyên. Hãy gõ như 19/4 hoặc 19/4/2024."
    )


def _year(year: str | None, today: date) -> int:
    if year is None:
        return today.year
    return int(year) if len(year) > len("24") else _CENTURY + int(year)


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


def figure_text(figure: Decimal | None) -> str:
    """Give "1.245", "12,5"; "–" for what is not known."""
    if figure is None:
        return "–"
    whole, _, rest = f"{figure:f}".partition(".")
    rest = rest.rstrip("0")
    return f"{int(whole):,}".replace(",", ".") + (f",{rest}" if rest else "")
