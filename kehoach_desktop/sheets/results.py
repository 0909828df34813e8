"""Results of formulas, so that readers which do not calculate show numbers too."""

import re
from collections.abc import Mapping
from datetime import date
from html import escape
from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

Result = str | int | float | date
Results = dict["Worksheet", dict[str, Result]]
"""By sheet, by coordinate."""

_FORMULA = re.compile(rb'<c r="([A-Z]+\d+)"([^>]*)>(<f>[^<]*</f>)<v\s*(?:/>|></v>)</c>')
_FIXED = b' customHeight="1"'
"""Without it Excel fits the row again when somebody types more into it."""
_FIRST_DAY = date(1899, 12, 30)


def saved(book: "Workbook", results: Mapping["Worksheet", Mapping[str, Result]]) -> bytes:
    """Give the bytes of `book` with the results of its formulas (openpyxl writes none)."""
    from openpyxl.writer.excel import ExcelWriter

    plain, whole = BytesIO(), BytesIO()
    ExcelWriter(book, ZipFile(plain, "w", ZIP_STORED)).save()
    paths = {sheet.path.lstrip("/"): known for sheet, known in results.items()}
    with ZipFile(plain) as source, ZipFile(whole, "w", ZIP_DEFLATED) as target:
        for name in source.namelist():
            data = source.read(name)
            target.writestr(name, _with_results(data, paths[name]) if name in paths else data)
    return whole.getvalue()


def _with_results(sheet: bytes, results: Mapping[str, Result]) -> bytes:
    def filled(found: re.Match[bytes]) -> bytes:
        place, rest, formula = found.groups()
        result = results.get(place.decode())
        if result is None:
            return found[0]
        kind = b' t="str"' if isinstance(result, str) else b""
        return b'<c r="%b"%b%b>%b<v>%b</v></c>' % (place, rest, kind, formula, _text(result))

    return _FORMULA.sub(filled, sheet).replace(_FIXED, b"")


def _text(result: Result) -> bytes:
    if isinstance(result, date):
        return str((result - _FIRST_DAY).days).encode()
    return escape(str(result), quote=False).encode()
