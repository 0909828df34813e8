"""Records as lines of text for `list`."""

from collections.abc import Mapping, Sequence
from typing import Final

KINDS: Final[Mapping[str, tuple[str, ...]]] = {
    "plans": ("id", "number", "symbol", "date", "state", "abstract"),
    "units": ("id", "kind", "name"),
    "activities": ("id", "document", "reference", "start", "end", "title"),
    "assignments": ("id", "activity", "unit", "role", "state", "due", "done_on"),
    "recipients": ("id", "document", "channel", "purpose", "copies", "name"),
    "events": ("id", "kind", "start", "end", "title"),
}
"""What can be listed, and the columns of the text form (all of them stand in the JSON form)."""


def table(kind: str, rows: Sequence[Mapping[str, object]]) -> str:
    """Give tab-separated lines under a head; columns as in KINDS."""
    columns = KINDS[kind]
    lines = ["\t".join(columns)]
    lines += ["\t".join(_cell(row.get(column)) for column in columns) for row in rows]
    return "\n".join(lines) + "\n"


def _cell(value: object) -> str:
    return "" if value is None else " ".join(str(value).split())
