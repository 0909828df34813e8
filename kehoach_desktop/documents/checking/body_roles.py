"""The lines between title and closing: addressees, bases, headings, text, themes, tables."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from kehoach_desktop.documents.checking.paper import Line, Zone
from kehoach_desktop.documents.layout import Style

_ADDRESS: Final = re.compile(r"Kính (gửi|trình)\s*:?", re.IGNORECASE)
_BASIS: Final = re.compile(r"[-–]?\s*(Căn cứ|Xét (đề nghị|tờ trình)|Theo đề nghị)\b", re.IGNORECASE)
_HEADINGS: Final = (
    (re.compile(r"(Phần|Chương|Mục|Tiểu mục)\s+(thứ\s+\w+|[\dIVX]+)\s*\.?"), Style.PART),
    (re.compile(r"Điều\s+\d+\s*\..*", re.DOTALL), Style.ARTICLE),
    (re.compile(r"[IVX]{1,5}\s*[-–./)]\s*\S.*", re.DOTALL), Style.H1),
    (re.compile(r"\d{1,2}\.\d{1,2}\.?\s+\S.*", re.DOTALL), Style.H3),
    (re.compile(r"\d{1,2}[.)]\s*\S.*", re.DOTALL), Style.H2),
)
_DECISION: Final = re.compile(r"(?:.{0,60}\n?)?(QUYẾT ĐỊNH|QUYẾT NGHỊ)\s*:?")
_LONGEST_THEME: Final = 200


def body_lines(lines: Sequence[Line]) -> Iterator[Line]:
    """Give the lines of the body with their roles."""
    opening = True
    addressed = False
    for line in lines:
        role = _role(line)
        if line.cell is None and line.words:
            if addressed and _is_addressee(line):
                role = Style.ADDRESSEE
            elif opening and is_basis(line.words):
                role = Style.BASIS
            elif role is Style.BODY:
                opening = False
            addressed = role in (Style.ADDRESS_WORD, Style.ADDRESSEE)
        yield replace(line, role=role, zone=Zone.BODY)


def is_basis(words: str) -> bool:
    """Whether a paragraph is a basis of a list, not an opening that names one."""
    return _BASIS.match(words) is not None and not words.rstrip().endswith(":")


def _role(line: Line) -> Style | None:
    if not line.words:
        return None
    if _ADDRESS.match(line.words):
        return Style.ADDRESS_WORD
    if line.cell is not None:
        return Style.TABLE
    heading = Style.DECISION if _DECISION.fullmatch(line.words) else _heading(line)
    if heading is not None:
        return heading
    centred = line.setting is not None and line.setting.alignment in ("center", "right")
    if centred and len(line.words) < _LONGEST_THEME:
        return Style.THEME
    return Style.BODY


def _heading(line: Line) -> Style | None:
    """Give the level of a heading, bold throughout; a bold mark before plain words is none."""
    bold = all(span.letters.bold for span in line.spans) and bool(line.spans)
    for form, role in _HEADINGS:
        if form.fullmatch(line.words):
            return role if bold or role in (Style.PART, Style.ARTICLE) else None
    return Style.H2 if bold and line.mark == "#" else None


def _is_addressee(line: Line) -> bool:
    return line.words.startswith(("-", "–")) or line.mark == "-"
