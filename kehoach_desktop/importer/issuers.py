"""Who issues a text and who stands above it, by the left column of the head."""

import re
from collections.abc import Iterable

from kehoach_desktop.importer import landmarks
from kehoach_desktop.importer.syllables import is_syllable

_MOST = 5
_STAMP = re.compile(r"(?:DỰ THẢO|HỎA TỐC|HOẢ TỐC|THƯỢNG KHẨN|KHẨN|SAO Y|BẢN SAO|GẤP)")
_PLACE_LINE = re.compile(
    r"(?:TỈNH|THÀNH PHỐ|TP\.?|HUYỆN|QUẬN|THỊ XÃ|XÃ|PHƯỜNG|THỊ TRẤN|VIỆT NAM|TRUNG ƯƠNG|"
    r"CÁC CƠ QUAN|KHỐI)\b"
)
_NEEDS_PLACE = re.compile(
    r"(?:ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN|UBND|HỘI ĐỒNG NHÂN DÂN|MẶT TRẬN TỔ QUỐC(?: VIỆT NAM)?|"
    r"HỒ CHÍ MINH|BAN CHẤP HÀNH|BAN THƯỜNG VỤ|ĐẢNG BỘ|ĐẢNG ỦY|ĐẢNG UỶ|ỦY BAN MTTQ(?: VIỆT NAM)?|"
    r"PHỤ NỮ|NÔNG DÂN|"
    r"CỰU CHIẾN BINH|CÔNG AN|ĐOÀN|CHỈ HUY QUÂN SỰ)$"
)


def issuer_of(left: Iterable[str]) -> tuple[str, str]:
    """Give the issuer, the last name of the left column, and its superior, the one above it.

    "ỦY BAN NHÂN DÂN / TỈNH X" is one name on two lines: the second has only the place.
    """
    names = [line.strip(" *-–_") for line in left]
    names = [name for name in names if landmarks.is_capitals(name) and not _STAMP.match(name)]
    joined: list[str] = []
    for name in names[:_MOST]:
        placed = _PLACE_LINE.match(name) and joined and _NEEDS_PLACE.search(joined[-1])
        # A narrow column breaks a name anywhere; one syllable alone is no name.
        if joined and (placed or is_syllable(name)):
            joined[-1] = f"{joined[-1]} {name}"
        else:
            joined.append(name)
    return (joined[-1] if joined else ""), (joined[-2] if len(joined) > 1 else "")
