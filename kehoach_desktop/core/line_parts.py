"""What stands inside a checklist line and is read when the line is opened."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from kehoach_desktop.core.evidence import Evidence


@dataclass(frozen=True, slots=True)
class LineStep:
    """A part of the work that is ticked by itself."""

    id: int
    text: str
    done_on: date | None = None


@dataclass(frozen=True, slots=True)
class ResultEntry:
    """What was reached on a day; the figure of its indicator is the sum of such entries."""

    id: int
    indicator_id: int
    name: str
    unit_word: str
    day: date
    amount: Decimal
    note: str = ""


@dataclass(frozen=True, slots=True)
class VisualItem:
    """Flags, banners, panels put up at a place, to be taken down again."""

    id: int
    name: str
    place: str = ""
    quantity: Decimal | None = None
    unit_word: str = ""
    up_on: date | None = None
    down_on: date | None = None
    taken_on: date | None = None

    def hangs(self, today: date) -> bool:
        """Tell whether it is up on `today` as far as is known."""
        up = self.up_on is not None and self.up_on <= today
        return up and self.taken_on is None

    def is_left_hanging(self, today: date) -> bool:
        """Tell whether its day to come down is past and it is up still."""
        return self.hangs(today) and self.down_on is not None and self.down_on < today


@dataclass(frozen=True, slots=True)
class ChildPlan:
    """The plan that the unit itself has to make: awaited until it is received."""

    number: str = ""
    received_on: date | None = None


@dataclass(frozen=True, slots=True)
class LineParts:
    """Everything inside one line."""

    evidence: tuple[Evidence, ...] = ()
    steps: tuple[LineStep, ...] = ()
    entries: tuple[ResultEntry, ...] = ()
    items: tuple[VisualItem, ...] = ()
    plan: ChildPlan | None = None
    """None: the unit owes no plan of its own."""
