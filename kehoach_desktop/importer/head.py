"""The head of an official text: who issues it, its number, place, date, type, title, addressees."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from kehoach_desktop.core.drafts import SourceLine
from kehoach_desktop.importer import landmarks
from kehoach_desktop.importer.calendar_words import any_date, long_date
from kehoach_desktop.importer.citations import NUMBER, tidy_number
from kehoach_desktop.importer.issuers import issuer_of
from kehoach_desktop.importer.marks import words_of
from kehoach_desktop.importer.names import begins_with_body

_MOTTO = re.compile(
    r"(?:CỘNG )?H(?:ÒA|OÀ)(?: XÃ)? HỘI(?: CHỦ NGHĨA VIỆT NAM|$)|^CỘNG$|^CỘNG H(?:ÒA|OÀ)(?: XÃ)?$|"
    r"^(?:HỘI )?CHỦ NGHĨA VIỆT NAM|"
    r"ĐẢNG CỘNG SẢN VIỆT NAM|"
    r"Độc lập\s?[-–]\s?Tự do\s?[-–]\s?Hạnh phúc|^ĐOÀN (?:TNCS|THANH NIÊN CỘNG SẢN) HỒ CHÍ MINH$|"
    r"^ĐỘI TNTP HỒ CHÍ MINH$",
    re.IGNORECASE,
)
_NUMBERED = re.compile(rf"(?i:Số)\s?[:.]?\s?(?P<number>{NUMBER})?")
_DASHLESS = re.compile(r"^(Số\s?[:.]?\s?\d{1,4})\s(?=[A-ZĐ]{2,}/)(.)", re.IGNORECASE)
_BLANK_NUMBER = re.compile(
    r"Số\s?[:.]?[\s.…_]{0,20}[-/]\s?\S+(?:\s?-\s?\S+|(?<=-)\s\S+)?", re.IGNORECASE
)
_DATED = re.compile(
    r"(?:^|(?<=\s))(?P<place>[^\W\d_][^,\d]{0,40}?)?\s?,?\s?ngày\s?(?P<rest>[\d.…\s]{0,12}\s?tháng.{0,24})",
    re.IGNORECASE,
)
_SHORT_DATED = re.compile(
    r"(?P<place>[^\W\d_][^,\d:]{1,40}?)\s?,\s?ngày\s(?P<rest>\d{1,2}[/.\-]\d{1,2}[/.\-]\d{4})\.?$"
)
_TYPE_BY_CODE = re.compile(r"[-/](KH|CV|HD|CT|TB|BC|QĐ|NQ|CTr|KL|TTr|CTR|TTR|QyĐ|ĐA|PA)(?=[-/]|$)")
_LETTER_CODE = re.compile(r"\d+/[A-ZĐ]{2,}")
_ABSTRACT_END = re.compile(r"\s*[-–—_*]{2,}$|[.;:]$")


@dataclass(slots=True)
class Head:
    """What the head says; a missing field stays empty."""

    doc_type: str | None = None
    number: str | None = None
    day: date | None = None
    place: str = ""
    superior: str = ""
    issuer: str = ""
    title: str = ""
    addressees: tuple[str, ...] = ()
    national: bool = False
    """The state motto stands in it."""
    party: bool = False
    above: list[str] = field(default_factory=list)
    """Lines before type and title: those of the left column."""
    letter: bool = False
    """Its title begins with "V/v"."""


def read_head(lines: Sequence[SourceLine]) -> Head:
    """Read the lines before the body."""
    reader = _Reader(lines)
    for index, line in enumerate(lines):
        reader.take(index, line.text)
    return reader.finished()


def _type_line(texts: Sequence[str]) -> int:
    """Give where the type word stands alone or below the number; -1 where it does neither.

    What looks like a title before it heads a web page.
    """
    numbered = False
    for index, text in enumerate(texts):
        if landmarks.is_type_alone(text) or (numbered and landmarks.type_word(text)):
            return index
        numbered = numbered or bool(_NUMBERED.match(text))
    return -1


class _Reader:
    """Goes down the lines of the head once: left column, number, date, title, addressees."""

    def __init__(self, lines: Sequence[SourceLine]) -> None:
        self._head = Head()
        self._title: list[str] | None = None
        self._addressees: list[str] | None = None
        self._type_line = _type_line([line.text for line in lines])
        self._typed = any(
            landmarks.type_start(line.text) or landmarks.type_word(line.text) for line in lines
        )

    def take(self, index: int, text: str) -> None:
        """Take what the next line says."""
        head = self._head
        line = "" if landmarks.POSTED.match(text) else text
        if not self._may_be_title(line):
            line = _strip_motto(line, head)
        if self._addressees is not None or landmarks.ADDRESSED.match(line):
            self._addressees = _more_addressees(self._addressees, line)
            return
        line = _take_number_and_date(line, head, seen_title=bool(self._title))
        if not line or landmarks.RULE.match(line):
            self._title = [*self._title, ""] if self._title else self._title
        elif (index < self._type_line or not self._take_title(line)) and head.doc_type is None:
            head.above.append(line)

    def _may_be_title(self, line: str) -> bool:
        """Tell whether the words of the motto belong to a title: "Quốc khánh nước Cộng hòa …"."""
        begun = self._title is not None or landmarks.type_start(line) is not None
        return begun and not _MOTTO.fullmatch(line)

    def _take_title(self, line: str) -> bool:
        head, title = self._head, self._title
        if title is None:
            untyped = not self._typed and _is_untyped_title(line, head)
            opened = line if untyped else _title_start(line, head)
            self._title = None if opened is None else [opened] if opened else []
            return opened is not None
        if "" not in title and _is_more_title(line, head, title):
            title.append(line)
            return True
        return False

    def finished(self) -> Head:
        """Give the head when all lines are read."""
        head, title = self._head, self._title
        if title is None and len(head.above) == 1 and not landmarks.is_capitals(head.above[0]):
            title = head.above  # the one caption of a copied text
        head.addressees = tuple(self._addressees or ())
        head.title = _ABSTRACT_END.sub("", " ".join(title or ()).strip()).strip()
        issuer, head.superior = issuer_of(head.above)
        head.issuer = head.issuer or issuer
        _guess_type(head)
        return head


def _is_untyped_title(line: str, head: Head) -> bool:
    """Tell whether a line in capitals behind number and date is a title that lost its type word."""
    known = head.number is not None and head.day is not None
    return known and landmarks.is_capitals(line) and not begins_with_body(line)


def _strip_motto(line: str, head: Head) -> str:
    found = _MOTTO.search(line)
    while found:
        head.national |= found[0].upper().startswith(("CỘNG", "ĐỘC"))
        head.party |= found[0].upper().startswith("ĐẢNG")
        line = f"{line[: found.start()].strip()} {line[found.end() :].strip()}".strip()
        found = _MOTTO.search(line)
    return line


def _more_addressees(before: list[str] | None, line: str) -> list[str]:
    words = landmarks.ADDRESSED.sub("", line, count=1) if before is None else line
    name = words_of(words).strip(" ;.,:*")
    return [*(before or ()), *([name] if name else [])]


def _take_number_and_date(line: str, head: Head, *, seen_title: bool) -> str:
    """Take the number and the dated place out of `line`; both may stand on one line."""
    numbered = _NUMBERED.match(_DASHLESS.sub(r"\1-\2", line))
    line = _DASHLESS.sub(r"\1-\2", line)
    if numbered and head.number is None and (numbered["number"] or _BLANK_NUMBER.match(line)):
        end = numbered.end()
        if numbered["number"]:
            head.number, used = tidy_number(numbered["number"], line[numbered.end() :][:2])
            end = numbered.start("number") + used
        else:
            blank = _BLANK_NUMBER.match(line)
            end = blank.end() if blank else end
        line = line[end:].strip(" ;.")
    short = None if seen_title or head.day else _SHORT_DATED.search(line)
    if short:
        head.day, head.place = any_date(short["rest"]), short["place"].strip()
        return line[: short.start()].strip()
    line = line.lstrip("*").lstrip()
    dated = _DATED.match(line) if seen_title else _DATED.search(line)
    if dated and (head.day is None) and ("năm" in dated["rest"] or dated["place"]):
        head.day = long_date(dated["rest"])
        head.place = (dated["place"] or "").strip(" ,.;-")
        line = line[: dated.start()].strip()
    return line


def _title_start(line: str, head: Head) -> str | None:
    """Give the first words of the title where it begins on `line`."""
    word = landmarks.type_word(line)
    about = landmarks.ABOUT.match(line)
    if word:
        head.doc_type = landmarks.TYPE_WORDS[word]
        return line[len(word) :].strip(" :.-–")
    if about:
        head.letter = True
        return line[about.end() :]
    start = landmarks.type_start(line)
    if start and head.doc_type is None and not landmarks.is_capitals(line):
        head.doc_type = landmarks.TYPE_WORDS[start]
        rest = line[len(start) :].strip(" :.-–")
        found = landmarks.ABOUT.match(rest)
        return rest[found.end() :] if found else rest
    return None


def _is_more_title(line: str, head: Head, title: Sequence[str]) -> bool:
    """Tell whether the title goes on; that of a letter ("V/v …") is never in capitals."""
    lettered = head.doc_type is None and bool(title)
    if not landmarks.is_capitals(line):
        return True
    if not lettered and not landmarks.is_capitals(title[0] if title else line):
        # A decision names who decides, in capitals, between its title and its bases.
        head.issuer = head.issuer or line.strip(" :")
        return False
    return not lettered


def _guess_type(head: Head) -> None:
    """Tell the type by the code; without one, what is addressed or "V/v" is a letter."""
    if head.doc_type is not None:
        return
    code = _TYPE_BY_CODE.search(head.number or "")
    if code:
        head.doc_type = {"CTR": "CTr", "TTR": "TTr"}.get(code[1], code[1])
    elif head.addressees or head.letter or _LETTER_CODE.match(head.number or ""):
        head.doc_type = "CV"
