"""Activities: what somebody must do, by some time, and the sentence that says so."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from kehoach_desktop.core.assignments import Role
from kehoach_desktop.core.dates import span_in_words


class DeadlineKind(StrEnum):
    """What the time of an activity is."""

    NONE = "none"
    DAY = "day"
    SPAN = "span"
    STANDING = "standing"
    AFTER_EVENT = "after_event"
    ON_REQUEST = "on_request"
    CELL_MEETING = "cell_meeting"

    @property
    def word(self) -> str:
        """The words of the choice."""
        return _DEADLINE_WORDS.get(self, "Theo ngày đã ghi")

    @property
    def is_fixed(self) -> bool:
        """Whether it follows from the days alone."""
        return self not in _DEADLINE_WORDS


_DEADLINE_WORDS = {
    DeadlineKind.STANDING: "Thường xuyên",
    DeadlineKind.AFTER_EVENT: "Sau một sự kiện",
    DeadlineKind.ON_REQUEST: "Khi có yêu cầu",
    DeadlineKind.CELL_MEETING: "Kỳ sinh hoạt chi bộ",
}


def fixed_deadline(start: date | None, end: date | None) -> DeadlineKind:
    """Give the kind that follows from the days."""
    if start is None and end is None:
        return DeadlineKind.NONE
    return DeadlineKind.DAY if start is None or start == end else DeadlineKind.SPAN


class ActivityKind(StrEnum):
    """What an activity is."""

    TASK = "task"
    GATHERING = "gathering"
    DELEGATION = "delegation"
    MEDIA = "media"
    VISUAL = "visual"
    CONTEST = "contest"


@dataclass(frozen=True, slots=True)
class Activity:
    """An activity of a document; the body's blocks give the order."""

    id: int
    document_id: int
    reference: str = ""
    title: str = ""
    text: str = ""
    """The sentence on paper when `written`."""
    written: bool = True
    start: date | None = None
    end: date | None = None
    time_text: str = ""
    deadline: DeadlineKind = DeadlineKind.NONE
    venue: str = ""
    kind: ActivityKind = ActivityKind.TASK
    joint: bool = False
    """Several units carry it out together on purpose ("đồng thực hiện")."""
    short_title: str = ""
    """A few words for a bar of the calendar: "Rà soát danh sách"."""
    differs: bool = False
    """Whether time, place or lead are no longer what the issued document says."""
    product: str = ""
    """What it yields: a list, a report, a finished board."""
    in_charge: str = ""
    """Who answers for it, or whom to ask."""
    estimate: int | None = None
    """What it is estimated to cost, in đồng; None where nobody said, which is not zero."""

    @property
    def lacks_time(self) -> bool:
        """Whether nothing says when; standing work and work on request needs no day."""
        dated = self.start or self.end or self.time_text.strip()
        return not dated and self.deadline in (DeadlineKind.NONE, DeadlineKind.DAY)


@dataclass(frozen=True, slots=True)
class Part:
    """A unit, or a group printed by its name, with its part in an activity."""

    name: str
    role: Role
    unit_id: int | None = None
    members: int = 1
    """How many units the name stands for."""


@dataclass(frozen=True, slots=True)
class PlannedActivity:
    """An activity with the units that take part, groups folded into their names."""

    activity: Activity
    parts: tuple[Part, ...] = ()

    def names(self, role: Role) -> tuple[str, ...]:
        """Give the names of those with `role`, in order."""
        return tuple(part.name for part in self.parts if part.role is role)

    @property
    def lacks_lead(self) -> bool:
        """Whether nobody leads and the clerk has not said that several do it together."""
        return not self.names(Role.LEAD) and not self.activity.joint


def sentence(planned: PlannedActivity) -> str:
    """Give the words on paper: as written, or composed from title, units, time and place."""
    activity = planned.activity
    if activity.written:
        return activity.text
    pieces = [activity.title.rstrip(". ")]
    if activity.venue:
        pieces[0] += f" tại {activity.venue}"
    who = _who(planned)
    when = activity.time_text or span_in_words(activity.start, activity.end)
    tail = "; ".join(piece for piece in (who, f"thời gian: {when}" if when else "") if piece)
    if tail:
        pieces.append(tail[0].upper() + tail[1:])
    return ". ".join(pieces) + "."


def _who(planned: PlannedActivity) -> str:
    lead = _and(planned.names(Role.LEAD))
    helpers = _and(planned.names(Role.COORDINATE))
    doers = _and(planned.names(Role.CARRY_OUT))
    if lead:
        return f"{lead} chủ trì" + (f", phối hợp với {helpers}" if helpers else "")
    if doers:
        return f"{doers} thực hiện" + (f", {helpers} phối hợp" if helpers else "")
    return f"{helpers} phối hợp thực hiện" if helpers else ""


def _and(names: Sequence[str]) -> str:
    *firsts, last = names or ("",)
    return f"{', '.join(firsts)} và {last}" if firsts else last
