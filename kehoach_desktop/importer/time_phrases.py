"""Phrases of time: where they stand, which days they mean, what kind of deadline they are.

Only words that say *when something is done* count. A number of the form d/m without "ngày", "từ",
"đến" or "trước" before it is an anniversary or part of a name ("Quốc tế Lao động 1/5"); a day
after a number of a document is that document's; a bare year is part of a name ("năm học",
"Festival 2018") unless it is led in by "trong", "cả", "suốt" or "thực hiện".
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache

from kehoach_desktop.core.activities import DeadlineKind
from kehoach_desktop.core.dates import Span
from kehoach_desktop.importer.citations import citations
from kehoach_desktop.importer.time_rules import (
    LABELLED,
    RULES,
    STANDING,
    WITHOUT_NUMBERS,
    WORDS,
    TimeRule,
)

_DIGIT = re.compile(r"\d")
# Words that stand for a number; sought only where "quý" or "năm" is at all.
_WORDED = re.compile(r"\d|[Qq]uý(?= [IV])|(?:hết|cuối)(?= năm)")
SENTENCES = 2048
"""Sentences that are remembered: long texts say the same again and again."""
_BEFORE, _AFTER = 110, 60  # letters of a phrase before and after its nearest number


@dataclass(frozen=True, slots=True)
class TimePhrase:
    """A phrase with the span of its words and the days that it means."""

    text: str
    start: date | None
    end: date | None
    deadline: DeadlineKind
    first: int
    last: int


@lru_cache(maxsize=SENTENCES)
def phrases(text: str, year: int, *, labelled: bool = False) -> tuple[TimePhrase, ...]:
    """Give the phrases of time in `text`, in order, none overlapping.

    `year` stands in where the text gives none; `labelled` text follows "Thời gian:", so that a bare
    day or year in it is a time as well.
    """
    veiled = _veil(text)
    taken = _Taken(len(text))
    for stretch in _surroundings(veiled):
        for phrase in _matches(text, veiled, stretch, year, labelled=labelled):
            taken.add(phrase)
    lower = veiled.lower()
    for rule in (*WITHOUT_NUMBERS, STANDING) if labelled else WITHOUT_NUMBERS:
        if any(word in lower for word in rule.needs):
            for found in rule.pattern.finditer(veiled):
                taken.add(_phrase(text, found, Span(None, None), rule.deadline))
    return tuple(sorted(taken.phrases, key=lambda phrase: phrase.first))


class _Taken:
    """Phrases found so far; a letter that one has taken no later, shorter rule takes again."""

    def __init__(self, length: int) -> None:
        self.phrases: list[TimePhrase] = []
        self._letters = bytearray(length)

    def add(self, phrase: TimePhrase) -> None:
        """Keep the phrase unless some of its letters are taken."""
        first, last = phrase.first, phrase.last
        if 1 not in self._letters[first:last]:
            self._letters[first:last] = b"\x01" * (last - first)
            self.phrases.append(phrase)


def _surroundings(text: str) -> Iterator[tuple[int, int]]:
    """Give the stretches that hold numbers: patterns need not walk over the rest."""
    begin = end = -1
    worded = "uý " in text or "hết năm" in text or "cuối năm" in text
    for digit in (_WORDED if worded else _DIGIT).finditer(text):
        at = digit.start()
        if begin < 0:
            begin = max(0, at - _BEFORE)
        elif at - _BEFORE > end:
            yield begin, end
            begin = at - _BEFORE
        end = min(len(text), at + _AFTER)
    if begin >= 0:
        yield begin, end


def _matches(
    text: str, veiled: str, stretch: tuple[int, int], year: int, *, labelled: bool
) -> Iterator[TimePhrase]:
    rules: Sequence[TimeRule] = (*RULES, *LABELLED) if labelled else RULES
    lower = veiled[slice(*stretch)].lower()
    present = {word for word in WORDS if word in lower}
    for rule in rules:
        if rule.needs and rule.needs.isdisjoint(present):
            continue
        for found in rule.pattern.finditer(veiled, *stretch):
            span = rule.read(found, year)
            if span is not None and (labelled or not _names_a_day(veiled, found.start())):
                yield _phrase(text, found, span, rule.deadline)


def _phrase(text: str, found: re.Match[str], span: Span, deadline: DeadlineKind) -> TimePhrase:
    words = found[0].strip(" ,;")
    first = found.start() + (len(found[0]) - len(found[0].lstrip(" ,;")))
    return TimePhrase(
        text[first : first + len(words)], span.start, span.end, deadline, first, first + len(words)
    )


_ANNIVERSARY = re.compile(
    r"\([^()]{0,20}\d{1,2}\s?[/\-.]\s?\d{1,2}\s?[/\-.]\s?(?:1\d{3}|20\d{2})\s?[-–]\s?[^()]{1,30}\)"
    r"|(?:kỷ niệm|chào mừng|Ngày|"
    r"mừng)\s[^.;:()]{0,90}?\(\s?(?:ngày\s)?\d{1,2}/\d{1,2}(?:/\d{4})?\s?\)",
)
# Days of the moon are no days of this calendar: "ngày 15/8 âm lịch", "25 tháng Chạp".
_LUNAR = re.compile(
    r"(?:ngày\s)?\d{1,2}(?:/\d{1,2}|\stháng\s\w+)(?:/\d{4}|\snăm\s\w+(?:\s\w+)?)?\s?"
    r"\(?(?:[âÂ]m lịch|âm(?!\s(?:nhạc|thanh|mưu|tính|u))|AL|ÂL)\b"
    r"|(?:ngày\s)?\d{1,2}\stháng\s(?:[Cc]hạp|[Gg]iêng)"
)
_DAY_OF_NAME = re.compile(
    r"(?:Nghị định|Nghị quyết|Quyết định|Chỉ thị|Thông tư|Luật|Kết luận)\s[^.;]{0,40}$"
)
_BARE = re.compile(r"(?:ngày|thứ|tháng|năm|quý|\d)", re.IGNORECASE)
_HONOURED = re.compile(
    r"(?:kỷ niệm|chào mừng|nhân dịp|nhân|mừng|sinh|mất)\s(?:lần thứ \S+\s)?$", re.IGNORECASE
)


def _names_a_day(text: str, start: int) -> bool:
    """Tell whether the day is only named: "chào mừng ngày 20/11"."""
    if not _BARE.match(text, start):
        return False  # "kỷ niệm từ ngày …": the small word says when
    before = text[max(0, start - 60) : start]
    return bool(_HONOURED.search(before) or _DAY_OF_NAME.search(before))


def _veil(text: str) -> str:
    """Hide days that belong to documents or to feasts, every letter staying in its place."""
    hidden = [(cited.start, cited.end) for cited in citations(text)]
    if "âm" in text or "Âm" in text or "hạp" in text or "AL" in text:
        hidden += _spans(_LUNAR, text)
    if "(" in text:
        hidden += _spans(_ANNIVERSARY, text)
    pieces: list[str] = []
    at = 0
    for first, last in sorted(hidden):
        if last > at:
            pieces += [text[at:first], "\x00" * (last - max(first, at))]
            at = last
    return "".join((*pieces, text[at:]))


def _spans(pattern: re.Pattern[str], text: str) -> Iterator[tuple[int, int]]:
    for found in pattern.finditer(text):
        if "kết thúc" not in text[max(0, found.start() - 30) : found.start()]:
            yield found.start(), found.end()


def joined(first: TimePhrase, second: TimePhrase, text: str) -> TimePhrase | None:
    """Give one phrase for two that "và" or a comma joins; None where they are apart."""
    if re.fullmatch(r"\s?(?:,|và|đến|;|, và)\s?", text[first.last : second.first]) is None:
        return None
    if None in (first.start, second.start, first.end, second.end):
        return None
    return replace(
        first,
        text=text[first.first : second.last],
        end=max(day for day in (first.end, second.end) if day),
        last=second.last,
    )
