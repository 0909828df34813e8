"""What is put up comes down again: items of a line, and the take-down line that follows them."""

from datetime import date
from typing import Final

from kehoach_desktop.core.activities import Activity, ActivityKind
from kehoach_desktop.core.changes import Change
from kehoach_desktop.core.line_parts import VisualItem
from kehoach_desktop.core.states import State
from kehoach_desktop.core.text import short
from kehoach_desktop.core.typed_parts import read_item
from kehoach_desktop.services.clock import Today
from kehoach_desktop.store.store import Store

_TITLE: Final = 60
_TAKE_DOWN: Final = "Tháo dỡ, thu hồi"


class VisualItems:
    """Flags, banners and panels of the lines.

    An item that goes up and has a day to come down makes a line of its unit by itself, due on that
    day; it stands in no text of a plan, since the plan does not say it.
    """

    def __init__(self, store: Store, today: Today) -> None:
        self._store = store
        self._today = today

    def add(self, assignment_id: int, text: str) -> Change:
        """Note a thing as "Băng rôn 5 tấm, đường Hùng Vương, 26/4–08/5"; raises BadInputError."""
        item = read_item(text, self._today())
        with self._store.transaction(f"Kê “{short(item.name, _TITLE)}”") as action:
            key = self._store.line_parts.add(
                "visual_item",
                {
                    "assignment_id": assignment_id,
                    "name": item.name,
                    "place": item.place,
                    "quantity": item.quantity,
                    "unit_word": item.unit_word,
                    "up_on": item.up_on,
                    "down_on": item.down_on,
                },
            )
            self._follow(assignment_id)
        return action.change(key)

    def toggle_taken(self, assignment_id: int, item_id: int) -> Change:
        """Note that a thing was taken down today, or that it hangs still."""
        items = self._store.line_parts.items(assignment_id)
        item = next(one for one in items if one.id == item_id)
        taken_on = None if item.taken_on else self._today()
        words = "Đã tháo" if taken_on else "Chưa tháo"
        with self._store.transaction(f"{words} “{short(item.name, _TITLE)}”") as action:
            self._store.line_parts.change("visual_item", item_id, {"taken_on": taken_on})
            self._follow(assignment_id)
        return action.change()

    def remove(self, assignment_id: int, item_id: int) -> Change:
        """Take a thing off the list."""
        with self._store.transaction("Bỏ vật treo khỏi danh sách") as action:
            takedown = self._store.line_parts.takedown(assignment_id)
            self._store.line_parts.drop("visual_item", item_id)
            self._follow(assignment_id, takedown)
        return action.change()

    def _follow(self, assignment_id: int, before: int | None = None) -> None:
        """Make the take-down line what the items say: there or not, due when, done or not."""
        rows = self._store.line_parts
        items = [one for one in rows.items(assignment_id) if one.down_on is not None]
        line = before or rows.takedown(assignment_id)
        if not items:
            if line is not None:
                self._drop(line)
            return
        line = line or self._make(assignment_id)
        for one in items:
            rows.change("visual_item", one.id, {"takedown_id": line})
        self._store.assignments.set_fields([line], _standing(items, self._state(line)))

    def _state(self, assignment_id: int) -> State:
        return self._store.assignments.by_ids([assignment_id])[0].state

    def _make(self, assignment_id: int) -> int:
        (up,) = self._store.assignments.by_ids([assignment_id])
        activity = self._store.line_parts.takedown_activity(up.activity_id)
        if activity is None:
            source = self._store.activities.by_id(up.activity_id)
            title = f"{_TAKE_DOWN}: {source.title or short(source.text, _TITLE)}"
            fresh = Activity(0, source.document_id, title=title, kind=ActivityKind.VISUAL)
            activity = self._store.activities.add(fresh)
        return self._store.line_parts.add(
            "assignment", {"activity_id": activity, "unit_id": up.unit_id}
        )

    def _drop(self, takedown_id: int) -> None:
        (line,) = self._store.assignments.by_ids([takedown_id])
        self._store.line_parts.drop("assignment", takedown_id)
        if not self._store.assignments.of_activity(line.activity_id):
            self._store.activities.delete(line.activity_id)


def _standing(items: list[VisualItem], state: State) -> dict[str, object]:
    """Give due day and state of a take-down line: the first thing that hangs says the day."""
    hanging: list[date] = [one.down_on for one in items if one.taken_on is None and one.down_on]
    if hanging:
        again = State.TODO if state is State.DONE else state
        return {"due": min(hanging), "state": again, "done_on": None}
    last = max(one.down_on for one in items if one.down_on)
    taken = max(one.taken_on for one in items if one.taken_on)
    return {"due": last, "state": State.DONE, "done_on": taken}
