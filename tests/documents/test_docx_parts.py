"""Parts of the Word file: automatic numbers, footnotes, stamps, marks, two-sided margins."""

import io
from dataclasses import replace
from typing import Any

import docx
import pytest
from docx.oxml.ns import qn

from kehoach_desktop.core.blocks import Block, BlockKind, Run, StyledCell
from kehoach_desktop.core.documents import DocType
from kehoach_desktop.documents.builders import plan_tree
from kehoach_desktop.documents.profiles import PROFILES
from kehoach_desktop.documents.renderers import docx as renderer
from kehoach_desktop.documents.tree import PageTree
from tests.documents import papers, papers_of_types
from tests.documents.word_text import shown_paragraphs

PARTY = PROFILES["party-2018"]


def opened(tree: PageTree) -> Any:
    return docx.Document(io.BytesIO(renderer.render(tree)))


def of_blocks(*blocks: Block) -> Any:
    return opened(plan_tree(papers.plan(blocks=papers.numbered(blocks)), PARTY))


def is_automatic(paragraph: Any) -> bool:
    return paragraph._p.pPr is not None and paragraph._p.pPr.numPr is not None


def test_marks_that_word_would_count_alike_are_automatic_numbers() -> None:
    file = opened(plan_tree(papers.plan(), PARTY))
    shown = {text: is_automatic(one) for one, text in shown_paragraphs(file) if one is not None}
    for start in (
        "I- MỤC ĐÍCH",
        "II- NỘI DUNG",
        "1. Chủ đề",
        "3.1. Đoàn",
        "a) Về",
        "- Bối",
        "+ Với",
    ):
        assert next(auto for text, auto in shown.items() if text.startswith(start)), start


def test_marks_that_word_would_count_otherwise_are_written_and_counting_goes_on() -> None:
    letters = [papers.p(BlockKind.H4, f"điểm thứ {number}") for number in range(1, 7)]
    own = papers.p(BlockKind.N2, "mục riêng", label="7.")
    file = of_blocks(papers.p(BlockKind.H1, "NỘI DUNG"), own, *letters)
    found = {text: is_automatic(one) for one, text in shown_paragraphs(file) if one is not None}
    assert found["7. mục riêng"] is False
    assert found["d) điểm thứ 4"] is True
    assert found["đ) điểm thứ 5"] is False  # Word's alphabet has no đ
    assert found["e) điểm thứ 6"] is True


def test_articles_count_through_chapters() -> None:
    file = of_blocks(*papers.CHAPTERS)
    found = [(text, one) for one, text in shown_paragraphs(file) if text.startswith("Điều")]
    assert [text for text, _ in found] == ["Điều 1. Phạm vi", "Điều 2. Nguyên tắc"]
    assert all(is_automatic(one) for _, one in found)
    assert found[0][1].style.name == "Điều"


def test_footnote_has_its_mark_in_the_text_and_its_words_in_their_part() -> None:
    file = of_blocks(papers_of_types.NOTED)
    references = list(file.element.body.iter(qn("w:footnoteReference")))
    assert [one.get(qn("w:id")) for one in references] == ["1"]
    assert shown_paragraphs(file)[-1][1] == "Danh sách lập ngày 01/3/2024."


def test_cells_in_several_weights_and_columns_of_given_widths() -> None:
    table = Block(
        BlockKind.TABLE,
        rows=(("STT", "Việc", "Ghi chú"), ("1", "Treo cờ", "gấp")),
        widths=(1.0, 6.0, 3.0),
        styled=(StyledCell(1, 1, (Run("Treo", bold=True), Run(" cờ", italic=True))),),
    )
    file = of_blocks(table, papers.p(BlockKind.PARAGRAPH, "Hết."))
    made = next(one for one in file.tables if one.rows[0].cells[0].text == "STT")
    runs = made.rows[1].cells[1].paragraphs[0].runs
    assert [(run.text, run.bold, run.italic) for run in runs] == [
        ("Treo", True, None),
        (" cờ", None, True),
    ]
    widths = [column.width.mm for column in made.columns]
    assert widths == [pytest.approx(mm, abs=0.2) for mm in (16.5, 99, 49.5)]


def test_two_sided_margins_are_a_setting_of_the_file() -> None:
    tree = papers_of_types.tree(DocType.PLAN, "party-2026")
    assert opened(tree).settings.element.find(qn("w:mirrorMargins")) is None
    mirrored = opened(replace(tree, mirrored=True))
    assert mirrored.settings.element.find(qn("w:mirrorMargins")) is not None


@pytest.mark.parametrize("key", papers_of_types.KEYS)
def test_marks_at_the_edges_are_there_in_every_layout(key: str) -> None:
    file = opened(papers_of_types.tree(DocType.LETTER, key, **papers_of_types.MARKED))
    texts = [text for _, text in shown_paragraphs(file)]
    for words in ("TÀI LIỆU THU HỒI", "HỎA TỐC", "PL.(30)", "Kính gửi:"):
        assert words in texts
    assert any(text.startswith("Số 1, đường") for text in texts)
    header = file.sections[0].first_page_header.paragraphs[0]
    assert (header.text, header.style.name) == ("TÀI LIỆU THU HỒI", "Phạm vi phổ biến")
    floating = list(file.element.body.iter(qn("w:framePr")))
    assert len(floating) == (1 if key == "party-2026" else 0)
