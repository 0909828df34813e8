"""Codes of types and bodies in the symbols of documents."""

from typing import Final

from kehoach_desktop.core.documents import DocType

_TYPES: Final = {
    DocType.DECISION: "QĐ",
    DocType.SUBMISSION: "TTr",
    DocType.PROGRAMME: "CTr",
}
"""Those that differ from what is stored; the rest are the initials of the name."""
PARTY_2018_TYPES: Final = _TYPES | {DocType.REGULATION: "QĐi"}
PARTY_2026_TYPES: Final = _TYPES | {DocType.REGULATION: "QĐ"}
"""Decisions and regulations share a code and count apart (05-HD/VPTW)."""
STATE_TYPES: Final = _TYPES | {DocType.REGULATION: "QyĐ"}

PARTY_BODIES: Final = {
    "văn phòng đảng ủy": "VPĐU",
    "văn phòng tỉnh ủy": "VPTU",
    "văn phòng thành ủy": "VPTU",
    "văn phòng trung ương": "VPTW",
    "văn phòng": "VPĐU",
    "cơ quan ủy ban kiểm tra": "CQUBKT",
    "ủy ban kiểm tra": "UBKT",
    "ban tuyên giáo và dân vận": "BTGDV",
    "ban xây dựng đảng": "BXDĐ",
    "ban tổ chức": "BTC",
    "ban nội chính": "BNC",
    "ban chỉ đạo": "BCĐ",
    "tiểu ban": "TB",
    "hội đồng": "HĐ",
    "trung tâm chính trị": "TTCT",
    "trường chính trị": "TCT",
    "chi bộ": "CB",
    "đại hội": "ĐH",
    "đảng ủy quân sự": "ĐUQS",
    "đảng ủy công an": "ĐUCA",
    "đảng ủy": "ĐU",
    "đảng bộ": "ĐU",
    "ban thường vụ đảng ủy": "ĐU",
    "tỉnh ủy": "TU",
    "thành ủy": "TU",
    "ban chấp hành trung ương": "TW",
    "bộ chính trị": "TW",
    "ban bí thư": "TW",
}
"""By the first words of the name; whether ward bodies append ĐU is not settled by the rule."""
STATE_BODIES: Final = {
    "ủy ban nhân dân": "UBND",
    "ubnd": "UBND",
    "hội đồng nhân dân": "HĐND",
    "hđnd": "HĐND",
    "văn phòng": "VP",
    "ban chỉ huy quân sự": "BCHQS",
    "công an": "CA",
}
