"""Lịch sử and Thùng rác: what was done, in words, and deletions taken back."""

import json
import sqlite3
from collections.abc import Sequence
from datetime import date, datetime
from typing import Final

from kehoach_desktop.core.changes import Change
from kehoach_desktop.core.errors import BadInputError
from kehoach_desktop.core.field_words import kind_word
from kehoach_desktop.core.history import BIN_TIME, Deleted, HistoryPage, RowChange
from kehoach_desktop.core.text import short
from kehoach_desktop.services.record_names import RecordNames
from kehoach_desktop.services.undo import entry
from kehoach_desktop.store import actions
from kehoach_desktop.store.deletions import has_parents, taken_along, tie_again
from kehoach_desktop.store.store import Store

PAGE: Final = 100
_NEWEST: Final = 1 << 62
_TITLE: Final = 60
_IN_BIN: Final = (
    *("document", "activity", "assignment", "campaign", "unit", "unit_alias", "event"),
    *("delivery", "recipient", "evidence", "indicator", "signer", "issuing_body"),
)


class ActionHistory:
    """The actions of the store; takes deletions back."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def today(self) -> date:
        """Give the day of the clock that stamps the actions: what "hôm nay" means here."""
        return self._store.now().date()

    def page(self, before: int | None = None, size: int = PAGE, words: str = "") -> HistoryPage:
        """Give the newest actions older than the action `before`; with `words` in their name."""
        rows = actions.page(self._store.conn, before or _NEWEST, size + 1, words)
        return HistoryPage(tuple(entry(row) for row in rows[:size]), len(rows) > size)

    def changes(self, action: int) -> list[RowChange]:
        """Give what an action changed, record by record, before and after in words."""
        names, found = RecordNames(self._store), list[RowChange]()
        for one in actions.images(self._store.conn, action):
            before = json.loads(one.before) if one.before else None
            after = json.loads(one.after) if one.after else None
            fields = tuple(names.fields(one.table, before, after))
            if before is None or after is None or fields:
                verb = "Thêm" if before is None else "Xóa" if after is None else "Sửa"
                name = names.of(one.table, after or before or {})
                kind = kind_word(one.table)
                found.append(RowChange(one.table, one.row, kind, name, verb, fields))
        return found

    def of_record(
        self, table: str, row: int, before: int | None = None, size: int = PAGE
    ) -> HistoryPage:
        """Give the actions that touched one record, or what stands in it: activity, document …."""
        rows = actions.touching(self._store.conn, table, row, before or _NEWEST, size + 1)
        return HistoryPage(tuple(entry(one) for one in rows[:size]), len(rows) > size)

    def bin(self) -> list[Deleted]:
        """Give the deletions of the last 30 days whose records are still away, newest first."""
        since = (self._store.now() - BIN_TIME).isoformat(timespec="seconds")
        rows = actions.deletions(self._store.conn, since, _IN_BIN)
        away = {(int(action), table, int(row)) for action, table, row, *_ in rows}
        names, found = RecordNames(self._store), list[Deleted]()
        for action, table, row, image, at, who, label in rows:
            key = (int(action), table, int(row))
            if key not in away:
                continue  # went with its parent
            below = self._below(*key)
            away -= {(key[0], name, number) for name, number in below}
            found.append(
                Deleted(
                    *key,
                    kind=kind_word(table),
                    name=names.of(table, json.loads(image)),
                    at=datetime.fromisoformat(at),
                    who=who,
                    label=label,
                    below=len(below),
                )
            )
        return [one for one in found if (one.action, one.table, one.row) in away]

    def bring_back(self, deleted: Sequence[Deleted]) -> Change:
        """Put deleted records back as one new action, with what was below them.

        Raises BadInputError where what they stood in is away too, or something new has taken
        their place.
        """
        one = deleted[0]
        what = f"“{short(one.name, _TITLE)}”" if len(deleted) == 1 else f"{len(deleted)} mục"
        try:
            with self._store.transaction(f"Lấy lại {what}") as action:
                for one in sorted(deleted, key=lambda one: (one.action, one.row)):
                    self._put_back(one)
        except sqlite3.IntegrityError as error:
            raise BadInputError(
                f"Chưa lấy lại được “{short(one.name, _TITLE)}” vì đã có mục mới ở chỗ đó. "
                "Mọi thứ vẫn như trước. Hãy xóa mục mới rồi làm lại."
            ) from error
        return action.change(deleted[0].row if len(deleted) == 1 else None)

    def _put_back(self, one: Deleted) -> None:
        conn = self._store.conn
        images = taken_along(conn, one.action, one.table, one.row, blocks=True)
        if not has_parents(conn, one.table, images[0][1]):
            raise BadInputError(
                f"“{short(one.name, _TITLE)}” nằm trong một mục cũng đã xóa. "
                "Mọi thứ vẫn như trước. Hãy lấy lại mục đó trước."
            )
        back = set[tuple[str, int]]()
        for table, image in images:
            self._store.history.put(table, image)
            back.add((table, int(json.loads(image)["id"])))
        tie_again(conn, one.action, back)

    def _below(self, action: int, table: str, row: int) -> list[tuple[str, int]]:
        found = taken_along(self._store.conn, action, table, row, blocks=True)
        return [(name, int(json.loads(image)["id"])) for name, image in found[1:]]
