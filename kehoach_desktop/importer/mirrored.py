"""The same work written twice: by the one who leads it, and by the one who helps.

Plans that list duties body by body say "A: chủ trì, phối hợp với B tổ chức X" under A and "B: phối
hợp với A tổ chức X" under B. Each names the other, and most of their words are the same.
"""

import itertools
import re
from collections import Counter
from collections.abc import Iterator, Sequence

from kehoach_desktop.core.drafts import DraftActivity, DraftQuestion
from kehoach_desktop.core.text import fold, short

_ALIKE = 0.4
_MOST_COMPARED = 400
_READ = 400  # letters
_TITLE = 60
_HELPS = re.compile(r"phối hợp(?!\sđể)", re.IGNORECASE)
Pairs = frozenset[tuple[str, str]]


def mirrored(activities: Sequence[DraftActivity]) -> Iterator[DraftQuestion]:
    """Ask about each pair; `other` is the one that would stay."""
    compared = activities[:_MOST_COMPARED]
    words = [_pairs(one.text) for one in compared]
    places: dict[tuple[str, str], list[int]] = {}
    taken: set[int] = set()
    for index, own in enumerate(words):
        near = Counter(place for pair in own for place in places.get(pair, ()))
        for place, shared in near.most_common():
            alike = shared >= _ALIKE * min(len(own), len(words[place]))
            if alike and not taken & {index, place} and _name_each_other(compared, index, place):
                taken |= {index, place}
                yield _question(compared, place, index)
                break
        for pair in own:
            places.setdefault(pair, []).append(index)


def _pairs(text: str) -> Pairs:
    syllables = re.findall(r"\w+", fold(text[:_READ]))
    return frozenset(itertools.pairwise(syllables))


def _name_each_other(activities: Sequence[DraftActivity], first: int, second: int) -> bool:
    one, two = activities[first], activities[second]
    return _helps(one, two) and _helps(two, one)


def _helps(one: DraftActivity, two: DraftActivity) -> bool:
    """Tell whether one that leads `one` is named beside the lead in `two`."""
    leads = {fold(name.name) for name in one.lead}
    return any(fold(name.name) in leads for name in two.coordinate)


def _question(activities: Sequence[DraftActivity], first: int, second: int) -> DraftQuestion:
    helped = _HELPS.match(activities[first].text) is not None
    gone, stays = (first, second) if helped else (second, first)
    title = short(activities[stays].title, _TITLE)
    place = activities[stays].reference, activities[gone].reference
    text = f"“{title}” được ghi hai lần, ở mục {place[0]} và {place[1]}. Có phải là một việc không?"
    return DraftQuestion("mirrored", text, (), gone, activities[gone].trace, stays)
