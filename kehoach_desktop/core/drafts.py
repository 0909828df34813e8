"""What an importer understood of a text: a draft plan in which every field points at its words."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from kehoach_desktop.core.activities import ActivityKind, DeadlineKind
from kehoach_desktop.core.assignments import Obligation
from kehoach_desktop.core.blocks import BlockKind, Run
from kehoach_desktop.core.documents import NO_SIGNER, Signer


class How(StrEnum):
    """How a field was found."""

    STATED = "stated"
    INFERRED = "inferred"
    MISSING = "missing"


@dataclass(frozen=True, slots=True)
class Trace:
    """Words in the source: index of the logical line, first and past-the-last letter."""

    line: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class DraftField:
    """How a field of head or tail was found, and where."""

    name: str
    """"doc_type", "number", "day", "place", "superior", "issuer", "title", "theme", "signer"."""
    how: How
    trace: Trace | None = None


@dataclass(frozen=True, slots=True)
class SourceLine:
    """A logical line after rejoining and normalising, with the numbers of the raw lines."""

    text: str
    raw: tuple[int, int]
    """First and last physical line, from 1."""


@dataclass(frozen=True, slots=True)
class DraftName:
    """A unit as the text names it."""

    name: str
    trace: Trace | None = None
    how: How = How.STATED
    obligation: Obligation = Obligation.ASSIGNED


@dataclass(frozen=True, slots=True)
class DraftTime:
    """A phrase of time."""

    text: str
    start: date | None
    end: date | None
    deadline: DeadlineKind = DeadlineKind.SPAN
    trace: Trace | None = None
    how: How = How.STATED


@dataclass(frozen=True, slots=True)
class DraftWindow:
    """A time window of the whole plan."""

    text: str
    start: date | None
    end: date | None
    kind: str
    """ "overall", "peak" or "other"."""
    trace: Trace | None = None


@dataclass(frozen=True, slots=True)
class DraftActivity:
    """Something that somebody must do."""

    reference: str
    text: str
    title: str
    lead: tuple[DraftName, ...] = ()
    coordinate: tuple[DraftName, ...] = ()
    advise: tuple[DraftName, ...] = ()
    time: DraftTime | None = None
    kind: ActivityKind = ActivityKind.TASK
    joint: bool = False
    """Several carry it out together on purpose ("đồng thực hiện")."""
    ordinary: bool = False
    """Opinion or online-content item: an ordinary line, no extra fields ever."""
    trace: Trace | None = None


@dataclass(frozen=True, slots=True)
class DraftDuty:
    """An item under a unit's heading or in an order to a unit; `activity` is its index."""

    unit: str
    text: str
    activity: int
    trace: Trace | None = None


@dataclass(frozen=True, slots=True)
class DraftBasis:
    """A document that the text rests on."""

    number: str | None
    day: date | None
    issuer: str = ""
    abstract: str = ""
    relation: str = "căn cứ"
    trace: Trace | None = None


@dataclass(frozen=True, slots=True)
class DraftRecipient:
    """A line of Nơi nhận."""

    name: str
    purpose: str | None = None
    """As printed: "để b/c", "lưu"."""
    channel: str | None = None
    """ "điện tử", "giấy" or None."""
    trace: Trace | None = None


@dataclass(frozen=True, slots=True)
class DraftBlock:
    """A block of the body; `activity` is the index of the activity that stands in it."""

    kind: BlockKind
    runs: tuple[Run, ...]
    label: str | None = None
    activity: int | None = None
    rows: tuple[tuple[str, ...], ...] = ()
    line: int = 0


@dataclass(frozen=True, slots=True)
class DraftQuestion:
    """Something that the text does not decide; answers are offered, never chosen."""

    kind: str
    """ "no_lead", "unknown_unit", "no_date", "contradiction", "no_number", "attachment" …"""
    text: str
    options: tuple[str, ...] = ()
    activity: int | None = None
    trace: Trace | None = None
    other: int | None = None
    """A second activity, where it is about two: the one that would stay."""


@dataclass(frozen=True, slots=True)
class PlanDraft:
    """Everything that was understood; nothing in it is invented."""

    doc_type: str | None = None
    """As printed: "KH", "TTr"."""
    number: str | None = None
    """Whole: "45-KH/ĐU"."""
    day: date | None = None
    place: str = ""
    superior: str = ""
    issuer: str = ""
    title: str = ""
    theme: str = ""
    opening: str = ""
    basis: tuple[DraftBasis, ...] = ()
    windows: tuple[DraftWindow, ...] = ()
    blocks: tuple[DraftBlock, ...] = ()
    activities: tuple[DraftActivity, ...] = ()
    duties: tuple[DraftDuty, ...] = ()
    recipients: tuple[DraftRecipient, ...] = ()
    addressees: tuple[str, ...] = ()
    signer: Signer = NO_SIGNER
    attachments: tuple[str, ...] = ()
    questions: tuple[DraftQuestion, ...] = ()
    lines: tuple[SourceLine, ...] = ()
    repairs: tuple[str, ...] = ()
    """What was mended on the way in, in words: "ghép 120 dòng bị ngắt"."""
    raw: tuple[str, ...] = ()
    """The physical lines as they came, where anything was mended."""
    family: str = "party"
    """ "party" or "state", from the signature or the issuer."""
    sha256: str = ""
    """Of the bytes that were read."""
    fields: tuple[DraftField, ...] = ()
    """How the fields of head and tail were found; one that is missing here is empty."""


@dataclass(frozen=True, slots=True)
class NameMatch:
    """A name of the text beside the unit of the catalogue that it may mean."""

    name: str
    unit_id: int | None
    score: float
    """0–100; 100 is the same name or alias."""
    candidates: tuple[int, ...] = ()
