"""Looking through an import before it counts: corrections and decisions; all frozen.

Every step gives a new Review, so undo in the review is the one before.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from kehoach_desktop.core.drafts import (
    DraftActivity,
    DraftName,
    DraftQuestion,
    DraftTime,
    How,
    NameMatch,
    PlanDraft,
    Trace,
)
from kehoach_desktop.core.units import UnitKind

SURE = 100.0
OWNER = "owner"
"""Kind of the question whose document it is; asked here, never kept."""


@dataclass(frozen=True, slots=True)
class UnitDecision:
    """What a name of the text means: a unit of the catalogue, a new one, or not decided yet."""

    unit_id: int | None = None
    new_kind: UnitKind | None = None

    @property
    def is_open(self) -> bool:
        """Whether it is left for later."""
        return self.unit_id is None and self.new_kind is None


@dataclass(frozen=True, slots=True)
class Review:
    """The draft as corrected so far, what names mean, and which doubts were put off."""

    draft: PlanDraft
    decisions: Mapping[str, UnitDecision] = field(default_factory=dict)
    postponed: frozenset[str] = frozenset()
    """Texts of the doubts that the clerk left for later."""
    incoming: bool = False
    """A superior's document: what it asks for, not what the office will do."""
    document_id: int | None = None
    """The plan in the store that nobody has looked through, where it is that which is reviewed."""


def begin(
    draft: PlanDraft, matches: Mapping[str, NameMatch], document_id: int | None = None
) -> Review:
    """Give the review of a fresh draft; only sure matches are decided."""
    return decide_sure(Review(draft, document_id=document_id), matches)


def ask_owner(review: Review) -> Review:
    """Ask first whose document it is, since its issuer is none of the office's bodies."""
    text = f"“{review.draft.issuer}” ban hành văn bản này. Nhận vào đâu?"
    questions = (DraftQuestion(OWNER, text), *review.draft.questions)
    return replace(review, draft=replace(review.draft, questions=questions))


def finished(review: Review) -> PlanDraft:
    """Give the draft to be stored; what only this screen asks is left out."""
    kept = tuple(one for one in review.draft.questions if one.kind != OWNER)
    return replace(review.draft, questions=kept)


def decide_sure(review: Review, matches: Mapping[str, NameMatch]) -> Review:
    """Decide the names whose match is sure and that the clerk has not decided herself."""
    sure = {
        name: UnitDecision(unit_id=match.unit_id)
        for name, match in matches.items()
        if match.unit_id is not None and match.score >= SURE
    }
    return replace(review, decisions={**sure, **review.decisions})


def set_incoming(review: Review, *, incoming: bool) -> Review:
    """Say whose document it is."""
    return replace(review, incoming=incoming)


def decide(review: Review, name: str, decision: UnitDecision) -> Review:
    """Say what a name of the text means."""
    return replace(review, decisions={**review.decisions, name: decision})


def set_lead(review: Review, activity: int, name: str) -> Review:
    """Make `name` the one lead; those who stood as leads coordinate from now on."""
    old = review.draft.activities[activity]
    everybody = (*old.lead, *old.coordinate)
    lead = next((one for one in everybody if one.name == name), DraftName(name))
    others = tuple(one for one in everybody if one.name != name)
    return _edit(review, activity, lead=(lead,), coordinate=others, joint=False)


def mark_joint(review: Review, activity: int) -> Review:
    """Say that those named carry the activity out together."""
    return _edit(review, activity, joint=True)


def set_names(review: Review, activity: int, *, lead: str, coordinate: str) -> Review:
    """Take over cells typed by the clerk: names separated by commas or semicolons."""
    old = review.draft.activities[activity]
    known = {one.name: one for one in (*old.lead, *old.coordinate)}
    return _edit(review, activity, lead=_names(lead, known), coordinate=_names(coordinate, known))


def set_title(review: Review, activity: int, title: str) -> Review:
    """Change the short name of an activity; its sentence on paper stays."""
    return _edit(review, activity, title=title)


def set_time(review: Review, activity: int, time: DraftTime | None) -> Review:
    """Change when an activity is done."""
    return _edit(review, activity, time=time)


def drop_activity(review: Review, activity: int) -> Review:
    """Say that a passage is no activity: its words stay in the body as ordinary text."""
    draft = review.draft

    def moved(index: int | None) -> int | None:
        if index is None or index == activity:
            return None
        return index - 1 if index > activity else index

    return replace(
        review,
        draft=replace(
            draft,
            activities=_skip(draft.activities, activity),
            blocks=tuple(replace(b, activity=moved(b.activity)) for b in draft.blocks),
            duties=tuple(
                replace(duty, activity=moved(duty.activity) or 0)
                for duty in draft.duties
                if duty.activity != activity
            ),
            questions=tuple(
                replace(q, activity=moved(q.activity), other=moved(q.other))
                for q in draft.questions
                if activity not in (q.activity, q.other)
            ),
        ),
    )


def names_of(draft: PlanDraft) -> dict[str, Trace | None]:
    """Give every unit name of the draft once, in order, with the words where it stands first."""
    found: dict[str, Trace | None] = {}
    for activity in draft.activities:
        for one in (*activity.lead, *activity.coordinate, *activity.advise):
            found.setdefault(one.name, one.trace)
    for duty in draft.duties:
        if not draft.activities[duty.activity].lead:
            found.setdefault(duty.unit, duty.trace)
    return found


def _edit(review: Review, activity: int, **fields: object) -> Review:
    activities = list(review.draft.activities)
    activities[activity] = replace(activities[activity], **fields)  # type: ignore[arg-type]
    return replace(review, draft=replace(review.draft, activities=tuple(activities)))


def _names(cell: str, known: Mapping[str, DraftName]) -> tuple[DraftName, ...]:
    names = [part.strip() for part in cell.replace(";", ",").split(",")]
    return tuple(known.get(name, DraftName(name, how=How.INFERRED)) for name in names if name)


def _skip(activities: Iterable[DraftActivity], index: int) -> tuple[DraftActivity, ...]:
    return tuple(one for i, one in enumerate(activities) if i != index)
