"""A Word file as a paper: lines with their parts, and the layout that its own words choose."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from kehoach_desktop.core.documents import Basis, Document, Family
from kehoach_desktop.core.text import fold
from kehoach_desktop.documents.checking.paper import Line, Paper
from kehoach_desktop.documents.checking.roles import with_roles
from kehoach_desktop.documents.checking.word_file import WordFile
from kehoach_desktop.documents.checking.word_lines import Paragraph, lines, paragraphs
from kehoach_desktop.documents.checking.word_sections import sections
from kehoach_desktop.documents.checking.word_styles import WordStyles
from kehoach_desktop.documents.layout import Profile, Style
from kehoach_desktop.documents.profiles import PROFILES, choose_profile

_LONG_DATE: Final = re.compile(
    r"ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})", re.IGNORECASE
)
_SHORT_DATE: Final = re.compile(r"ngày\s+(\d{1,2})[/-](\d{1,2})[/-](\d{4})", re.IGNORECASE)
_PARTY: Final = re.compile(r"(T/M|K/T|T/L)\s")
_STATE: Final = re.compile(r"(TM|KT|TL|TUQ)\.\s")
_OPENING_LINES: Final = 60
"""Down to which bases are looked for."""


@dataclass(frozen=True, slots=True)
class WordPaper:
    """A paper with the paragraphs that its fixes change."""

    paper: Paper
    paragraphs: list[Paragraph]
    file: WordFile


def read_paper(data: bytes, name: str, today: date, profile: str = "") -> WordPaper:
    """Read a Word file; `profile` names a layout, "" lets the paper choose. BadInputError."""
    file = WordFile(data, name)
    styles = WordStyles(file)
    found = paragraphs(file, styles)
    kind, told = with_roles(lines(found, styles))
    paper = Paper(
        profile=PROFILES.get(profile) or _profile(told, today),
        type=kind,
        lines=told,
        sections=tuple(sections(file, styles)),
        pages=file.pages(),
    )
    return WordPaper(paper, found, file)


def _profile(told: Sequence[Line], today: date) -> Profile:
    place = next((line.words for line in told if line.role is Style.PLACE), "")
    opening = [line.words for line in told if line.words][:_OPENING_LINES]
    bases = [Basis("", day) for words in opening for day in _dates(_SHORT_DATE, words)]
    day = next(iter(_dates(_LONG_DATE, place)), None)
    return choose_profile(Document(0, day=day), _family(told), bases, today)


def _family(told: Sequence[Line]) -> Family:
    """National title first, then how it is signed, then how it is numbered."""
    titles = {fold(line.words) for line in told if line.role is Style.TITLE}
    if titles:
        return Family.PARTY if "dang cong san viet nam" in titles else Family.STATE
    signed = " ".join(line.words for line in told if line.role is Style.AUTHORITY) + " "
    if _PARTY.search(signed) or _STATE.search(signed):
        return Family.PARTY if _PARTY.search(signed) else Family.STATE
    head = fold(" ".join(line.words for line in told if line.role is Style.ISSUER))
    return Family.STATE if re.search(r"\b(ubnd|uy ban nhan dan|so)\b", head) else Family.PARTY


def _dates(form: re.Pattern[str], words: str) -> list[date]:
    days = []
    for day, month, year in form.findall(words):
        try:
            days.append(date(int(year), int(month), int(day)))
        except ValueError:  # 31/02 and the like
            continue
    return days
