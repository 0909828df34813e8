"""Workbooks: the table of work of each sheet, and the words above and below it as lines.

Read from the XML under the same caps as Word files; formulas give their stored values.
"""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from xml.etree.ElementTree import Element

from kehoach_desktop.core.errors import BadInputError
from kehoach_desktop.files.ooxml import Package, child, damaged, local, value
from kehoach_desktop.importer.source import RawLine, RawText
from kehoach_desktop.importer.work_tables import columns_of

_MOST_SHEETS, _MOST_ROWS, _MOST_COLUMNS = 40, 20_000, 60
_REFERENCE = re.compile(r"([A-Z]{1,3})\d+$")
_DATE_FORM = re.compile(r"[dy]", re.IGNORECASE)
_BUILT_IN_DATES = frozenset((*range(14, 18), 22))
_FIRST_DAY = date(1899, 12, 30)
_LAST_SERIAL = 2_958_465  # 31/12/9999
_EMPTY_END = 3  # rows in a row
Cells = tuple[str, ...]


def read(data: bytes, name: str) -> RawText:
    """Give the raw lines of a workbook; raises BadInputError where it holds no table of work."""
    package = Package(data, name)
    book = package.part("xl/workbook.xml")
    if book is None:
        raise damaged(name)
    strings = _strings(package.part("xl/sharedStrings.xml"))
    dates = _date_styles(package.part("xl/styles.xml"))
    lines: list[RawLine] = []
    for number in range(1, _MOST_SHEETS + 1):
        sheet = package.part(f"xl/worksheets/sheet{number}.xml")
        if sheet is not None:
            _add(list(_rows(sheet, strings, dates)), lines)
    if not any(line.rows for line in lines):
        raise BadInputError(
            f"Không thấy bảng công việc trong “{name}”. Chưa có gì thay đổi. Hãy thêm dòng tiêu đề "
            "trên bảng: Nội dung, Đơn vị chủ trì, Đơn vị phối hợp, Thời gian."
        )
    return RawText(tuple(lines))


def _add(rows: list[Cells], lines: list[RawLine]) -> None:
    """Add a sheet: what is no table is lines of words."""
    at = 0
    while at < len(rows):
        if columns_of(rows[at]):
            end = _table_end(rows, at)
            table = [row for row in rows[at:end] if any(row)]
            lines.append(RawLine("", len(lines) + 1, whole=True, rows=tuple(table)))
        else:
            end = at + 1
            words = " ".join(cell for cell in rows[at] if cell)
            lines.append(RawLine(words, len(lines) + 1, whole=True))
        at = end


def _table_end(rows: list[Cells], first: int) -> int:
    empty = 0
    for at in range(first + 1, len(rows)):
        empty = 0 if any(rows[at]) else empty + 1
        if empty == _EMPTY_END:
            return at
    return len(rows)


def _rows(sheet: Element, strings: list[str], dates: frozenset[int]) -> Iterator[Cells]:
    data = child(sheet, "sheetData")
    written = [row for row in (data if data is not None else ()) if local(row) == "row"]
    found = [_cells(row, strings, dates) for row in written[:_MOST_ROWS]]
    width = max((max(cells, default=-1) + 1 for cells in found), default=0)
    for cells in found:
        yield tuple(cells.get(column, "") for column in range(width))


def _cells(row: Element, strings: list[str], dates: frozenset[int]) -> dict[int, str]:
    cells: dict[int, str] = {}
    for at, cell in enumerate(item for item in row if local(item) == "c"):
        column = _column(value(cell, "r") or "", at)
        if column < _MOST_COLUMNS:
            cells[column] = " ".join(_text(cell, strings, dates).split())
    return cells


def _column(reference: str, at: int) -> int:
    found = _REFERENCE.match(reference)
    if found is None:
        return at
    number = 0
    for letter in found[1]:
        number = number * 26 + ord(letter) - 64
    return number - 1


def _text(cell: Element, strings: list[str], dates: frozenset[int]) -> str:
    kind = value(cell, "t") or "n"
    if kind == "inlineStr":
        return _words(cell)
    held = child(cell, "v")
    text = (held.text or "") if held is not None else ""
    if kind == "s":
        return strings[int(text)] if text.isdigit() and int(text) < len(strings) else ""
    style = value(cell, "s") or "0"
    if kind == "n" and style.isdigit() and int(style) in dates:
        return _day(text)
    return text


def _day(serial: str) -> str:
    """Give "26/4/2024" for the number by which Excel counts days."""
    whole = serial.partition(".")[0]
    if not whole.isdigit() or not 0 < int(whole) <= _LAST_SERIAL:
        return serial
    day = _FIRST_DAY + timedelta(days=int(whole))
    return f"{day.day}/{day.month}/{day.year}"


def _strings(part: Element | None) -> list[str]:
    return [] if part is None else [_words(item) for item in part if local(item) == "si"]


def _words(item: Element) -> str:
    return "".join(text.text or "" for text in item.iter() if local(text) == "t")


def _date_styles(styles: Element | None) -> frozenset[int]:
    """Give the cell styles that show a number as a day."""
    own = child(styles, "numFmts")
    forms = {
        value(form, "numFmtId"): value(form, "formatCode") or ""
        for form in (own if own is not None else ())
    }
    cells = child(styles, "cellXfs")
    return frozenset(
        index
        for index, form in enumerate(cells if cells is not None else ())
        if _is_date(value(form, "numFmtId") or "0", forms)
    )


def _is_date(number: str, forms: dict[str | None, str]) -> bool:
    built_in = number.isdigit() and int(number) in _BUILT_IN_DATES
    return built_in or bool(_DATE_FORM.search(forms.get(number, "")))
