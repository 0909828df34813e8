"""Rules of appendices: their numbers, titles, and the line that names the document."""

import re
from typing import Final

from kehoach_desktop.core.blocks import roman
from kehoach_desktop.documents.checking.fixes import Fault, Faults, Insert, whole
from kehoach_desktop.documents.checking.paper import Line, Paper
from kehoach_desktop.documents.layout import Style

_MARK: Final = re.compile(r"(Phụ lục)(?:\s+(?:số\s+)?([\dIVXLC]+))?\s*[:.]?", re.IGNORECASE)
_LATIN: Final = {roman(number): number for number in range(1, 40)}


def appendices(paper: Paper) -> Faults:
    """Check that two or more are numbered: Arabic for the Party, Roman for the State."""
    marks = paper.of(Style.APPENDIX)
    for at, line in enumerate(marks, start=1):
        yield from _number(paper, line, at, several=len(marks) > 1)
        yield from _under(paper, line)


def _number(paper: Paper, line: Line, at: int, *, several: bool) -> Faults:
    found = _MARK.fullmatch(line.words)
    if found is None:
        return
    wanted = roman(at) if paper.profile.appendix_roman else str(at)
    there = found[2] or ""
    if not there and not several:
        return
    kind = there in _LATIN if paper.profile.appendix_roman else there.isdigit()
    if kind:
        return
    kinds = "chữ số La Mã" if paper.profile.appendix_roman else "chữ số Ả-rập"
    fixes = (whole(line, f"Phụ lục {wanted}"),)
    told = f"“Phụ lục {wanted}”: {kinds}"
    yield Fault("appendix", f"Phụ lục thứ {at}", f"“{line.words}”", told, fixes, line)


def _under(paper: Paper, line: Line) -> Faults:
    """Check the title, and below it since 2026 and for the State the indication."""
    under: list[Line] = []
    for other in paper.lines[paper.lines.index(line) + 1 :]:
        if other.role is Style.APPENDIX or (other.words and other.role is None):
            break
        if other.words:
            under.append(other)
    titles = [one for one in under if one.role is Style.APPENDIX_TITLE]
    if not titles:
        yield Fault("appendix", line.words, "không có tên", "ghi tên phụ lục bên dưới", (), line)
    wanted = paper.profile.appendix_note
    if wanted and not any(one.role is Style.APPENDIX_NOTE for one in under):
        last = (titles or [line])[-1]
        words = _indication(paper)
        fixes = (Insert(last.number, words, bold=False),) if words else ()
        told = f"“({wanted} … số …, ngày … của …)”"
        yield Fault("appendix", line.words, "không có chỉ dẫn kèm theo", told, fixes, line)


def _indication(paper: Paper) -> str:
    """Give "(kèm theo Kế hoạch số 45-KH/ĐU, ngày 19 tháng 3 năm 2026)"; "" without a number."""
    number, day = paper.first(Style.NUMBER), paper.first(Style.PLACE)
    found = re.search(r"ngày.*", day.words) if day else None
    if number is None or found is None or paper.type is None:
        return ""
    if not re.search(r"\d", number.words):
        return ""
    comma = "" if paper.profile.appendix_roman else ","
    words = number.words.replace("Số:", "số").replace("Số", "số")
    return f"({paper.profile.appendix_note} {paper.type.word} {words}{comma} {found[0]})"
