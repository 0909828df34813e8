"""The signature: on whose behalf, as what, who."""

import re
from collections.abc import Iterable

from kehoach_desktop.core.documents import Signer
from kehoach_desktop.core.drafts import SourceLine
from kehoach_desktop.importer import landmarks

_NAME_WORD = re.compile(r"[^\W\d_]{1,8}$")
_RANK = re.compile(
    r"(?:Đại tá|Thượng tá|Trung tá|Thiếu tá|Đại úy|Thượng úy|Thiếu tướng|Trung tướng|TS|ThS|PGS|GS|Bác sĩ|BS|Đ/c)\b\.?\s?",
    re.IGNORECASE,
)
_NOTE = re.compile(r"\((?:đã ký|đã ký và đóng dấu|ký tên.{0,30})\)|Đã ký", re.IGNORECASE)
_FEWEST, _MOST = 2, 6


def read_signer(lines: Iterable[SourceLine]) -> Signer:
    """Read the signature out of the lines that stand beside and below "Nơi nhận"."""
    authority: list[str] = []
    position: list[str] = []
    name = ""
    for source in lines:
        for line in _columns(_NOTE.sub("", source.text).strip(" *-–_;")):
            if landmarks.is_authority(line):
                authority.append(line)
            elif (
                landmarks.is_capitals(line)
                and not (authority or position)
                and not landmarks.is_post(line)
            ):
                continue
            elif (
                landmarks.is_capitals(line) and not name and len(line) < 90 and not _is_shout(line)
            ):
                position.append(line)
            elif (authority or position) and (person := person_name(line)):
                name = person
    return Signer(" ".join(authority), " ".join(position), name)


def _columns(line: str) -> list[str]:
    """Where the two columns of the tail ran into one line, the signature is its right part."""
    at = landmarks.authority_at(line)
    if at and not landmarks.is_authority(line):
        return [line[at:]]
    both = re.match(r"(T/?M\.?\s.{3,60}?)\s(KT\.?\s.{3,40})$", line)
    return [both[1], both[2]] if both else [line]


def _is_shout(line: str) -> bool:
    return landmarks.type_word(line) is not None or line.startswith(
        ("PHỤ LỤC", "DANH SÁCH", "LỊCH")
    )


def person_name(line: str) -> str:
    """Give the person that `line` names: two to six short words, each with a capital; else ""."""
    bare = _RANK.sub("", line.strip(" .,"), count=1).strip()
    words = bare.split()
    if not _FEWEST <= len(words) <= _MOST:
        return ""
    if not all(_NAME_WORD.match(word) and word[0].isupper() for word in words):
        return ""
    return bare
