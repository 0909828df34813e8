"""The words between head and parts: what the text rests on, who speaks, whom it tells."""

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from kehoach_desktop.core.drafts import DraftBasis, SourceLine, Trace
from kehoach_desktop.importer import landmarks
from kehoach_desktop.importer.calendar_words import any_date
from kehoach_desktop.importer.citations import NUMBER, Citation, citations, tidy_number
from kehoach_desktop.importer.contexts import Context
from kehoach_desktop.importer.marks import DASH, PART, PLAIN, mark_of
from kehoach_desktop.importer.names import Name, names_at
from kehoach_desktop.importer.roles import Roles, ordered_at, subject_at

_MOST_PARAGRAPHS = 12
_SPEAKS = re.compile(
    r"[\s,]*(?:đã|vừa|sẽ|trân trọng)?\s?(?:trực tiếp\s)?(?:xây dựng|ban hành|yêu cầu|đề nghị|"
    r"giao|thông báo|hướng dẫn|chỉ đạo|tổ chức|triển khai|"
    r"có ý kiến|lập|phân công|đề ra|quyết định|báo cáo|xây dưng)(?![^\W_])"
)
_NAMED_START = re.compile(
    r"(?:^|[,;.:]\s|\s(?=(?:UBND|Ủy ban|Sở|Ban Thường vụ|Đảng ủy|Hội [Đđ]ồng)\s))"
)
_OWN = re.compile(
    rf"ban hành\s(?:Kế hoạch|kế hoạch|văn bản|Văn bản|Công văn|công văn|Hướng dẫn|Thông báo|"
    rf"Chỉ thị)\s[Ss]ố\s?:?\s?(?P<number>{NUMBER})"
)
_OWN_DAY = re.compile(r"ngày\s(\d{1,2}/\d{1,2}/\d{4}),?\s[^.;]{0,80}$", re.IGNORECASE)
_OWN_TYPE = re.compile(
    r"ban hành\s(?P<type>Kế hoạch|Hướng dẫn|Chỉ thị|Thông báo|Nghị quyết|Quyết định)\s"
)
_TOLD = re.compile(r"(?:đề nghị|yêu cầu|giao|phân công|chỉ đạo|cho)\s$", re.IGNORECASE)
_UNDER = re.compile(r"(?:căn cứ|thực hiện|theo|tại)\s[^.;]{0,60}$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Opening:
    """The first and the past-the-last line of the opening, and what they say."""

    first: int
    last: int
    issuer: str
    number: str | None
    day: date | None
    told: Context | None
    doc_type: str = ""
    """Word of the type, where the text is a report about a document."""


def read_opening(lines: Sequence[SourceLine], first: int, last: int) -> Opening:
    """Read the paragraphs before the first mark that say on what the text rests."""
    end = _opening_end(lines, first, last)
    spoken = list(range(first, max(end, min(first + 1, last))))
    number, day = _own_number(lines, first, min(last, first + 3))
    return Opening(
        first,
        end,
        _speaker(lines, spoken),
        number,
        day,
        _told(lines, end - 1) if end > first else None,
        _own_type(lines, first, min(last, first + 2)),
    )


def _opening_end(lines: Sequence[SourceLine], first: int, last: int) -> int:
    marked = next((i for i in range(first, last) if _is_marked(lines[i].text)), last)
    if first >= last or mark_of(lines[first].text).level == PART:
        return first
    end = first
    for index in range(first, min(marked, first + _MOST_PARAGRAPHS)):
        text = lines[index].text
        if landmarks.is_capitals(text):
            end = index + 1 if landmarks.type_word(text) and index == end else end
            break
        if text.endswith(":"):
            return index + 1
        if index == end and _rests_on_something(text):
            end = index + 1
    return end


def _is_marked(text: str) -> bool:
    """Tell whether the parts begin here; the bases of a decision may be dashes too."""
    mark = mark_of(text)
    reasons = ("Căn cứ", "Xét ", "Để ", "Nhằm ", "Theo đề nghị")
    return mark.level != PLAIN and not (mark.level == DASH and text.startswith(reasons, mark.end))


def _rests_on_something(text: str) -> bool:
    text = text[mark_of(text).end :]
    if not landmarks.OPENING.match(text) or text.startswith("Theo đó"):
        return False
    told = subject_at(text, 0)
    if text.endswith(".") and told is not None and told.ordered:
        return False  # "Thực hiện …, UBND quận yêu cầu các phường treo cờ." is the order itself
    return text.endswith(";") or any(True for _ in citations(text)) or told is None


def _speaker(lines: Sequence[SourceLine], spoken: Sequence[int]) -> str:
    """Give the body that speaks: the last one before a verb of issuing."""
    for index in reversed(spoken):
        text = lines[index].text
        said, heard = "", 0
        for found in _NAMED_START.finditer(text):
            names = names_at(text, found.end()) if found.end() >= heard else ()
            heard = names[-1].end if names else heard
            if names and _SPEAKS.match(text, names[-1].end) and not _is_told(text, found.end()):
                said = _last_named(text, names)
        if said:
            return said
    return ""


def _is_told(text: str, start: int) -> bool:
    """Tell whether the body at `start` is given an order, so that another one speaks."""
    return bool(_TOLD.search(text, max(0, start - 20), start))


def _last_named(text: str, names: Sequence[Name]) -> str:
    """Give the last body with those that "và" joins to it; before a comma another clause ends."""
    begin = names[-1].start
    for left, right in reversed(list(itertools.pairwise(names))):
        if "và" not in text[left.end : right.start]:
            break
        begin = left.start
    return text[begin : names[-1].end]


def _told(lines: Sequence[SourceLine], index: int) -> Context | None:
    """Give whom the list below is for: "… giao Văn phòng X:"."""
    text = lines[index].text
    if not text.endswith(":"):
        return None
    found: Roles | None = None
    for order in re.finditer(r"(?<=\s)(?:giao|yêu cầu|đề nghị|phân công)\s", text):
        found = ordered_at(text, order.start()) or found
    if found is None:
        return None
    return Context(index, found, text[found.lead[0].start : found.lead[-1].end])


def _own_type(lines: Sequence[SourceLine], first: int, last: int) -> str:
    found = (_OWN_TYPE.search(lines[index].text) for index in range(first, last))
    return next((hit["type"] for hit in found if hit), "")


def _own_number(
    lines: Sequence[SourceLine], first: int, last: int
) -> tuple[str | None, date | None]:
    """Give number and day of the plan that a report is about: "ban hành Kế hoạch số …"."""
    for index in range(first, last):
        text = lines[index].text
        own = _OWN.search(text)
        if own:
            before = _OWN_DAY.search(text, 0, own.start())
            cited = next((c for c in citations(text[own.start() :])), None)
            day = cited.day if cited and cited.day else any_date(before[1]) if before else None
            return tidy_number(own["number"])[0], day
    return None, None


def read_basis(
    lines: Sequence[SourceLine], indexes: Sequence[int], own: str | None, opening: int
) -> tuple[DraftBasis, ...]:
    """Give the documents that the text rests on, each once; `opening` lines count whole.

    Further down a document counts only where "căn cứ", "thực hiện" or "theo" leads it in.
    """
    found: dict[str, DraftBasis] = {}
    for place, index in enumerate(indexes):
        text = lines[index].text
        for cited in citations(text):
            led_in = _UNDER.search(text, max(0, cited.start - 80), cited.start)
            if cited.number == own or cited.number in found or not (place < opening or led_in):
                continue
            found[cited.number] = _basis(text, cited, index)
    return tuple(found.values())


def _basis(text: str, cited: Citation, index: int) -> DraftBasis:
    before = text[max(0, cited.start - 60) : cited.start].lower()
    relation = "thực hiện" if "thực hiện" in before or text.startswith("Thực hiện") else "căn cứ"
    return DraftBasis(
        cited.number,
        cited.day,
        cited.issuer,
        cited.abstract,
        relation,
        Trace(index, cited.start, cited.end),
    )
