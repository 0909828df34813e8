"""Danh sách nơi nhận: who gets a document, how, and where they sign for it."""

from collections.abc import Iterator, Sequence
from datetime import date

from kehoach_desktop.core.blocks import Run
from kehoach_desktop.core.dates import full
from kehoach_desktop.core.documents import Document
from kehoach_desktop.core.plans import PlanContent
from kehoach_desktop.core.recipients import (
    Channel,
    Delivery,
    DeliveryLine,
    count_copies,
    purpose_text,
)
from kehoach_desktop.documents.builders.head import document_words, issuer_head
from kehoach_desktop.documents.builders.words import clean, lines
from kehoach_desktop.documents.layout import Profile, Style
from kehoach_desktop.documents.tree import Column, Line, PageTree, Paragraph, Row, Table

_COLUMNS = (
    Column("STT", 12, centred=True),
    Column("Nơi nhận", 70),
    Column("Mục đích", 22, centred=True),
    Column("Hình thức", 24, centred=True),
    Column("Số bản", 20, centred=True),
    Column("Ngày gửi", 26, centred=True),
    Column("Ký nhận", 38),
    Column("Ghi chú", 40),
)
_ROOM_TO_SIGN = 1.8
"""Above and below the words, so that a signature fits, mm."""
_ROMAN = ("I", "II", "III")


def recipient_list_tree(content: PlanContent, profile: Profile) -> PageTree:
    """Give the list on landscape A4: groups unfolded into their members, copies counted."""
    title = "Danh sách nơi nhận"
    return PageTree(
        profile=profile,
        subject=clean(f"{title} {document_words(content.document, profile)}"),
        head=issuer_head(content.document, content.body, profile),
        title=(*lines(title, Style.TYPE, profile), *_about(content.document, profile)),
        body=(
            Table(_COLUMNS, tuple(_rows(content.recipients)), padding=_ROOM_TO_SIGN),
            Paragraph((Run(_counted(content.recipients)),)),
        ),
        landscape=True,
    )


def _about(document: Document, profile: Profile) -> tuple[Line, ...]:
    words = document_words(document, profile)
    return lines(f"{words}\n{document.abstract}", Style.ABSTRACT, profile)


def _rows(recipients: Sequence[DeliveryLine]) -> Iterator[Row]:
    """Electronic recipients, then paper ones, then the archive; numbered through."""
    receivers = [receiver for line in recipients for receiver in line.receivers]
    parts = (
        (
            f"{Channel.ELECTRONIC.word}",
            [one for one in receivers if one.channel is not Channel.PAPER],
        ),
        (f"{Channel.PAPER.word}", [one for one in receivers if one.channel is Channel.PAPER]),
        ("Lưu", [line.delivery for line in recipients if line.delivery.is_archive]),
    )
    filled = [(title, deliveries) for title, deliveries in parts if deliveries]
    number = 0
    for mark, (title, deliveries) in zip(_ROMAN, filled, strict=False):
        cells = (mark, f"{title}: {len(deliveries)}")
        yield Row(cells + ("",) * (len(_COLUMNS) - len(cells)), group=True)
        for delivery in deliveries:
            number += 1
            yield _row(number, delivery)


def _row(number: int, delivery: Delivery) -> Row:
    paper = delivery.channel is Channel.PAPER or delivery.is_archive
    return Row(
        (
            str(number),
            clean(delivery.name),
            clean(purpose_text(delivery.purpose)),
            "Giấy" if paper else "Điện tử",
            str(max(delivery.copies, 1 if delivery.is_archive else 0)) if paper else "",
            _day(delivery.sent_on),
            clean(delivery.signed_by),
            f"đã nhận {_day(delivery.received_on)}" if delivery.received_on else "",
        )
    )


def _day(day: date | None) -> str:
    return full(day) if day else ""


def _counted(recipients: Sequence[DeliveryLine]) -> str:
    count = count_copies(recipients)
    return (
        f"Tổng số: {count.electronic} nơi nhận bản điện tử; {count.paper} bản giấy gửi đi, "
        f"{count.archive} bản lưu; cần in {count.to_print} bản."
    )
