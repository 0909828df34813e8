"""Marks at the start of a line: "II-", "2.7.", "a)", "-", "+".

The mark alone tells the level: offices number parts I, II; items 1, 2; sub-items 1.1; points a), b)
(36-HD/VPTW, Nghị định 30), and below that write dashes, then plus signs. Indents are accidents of
copying and tell nothing.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from kehoach_desktop.core.blocks import roman

PART, ITEM, SUBITEM, POINT, DASH, PLUS, PLAIN = 1, 2, 3, 4, 5, 6, 9

_ROMANS = frozenset(roman(number) for number in range(1, 40))
# A numeral, a slash and a year are a quarter: "quý / I/2026".
_ROMAN = re.compile(r"([IVX]{1,6})\s?(?:[.\-–):]|/(?!\d))\s*(?=\S)")
_WORDED = re.compile(
    r"(?:PHẦN|Phần|CHƯƠNG|Chương)\s(?:[Tt]hứ\s\w{2,5}|THỨ\s\w{2,5}|[IVX]{1,5}|\d{1,2})\b\s?[.:\-–]?\s*|"
    r"[A-H]\s?[.\-–/]\s+(?=[^\W\d_])"
)
_ARTICLE = re.compile(r"(?:Điều|ĐIỀU)\s\d{1,3}\s?[.:]?\s*")
_DOTTED = re.compile(r"\d{1,2}(?:\.\d{1,2}){1,3}(?:\s?[.)/:\-–]?\s+|\.)(?=\D)")
_NUMBER = re.compile(r"\(?\d{1,2}\s?(?:[.)](?!\d)|/(?!\d|[A-ZĐ]{2})|-(?=\s?[^\W\d_]))\.?\s*(?=\S)")
_POINT = re.compile(r"\(?[a-zđ]\s?[).](?!\w*\.\w)\s*(?=\S)|[a-zđ]/\s*(?=\S)")
_DASH = re.compile(r"[-–—•●▪·*]+\s*(?=[^\s\-–—*.])")
_PLUS = re.compile(r"[+○o]\s+(?=\S)|\+(?=\w)")


@dataclass(frozen=True, slots=True)
class Mark:
    """A mark, its level, and where the words after it begin."""

    level: int
    label: str
    end: int


NO_MARK = Mark(PLAIN, "", 0)
_ORDER = (
    (_WORDED, PART),
    (_ARTICLE, ITEM),
    (_DOTTED, SUBITEM),
    (_NUMBER, ITEM),
    (_POINT, POINT),
    (_DASH, DASH),
    (_PLUS, PLUS),
)


@lru_cache(maxsize=4096)
def mark_of(line: str) -> Mark:
    """Give the mark that `line` begins with."""
    found = _ROMAN.match(line)
    if found and found[1] in _ROMANS and not line[found.end()].islower():
        return Mark(PART, found[0].strip(), found.end())
    for pattern, level in _ORDER:
        found = pattern.match(line)
        if found:
            return Mark(level, found[0].strip(), found.end())
    return NO_MARK


def words_of(line: str) -> str:
    """Give `line` without its mark."""
    return line[mark_of(line).end :]
