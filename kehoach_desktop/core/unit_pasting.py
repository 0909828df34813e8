"""A list of units pasted from Excel: columns known by their heads, else by what they hold."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from kehoach_desktop.core.text import fold, squeeze
from kehoach_desktop.core.units import UnitKind

_HEADS: Final = (
    ("short", ("ten ngan", "ten viet tat", "viet tat", "ten goi tat")),
    ("kind", ("loai", "loai don vi", "khoi", "loai hinh")),
    ("contact", ("dau moi", "nguoi lien he", "lien he", "bi thu", "nguoi phu trach", "dien thoai")),
    ("meeting", ("ngay hop", "ngay hop chi bo", "ngay sinh hoat", "hop ngay")),
    ("groups", ("nhom", "nhom don vi", "thuoc nhom")),
    ("name", ("ten", "ten don vi", "don vi", "ten day du", "ten chi bo", "chi bo")),
    ("number", ("tt", "stt", "so tt", "so thu tu")),
)
_DAY: Final = re.compile(
    r"(?:ngày\s*)?0?([1-9]|[12]\d|3[01])(?:\s*(?:hằng|hàng) tháng)?", re.IGNORECASE
)
_NUMBER: Final = re.compile(r"\d{1,3}[.)]?")
_LAST_DAY: Final = 31


@dataclass(frozen=True, slots=True)
class PastedUnit:
    """A row of the pasted table."""

    name: str
    short_name: str = ""
    kind: UnitKind | None = None
    """None where the table does not say."""
    contact: str = ""
    meeting_day: int | None = None
    groups: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PastedRow:
    """A row of the preview: what will be made, or why nothing is."""

    pasted: PastedUnit
    kind: UnitKind
    existing: str = ""
    """The unit of the catalogue that this is; "" for a new one."""
    twice: bool = False
    """Whether an earlier row of the table has the same name."""

    @property
    def is_new(self) -> bool:
        """Whether a unit will be made of it."""
        return not (self.existing or self.twice)

    @property
    def words(self) -> str:
        """What happens with the row."""
        if self.twice:
            return "Trùng dòng trên"
        return f"Đã có: {self.existing}" if self.existing else "Thêm mới"


def read_pasted(text: str) -> list[PastedUnit]:
    """Give the units of a table as Excel and Word copy it: cells apart by tabs."""
    rows = [[squeeze(cell) for cell in line.split("\t")] for line in text.splitlines()]
    rows = [row for row in rows if any(row)]
    if not rows:
        return []
    width = max(len(row) for row in rows)
    rows = [row + [""] * (width - len(row)) for row in rows]
    columns = _by_head(rows[0])
    if columns:
        rows = rows[1:]
    else:
        columns = _by_content(rows)
    found = [_unit(row, columns) for row in rows]
    return [unit for unit in found if unit.name]


def kind_of_words(words: str) -> UnitKind | None:
    """Give the kind that a cell names; None where it names none."""
    return next((kind for kind in UnitKind if fold(kind.word) == fold(squeeze(words))), None)


def meeting_day_of(words: str) -> int | None:
    """Give the day of the month that a cell names: "3", "ngày 03 hằng tháng"."""
    found = _DAY.fullmatch(squeeze(words))
    return int(found[1]) if found and int(found[1]) <= _LAST_DAY else None


def _by_head(cells: Sequence[str]) -> dict[str, int]:
    columns: dict[str, int] = {}
    for place, cell in enumerate(cells):
        words = fold(cell).rstrip(":.")
        key = next((key for key, heads in _HEADS if words in heads), "")
        if key:
            columns.setdefault(key, place)
    single = len(cells) == 1 and cells[0].casefold() != "chi bộ"
    return columns if "name" in columns and (len(columns) > 1 or single) else {}


def _by_content(rows: Sequence[Sequence[str]]) -> dict[str, int]:
    """Tell columns by their cells: day numbers after the name, kinds by word, the rest in order."""
    columns: dict[str, int] = {}
    free = list(range(len(rows[0])))

    def take(key: str, fits: Callable[[str], bool], places: Sequence[int]) -> None:
        for place in places:
            cells = [row[place] for row in rows if row[place]]
            if place in free and cells and all(fits(cell) for cell in cells):
                columns[key] = place
                free.remove(place)
                return

    if len(free) > 1:
        take("number", lambda cell: _NUMBER.fullmatch(cell) is not None, free[:1])
    take("kind", lambda cell: kind_of_words(cell) is not None, free[1:])
    take("meeting", lambda cell: meeting_day_of(cell) is not None, free[1:])
    rest = [place for place in free if any(row[place] for row in rows)]
    keys = ("name", "contact") if len(rest) == 2 and _is_contact(rows, rest[1]) else _IN_ORDER  # noqa: PLR2004 (name and one more)
    columns.update(zip(keys, rest, strict=False))
    return columns


_IN_ORDER: Final = ("name", "short", "contact")


def _is_contact(rows: Sequence[Sequence[str]], place: int) -> bool:
    """Tell whether cells look like persons or telephones: digits, or "đồng chí"."""
    cells = [row[place] for row in rows if row[place]]
    signs = ("đ/c", "đồng chí", "ông ", "bà ")
    return any(
        cell.casefold().startswith(signs) or sum(map(str.isdigit, cell)) > 8  # noqa: PLR2004 (a telephone number)
        for cell in cells
    )


def _unit(row: Sequence[str], columns: dict[str, int]) -> PastedUnit:
    def cell(key: str) -> str:
        return row[columns[key]] if key in columns else ""

    return PastedUnit(
        cell("name"),
        cell("short"),
        kind_of_words(cell("kind")),
        cell("contact"),
        meeting_day_of(cell("meeting")),
        tuple(part.strip() for part in cell("groups").split(";") if part.strip()),
    )
