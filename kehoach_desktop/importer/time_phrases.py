"""Phrases of time: where they stand, which days they mean, what kind of deadline they are.

Only words that say *when something is done* count. A number of the form d/m without "ngày", "từ", "đến"
or "trước" before it is an anniversary or part of a name ("Quốc tế Lao động 1/5"); a day after a number
of a document is that document's; a bare year is part of a name ("năm học", "Festival 2018") unless it is
led in by "trong", "cả", "suốt" or "thực hiện".
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from kehoach_desktop.core.activities import DeadlineKind
from kehoach_desktop.core.dates import Span
from kehoach_desktop.importer.calendar_words import day_of
from kehoach_desktop.importer.citations import citations


@dataclass(frozen=True, slots=True)
class TimePhrase:
    """A phrase with the span of its words and the days that it means."""

    text: str
    start: date | None
    end: date | None
    deadline: DeadlineKind
    first: int
    last: int


def month_span(year: int, first: int, last: int) -> Span | None:
    """Give the days from the first of one month to the last of another."""
    if not (1 <= first <= 12 and 1 <= last <= 12):
        return None
    after = date(year + last // 12, last % 12 + 1, 1)
    return Span(date(year, first, 1), after - timedelta(days=1))


_D = r"(\d{1,2})\s?[/.\-]\s?(\d{1,2})(?:\s?[/.\-]\s?(\d{4}))?(?!\d|/)"
_L = r"(\d{1,2})\s?tháng\s?(\d{1,2})(?:\s?,?\s?năm\s?(\d{4}))?(?!\d)"
_DAY = rf"(?:ngày\s)?(?:thứ\s\w+,?\s)?(?:ngày\s)?(?:{_L}|{_D})"
_HOUR = r"(?:(?:vào\s)?(?:lúc|hồi)?\s?(?:\d{1,2}\s?(?:giờ|h|g)\s?(?:\d{2})?(?:\s?phút)?)\s?,?\s?(?:sáng|chiều|tối)?,?\s?(?:sáng|chiều|tối)?\s?)?"
_YEAR = r"(?:\s?[/\-]\s?|\s?,?\snăm\s)(\d{4})"
_M = r"(\d{1,2})(?!\d)"
_EDGE = r"(đầu|giữa|cuối|hết)?\s?"
_QUARTER = r"(IV|I{1,3}|[1-4])"
_B = r"(?<![^\W_])"


@dataclass(frozen=True, slots=True)
class _Rule:
    pattern: re.Pattern[str]
    read: Callable[[re.Match[str], int], Span | None]
    deadline: DeadlineKind = DeadlineKind.SPAN


def _rx(pattern: str) -> re.Pattern[str]:
    return re.compile(_B + pattern, re.IGNORECASE)


def _one(groups: tuple[str | None, ...], year: int | str) -> date | None:
    """Read the six groups of _DAY: long day, month, year, then short ones."""
    day, month, own = groups[:3] if groups[0] else groups[3:6]
    return day_of(own or year, month, day) if day else None


def _range(found: re.Match[str], year: int) -> Span | None:
    groups = found.groups()
    last = _one(groups[6:12], year)
    if last is None:
        return None
    first = _one(groups[:6], last.year)
    return Span(first, last) if first and first <= last else None


def _range_in_month(found: re.Match[str], year: int) -> Span | None:
    last = _one(found.groups()[1:7], year)
    first = day_of(last.year, last.month, found[1]) if last else None
    return Span(first, last) if first and last and first <= last else None


def _until(found: re.Match[str], year: int) -> Span | None:
    last = _one(found.groups()[:6], year)
    return Span(None, last) if last else None


def _since(found: re.Match[str], year: int) -> Span | None:
    first = _one(found.groups()[:6], year)
    return Span(first, None) if first else None


def _single(found: re.Match[str], year: int) -> Span | None:
    day = _one(found.groups()[:6], year)
    return Span(day, day) if day else None


def _months(found: re.Match[str], year: int) -> Span | None:
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


def _month_list(found: re.Match[str], year: int) -> Span | None:
    numbers = [int(number) for number in re.findall(r"(?<!\d)\d{1,2}(?!\d)", found[1])]
    return month_span(int(found[2] or year), numbers[0], numbers[-1]) if numbers else None


def _month(found: re.Match[str], year: int) -> Span | None:
    edge, month, own = found.groups()
    span = month_span(int(own or year), int(month), int(month))
    if span is None or span.start is None:
        return None
    start = span.start.replace(day=_FIRST.get((edge or "").lower(), 1))
    return Span(start, _edge_end(span, edge))


def _before_month(found: re.Match[str], year: int) -> Span | None:
    span = month_span(int(found[2] or year), int(found[1]), int(found[1]))
    return Span(None, span.end) if span else None


def _quarter(found: re.Match[str], year: int) -> Span | None:
    names = {"I": 1, "II": 2, "III": 3, "IV": 4}
    first, last = (
        names.get(name.upper()) or int(name) for name in (found[1], found[2] or found[1])
    )
    return month_span(int(found[3] or year), first * 3 - 2, last * 3)


def _half(found: re.Match[str], year: int) -> Span | None:
    own = int(found[2] or year)
    return month_span(own, 1, 6) if found[1].lower() == "đầu" else month_span(own, 7, 12)


def _years(found: re.Match[str], year: int) -> Span | None:
    del year
    first, last = int(found[1]), int(found[2] or found[1])
    return Span(date(first, 1, 1), date(last, 12, 31)) if 1990 <= first <= last <= 2100 else None


def _no_days(found: re.Match[str], year: int) -> Span:
    del found, year
    return Span(None, None)


_RULES = (
    _Rule(
        _rx(rf"(?:bắt đầu\s)?từ\s{_HOUR}{_DAY}\s?(?:đến|tới|-|–)\s?(?:hết\s)?{_HOUR}{_DAY}"), _range
    ),
    _Rule(_rx(rf"(?:bắt đầu\s)?từ\s{_DAY}\s(?:đến|tới)\s[^().;:\d]{{3,70}}\({_DAY}\)"), _range),
    _Rule(
        _rx(
            rf"(?:từ\s|trong các\s)?(?:ngày\s)?(?:thứ\s\w+,?\s)?(\d{{1,2}})\s?(?:đến|tới|-|–|và)\s?(?:hết\s)?{_DAY}"
        ),
        _range_in_month,
    ),
    _Rule(_rx(rf"(?:ngày\s){_DAY}\s?(?:-|–|đến|và)\s?{_DAY}"), _range),
    _Rule(
        _rx(
            rf"(?:xong\s|hoàn thành\s|gửi về\s[^.;]{{0,40}}\s)?(?:trước|chậm nhất(?:\slà)?(?:\svào)?(?:\strước)?|muộn nhất(?:\slà)?(?:\svào)?|không quá|hạn cuối(?:\slà)?:?|đến hết|đến trước|hết)\s{_HOUR}{_DAY}"
        ),
        _until,
        DeadlineKind.DAY,
    ),
    _Rule(
        _rx(rf"(?:hoàn thành|xong|gửi|nộp|đến)\s(?:vào\s)?ngày\s{_HOUR}{_DAY}"),
        _until,
        DeadlineKind.DAY,
    ),
    _Rule(_rx(rf"(?:kể\s|bắt đầu\s)?từ\s(?!tháng){_HOUR}(?:ngày\s){_DAY}"), _since),
    _Rule(
        _rx(
            rf"(?:từ\s)?{_EDGE}tháng\s?{_M}(?:{_YEAR})?\s?(?:đến|tới|-|–)\s?(?:hết\s)?{_EDGE}tháng\s?{_M}(?:{_YEAR})?"
        ),
        _months,
    ),
    _Rule(
        _rx(
            rf"(?:trong\s)?(?:các\s)?tháng\s?(\d{{1,2}}(?:(?:,\s?|\svà\s|\svà\stháng\s|\s?[-–]\s?|,\stháng\s)\d{{1,2}}(?!\d)){{1,5}})(?:{_YEAR})?(?!\d|/)"
        ),
        _month_list,
    ),
    _Rule(
        _rx(rf"(?:trước|chậm nhất(?:\strong)?|xong trước|hết)\stháng\s?{_M}(?:{_YEAR})?"),
        _before_month,
        DeadlineKind.DAY,
    ),
    _Rule(
        _rx(
            rf"(?:kỳ\s|buổi\s)?sinh hoạt\s(?:định kỳ\s|chi bộ\s|chuyên đề\s|thường kỳ\s){{0,2}}{_EDGE}tháng\s?{_M}(?:{_YEAR})?"
        ),
        _month,
        DeadlineKind.CELL_MEETING,
    ),
    _Rule(
        _rx(rf"(?:trong\s|vào\s|dự kiến\s){{0,2}}{_EDGE}tháng\s?{_M}(?:{_YEAR})?(?![/\d])"), _month
    ),
    _Rule(
        _rx(
            rf"(?:trong\s|vào\s)?quý\s{_QUARTER}(?:\s?(?:,|và|-|–|đến)\s?(?:quý\s)?{_QUARTER})?(?:{_YEAR})?(?![^\W_])"
        ),
        _quarter,
    ),
    _Rule(_rx(r"(?:trong\s)?(?:6|06|sáu)\stháng\s(đầu|cuối)\s?năm(?:\s(\d{4}))?"), _half),
    _Rule(
        _rx(
            r"(?:thực hiện\s)?(?:trong|cả|suốt|hết|diễn ra(?:\strong)?)\s(?:cả\s)?(?:các\s)?năm\s(\d{4})(?:(?:,\s?|\svà\s|\s?[-–]\s?)(?:năm\s)?(\d{4}))?(?!\d)"
        ),
        _years,
    ),
    _Rule(_rx(rf"(?:vào\s|trong\s)?{_HOUR}(?:vào\s)?ngày\s{_DAY}"), _single, DeadlineKind.DAY),
    _Rule(_rx(rf"(?:vào\s)?(?:lúc|hồi)\s{_HOUR}(?:ngày\s)?{_DAY}"), _single, DeadlineKind.DAY),
    _Rule(
        _rx(r"(?:khi|theo)\s(?:có\s)?yêu cầu(?:\scủa (?:cấp trên|cấp có thẩm quyền))?"),
        _no_days,
        DeadlineKind.ON_REQUEST,
    ),
    _Rule(
        _rx(
            r"(?:thường xuyên,? liên tục|thực hiện thường xuyên|(?:hằng|hàng)\s(?:ngày|tuần|tháng|quý|năm))"
        ),
        _no_days,
        DeadlineKind.STANDING,
    ),
)
_LABELLED = (
    _Rule(_rx(rf"{_HOUR}{_DAY}\s?(?:đến|tới|-|–)\s?(?:hết\s)?{_HOUR}{_DAY}"), _range),
    _Rule(_rx(rf"{_HOUR}{_DAY}"), _single, DeadlineKind.DAY),
    _Rule(_rx(r"năm\s(\d{4})(?:(?:,\s?|\svà\s|\s?[-–]\s?)(?:năm\s)?(\d{4}))?"), _years),
)


def phrases(text: str, year: int, *, labelled: bool = False) -> list[TimePhrase]:
    """Give the phrases of time in `text`, in order, none overlapping.

    `year` stands in where the text gives none; `labelled` text follows "Thời gian:", so that a bare
    day or year in it is a time as well.
    """
    veiled = _veil(text)
    taken: list[TimePhrase] = []
    for rule in (*_RULES, *_LABELLED) if labelled else _RULES:
        for found in rule.pattern.finditer(veiled):
            if any(found.start() < other.last and other.first < found.end() for other in taken):
                continue
            span = rule.read(found, year)
            if span is not None and (labelled or not _names_a_day(veiled, found.start())):
                taken.append(_phrase(text, found, span, rule.deadline))
    return sorted(taken, key=lambda phrase: phrase.first)


def _phrase(text: str, found: re.Match[str], span: Span, deadline: DeadlineKind) -> TimePhrase:
    words = found[0].strip(" ,;")
    first = found.start() + (len(found[0]) - len(found[0].lstrip(" ,;")))
    return TimePhrase(
        text[first : first + len(words)], span.start, span.end, deadline, first, first + len(words)
    )


_ANNIVERSARY = re.compile(
    r"\([^()]{0,20}\d{1,2}\s?[/\-.]\s?\d{1,2}\s?[/\-.]\s?(?:1\d{3}|20\d{2})\s?[-–]\s?[^()]{1,30}\)"
    r"|(?:kỷ niệm|chào mừng|Ngày|mừng)\s[^.;:()]{0,90}?\(\s?(?:ngày\s)?\d{1,2}/\d{1,2}(?:/\d{4})?\s?\)",
)
_DAY_OF_NAME = re.compile(
    r"(?:Nghị định|Nghị quyết|Quyết định|Chỉ thị|Thông tư|Luật|Kết luận)\s[^.;]{0,40}$"
)
_HONOURED = re.compile(
    r"(?:kỷ niệm|chào mừng|nhân dịp|nhân|mừng|sinh|mất)\s(?:lần thứ \S+\s)?$", re.IGNORECASE
)


def _names_a_day(text: str, start: int) -> bool:
    """ "chào mừng ngày 20/11" names a feast, it does not say when something is done."""
    before = text[max(0, start - 60) : start]
    return bool(_HONOURED.search(before) or _DAY_OF_NAME.search(before))


def _veil(text: str) -> str:
    """Hide days that belong to documents or to feasts, every letter staying in its place."""
    for hidden in (*((c.start, c.end) for c in citations(text)), *_spans(_ANNIVERSARY, text)):
        text = text[: hidden[0]] + "\x00" * (hidden[1] - hidden[0]) + text[hidden[1] :]
    return text


def _spans(pattern: re.Pattern[str], text: str) -> Iterator[tuple[int, int]]:
    for found in pattern.finditer(text):
        if "kết thúc" not in text[max(0, found.start() - 30) : found.start()]:
            yield found.start(), found.end()


def joined(first: TimePhrase, second: TimePhrase, text: str) -> TimePhrase | None:
    """Give one phrase for two that "và" or a comma joins; None where they are apart."""
    if re.fullmatch(r"\s?(?:,|và|đến|;|, và)\s?", text[first.last : second.first]) is None:
        return None
    if None in (first.start, second.start, first.end, second.end):
        return None
    return replace(
        first,
        text=text[first.first : second.last],
        end=max(day for day in (first.end, second.end) if day),
        last=second.last,
    )
