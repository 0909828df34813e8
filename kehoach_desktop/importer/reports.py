"""What a report says of the document that it tells about: its type, its number, its day."""

import re
from collections import Counter
from collections.abc import Sequence
from datetime import date

from kehoach_desktop.core.drafts import SourceLine
from kehoach_desktop.importer.calendar_words import day_of
from kehoach_desktop.importer.citations import NUMBER, citations, tidy_number

# A report says of its plan that somebody issued or signed it, or has it; or that "at" it he asks.
_OWN = re.compile(
    rf"(?:ban hành|vừa có|đã có|ký|(?:^|,\s)tại|(?:Đó|Đây)\slà\s[^.;,]{{3,80}}\stại)"
    rf"\s(?P<type>Kế hoạch|văn bản|Công văn|"
    rf"Hướng dẫn|Thông báo|Chỉ thị|Quyết định)\s(?:số\s?:?\s?)?(?P<number>{NUMBER})",
    re.IGNORECASE,
)
_OWN_DAY = re.compile(
    r"(?:ngày\s|nay\s\()(?P<day>\d{1,2})(?:[/\-.]|\stháng\s)(?P<month>\d{1,2})"
    r"(?:(?:[/\-.]|\snăm\s)(?P<year>\d{4}))?\)?,?\s"
    r"[^.;]{0,120}$",
    re.IGNORECASE,
)
_OWN_TYPE = re.compile(
    r"(?:ban hành\s(?P<type>Kế hoạch|Hướng dẫn|Chỉ thị|Thông báo|Nghị quyết|Quyết định)|"
    r"(?:xây dựng|triển khai|lập|có)\s(?P<plan>[Kk]ế hoạch))\s"
)
_YEAR = re.compile(r"(?<!\d)((?:199|20[0-4])\d)(?!\d)")


def own_type(lines: Sequence[SourceLine], first: int, last: int) -> str:
    """Give the type that the text says its office issues or has: "ban hành Kế hoạch"."""
    found = (_OWN_TYPE.search(lines[index].text) for index in range(first, last))
    return next((hit["type"] or hit["plan"] for hit in found if hit), "")


def own_number(
    lines: Sequence[SourceLine], first: int, last: int
) -> tuple[str | None, date | None]:
    """Give number and day of the plan that a report is about: "ban hành Kế hoạch số …"."""
    for index in range(first, last):
        text = lines[index].text
        own = _OWN.search(text)
        if own:
            cited = next((c for c in citations(text[own.start() :])), None)
            day = cited.day if cited and cited.day else _day_before(text[: own.start()], lines)
            return tidy_number(own["number"])[0], day
    return None, None


def _day_before(text: str, lines: Sequence[SourceLine]) -> date | None:
    """Read "Ngày 20/02, UBND tỉnh ban hành …": a year left out is the one the text speaks of."""
    told = _OWN_DAY.search(text)
    if told is None:
        return None
    spoken = Counter(year for line in lines for year in _YEAR.findall(line.text))
    year = told["year"] or next((year for year, _ in spoken.most_common(1)), None)
    return day_of(year, told["month"], told["day"])
