"""Work that is due at the session of each chi bộ: every line gets the day of its own unit."""

from kehoach_desktop.core.activities import Activity, DeadlineKind
from kehoach_desktop.core.due_rules import meeting_in
from kehoach_desktop.store.store import Store


def date_lines(store: Store, activity: Activity, before: Activity | None = None) -> None:
    """Date the lines of such an activity, inside a transaction; days given by hand stay.

    `before` is the activity as it was: days that followed from its window follow it again.
    """
    if activity.deadline is not DeadlineKind.CELL_MEETING:
        return
    old = before if before and before.deadline is DeadlineKind.CELL_MEETING else None
    meets = {unit.id: unit.meeting_day for unit in store.units.all()}
    for line in store.assignments.of_activity(activity.id):
        on = meets.get(line.unit_id)
        day = meeting_in(activity.start, activity.end, on)
        followed = meeting_in(old.start, old.end, on) if old else None
        if day is not None and line.due in (None, followed):
            store.assignments.set_fields([line.id], {"due": day})


def follow_day(store: Store, unit_id: int, before: int | None, after: int | None) -> None:
    """Date a unit's open lines by its new meeting day, inside a transaction.

    Days that the clerk gave by hand stay.
    """
    for key, due, start, end in store.assignments.at_sessions(unit_id):
        new = meeting_in(start, end, after)
        if new is not None and due in (None, meeting_in(start, end, before)):
            store.assignments.set_fields([key], {"due": new})
