"""What a record is called, from its image in the history: records that are away too."""

import json
from collections.abc import Mapping
from typing import Any, Final

from kehoach_desktop.core.field_words import HIDDEN, field_word
from kehoach_desktop.core.history import FieldChange
from kehoach_desktop.core.text import short
from kehoach_desktop.core.value_words import value_word
from kehoach_desktop.store.actions import last_image
from kehoach_desktop.store.store import Store

Image = Mapping[str, Any]
_LONGEST: Final = 120
_NAMES: Final = ("title", "name", "abstract", "alias", "text", "number", "link")
_PARENTS: Final = {
    "unit_id": "unit",
    "group_id": "unit",
    "activity_id": "activity",
    "document_id": "document",
    "campaign_id": "campaign",
    "indicator_id": "indicator",
    "assignment_id": "assignment",
    "takedown_id": "assignment",
    "signer_id": "signer",
    "body_id": "issuing_body",
    "outline_id": "document",
}
_OF_TWO: Final = {
    "assignment": ("unit_id", "activity_id"),
    "measure": ("indicator_id", "assignment_id"),
    "result_entry": ("indicator_id", "assignment_id"),
    "unit_group_member": ("unit_id", "group_id"),
}
"""Rows that join two records are called by both."""
_NEITHER: Final = frozenset({"position", "content"})
"""What is left out of an added or deleted record."""


class RecordNames:
    """Names of rows and the words of their fields, remembered for one question."""

    def __init__(self, store: Store) -> None:
        self._conn = store.conn
        self._known: dict[tuple[str, int], str] = {}

    def of(self, table: str, image: Image) -> str:
        """Give "Hội CCB phường – Gặp mặt cựu chiến binh" for a line; "" where there is no name."""
        pair = _OF_TWO.get(table)
        if pair is not None:
            return " – ".join(filter(None, (self._field(table, name, image) for name in pair)))
        if table == "block":
            return short(_plain(image), _LONGEST) or self._field(table, "activity_id", image)
        found = next((str(image[name]) for name in _NAMES if image.get(name)), "")
        return short(found, _LONGEST)

    def fields(self, table: str, before: Image | None, after: Image | None) -> list[FieldChange]:
        """Give the fields that differ, in words; of a new or deleted record those not empty."""
        old, new = before or {}, after or {}
        found = [
            FieldChange(
                field_word(table, name),
                self._field(table, name, old),
                self._field(table, name, new),
            )
            for name in new or old
            if name not in HIDDEN
            and old.get(name) != new.get(name)
            and ((old and new) or name not in _NEITHER)
        ]
        return [one for one in found if one.before != one.after]

    def _field(self, table: str, name: str, image: Image) -> str:
        value = image.get(name)
        parent = table if name == "parent_id" else _PARENTS.get(name)
        if parent is not None:
            return "" if value is None else self._of_row(parent, int(value))
        if table == "block" and name == "content":
            return _plain(image)
        return value_word(table, name, value)

    def _of_row(self, table: str, row: int) -> str:
        key = (table, row)
        if key not in self._known:
            image = last_image(self._conn, table, row)
            self._known[key] = self.of(table, json.loads(image)) if image else ""
        return self._known[key]


def _plain(image: Image) -> str:
    """Give the text of a block: its runs, or the cells of its table."""
    parts = json.loads(image.get("content") or "[]")
    if image.get("kind") == "table":
        return "\n".join(" | ".join(line) for line in parts)
    return "".join(text for text, _ in parts)
