"""The matrix of a campaign, and a unit given a part in an activity from its empty cell."""

from kehoach_desktop.core.assignments import Assignment, NewAssignment, Role
from kehoach_desktop.core.changes import Change
from kehoach_desktop.core.matrix import Cell, Matrix, column_of
from kehoach_desktop.core.states import Shown, State, Timing, shown
from kehoach_desktop.services.activities import Activities
from kehoach_desktop.services.clock import Today
from kehoach_desktop.store.store import Store


class MatrixBoard:
    """Activities over units."""

    def __init__(self, store: Store, today: Today) -> None:
        self._store = store
        self._today = today

    def matrix(self, campaign_id: int) -> Matrix:
        """Give every activity and unit of a campaign; two queries whatever it holds."""
        today = self._today()
        known: dict[tuple[State, Timing], Shown] = {}
        cells: dict[tuple[int, int], Cell] = {}
        present: set[int] = set()
        for line in self._store.matrix.lines(campaign_id):
            key = (line.state, line.timing)
            word = known.get(key)
            if word is None:
                word = known[key] = shown(line.state, line.timing, today)
            due = None if line.timing.standing else line.timing.due
            cell = Cell(line.assignment_id, word, due, line.lead)
            cells[line.activity_id, line.unit_id] = cell
            present.add(line.unit_id)
        units = [
            unit
            for unit in self._store.units.all()
            if not unit.is_group and (unit.active or unit.id in present)
        ]
        rows = tuple(self._store.matrix.rows(campaign_id))
        return Matrix(today, rows, tuple(column_of(unit) for unit in units), cells)

    def line(self, assignment_id: int) -> Assignment:
        """Give the stored line of a cell."""
        (line,) = self._store.assignments.by_ids([assignment_id])
        return line

    def assign(self, activity_id: int, unit_id: int, role: Role = Role.CARRY_OUT) -> Change:
        """Give a unit a part in an activity; what other units have stays as it is."""
        parts: dict[int, NewAssignment] = {}
        through = self._store.assignments.groups(activity_id)
        for line in self._store.assignments.of_activity(activity_id):
            owner = through.get(line.unit_id, (line.unit_id, ""))[0]
            parts.setdefault(
                owner, NewAssignment(owner, line.role, line.via_group, line.obligation)
            )
        parts.setdefault(unit_id, NewAssignment(unit_id, role))
        return Activities(self._store).set_parts(activity_id, list(parts.values()))
