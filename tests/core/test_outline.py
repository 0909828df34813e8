from kehoach_desktop.core.blocks import Block, BlockKind, Run
from kehoach_desktop.core.findings import BODY, Finding
from kehoach_desktop.core.outline import outline
from kehoach_desktop.core.plans import PlanContent
from tests import build


def plan(*blocks: Block) -> PlanContent:
    return PlanContent(build.document(), blocks=blocks)


def heading(text: str) -> Block:
    return Block(BlockKind.H1, (Run(text),))


PARAGRAPH = Block(BlockKind.PARAGRAPH, (Run("Đoạn."),))


def titles(content: PlanContent) -> list[str]:
    return [entry.title for entry in outline(content, ()) if entry.block_index is not None]


def test_each_first_heading_is_a_part() -> None:
    content = plan(heading("MỤC ĐÍCH"), PARAGRAPH, heading("NỘI DUNG"), PARAGRAPH)
    assert titles(content) == ["I- Mục đích", "II- Nội dung"]


def test_a_letter_without_headings_is_one_part() -> None:
    assert titles(plan(PARAGRAPH, PARAGRAPH)) == ["Nội dung"]
    assert titles(plan()) == ["Nội dung"]


def test_a_finding_opens_the_part_it_stands_in() -> None:
    content = plan(heading("MỘT"), PARAGRAPH, heading("HAI"), PARAGRAPH)
    entries = outline(content, [Finding("Chưa rõ", BODY, 3)])
    assert [entry.is_open for entry in entries if entry.block_index is not None] == [False, True]
    letter = outline(plan(PARAGRAPH), [Finding("Chưa rõ", BODY, 0)])
    assert [entry.is_open for entry in letter if entry.block_index is not None] == [True]
