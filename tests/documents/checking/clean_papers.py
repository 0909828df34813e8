"""Papers without fault in each layout, made once a run."""

from dataclasses import replace
from functools import cache

from kehoach_desktop.core.blocks import Block, BlockKind
from kehoach_desktop.core.plans import PlanContent
from kehoach_desktop.core.recipients import Channel
from kehoach_desktop.documents.builders.plan import plan_tree
from kehoach_desktop.documents.profiles import PROFILES
from kehoach_desktop.documents.renderers import docx
from tests.documents import papers

_TEXT = papers.BLOCKS[:-2]
_ENDING = papers.p(
    BlockKind.DASH, "Theo dõi, đôn đốc, tổng hợp kết quả báo cáo trước ngày 15/5/2024."
)


def party() -> PlanContent:
    blocks = (*_TEXT, _ENDING, Block(BlockKind.APPENDIX))
    return papers.plan(blocks=papers.numbered(blocks), bases=(*papers.BASES, papers.BASES[1]))


def state() -> PlanContent:
    content = papers.state_plan()
    ending = papers.p(BlockKind.DASH, "Giao Văn phòng theo dõi, đôn đốc, tổng hợp kết quả")
    recipients = (
        *papers.RECIPIENTS[:3],
        papers.line("Lưu: VT, VHXH", Channel.PAPER, "archive", copies=1),
    )
    blocks = papers.numbered((*_TEXT, ending, Block(BlockKind.APPENDIX)))
    bases = (*papers.BASES, papers.BASES[1])
    return replace(content, blocks=blocks, recipients=recipients, bases=bases)


@cache
def clean(key: str) -> bytes:
    content = state() if key == "state-2020" else party()
    return docx.render(plan_tree(content, PROFILES[key]))
