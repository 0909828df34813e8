"""Doubts of an import: what is asked and which answers are offered."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

from kehoach_desktop.core.drafts import DraftQuestion, NameMatch, PlanDraft, Trace
from kehoach_desktop.core.import_review import (
    OWNER,
    Review,
    UnitDecision,
    names_of,
)

_FEW: Final = 3
_SEEN: Final = ("Đã rõ",)
_PLAIN_ANSWERS: Final[Mapping[str, tuple[str, ...]]] = {
    "no_number": ("Để trống, cấp khi ban hành",),
    "attachment": ("Đã có tệp",),
}


class Effect(StrEnum):
    """What an answer does."""

    LEAD = "lead"
    JOINT = "joint"
    UNIT = "unit"
    NEW_UNIT = "new_unit"
    AGREE = "agree"
    """Every activity that the contradiction is about takes the chosen time."""
    OWN = "own"
    """The document is the office's own plan."""
    INCOMING = "incoming"
    """The document is a superior's."""
    OTHER = "other"
    """A unit that the clerk types."""
    MERGE = "merge"
    """Two activities are one work."""
    NOTE = "note"
    LATER = "later"


@dataclass(frozen=True, slots=True)
class Choice:
    """A button under a question; nothing is preselected."""

    text: str
    effect: Effect
    name: str = ""
    unit_id: int | None = None
    names: tuple[str, ...] = ()
    """What it decides besides, in one go: every other name that is new in the same way."""


LATER = Choice("Để sau", Effect.LATER)
OTHER = Choice("Đơn vị khác…", Effect.OTHER)


@dataclass(frozen=True, slots=True)
class Doubt:
    """A question of the review with its choices; `name` where a unit's name is unknown."""

    text: str
    choices: tuple[Choice, ...]
    activity: int | None = None
    trace: Trace | None = None
    question: DraftQuestion | None = None
    name: str = ""


def doubts(
    review: Review, matches: Mapping[str, NameMatch], unit_names: Mapping[int, str]
) -> tuple[Doubt, ...]:
    """Give every question still open or put off: those of the importer, then unknown names.

    A superior's document gives nobody here any work, so nothing is asked about it.
    """
    if review.incoming:
        return ()
    asked = [_asked(review.draft, question) for question in review.draft.questions]
    traces = {
        name: trace
        for name, trace in names_of(review.draft).items()
        if review.decisions.get(name, UnitDecision()).is_open
    }
    new = tuple(name for name in traces if _is_plainly_new(name, matches.get(name)))
    unknown = [
        _unknown(name, matches.get(name), unit_names, new if name in new else ()) for name in traces
    ]
    return (*asked, *(replace(doubt, trace=traces[doubt.name]) for doubt in unknown))


def undecided(review: Review, all_doubts: Sequence[Doubt]) -> tuple[Doubt, ...]:
    """Give the doubts that have neither an answer nor been put off."""
    return tuple(doubt for doubt in all_doubts if doubt.text not in review.postponed)


def _asked(draft: PlanDraft, question: DraftQuestion) -> Doubt:
    if question.kind == OWNER:
        choices = [Choice("Kế hoạch của phường", Effect.OWN)]
        choices.append(Choice("Văn bản của cấp trên", Effect.INCOMING))
    elif question.kind == "no_lead" and question.activity is not None:
        choices = _leads(draft, question.activity, question.options)
    elif question.kind == "mirrored":
        choices = [Choice("Gộp làm một", Effect.MERGE), Choice("Là hai việc", Effect.NOTE)]
    elif question.kind == "contradiction":
        choices = [Choice(option, Effect.AGREE, option) for option in question.options]
        choices.append(Choice("Cả hai đều đúng", Effect.NOTE))
    else:
        options = question.options or _PLAIN_ANSWERS.get(question.kind, _SEEN)
        choices = [Choice(option, Effect.NOTE, option) for option in options]
    last = _last(choices) if question.kind == "no_lead" else (LATER,)
    return Doubt(question.text, (*choices, *last), question.activity, question.trace, question)


def _last(offered: Sequence[Choice]) -> tuple[Choice, ...]:
    """Give the answers that always stand last; the first key never asks for typing."""
    return (OTHER, LATER) if offered else (LATER, OTHER)


def _leads(draft: PlanDraft, activity: int, proposed: Sequence[str]) -> list[Choice]:
    named = draft.activities[activity]
    inside = [one.name for one in (*named.lead, *named.coordinate)]
    names = list(dict.fromkeys((*inside, *proposed)))[:_FEW]
    choices = [Choice(f"{name} chủ trì", Effect.LEAD, name) for name in names]
    if len(inside) > 1:
        choices.append(Choice("Đồng thực hiện", Effect.JOINT))
    return choices


def _is_plainly_new(name: str, match: NameMatch | None) -> bool:
    """Whether a name is one unit's own and resembles none that is known."""
    several = "," in name or name.casefold().startswith("các ")
    return not several and not (match and match.candidates)


def _unknown(
    name: str, match: NameMatch | None, unit_names: Mapping[int, str], new: tuple[str, ...]
) -> Doubt:
    there = [key for key in match.candidates if key in unit_names] if match else []
    likely = there[:_FEW]  # a unit may have gone while the review was open
    choices = [Choice(f"Là {unit_names[key]}", Effect.UNIT, name, key) for key in likely]
    choices.append(Choice("Thêm đơn vị mới", Effect.NEW_UNIT, name))
    if len(new) > 1:
        text = f"Thêm cả {len(new)} đơn vị chưa có"
        choices.append(Choice(text, Effect.NEW_UNIT, name, names=new))
    text = f"“{name}” chưa có trong danh mục đơn vị"
    last = _last(choices) if unit_names else (LATER,)
    return Doubt(text, (*choices, *last), name=name)
