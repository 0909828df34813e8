"""The words between head and parts: what the text rests on, who speaks, whom it tells."""

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from kehoach_desktop.core.drafts import DraftBasis, SourceLine, Trace
from kehoach_desktop.importer import landmarks
from kehoach_desktop.importer.citations import Citation, citations
from kehoach_desktop.importer.clauses import clauses
from kehoach_desktop.importer.contexts import Context
from kehoach_desktop.importer.marks import DASH, PART, PLAIN, mark_of
from kehoach_desktop.importer.names import Name, names_at
from kehoach_desktop.importer.reports import own_number, own_type
from kehoach_desktop.importer.roles import Roles, ordered_at, subject_at

_MOST_PARAGRAPHS = 12
_SPEAKS = re.compile(
    r"[\s,]*(?:đã|vừa|sẽ|trân trọng)?\s?(?:trực tiếp\s)?(?:xây dựng|ban hành|yêu cầu|đề nghị|"
    r"giao|thông báo|hướng dẫn|chỉ đạo|tổ chức|triển khai|"
    r"có ý kiến|có(?=\s(?:Kế hoạch|Công văn|văn bản|Thông báo))|ký|lập|"
    r"phân công|đề ra|quyết định|báo cáo|xây dưng)(?![^\W_])"
)
_NAMED_START = re.compile(
    r"(?:^|[,;.:]\s|\s(?=(?:UBND|Ủy ban|Sở|Ban Thường vụ|Đảng ủy|Hội [Đđ]ồng)\s))"
)
_ASIDE = re.compile(r"\s?\([^()]{0,60}\)")
_TOLD = re.compile(r"(?:đề nghị|yêu cầu|giao|phân công|chỉ đạo|cho)\s$", re.IGNORECASE)
_UNDER = re.compile(r"(?:căn cứ|thực hiện|(?<!kèm\s)theo|tại)\s[^.;]{0,60}$", re.IGNORECASE)
# "theo quy định tại Nghị định số …" names a rule to keep, not what the plan rests on.
_RULED = re.compile(r"quy định\s(?:tại|của|trong)\s[^.;]{0,30}$", re.IGNORECASE)


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
    number, day = own_number(lines, first, min(last, first + 3))
    return Opening(
        first,
        end,
        _speaker(lines, range(first, end)) or _later_speaker(lines, first, last),
        number,
        day,
        _told(lines, end - 1) if end > first else None,
        own_type(lines, first, min(last, max(end, first + 2))),
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
    return mark.level != PLAIN and not (mark.level == DASH and landmarks.opens(text[mark.end :]))


def _rests_on_something(text: str) -> bool:
    text = text[mark_of(text).end :]
    if not landmarks.opens(text) or text.startswith("Theo đó"):
        return False
    told = subject_at(text, 0)
    if not text.endswith((":", ";")) and any(c.roles and c.roles.ordered for c in clauses(text, 0)):
        return False  # "Thực hiện …, UBND quận yêu cầu các phường treo cờ." is the order itself
    return text.endswith(";") or any(True for _ in citations(text)) or told is None


def _speaker(lines: Sequence[SourceLine], spoken: Sequence[int]) -> str:
    """Give the body that speaks: the last one before a verb of issuing."""
    for index in reversed(spoken):
        if said := list(_speakers(lines[index].text)):
            return said[-1]
    return ""


def _speakers(text: str) -> Iterator[str]:
    """Give the bodies before verbs of issuing that are not themselves told something."""
    heard = 0
    for found in _NAMED_START.finditer(text):
        names = names_at(text, found.end()) if found.end() >= heard else ()
        heard = names[-1].end if names else heard
        aside = _ASIDE.match(text, heard)
        if (
            names
            and _SPEAKS.match(text, aside.end() if aside else heard)
            and not _is_told(text, found.end())
        ):
            yield _last_named(text, names)


def _later_speaker(lines: Sequence[SourceLine], first: int, last: int) -> str:
    """Give who speaks in a text without an opening: whose order or plan is told first."""
    for index in range(first, min(last, first + _MOST_PARAGRAPHS)):
        unmarked = mark_of(lines[index].text).level == PLAIN
        if unmarked and (said := next(_speakers(lines[index].text), "")):
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
            before = max(0, cited.start - 80)
            led_in = _UNDER.search(text, before, cited.start) is not None
            led_in &= _RULED.search(text, before, cited.start) is None
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
