"""Who does it: the subject or the order at the start of a clause, and those it is done with."""

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass

from kehoach_desktop.core.assignments import Obligation
from kehoach_desktop.importer.details import detail_at
from kehoach_desktop.importer.names import Name, names_at
from kehoach_desktop.importer.verbs import clause_end, is_modal, starts_with_verb

# Phrases that lead in a sentence and end at a comma; the subject comes after them.
_LEAD_IN = re.compile(
    r"(?:Theo|Căn cứ|Trên cơ sở|Bên cạnh|Ngoài ra|Đồng thời|Trong|Sau khi|Khi|Để|Nhằm|Qua|Từ|"
    r"Trước|Nhận được|Kết thúc|"
    r"Hưởng ứng|Riêng|Tiếp theo|Vào|Ngày|Tại|Cùng với|Hằng|Hàng|Định kỳ|Mỗi)\b"
    r"[^,;.:]{0,150}(?:,|\s-)\s",
)
# Words that open a sentence of reasons; its subject may come after several commas, with a capital.
_LONG_LEAD_IN = re.compile(
    r"(?:Thực hiện|Căn cứ|Xét|Theo|Trên cơ sở|Để|Nhằm|Ngoài việc|Đối với|"
    r"Chào mừng|Thiết thực|Hưởng ứng|Tiếp theo|"
    r"Tiếp tục thực hiện|Triển khai thực hiện|Nhân dịp)\s"
)
# "Đồng thời cũng yêu cầu X": a small word joins the order to the one before.
_JOINED = re.compile(r"(?:Đồng thời|Bên cạnh đó|Ngoài ra|Qua đó|Theo đó)\s(?:cũng\s|đã\s)?")
_COMMA = re.compile(r"[,;]\s(?=[^\W\d_a-z]|các\s|giao\s)")
_SENTENCE_END = re.compile(r"[.:]\s")
_MOST_COMMAS = 12
_ORDER = re.compile(
    r"(?:(?:kính|trân trọng)\s)?(giao|phân công|yêu cầu|đề nghị|ủy quyền|uỷ quyền|ủy nhiệm|"
    r"thông báo(?=\s(?:đến|tới|cho)\s)|chỉ đạo|kêu gọi|mời|ủy thác)\s"
    r"(?:(?:nhiệm vụ|trách nhiệm)\s)?(?:trực tiếp\s)?(?:cho\s|đến\s|tới\s)?"
    r"(?:đồng chí\s(?=(?-i:[a-zđ])))?"
    r"(?:(?:ông|bà)\s\((?:ông|bà)\)\s)?"
    # "yêu cầu sau khi kết thúc đại hội các đơn vị báo cáo"
    r"(?:(?:sau khi|trước khi|ngay sau)\s[^,;.]{3,60}?\s(?=các\s))?",
    re.IGNORECASE,
)
_ONLY_FIRM = (
    "giao",
    "phân công",
    "yêu cầu",
    "đề nghị",
    "ủy quyền",
    "uỷ quyền",
    "ủy nhiệm",
    "kêu gọi",
    "thông báo",
)
_REQUESTS = ("đề nghị", "kính đề nghị", "kêu gọi", "mời")
_ORDERS_ALL = re.compile(r"(?:yêu cầu|giao|phân công)\s", re.IGNORECASE)
# What has happened is told, not ordered: "UBND tỉnh vừa ban hành …".
_PAST = re.compile(
    r"(?:vừa|đã|mới|đang)\s|(?:ký|ký ban hành|ban hành|có|gửi)\s(?:kế hoạch|công văn|thông báo|"
    r"chỉ thị|quyết định|công điện|hướng dẫn|văn bản)\s(?:số|\d)",
    re.IGNORECASE,
)
_LEVEL = re.compile(r"(?:phường|xã|thị trấn|quận|huyện|tỉnh|thành phố|Đảng ủy|ủy)$")
CAPTION = re.compile(r"[^\W\d_][^:;.!?]{2,70}:\s(?=\S)")
"""What an item is about, before it says who does it: "Giám sát véc tơ: Trạm Y tế …"."""
_ASIDE = re.compile(r"\s?\([^()]{0,200}\)\s?")
_GREETED = re.compile(r"(?:ông|bà)\s\((?:ông|bà)\)\s", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Roles:
    """Names that a clause gives, each with its span."""

    lead: tuple[Name, ...] = ()
    coordinate: tuple[Name, ...] = ()
    obligation: Obligation = Obligation.ASSIGNED
    ordered: bool = False
    """Said by an order ("Giao X"), not as the subject of the sentence."""
    body_start: int = 0
    """Where the clause begins after its lead-in."""


def subject_at(text: str, start: int) -> Roles | None:
    """Give who is told to act in the clause that begins at `start`; None where nobody is."""
    for begin in _beginnings(text, start):
        ordered = ordered_at(text, begin)
        if ordered:
            return ordered
        if detail_at(text, begin) is not None:
            continue  # "Đơn vị thực hiện: X" is a label, and X is named behind it
        names = names_at(text, begin)
        called = _skip_word(text, start) == begin or _is_named(text, begin)
        if not names or (begin > start and not called):
            continue
        after = names[-1].end
        aside = _ASIDE.match(text, after)
        after = aside.end() if aside else after
        told = ordered_at(text, _skip(text, after))
        told_named = told is not None and _is_named(text, told.lead[0].start)
        if told is None and _ORDERS_ALL.match(text, _skip(text, after)):
            continue  # "Thủ tướng yêu cầu chi trả sớm": who orders does not act
        if told_named and not _is_colon(text, after) and _is_issuing(text, after):
            return told
        if _is_colon(text, after) or _acts(text, after):
            return Roles(_without_company(text, names), body_start=begin)
    return None


def _without_company(text: str, names: tuple[Name, ...]) -> tuple[Name, ...]:
    """Give the subject without those that "cùng" puts beside it: they take part."""
    for at, (left, right) in enumerate(itertools.pairwise(names), start=1):
        if "cùng" in text[left.end : right.start]:
            return names[:at]
    return names


def _beginnings(text: str, start: int) -> Iterator[int]:
    named = _skip_word(text, start)
    if named == start or ":" in text:
        yield named
    joined = _JOINED.match(text, start)
    if joined:
        yield joined.end()
    yield from _after_lead_in(text, start)
    caption = CAPTION.match(text, start)
    beside = caption is not None and caption[0].lower().startswith("phối hợp")
    if caption and not beside and text[caption.end()].isupper():
        yield caption.end()
        yield from _after_lead_in(text, caption.end())
    yield named  # "Đối với X, giao Y …" orders Y; without an order X is told


def _after_lead_in(text: str, start: int) -> Iterator[int]:
    lead_in = _LEAD_IN.match(text, start)
    if lead_in:
        yield lead_in.end()
    if _LONG_LEAD_IN.match(text, start):
        stop = _SENTENCE_END.search(text, start)
        commas = _COMMA.finditer(text, start, stop.start() if stop else len(text))
        yield from (comma.end() for comma in itertools.islice(commas, _MOST_COMMAS))


def _is_named(text: str, begin: int) -> bool:
    """After a lead-in a subject has a capital or "các"; a bare noun does not begin one."""
    return text[begin].isupper() or text.startswith(
        ("các ", "tất cả ", "giao ", "toàn thể "), begin
    )


def ordered_at(text: str, begin: int) -> Roles | None:
    """Read "Giao X …", "Đề nghị X …"."""
    order = _ORDER.match(text, begin)
    if order is None or order[1].lower() not in _ONLY_FIRM:
        return None
    names = names_at(text, order.end())
    if not names:
        return None
    word = order[1].lower()
    firm = Obligation.REQUESTED if word in _REQUESTS else Obligation.ASSIGNED
    return Roles(names, obligation=firm, ordered=True, body_start=begin)


def _skip(text: str, position: int) -> int:
    """Step over blanks and the small words before an ordering verb."""
    found = re.compile(r"[\s,]*(?:đã\s|sẽ\s|cũng\s|còn\s)?").match(text, position)
    return found.end() if found else position


def _is_issuing(text: str, after: int) -> bool:
    return text[after : after + 1] in (" ", ",")


def _is_colon(text: str, after: int) -> bool:
    return text[after : after + 2].lstrip().startswith(":")


def _acts(text: str, after: int) -> bool:
    """Whether a verb of duty or a modal follows the names."""
    at = after
    while at < len(text) and text[at] in " ,":
        at += 1
    if _PAST.match(text, at):
        return False
    if starts_with_verb(text, at) or is_modal(text, at):
        return True
    # "… phường tăng thời lượng": after the level word of a name only a verb is written small.
    return bool(_LEVEL.search(text, max(0, after - 12), after)) and text[at : at + 1].islower()


def named_in_heading(text: str, start: int) -> Roles | None:
    """Give the bodies that a heading consists of: "2.13. Đề nghị Đại học …", "UBND phường:"."""
    order = _ORDER.match(text, start)
    begin = order.end() if order and order[1].lower() in _ONLY_FIRM else start
    begin = _skip_word(text, begin)
    names = names_at(text, begin)
    if not names:
        return None
    rest = _ASIDE.sub("", text[clause_end(text, begin) :]).strip(" .:;")
    if rest and not text[clause_end(text, begin) :].lstrip().startswith("("):
        return None
    word = order[1].lower() if order else ""
    firm = Obligation.REQUESTED if word in _REQUESTS else Obligation.ASSIGNED
    return Roles(names, obligation=firm, ordered=bool(order), body_start=begin)


def _skip_word(text: str, begin: int) -> int:
    found = re.compile(r"(?:Đối với|Trách nhiệm của|Nhiệm vụ của|Về phía)\s", re.IGNORECASE).match(
        text, begin
    )
    return found.end() if found else begin
