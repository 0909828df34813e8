"""Whom to remind of what, and the log of who was reminded when and how."""

from collections.abc import Sequence

from kehoach_desktop.core.assignments import ChecklistLine
from kehoach_desktop.core.changes import Change
from kehoach_desktop.core.checklist_words import reminder_text
from kehoach_desktop.core.reminders import LateUnit, Reminder, ReminderChannel
from kehoach_desktop.core.states import Shown
from kehoach_desktop.services.clock import Today
from kehoach_desktop.store.store import Store


class Reminders:
    """Late units of a campaign; nothing is ever sent from here."""

    def __init__(self, store: Store, today: Today) -> None:
        self._store = store
        self._today = today

    def late_units(self, campaign_id: int) -> list[LateUnit]:
        """Give the units with overdue lines in the office's order, each with its message."""
        today, last = self._today(), self._store.reminders.last()
        found: dict[int, list[ChecklistLine]] = {}
        for line in self._store.assignments.past_lines(campaign_id, today):
            if line.shown(today) is Shown.OVERDUE:
                found.setdefault(line.assignment.unit_id, []).append(line)
        names = {unit.id: unit.label for unit in self._store.units.all()}
        return [
            LateUnit(key, name, len(found[key]), reminder_text(found[key], today), last.get(key))
            for key, name in names.items()
            if key in found
        ]

    def note(self, units: Sequence[tuple[int, int]], channel: ReminderChannel) -> Change:
        """Note that units were reminded today; each by its id and how many lines it was told."""
        words = f"{len(units)} đơn vị"
        if len(units) == 1:
            words = next(one.label for one in self._store.units.all() if one.id == units[0][0])
        with self._store.transaction(f"Ghi đã đôn đốc {words}") as action:
            for key, lines in units:
                self._store.reminders.add(Reminder(key, self._today(), channel, lines))
        return action.change()
