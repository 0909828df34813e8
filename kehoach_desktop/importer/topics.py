"""What a part of a plan is about, told by its heading."""

import re
from enum import Enum, auto

from kehoach_desktop.core.text import fold


class Topic(Enum):
    """What a part of a plan is about, by its heading."""

    OTHER = auto()
    PURPOSE = auto()
    THEME = auto()
    TOPICS = auto()
    TIME = auto()
    FRAME = auto()
    MONEY = auto()
    ORGANISATION = auto()
    CONTENT = auto()


# The headings of the usual plan (36-HD/VPTW and practice); the first that fits decides.
_TOPICS = (
    (
        Topic.PURPOSE,
        (
            r"mục đích|yêu cầu(?!.{0,20}:$)|quan điểm|mục tiêu|chỉ tiêu|sự cần thiết|căn cứ|"
            r"tình hình|ý nghĩa|đánh giá|kết quả|đặt vấn đề|thực trạng"
        ),
    ),
    (Topic.THEME, r"chủ đề|khẩu hiệu|thông điệp"),
    (
        Topic.TOPICS,
        (
            r"(?:nội dung|trọng tâm|định hướng)(?: nội dung)? tuyên truyền$|đề cương|"
            r"nội dung (?:chủ yếu|trọng tâm)? ?cần tuyên truyền"
        ),
    ),
    (
        Topic.ORGANISATION,
        (
            r"tổ chức thực hiện|phân công|trách nhiệm|tổ chức triển khai|giao nhiệm vụ|"
            r"biện pháp tổ chức|chế độ (?:thông tin,? )?báo cáo|thông tin,? báo cáo"
        ),
    ),
    (Topic.TIME, r"thời gian|thời điểm|lịch trình|tiến độ"),
    (
        Topic.FRAME,
        (
            r"địa điểm|thành phần|đối tượng|số lượng|quy mô|phạm vi|lực lượng tham gia|cơ cấu|"
            r"giải thưởng|hồ sơ|tiêu chuẩn"
        ),
    ),
    (Topic.MONEY, r"kinh phí|ngân sách"),
    (
        Topic.CONTENT,
        r"nội dung|hoạt động|nhiệm vụ|hình thức|giải pháp|công việc|chương trình|các phần việc",
    ),
)
_PATTERNS = tuple((topic, re.compile(pattern, re.IGNORECASE)) for topic, pattern in _TOPICS)
# Headings in capitals of old machines have no marks.
_BARE = tuple((topic, re.compile(fold(pattern))) for topic, pattern in _TOPICS)


def topic_of(heading: str, *, anywhere: bool) -> Topic | None:
    """Give the topic that begins `heading`; `anywhere` looks further on and never gives None."""
    bare = heading.isascii() and heading.isupper()
    patterns = _BARE if bare else _PATTERNS
    words = fold(heading) if bare else heading
    found = next((topic for topic, pattern in patterns if pattern.match(words)), None)
    if found is None and anywhere:
        return next((topic for topic, pattern in patterns if pattern.search(words)), Topic.OTHER)
    return found
