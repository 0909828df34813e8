"""PDF, Word and text say the same words in the same order."""

import io
import re
import unicodedata

import docx
import pytest

from kehoach_desktop.core.blocks import BlockKind
from kehoach_desktop.documents.builders import plan_tree, recipient_list_tree
from kehoach_desktop.documents.pages import page_count, page_text
from kehoach_desktop.documents.profiles import PROFILES
from kehoach_desktop.documents.renderers import RENDERERS, Format, render
from kehoach_desktop.documents.renderers.text import footnotes, plain_text
from kehoach_desktop.documents.tree import PageTree
from tests.documents import papers
from tests.documents.word_text import shown_texts

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
    return " ".join(shown_texts(docx.Document(io.BytesIO(data)))).split()


def words_of_text(tree: PageTree) -> list[str]:
    return " ".join(plain_text(tree)).split()


def apart(words: list[str], tree: PageTree) -> tuple[str, ...]:
    """Give the text alone, and behind it what has a place of its own in each kind of file."""
    text = f" {' '.join(words)} "
    pieces = (*footnotes(tree), *tree.marks.words)
    for piece in pieces:
        assert text.count(f" {piece} ") == 1, piece
        text = text.replace(f" {piece} ", " ")
    return (text.strip(), *pieces)


def without_note_marks(words: list[str], tree: PageTree) -> list[str]:
    """Take the small numbers of footnotes off the words before and the notes behind them."""
    text = f" {' '.join(words)} "
    for number, note in enumerate(footnotes(tree), start=1):
        text = re.sub(f" {number} ?(?={re.escape(note)} )", " ", text)
        text = re.sub(rf"(?<=[^\W\d]){number} ", " ", text, count=1)
    return text.split()


def test_the_document_of_this_test_holds_every_kind_of_block() -> None:
    assert {block.kind for block in papers.everything().blocks} == set(BlockKind)


@pytest.mark.parametrize("name", TREES)
def test_pdf_says_the_same_words_as_the_tree(name: str) -> None:
    tree = TREES[name]()
    words = without_note_marks(words_of_pdf(render(tree, Format.PDF)), tree)
    assert apart(words, tree) == apart(words_of_text(tree), tree)


@pytest.mark.parametrize("name", TREES)
def test_word_file_says_the_same_words_as_the_tree(name: str) -> None:
    tree = TREES[name]()
    words = words_of_docx(render(tree, Format.DOCX))
    assert apart(words, tree) == apart(words_of_text(tree), tree)


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
