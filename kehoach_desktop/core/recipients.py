"""Recipients of a document: how they stand on paper and how many copies they need."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum


class Channel(StrEnum):
    """How a recipient gets the document."""

    ELECTRONIC = "electronic"
    PAPER = "paper"

    @property
    def word(self) -> str:
        """The heading of the printed group."""
        return "Bản điện tử" if self is Channel.ELECTRONIC else "Bản giấy"


class Purpose(StrEnum):
    """Why a recipient gets the document; own words are stored as they are."""

    REPORT = "report"
    EXECUTE = "execute"
    COORDINATE = "coordinate"
    INFORM = "inform"
    ARCHIVE = "archive"


PURPOSE_WORDS = {
    Purpose.REPORT: "để b/c",
    Purpose.EXECUTE: "để t/h",
    Purpose.COORDINATE: "để p/h",
    Purpose.INFORM: "để biết",
    Purpose.ARCHIVE: "lưu",
}


def purpose_text(purpose: str) -> str:
    """Give "để b/c" for "report"; own words stay as they are."""
    return PURPOSE_WORDS[Purpose(purpose)] if purpose in set(Purpose) else purpose


def purpose_code(text: str) -> str:
    """Give "report" for "để b/c"; own words stay as they are."""
    return next((code.value for code, word in PURPOSE_WORDS.items() if word == text), text)


@dataclass(frozen=True, slots=True)
class Recipient:
    """An entry of the directory."""

    id: int
    name: str
    unit_id: int | None = None
    purpose: str = ""
    channel: Channel = Channel.ELECTRONIC


@dataclass(frozen=True, slots=True)
class Delivery:
    """A line of a document's recipients; a group's line has its members as children."""

    id: int
    document_id: int
    position: int
    name: str
    channel: Channel | None = None
    purpose: str = ""
    copies: int = 0
    """Paper copies; 0 for an electronic recipient."""
    parent_id: int | None = None
    unit_id: int | None = None
    sent_on: date | None = None
    received_on: date | None = None
    signed_by: str = ""
    printed: bool = True
    """False for who was added after the document was issued."""

    @property
    def is_archive(self) -> bool:
        """Whether it is the "Lưu …" line."""
        return self.purpose == Purpose.ARCHIVE


@dataclass(frozen=True, slots=True)
class DeliveryLine:
    """A printed line with the members it stands for."""

    delivery: Delivery
    members: tuple[Delivery, ...] = ()

    @property
    def receivers(self) -> tuple[Delivery, ...]:
        """Who really receives: the members, or the line itself; nobody for the archive line."""
        if self.delivery.is_archive:
            return ()
        return self.members or (self.delivery,)


@dataclass(frozen=True, slots=True)
class CopyCount:
    """How many go out by each way."""

    electronic: int = 0
    paper: int = 0
    archive: int = 0
    missing: tuple[str, ...] = field(default=())
    """Names that were sent the document and have not received or signed for it."""

    @property
    def to_print(self) -> int:
        """Paper copies to print: recipients and archive."""
        return self.paper + self.archive


def count_copies(lines: Sequence[DeliveryLine]) -> CopyCount:
    """Count recipients by channel, paper copies, archive copies, and who has not received."""
    receivers = [receiver for line in lines for receiver in line.receivers]
    paper = [one for one in receivers if one.channel is Channel.PAPER]
    archive = [line.delivery for line in lines if line.delivery.is_archive]
    return CopyCount(
        electronic=sum(1 for one in receivers if one.channel is not Channel.PAPER),
        paper=sum(one.copies for one in paper),
        archive=sum(max(one.copies, 1) for one in archive),
        missing=tuple(one.name for one in receivers if one.received_on is None),
    )


def printed_line(delivery: Delivery) -> str:
    """Give the words after the dash: "Ban Tuyên giáo Thành ủy (để b/c)"."""
    if delivery.is_archive or not delivery.purpose:
        return delivery.name
    return f"{delivery.name} ({purpose_text(delivery.purpose)})"
