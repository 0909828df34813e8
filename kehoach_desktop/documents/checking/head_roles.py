"""The lines of the head: two columns in a table, at tabs, or one under the other."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from kehoach_desktop.core.documents import Urgency
from kehoach_desktop.core.text import fold
from kehoach_desktop.documents.checking.paper import Line, Zone
from kehoach_desktop.documents.checking.word_lines import split
from kehoach_desktop.documents.layout import Style

_TITLES: Final = ("dang cong san viet nam", "cong hoa xa hoi chu nghia viet nam")
_MOTTO: Final = re.compile(r"doc lap\W+tu do\W+hanh phuc\W*")
_DATE: Final = re.compile(r"\bngày\b.*\btháng\b.*\bnăm\b", re.IGNORECASE)
_NUMBER: Final = re.compile(r"Số(?!\w).*", re.IGNORECASE)
_URGENT: Final = frozenset(fold(one.word) for one in Urgency if one)
_CIRCULATION: Final = (
    *("tai lieu thu hoi", "xem xong tra lai", "xong hoi nghi tra lai", "luu hanh noi bo"),
    *("tai lieu hoi nghi", "du thao mat"),
)
_ISSUER: Final = re.compile(
    r"(đảng [uủ][yỷ]|tỉnh [uủ][yỷ]|thành [uủ][yỷ]|ban |văn phòng|chi bộ|[uủ][yỷ] ban|ubnd|ubmttq"
    r"|hội |sở |trường |công an|đoàn |mặt trận|liên đoàn|trung tâm|phòng |đại hội|tiểu ban)",
    re.IGNORECASE,
)
_BODIES: Final = ("uy ban nhan dan", "ubnd", "hoi dong nhan dan", "hdnd")
_LEVELS: Final = re.compile(
    r"(phường|xã|thị trấn|đặc khu|quận|huyện|thị xã|thành phố|tỉnh)\b", re.IGNORECASE
)


def is_head_line(line: Line) -> bool:
    """Whether a line can stand only in the head."""
    return any(_role(one) is not None for one in split(line))


def head_lines(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Give the rows of the head with their roles."""
    rows = [row for line in lines for row in split(_sided(line))]
    told = [replace(row, role=_role(row), zone=Zone.HEAD) for row in _without_typed_rules(rows)]
    return tuple(_with_issuer(told))


def title_lines(lines: Sequence[Line]) -> Iterator[Line]:
    """Give type, author, abstract and separator."""
    rows = [row for line in lines for row in split(line)]
    for at, row in enumerate(_without_typed_rules(rows, own=True)):
        role: Style | None = Style.ABSTRACT
        if at == 0:
            role = Style.TYPE
        elif _is_typed_rule(row):
            role = Style.SEPARATOR
        elif not row.words:
            role = None
        elif row.words.isupper() and row.words.startswith("CỦA "):
            role = Style.AUTHOR
        yield replace(row, role=role, zone=Zone.TITLE)


def _sided(line: Line) -> Line:
    if line.cell is not None and line.cell.columns > 1:
        return replace(line, side="left" if line.cell.column == 0 else "right")
    return line


def _role(row: Line) -> Style | None:
    words = fold(row.words)
    for role, fits in (
        (Style.TITLE, words in _TITLES),
        (Style.MOTTO, _MOTTO.fullmatch(words)),
        (Style.PLACE, _DATE.search(row.words)),
        (Style.STAR, words and set(words) <= set("* ")),
        (Style.DRAFT, words.startswith("du thao")),
        (Style.URGENCY, words in _URGENT),
        (Style.CIRCULATION, words in _CIRCULATION),
        (Style.NUMBER, row.side != "right" and _NUMBER.fullmatch(row.words)),
    ):
        if fits:
            return role
    return None


def _is_typed_rule(row: Line) -> bool:
    return bool(row.words) and set(row.words) <= set("-–—_*.= ")


def _without_typed_rules(rows: list[Line], *, own: bool = False) -> list[Line]:
    """Let rows of underscores count as the rule under the row before; hyphens stay where `own`."""
    kept: list[Line] = []
    for row in rows:
        if (row.words and set(row.words) <= set("_─— ")) or (
            not own and _is_typed_rule(row) and "*" not in row.words
        ):
            above = [at for at, one in enumerate(kept) if one.words and one.side == row.side]
            if above:
                kept[above[-1]] = replace(kept[above[-1]], ruled=True)
        else:
            kept.append(row)
    return kept


def _with_issuer(rows: list[Line]) -> Iterator[Line]:
    """Tell superior and issuer above the number; below it stands a công văn's abstract."""
    numbered = next((at for at, row in enumerate(rows) if row.role is Style.NUMBER), len(rows))
    names = [
        at
        for at, row in enumerate(rows[:numbered])
        if row.role is None and row.words and row.side != "right"
    ]
    first_issuer = _first_issuer([rows[at].words for at in names])
    for at, row in enumerate(rows):
        role = row.role
        if at in names:
            place = names.index(at)
            role = Style.ISSUER if place >= first_issuer else Style.SUPERIOR
        elif role is None and row.words and at > numbered and row.side != "right":
            role = Style.LETTER_ABSTRACT
        yield replace(row, role=role)


def _first_issuer(names: Sequence[str]) -> int:
    """Give which of the lines begins the issuer's own name."""
    if len(names) < _TWO:
        return 0
    if fold(names[0]) in _BODIES and _LEVELS.match(names[1]):
        return 0
    found = (at for at, name in enumerate(names) if at and _ISSUER.match(name))
    return next(found, len(names) - 1)


_TWO: Final = 2
