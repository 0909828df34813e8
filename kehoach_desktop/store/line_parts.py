"""What stands inside checklist lines: steps, dated results, things put up, the unit's own plan."""

import sqlite3
from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal

from kehoach_desktop.core.due_rules import AfterEvent
from kehoach_desktop.core.line_parts import ChildPlan, LineStep, ResultEntry, VisualItem
from kehoach_desktop.store.rows import day, delete, insert, number, update

_ITEM = "visual_item.id, name, place, quantity, unit_word, up_on, down_on, taken_on"


class LinePartRows:
    """Reads and writes `step`, `result_entry`, `visual_item` and `child_plan`."""

    def __init__(self, conn: sqlite3.Connection) -> None:
        self._conn = conn

    def steps(self, assignment_id: int) -> list[LineStep]:
        """Give the steps of a line in order."""
        rows = self._conn.execute(
            "SELECT id, text, done_on FROM step WHERE assignment_id = ? ORDER BY position, id",
            (assignment_id,),
        )
        return [LineStep(key, text, day(done_on)) for key, text, done_on in rows]

    def entries(self, assignment_id: int) -> list[ResultEntry]:
        """Give the dated results of a line, oldest first."""
        rows = self._conn.execute(
            "SELECT result_entry.id, indicator_id, name, unit_word, day, amount, note "
            "FROM result_entry JOIN indicator ON indicator.id = indicator_id "
            "WHERE assignment_id = ? ORDER BY day, result_entry.id",
            (assignment_id,),
        )
        return [
            ResultEntry(key, indicator, name, word, date.fromisoformat(on), Decimal(amount), note)
            for key, indicator, name, word, on, amount, note in rows
        ]

    def items(self, assignment_id: int) -> list[VisualItem]:
        """Give what a line puts up, in the order in which it was noted."""
        rows = self._conn.execute(
            f"SELECT {_ITEM} FROM visual_item WHERE assignment_id = ? ORDER BY id",
            (assignment_id,),
        )
        return [_item(row) for row in rows]

    def plan(self, assignment_id: int) -> ChildPlan | None:
        """Give the plan that the unit owes or has sent."""
        row = self._conn.execute(
            "SELECT number, received_on FROM child_plan WHERE assignment_id = ?", (assignment_id,)
        ).fetchone()
        return None if row is None else ChildPlan(row[0], day(row[1]))

    def add(self, table: str, values: Mapping[str, object]) -> int:
        """Add a part of a line and give its id."""
        return insert(self._conn, table, values)

    def change(self, table: str, row: int, values: Mapping[str, object]) -> None:
        """Change fields of a part."""
        update(self._conn, table, row, values)

    def drop(self, table: str, row: int) -> None:
        """Take a part out of its line."""
        delete(self._conn, table, row)

    def put_plan(self, assignment_id: int, plan: ChildPlan | None) -> None:
        """Note the unit's own plan; None: it owes none."""
        if plan is None:
            self._conn.execute("DELETE FROM child_plan WHERE assignment_id = ?", (assignment_id,))
            return
        self._conn.execute(
            "INSERT INTO child_plan (assignment_id, number, received_on) VALUES (?, ?, ?) "
            "ON CONFLICT (assignment_id) DO UPDATE SET number = excluded.number, "
            "received_on = excluded.received_on",
            (assignment_id, plan.number, plan.received_on and plan.received_on.isoformat()),
        )

    def put_after_event(self, activity_id: int, rule: AfterEvent) -> None:
        """Note after which event an activity is due."""
        happened = rule.happened_on and rule.happened_on.isoformat()
        self._conn.execute(
            "INSERT INTO after_event (activity_id, event, days, happened_on) VALUES (?, ?, ?, ?) "
            "ON CONFLICT (activity_id) DO UPDATE SET event = excluded.event, "
            "days = excluded.days, happened_on = excluded.happened_on",
            (activity_id, rule.event, rule.days, happened),
        )

    def takedown(self, assignment_id: int) -> int | None:
        """Give the line on which what this line puts up is taken down."""
        found = self._conn.execute(
            "SELECT takedown_id FROM visual_item "
            "WHERE assignment_id = ? AND takedown_id IS NOT NULL LIMIT 1",
            (assignment_id,),
        ).fetchone()
        return None if found is None else int(found[0])

    def takedown_activity(self, activity_id: int) -> int | None:
        """Give the activity that takes down what an activity puts up, for whatever unit."""
        found = self._conn.execute(
            "SELECT down.activity_id FROM visual_item "
            "JOIN assignment AS up ON up.id = assignment_id "
            "JOIN assignment AS down ON down.id = takedown_id WHERE up.activity_id = ? LIMIT 1",
            (activity_id,),
        ).fetchone()
        return None if found is None else int(found[0])


def _item(row: Sequence[str | int | None]) -> VisualItem:
    key, name, place, quantity, word, *days = row
    up_on, down_on, taken_on = (day(None if one is None else str(one)) for one in days)
    return VisualItem(
        int(str(key)),
        str(name),
        str(place),
        number(None if quantity is None else str(quantity)),
        str(word),
        up_on,
        down_on,
        taken_on,
    )
