"""The text of a plan while it is being written: from the records to the editor and back."""

from collections.abc import Sequence
from dataclasses import replace

from kehoach_desktop.core.blocks import Block, BlockKind, Run
from kehoach_desktop.core.documents import DocState, DocType, Document
from kehoach_desktop.core.plans import PlanContent

UNREVIEWED = (
    "Kế hoạch này được nhập ngoài cửa sổ và chưa ai xem lại. Đối chiếu với văn bản gốc, "
    "giải quyết các điều ở mục Kiểm tra, rồi bấm Đã xem lại."
)
"""Stands on top of a plan that came in through the command line."""
_CAN_BE_ACTIVITY = (
    BlockKind.N2,
    BlockKind.N3,
    BlockKind.H4,
    BlockKind.DASH,
    BlockKind.PLUS,
    BlockKind.PARAGRAPH,
)


def shown_blocks(content: PlanContent) -> tuple[Block, ...]:
    """Give the blocks as the editor shows them: an activity's block holds its sentence.

    A sentence that equals the block's words keeps their weights. Keys stay with the store.
    """
    return tuple(_shown(block, content) for block in content.blocks)


def _shown(block: Block, content: PlanContent) -> Block:
    known = block.activity_id is None or block.activity_id in content.activities
    words = content.text_of(block) if known else block.text
    if words == block.text:
        return replace(block, id=0)
    return replace(block, id=0, runs=(Run(words),) if words else ())


def with_blocks(content: PlanContent, blocks: Sequence[Block]) -> PlanContent:
    """Give the plan as it would be with `blocks` for its text; their keys count from 1.

    An activity whose words were changed prints them as they are typed.
    """
    numbered = tuple(replace(block, id=index) for index, block in enumerate(blocks, 1))
    activities = dict(content.activities)
    for block in numbered:
        planned = activities.get(block.activity_id or 0)
        if planned is not None and content.text_of(block) != block.text:
            typed = replace(planned.activity, text=block.text, written=True)
            activities[planned.activity.id] = replace(planned, activity=typed)
    known = (
        block
        if block.activity_id is None or block.activity_id in activities
        else replace(block, activity_id=None)
        for block in numbered
    )
    return replace(content, blocks=tuple(known), activities=activities)


def kind_of_new_activity(blocks: Sequence[Block], after: int) -> BlockKind:
    """Give the kind of an activity put after a block: that of the activity or item it follows."""
    for block in reversed(blocks[: after + 1]):
        if block.kind is BlockKind.H1:
            break
        if block.activity_id is not None and block.kind in _CAN_BE_ACTIVITY:
            return block.kind
    return BlockKind.N2


_STEPS = (DocState.DRAFT, DocState.SUBMITTED, DocState.ISSUED)


def standing(document: Document) -> tuple[str, str]:
    """Give where a document stands, and the steps that follow with the time of the last edit."""
    if document.type is DocType.OUTLINE:
        return "In cùng văn bản mà nó kèm theo", ""
    words = document.state.word
    if document.state is DocState.DRAFT:
        words += f" lần {document.draft_round}"
    if document.version > 1:
        words = f"Bản {document.version}: {words[:1].lower()}{words[1:]}"
    follows = _STEPS[_STEPS.index(document.state) + 1 :] if document.state in _STEPS else ()
    rest = "".join(f"  ›  {state.word}" for state in follows)
    clock = document.changed_at[11:16]
    return words, rest + (f"     Sửa lúc {clock}" if clock else "")
