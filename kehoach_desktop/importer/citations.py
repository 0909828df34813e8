"""Documents that a text names: "Kế hoạch số 146-KH/TU ngày 18/3/2024 của Thành ủy"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from kehoach_desktop.importer.calendar_words import any_date
from kehoach_desktop.importer.names import names_at

# A number, then codes joined by "-" or "/": the codes are capitals, with small letters only inside
# the known abbreviations (CTr, TTr, QyĐ, TTg).
_CODE = r"[A-ZĐƯÂÊÔƠĂ][A-Za-zĐđƯưÂâÊêÔôƠơĂă&]{0,14}(?:\d{1,2}[a-z]?(?!\d))?"
NUMBER = (
    rf"(?:\d{{1,5}}[A-Za-z]?(?:\s[A-ZĐ]{{2,4}}(?=/[A-ZĐ]))?|"
    rf"[A-Z]{{2,5}}(?=/\d))(?:\s?[-/–]\s?(?:{_CODE}|\d{{1,5}})){{1,4}}"
)
_KINDS = (
    r"Kế hoạch|Công văn|Hướng dẫn|Chỉ thị|Thông báo|Thông tri|Quyết định|Nghị quyết|"
    r"Chương trình|Kết luận|"
    r"Tờ trình|Quy định|Nghị định|Thông tư|Luật|Pháp lệnh|Công điện|Văn bản|Báo cáo|Đề án|"
    r"Quy chế|Điện"
)
_CITED = re.compile(rf"[Ss]ố\s?:?\s?(?P<number>{NUMBER})")
# The word "số" may be left out between a kind of document and its number. Sought from the digits
# and the code on, because those are rare.
_CODED = re.compile(r"(?<=\s)\d{1,5}[A-Za-z]?\s?[-/–]\s?[A-ZĐ]")
_BARE = re.compile(rf"(?P<number>{NUMBER})")
_LED = re.compile(rf"(?:{_KINDS}|CV|KH)\s$", re.IGNORECASE)
_LONGEST_KIND = 13
_KIND = re.compile(rf"({_KINDS})\s*$", re.IGNORECASE)
_DAY = re.compile(
    r",?\s?(?:ra |ban hành )?(?:ngày\s?)?\(?(\d{1,2}(?:\s?[/.\-]\s?\d{1,2}\s?[/.\-]\s?\d{4}|"
    r"\s?tháng\s?\d{1,2}\s?,?\s?năm\s?\d{4}))"
)
_LATE_DAY = re.compile(
    r"\s(?:ban hành\s)?ngày\s(\d{1,2}(?:\s?[/.\-]\s?\d{1,2}\s?[/.\-]\s?\d{4}|"
    r"\s?tháng\s?\d{1,2}\s?,?\s?năm\s?\d{4}))"
)
_OF = re.compile(r"\s?,?\s?(?:của|do)\s+")
_ISSUER_END = re.compile(
    r"\s(?:về|v/v|V/v|V/V|tại|để|nhằm|triển khai|ban hành|quy định|hướng dẫn|thực hiện|phê duyệt|"
    r"cho|trong|ngày|"
    r"và\s(?:Kế hoạch|Công văn|Hướng dẫn|Chỉ thị|Thông báo|Quyết định|Nghị quyết|Nghị định|"
    r"Thông tư))\b"
    r"|\s?[;,.(:\"“”]|\s[–-]\s|$",
)
_BEFORE = re.compile(r"của\s+([^;,.()]{3,80}?)\s+tại\s+[^;,.()]{0,30}$", re.IGNORECASE)
_BEFORE_BRACKET = re.compile(r"của\s+([^;,.()]{3,80}?)\s\((?:tại\s)?(?:\w+\s){0,3}$", re.IGNORECASE)
_ABOUT = re.compile(r"\s?(?:về việc|về|V/v|v/v)\s+([^;]{3,300}?)(?=;|$|,\s[A-ZĐỦÁ])")


@dataclass(frozen=True, slots=True)
class Citation:
    """A cited document and the span of its words."""

    number: str
    day: date | None
    issuer: str
    kind: str
    abstract: str
    start: int
    end: int


def tidy_number(number: str, after: str = "") -> tuple[str, int]:
    """Give `number` without blanks and how many letters of it were used.

    "2597/VPCP-NCV/v tổ chức" lost the line break before "V/v": what belongs to it is cut off.
    """
    if number.endswith("V") and after.startswith("/v"):
        number = number[:-1]
    number = re.sub(r"^(\d+)\s(?=[A-ZĐ])", r"\1-", number)
    return re.sub(r"\s", "", number).replace("–", "-").rstrip("-/."), len(number)


def _numbers(text: str) -> Iterator[re.Match[str]]:
    """Give the numbers of documents in order, each led in by "số" or by its kind."""
    said = list(_CITED.finditer(text))
    for coded in _CODED.finditer(text):
        at = coded.start()
        bare = _BARE.match(text, at) if _LED.search(text, max(0, at - _LONGEST_KIND), at) else None
        if bare and not any(one.start() <= at < one.end() for one in said):
            said.append(bare)
    return iter(sorted(said, key=lambda found: found.start()))


def citations(text: str) -> Iterator[Citation]:
    """Give each document that `text` cites by number, in order."""
    for found in _numbers(text):
        number, used = tidy_number(found["number"], text[found.end() :][:2])
        end = found.start("number") + used
        day = _DAY.match(text, end)
        when = any_date(day[1]) if day else None
        end = day.end() if day else end
        issuer, end = _issuer(text, end, found.start())
        late = None if day else _LATE_DAY.match(text, end)  # "… của Sở X ban hành ngày 28/02/2018"
        when, end = (any_date(late[1]), late.end()) if late else (when, end)
        kind = _KIND.search(text, max(0, found.start() - 20), found.start())
        start = kind.start() if kind else found.start()
        about = _ABOUT.match(text, end)
        yield Citation(
            number, when, issuer, kind[1] if kind else "", about[1] if about else "", start, end
        )


def _name_end(text: str, start: int, stop: re.Match[str]) -> int:
    """Give where a name with a comma inside ends: "Sở Văn hóa, Thể thao và Du lịch"."""
    if not stop[0].strip().startswith(","):
        return 0
    names = names_at(text, start)
    return names[0].end if names else 0


def _issuer(text: str, end: int, start: int) -> tuple[str, int]:
    after = _OF.match(text, end)
    if after:
        stop = _ISSUER_END.search(text, after.end())
        if stop:
            end = max(stop.start(), _name_end(text, after.end(), stop))
            return text[after.end() : end].strip(), end
    back = max(0, start - 120)
    before = _BEFORE.search(text, back, start) or _BEFORE_BRACKET.search(text, back, start)
    return (before[1].strip() if before else ""), end
