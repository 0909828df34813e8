"""Activities of a plan: made, changed, handed to units."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, time
from typing import Final

from kehoach_desktop.core.activities import Activity, DeadlineKind, fixed_deadline
from kehoach_desktop.core.assignments import NewAssignment
from kehoach_desktop.core.blocks import Block, BlockKind
from kehoach_desktop.core.changes import Change
from kehoach_desktop.core.clock import clock_in, clock_text
from kehoach_desktop.core.dates import full
from kehoach_desktop.core.text import nfc, short
from kehoach_desktop.core.titles import task_of
from kehoach_desktop.services.bodies import set_references
from kehoach_desktop.services.frozen import OPEN_OF_ACTIVITY, mark_difference, refuse_frozen
from kehoach_desktop.services.parts import put_parts
from kehoach_desktop.services.sessions import date_lines
from kehoach_desktop.services.touching import touch
from kehoach_desktop.store.store import Store

_FIELDS: Final[Mapping[str, str]] = {
    "title": "Sửa tên hoạt động",
    "short_title": "Sửa tên ngắn của",
    "text": "Sửa câu văn của",
    "written": "Viết lại câu theo phân công của",
    "start": "Sửa ngày bắt đầu của",
    "end": "Sửa hạn của",
    "time_text": "Sửa thời gian của",
    "venue": "Sửa địa điểm của",
    "kind": "Sửa loại hoạt động của",
    "joint": "Sửa cách thực hiện của",
    "deadline": "Sửa kiểu thời hạn của",
    "product": "Sửa sản phẩm của",
    "in_charge": "Sửa người phụ trách của",
    "estimate": "Sửa dự toán của",
}
_TITLE: Final = 60


class Activities:
    """What the plan editor and the calendar do to activities."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def add(
        self,
        document_id: int,
        after_block_index: int,
        title: str = "",
        kind: BlockKind = BlockKind.N2,
    ) -> Change:
        """Put a new activity behind a block; -1 puts it first."""
        title = nfc(title).strip()
        refuse_frozen(self._store, document_id)
        with self._store.transaction("Thêm hoạt động") as action:
            fresh = Activity(0, document_id, title=title, written=not title)
            key = self._store.activities.add(fresh)
            before = self._store.blocks.of_document(document_id)
            after = [*before]
            after.insert(after_block_index + 1, Block(kind, activity_id=key))
            self._store.blocks.save(document_id, after)
            set_references(self._store, before, after)
            touch(self._store, document_id)
        return action.change(key)

    def set_field(self, activity_id: int, field: str, value: object) -> Change:
        """Change one field of an activity."""
        old = self._store.activities.by_id(activity_id)
        if field not in OPEN_OF_ACTIVITY:
            refuse_frozen(self._store, old.document_id)
        kept = nfc(value) if isinstance(value, str) else value
        return self._edit(old, _FIELDS[field], {field: kept})

    def rewrite(self, activity_id: int) -> Change:
        """Make the sentence anew from its task and its parts: "Viết lại câu theo phân công"."""
        old = self._store.activities.by_id(activity_id)
        planned = self._store.activities.planned(old.document_id)[activity_id]
        title = task_of(old.text, old.title, [part.name for part in planned.parts])
        return self._edit(old, _FIELDS["written"], {"title": title, "text": "", "written": False})

    def set_time(
        self,
        activity_id: int,
        start: date | None,
        end: date | None,
        deadline: DeadlineKind | None = None,
    ) -> Change:
        """Move or stretch an activity; None leaves the kind of its deadline to follow."""
        old = self._store.activities.by_id(activity_id)
        values: dict[str, object] = {"start": start, "end": end}
        if deadline is not None:
            values["deadline"] = fixed_deadline(start, end) if deadline.is_fixed else deadline
        moved = (start, end) != (old.start, old.end)
        return self._edit(old, "Dời" if moved else _FIELDS["deadline"], values)

    def set_hour(self, activity_id: int, moment: time | None) -> Change:
        """Say at what hour an activity is; only one that lasts a day has an hour."""
        old = self._store.activities.by_id(activity_id)
        words = _timed_words(old.start, old.end, moment)
        return self._edit(old, "Dời", {"time_text": words})

    def set_parts(self, activity_id: int, parts: Sequence[NewAssignment]) -> Change:
        """Say who takes part; groups become one line per active member."""
        old = self._store.activities.by_id(activity_id)
        with self._store.transaction(f"Sửa phân công {_quoted(old)}") as action:
            put_parts(self._store, activity_id, parts)
            if action.has_changes():
                mark_difference(self._store, old.document_id, activity_id)
                touch(self._store, old.document_id)
        return action.change(activity_id)

    def _edit(self, old: Activity, label: str, values: dict[str, object]) -> Change:
        with self._store.transaction(f"{label} {_quoted(old)}") as action:
            fields = values | _consequences(old, values)
            self._store.activities.set_fields(old.id, fields)
            date_lines(self._store, replace(old, **fields), old)  # type: ignore[arg-type]
            if action.has_changes():
                mark_difference(self._store, old.document_id, old.id)
                touch(self._store, old.document_id)
        return action.change(old.id)


def _consequences(old: Activity, values: Mapping[str, object]) -> dict[str, object]:
    """Give what follows from an edit: the kind of deadline, words that no longer hold."""
    new = replace(old, **values)  # type: ignore[arg-type]
    found: dict[str, object] = {}
    if (new.start, new.end) != (old.start, old.end):
        found["time_text"] = _timed_words(new.start, new.end, clock_in(new.time_text))
        if old.deadline.is_fixed and "deadline" not in values:
            found["deadline"] = fixed_deadline(new.start, new.end)
    if new.title and not new.text and "title" in values:
        found["written"] = False
    return found


def _timed_words(start: date | None, end: date | None, moment: time | None) -> str:
    """Give "08 giờ 00, ngày 26/4/2024" for one day with an hour; "" where days say it all."""
    if moment is None or end is None or start != end:
        return ""
    return f"{clock_text(moment)}, ngày {full(end)}"


def _quoted(activity: Activity) -> str:
    return f"“{short(activity.title or activity.text, _TITLE)}”"
