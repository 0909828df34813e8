"""The signature: whole, never without two lines of text, whatever the length of the text."""

from dataclasses import replace

import pytest

from kehoach_desktop.core.blocks import Block, BlockKind
from kehoach_desktop.core.documents import Signer
from kehoach_desktop.core.recipients import Channel
from kehoach_desktop.documents.builders import plan_tree
from kehoach_desktop.documents.pages import page_count, page_text
from kehoach_desktop.documents.profiles import PROFILES
from kehoach_desktop.documents.renderers import typst
from kehoach_desktop.documents.tree import Line
from tests.documents import papers
from tests.documents.measuring import Found, Measured

PROFILE = PROFILES["party-2018"]
FILLER = tuple(
    papers.p(BlockKind.DASH, f"Việc thứ {number}, làm xong trong tháng 4/2024.")
    for number in range(1, 40)
)
LAST = {
    "a single line": "Văn phòng Đảng ủy theo dõi việc thực hiện.",
    "three lines": "Văn phòng Đảng ủy theo dõi, đôn đốc việc thực hiện Kế hoạch này. " * 3,
    "twelve lines": "Văn phòng Đảng ủy theo dõi, đôn đốc việc thực hiện Kế hoạch này. " * 14,
}


def last_page(blocks: tuple[Block, ...]) -> tuple[str, list[Found]]:
    """Text of the page of the signature, and its lines above the row of the authority."""
    pdf = typst.render(plan_tree(papers.plan(blocks=papers.numbered(blocks)), PROFILE))
    number = page_count(pdf) - 1
    lines = Measured(pdf, number).lines()
    row = next(i for i, line in enumerate(lines) if "T/MĐẢNGỦY" in line.text)
    return page_text(pdf, number), [line for line in lines[:row] if line.top > 15]


@pytest.mark.parametrize("last", LAST)
@pytest.mark.parametrize("lines", range(9, 40, 3))
def test_signature_is_whole_and_has_two_lines_of_text_above(last: str, lines: int) -> None:
    blocks = (*FILLER[:lines], papers.p(BlockKind.PARAGRAPH, LAST[last]))
    text, above = last_page(blocks)
    for words in ("T/M ĐẢNG ỦY", "PHÓ BÍ THƯ", "Nguyễn Thị Ngọc Ẫn", "Nơi nhận", "Lưu VPĐU."):
        assert words in text
    assert len(above) >= 2


def test_a_long_last_paragraph_is_not_pulled_over_without_need() -> None:
    """Where its end and the signature fit on the next page, its beginning stays."""
    for lines in range(20, 27):
        blocks = (*FILLER[:lines], papers.p(BlockKind.PARAGRAPH, LAST["twelve lines"]))
        pdf = typst.render(plan_tree(papers.plan(blocks=papers.numbered(blocks)), PROFILE))
        lowest = max(line.baseline for line in Measured(pdf, 0).lines())
        assert lowest > 297 - 20 - 3 * 6.35


@pytest.mark.parametrize("lines", range(14, 26))
def test_no_heading_is_left_at_the_foot_of_a_page_and_no_line_stands_alone(lines: int) -> None:
    blocks = (
        *FILLER[:lines],
        papers.p(BlockKind.H1, "TỔ CHỨC THỰC HIỆN"),
        papers.p(BlockKind.H2, "Văn phòng Đảng ủy"),
        papers.p(BlockKind.PARAGRAPH, LAST["three lines"] * 2),
        papers.p(BlockKind.PARAGRAPH, LAST["three lines"]),
    )
    pdf = typst.render(plan_tree(papers.plan(blocks=papers.numbered(blocks)), PROFILE))
    for number in range(page_count(pdf) - 1):
        foot = Measured(pdf, number).lines()[-1].text
        assert not foot.endswith(("THỰCHIỆN", "1.VănphòngĐảngủy"))
        top = next(line for line in Measured(pdf, number + 1).lines() if line.top > 15)
        # A page never begins with the last line of a paragraph, which is the short one.
        assert top.left > 35 or top.right > 180


def test_a_list_of_recipients_longer_than_a_page_still_prints_whole() -> None:
    names = [f"Chi bộ Tổ dân phố số {number}" for number in range(1, 81)]
    recipients = tuple(papers.line(name, Channel.ELECTRONIC, "execute") for name in names)
    pdf = typst.render(plan_tree(papers.plan(recipients=recipients), PROFILE))
    text = page_text(pdf)
    assert all(f"- {name} (để t/h)," in text for name in names)
    assert "Nguyễn Thị Ngọc Ẫn" in text


def test_who_signs_directly_has_the_position_in_bold() -> None:
    document = replace(papers.ISSUED, signer=Signer("", "Chánh Văn phòng", "Lê Văn Đỗ"))
    closing = plan_tree(papers.plan(document=document), PROFILE).closing
    assert closing is not None
    (line,) = closing.signature
    assert line.text == "CHÁNH VĂN PHÒNG"
    assert PROFILE.styles[line.style].bold


def test_joining_word_between_two_positions_stays_small() -> None:
    document = replace(papers.ISSUED, signer=Signer("", "Bí thư\nkiêm\nTrưởng Ban Chỉ đạo", "A"))
    closing = plan_tree(papers.plan(document=document), PROFILE).closing
    assert closing is not None
    assert [line.text for line in closing.signature] == ["BÍ THƯ", "kiêm", "TRƯỞNG BAN CHỈ ĐẠO"]


def test_signature_without_a_signer_prints_nothing_invented() -> None:
    document = replace(papers.ISSUED, signer=Signer())
    tree = plan_tree(papers.plan(document=document), PROFILE)
    assert tree.closing is not None
    assert tree.closing.signature == ()
    assert tree.closing.signer == Line("", tree.closing.signer.style)
    assert typst.render(tree).startswith(b"%PDF")
