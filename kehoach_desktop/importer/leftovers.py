"""Lines that belong to the page or to the signing program, not to the text."""

import re

_PAGE = re.compile(r"(?:Trang|trang|Page)?\s?[-–—]?\s?\d{1,3}\s?(?:[-–—]|/\s?\d{1,3})?$")
_STAMP = re.compile(r"(?:\d{4}-\d{2}-\d{2}T\d{2}:\d{2}|[\w.\-]{1,64}@[\w.\-]{1,64}$)")
_SIGNED = re.compile(
    r"(?:Người ký|Ký bởi|Email|Cơ quan|Thời gian ký|Ngày ký|Signature|"
    r"Digitally)\s?:.{0,120}\d{2}[:.]\d{2}"
    r"|(?:Người ký|Ký bởi|Thời gian ký|Ngày ký)\s?:"
)
_PATH = re.compile(r"[A-Z]:?\\\S")

_LEFTOVER = re.compile("|".join(pattern.pattern for pattern in (_PAGE, _STAMP, _SIGNED, _PATH)))


def is_leftover(line: str) -> bool:
    """Tell whether `line` is a page number, a trace of digital signing or a file's path."""
    if not line:
        return False
    return bool(_LEFTOVER.match(line))
