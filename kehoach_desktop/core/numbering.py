"""Numbers of outgoing documents: which series they come from, which are free, which were skipped.

Party: one series per type through one term of the committee (05-HD/VPTW, as 36-HD/VPTW).
State: one per type and calendar year (Nghị định 30/2020/NĐ-CP, Phụ lục I). Types that share a
printed code, such as Quyết định and Quy định, never share a series.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from kehoach_desktop.core.dates import full
from kehoach_desktop.core.documents import DocType, Family
from kehoach_desktop.core.text import short

LARGEST: Final = 99_999
_ABOUT: Final = 60
_GAPS_TOLD: Final = 6


@dataclass(frozen=True, slots=True)
class PartyTerm:
    """A term of the committee; it begins when the congress closes."""

    name: str
    start: date
    id: int = 0


@dataclass(frozen=True, slots=True)
class SeriesKey:
    """What a series is: whose papers, of which type, in which term or year."""

    body_id: int
    type: DocType
    term: str


@dataclass(frozen=True, slots=True)
class TakenNumber:
    """A number that a document bears."""

    number: int
    day: date | None = None
    abstract: str = ""
    document_id: int = 0


@dataclass(frozen=True, slots=True)
class Series:
    """The numbers of one series."""

    key: SeriesKey
    taken: tuple[TakenNumber, ...] = ()
    """By number, lowest first."""
    first_number: int = 1
    """The first one that the program gives; those before it stand in the paper register."""

    @property
    def last(self) -> int:
        """The highest number that is given; 0 where there is none."""
        return self.taken[-1].number if self.taken else 0

    @property
    def next_number(self) -> int:
        """The number that comes next."""
        return max(self.last + 1, self.first_number)

    @property
    def gaps(self) -> tuple[int, ...]:
        """The numbers between the first and the last that no document bears."""
        there = {one.number for one in self.taken}
        return tuple(n for n in range(self.first_number, self.last) if n not in there)

    def bearer(self, number: int) -> TakenNumber | None:
        """Give who bears a number."""
        return next((one for one in self.taken if one.number == number), None)


def term_of(family: Family, day: date, terms: Sequence[PartyTerm]) -> str:
    """Give the term or the year whose series a document of `day` belongs to.

    Party without a term that began by then: "", one series until somebody says when a term began.
    """
    if family is Family.STATE:
        return str(day.year)
    begun = [term for term in terms if term.start <= day]
    return max(begun, key=lambda term: term.start).name if begun else ""


def series_words(family: Family, kind: DocType, term: str) -> str:
    """Give "Kế hoạch, nhiệm kỳ 2020–2025" or "Quyết định, năm 2024"."""
    if not term:
        return kind.word
    return f"{kind.word}, {'năm' if family is Family.STATE else 'nhiệm kỳ'} {term}"


def number_trouble(series: Series, number: int) -> str:
    """Give why a number cannot be given; "" where it can."""
    if not 1 <= number <= LARGEST:
        return f"Số phải từ 1 đến {LARGEST}."
    bearer = series.bearer(number)
    if bearer is None:
        return ""
    when = f" ngày {full(bearer.day)}" if bearer.day else ""
    about = f" “{short(bearer.abstract, _ABOUT)}”" if bearer.abstract else ""
    return f"Số {number:02} đã cấp cho văn bản{about}{when}."


def number_hints(series: Series, number: int, day: date) -> tuple[str, ...]:
    """Give what the clerk ought to know before giving a free number: gaps, days out of order."""
    return tuple(_hints(series, number, day))


def _hints(series: Series, number: int, day: date) -> Iterator[str]:
    if number > series.next_number:
        skipped = range(series.next_number, number)
        yield f"Bỏ qua {_numbers(skipped)}; số kế tiếp là {series.next_number:02}."
    if series.gaps and number not in series.gaps:
        yield f"Dãy này còn trống {_numbers(series.gaps)}."
    before = [one for one in series.taken if one.number < number and one.day and one.day > day]
    after = [one for one in series.taken if one.number > number and one.day and one.day < day]
    if before:
        other = before[-1]
        yield f"Số {other.number:02} đứng trước nhưng ghi ngày {full(other.day or day)}, muộn hơn."
    elif after:
        other = after[0]
        yield f"Số {other.number:02} đứng sau nhưng ghi ngày {full(other.day or day)}, sớm hơn."


def _numbers(numbers: Sequence[int]) -> str:
    shown = ", ".join(f"{number:02}" for number in numbers[:_GAPS_TOLD])
    rest = len(numbers) - _GAPS_TOLD
    return f"số {shown}" + (f" và {rest} số khác" if rest > 0 else "")
