"""The activities of an import as the review lists them, and the numbers above the list."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from kehoach_desktop.core.dates import day_month, full
from kehoach_desktop.core.drafts import DraftActivity, DraftName, DraftTime, How
from kehoach_desktop.core.import_doubts import Doubt
from kehoach_desktop.core.import_review import Review, names_of


@dataclass(frozen=True, slots=True)
class ActivityRow:
    """A row of the list; `number` is the index in the draft."""

    number: int
    reference: str
    title: str
    lead: str
    coordinate: str
    time: str
    sure: bool
    why: str = ""
    """What is not sure, in words; "" for nothing."""
    doubtful: frozenset[str] = frozenset()
    """Names of the cells that are asked about: "lead", "coordinate", "time"."""


@dataclass(frozen=True, slots=True)
class Counts:
    """Numbers of the summary line."""

    activities: int = 0
    units: int = 0
    bases: int = 0
    recipients: int = 0
    to_decide: int = 0


def rows(review: Review, doubts: Sequence[Doubt]) -> tuple[ActivityRow, ...]:
    """Give a row per activity, in order."""
    unknown = {doubt.name for doubt in doubts if doubt.name}
    asked = {doubt.activity for doubt in doubts if doubt.activity is not None}
    return tuple(
        _row(number, activity, unknown, number in asked)
        for number, activity in enumerate(review.draft.activities)
    )


def count(review: Review, to_decide: int) -> Counts:
    """Give the numbers of the summary line."""
    draft = review.draft
    return Counts(
        len(draft.activities),
        len(names_of(draft)),
        len(draft.basis),
        len(draft.recipients),
        to_decide,
    )


FILTERS: Final[dict[str, Callable[[ActivityRow], bool]]] = {
    "all": lambda _row: True,
    "no_date": lambda row: not row.time,
    "no_lead": lambda row: not row.lead,
}


def filtered(all_rows: Sequence[ActivityRow], name: str) -> tuple[ActivityRow, ...]:
    """Give the rows of a filter: "all", "no_date", "no_lead"."""
    return tuple(row for row in all_rows if FILTERS[name](row))


def time_words(time: DraftTime | None) -> str:
    """Give "01/3–31/5", "đến 26/4", or the words of the text; "" where it says nothing."""
    if time is None:
        return ""
    if time.end is None:
        return f"từ {full(time.start)}" if time.start else time.text
    if time.start is None:
        return f"đến {day_month(time.end)}"
    if time.start == time.end:
        return full(time.end)
    return f"{day_month(time.start)}–{day_month(time.end)}"


def _row(
    number: int,
    activity: DraftActivity,
    unknown: set[str],
    asked: bool,  # noqa: FBT001
) -> ActivityRow:
    cells = {"lead": activity.lead, "coordinate": activity.coordinate}
    doubtful = {cell for cell, names in cells.items() if any(n.name in unknown for n in names)}
    if not activity.lead:
        doubtful.add("lead")
    inferred = activity.time is not None and activity.time.how is not How.STATED
    why = "Còn điều hỏi" if doubtful or asked else ""
    if inferred:
        doubtful.add("time")
        why = why or "Thời gian lấy theo đề mục phía trên, câu không ghi"
    return ActivityRow(
        number,
        activity.reference,
        activity.title,
        _names(activity.lead),
        _names(activity.coordinate),
        time_words(activity.time),
        sure=not doubtful and not asked,
        why=why,
        doubtful=frozenset(doubtful),
    )


def _names(names: Sequence[DraftName]) -> str:
    return ", ".join(one.name for one in names)
