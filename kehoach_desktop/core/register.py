"""Sổ đăng ký văn bản đi: an entry per number, under the ten columns of the rule.

Columns: Nghị định 30/2020/NĐ-CP, Phụ lục IV, mẫu sổ đăng ký văn bản đi.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from kehoach_desktop.core.dates import full
from kehoach_desktop.core.documents import DocType, IssuingBody
from kehoach_desktop.core.recipients import DeliveryLine, count_copies
from kehoach_desktop.core.text import squeeze


@dataclass(frozen=True, slots=True)
class RegisterEntry:
    """A line of the register."""

    document_id: int
    number_text: str
    number: int
    day: date
    subject: str
    """Type and abstract; of a công văn only what it is about."""
    signer: str = ""
    recipients: str = ""
    keeper: str = ""
    """Who keeps the archive copy."""
    copies: int = 0
    sent_on: date | None = None
    receipts: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class RegisterColumn:
    """A column: its heading, its share of the width, what stands in it."""

    heading: str
    width: int
    text: Callable[[RegisterEntry], str]
    centred: bool = False


COLUMNS: Final = (
    RegisterColumn("Số, ký hiệu văn bản", 29, lambda one: one.number_text, centred=True),
    RegisterColumn("Ngày tháng văn bản", 26, lambda one: full(one.day), centred=True),
    RegisterColumn("Tên loại và trích yếu nội dung văn bản", 60, lambda one: one.subject),
    RegisterColumn("Người ký", 28, lambda one: one.signer),
    RegisterColumn("Nơi nhận văn bản", 42, lambda one: one.recipients),
    RegisterColumn("Đơn vị, người nhận bản lưu", 26, lambda one: one.keeper),
    RegisterColumn(
        "Số lượng bản", 15, lambda one: str(one.copies) if one.copies else "", centred=True
    ),
    RegisterColumn(
        "Ngày chuyển", 26, lambda one: full(one.sent_on) if one.sent_on else "", centred=True
    ),
    RegisterColumn("Ký nhận", 20, lambda one: one.receipts),
    RegisterColumn("Ghi chú", 22, lambda one: one.note),
)


@dataclass(frozen=True, slots=True)
class Register:
    """The register of some days."""

    first: date
    last: date
    entries: tuple[RegisterEntry, ...] = ()
    issuer: IssuingBody | None = None
    """The office's own body, in the head."""

    @property
    def body(self) -> str:
        """Give the name of the office; "" while nobody has said it."""
        return self.issuer.name if self.issuer else ""

    @property
    def span(self) -> str:
        """Give "Năm 2024", else "Từ ngày 01/3/2024 đến ngày 31/5/2024"."""
        year = self.first.year
        if (self.first, self.last) == (date(year, 1, 1), date(year, 12, 31)):
            return f"Năm {year}"
        return f"Từ ngày {full(self.first)} đến ngày {full(self.last)}"


def subject(kind: DocType, abstract: str) -> str:
    """Give "Kế hoạch tuyên truyền …"; a công văn has no name of its type."""
    words = squeeze(abstract.replace("\n", " "))
    if kind is DocType.LETTER:
        return words[:1].upper() + words[1:]
    return f"{kind.word} {words}"


def deliveries_text(lines: Sequence[DeliveryLine]) -> str:
    """Give the names of those who get it, the archive line left out."""
    return "; ".join(line.delivery.name for line in lines if not line.delivery.is_archive)


def copies_of(lines: Sequence[DeliveryLine]) -> int:
    """Give how many paper copies there are, the archive copy counted."""
    return count_copies(lines).to_print


def sent_on(lines: Sequence[DeliveryLine]) -> date | None:
    """Give the day on which the first copy went out."""
    days = [one.sent_on for line in lines for one in (line.delivery, *line.members) if one.sent_on]
    return min(days, default=None)


def receipts(lines: Sequence[DeliveryLine]) -> str:
    """Give who signed for it."""
    signed = [
        one.signed_by for line in lines for one in (line.delivery, *line.members) if one.signed_by
    ]
    return ", ".join(dict.fromkeys(signed))


def keeper(lines: Sequence[DeliveryLine], archive_line: str) -> str:
    """Give who keeps the archive copy: the archive line without "Lưu"."""
    named = [line.delivery.name for line in lines if line.delivery.is_archive] or [archive_line]
    return "; ".join(name.removeprefix("Lưu").strip(" :.") for name in named)


def parse_span(text: str) -> tuple[date, date] | None:
    """Give the days of "2024" or "2024-03-01..2024-05-31"; None for anything else."""
    try:
        if text.isdecimal():
            return date(int(text), 1, 1), date(int(text), 12, 31)
        first, _, last = text.partition("..")
        days = date.fromisoformat(first), date.fromisoformat(last)
    except ValueError:
        return None
    return days if days[0] <= days[1] else None
