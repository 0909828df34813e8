"""How the lines of a checklist stand: groups, order, filter."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from kehoach_desktop.core.assignments import ChecklistLine, Role
from kehoach_desktop.core.search import finder
from kehoach_desktop.core.states import Shown

_LAST_WEEKDAY = 6


class LineGroup(StrEnum):
    """Under which heading a line stands, most pressing first."""

    OVERDUE = "overdue"
    THIS_WEEK = "this_week"
    OPEN = "open"
    NOT_DUE = "not_due"
    CLOSED = "closed"

    @property
    def word(self) -> str:
        """The heading."""
        return _GROUP_WORDS[self]


class Scope(StrEnum):
    """Which lines the clerk wants to see."""

    ALL = "all"
    OPEN = "open"
    OVERDUE = "overdue"
    WAITING = "waiting"

    @property
    def word(self) -> str:
        """The word on the chip."""
        return _SCOPE_WORDS[self]


class Order(StrEnum):
    """How lines follow one another inside their group."""

    DUE = "due"
    PLAN = "plan"

    @property
    def word(self) -> str:
        """The words of the choice."""
        return _ORDER_WORDS[self]


_GROUP_WORDS = {
    LineGroup.OVERDUE: "Quá hạn",
    LineGroup.THIS_WEEK: "Đến hạn tuần này",
    LineGroup.OPEN: "Đang mở",
    LineGroup.NOT_DUE: "Chưa đến hạn",
    LineGroup.CLOSED: "Đã xong, không áp dụng",
}
_SCOPE_WORDS = {
    Scope.ALL: "Tất cả",
    Scope.OPEN: "Còn mở",
    Scope.OVERDUE: "Quá hạn",
    Scope.WAITING: "Chờ",
}
_ORDER_WORDS = {Order.DUE: "Xếp theo thời hạn", Order.PLAN: "Xếp theo kế hoạch"}


@dataclass(frozen=True, slots=True)
class LineFilter:
    """What of a checklist is shown, and in which order."""

    scope: Scope = Scope.ALL
    roles: frozenset[Role] = frozenset(Role)
    words: str = ""
    order: Order = Order.DUE

    @property
    def narrows(self) -> bool:
        """Whether it may leave lines out."""
        return bool(self.words) or self.scope is not Scope.ALL or self.roles != frozenset(Role)

    def kept(self, lines: Iterable[ChecklistLine], today: date) -> list[ChecklistLine]:
        """Give the lines that it lets through."""
        found = finder(self.words)
        return [
            line
            for line in lines
            if line.assignment.role in self.roles
            and _in_scope(line.shown(today), self.scope)
            and found(f"{line.reference} {line.title} {line.text} {line.unit_name}")
        ]


@dataclass(frozen=True, slots=True)
class LineSet:
    """The lines under one heading."""

    group: LineGroup
    lines: tuple[ChecklistLine, ...]


def group_of(line: ChecklistLine, today: date) -> LineGroup:
    """Give the heading of a line; a week ends on Sunday."""
    shown = line.shown(today)
    if not shown.is_open:
        return LineGroup.CLOSED
    if shown is Shown.OVERDUE:
        return LineGroup.OVERDUE
    sunday = today + timedelta(days=_LAST_WEEKDAY - today.weekday())
    if line.due is not None and not line.standing and today <= line.due <= sunday:
        return LineGroup.THIS_WEEK
    return LineGroup.NOT_DUE if shown is Shown.NOT_DUE else LineGroup.OPEN


def pressing(lines: Iterable[ChecklistLine], today: date) -> list[ChecklistLine]:
    """Give the lines that a unit is reminded of: begun by now, open, and not waiting for others."""
    told = (Shown.OVERDUE, Shown.TODO, Shown.DOING)
    return [line for line in lines if line.shown(today) in told]


def arrange(
    lines: Sequence[ChecklistLine],
    today: date,
    wanted: LineFilter = LineFilter(),
    before: Sequence[LineSet] = (),
) -> tuple[LineSet, ...]:
    """Group and order the lines that `wanted` lets through; `lines` come in the plan's order.

    Lines in `before` stay where they stood, even where ticking them would move or hide them: the
    hand may already be on the next one.
    """
    stood = _places(before)
    kept = {line.assignment.id for line in wanted.kept(lines, today)} | set(stood)
    groups: dict[LineGroup, list[ChecklistLine]] = {group: [] for group in LineGroup}
    for line in lines:
        if line.assignment.id in kept:
            group = stood[line.assignment.id][0] if line.assignment.id in stood else None
            groups[group or group_of(line, today)].append(line)

    def place(line: ChecklistLine) -> tuple[int, date]:
        if line.assignment.id in stood:
            return stood[line.assignment.id][1], date.min
        return len(stood), (line.due or date.max) if wanted.order is Order.DUE else date.min

    return tuple(
        LineSet(group, tuple(sorted(members, key=place)))
        for group, members in groups.items()
        if members
    )


def _places(before: Sequence[LineSet]) -> dict[int, tuple[LineGroup, int]]:
    return {
        line.assignment.id: (one.group, place)
        for one in before
        for place, line in enumerate(one.lines)
    }


def _in_scope(shown: Shown, scope: Scope) -> bool:
    match scope:
        case Scope.ALL:
            return True
        case Scope.OPEN:
            return shown.is_open
        case Scope.OVERDUE:
            return shown is Shown.OVERDUE
        case Scope.WAITING:
            return shown is Shown.WAITING


def scope_counts(lines: Sequence[ChecklistLine], today: date) -> dict[Scope, int]:
    """Give how many lines each scope holds."""
    states = [line.shown(today) for line in lines]
    return {scope: sum(_in_scope(state, scope) for state in states) for scope in Scope}
