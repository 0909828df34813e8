"""Issued versions of a document: what was signed, with its number, and what became of it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from kehoach_desktop.core.activities import PlannedActivity
from kehoach_desktop.core.assignments import Role
from kehoach_desktop.core.dates import full, span_in_words
from kehoach_desktop.core.documents import DocState

FROZEN = (DocState.ISSUED, DocState.SUPERSEDED, DocState.WITHDRAWN)
"""States in which the words of a document stand fast."""


@dataclass(frozen=True, slots=True)
class SignatureTrace:
    """What a signature in a PDF says of itself; nothing of it is checked."""

    signer: str
    written_at: str = ""
    """The time exactly as written: "2024-03-19 10:41:00 +07:00"."""
    field: str = ""
    byte_range: tuple[int, ...] = ()
    """Offset and length of each signed stretch of the file, as written."""
    covers_all: bool = True
    """Whether nothing was added to the file behind it."""
    odd_offset: bool = False
    """Whether the time is written with another offset than that of Việt Nam, +07:00."""


@dataclass(frozen=True, slots=True)
class Version:
    """Version `number` of a document; its tree is read only when it is printed or compared."""

    id: int
    document_id: int
    version: int
    state: DocState = DocState.ISSUED
    number: int | None = None
    symbol: str = ""
    day: date | None = None
    series_id: int | None = None
    takes_number: bool = True
    """False where it keeps the number of the version before."""
    issued_at: str = ""
    pdf_sha256: str = ""
    note: str = ""
    ended_on: date | None = None
    """When it was withdrawn or replaced."""
    signed_name: str = ""
    signed_sha256: str = ""
    """Of the signed PDF that was attached; "" for none."""
    traces: tuple[SignatureTrace, ...] = ()

    @property
    def title(self) -> str:
        """Give "Bản 1, ngày 19/3/2024"."""
        return f"Bản {self.version}" + (f", ngày {full(self.day)}" if self.day else "")


Facts = Mapping[str, list[object]]
"""By activity id as text: start, end, venue, leads as they were when the document was issued."""


@dataclass(frozen=True, slots=True)
class FrozenPaper:
    """The paper of a version as it was issued: what prints, whatever the records say now."""

    version: int
    tree: str
    """The page tree as JSON."""
    pdf_sha256: str = ""
    facts: Facts = field(default_factory=dict)


def facts_of(planned: PlannedActivity) -> list[object]:
    """Give what an issued document says of an activity's time, place and lead."""
    activity = planned.activity
    days = [day.isoformat() if day else None for day in (activity.start, activity.end)]
    return [*days, activity.venue, sorted(planned.names(Role.LEAD))]


def differences(planned: PlannedActivity, paper: FrozenPaper) -> tuple[str, ...]:
    """Give how an activity is no longer as the paper says, "chủ trì là …, nay là …"."""
    said = paper.facts.get(str(planned.activity.id))
    return () if said is None else tuple(_differences(said, facts_of(planned)))


def _differences(said: Sequence[object], now: Sequence[object]) -> Iterator[str]:
    pairs = (
        ("thời gian", _span(said), _span(now)),
        ("nơi tổ chức", said[2], now[2]),
        ("chủ trì", _names(said[3]), _names(now[3])),
    )
    for what, before, after in pairs:
        if before != after:
            yield f"{what} trên giấy là {before or 'không ghi'}, nay là {after or 'không ghi'}"


def _span(facts: Sequence[object]) -> str:
    start, end = (date.fromisoformat(day) if isinstance(day, str) else None for day in facts[:2])
    return span_in_words(start, end)


def _names(leads: object) -> str:
    return ", ".join(leads) if isinstance(leads, list) else ""
