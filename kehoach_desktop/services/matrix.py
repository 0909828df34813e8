"""The matrix of a campaign, and a unit given a part in an activity from its empty cell."""

from collections.abc import Sequence
from datetime import date

from kehoach_desktop.core.assignments import Assignment, Role
from kehoach_desktop.core.changes import Change
from kehoach_desktop.core.matrix import Cell, Matrix, in_sections
from kehoach_desktop.core.matrix_columns import column_of
from kehoach_desktop.core.states import Shown, Timing, shown
from kehoach_desktop.services.assigning import Assigning
from kehoach_desktop.services.clock import Today
from kehoach_desktop.store.standing import Standing
from kehoach_desktop.store.store import Store


class MatrixBoard:
    """Activities over units."""

    def __init__(self, store: Store, today: Today) -> None:
        self._store = store
        self._today = today

    def matrix(self, campaign_id: int) -> Matrix:
        """Give every activity and unit of a campaign; two queries whatever it holds."""
        today = self._today()
        cells = {
            (activity, unit): Cell(key, *judged, lead)
            for key, activity, unit, lead, judged in self._store.matrix.lines(
                campaign_id, lambda standing: _judged(standing, today)
            )
        }
        present = {unit for _, unit in cells}
        units = [
            unit
            for unit in self._store.units.all()
            if not unit.is_group and (unit.active or unit.id in present)
        ]
        rows = tuple(self._store.matrix.rows(campaign_id))
        return Matrix(today, rows, in_sections(map(column_of, units)), cells)

    def marked(self, matrix: Matrix, assignment_ids: Sequence[int]) -> Matrix:
        """Give the matrix with these lines as they stand now: one query, the rest is kept."""
        rows = {row.activity_id: row for row in matrix.rows}
        cells = {}
        for line in self._store.assignments.by_ids(assignment_ids):
            row = rows[line.activity_id]
            timing = Timing(row.start, line.due or row.end, line.done_on, row.standing)
            judged = _judged((line.state, timing), matrix.today)
            key = line.activity_id, line.unit_id
            cells[key] = Cell(line.id, *judged, line.role is Role.LEAD)
        return matrix.changed(cells)

    def line(self, assignment_id: int) -> Assignment:
        """Give the stored line of a cell."""
        (line,) = self._store.assignments.by_ids([assignment_id])
        return line

    def assign(self, activity_id: int, unit_id: int, role: Role = Role.CARRY_OUT) -> Change:
        """Give a unit a part in an activity; what other units have stays as it is."""
        return Assigning(self._store).give(activity_id, [unit_id], role)


def _judged(standing: Standing, today: date) -> tuple[Shown, date | None]:
    state, timing = standing
    return shown(state, timing, today), None if timing.standing else timing.due
