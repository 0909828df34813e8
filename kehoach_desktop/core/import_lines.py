"""Lines of an import that were cut wrongly: merged, split, taken for an activity after all.

Only what counts as an activity changes; the body keeps every word of the text.
"""

import itertools
import re
from collections.abc import Callable
from dataclasses import replace
from typing import Final

from kehoach_desktop.core.drafts import DraftActivity, DraftQuestion, PlanDraft, Trace
from kehoach_desktop.core.import_review import Review
from kehoach_desktop.core.text import short
from kehoach_desktop.core.titles import activity_title

_CLAUSE: Final = re.compile(r"(?<=[.;])\s+(?=[^\W\d_])")
_MARK: Final = re.compile(r"\W*(?:[IVX\d]+(?:\.\d+)*|[a-zđ])[.)/]\s*|[-–—+•*●▪]\s*")
_TITLE: Final = 90
NO_LEAD: Final = "no_lead"
Moved = Callable[[int], int]
Change = Callable[[Review, int], Review]
"""A step of the review about one activity, or one line of the source."""


def merge_with_above(review: Review, activity: int) -> Review:
    """Make an activity part of the one above it: names of both, the time of the first that has one.

    The words of both stay where they are in the body.
    """
    return merge(review, activity, activity - 1) if activity else review


def merge(review: Review, gone: int, stays: int) -> Review:
    """Make one activity part of another one."""
    all_of_them = review.draft.activities
    if max(gone, stays) >= len(all_of_them) or gone == stays:
        return review
    above, below = all_of_them[stays], all_of_them[gone]
    mirrored = abs(gone - stays) > 1 or stays > gone
    lead = above.lead or below.lead
    beside = (*above.coordinate, *below.lead, *below.coordinate)
    known = {one.name for one in lead}
    merged = replace(
        above,
        text=above.text if mirrored else f"{above.text} {below.text}",
        lead=lead,
        coordinate=tuple({n.name: n for n in beside if n.name not in known}.values()),
        advise=(*above.advise, *below.advise),
        time=above.time or below.time,
    )
    activities = [merged if n == stays else one for n, one in enumerate(all_of_them)]
    del activities[gone]

    def moved(index: int) -> int:
        index = stays if index == gone else index
        return index - 1 if index > gone else index

    draft = _renumbered(review.draft, moved, gone=gone)
    return replace(review, draft=replace(draft, activities=tuple(activities)))


def split(review: Review, activity: int) -> Review:
    """Make each sentence or clause of an activity one of its own, by the same units."""
    whole = review.draft.activities[activity]
    parts = _parts(whole)
    if len(parts) == 1:
        return review
    activities = list(review.draft.activities)
    activities[activity : activity + 1] = parts
    more = len(parts) - 1
    draft = _renumbered(review.draft, lambda index: index + more if index > activity else index)
    return replace(review, draft=replace(draft, activities=tuple(activities)))


def take_line(review: Review, line: int) -> Review:
    """Take a line of the source for an activity; who does it is asked."""
    draft = review.draft
    if any(one.trace is not None and one.trace.line == line for one in draft.activities):
        return review
    place = next((i for i, one in enumerate(draft.blocks) if one.line == line), None)
    if place is None or draft.blocks[place].rows:
        return review
    made = _activity_of(draft.lines[line].text, line)
    at = sum(one.trace is not None and one.trace.line < line for one in draft.activities)
    draft = _renumbered(draft, lambda index: index + 1 if index >= at else index)
    blocks = list(draft.blocks)
    blocks[place] = replace(blocks[place], activity=at)
    asked = DraftQuestion(
        NO_LEAD, f"Chưa rõ đơn vị chủ trì: “{made.title}”", activity=at, trace=made.trace
    )
    draft = replace(
        draft,
        activities=(*draft.activities[:at], made, *draft.activities[at:]),
        blocks=tuple(blocks),
        questions=(*draft.questions, asked),
    )
    return replace(review, draft=draft)


def _activity_of(text: str, line: int) -> DraftActivity:
    mark = _MARK.match(text)
    start = mark.end() if mark else 0
    words = text[start:].strip()
    title = activity_title(words, (), _TITLE)
    return DraftActivity("", words, title, trace=Trace(line, start, len(text)))


def _parts(whole: DraftActivity) -> list[DraftActivity]:
    bounds = [0, *(cut.end() for cut in _CLAUSE.finditer(whole.text)), len(whole.text)]
    parts = []
    for number, (first, last) in enumerate(itertools.pairwise(bounds)):
        text = whole.text[first:last].strip()
        title = whole.title if number == 0 else short(text.strip(" .;"), _TITLE)
        time = whole.time if whole.time and whole.time.text in text else None
        parts.append(replace(whole, text=text, title=title, time=time, trace=_inside(whole, first)))
    return parts


def _inside(whole: DraftActivity, first: int) -> Trace | None:
    trace = whole.trace
    return None if trace is None else replace(trace, start=min(trace.start + first, trace.end))


def _renumbered(draft: PlanDraft, moved: Moved, *, gone: int | None = None) -> PlanDraft:
    """Give the draft with its pointers to activities moved; questions about `gone` are settled."""

    def to(index: int | None) -> int | None:
        return None if index is None else moved(index)

    return replace(
        draft,
        blocks=tuple(
            replace(one, activity=None if one.activity == gone else to(one.activity))
            for one in draft.blocks
        ),
        duties=tuple(replace(one, activity=moved(one.activity)) for one in draft.duties),
        questions=tuple(
            replace(one, activity=to(one.activity), other=to(one.other))
            for one in draft.questions
            if gone is None or gone not in (one.activity, one.other)
        ),
    )
