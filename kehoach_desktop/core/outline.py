"""The outline of the plan editor: its parts, how much stands in each, where something is open."""

from collections.abc import Sequence
from dataclasses import dataclass

from kehoach_desktop.core.blocks import labels
from kehoach_desktop.core.documents import DocType
from kehoach_desktop.core.findings import ATTACHED, BASES, GENERAL, SIGNER, Finding
from kehoach_desktop.core.plans import PlanContent, Section, sections


@dataclass(frozen=True, slots=True)
class OutlineEntry:
    """A part of the editor; `block_index` of its heading for the parts of the text."""

    part: str
    title: str
    count: int = 0
    is_open: bool = False
    """Whether something in it is still to be decided."""
    block_index: int | None = None


def outline(content: PlanContent, found: Sequence[Finding]) -> tuple[OutlineEntry, ...]:
    """Give the entries from Thông tin chung to Tệp kèm theo."""
    warned = {finding.part for finding in found if finding.warns}
    parts = sections(content.blocks, labels(content.blocks)) or _whole(content)
    ends = [*(part.block_index for part in parts), len(content.blocks)][1:]
    opened = [
        finding.block_index
        for finding in found
        if finding.warns and finding.block_index is not None
    ]
    text = [
        OutlineEntry(
            f"part{number}",
            f"{part.label} {sentence_case(part.title)}".strip(),
            part.activities,
            any(part.block_index <= index < end for index in opened),
            part.block_index,
        )
        for number, (part, end) in enumerate(zip(parts, ends, strict=True))
    ]
    receivers = sum(len(line.receivers) for line in content.recipients)
    general = OutlineEntry(GENERAL, "Thông tin chung", 0, GENERAL in warned)
    if content.document.type is DocType.OUTLINE:
        return (general, *text)
    return (
        general,
        OutlineEntry(BASES, "Căn cứ", len(content.bases)),
        *text,
        OutlineEntry(SIGNER, "Nơi nhận, người ký", receivers, SIGNER in warned),
        OutlineEntry(
            ATTACHED, "Tệp kèm theo", len(content.attachments), bool(content.lacking_attachments)
        ),
    )


def _whole(content: PlanContent) -> tuple[Section, ...]:
    """Give the text of a letter, which has no headings, as one part."""
    activities = sum(block.activity_id is not None for block in content.blocks)
    return (Section("", "Nội dung", 0, activities),)


def sentence_case(title: str) -> str:
    """Give "Mục đích, yêu cầu" for "MỤC ĐÍCH, YÊU CẦU": no capitals on screen (ui.md)."""
    return title.capitalize() if title.isupper() else title
