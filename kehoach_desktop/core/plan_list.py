"""The list of documents: which rows stand in it, in which order, under which campaign."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from kehoach_desktop.core.documents import Direction, DocState, PlanSummary
from kehoach_desktop.core.text import fold

NO_CAMPAIGN: Final = "Không thuộc đợt nào"
_FIRST: Final = (DocState.DRAFT, DocState.SUBMITTED)


@dataclass(frozen=True, slots=True)
class PlanRow:
    """A document, or the heading of a campaign when `summary` is None."""

    heading: str = ""
    count: int = 0
    summary: PlanSummary | None = None


def rows(
    summaries: Sequence[PlanSummary], direction: Direction, sought: str = ""
) -> tuple[PlanRow, ...]:
    """Give headings and documents: drafts and what waits for signature first, then newest."""
    wanted = [
        one
        for one in summaries
        if one.document.direction is direction and _matches(one, fold(sought))
    ]
    wanted.sort(key=_order)
    groups: dict[str, list[PlanSummary]] = {}
    for one in wanted:
        groups.setdefault(one.campaign or NO_CAMPAIGN, []).append(one)
    return tuple(
        row
        for name, members in groups.items()
        for row in (PlanRow(name, len(members)), *(PlanRow(summary=one) for one in members))
    )


def state_text(summary: PlanSummary) -> str:
    """Give "Dự thảo lần 2", "Đã ban hành", and "chưa rà soát" of an import that waits."""
    document = summary.document
    if document.state is not DocState.DRAFT:
        return document.state.word
    if not document.reviewed:
        return "Chờ rà soát"
    if document.version > 1:
        return f"Dự thảo bản {document.version}"
    return f"{document.state.word} lần {document.draft_round}"


def _matches(summary: PlanSummary, sought: str) -> bool:
    document = summary.document
    text = fold(f"{document.number_text} {document.abstract} {document.issuer} {summary.campaign}")
    return all(word in text for word in sought.split())


def _order(summary: PlanSummary) -> tuple[bool, bool, int, int]:
    document = summary.document
    day = document.day or date.max
    finished = document.state not in _FIRST
    return finished, not summary.campaign, -day.toordinal(), -document.id
