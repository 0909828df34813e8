"""Sums of money as a clerk types them and as paper says them, in đồng."""

import re
from decimal import Decimal
from typing import Final

from kehoach_desktop.core.entry import figure_text, read_figure
from kehoach_desktop.core.errors import BadInputError
from kehoach_desktop.core.text import fold

_SUM: Final = re.compile(r"(?P<figure>[\d.,]+(?: [\d.,]+)*)\s*(?P<unit>\D*)")
_UNITS: Final = {
    "": 1,
    "d": 1,
    "vnd": 1,
    "dong": 1,
    "nghin": 1_000,
    "ngan": 1_000,
    "trieu": 1_000_000,
    "tr": 1_000_000,
    "ty": 1_000_000_000,
    "ti": 1_000_000_000,
}
_LARGEST: Final = 10**15


def read_money(text: str) -> int | None:
    """Read "410.000.000", "410 triệu đồng" or "1,5 tỷ" as đồng; None for nothing.

    Raises BadInputError for anything else.
    """
    words = text.strip().rstrip(".")
    if not words:
        return None
    found = _SUM.fullmatch(words)
    unit = fold(found["unit"]).strip() if found else ""
    unit = unit.removesuffix(" dong") or unit
    if found is not None and unit in _UNITS:
        amount = (read_figure(found["figure"]) or Decimal()) * _UNITS[unit]
        if amount == amount.to_integral_value() and amount < _LARGEST:
            return int(amount)
    raise BadInputError(
        f"“{text}” không phải là số tiền. Số cũ vẫn giữ nguyên. "
        "Hãy gõ như 410.000.000, 410 triệu hoặc 1,5 tỷ."
    )


def money_text(amount: int) -> str:
    """Give "410.000.000 đồng"."""
    return f"{figure_text(Decimal(amount))} đồng"
