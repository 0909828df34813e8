"""What stands under the text: the recipients left, the signature right."""

from collections.abc import Sequence

from kehoach_desktop.core.documents import Signer
from kehoach_desktop.core.plans import PlanContent
from kehoach_desktop.core.recipients import Channel, DeliveryLine, printed_line
from kehoach_desktop.documents.builders.words import clean, lines
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
    )


def recipient_groups(content: PlanContent, profile: Profile) -> tuple[RecipientGroup, ...]:
    """Give the printed lines, by channel where both are there; the archive line comes last."""
    receivers = [line for line in content.recipients if not line.delivery.is_archive]
    electronic = [line for line in receivers if line.delivery.channel is not Channel.PAPER]
    paper = [line for line in receivers if line.delivery.channel is Channel.PAPER]
    archive = _archive_items(content)
    parts = [("", [*_items(receivers), *archive])]
    if electronic and paper:
        parts = [
            (f"{Channel.ELECTRONIC.word}:", _items(electronic)),
            (f"{Channel.PAPER.word}:", [*_items(paper), *archive]),
        ]
    groups = [RecipientGroup(title, _marked(items, profile)) for title, items in parts if items]
    return _ended(groups)


def _items(received: Sequence[DeliveryLine]) -> list[str]:
    return [clean(printed_line(line.delivery)) for line in received]


def _archive_items(content: PlanContent) -> list[str]:
    """Give the archive line as written, else that of the issuing body; a foreign paper has none."""
    written = [clean(line.delivery.name) for line in content.recipients if line.delivery.is_archive]
    if not written and content.body:
        written = [content.body.archive_line]
    return [
        name if name.casefold().startswith(_KEPT.casefold()) else f"{_KEPT} {name}"
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
    return (*authority, *position)
