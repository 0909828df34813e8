"""Hours as offices write them: "08 giờ 00"; as people type them: "8h", "8h30", "19:30"."""

import re
from datetime import time
from typing import Final

from kehoach_desktop.core.errors import BadInputError

CLOCK: Final = re.compile(r"(?P<hour>\d{1,2})\s*(?:giờ|[hg:](?=\d|\b))\s*(?P<minute>\d{2})?(?!\d)")
"""An hour in words."""
_BARE: Final = re.compile(r"\d{1,2}")


def clock_in(words: str) -> time | None:
    """Give the first hour that is named in words: 8:00 of "08 giờ 00, ngày 26/4/2024"."""
    found = CLOCK.search(words)
    return _time(found["hour"], found["minute"]) if found else None


def read_clock(text: str) -> time | None:
    """Read a typed hour; None for nothing. Raises BadInputError for anything else."""
    typed = text.strip().lower()
    if not typed:
        return None
    found = CLOCK.fullmatch(typed)
    bare = _BARE.fullmatch(typed)
    moment = _time(found["hour"], found["minute"]) if found else None
    moment = _time(bare[0], None) if bare else moment
    if moment is None:
        raise BadInputError(
            f"“{text}” không phải là giờ. Giờ cũ vẫn giữ nguyên. Hãy gõ như 8h, 8h30 hoặc 19:30."
        )
    return moment


def clock_text(moment: time) -> str:
    """Give "08 giờ 00" as it stands on paper."""
    return f"{moment.hour:02} giờ {moment.minute:02}"


def _time(hour: str, minute: str | None) -> time | None:
    try:
        return time(int(hour), int(minute or 0))
    except ValueError:  # 25 giờ, 8 giờ 70
        return None
