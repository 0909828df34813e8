"""Names that the program proposes for the files it writes."""

import re
from typing import Final

from kehoach_desktop.core.documents import Document
from kehoach_desktop.core.text import short, squeeze

_FORBIDDEN: Final = re.compile(r'[<>:"/\\|?*\x00-\x1f]+')
_UNSEEN: Final = re.compile(r"[\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff\x7f-\x9f]")
"""What is not seen, or turns the direction of writing, and so hides the true ending."""
_DEVICE: Final = re.compile(r"(?i)con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³]")
"""Names that Windows keeps for devices, whatever their ending."""
_LONGEST: Final = 70
_MOST_BYTES: Final = 200
"""Of the 255 that file systems allow: room for an ending and for " (2)"."""


def file_name(document: Document, ending: str, what: str = "") -> str:
    """Give "45-KH-ĐU tuyên truyền kỷ niệm 70 năm.docx"; `what` says more: "nơi nhận".

    `ending` comes with its dot. The name is allowed on Windows, Linux and macOS.
    """
    number = document.number_text if document.number is not None else "Dự thảo"
    words = " ".join((number, what, short(document.abstract, _LONGEST).rstrip("…")))
    return safe_name(words, ending)


def safe_name(words: str, ending: str) -> str:
    """Give a name of `words` that every system allows, at most 200 bytes and the ending."""
    safe = squeeze(_UNSEEN.sub("", _FORBIDDEN.sub("-", words)))
    while len(safe.encode()) > _MOST_BYTES:
        safe = safe[: -max(1, (len(safe.encode()) - _MOST_BYTES) // 4)]
    safe = safe.strip(" .-")
    if _DEVICE.fullmatch(safe.partition(".")[0].strip()):
        safe = f"Văn bản {safe}"
    return f"{safe or 'Văn bản'}{ending}"
