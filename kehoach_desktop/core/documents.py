"""Official documents: what they are, where they stand, what they rest on."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class DocType(StrEnum):
    """Type codes (glossary); what is printed comes from the layout profile."""

    PLAN = "KH"
    LETTER = "CV"
    GUIDE = "HD"
    NOTICE = "TB"
    REPORT = "BC"
    SUBMISSION = "TTR"
    DIRECTIVE = "CT"
    PROGRAMME = "CTR"
    DECISION = "QD"
    REGULATION = "QYD"
    RESOLUTION = "NQ"
    CONCLUSION = "KL"
    OUTLINE = "DC"
    """Never issued by itself: it goes with another document as an appendix."""

    @property
    def word(self) -> str:
        """The Vietnamese name."""
        return _TYPE_WORDS[self]


ISSUED_TYPES = tuple(kind for kind in DocType if kind is not DocType.OUTLINE)
"""Types that are signed and numbered by themselves."""


class Direction(StrEnum):
    """Issued by the office, or received."""

    OUTGOING = "outgoing"
    INCOMING = "incoming"


class DocState(StrEnum):
    """Where a document stands."""

    DRAFT = "draft"
    SUBMITTED = "submitted"
    ISSUED = "issued"
    SUPERSEDED = "superseded"
    WITHDRAWN = "withdrawn"

    @property
    def word(self) -> str:
        """The Vietnamese word."""
        return _STATE_WORDS[self]


class Urgency(StrEnum):
    """How fast a document must be dealt with."""

    NONE = ""
    URGENT = "urgent"
    VERY_URGENT = "very_urgent"
    IMMEDIATE = "immediate"

    @property
    def word(self) -> str:
        """The Vietnamese word as it is stamped; "" for none."""
        return _URGENCY_WORDS[self]


class Family(StrEnum):
    """Whose rules of layout hold."""

    PARTY = "party"
    STATE = "state"


_TYPE_WORDS = {
    DocType.PLAN: "Kế hoạch",
    DocType.LETTER: "Công văn",
    DocType.GUIDE: "Hướng dẫn",
    DocType.NOTICE: "Thông báo",
    DocType.REPORT: "Báo cáo",
    DocType.SUBMISSION: "Tờ trình",
    DocType.DIRECTIVE: "Chỉ thị",
    DocType.PROGRAMME: "Chương trình",
    DocType.DECISION: "Quyết định",
    DocType.REGULATION: "Quy định",
    DocType.RESOLUTION: "Nghị quyết",
    DocType.CONCLUSION: "Kết luận",
    DocType.OUTLINE: "Đề cương",
}
_STATE_WORDS = {
    DocState.DRAFT: "Dự thảo",
    DocState.SUBMITTED: "Trình ký",
    DocState.ISSUED: "Đã ban hành",
    DocState.SUPERSEDED: "Đã thay thế",
    DocState.WITHDRAWN: "Đã thu hồi",
}
_URGENCY_WORDS = {
    Urgency.NONE: "",
    Urgency.URGENT: "Khẩn",
    Urgency.VERY_URGENT: "Thượng khẩn",
    Urgency.IMMEDIATE: "Hỏa tốc",
}


@dataclass(frozen=True, slots=True)
class IssuingBody:
    """Whose head a document carries: its own line and the line above it."""

    id: int
    superior: str
    name: str
    code: str
    family: Family = Family.PARTY
    end_mark: str = "."
    archive_line: str = "Lưu Văn phòng Đảng ủy"
    signer_id: int | None = None
    """Who signs its papers as a rule; None is the first signer of the office."""


@dataclass(frozen=True, slots=True)
class Basis:
    """A superior's document that this one carries out."""

    number: str
    day: date | None = None
    issuer: str = ""
    abstract: str = ""
    relation: str = "căn cứ"
    id: int = 0


@dataclass(frozen=True, slots=True)
class Signer:
    """Who signs, on whose behalf, as what."""

    authority: str = ""
    position: str = ""
    name: str = ""
    id: int = 0


NO_SIGNER = Signer()


@dataclass(frozen=True, slots=True)
class Document:
    """A document's general part; its body is blocks, its recipients are deliveries."""

    id: int
    direction: Direction = Direction.OUTGOING
    type: DocType = DocType.PLAN
    number: int | None = None
    symbol: str = ""
    """ "KH/ĐU"; printed "Số 45-KH/ĐU"."""
    day: date | None = None
    place: str = ""
    body_id: int | None = None
    """Issuing body of the office; None for a foreign issuer."""
    superior: str = ""
    issuer: str = ""
    """The two lines of the head as they stand in this document."""
    abstract: str = ""
    opening: str = ""
    theme: str = ""
    state: DocState = DocState.DRAFT
    draft_round: int = 1
    campaign_id: int | None = None
    signer: Signer = NO_SIGNER
    profile: str | None = None
    """Override of the layout profile by the clerk."""
    reviewed: bool = True
    attachments: tuple[str, ...] = ()
    changed_at: str = ""
    """Time of the last edit, ISO, local."""
    addressees: tuple[str, ...] = ()
    """To whom it is directly sent: "Kính gửi", "Kính trình"."""
    author: str = ""
    """Line between type and abstract: "của Ban Thường vụ Đảng ủy"."""
    decider: str = ""
    """Who decides, in a decision; "" leaves it to the signature."""
    urgency: Urgency = Urgency.NONE
    circulation: str = ""
    """Phạm vi phổ biến: "Tài liệu thu hồi"."""
    no_media: bool = False
    """Not to be published by the mass media."""
    drafter_code: str = ""
    """Who drafted it and how many copies are made: "PL.(300)"."""
    contact: str = ""
    """Address, telephone, e-mail of the issuer."""
    version: int = 1
    """Which version is being written or holds; from 2 on, number and day are those in force."""

    @property
    def number_text(self) -> str:
        """Give "45-KH/ĐU", "05/KH-UBND"; "-KH/ĐU" without a number."""
        number = "" if self.number is None else f"{self.number:02}"
        return f"{number}{self.number_joint}{self.symbol}" if self.symbol else number

    @property
    def number_joint(self) -> str:
        """Between number and symbol: "-" in Party papers, "/" in those of the State."""
        is_state = "-" in self.symbol and "/" not in self.symbol
        return "/" if is_state else "-"


@dataclass(frozen=True, slots=True)
class PlanSummary:
    """A row of the list of documents."""

    document: Document
    campaign: str = ""
    activities: int = 0
    open_lines: int = 0
    questions: int = 0
