"""The recipients of a draft as lines of the document, groups unfolded."""

from collections.abc import Sequence
from typing import Final

from kehoach_desktop.core.drafts import DraftRecipient
from kehoach_desktop.core.recipients import Channel, Delivery, Purpose, purpose_code
from kehoach_desktop.core.text import fold
from kehoach_desktop.services.matching import match_names
from kehoach_desktop.services.recipients import add_delivery
from kehoach_desktop.store.store import Store

_CHANNELS: Final = {"điện tử": Channel.ELECTRONIC, "giấy": Channel.PAPER}


def store_recipients(store: Store, recipients: Sequence[DraftRecipient], document_id: int) -> None:
    """Add the lines in their order, inside a transaction; the archive line is kept last."""
    matches = match_names([one.name for one in recipients], store.units.all())
    lines = [
        _line(one, document_id, match.unit_id)
        for one, match in zip(recipients, matches, strict=True)
    ]
    ordered = sorted(lines, key=lambda line: line.is_archive)
    for position, line in enumerate(ordered, start=1):
        add_delivery(store, line, position)


def _line(one: DraftRecipient, document_id: int, unit_id: int | None) -> Delivery:
    purpose = purpose_code(one.purpose or "")
    archive = purpose == Purpose.ARCHIVE
    channel = _CHANNELS.get(one.channel or "")
    return Delivery(
        id=0,
        document_id=document_id,
        position=0,
        name=_archive_name(one.name) if archive else one.name,
        channel=channel,
        purpose=purpose,
        copies=1 if archive or channel is Channel.PAPER else 0,
        unit_id=None if archive else unit_id,
    )


def _archive_name(name: str) -> str:
    """Give the whole printed line: "Lưu VPĐU"."""
    return name if fold(name).startswith("luu") else f"Lưu {name}"
