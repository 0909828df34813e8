"""States of a checklist line: five are stored, eight are shown, the rest is derived."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class State(StrEnum):
    """What is stored; the words are those of the Excel dropdown (glossary)."""

    TODO = "todo"
    DOING = "doing"
    DONE = "done"
    WAITING = "waiting"
    NOT_APPLICABLE = "not_applicable"

    @property
    def word(self) -> str:
        """The Vietnamese word of the dropdown."""
        return _STORED_WORDS[self]

    @property
    def needs_reason(self) -> bool:
        """Whether the clerk has to say why."""
        return self in (State.WAITING, State.NOT_APPLICABLE)


class Shown(StrEnum):
    """What the clerk sees."""

    NOT_DUE = "notdue"
    TODO = "todo"
    DOING = "doing"
    DONE = "done"
    DONE_LATE = "late"
    OVERDUE = "overdue"
    WAITING = "wait"
    NOT_APPLICABLE = "na"

    @property
    def word(self) -> str:
        """The Vietnamese word on screen."""
        return _SHOWN_WORDS[self]

    @property
    def is_open(self) -> bool:
        """Whether work is still to be done."""
        return self not in (Shown.DONE, Shown.DONE_LATE, Shown.NOT_APPLICABLE)


_STORED_WORDS = {
    State.TODO: "Chưa thực hiện",
    State.DOING: "Đang thực hiện",
    State.DONE: "Hoàn thành",
    State.WAITING: "Chờ",
    State.NOT_APPLICABLE: "Không áp dụng",
}
_SHOWN_WORDS = {
    Shown.NOT_DUE: "Chưa đến hạn",
    Shown.TODO: "Chưa thực hiện",
    Shown.DOING: "Đang thực hiện",
    Shown.DONE: "Hoàn thành",
    Shown.DONE_LATE: "Hoàn thành muộn",
    Shown.OVERDUE: "Quá hạn",
    Shown.WAITING: "Chờ",
    Shown.NOT_APPLICABLE: "Không áp dụng",
}


@dataclass(frozen=True, slots=True)
class Timing:
    """The dates that a shown state is derived from."""

    start: date | None = None
    due: date | None = None
    done_on: date | None = None
    standing: bool = False
    """A standing line has no end and is never overdue."""


def shown(state: State, timing: Timing, today: date) -> Shown:  # noqa: PLR0911 (the glossary's list, in its order)
    """Derive the shown word: the first of the glossary's list that fits."""
    due = None if timing.standing else timing.due
    if state is State.NOT_APPLICABLE:
        return Shown.NOT_APPLICABLE
    if state is State.DONE:
        late = due is not None and timing.done_on is not None and timing.done_on > due
        return Shown.DONE_LATE if late else Shown.DONE
    if state is State.WAITING:
        return Shown.WAITING
    if due is not None and due < today:
        return Shown.OVERDUE
    if state is State.DOING:
        return Shown.DOING
    if timing.start is not None and timing.start > today:
        return Shown.NOT_DUE
    return Shown.TODO
