"""What an activity is, by its main noun."""

import re
from functools import lru_cache

from kehoach_desktop.core.activities import ActivityKind

_KINDS = (
    (ActivityKind.DELEGATION, r"đoàn đại biểu|đoàn công tác|dâng hương|viếng nghĩa trang|về nguồn"),
    (
        ActivityKind.CONTEST,
        r"cuộc thi|hội thi|thi tìm hiểu|hội diễn|giải (?:đua|bóng|cờ|chạy|việt)",
    ),
    (
        ActivityKind.VISUAL,
        (
            r"treo cờ|băng (?:zôn|rôn|ron)|pa\s?-?\s?nô|áp\s?-?phích|cổ động trực quan|"
            r"tuyên truyền trực quan|bảng điện tử|phướn"
        ),
    ),
    (
        ActivityKind.GATHERING,
        (
            r"hội nghị|gặp mặt|tọa đàm|toạ đàm|lễ kỷ niệm|mít tinh|nói chuyện|giao lưu|"
            r"sinh hoạt chuyên đề|ra mắt|tập huấn|họp mặt|văn nghệ"
        ),
    ),
    (
        ActivityKind.MEDIA,
        (
            r"tin,? bài|phóng sự|bản tin|đài (?:phát|truyền)|truyền thanh|cổng thông tin|"
            r"trang thông tin|chuyên mục|phát sóng|báo chí"
        ),
    ),
)
_PATTERNS = tuple((kind, re.compile(pattern)) for kind, pattern in _KINDS)
_REACH = 240


@lru_cache(maxsize=2048)
def kind_of(text: str) -> ActivityKind:
    """Give the kind by the first words that name one; a plain task otherwise."""
    head = text[:_REACH].lower()
    hits = [(found.start(), kind) for kind, pattern in _PATTERNS if (found := pattern.search(head))]
    return min(hits, key=lambda hit: hit[0])[1] if hits else ActivityKind.TASK
