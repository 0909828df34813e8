"""What is counted on checklist lines."""

import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from kehoach_desktop.core.indicators import Indicator
from kehoach_desktop.store.rows import delete, insert, update


@dataclass(frozen=True, slots=True)
class Targeted:
    """What one line is to reach of one thing that is counted."""

    activity_id: int
    assignment_id: int
    measure_id: int
    indicator: Indicator
    target: Decimal


class MeasureRows:
    """Reads and writes `indicator` and `measure`."""

    def __init__(self, conn: sqlite3.Connection) -> None:
        self._conn = conn

    def indicators(self) -> Mapping[int, tuple[str, str]]:
        """Give name and unit word of each indicator by its id, in order."""
        rows = self._conn.execute("SELECT id, name, unit_word FROM indicator ORDER BY position, id")
        return {key: (name, word) for key, name, word in rows}

    def add_indicator(self, name: str, unit_word: str) -> int:
        """Add an indicator behind the others."""
        last = self._conn.execute("SELECT count(*) FROM indicator").fetchone()[0]
        values = {"name": name, "unit_word": unit_word, "position": last}
        return insert(self._conn, "indicator", values)

    def add(self, assignment_id: int, indicator_id: int, target: Decimal | None) -> int:
        """Count an indicator on a line."""
        values = {"assignment_id": assignment_id, "indicator_id": indicator_id, "target": target}
        return insert(self._conn, "measure", values)

    def put(self, assignment_id: int, indicator_id: int, target: Decimal | None = None) -> int:
        """Count an indicator on a line if it is not counted yet, and give the measure's id.

        A target that is given takes the place of the one there.
        """
        found = self._conn.execute(
            "SELECT id FROM measure WHERE assignment_id = ? AND indicator_id = ?",
            (assignment_id, indicator_id),
        ).fetchone()
        if found is None:
            return self.add(assignment_id, indicator_id, target)
        if target is not None:
            update(self._conn, "measure", found[0], {"target": target})
        return int(found[0])

    def of_assignment(self, assignment_id: int) -> list[tuple[int, int, str, str, str, str]]:
        """Give id, indicator, name, unit word, result and its day of what a line counts."""
        return self._conn.execute(
            "SELECT measure.id, indicator_id, name, unit_word, result, result_on FROM measure "
            "JOIN indicator ON indicator.id = indicator_id WHERE assignment_id = ? "
            "ORDER BY indicator.position, indicator.id",
            (assignment_id,),
        ).fetchall()

    def targets(self, document_id: int) -> list[Targeted]:
        """Give what the lines of a document are to reach, in the order of the indicators."""
        rows = self._conn.execute(
            "SELECT activity_id, assignment_id, measure.id, indicator.name, unit_word, "
            "indicator.id, target FROM measure "
            "JOIN assignment ON assignment.id = assignment_id "
            "JOIN activity ON activity.id = activity_id "
            "JOIN indicator ON indicator.id = indicator_id "
            "WHERE activity.document_id = ? AND target IS NOT NULL "
            "ORDER BY indicator.position, indicator.id",
            (document_id,),
        )
        return [
            Targeted(activity, line, measure, Indicator(name, word, "", key), Decimal(target))
            for activity, line, measure, name, word, key, target in rows
        ]

    def drop_target(self, measure_id: int) -> None:
        """Take a target off; what has no result either is no longer counted."""
        empty = self._conn.execute(
            "SELECT result IS NULL FROM measure WHERE id = ?", (measure_id,)
        ).fetchone()[0]
        if empty:
            delete(self._conn, "measure", measure_id)
        else:
            update(self._conn, "measure", measure_id, {"target": None})

    def is_logged(self, measure_id: int) -> bool:
        """Tell whether a figure is the sum of dated results."""
        return bool(
            self._conn.execute(
                "SELECT EXISTS (SELECT 1 FROM result_entry JOIN measure "
                "USING (assignment_id, indicator_id) WHERE measure.id = ?)",
                (measure_id,),
            ).fetchone()[0]
        )

    def set_result(self, measure_id: int, result: Decimal | None, on: date | None) -> None:
        """Store the latest result; None is "not reported", which is not zero."""
        update(self._conn, "measure", measure_id, {"result": result, "result_on": on})
