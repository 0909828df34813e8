"""Names that the program proposes for the files it writes."""

import re
from typing import Final

from kehoach_desktop.core.documents import Document
from kehoach_desktop.core.text import short, squeeze

_FORBIDDEN: Final = re.compile(r'[<>:"/\\|?*\x00-\x1f]+')
_LONGEST: Final = 70


def file_name(document: Document, ending: str, what: str = "") -> str:
    """Give "45-KH-ĐU tuyên truyền kỷ niệm 70 năm.docx"; `what` says more: "nơi nhận".

    `ending` comes with its dot. The name is allowed on Windows, Linux and macOS.
    """
    number = document.number_text if document.number is not None else "Dự thảo"
    words = " ".join((number, what, short(document.abstract, _LONGEST).rstrip("…")))
    return safe_name(words, ending)


def safe_name(words: str, ending: str) -> str:
    """Give a name of `words` that every system allows."""
    safe = squeeze(_FORBIDDEN.sub("-", words)).strip(" .-")
    return f"{safe or 'Văn bản'}{ending}"
