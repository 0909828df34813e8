"""Issued versions of a document: what was signed, with its number, and what became of it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from kehoach_desktop.core.activities import PlannedActivity
from kehoach_desktop.core.assignments import Role
from kehoach_desktop.core.dates import full
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


@dataclass(frozen=True, slots=True)
class FrozenPaper:
    """The paper of a version as it was issued: what prints, whatever the records say now."""

    version: int
    tree: str
    """The page tree as JSON."""
    pdf_sha256: str = ""


Facts = Mapping[str, list[object]]
"""By activity id as text: start, end, venue, leads as they were when the document was issued."""


def facts_of(planned: PlannedActivity) -> list[object]:
    """Give what an issued document says of an activity's time, place and lead."""
    activity = planned.activity
    days = [day.isoformat() if day else None for day in (activity.start, activity.end)]
    return [*days, activity.venue, sorted(planned.names(Role.LEAD))]
