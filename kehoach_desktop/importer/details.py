"""Lines that give a property of the thing above them: "Thời gian: …", "Đơn vị chủ trì: …"."""

import re
from dataclasses import dataclass
from enum import Enum, auto


class Property(Enum):
    """What a labelled line gives."""

    TIME = auto()
    LEAD = auto()
    COORDINATE = auto()
    ADVISE = auto()
    OTHER = auto()


_LABELS = (
    (Property.TIME, r"thời gian|thời hạn|thời điểm|tiến độ|ngày thực hiện|hạn|thời gian dự kiến"),
    (
        Property.COORDINATE,
        r"(?:các )?(?:đơn vị|cơ quan)?,?\s?(?:đơn vị |cơ quan )?phối hợp(?: thực hiện)?",
    ),
    (Property.ADVISE, r"(?:đơn vị |cơ quan )?tham mưu"),
    (
        Property.LEAD,
        (
            r"(?:(?:các )?(?:đơn vị|cơ quan|bộ phận|người))?,?\s?(?:đơn vị |cơ quan )?(?:chủ trì|"
            r"thực hiện|phụ trách|chịu trách nhiệm|đầu mối)"
            r"(?: thực hiện| tham mưu| chính)?|phân công(?: thực hiện)?|giao"
        ),
    ),
    (
        Property.OTHER,
        (
            r"địa điểm|thành phần(?: tham dự| tham gia| đoàn)?|đối tượng(?: tham gia)?|số lượng|"
            r"quy mô|nội dung|hình thức|kinh phí|chủ đề|"
            r"sản phẩm|yêu cầu|mục đích|lưu ý|ghi chú|trang phục|phương tiện|chương trình|kết quả|"
            r"chỉ tiêu|cơ cấu(?: giải thưởng)?|giải thưởng|"
            r"khẩu hiệu|đơn vị tổ chức|địa điêm|lực lượng|dự kiến"
        ),
    ),
)
_PATTERNS = tuple(
    (
        kind,
        re.compile(
            rf"(?:{labels})\s?(?:\([^()]{{0,60}}\)\s?|(?:dự kiến|tổ chức|triển khai)\s?)?:\s*",
            re.IGNORECASE,
        ),
    )
    for kind, labels in _LABELS
)
_LONGEST_LABEL = 160
_INNER = re.compile(
    r"(?<=[.;,(])\s?(?=(?:Thời gian(?:\s(?:thực hiện|hoàn thành))?|Chủ trì|Đơn vị chủ trì|"
    r"Cơ quan chủ trì|Phối hợp|"
    r"Đơn vị phối hợp|Cơ quan phối hợp|Đơn vị thực hiện|Thực hiện|Phụ trách|Đơn vị phụ trách|"
    r"Đơn vị tham mưu)\s?:)",
    re.IGNORECASE,
)
_TIME_WORDS = re.compile(
    r"Thời gian(?:\s(?:thực hiện|hoàn thành|tổ chức|dự kiến|triển khai)){0,2}\s?:?\s", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Detail:
    """A labelled value and where the value begins."""

    kind: Property
    start: int
    end: int


def detail_at(text: str, start: int, end: int | None = None) -> Detail | None:
    """Give the property that the line states from `start` on."""
    labelled = text.find(":", start, start + _LONGEST_LABEL) >= 0
    for kind, pattern in _PATTERNS if labelled else ():
        found = pattern.match(text, start)
        if found:
            return Detail(kind, found.end(), len(text) if end is None else end)
    spoken = _TIME_WORDS.match(text, start)
    return Detail(Property.TIME, spoken.end(), len(text)) if spoken else None


def inner_details(text: str, start: int) -> list[Detail]:
    """Give the properties stated inside one paragraph: "…. Đơn vị chủ trì: X; phối hợp: Y."."""
    begins = [found.end() for found in _INNER.finditer(text, start)]
    found: list[Detail] = []
    for begin, end in zip(begins, [*begins[1:], len(text)], strict=False):
        detail = detail_at(text, begin, end)
        if detail:
            found.append(detail)
    return found
