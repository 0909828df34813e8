"""Rows of a head or a signature in a field of one line: "KT. CHỦ TỊCH / PHÓ CHỦ TỊCH"."""

import re
from typing import Final

_BREAK: Final = re.compile(r"\s+/\s+|\s*[\n\u2028]\s*")
"""A slash between blanks: the one in "T/M" is none."""
ROWS_HINT: Final = "Xuống dòng thì gõ dấu / giữa hai khoảng trắng: KT. CHỦ TỊCH / PHÓ CHỦ TỊCH"


def one_row(text: str) -> str:
    """Give the rows of a text in one, as a field shows them."""
    return " / ".join(row.strip() for row in text.splitlines() if row.strip())


def many_rows(text: str) -> str:
    """Give what was typed in a field with its line breaks."""
    return "\n".join(row for row in _BREAK.split(text.strip()) if row)
