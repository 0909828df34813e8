"""Two ways to look at the same lines: units with their work, activities with their units."""

from typing import Protocol

from kehoach_desktop.core.assignments import ChecklistLine
from kehoach_desktop.core.checklist_entries import Entry, activity_entries, unit_entries
from kehoach_desktop.ui.context import Context


class Source(Protocol):
    """What stands in the left list, and the lines of each."""

    setting: str
    by_activity: bool

    def entries(self, campaign_id: int) -> list[Entry]:
        """Give what stands in the left list."""

    def lines(self, entry_id: int, campaign_id: int) -> list[ChecklistLine]:
        """Give the lines of one of them."""


class UnitSource:
    """Units, and the checklist of each."""

    setting = "checklist/unit"
    by_activity = False

    def __init__(self, context: Context) -> None:
        self._services = context.services

    def entries(self, campaign_id: int) -> list[Entry]:
        """Give the units that receive work."""
        return unit_entries(self._services.assignments.units_with_progress(campaign_id))

    def lines(self, entry_id: int, campaign_id: int) -> list[ChecklistLine]:
        """Give the checklist of a unit."""
        return self._services.assignments.of_unit(entry_id, campaign_id)


class ActivitySource:
    """Activities, and the units of each."""

    setting = "checklist/activity"
    by_activity = True

    def __init__(self, context: Context) -> None:
        self._services = context.services

    def entries(self, campaign_id: int) -> list[Entry]:
        """Give the activities that have been handed out."""
        service = self._services.assignments
        return activity_entries(
            service.activities(campaign_id),
            {one.document.id: one.document for one in self._services.plans.summaries()},
            service.progress_of_activities(campaign_id),
            self._services.today(),
        )

    def lines(self, entry_id: int, campaign_id: int) -> list[ChecklistLine]:  # noqa: ARG002 (as for units)
        """Give the units of an activity."""
        return self._services.assignments.of_activity(entry_id)
