"""Two units become one: lines, what stands inside them, and whatever names the unit."""

import sqlite3
from datetime import date
from decimal import Decimal

from kehoach_desktop.core.assignments import Role
from kehoach_desktop.core.states import State
from kehoach_desktop.core.unit_merging import CommonLine, joined_notes, stronger
from kehoach_desktop.store.rows import delete, number, update
from kehoach_desktop.store.unit_use import UnitUseRows

_COMMON = """
SELECT activity_id, title, kept.id, gone.id, kept.state, gone.state
FROM assignment AS kept JOIN assignment AS gone USING (activity_id)
    JOIN activity ON activity.id = activity_id
WHERE kept.unit_id = ? AND gone.unit_id = ? ORDER BY activity_id
"""
_ALONE = frozenset({"measure", "child_plan"})
"""Tables of which a line has one row for each thing: their rows are joined, not moved."""


class UnitMergingRows:
    """Inside a transaction; the caller deletes the unit that goes."""

    def __init__(self, conn: sqlite3.Connection) -> None:
        self._conn = conn
        self._use = UnitUseRows(conn)

    def common(self, kept: int, gone: int) -> list[CommonLine]:
        """Give the activities of which both have a line."""
        return [
            CommonLine(activity, title, mine, other, State(before), State(after))
            for activity, title, mine, other, before, after in self._conn.execute(
                _COMMON, (kept, gone)
            )
        ]

    def move(self, kept: int, gone: int) -> None:
        """Make everything that names one unit name the other; no line may be common any more."""
        for table, column in list(self._use.columns("unit")):
            if table not in ("unit_alias", "unit_group_member"):
                self._conn.execute(
                    f"UPDATE {table} SET {column} = ? WHERE {column} = ?", (kept, gone)
                )
        for group_id, place in self._memberships(gone):
            self._conn.execute(
                "INSERT OR IGNORE INTO unit_group_member (group_id, unit_id, position) "
                "VALUES (?, ?, ?)",
                (group_id, kept, place),
            )

    def join(self, line: CommonLine, today: date) -> None:
        """Make one line of two: nothing that was reported on either is lost."""
        rows = self._conn.execute(
            "SELECT role, note, state, reason, done_on, due FROM assignment "
            "WHERE id IN (?, ?) ORDER BY id = ? DESC",
            (line.kept_id, line.gone_id, line.kept_id),
        ).fetchall()
        (role, note, *_mine, due), (other_role, other_note, *_its, other_due) = rows
        state, reason, done_on = rows[0 if line.state is line.kept_state else 1][2:5]
        values: dict[str, object] = {
            "role": stronger(Role(role), Role(other_role)),
            "note": joined_notes(note, other_note),
            "state": state,
            "reason": reason,
            "done_on": done_on,
            "due": due or other_due,
        }
        update(self._conn, "assignment", line.kept_id, values)
        self._join_figures(line, today)
        self._join_parts(line)
        delete(self._conn, "assignment", line.gone_id)

    def _memberships(self, unit_id: int) -> list[tuple[int, int]]:
        return self._conn.execute(
            "SELECT group_id, position FROM unit_group_member WHERE unit_id = ?", (unit_id,)
        ).fetchall()

    def _join_parts(self, line: CommonLine) -> None:
        last = self._conn.execute(
            "SELECT coalesce(max(position) + 1, 0) FROM step WHERE assignment_id = ?",
            (line.kept_id,),
        ).fetchone()[0]
        self._conn.execute(
            "UPDATE step SET position = position + ? WHERE assignment_id = ?", (last, line.gone_id)
        )
        self._conn.execute(
            "UPDATE OR IGNORE child_plan SET assignment_id = ? WHERE assignment_id = ?",
            (line.kept_id, line.gone_id),
        )
        for table, column in list(self._use.columns("assignment")):
            if table not in _ALONE:
                self._conn.execute(
                    f"UPDATE {table} SET {column} = ? WHERE {column} = ?",
                    (line.kept_id, line.gone_id),
                )

    def _join_figures(self, line: CommonLine, today: date) -> None:
        """Add targets and results; where one side kept dated results, the other's becomes one."""
        rows = self._conn.execute(
            "SELECT indicator_id, id, target, result, result_on FROM measure "
            "WHERE assignment_id = ?",
            (line.gone_id,),
        ).fetchall()
        for indicator, key, target, result, on in rows:
            mine = self._conn.execute(
                "SELECT id, target, result, result_on FROM measure "
                "WHERE assignment_id = ? AND indicator_id = ?",
                (line.kept_id, indicator),
            ).fetchone()
            if mine is None:
                update(self._conn, "measure", key, {"assignment_id": line.kept_id})
                continue
            self._even_logs(line, indicator, today)
            values: dict[str, object] = {
                "target": _sum(number(mine[1]), number(target)),
                "result": _sum(number(mine[2]), number(result)),
                "result_on": max(filter(None, (mine[3], on)), default=None),
            }
            update(self._conn, "measure", mine[0], values)

    def _even_logs(self, line: CommonLine, indicator: int, today: date) -> None:
        logged = {
            key
            for (key,) in self._conn.execute(
                "SELECT DISTINCT assignment_id FROM result_entry "
                "WHERE indicator_id = ? AND assignment_id IN (?, ?)",
                (indicator, line.kept_id, line.gone_id),
            )
        }
        if len(logged) == 1:
            (bare,) = {line.kept_id, line.gone_id} - logged
            self._conn.execute(
                "INSERT INTO result_entry (assignment_id, indicator_id, day, amount, note) "
                "SELECT assignment_id, indicator_id, coalesce(result_on, ?), result, "
                "'số đã ghi trước' FROM measure "
                "WHERE assignment_id = ? AND indicator_id = ? AND result IS NOT NULL",
                (today.isoformat(), bare, indicator),
            )


def _sum(one: Decimal | None, other: Decimal | None) -> Decimal | None:
    """Add what was reported; blank and blank stays blank."""
    known = [value for value in (one, other) if value is not None]
    return sum(known, Decimal()) if known else None
