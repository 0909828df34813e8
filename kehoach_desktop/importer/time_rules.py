"""The phrases of time of the administrative language, longest first."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from kehoach_desktop.core.activities import DeadlineKind
from kehoach_desktop.core.dates import Span
from kehoach_desktop.importer import time_values as read

_D = r"(\d{1,2})\s?[/.\-]\s?(\d{1,2})(?:\s?[/.\-]\s?(\d{4}))?(?!\d|/)"
_L = r"(\d{1,2})\s?tháng\s?(\d{1,2})(?:\s?,?\s?năm\s?(\d{4}))?(?!\d)"
_DAY = rf"(?:ngày\s)?(?:thứ\s\w+,?\s)?(?:ngày\s)?(?:{_L}|{_D})"
_MONDAY = r"(?:thứ\s\w+|chủ nhật)"
_HALF = r"(?:rạng sáng|sáng|trưa|chiều|tối|đêm)"
# "7 giờ 30 phút", "8h00'", and as the army writes it "07.30" before the word of the day.
_HOUR = (
    r"(?:(?:vào\s)?(?:lúc|hồi)?\s?(?:\d{1,2}\s?(?:giờ|h|"
    r"g)\s?(?:\d{2})?(?:\s?phút|['’])?|\d{1,2}[.:]\d{2}(?=,?\s(?:ngày|thứ|sáng|chiều|tối)))"
    rf"\s?,?\s?{_HALF}?,?\s?{_HALF}?\s?)?"
)
_YEAR = r"(?:\s?[/\-]\s?|\s?,?\snăm\s)(\d{4})"
_M = r"(\d{1,2})(?!\d)"
_EDGE = r"(đầu|giữa|cuối|hết)?\s?"
_QUARTER = r"(IV|I{1,3}|[1-4])"
_B = r"(?<![^\W_])"


@dataclass(frozen=True, slots=True)
class TimeRule:
    """A phrase, how its days are read, what kind of deadline it is."""

    pattern: re.Pattern[str]
    read: Callable[[re.Match[str], int], Span | None]
    needs: frozenset[str]
    """Words of which the phrase holds one; looked for first, because that is fast."""
    deadline: DeadlineKind = DeadlineKind.SPAN


def _any(words: str) -> frozenset[str]:
    return frozenset(filter(None, words.split("|")))


def _rx(pattern: str) -> re.Pattern[str]:
    return re.compile(_B + pattern, re.IGNORECASE)


_TO = r"\s?(?:đến|tới|-|–)\s?(?:hết\s)?"
_BEFORE = (
    r"(?:trước|(?:chậm|muộn) nhất(?:\slà)?(?:\svào)?(?:\strước)?|không quá|hạn cuối(?:\slà)?:?|"
    r"đến hết|đến trước|hết)"
)
_AND = r"(?:,\s?|\svà\s|\svà\stháng\s|\s?[-–]\s?|,\stháng\s)"
_YEARS = r"năm\s(\d{4})(?:(?:,\s?|\svà\s|\s?[-–]\s?)(?:năm\s)?(\d{4}))?(?!\d)"
_MONTH = rf"{_EDGE}tháng\s?{_M}(?:{_YEAR})?"
_FROM = r"(?:bắt đầu\s)?từ\s"

RULES = (
    TimeRule(_rx(rf"{_FROM}{_HOUR}{_DAY}{_TO}{_HOUR}{_DAY}"), read.day_range, _any("từ")),
    TimeRule(_rx(rf"ngày\s{_DAY}\s(?:đến|tới)\s(?:hết\s)?{_DAY}"), read.day_range, _any("ngày")),
    TimeRule(
        _rx(rf"{_FROM}{_DAY}\s(?:đến|tới)\s[^().;:\d]{{3,70}}\({_DAY}\)"),
        read.day_range,
        _any("từ"),
    ),
    TimeRule(_rx(rf"{_FROM}{_MONTH}{_TO}(?:ngày\s){_DAY}"), read.month_to_day, _any("tháng")),
    TimeRule(_rx(rf"{_FROM}{_DAY}{_TO}{_MONTH}"), read.day_to_month, _any("từ")),
    TimeRule(
        _rx(
            rf"(?<![/.\-–])(?<!tháng\s)(?:từ\s|trong các\s)?(?:ngày\s)?(?:thứ\s\w+,?\s)?(\d{{1,2}})"
            rf"\s?(?:đến|tới|-|–|và)\s?(?:hết\s)?{_DAY}"
        ),
        read.range_in_month,
        _any("đến|tới|-|–|và"),
    ),
    TimeRule(
        _rx(rf"(?:xong\s|hoàn thành\s)?{_BEFORE}\s{_HOUR}{_DAY}"),
        read.until_day,
        _any("trước|nhất|không quá|hạn cuối|hết"),
        DeadlineKind.DAY,
    ),
    TimeRule(_rx(rf"ngày\s{_DAY}\s?(?:-|–|đến|và)\s?{_DAY}"), read.day_range, _any("ngày")),
    TimeRule(
        _rx(rf"(?:hoàn thành|xong|gửi|nộp|đến)\s(?:vào\s|trong\s)?ngày\s{_HOUR}{_DAY}"),
        read.until_day,
        _any("ngày"),
        DeadlineKind.DAY,
    ),
    TimeRule(
        _rx(rf"(?:kể\s|bắt đầu\s)?từ\s(?!tháng){_HOUR}(?:ngày\s){_DAY}"), read.since_day, _any("từ")
    ),
    TimeRule(_rx(rf"(?:từ\s)?{_MONTH}{_TO}{_MONTH}"), read.month_range, _any("tháng")),
    TimeRule(
        _rx(
            rf"(?:trong\s)?(?:các\s)?tháng\s?(\d{{1,2}}(?:{_AND}\d{{1,2}}(?!\d)){{1,5}})"
            rf"(?:{_YEAR})?(?!\d|/)"
        ),
        read.month_list,
        _any("tháng"),
    ),
    TimeRule(
        _rx(rf"(?:trước|chậm nhất(?:\strong)?|xong trước|hết)\stháng\s?{_M}(?:{_YEAR})?"),
        read.before_month,
        _any("tháng"),
        DeadlineKind.DAY,
    ),
    TimeRule(
        _rx(
            r"(?:kỳ\s|buổi\s)?sinh hoạt\s(?:định kỳ\s|chi bộ\s|chuyên đề\s|thường kỳ\s){0,2}"
            + _MONTH
        ),
        read.one_month,
        _any("sinh hoạt"),
        DeadlineKind.CELL_MEETING,
    ),
    TimeRule(
        _rx(
            rf"(?:trong\s|vào\s)?(?:(\d{{1,2}}|hai|ba)\s)?tuần\s(?:lễ\s)?(?:thứ\s|lần\s)?"
            rf"(đầu|cuối|nhất|hai|ba|tư|[1-4])(?:\stiên|\scùng)?\s(?:của\s)?tháng\s?{_M}(?:{_YEAR})?"
        ),
        read.week_of_month,
        _any("tuần"),
    ),
    TimeRule(
        _rx(
            rf"(?:trong\s|vào\s)?(\d{{1,2}})\sngày\s(đầu|cuối)\s(?:của\s)?tháng\s?{_M}(?:{_YEAR})?"
        ),
        read.days_of_month,
        _any("tháng"),
    ),
    TimeRule(
        _rx(rf"(?<!\d\s)(?:trong\s|vào\s|dự kiến\s){{0,2}}{_MONTH}(?![/\d])"),
        read.one_month,
        _any("tháng"),
    ),
    TimeRule(
        _rx(rf"(?:trước|chậm nhất(?:\strong)?|đến hết|hết)\squý\s{_QUARTER}(?:{_YEAR})?(?![^\W_])"),
        read.before_quarter,
        _any("quý"),
        DeadlineKind.DAY,
    ),
    TimeRule(
        _rx(r"(?:từ nay\s)?(?:đến|tới)\s(?:hết|cuối)\snăm(?:\s(\d{4}))?(?![^\W_])"),
        read.until_year,
        _any("năm"),
        DeadlineKind.DAY,
    ),
    TimeRule(
        _rx(
            rf"(?:trong\s|vào\s)?quý\s{_QUARTER}(?:\s?(?:,|và|-|–|đến)\s?(?:quý\s)?{_QUARTER})?"
            rf"(?:{_YEAR})?(?![^\W_])"
        ),
        read.quarters,
        _any("quý"),
    ),
    TimeRule(
        _rx(r"(?:trong\s)?(?:6|06|sáu)\stháng\s(đầu|cuối)\s?năm(?:\s(\d{4}))?"),
        read.half_year,
        _any("tháng"),
    ),
    TimeRule(
        _rx(
            r"(?:thực hiện\s)?(?:trong|cả|suốt|hết|diễn ra(?:\strong)?)\s(?:cả\s)?(?:các\s)?"
            + _YEARS
        ),
        read.years,
        _any("năm"),
    ),
    TimeRule(
        _rx(rf"(?:vào\s|trong\s)?{_HOUR}(?:vào\s)?ngày\s{_DAY}"),
        read.single_day,
        _any("ngày"),
        DeadlineKind.DAY,
    ),
    TimeRule(
        _rx(rf"(?:vào\s)?{_HALF}\s(?:{_MONDAY},?\s)?{_D}"),
        read.single_short_day,
        _any("sáng|trưa|chiều|tối|đêm"),
        DeadlineKind.DAY,
    ),
    TimeRule(
        _rx(rf"(?:vào\s)?(?:lúc|hồi)\s{_HOUR}(?:ngày\s)?{_DAY}"),
        read.single_day,
        _any("lúc|hồi"),
        DeadlineKind.DAY,
    ),
)
LABELLED = (
    TimeRule(_rx(rf"{_HOUR}{_DAY}{_TO}{_HOUR}{_DAY}"), read.day_range, _any("")),
    TimeRule(_rx(rf"{_HOUR}{_DAY}"), read.single_day, _any(""), DeadlineKind.DAY),
    TimeRule(_rx(_YEARS), read.years, _any("năm")),
)
STANDING = TimeRule(_rx(r"thường xuyên"), read.no_days, _any("thường xuyên"), DeadlineKind.STANDING)
"""After a label one word is enough."""
WITHOUT_NUMBERS = (
    TimeRule(
        _rx(r"(?:khi|theo)\s(?:có\s)?yêu cầu(?:\scủa (?:cấp trên|cấp có thẩm quyền))?"),
        read.no_days,
        _any("yêu cầu"),
        DeadlineKind.ON_REQUEST,
    ),
    TimeRule(
        _rx(r"thường xuyên,? liên tục|thực hiện thường xuyên"),
        read.no_days,
        _any("thường xuyên"),
        DeadlineKind.STANDING,
    ),
    TimeRule(
        _rx(r"(?:hằng|hàng)\s(?:ngày|tuần|tháng|quý|năm)"),
        read.no_days,
        _any("ng "),
        DeadlineKind.STANDING,
    ),
)
WORDS = frozenset[str]().union(*(rule.needs for rule in RULES))
