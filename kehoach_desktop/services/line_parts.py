"""What a clerk does inside a checklist line: steps, dated results, what is counted, child plans."""

import json
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import Final

from kehoach_desktop.core.assignments import Assignment
from kehoach_desktop.core.changes import Change
from kehoach_desktop.core.errors import BadInputError
from kehoach_desktop.core.indicators import Indicator, find_indicator
from kehoach_desktop.core.line_parts import ChildPlan, LineParts
from kehoach_desktop.core.states import State
from kehoach_desktop.core.text import short, squeeze
from kehoach_desktop.core.typed_parts import read_plan, read_result
from kehoach_desktop.files.resources import resource
from kehoach_desktop.services.clock import Today
from kehoach_desktop.services.evidence import EvidenceFiles
from kehoach_desktop.store.store import Store

_TITLE: Final = 60
_BEFORE: Final = "số đã ghi trước"


class LineContents:
    """The parts of one line, and what follows from them for the line itself."""

    def __init__(self, store: Store, evidence: EvidenceFiles, today: Today) -> None:
        self._store = store
        self._evidence = evidence
        self._today = today

    def of(self, assignment_id: int) -> LineParts:
        """Give everything inside a line."""
        rows = self._store.line_parts
        return LineParts(
            tuple(self._evidence.list(assignment_id)),
            tuple(rows.steps(assignment_id)),
            tuple(rows.entries(assignment_id)),
            tuple(rows.items(assignment_id)),
            rows.plan(assignment_id),
        )

    def add_step(self, assignment_id: int, text: str) -> Change:
        """Add a step behind the others; a line that was done is under way again."""
        text = squeeze(text)
        if not text:
            raise BadInputError("Chưa có nội dung nên chưa ghi gì. Hãy ghi bước ấy làm gì.")
        with self._store.transaction(f"Thêm bước “{short(text, _TITLE)}”") as action:
            place = len(self._store.line_parts.steps(assignment_id))
            values = {"assignment_id": assignment_id, "position": place, "text": text}
            key = self._store.line_parts.add("step", values)
            self._follow_steps(assignment_id)
        return action.change(key)

    def toggle_step(self, assignment_id: int, step_id: int) -> Change:
        """Tick a step or take the tick back; all steps done make the line done."""
        step = next(one for one in self._store.line_parts.steps(assignment_id) if one.id == step_id)
        done_on = None if step.done_on else self._today()
        words = "Xong bước" if done_on else "Chưa xong bước"
        with self._store.transaction(f"{words} “{short(step.text, _TITLE)}”") as action:
            self._store.line_parts.change("step", step_id, {"done_on": done_on})
            self._follow_steps(assignment_id)
        return action.change()

    def remove_step(self, assignment_id: int, step_id: int) -> Change:
        """Take a step out."""
        with self._store.transaction("Bỏ bước") as action:
            self._store.line_parts.drop("step", step_id)
            self._follow_steps(assignment_id)
        return action.change()

    def indicators(self) -> list[Indicator]:
        """Give what can be counted: those of the store first, then the rest of the catalogue."""
        known = self._store.measures.indicators()
        own = [Indicator(name, word, "", key) for key, (name, word) in known.items()]
        there = {(one.name, one.unit_word) for one in own}
        rest = [one for one in catalogue() if (one.name, one.unit_word) not in there]
        return own + rest

    def add_result(self, assignment_id: int, text: str) -> Change:
        """Note what was reached, as "12/4: 45 lượt người"; the line's figure is the sum of these.

        Raises BadInputError where it is not clear what is counted.
        """
        typed = read_result(text, self._today())
        measures = self._measures(assignment_id)
        own = [Indicator(name, word, "", indicator) for _, indicator, name, word, _, _ in measures]
        if typed.words or len(own) != 1:
            indicator = _first_of(typed.words, own, self.indicators())
        else:
            indicator = own[0]
        what = f"{typed.words or indicator.unit_word}"
        with self._store.transaction(f"Ghi kết quả {typed.amount:f} {what}") as action:
            key = self._indicator_id(indicator)
            self._keep_former(assignment_id, key)
            values = {"assignment_id": assignment_id, "indicator_id": key, "day": typed.day}
            values |= {"amount": typed.amount, "note": typed.note}
            self._store.line_parts.add("result_entry", values)
            self._sum_up(assignment_id, key)
        return action.change(key)

    def remove_result(self, assignment_id: int, entry_id: int) -> Change:
        """Take a dated result out; the figure becomes the sum of the others."""
        entries = self._store.line_parts.entries(assignment_id)
        gone = next(one for one in entries if one.id == entry_id)
        with self._store.transaction(f"Bỏ kết quả {gone.amount:f} {gone.unit_word}") as action:
            self._store.line_parts.drop("result_entry", entry_id)
            self._sum_up(assignment_id, gone.indicator_id)
        return action.change()

    def count(
        self, assignment_ids: Sequence[int], indicator: Indicator, target: Decimal | None = None
    ) -> Change:
        """Count something on lines in one step, with the same target; results stay."""
        with self._store.transaction(f"Đếm {indicator.label}") as action:
            key = self._indicator_id(indicator)
            for line in assignment_ids:
                self._store.measures.put(line, key, target)
        return action.change(key)

    def set_plan(self, assignment_id: int, plan: ChildPlan | None) -> Change:
        """Wait for the unit's own plan, note that it came, or ask for none."""
        words = "Không chờ" if plan is None else "Đã nhận" if plan.received_on else "Chờ"
        with self._store.transaction(f"{words} kế hoạch của đơn vị") as action:
            self._store.line_parts.put_plan(assignment_id, plan)
        return action.change()

    def receive_plan(self, assignment_id: int, text: str) -> Change:
        """Note the number and day of the unit's own plan, as "12-KH/CB 20/4"."""
        return self.set_plan(assignment_id, read_plan(text, self._today()))

    def _follow_steps(self, assignment_id: int) -> None:
        """Derive the state of a line from its steps, where the clerk did not say another one."""
        steps = self._store.line_parts.steps(assignment_id)
        (line,) = self._store.assignments.by_ids([assignment_id])
        if not steps or line.state.needs_reason:
            return
        done = [step.done_on for step in steps if step.done_on]
        state = State.DONE if len(done) == len(steps) else State.DOING if done else State.TODO
        if state is not line.state and not _only_begun(line, done):
            last: date | None = max(done) if state is State.DONE else None
            values = {"state": state, "done_on": last}
            self._store.assignments.set_fields([assignment_id], values)

    def _measures(self, assignment_id: int) -> Sequence[tuple[int, int, str, str, str, str]]:
        return self._store.measures.of_assignment(assignment_id)

    def _indicator_id(self, indicator: Indicator) -> int:
        known = self._store.measures.indicators()
        wanted = (indicator.name, indicator.unit_word)
        found = next((key for key, pair in known.items() if pair == wanted), 0)
        return found or self._store.measures.add_indicator(*wanted)

    def _keep_former(self, assignment_id: int, indicator_id: int) -> None:
        """Make a figure typed before there was a log its first entry: nothing is lost."""
        logged = self._store.line_parts.entries(assignment_id)
        if any(one.indicator_id == indicator_id for one in logged):
            return
        for _, indicator, _, _, result, on in self._measures(assignment_id):
            if indicator == indicator_id and result is not None:
                values: dict[str, object] = {"assignment_id": assignment_id}
                values |= {"indicator_id": indicator_id, "day": on or self._today()}
                values |= {"amount": result, "note": _BEFORE}
                self._store.line_parts.add("result_entry", values)

    def _sum_up(self, assignment_id: int, indicator_id: int) -> None:
        entries = [
            one
            for one in self._store.line_parts.entries(assignment_id)
            if one.indicator_id == indicator_id
        ]
        measure = self._store.measures.put(assignment_id, indicator_id)
        total = sum((one.amount for one in entries), Decimal()) if entries else None
        self._store.measures.set_result(measure, total, entries[-1].day if entries else None)


def _only_begun(line: Assignment, done: Sequence[date]) -> bool:
    """Tell whether the clerk has said that the work is under way while no step is done yet."""
    return line.state is State.DOING and not done


def _first_of(words: str, own: Sequence[Indicator], known: Sequence[Indicator]) -> Indicator:
    """Find an indicator among those of the line, else among all."""
    try:
        return find_indicator(words, own)
    except BadInputError:
        return find_indicator(words, known)


def catalogue() -> list[Indicator]:
    """Give the indicators that offices use, by section."""
    text = resource("catalogues", "indicators.json").read_text(encoding="utf-8")
    return [
        Indicator(name, word, group["section"])
        for group in json.loads(text)
        for name, word in group["indicators"]
    ]
