"""Who owes what on a line, how firmly, how much and by when: role, obligation, target, due day."""

from collections import Counter
from collections.abc import Sequence
from typing import Final

from kehoach_desktop.core.activities import DeadlineKind
from kehoach_desktop.core.assignments import Assignment, Obligation, Role
from kehoach_desktop.core.changes import Change
from kehoach_desktop.core.due_rules import meeting_in, read_after_event
from kehoach_desktop.core.errors import BadInputError
from kehoach_desktop.core.indicators import find_indicator
from kehoach_desktop.core.typed_parts import read_result
from kehoach_desktop.services.activities import Activities
from kehoach_desktop.services.clock import Today
from kehoach_desktop.services.frozen import mark_difference
from kehoach_desktop.services.line_parts import LineContents
from kehoach_desktop.services.parts import NO_LEAD
from kehoach_desktop.store.store import Store

_ONE_LEAD: Final = (
    "Một hoạt động chỉ có một đơn vị chủ trì. Vai trò cũ vẫn giữ nguyên. "
    "Hãy chọn một dòng, hoặc ghi là các đơn vị cùng thực hiện."
)


class LineDuties:
    """What the checklist changes in assignments themselves, one line or many in one step."""

    def __init__(self, store: Store, contents: LineContents, today: Today) -> None:
        self._store = store
        self._contents = contents
        self._today = today

    def set_role(self, ids: Sequence[int], role: Role) -> Change:
        """Give lines a role; who led before coordinates, since one unit leads.

        Raises BadInputError where two lines of one activity would lead.
        """
        lines = self._store.assignments.by_ids(ids)
        activities = Counter(line.activity_id for line in lines)
        if role is Role.LEAD and max(activities.values(), default=0) > 1:
            raise BadInputError(_ONE_LEAD)
        with self._store.transaction(f"Đổi vai trò sang “{role.word}”{_of(ids)}") as action:
            if role is Role.LEAD:
                self._step_down(lines)
            self._store.assignments.set_fields(ids, {"role": role})
            for activity_id in activities:
                self._mark(activity_id)
        return action.change()

    def set_obligation(self, ids: Sequence[int], obligation: Obligation) -> Change:
        """Say whether the units are told, asked or invited."""
        with self._store.transaction(f"Đổi mức giao sang “{obligation.word}”{_of(ids)}") as action:
            self._store.assignments.set_fields(ids, {"obligation": obligation})
        return action.change()

    def set_joint(self, activity_id: int, *, joint: bool) -> Change:
        """Say that several units carry an activity out together on purpose, or no longer."""
        words = "Ghi các đơn vị đồng thực hiện" if joint else "Bỏ ghi đồng thực hiện"
        with self._store.transaction(words) as action:
            self._store.activities.set_fields(activity_id, {"joint": joint})
            self._store.questions.drop(activity_id, NO_LEAD)
            self._mark(activity_id)
        return action.change(activity_id)

    def toggle_joint(self, assignment_id: int) -> Change:
        """Say for the activity of a line that its units do it together, or take that back."""
        activity = self._store.activities.by_id(self.activity_of(assignment_id))
        return self.set_joint(activity.id, joint=not activity.joint)

    def activity_of(self, assignment_id: int) -> int:
        """Give the activity of a line."""
        (line,) = self._store.assignments.by_ids([assignment_id])
        return line.activity_id

    def set_target(self, ids: Sequence[int], text: str) -> Change:
        """Set a target as "20 bài dự thi" on lines; what is not counted yet is from now on."""
        typed = read_result(text, self._today())
        indicator = find_indicator(typed.words, self._contents.indicators())
        return self._contents.count(ids, indicator, typed.amount)

    def due_at_session(self, ids: Sequence[int]) -> Change:
        """Make lines due at the session of each unit's chi bộ within the activity's window.

        Lines whose unit meets on no known day, or not in that time, keep their day; raises
        BadInputError where that is so for all.
        """
        days = {unit.id: unit.meeting_day for unit in self._store.units.all()}
        found = {}
        for line in self._store.assignments.by_ids(ids):
            activity = self._store.activities.by_id(line.activity_id)
            day = meeting_in(activity.start, activity.end, days.get(line.unit_id))
            if day is not None:
                found[line.id] = day
        if not found:
            raise BadInputError(
                "Không có kỳ sinh hoạt nào trong thời gian của việc. Hạn cũ vẫn giữ nguyên. "
                "Hãy ghi ngày họp của đơn vị ở Danh mục, hoặc gõ ngày."
            )
        with self._store.transaction(f"Đặt hạn theo kỳ sinh hoạt{_of(list(found))}") as action:
            for key, day in found.items():
                self._store.assignments.set_fields([key], {"due": day})
        return action.change()

    def set_deadline(self, activity_id: int, kind: DeadlineKind) -> Change:
        """Say of what kind the deadline of an activity is; its days stay."""
        activity = self._store.activities.by_id(activity_id)
        change = Activities(self._store).set_time
        return change(activity_id, activity.start, activity.end, kind)

    def due_after_event(self, activity_id: int, text: str) -> Change:
        """Make an activity due "20 ngày sau khi tỉnh ban hành", or "20 ngày sau 12/4".

        Without a day it has none and cannot be overdue until the day is told.
        """
        rule = read_after_event(text, self._today())
        with self._store.transaction(f"Đặt hạn {rule.words}") as action:
            self._store.activities.set_fields(
                activity_id,
                {
                    "deadline": DeadlineKind.AFTER_EVENT,
                    "start": None,
                    "end": rule.due,
                    "time_text": rule.words,
                },
            )
            self._store.line_parts.put_after_event(activity_id, rule)
            self._mark(activity_id)
        return action.change(activity_id)

    def _mark(self, activity_id: int) -> None:
        """Note whether the activity still is as its issued document says."""
        document_id = self._store.activities.by_id(activity_id).document_id
        mark_difference(self._store, document_id, activity_id)

    def _step_down(self, lines: Sequence[Assignment]) -> None:
        for line in lines:
            others = self._store.assignments.of_activity(line.activity_id)
            leading = [one.id for one in others if one.role is Role.LEAD and one.id != line.id]
            self._store.assignments.set_fields(leading, {"role": Role.COORDINATE})
            self._store.questions.drop(line.activity_id, NO_LEAD)


def _of(ids: Sequence[int]) -> str:
    return f" ({len(ids)} việc)" if len(ids) > 1 else ""
