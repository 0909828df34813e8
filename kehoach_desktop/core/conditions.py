"""What a sentence says about when its work counts at all: conditions, and duties without an end."""

import re
from typing import Final

from kehoach_desktop.core.text import squeeze

_CONDITION: Final = re.compile(
    r"\b(?:chỉ\s+khi|chỉ\s+thực\s+hiện\s+khi|(?:chỉ\s+)?nếu|(?:trong\s+)?trường\s+hợp)\s+"
    r"(?P<what>[^.;:()]+)",
    re.IGNORECASE,
)
_FORMULAS: Final = ("có", "có thể", "cần", "cần thiết")
"""“(nếu có)”, “nếu cần”: said of a part of the sentence, not of the work."""
_LASTING: Final = re.compile(r"(?:tiếp\s+tục|thường\s+xuyên|duy\s+trì)\b", re.IGNORECASE)


def condition_of(text: str) -> str:
    """Give "có điểm cầu ở tỉnh" of "… (nếu có điểm cầu ở tỉnh)"; "" where work is due anyway."""
    for found in _CONDITION.finditer(squeeze(text)):
        what = found["what"].split(" thì ")[0].strip(" ,–-")
        if what.lower() not in _FORMULAS:
            return what
    return ""


def condition_words(text: str) -> str:
    """Give "chỉ khi có điểm cầu ở tỉnh", as a line carries it."""
    what = condition_of(text)
    return f"chỉ khi {what}" if what else ""


def why_not(text: str) -> str:
    """Give the reason for which conditional work does not apply: "không có điểm cầu ở tỉnh"."""
    what = condition_of(text)
    if what.startswith("có "):
        return f"không {what}"
    return f"không xảy ra điều kiện: {what}" if what else ""


def is_lasting(text: str) -> bool:
    """Tell whether a sentence goes on with something: "Tiếp tục…", "Thường xuyên…", "Duy trì…"."""
    return _LASTING.match(squeeze(text).lstrip("-+•* ")) is not None
