"""What a clerk types in one go: a result with its day, a thing put up, the number of a plan."""

import re
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Final

from kehoach_desktop.core.entry import read_day, read_figure
from kehoach_desktop.core.errors import BadInputError
from kehoach_desktop.core.line_parts import ChildPlan, VisualItem
from kehoach_desktop.core.text import squeeze

_DAY: Final = r"\d{1,2}/\d{1,2}(?:/\d{4})?"
_RESULT: Final = re.compile(
    rf"(?:(?P<day>{_DAY})\s*:?\s+)?(?P<amount>\d[\d.]*(?:,\d+)?)\s*(?P<words>[^,;/]*)(?:[,;](?P<note>.*))?"
)
_TIMES: Final = {"nghìn": 10**3, "ngàn": 10**3, "triệu": 10**6, "tỷ": 10**9, "tỉ": 10**9}
_MONEY: Final = re.compile(rf"(?P<times>{'|'.join(_TIMES)})\s+(?P<words>đồng\b.*)", re.IGNORECASE)
_SQUARE: Final = "m²"
_SPAN: Final = re.compile(rf"(?:treo\s+)?({_DAY})?\s*(?:[–-]|đến|tháo)?\s*({_DAY})?", re.IGNORECASE)
_THING: Final = re.compile(
    r"(?P<name>\D*?)(?:\s+(?P<amount>\d[\d.]*(?:,\d+)?)\s*(?P<unit>m2|\D*))?"
)
_COUNTED: Final = re.compile(r"(?P<amount>\d[\d.]*(?:,\d+)?)\s*(?P<unit>\S+)\s+(?P<name>\D+)")
_COMMA: Final = re.compile(r"(?<!\d),|,(?!\d)")
"""Between two digits it is that of a number."""
_PLAN: Final = re.compile(rf"(?P<number>.*?)\s*(?:,?\s*ngày)?\s*(?P<day>{_DAY})?")


@dataclass(frozen=True, slots=True)
class TypedResult:
    """An amount of something; without a day it is today's."""

    amount: Decimal
    words: str
    day: date
    note: str = ""


def read_result(text: str, today: date) -> TypedResult:
    """Read "45 lượt người", "12/4: 45 lượt người, nói chuyện ở trường".

    Raises BadInputError for anything else; nothing typed is no zero.
    """
    found = _RESULT.fullmatch(squeeze(text))
    amount = read_figure(found["amount"]) if found else None
    if found is None or amount is None:
        raise BadInputError(
            f"“{text}” chưa phải là một kết quả. Số liệu vẫn nguyên. "
            "Hãy gõ như “45 lượt người” hoặc “12/4: 45 lượt người, ghi chú”."
        )
    day = read_day(found["day"] or "", today) or today
    words = found["words"].strip()
    if money := _MONEY.fullmatch(words):
        amount, words = amount * _TIMES[money["times"].lower()], money["words"].strip()
    return TypedResult(amount, words, day, (found["note"] or "").strip())


def read_item(text: str, today: date) -> VisualItem:
    """Read "Băng rôn 5 tấm, đường Hùng Vương, 26/4–08/5" or "5 tấm băng rôn, …".

    Raises BadInputError without a thing, or where it comes down before it goes up.
    """
    first, *rest = (part.strip() for part in _COMMA.split(squeeze(text)))
    thing = _COUNTED.fullmatch(first) or _THING.fullmatch(first)
    name = thing["name"].strip() if thing else ""
    if thing is None or not name:
        raise BadInputError(
            "Chưa rõ treo vật gì. Số liệu vẫn nguyên. "
            "Hãy gõ như “Băng rôn 5 tấm, đường Hùng Vương, 26/4–08/5”."
        )
    up_on = down_on = None
    span = _SPAN.fullmatch(rest[-1]) if rest and rest[-1] else None
    if span is not None:
        rest.pop()
        up_on, down_on = (read_day(one or "", today) for one in span.groups())
    if up_on and down_on and down_on < up_on:
        raise BadInputError(
            "Ngày tháo đứng trước ngày treo nên chưa ghi gì. Hãy sửa lại một trong hai ngày."
        )
    amount = read_figure(thing["amount"] or "")
    unit = (thing["unit"] or "").strip()
    unit = _SQUARE if unit.lower() in ("m2", "mét vuông") else unit
    name = name[:1].upper() + name[1:]
    return VisualItem(0, name, ", ".join(filter(None, rest)), amount, unit, up_on, down_on)


def read_plan(text: str, today: date) -> ChildPlan:
    """Read "12-KH/CB 20/4": the number and the day on which it came; without a day, today."""
    found = _PLAN.fullmatch(squeeze(text))
    number = found["number"].strip(" ,") if found else squeeze(text)
    day = read_day((found["day"] if found else "") or "", today)
    return ChildPlan(number, day or today)
