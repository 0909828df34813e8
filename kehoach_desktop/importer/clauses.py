"""One paragraph cut into clauses, each with its own subject."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kehoach_desktop.importer.roles import Roles, subject_at

_SENTENCE = re.compile(r"(?<=[.!?…])(?<!TP\.)(?<!\bvv\.)(?<!v\.v\.)\s+(?=[^\W\d_a-z]|[“\"])")
_CLAUSE = re.compile(r"(?<=;)\s+(?=[^\W\d_])")


@dataclass(frozen=True, slots=True)
class Clause:
    """A stretch of a line that tells one body to act."""

    start: int
    end: int
    roles: Roles | None


def clauses(text: str, start: int) -> list[Clause]:
    """Cut `text` from `start` wherever a sentence brings a new subject.

    A sentence without a subject goes on telling the one before. After ";" a new subject needs its
    capital, because a list of small names also stands there.
    """
    found = [Clause(start, len(text), subject_at(text, start))]
    for begin in _boundaries(text, start):
        roles = subject_at(text, begin)
        if roles is None:
            continue
        last = found[-1]
        found[-1] = Clause(last.start, begin, last.roles)
        found.append(Clause(begin, len(text), roles))
    return found


def _boundaries(text: str, start: int) -> Iterator[int]:
    ends = [(cut.end(), False) for cut in _SENTENCE.finditer(text, start)]
    ends += [(cut.end(), True) for cut in _CLAUSE.finditer(text, start)]
    for begin, needs_capital in sorted(ends):
        if text[begin].isupper() or not needs_capital:
            yield begin
