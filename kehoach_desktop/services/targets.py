"""Chỉ tiêu of activities: told for a whole document, typed, changed and taken off one by one."""

from collections.abc import Iterable, Sequence
from typing import Final

from kehoach_desktop.core.assignments import Role
from kehoach_desktop.core.changes import Change
from kehoach_desktop.core.errors import BadInputError
from kehoach_desktop.core.indicators import Indicator, find_indicator
from kehoach_desktop.core.targets import Target
from kehoach_desktop.core.typed_parts import read_result
from kehoach_desktop.services.clock import Today
from kehoach_desktop.services.line_parts import LineContents
from kehoach_desktop.store.measures import Targeted
from kehoach_desktop.store.store import Store

_NOBODY: Final = (
    "Hoạt động chưa có đơn vị nào nên chưa ghi chỉ tiêu. Câu văn vẫn nguyên. "
    "Hãy chọn đơn vị chủ trì trước."
)


class Targets:
    """What stands on the lines of an activity, as the plan editor shows it under the sentence."""

    def __init__(self, store: Store, contents: LineContents, today: Today) -> None:
        self._store = store
        self._contents = contents
        self._today = today

    def of_document(self, document_id: int) -> dict[int, tuple[str, ...]]:
        """Give what each activity is to reach in all, in words: "120 suất quà"."""
        of_activity: dict[int, list[Targeted]] = {}
        for row in self._store.measures.targets(document_id):
            of_activity.setdefault(row.activity_id, []).append(row)
        return {
            key: tuple(target.total for target in _summed(rows))
            for key, rows in of_activity.items()
        }

    def of_activity(self, activity_id: int) -> tuple[Target, ...]:
        """Give the targets of an activity, each with the figures of its lines."""
        return _summed(self._rows(activity_id))

    def add(self, activity_id: int, text: str) -> Change:
        """Set "120 suất quà" for who leads, else for each who carries it out, else for all.

        Raises BadInputError where nobody takes part, or it is not clear what is counted.
        """
        lines = self._store.assignments.of_activity(activity_id)
        of_role = {
            role: [one.id for one in lines if one.role is role]
            for role in (Role.LEAD, Role.CARRY_OUT)
        }
        ids = of_role[Role.LEAD] or of_role[Role.CARRY_OUT] or [one.id for one in lines]
        if not ids:
            raise BadInputError(_NOBODY)
        return self._count(ids, text)

    def change(self, activity_id: int, indicator: Indicator, text: str) -> Change:
        """Set another target on the lines that have this one; nothing typed takes it off.

        Results stay, and what is counted with a result stays counted.
        """
        rows = [row for row in self._rows(activity_id) if row.indicator.id == indicator.id]
        with self._store.transaction(f"Sửa chỉ tiêu {indicator.name.lower()}") as action:
            for row in rows:
                self._store.measures.drop_target(row.measure_id)
            if text.strip():
                self._count([row.assignment_id for row in rows], text)
        return action.change(activity_id)

    def _count(self, ids: Sequence[int], text: str) -> Change:
        typed = read_result(text, self._today())
        indicator = find_indicator(typed.words, self._contents.indicators())
        return self._contents.count(ids, indicator, typed.amount)

    def _rows(self, activity_id: int) -> list[Targeted]:
        document_id = self._store.activities.by_id(activity_id).document_id
        rows = self._store.measures.targets(document_id)
        return [row for row in rows if row.activity_id == activity_id]


def _summed(rows: Iterable[Targeted]) -> tuple[Target, ...]:
    of_indicator: dict[Indicator, list[Targeted]] = {}
    for row in rows:
        of_indicator.setdefault(row.indicator, []).append(row)
    return tuple(
        Target(indicator, tuple(row.target for row in found))
        for indicator, found in of_indicator.items()
    )
