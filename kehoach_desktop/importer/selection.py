"""Which lines of the body tell somebody to do something."""

import re

from kehoach_desktop.importer.details import Property, detail_at
from kehoach_desktop.importer.marks import DASH, PLAIN, PLUS, POINT
from kehoach_desktop.importer.outline import Node
from kehoach_desktop.importer.roles import CAPTION
from kehoach_desktop.importer.topics import Topic
from kehoach_desktop.importer.verbs import starts_with_verb

_SILENT = frozenset((Topic.PURPOSE, Topic.THEME, Topic.TOPICS))
_FRAMING = frozenset((Topic.TIME, Topic.FRAME))
# Closing words bind everybody in general and name no work of their own.
_CLOSING = re.compile(
    r"(?:Trên đây là|(?:Kế hoạch|Chỉ thị|Hướng dẫn|Nghị quyết|Công văn|Thông báo) này|"
    r"Trong quá trình (?:tổ chức |triển khai )?thực hiện|Kính đề nghị các đồng chí quan tâm|"
    r"\(|Căn cứ (?:nội dung )?[Kk]ế hoạch này|Nơi nhận|Quyết định này|"
    r"Văn phòng \S+ \S+ thông báo|"
    r"[^.;,]{3,60}\sthông báo để\s[^.;]{3,200}\s(?:biết|thực hiện)[./]{0,3}$|"
    r"Kính báo|Rất mong|Trân trọng(?!\s(?:đề nghị|yêu cầu|giao)))"
)
_PLEA = re.compile(
    r"(?:Kính |Trân trọng )?(?:[Đđ]ề nghị|[Yy]êu cầu|[Nn]hận được|Các|Thủ trưởng)"
    r"[^.;\d]{0,180}(?:nghiêm túc|quan tâm|phối hợp|triển khai)"
    r"[^.;\d]{0,60}(?:thực hiện|hiệu quả)[./]{0,3}$"
)
# "Tất cả trụ sở … phải treo cờ": everyone of a kind is told, though the kind is no body.
_OBLIGED = re.compile(
    r"(?:Tất cả|Các|Mọi|Mỗi|Toàn bộ)\s[^.;:]{3,300}?\s(?:phải|có trách nhiệm)\s[^\W\d_]"
)
_MOST_ORDERS = 40
_FIRST_SENTENCE = re.compile(r"[^.]{0,400}\.(?=\s|$)")
_DEADLINE = re.compile(r"(?:trước|chậm nhất|đến hết)[^.;]{0,20}\d{1,2}[/.]\d{1,2}", re.IGNORECASE)
_EVENT = re.compile(
    r"(?:lễ|hội nghị|hội thi|hội thao|hội diễn|hội thảo|giải|chương trình|cuộc thi|triển lãm|"
    r"tuần lễ|ngày hội|mít tinh|buổi|tọa đàm|toạ đàm|đêm|"
    r"đợt|chiến dịch|diễn đàn|hoạt động)\s",
    re.IGNORECASE,
)
_LISTED = re.compile(
    r"(?:gồm|bao gồm|gồm có|với)\s(?:có\s)?(?:các\s|những\s)?(?:hoạt động|chương trình|sự kiện|"
    r"nội dung|phần việc)[^.:;]{0,60}:\s"
)
_INTRODUCING = re.compile(
    r"(?:như sau|sau đây|cụ thể|nội dung sau|nhiệm vụ sau|các nội dung|gồm)\s?:$|(?:như sau|"
    r"sau)\s?[:.]$",
    re.IGNORECASE,
)

_ANNOUNCED = re.compile(
    r"(?:xây dựng|ban hành|triển khai|lập|thông báo)\s(?:và triển khai\s)?(?:nội dung\s)?"
    r"(?:[Kk]ế hoạch|[Cc]hương trình|[Hh]ướng dẫn)\s"
)
# "Chủ trì tham mưu xây dựng kế hoạch …" drafts for those who sign it: that is work.
_FOR_OTHERS = re.compile(r"tham mưu|chủ trì", re.IGNORECASE)
_LONGEST_LEAD = 40


def is_closing(node: Node) -> bool:
    """Tell whether the paragraph only closes the document."""
    words = node.words
    if not _CLOSING.match(words):
        first = _FIRST_SENTENCE.match(words) if node.level == PLAIN else None
        if node.level != PLAIN or not _PLEA.match(first[0] if first else words):
            return False
    return not _DEADLINE.search(words)


def is_announcing(node: Node) -> bool:
    """Tell whether the paragraph only says that its office makes the plan below."""
    found = _ANNOUNCED.search(node.text) if node.level in (PLAIN, DASH) else None
    if found is None or _FOR_OTHERS.search(node.text, 0, found.start()):
        return False
    return bool(_INTRODUCING.search(node.text[-_LONGEST_LEAD:]))


def is_silent(node: Node) -> bool:
    """Tell whether it stands among purposes, themes or topics, which tell nobody to act."""
    return node.topic in _SILENT


def is_property(node: Node) -> bool:
    """Tell whether the line only states a property of what stands above."""
    return detail_at(node.text, node.mark.end) is not None


def is_frame(node: Node) -> bool:
    """Tell whether it stands under "Thời gian", "Địa điểm", "Thành phần"."""
    return node.topic in _FRAMING


def tells_to_act(node: Node) -> bool:
    """Tell whether a line without a subject is an item of work: it begins with a verb of duty."""
    if node.level == PLAIN and not (_under_heading(node) or _is_among_orders(node.parent)):
        return False
    if _INTRODUCING.search(node.words[-_LONGEST_LEAD:]):
        return False
    caption = CAPTION.match(node.text, node.mark.end)
    return (
        starts_with_verb(node.text, node.mark.end)
        or bool(caption and starts_with_verb(node.text, caption.end()))
        or bool(_OBLIGED.match(node.text, node.mark.end))
    )


def _is_among_orders(root: Node | None) -> bool:
    """Tell whether a text without any mark is a row of orders, each a paragraph."""
    if root is None or root.level:
        return False
    first = root.children[:_MOST_ORDERS]
    orders = sum(starts_with_verb(child.text) for child in first if child.level == PLAIN)
    return orders > 1 and orders * 2 >= len(first) and all(c.level == PLAIN for c in first)


def is_event(node: Node) -> bool:
    """Tell whether the line begins with an event: "Lễ mít tinh"; only a day makes it work."""
    return bool(_EVENT.match(node.words))


def is_list_of_work(parent: Node) -> bool:
    """Tell whether most items under `parent` are work: the items of one list are of one kind."""
    items = [child for child in parent.children if child.level < PLAIN]
    telling = sum(tells_to_act(child) for child in items)
    return len(items) > 1 and telling * 2 >= len(items)


def lists_events(parent: Node) -> bool:
    """Tell whether most items under `parent` are work or events: a dated one is work, too."""
    items = [child for child in parent.children if child.level < PLAIN]
    telling = sum(tells_to_act(child) or is_event(child) for child in items)
    return len(items) > 1 and telling * 2 >= len(items)


def is_headed_by_details(node: Node) -> bool:
    """Tell whether a heading is itself the work, its children only saying when, where and who."""
    kinds = [detail_at(child.text, child.mark.end) for child in node.children]
    telling = [kind for kind in kinds if kind]
    needed = (Property.TIME, Property.LEAD)
    return (
        bool(telling) and len(telling) * 2 >= len(kinds) and any(k.kind in needed for k in telling)
    )


def listed_events(text: str, start: int) -> int | None:
    """Give where a list of events inside a paragraph begins: "gồm các hoạt động: Lễ …; giải …"."""
    found = _LISTED.search(text, start)
    return found.end() if found else None


def _under_heading(node: Node) -> bool:
    above = node.parent
    return above is not None and 0 < above.level <= POINT


def is_small_print(node: Node) -> bool:
    """Tell whether it is a plus under a dash: a detail of it unless it has its own subject."""
    return node.level == PLUS and node.parent is not None and node.parent.level == DASH
