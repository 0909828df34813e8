"""The checklists: states, dates, notes and figures of each unit's lines."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal

from kehoach_desktop.core.activities import Activity
from kehoach_desktop.core.assignments import ChecklistLine, UnitProgress
from kehoach_desktop.core.changes import Change
from kehoach_desktop.core.errors import BadInputError
from kehoach_desktop.core.progress import Progress, count
from kehoach_desktop.core.states import Shown, State, shown
from kehoach_desktop.core.text import nfc, short
from kehoach_desktop.services.clock import Today
from kehoach_desktop.store.standing import Standing
from kehoach_desktop.store.store import Store

_TITLE = 60


class Assignments:
    """The lines of a campaign, by unit and by activity."""

    def __init__(self, store: Store, today: Today) -> None:
        self._store = store
        self._today = today

    def units_with_progress(self, campaign_id: int) -> list[UnitProgress]:
        """Give every active unit that receives work, in order, with the counts of its lines."""
        progress = self._counted(self._store.standing.of_units(campaign_id))
        return [
            UnitProgress(unit, progress.get(unit.id, Progress()))
            for unit in self._store.units.all()
            if not unit.is_group and (unit.active or unit.id in progress)
        ]

    def progress_of_activities(self, campaign_id: int) -> dict[int, Progress]:
        """Give the counts of each activity that has lines, by its id."""
        return self._counted(self._store.standing.of_activities(campaign_id))

    def activities(self, campaign_id: int) -> list[Activity]:
        """Give the activities of a campaign in the order of its plans."""
        return self._store.activities.in_campaign(campaign_id)

    def overdue_count(self, campaign_id: int) -> int:
        """Give how many lines are past their day and not done."""
        late = self._store.standing.past(campaign_id, self._today())
        progress = self._counted(late)
        return sum(one.overdue for one in progress.values())

    def of_unit(self, unit_id: int, campaign_id: int) -> list[ChecklistLine]:
        """Give the checklist of a unit in the order of the plans."""
        return self._store.assignments.lines(campaign_id, unit_id=unit_id)

    def of_activity(self, activity_id: int) -> list[ChecklistLine]:
        """Give the lines of an activity in the order of the units."""
        return self._store.assignments.lines_of_activity(activity_id)

    def all_lines(self, campaign_id: int) -> list[ChecklistLine]:
        """Give every line of the campaign, activity by activity."""
        return self._store.assignments.lines(campaign_id)

    def set_state(
        self,
        assignment_ids: Sequence[int],
        state: State,
        *,
        reason: str = "",
        done_on: date | None = None,
    ) -> Change:
        """Set the state of lines in one step.

        "Hoàn thành" takes `done_on`, else today; any other state has no such day. "Chờ" and
        "Không áp dụng" need a reason, the others have none.
        """
        reason = nfc(reason).strip()
        if state.needs_reason and not reason:
            raise BadInputError(
                f"“{state.word}” cần có lý do. Số liệu vẫn nguyên. Hãy ghi lý do rồi làm lại."
            )
        values: dict[str, object] = {
            "state": state,
            "reason": reason if state.needs_reason else "",
            "done_on": (done_on or self._today()) if state is State.DONE else None,
        }
        words = (
            "Đánh dấu hoàn thành" if state is State.DONE else f"Chuyển sang “{state.word.lower()}”"
        )
        return self._set(words, assignment_ids, values)

    def toggle_done(self, assignment_id: int) -> Change:
        """Tick a line, or take the tick back."""
        (line,) = self._store.assignments.by_ids([assignment_id])
        done = line.state is State.DONE
        return self.set_state([assignment_id], State.TODO if done else State.DONE)

    def set_due(self, assignment_ids: Sequence[int], due: date | None) -> Change:
        """Give units a due day of their own; None brings back the activity's end."""
        return self._set("Sửa hạn", assignment_ids, {"due": due})

    def set_note(self, assignment_id: int, text: str) -> Change:
        """Write the note of a line."""
        return self._set("Sửa ghi chú", [assignment_id], {"note": nfc(text).strip()})

    def set_result(self, measure_id: int, result: Decimal | None) -> Change:
        """Store a figure reported today; None is "not reported".

        Raises BadInputError for the sum of dated results, which follows from them alone.
        """
        if self._store.measures.is_logged(measure_id):
            raise BadInputError(
                "Số này là tổng của các kết quả theo ngày. Số cũ vẫn giữ nguyên. "
                "Hãy mở dòng để ghi thêm hoặc bỏ bớt một kết quả."
            )
        with self._store.transaction("Ghi kết quả") as action:
            on = None if result is None else self._today()
            self._store.measures.set_result(measure_id, result, on)
        return action.change(measure_id)

    def _set(self, words: str, ids: Sequence[int], values: dict[str, object]) -> Change:
        titles = self._store.assignments.titles(ids)
        what = f"“{short(titles[0], _TITLE)}”" if len(titles) == 1 else f"{len(ids)} việc"
        with self._store.transaction(f"{words} {what}") as action:
            self._store.assignments.set_fields(ids, values)
        return action.change()

    def _counted(self, standing: Mapping[Standing, Counter[int]]) -> dict[int, Progress]:
        return {
            key: count(states.elements())
            for key, states in shown_by(standing, self._today()).items()
        }


def shown_by(standing: Mapping[Standing, Counter[int]], today: date) -> dict[int, Counter[Shown]]:
    """Give how many lines of each unit or activity are shown in each state."""
    found: defaultdict[int, Counter[Shown]] = defaultdict(Counter)
    for (state, timing), keys in standing.items():
        word = shown(state, timing, today)
        for key, times in keys.items():
            found[key][word] += times
    return dict(found)
