"""What stands under the text: the recipients left, the signature right."""

from collections.abc import Sequence
from dataclasses import replace

from kehoach_desktop.core.documents import Signer
from kehoach_desktop.core.plans import PlanContent
from kehoach_desktop.core.recipients import Channel, DeliveryLine, printed_line
from kehoach_desktop.documents.builders.surroundings import document_address
from kehoach_desktop.documents.builders.words import JOINING_WORD, clean, lines
from kehoach_desktop.documents.layout import Profile, Style
from kehoach_desktop.documents.tree import Closing, Line, RecipientGroup

RECIPIENTS_HEAD = "Nơi nhận"
_KEPT = "Lưu"


def document_closing(content: PlanContent, profile: Profile) -> Closing:
    """Give recipients and signature of a document."""
    groups = recipient_groups(content, profile)
    return Closing(
        RECIPIENTS_HEAD if groups else "",
        groups,
        _signature(content.document.signer, profile),
        Line(clean(content.document.signer.name), Style.SIGNER),
        clean(content.document.drafter_code).strip(),
    )


def recipient_groups(content: PlanContent, profile: Profile) -> tuple[RecipientGroup, ...]:
    """Give the printed lines, by channel where both are there; the archive line comes last."""
    printed = [line for line in content.recipients if line.delivery.printed]
    receivers = [line for line in printed if not line.delivery.is_archive]
    electronic = [line for line in receivers if line.delivery.channel is not Channel.PAPER]
    paper = [line for line in receivers if line.delivery.channel is Channel.PAPER]
    archive = _archive_items(content, profile)
    first = [profile.first_recipient] if document_address(content.document, profile) else []
    parts = [("", [*first, *_items(receivers), *archive])]
    if electronic and paper:
        parts = [
            (f"{Channel.ELECTRONIC.word}:", [*first, *_items(electronic)]),
            (f"{Channel.PAPER.word}:", [*_items(paper), *archive]),
        ]
    groups = [RecipientGroup(title, _marked(items, profile)) for title, items in parts if items]
    return _ended(groups)


def _items(received: Sequence[DeliveryLine]) -> list[str]:
    return [clean(printed_line(line.delivery)) for line in received]


def _archive_items(content: PlanContent, profile: Profile) -> list[str]:
    """Give the archive line as written, else that of the issuing body; a foreign paper has none."""
    written = [clean(line.delivery.name) for line in content.recipients if line.delivery.is_archive]
    if not written and content.body:
        written = [content.body.archive_line]
    return [
        name if name.casefold().startswith(_KEPT.casefold()) else f"{profile.archive_form}{name}"
        for name in written
        if name
    ]


def _marked(items: Sequence[str], profile: Profile) -> tuple[str, ...]:
    return tuple(item.rstrip(" ,;.") + profile.recipients_mark for item in items)


def _ended(groups: list[RecipientGroup]) -> tuple[RecipientGroup, ...]:
    """End the very last line with a full stop (36-HD/VPTW, 05-HD/VPTW)."""
    if groups:
        *firsts, last = groups[-1].items
        groups[-1] = RecipientGroup(groups[-1].title, (*firsts, last[:-1] + "."))
    return tuple(groups)


def _signature(signer: Signer, profile: Profile) -> tuple[Line, ...]:
    """Who signs directly has the position as first line, in bold (36-HD/VPTW, mục 7)."""
    authority = lines(signer.authority, Style.AUTHORITY, profile)
    position = lines(signer.position, Style.POSITION if authority else Style.AUTHORITY, profile)
    return (*authority, *map(_joined, position))


def _joined(line: Line) -> Line:
    """Give the word between two positions neither bold nor in capitals."""
    return replace(line, style=Style.JOINING) if line.text == JOINING_WORD else line
