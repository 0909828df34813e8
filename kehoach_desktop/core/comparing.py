"""Two texts compared word by word: what was taken out, what was put in."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum
from typing import Final

_WORDS: Final = re.compile(r"\s+|[\w]+(?:[-/.][\w]+)*|[^\w\s]")
_ALIKE: Final = 0.5
"""Share of words that two lines must have in common to be the same line changed."""
_MOST_PAIRS: Final = 2_500
"""Lines of two stretches are matched one by one up to this many pairs; longer ones in order."""


class Fate(StrEnum):
    """What became of a piece of text."""

    SAME = "same"
    REMOVED = "removed"
    ADDED = "added"


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of one fate."""

    text: str
    fate: Fate = Fate.SAME


@dataclass(frozen=True, slots=True)
class Compared:
    """A line of either text, in the order of reading."""

    pieces: tuple[Piece, ...]

    @property
    def fate(self) -> Fate | None:
        """The fate of the whole line; None where only some of its words changed."""
        fates = {piece.fate for piece in self.pieces}
        return next(iter(fates)) if len(fates) == 1 else None


@dataclass(frozen=True, slots=True)
class Difference:
    """How much two texts differ."""

    changed: int = 0
    removed: int = 0
    added: int = 0

    @property
    def words(self) -> str:
        """Give "3 dòng sửa, 1 dòng bỏ, 2 dòng thêm"."""
        told = (
            (self.changed, "dòng sửa"),
            (self.removed, "dòng bỏ"),
            (self.added, "dòng thêm"),
        )
        found = [f"{times} {what}" for times, what in told if times]
        return ", ".join(found) or "Hai bản giống nhau"


def compare(old: Sequence[str], new: Sequence[str]) -> tuple[Compared, ...]:
    """Give the lines of both texts with the fate of their words.

    Lines that differ beyond half of their words stand as taken out and put in.
    """
    found: list[Compared] = []
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    for what, i1, i2, j1, j2 in matcher.get_opcodes():
        if what == "equal":
            found += [Compared((Piece(line),)) for line in old[i1:i2]]
        else:
            found += _changed(old[i1:i2], new[j1:j2])
    return tuple(found)


def difference(lines: Sequence[Compared]) -> Difference:
    """Count the lines that changed."""
    fates = [line.fate for line in lines]
    return Difference(fates.count(None), fates.count(Fate.REMOVED), fates.count(Fate.ADDED))


def around(lines: Sequence[Compared], reach: int = 1) -> tuple[tuple[Compared, ...], ...]:
    """Give only the stretches with changes, each with `reach` lines before and behind."""
    near = [
        any(one.fate is not Fate.SAME for one in lines[max(0, i - reach) : i + reach + 1])
        for i in range(len(lines))
    ]
    stretches: list[list[Compared]] = []
    for index, line in enumerate(lines):
        if near[index]:
            if not index or not near[index - 1]:
                stretches.append([])
            stretches[-1].append(line)
    return tuple(tuple(stretch) for stretch in stretches)


def _changed(old: Sequence[str], new: Sequence[str]) -> Iterator[Compared]:
    """Pair the lines that are alike, in order; the others stand alone."""
    behind = 0
    for line in old:
        partner = _partner(line, new[behind:], len(old) * len(new) > _MOST_PAIRS)
        if partner is None:
            yield Compared((Piece(line, Fate.REMOVED),))
            continue
        yield from (Compared((Piece(one, Fate.ADDED),)) for one in new[behind : behind + partner])
        yield Compared(_pieces(line, new[behind + partner]))
        behind += partner + 1
    yield from (Compared((Piece(line, Fate.ADDED),)) for line in new[behind:])


def _partner(line: str, others: Sequence[str], only_first: bool) -> int | None:  # noqa: FBT001 (one caller)
    """Give the place of the line that says most alike; None where none says half of it."""
    words = _said(line)
    best, place = _ALIKE, None
    for number, other in enumerate(others[:1] if only_first else others):
        matcher = SequenceMatcher(None, words, _said(other), autojunk=False)
        if words and matcher.real_quick_ratio() > best and (ratio := matcher.ratio()) > best:
            best, place = ratio, number
    return place


def _said(line: str) -> list[str]:
    return [word for word in _split(line) if word[0].isalnum()]


def _pieces(old: str, new: str) -> tuple[Piece, ...]:
    """Give a line with its words compared; neighbours of one fate are one piece."""
    before, after = _split(old), _split(new)
    found: list[Piece] = []
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    for what, i1, i2, j1, j2 in _joined(matcher, before):
        if what == "equal":
            found.append(Piece("".join(before[i1:i2])))
            continue
        if i2 > i1:
            found.append(Piece("".join(before[i1:i2]), Fate.REMOVED))
        if j2 > j1:
            found.append(Piece("".join(after[j1:j2]), Fate.ADDED))
    return tuple(found)


_Step = tuple[str, int, int, int, int]


def _joined(matcher: "SequenceMatcher[str]", before: Sequence[str]) -> list[_Step]:
    """Take a lone blank between two changes into the change: "a b" → "c d" reads as one."""
    steps: list[_Step] = []
    for what, i1, i2, j1, j2 in matcher.get_opcodes():
        blank = what == "equal" and not "".join(before[i1:i2]).strip() and bool(steps)
        last = steps[-1] if steps else None
        if last is not None and last[0] == "change" and (what != "equal" or blank):
            steps[-1] = ("change", last[1], i2, last[3], j2)
        else:
            steps.append((what if what == "equal" else "change", i1, i2, j1, j2))
    return steps


def _split(line: str) -> list[str]:
    return _WORDS.findall(line)
