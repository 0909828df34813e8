"""Text that was typed and is not in the store yet: where it was typed, and what it says."""

from dataclasses import dataclass
from typing import Final

SHOWN: Final = 60


@dataclass(frozen=True, slots=True)
class UnstoredText:
    """One field's text; `screen`, `record` and `field` say where it belongs."""

    screen: str
    record: int
    """What the screen showed; 0 where it shows one thing only."""
    field: str
    """Name of the field, unique in its page."""
    label: str
    """What the clerk calls the field."""
    text: str
    part: int = 0
    """The line of the record whose fields were open; 0 for the record's own."""


def offer(texts: tuple[UnstoredText, ...]) -> str:
    """Give the line that offers them again: ô “Địa danh”: “Phường …”."""
    first = texts[0]
    words = " ".join(first.text.split())
    words = words if len(words) <= SHOWN else f"{words[: SHOWN - 1]}…"
    more = f" và {len(texts) - 1} ô khác" if len(texts) > 1 else ""
    return f"Lần trước chưa kịp lưu chữ gõ ở ô “{first.label}”{more}: “{words}”."
