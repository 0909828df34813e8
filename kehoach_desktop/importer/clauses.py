"""One paragraph cut into clauses, each with its own subject."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from kehoach_desktop.importer.names import names_at
from kehoach_desktop.importer.roles import Roles, subject_at

SENTENCES = 2048
"""Sentences that are remembered: long texts say the same again and again."""
_SENTENCE = re.compile(r"(?<=[.!?…])(?<!TP\.)(?<!\bvv\.)(?<!v\.v\.)\s+(?=[^\W\d_a-z]|[“\"])")
_DOING = re.compile(r"\s(?:chủ trì|thực hiện|phụ trách)(?:\sthực hiện)?(?![^\W_])")
_HELPED = re.compile(r",?\s(?:phối hợp\s(?:với|cùng)\s|cùng\s(?:với\s)?)?(?=[^\W\d_])")
_COMPANY = re.compile(r"\scùng\s(?:với\s)?(?=[^\W\d_])")
_LED = re.compile(r"(?<![^\W_])chủ trì(?![^\W_])")
_TAKES_PART = re.compile(r"\s(?:cùng\s)?(?:tham gia|phối hợp(?!\s(?:với|cùng))|hỗ trợ)(?![^\W_])")
_DONE = re.compile(r"(?:\sphối hợp|\stham gia)?\s?(?:[.;]|$)")
_CLAUSE = re.compile(r"(?<=;)\s+(?=[^\W\d_])")


@dataclass(frozen=True, slots=True)
class Clause:
    """A stretch of a line that tells one body to act."""

    start: int
    end: int
    roles: Roles | None


@lru_cache(maxsize=SENTENCES)
def clauses(text: str, start: int) -> tuple[Clause, ...]:
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
        if _only_helps(text, roles, last.start, begin):
            continue
        if last.roles is None and _only_names(text, roles):
            found[-1] = Clause(last.start, last.end, roles)
            continue
        found[-1] = Clause(last.start, begin, last.roles)
        found.append(Clause(begin, len(text), roles))
    return tuple(found)


def _only_names(text: str, roles: Roles) -> bool:
    """Tell whether a sentence only says who does what the sentence before it named."""
    company = _COMPANY.match(text, roles.lead[-1].end)
    beside = names_at(text, company.end()) if company else ()
    doing = _DOING.match(text, beside[-1].end if beside else roles.lead[-1].end)
    if doing is None or roles.ordered:
        return False
    after = doing.end()
    helped = _HELPED.match(text, after)
    names = names_at(text, helped.end()) if helped else ()
    if names:
        after = names[-1].end
    return bool(_DONE.match(text, after))


def _only_helps(text: str, roles: Roles, start: int, begin: int) -> bool:
    """Tell whether a clause after ";" names those that help the lead: "A chủ trì; B phối hợp"."""
    led = text[begin - 2 : begin - 1] == ";" and _LED.search(text, start, begin)
    return bool(led) and not roles.ordered and bool(_TAKES_PART.match(text, roles.lead[-1].end))


def _boundaries(text: str, start: int) -> Iterator[int]:
    ends = [(cut.end(), False) for cut in _SENTENCE.finditer(text, start)]
    ends += [(cut.end(), True) for cut in _CLAUSE.finditer(text, start)]
    for begin, needs_capital in sorted(ends):
        if text[begin].isupper() or not needs_capital:
            yield begin
