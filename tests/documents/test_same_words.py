"""PDF, Word and text say the same words in the same order."""

import io
import unicodedata

import docx
import pytest
from docx.table import Table as WordTable

from kehoach_desktop.core.blocks import BlockKind
from kehoach_desktop.documents.builders import plan_tree, recipient_list_tree
from kehoach_desktop.documents.pages import page_count, page_text
from kehoach_desktop.documents.profiles import PROFILES
from kehoach_desktop.documents.renderers import RENDERERS, Format, render
from kehoach_desktop.documents.renderers.text import plain_text
from kehoach_desktop.documents.tree import PageTree
from tests.documents import papers

PARTY = PROFILES["party-2018"]
TREES = {
    "everything": lambda: plan_tree(papers.everything(), PARTY),
    "draft": lambda: plan_tree(papers.draft(), PARTY),
    "party-2026": lambda: plan_tree(papers.plan(bases=papers.BASES), PROFILES["party-2026"]),
    "state-2020": lambda: plan_tree(papers.state_plan(), PROFILES["state-2020"]),
}


def words_of_pdf(pdf: bytes) -> list[str]:
    words = []
    for number in range(page_count(pdf)):
        page = page_text(pdf, number).split()
        words += page[1:] if page[0] == str(number + 1) and number else page
    return words


def words_of_docx(data: bytes) -> list[str]:
    texts = []
    for piece in docx.Document(io.BytesIO(data)).iter_inner_content():
        if isinstance(piece, WordTable):
            cells = [cell for row in piece.rows for cell in dict.fromkeys(row.cells)]
            texts += [paragraph.text for cell in cells for paragraph in cell.paragraphs]
        else:
            texts.append(piece.text)
    return " ".join(texts).split()


def words_of_text(tree: PageTree) -> list[str]:
    return " ".join(plain_text(tree)).split()


def test_the_document_of_this_test_holds_every_kind_of_block() -> None:
    assert {block.kind for block in papers.everything().blocks} == set(BlockKind)


@pytest.mark.parametrize("name", TREES)
def test_pdf_says_the_same_words_as_the_tree(name: str) -> None:
    tree = TREES[name]()
    assert words_of_pdf(render(tree, Format.PDF)) == words_of_text(tree)


@pytest.mark.parametrize("name", TREES)
def test_word_file_says_the_same_words_as_the_tree(name: str) -> None:
    tree = TREES[name]()
    assert words_of_docx(render(tree, Format.DOCX)) == words_of_text(tree)


def test_recipient_list_says_the_same_words_everywhere() -> None:
    tree = recipient_list_tree(papers.plan(recipients=papers.RECIPIENTS[:3]), PARTY)
    expected = words_of_text(tree)
    assert words_of_pdf(render(tree, Format.PDF)) == expected
    assert words_of_docx(render(tree, Format.DOCX)) == expected


def test_every_format_has_a_renderer() -> None:
    assert set(RENDERERS) == set(Format)


def test_text_file_holds_the_words_in_utf8() -> None:
    tree = TREES["draft"]()
    assert render(tree, Format.TEXT).decode().split() == words_of_text(tree)


def test_vietnamese_letters_survive_in_the_text_layer_in_nfc() -> None:
    content = papers.plan(
        blocks=papers.numbered(
            (papers.p(BlockKind.PARAGRAPH, "Chữ thử: ẫ Ữ ợ Đ ằ ỹ Ẫ ữ Ợ đ Ằ Ỹ ỷ Ỷ ự ộ Ệ."),)
        )
    )
    text = page_text(render(plan_tree(content, PARTY), Format.PDF))
    assert "Chữ thử: ẫ Ữ ợ Đ ằ ỹ Ẫ ữ Ợ đ Ằ Ỹ ỷ Ỷ ự ộ Ệ." in text
    assert unicodedata.is_normalized("NFC", text)


def test_text_that_looks_like_markup_is_printed_as_it_stands() -> None:
    odd = "#panic() *không* _đậm_ $x$ @a <b> [c] \\ // \"thẳng\" 'đơn' -- --- ... ~ https://a.vn"
    content = papers.plan(blocks=papers.numbered((papers.p(BlockKind.PARAGRAPH, odd),)))
    tree = plan_tree(content, PARTY)
    pdf, file = render(tree, Format.PDF), render(tree, Format.DOCX)
    assert odd.replace(" ", "") in "".join(page_text(pdf).split())
    assert words_of_docx(file) == words_of_text(tree)
