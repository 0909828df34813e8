"""One activity handed to one unit: a line of that unit's checklist."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from kehoach_desktop.core.progress import Progress
from kehoach_desktop.core.states import Shown, State, Timing, shown
from kehoach_desktop.core.units import Unit


class Role(StrEnum):
    """Part that a unit has in an activity."""

    LEAD = "lead"
    COORDINATE = "coordinate"
    ADVISE = "advise"
    CARRY_OUT = "carry_out"

    @property
    def word(self) -> str:
        """The Vietnamese word."""
        return _ROLE_WORDS[self]


class Obligation(StrEnum):
    """How firmly the unit is bound."""

    ASSIGNED = "assigned"
    REQUESTED = "requested"
    INVITED = "invited"

    @property
    def word(self) -> str:
        """The Vietnamese word."""
        return _OBLIGATION_WORDS[self]


_ROLE_WORDS = {
    Role.LEAD: "chủ trì",
    Role.COORDINATE: "phối hợp",
    Role.ADVISE: "tham mưu",
    Role.CARRY_OUT: "thực hiện",
}
_OBLIGATION_WORDS = {
    Obligation.ASSIGNED: "giao",
    Obligation.REQUESTED: "đề nghị",
    Obligation.INVITED: "hưởng ứng",
}


@dataclass(frozen=True, slots=True)
class Measure:
    """What is counted on a line: target and latest result of one indicator."""

    id: int
    assignment_id: int
    indicator_id: int
    name: str
    unit_word: str
    target: Decimal | None = None
    result: Decimal | None = None
    """None is "not reported", which is not zero."""


@dataclass(frozen=True, slots=True)
class Assignment:
    """The stored line; unique per activity and unit."""

    id: int
    activity_id: int
    unit_id: int
    role: Role = Role.CARRY_OUT
    via_group: str = ""
    """Name of the group through which the unit got the line, as paper prints it."""
    obligation: Obligation = Obligation.ASSIGNED
    state: State = State.TODO
    reason: str = ""
    due: date | None = None
    """Own due date of the unit; None: the activity's end."""
    done_on: date | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class ChecklistLine:
    """An assignment with what a checklist shows of its activity."""

    assignment: Assignment
    reference: str
    title: str
    text: str
    document_id: int
    unit_name: str
    start: date | None = None
    end: date | None = None
    time_text: str = ""
    standing: bool = False
    measures: tuple[Measure, ...] = ()
    evidence: int = 0
    steps: int = 0
    steps_done: int = 0
    awaits_plan: bool = False
    """Whether the unit owes a plan of its own."""

    @property
    def due(self) -> date | None:
        """The unit's own due date, else the activity's end."""
        return self.assignment.due or self.end

    @property
    def timing(self) -> Timing:
        """The dates that the shown state is derived from."""
        return Timing(self.start, self.due, self.assignment.done_on, self.standing)

    def shown(self, today: date) -> Shown:
        """Give the state that the clerk sees on `today`."""
        return shown(self.assignment.state, self.timing, today)


@dataclass(frozen=True, slots=True)
class UnitProgress:
    """A unit with the counts of its lines."""

    unit: Unit
    progress: Progress


@dataclass(frozen=True, slots=True)
class NewAssignment:
    """A line to be made."""

    unit_id: int
    role: Role
    via_group: str = ""
    obligation: Obligation = Obligation.ASSIGNED
