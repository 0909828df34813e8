"""The signature: on whose behalf, as what, who."""

import itertools
import re
from collections.abc import Iterable

from kehoach_desktop.core.documents import Signer
from kehoach_desktop.importer import landmarks

_NAME_WORD = re.compile(r"[^\W\d_]{1,8}$")
_RANK = re.compile(
    r"(?:Đại tá|Thượng tá|Trung tá|Thiếu tá|Đại úy|Thượng úy|Thiếu tướng|Trung tướng|TS|ThS|PGS|"
    r"GS|Bác sĩ|BS|Đ/c)\b\.?\s?",
    re.IGNORECASE,
)
NOTE = re.compile(r"\((?:đã ký|đã ký và đóng dấu|ký tên.{0,30})\)|Đã ký", re.IGNORECASE)
_FEWEST, _MOST = 2, 6
_LONGEST_POST = 90


def read_signer(lines: Iterable[str]) -> Signer:
    """Read the signature out of the lines that stand beside and below "Nơi nhận"."""
    authority: list[str] = []
    position: list[str] = []
    for line in itertools.chain.from_iterable(map(_parts, lines)):
        begun = bool(authority or position)
        if landmarks.is_authority(line):
            authority.append(line)
        elif landmarks.is_capitals(line):
            if authority and not position and not landmarks.is_post(line):
                authority[-1] += f" {line}"  # a narrow column broke it: "TM. ỦY BAN / NHÂN DÂN"
                continue
            begun = begun or landmarks.is_post(line)
            if begun and len(line) < _LONGEST_POST and not _is_shout(line):
                position.append(line)
        elif begun and (person := person_name(line)):
            # Where several bodies sign, the first of them is the one that issues.
            return Signer(" ".join(authority), " ".join(position), person)
    return Signer(" ".join(authority), " ".join(position), "")


def _parts(line: str) -> list[str]:
    """Cut "TM. BAN THƯỜNG TRỰC CHỦ TỊCH Vũ Văn A": on whose behalf, as what, who."""
    line = NOTE.sub("", line).strip(" *-–_;")
    words = line.split()
    capitals = next((at for at, word in enumerate(words) if not word.isupper()), len(words))
    post, person = " ".join(words[:capitals]), " ".join(words[capitals:])
    if not post or not (landmarks.is_authority(post) or landmarks.is_post(post)):
        return [line]
    cut = landmarks.inner_signs(post)
    pieces = [post[begin:end].strip() for begin, end in itertools.pairwise([0, *cut, len(post)])]
    return [*pieces, person] if person else pieces


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
