"""A whole document in hand: what builders print and the editor shows."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from kehoach_desktop.core.activities import PlannedActivity, sentence
from kehoach_desktop.core.attachments import Attachment, lacking
from kehoach_desktop.core.blocks import Block, BlockKind
from kehoach_desktop.core.campaigns import Campaign
from kehoach_desktop.core.documents import Basis, DocState, Document, IssuingBody
from kehoach_desktop.core.open_questions import OpenQuestion
from kehoach_desktop.core.recipients import DeliveryLine
from kehoach_desktop.core.versions import FrozenPaper


@dataclass(frozen=True, slots=True)
class PlanContent:
    """A document with everything that stands in it; frozen, so a worker may render it."""

    document: Document
    body: IssuingBody | None = None
    blocks: tuple[Block, ...] = ()
    activities: Mapping[int, PlannedActivity] = field(default_factory=dict)
    """By activity id."""
    bases: tuple[Basis, ...] = ()
    recipients: tuple[DeliveryLine, ...] = ()
    questions: tuple[OpenQuestion, ...] = ()
    campaign: Campaign | None = None
    frozen: FrozenPaper | None = None
    """The paper as issued; None while the document is being written."""
    attachments: tuple[Attachment, ...] = ()
    outlines: tuple["PlanContent", ...] = ()
    """Those of `attachments` that were written here: printed behind the text."""

    def text_of(self, block: Block) -> str:
        """Give the words of a block; of an activity's block, the activity's sentence."""
        if block.activity_id is None:
            return block.text
        return sentence(self.activities[block.activity_id])

    @property
    def lacking_attachments(self) -> tuple[Attachment, ...]:
        """The promised papers that are neither there nor explained."""
        has_appendix = any(block.kind is BlockKind.APPENDIX for block in self.blocks)
        return lacking(self.attachments, has_appendix=has_appendix)

    @property
    def ordered_activities(self) -> tuple[PlannedActivity, ...]:
        """The activities in the order of the body."""
        return tuple(
            self.activities[block.activity_id]
            for block in self.blocks
            if block.activity_id is not None and block.activity_id in self.activities
        )


def as_written(content: PlanContent) -> PlanContent:
    """Give a document as its draft prints: a new version has no number and no day yet."""
    document = content.document
    if document.version == 1 or document.state not in (DocState.DRAFT, DocState.SUBMITTED):
        return content
    return replace(content, document=replace(document, number=None, day=None))


@dataclass(frozen=True, slots=True)
class Section:
    """An entry of the editor's outline: a level-1 heading with the number of activities in it."""

    label: str
    title: str
    block_index: int
    activities: int


def sections(blocks: tuple[Block, ...], marks: list[str]) -> tuple[Section, ...]:
    """Give the level-1 parts of a body; `marks` are the printed labels of the blocks.

    A body without such a heading has none.
    """
    heads = [i for i, block in enumerate(blocks) if block.kind is BlockKind.H1]
    ends = [*heads, len(blocks)][1:]
    return tuple(
        Section(
            marks[head],
            blocks[head].text,
            head,
            sum(1 for block in blocks[head:end] if block.activity_id is not None),
        )
        for head, end in zip(heads, ends, strict=True)
    )
