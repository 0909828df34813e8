"""Whether a physical line goes on in the next one.

Every Vietnamese paragraph, item and heading begins with a capital, a number or a mark. So a line
that begins with a small letter goes on from the line before, whatever stands between them. A line
that begins with a capital goes on only where the text is wrapped by hand and the line before was
full.
"""

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass

from kehoach_desktop.importer import landmarks
from kehoach_desktop.importer.marks import DASH, PART, PLAIN, mark_of
from kehoach_desktop.importer.names import begins_with_body
from kehoach_desktop.importer.roles import subject_at
from kehoach_desktop.importer.source import RawLine

HEAD, BODY, TAIL = 0, 1, 2
_LEADS_ON = re.compile(
    r"(?:,|\s(?:và|với|của|cùng|các|do|cho|tại|từ|đến|theo|cấp|là|ở|trong|hoặc|giữa|về))$"
)
_SPLIT_DAY = re.compile(
    r"(?:^|\s)ngày\s?[\d.…]{0,4}$|\stháng\s\d{1,2}$|\stháng\s?[\d.…]{0,4}\snăm$|\w,$"
)
_SPLIT_NUMBER = re.compile(r"Số\s?:?$", re.IGNORECASE)
_DAY_ON = re.compile(r"(?:ngày\s.{0,8}|\d{1,2}\s)?tháng\s|(?:năm\s)?\d{4}$")
_COUNTED = re.compile(r"(?:ngày|tháng|năm|số|quý|[Đđ]iều|khoản)$")
_FEWEST = 3
_WIDEST = 200  # letters; a longer line was never broken by hand
_SHORT = 3
_SHARE = 0.08
_FULL = 0.78  # a first line is indented and holds fewer letters
_BRIM = 1.06


@dataclass(frozen=True, slots=True)
class Habit:
    """How the lines of one zone are broken."""

    zone: int
    wrapped: bool = False
    width: int = 0
    """Usual length of a full line, in letters."""
    spaced: bool = False
    """A blank line stands after every physical line, so a blank line means nothing."""


def habit_of(lines: Sequence[RawLine], zone: int) -> Habit:
    """Give the habit of a zone from the breaks that cannot be paragraph ends."""
    filled = [line for line in lines if line.text and not line.rows]
    if zone != BODY or len(filled) < _FEWEST:
        return Habit(zone)
    broken = sorted(
        len(line.text)
        for line, after in itertools.pairwise(filled)
        if after.text[0].islower() and not line.whole and not landmarks.ends_sentence(line.text)
    )
    if len(broken) < _FEWEST or len(broken) < _SHARE * len(filled):
        return Habit(zone)
    blanks = sum(not line.text for line in lines)
    width = broken[len(broken) // 2]
    return Habit(zone, wrapped=width < _WIDEST, width=width, spaced=blanks > len(filled) * 0.6)


def goes_on(line: RawLine, after: RawLine, gap: int, habit: Habit, first: str) -> bool:
    """Tell whether `after` continues `line`; `first` is the line that the item began with."""
    if line.whole or line.rows or after.rows:
        return False
    if habit.zone != BODY:
        parted = habit.zone == HEAD and _is_split_day(line.text, after.text)
        return parted or (
            habit.zone == TAIL and gap == 0 and _same_recipient(line.text, after.text)
        )
    if mark_of(after.text).level != PLAIN and not _is_inner_dash(line.text, after.text):
        return False
    if landmarks.is_capitals(line.text) and len(line.text) > _SHORT:
        return _same_heading(line.text, after.text, first)
    if first == line.text and _is_heading_before(line.text, after.text, habit):
        return False
    return _same_paragraph(line.text, after.text, gap, habit)


def _same_paragraph(line: str, after: str, gap: int, habit: Habit) -> bool:
    ended = landmarks.ends_sentence(line)
    if after[0].islower():
        return not ended or (habit.wrapped and not line.endswith(":"))
    if not habit.wrapped or gap > (1 if habit.spaced else 0):
        return False
    if after[0].isdigit() and _COUNTED.search(line):
        return True  # "ngày 13 tháng / 11 năm 2014"
    if line.endswith((":", "/.")):
        return False
    room = _BRIM if ended and not line.endswith(";") else _FULL
    first_word = after.split(" ", 1)[0]
    return len(line) + 1 + len(first_word) >= room * habit.width or line.endswith(",")


def _is_split_day(line: str, after: str) -> bool:
    """Tell whether number or dated place of a narrow column go on: "…, ngày 22 / tháng 02 …"."""
    if _SPLIT_NUMBER.match(line):
        return after[:1].isdigit()
    return bool(_DAY_ON.match(after) and _SPLIT_DAY.search(line))


def _is_heading_before(line: str, after: str, habit: Habit) -> bool:
    """Tell whether a numbered line is a heading: it breaks off before the name of a body.

    Inside a sentence a name is led in by a small word ("với", "của", "các") or a comma; a full line
    with a subject of its own is a sentence, too.
    """
    mark = mark_of(line)
    if not PART < mark.level < DASH or not after[0].isupper() or not begins_with_body(after):
        return False
    full = habit.wrapped and len(line) >= _FULL * habit.width
    return not _LEADS_ON.search(line) and not (full and subject_at(line, mark.end))


def _same_heading(line: str, after: str, first: str) -> bool:
    """Tell whether a heading goes on: in capitals, inside an open quotation or after its number."""
    if not landmarks.is_capitals(after):
        return False
    return line.count("“") > line.count("”") or mark_of(first).level == PART


def _is_inner_dash(line: str, after: str) -> bool:
    """Tell whether the dash stands inside a sentence: "kinh tế / - xã hội"."""
    mark = mark_of(after)
    if mark.level != DASH or landmarks.ends_sentence(line) or line.endswith(","):
        return False
    return after[mark.end : mark.end + 1].islower()


def _same_recipient(line: str, after: str) -> bool:
    if mark_of(after).level != PLAIN or landmarks.is_capitals(after):
        return False
    if line.rstrip().endswith((";", ".", ",", ":")) or landmarks.RECIPIENTS.match(after):
        return False
    return after[0].islower() or (mark_of(line).level == DASH and after.endswith((";", ",")))
