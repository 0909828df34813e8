"""The columns of the matrix: a unit each, its name short enough for two lines."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from kehoach_desktop.core.units import Unit


@dataclass(frozen=True, slots=True)
class MatrixColumn:
    """A unit, under the heading of its section."""

    unit_id: int
    name: str
    words: tuple[str, str]
    """Two short lines for the head of the column."""
    section: str


def column_of(unit: Unit) -> MatrixColumn:
    """Give the column of a unit."""
    return MatrixColumn(unit.id, unit.name, head_words(unit.label), unit.section or unit.kind.word)


_SHORT: Final[tuple[tuple[str, str], ...]] = (
    ("Tổ dân phố", "TDP"),
    ("Trung học cơ sở", "THCS"),
    ("Trung học phổ thông", "THPT"),
    ("Ủy ban nhân dân", "UBND"),
    ("Ủy ban MTTQ", "MTTQ"),
    ("Chi bộ", "CB"),
    ("Trường", "Tr."),
    ("Công an", "CA"),
    ("Quân sự", "QS"),
    ("TNCS Hồ Chí Minh", "TN"),
)
_PLACE: Final = re.compile(r"\s+(?:phường|xã|thị trấn|Đảng ủy)\b.*$")
_WIDEST: Final = 4


def head_words(name: str) -> tuple[str, str]:
    """Give two short lines for a unit: "TDP", "3"; "Hội", "CCB"; "Tr.", "MN"; "UB", "ND".

    Words in capitals and numbers stay, others give their first letter; the place is left out.
    """
    text = _PLACE.sub("", name)
    for long, short in _SHORT:
        text = text.replace(long, short)
    words = text.split() or [name or "?"]
    if words[0] == "CB" and len(words) > 1 and words[1] == "TDP":
        words = words[1:]
    if words[0] == "CB" and len(words) > 1 and words[1] == "Tr.":
        words = [words[0], *words[2:]]
    first, rest = words[0], words[1:]
    if not rest and len(first) > _WIDEST - 1:
        middle = (len(first) + 1) // 2
        return first[:middle][:_WIDEST], first[middle:][:_WIDEST]
    head = first if len(first) <= _WIDEST else first[0]
    return head, _initials(rest)


def _initials(words: Sequence[str]) -> str:
    """Give the first letters, of a numbered unit its number before all."""
    kept: list[str] = []
    for word in words:
        whole = word.isupper() or word[0].isdigit()
        kept.append(word if whole else word[0].upper())
        if whole and kept[:-1] == [] and not word[0].isdigit():
            break
    number = kept.pop() if kept and kept[-1].isdigit() else ""
    return ("".join(kept)[: max(_WIDEST - len(number), 0)] + number)[:_WIDEST]
