"""What stands under an activity's sentence in the editor: who, with whom, when, where."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from kehoach_desktop.core.activities import Activity, PlannedActivity
from kehoach_desktop.core.assignments import NewAssignment, Role
from kehoach_desktop.core.clock import clock_in
from kehoach_desktop.core.dates import WEEKDAYS, day_month, full, typed_day, whole_year
from kehoach_desktop.core.money import money_text


class ChipKind(StrEnum):
    """What a chip tells."""

    LEAD = "lead"
    CARRY_OUT = "carry_out"
    ADVISE = "advise"
    COORDINATE = "coordinate"
    TIME = "time"
    VENUE = "venue"
    TARGET = "target"
    ESTIMATE = "estimate"
    PRODUCT = "product"
    IN_CHARGE = "in_charge"

    @property
    def word(self) -> str:
        """The caption."""
        return _WORDS[self]


_WORDS: Final = {
    ChipKind.LEAD: "Chủ trì",
    ChipKind.CARRY_OUT: "Thực hiện",
    ChipKind.ADVISE: "Tham mưu",
    ChipKind.COORDINATE: "Phối hợp",
    ChipKind.TIME: "Thời gian",
    ChipKind.VENUE: "Nơi",
    ChipKind.TARGET: "Chỉ tiêu",
    ChipKind.ESTIMATE: "Dự toán",
    ChipKind.PRODUCT: "Sản phẩm",
    ChipKind.IN_CHARGE: "Đầu mối",
}
ROLES: Final = {
    ChipKind.LEAD: Role.LEAD,
    ChipKind.CARRY_OUT: Role.CARRY_OUT,
    ChipKind.ADVISE: Role.ADVISE,
    ChipKind.COORDINATE: Role.COORDINATE,
}
_SHOWN_NAMES: Final = 2
NO_LEAD: Final = "Chọn đơn vị chủ trì"


@dataclass(frozen=True, slots=True)
class Chip:
    """A caption and its words; `missing` says that something has to be decided."""

    kind: ChipKind
    caption: str
    text: str
    missing: bool = False

    @property
    def name(self) -> str:
        """What a screen reader says: "Chủ trì: Ban CHQS phường"."""
        return self.text if self.missing else f"{self.kind.word}: {self.text}"


def chips_of(
    planned: PlannedActivity,
    short: Mapping[int, str] = MappingProxyType({}),
    targets: Sequence[str] = (),
) -> tuple[Chip, ...]:
    """Give the chips of an activity, the missing lead first; `short` names units by their key."""
    chips = [Chip(ChipKind.LEAD, "", NO_LEAD, missing=True)] if planned.lacks_lead else []
    for kind, role in ROLES.items():
        names = [
            short.get(part.unit_id or 0, part.name) for part in planned.parts if part.role is role
        ]
        if names:
            chips.append(Chip(kind, kind.word, short_names(names)))
    activity = planned.activity
    if when := time_of(activity):
        chips.append(Chip(ChipKind.TIME, "", when))
    details = {
        ChipKind.VENUE: activity.venue,
        ChipKind.TARGET: "; ".join(targets),
        ChipKind.ESTIMATE: "" if activity.estimate is None else money_text(activity.estimate),
        ChipKind.PRODUCT: activity.product,
        ChipKind.IN_CHARGE: activity.in_charge,
    }
    chips += [Chip(kind, kind.word, text) for kind, text in details.items() if text]
    return tuple(chips)


def short_names(names: Sequence[str]) -> str:
    """Give at most two names and how many more there are."""
    more = len(names) - _SHOWN_NAMES
    words = ", ".join(names[:_SHOWN_NAMES])
    return f"{words} +{more}" if more > 0 else words


def time_of(activity: Activity) -> str:
    """Give the time for a chip: "22/4 – 05/5/2024", "Đến 31/5/2024", or the words as written.

    Of one day with an hour "08 giờ, thứ Sáu 26/4/2024".
    """
    start, end = activity.start, activity.end
    if end is None:
        undated = "" if activity.deadline.is_fixed else activity.deadline.word
        return f"Từ {full(start)}" if start else activity.time_text or undated
    if start is None:
        return f"Đến {full(end)}"
    if start == end:
        return _hour(activity.time_text, end) + full(end)
    first = day_month(start) if start.year == end.year else full(start)
    return f"{first} – {full(end)}"


def _hour(words: str, day: date) -> str:
    moment = clock_in(words)
    if moment is None:
        return ""
    clock = f"{moment.hour:02} giờ" + (f" {moment.minute:02}" if moment.minute else "")
    return f"{clock}, {WEEKDAYS[day.weekday()]} "


def absent(planned: PlannedActivity) -> tuple[ChipKind, ...]:
    """Give what may still be added to an activity."""
    there = {chip.kind for chip in chips_of(planned)}
    return tuple(kind for kind in ChipKind if kind not in there)


def with_role(
    planned: PlannedActivity, role: Role, unit_ids: Sequence[int]
) -> tuple[NewAssignment, ...]:
    """Give the parts of an activity when exactly `unit_ids` have `role`; others keep theirs."""
    chosen = set(unit_ids)
    kept = [
        NewAssignment(part.unit_id, part.role)
        for part in planned.parts
        if part.unit_id is not None and part.role is not role and part.unit_id not in chosen
    ]
    made = [NewAssignment(unit_id, role) for unit_id in unit_ids]
    return (*made, *kept)


def chosen_units(planned: PlannedActivity, role: Role) -> tuple[int, ...]:
    """Give the units, or groups, that have `role`."""
    return tuple(
        part.unit_id for part in planned.parts if part.role is role and part.unit_id is not None
    )


def day_or_none(text: str) -> date | None:
    """Give the day of "26/4/2024", "26.4.2024" or "26/4/24"; None for empty, impossible text."""
    pieces = text.strip().replace(".", "/").replace("-", "/").split("/")
    if [piece.isdecimal() for piece in pieces] != [True, True, True]:
        return None
    day, month, year = map(int, pieces)
    return typed_day(whole_year(year) if len(pieces[2]) == len("24") else year, month, day)
