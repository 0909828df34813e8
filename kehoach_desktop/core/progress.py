"""Counts of checklist lines by what is shown."""

from collections.abc import Iterable
from dataclasses import dataclass

from kehoach_desktop.core.states import Shown


@dataclass(frozen=True, slots=True)
class Progress:
    """How many lines stand in each shown state; not applicable ones are in no total."""

    not_due: int = 0
    todo: int = 0
    doing: int = 0
    done: int = 0
    done_late: int = 0
    overdue: int = 0
    waiting: int = 0
    not_applicable: int = 0

    @property
    def total(self) -> int:
        """Lines that count."""
        return (
            self.not_due
            + self.todo
            + self.doing
            + self.done
            + self.done_late
            + self.overdue
            + self.waiting
        )

    @property
    def finished(self) -> int:
        """Lines done, in time or late."""
        return self.done + self.done_late

    @property
    def unfinished(self) -> int:
        """Lines that count and are not done."""
        return self.total - self.finished

    def __add__(self, other: "Progress") -> "Progress":
        """Give the sum of two counts."""
        return Progress(
            self.not_due + other.not_due,
            self.todo + other.todo,
            self.doing + other.doing,
            self.done + other.done,
            self.done_late + other.done_late,
            self.overdue + other.overdue,
            self.waiting + other.waiting,
            self.not_applicable + other.not_applicable,
        )


def count(states: Iterable[Shown]) -> Progress:
    """Count `states`."""
    tally = dict.fromkeys(Shown, 0)
    for state in states:
        tally[state] += 1
    return Progress(
        tally[Shown.NOT_DUE],
        tally[Shown.TODO],
        tally[Shown.DOING],
        tally[Shown.DONE],
        tally[Shown.DONE_LATE],
        tally[Shown.OVERDUE],
        tally[Shown.WAITING],
        tally[Shown.NOT_APPLICABLE],
    )
