"""Words in cells: what people type is never a formula, whatever it begins with."""

import re
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from openpyxl.cell.cell import Cell, MergedCell

_FORMULA_SIGNS = ("=", "+", "-", "@")
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f]")
"""Signs that a workbook cannot hold."""


def write_text(cell: "Cell | MergedCell", text: str) -> None:
    """Write `text` as text: beginnings = + - @ stay signs, also when Excel edits the cell."""
    cell.value = _CONTROL.sub("", text)
    cell.data_type = "s"
    if text.startswith(_FORMULA_SIGNS):
        style: Any = cell
        style.quotePrefix = True
