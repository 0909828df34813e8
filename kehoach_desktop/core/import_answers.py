"""What an answer to a doubt does to the review of an import."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from kehoach_desktop.core.drafts import DraftQuestion
from kehoach_desktop.core.import_doubts import Choice, Doubt, Effect, undecided
from kehoach_desktop.core.import_lines import merge
from kehoach_desktop.core.import_review import (
    Review,
    UnitDecision,
    decide,
    mark_joint,
    set_incoming,
    set_lead,
    set_time,
)
from kehoach_desktop.core.units import UnitKind

_SUGGESTING: Final = (Effect.LEAD, Effect.UNIT, Effect.NEW_UNIT)


def answer(review: Review, doubt: Doubt, choice: Choice) -> Review:
    """Give the review after a choice."""
    match choice.effect:
        case Effect.LATER:
            return replace(review, postponed=review.postponed | {doubt.text})
        case Effect.UNIT | Effect.NEW_UNIT:
            return _named(review, doubt, choice)
        case Effect.OWN | Effect.INCOMING:
            review = set_incoming(review, incoming=choice.effect is Effect.INCOMING)
        case Effect.LEAD | Effect.OTHER if doubt.activity is not None:
            review = set_lead(review, doubt.activity, choice.name)
        case Effect.JOINT if doubt.activity is not None:
            review = mark_joint(review, doubt.activity)
        case Effect.MERGE if doubt.question is not None:
            return _merged(review, doubt.question)
        case Effect.AGREE if doubt.question is not None:
            review = _agree(review, doubt.question.options, choice.name)
        case _:
            pass
    return _without(review, doubt.question)


def _merged(review: Review, question: DraftQuestion) -> Review:
    gone, stays = question.activity, question.other
    return review if gone is None or stays is None else merge(review, gone, stays)


def _named(review: Review, doubt: Doubt, choice: Choice) -> Review:
    """Say what a name means: a unit that is known, or a new one, or all new ones at once."""
    if choice.effect is Effect.UNIT:
        return decide(review, doubt.name, UnitDecision(unit_id=choice.unit_id))
    for name in choice.names or (doubt.name,):
        review = decide(review, name, UnitDecision(new_kind=UnitKind.OTHER))
    return review


def accept_suggestions(review: Review, all_doubts: Sequence[Doubt]) -> Review:
    """Give the review with the one suggestion of each doubt taken; a real choice stays open."""
    for doubt in undecided(review, all_doubts):
        offered = [one for one in doubt.choices if one.effect in _SUGGESTING and not one.names]
        firm = [one for one in offered if one.effect is not Effect.NEW_UNIT] or offered
        if len(firm) == 1:
            review = answer(review, doubt, firm[0])
    return review


def _agree(review: Review, options: Sequence[str], chosen: str) -> Review:
    times = [activity.time for activity in review.draft.activities]
    right = next((time for time in times if time and time.text == chosen), None)
    if right is None:
        return review
    for number, time in enumerate(times):
        if time is not None and time.text in options and time.text != chosen:
            review = set_time(review, number, replace(right, trace=time.trace))
    return review


def _without(review: Review, question: DraftQuestion | None) -> Review:
    left = tuple(one for one in review.draft.questions if one is not question)
    return replace(review, draft=replace(review.draft, questions=left))
