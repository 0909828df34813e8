"""What each line of a Word file is: told by its words and its place, never by names of styles."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from kehoach_desktop.core.documents import DocType
from kehoach_desktop.core.text import fold
from kehoach_desktop.documents.checking.body_roles import body_lines
from kehoach_desktop.documents.checking.closing_roles import closing_lines, is_authority
from kehoach_desktop.documents.checking.head_roles import head_lines, is_head_line, title_lines
from kehoach_desktop.documents.checking.paper import Line, Zone
from kehoach_desktop.documents.layout import Style

TYPES: Final = {fold(kind.word): kind for kind in DocType}
_OTHER_TYPES: Final = {
    *("quy che", "thong tri", "thong cao", "loi keu goi", "de an", "phuong an", "du an"),
    *("bien ban", "cong dien", "giay moi", "giay uy quyen", "ket luan"),
}
_FARTHEST_TYPE: Final = 40
"""Lines with words down to which the type is looked for."""
_APPENDIX: Final = re.compile(r"phu luc(\s+(so\s+)?[\divxlc]+)?\s*[:.]?")
_RECIPIENTS: Final = re.compile(r"\s*-?\s*Nơi nhận\s*:?", re.IGNORECASE)


def with_roles(lines: Sequence[Line]) -> tuple[DocType | None, tuple[Line, ...]]:
    """Give the type of the paper and its lines, those of head and closing cut into rows."""
    at = _title_at(lines)
    kind = TYPES.get(fold(lines[at].words)) if at is not None else None
    head_end = _letter_start(lines) if at is None else at
    title_end = head_end if at is None else _title_end(lines, at)
    closing = _closing_at(lines, title_end)
    appendix = _appendix_at(lines, closing)
    if at is None and _has_letter_form(lines[:closing]):
        kind = DocType.LETTER
    return kind, (
        *head_lines(lines[:head_end]),
        *(title_lines(lines[head_end:title_end]) if at is not None else ()),
        *body_lines(lines[title_end:closing]),
        *closing_lines(lines[closing:appendix]),
        *_appendix_lines(lines[appendix:]),
    )


def _title_at(lines: Sequence[Line]) -> int | None:
    """Give where the name of the type stands on a line of its own."""
    seen = 0
    for at, line in enumerate(lines):
        words = fold(line.words.split("\n")[0])
        seen += bool(words)
        if seen > _FARTHEST_TYPE:
            return None
        if line.cell is None and (words in TYPES or words in _OTHER_TYPES):
            return at
    return None


def _title_end(lines: Sequence[Line], at: int) -> int:
    """Give where the title ends: under the separator, else before the first flowing line."""
    end = at + 1
    for place in range(at + 1, min(at + 12, len(lines))):
        line = lines[place]
        if line.words and set(line.words) <= set("-–—_*. "):
            return place + 1
        if line.words and not _belongs_to_title(line):
            break
        if line.words:
            end = place + 1
    return end


def _belongs_to_title(line: Line) -> bool:
    centred = line.setting is None or line.setting.alignment == "center"
    return (
        centred and line.cell is None and not re.match(r"(Kính (gửi|trình)|Căn cứ)\b", line.words)
    )


def _letter_start(lines: Sequence[Line]) -> int:
    """Give where the head of a paper without a type ends: before the first flowing line."""
    end = 0
    for at, line in enumerate(lines[: _FARTHEST_TYPE * 2]):
        if re.match(r"\s*Kính gửi", line.text):
            return at
        if is_head_line(line):
            end = at + 1
    if end and (cell := lines[end - 1].cell) is not None:
        while end < len(lines) and (inner := lines[end].cell) and inner.table == cell.table:
            end += 1
    return end


def _has_letter_form(lines: Sequence[Line]) -> bool:
    return any(re.match(r"\s*Kính gửi", line.text) for line in lines)


def _closing_at(lines: Sequence[Line], start: int) -> int:
    """Give where the recipients or the signature begin, with the whole of their table."""
    for at in range(start, len(lines)):
        line = lines[at]
        rows = [row for part in line.text.split("\n") for row in part.split("\t")]
        if any(_RECIPIENTS.fullmatch(row) or is_authority(row.strip()) for row in rows):
            return _table_start(lines, at, start)
    return len(lines)


def _table_start(lines: Sequence[Line], at: int, start: int) -> int:
    """Give the first line of the table that a line stands in; of one outside, the line itself."""
    cell = lines[at].cell
    while cell is not None and at > start:
        before = lines[at - 1].cell
        if before is None or before.table != cell.table:
            break
        at -= 1
    return at


def _appendix_at(lines: Sequence[Line], start: int) -> int:
    for at in range(start, len(lines)):
        first = lines[at].words.split("\n")[0]
        if lines[at].cell is None and _APPENDIX.fullmatch(fold(first)):
            return at
    return len(lines)


def _appendix_lines(lines: Sequence[Line]) -> Iterator[Line]:
    """Give the lines of the appendices: mark, title, indication, then text without a role."""
    under = 0
    for line in lines:
        words = fold(line.words)
        role = None
        if line.cell is None and _APPENDIX.fullmatch(words.split("\n")[0]):
            role, under = Style.APPENDIX, 1
        elif under and line.words:
            role, under = _under_appendix(line, under)
        yield replace(line, role=role, zone=Zone.APPENDIX)


def _under_appendix(line: Line, under: int) -> tuple[Style | None, int]:
    """Give the role of a line under "Phụ lục", and how far the title has been read."""
    centred = line.setting is None or line.setting.alignment == "center"
    if line.cell is not None or not centred:
        return None, 0
    if re.match(r"\(\s*kèm theo", line.words, re.IGNORECASE):
        return Style.APPENDIX_NOTE, 2
    if set(line.words) <= set("-_*"):
        return Style.SEPARATOR, 0
    return (Style.APPENDIX_TITLE, 1) if under == 1 else (None, 0)
