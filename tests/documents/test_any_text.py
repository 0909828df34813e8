"""Whatever a clerk types, pastes or imports becomes a page, with its words, in every format."""

from collections import Counter

from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from kehoach_desktop.core.blocks import Block, BlockKind, Run
from kehoach_desktop.documents.builders import plan_tree
from kehoach_desktop.documents.profiles import PROFILES
from kehoach_desktop.documents.renderers import Format, render
from kehoach_desktop.documents.tree import PageTree
from tests.documents import papers
from tests.documents.test_same_words import words_of_docx, words_of_pdf, words_of_text

_LETTERS = "abcxyzABCĐđăâêôơưĂÂÊÔƠƯáàảãạẫỮợằỹệỷ0123456789 .,;:-()/\"“”'%+*#@$_<>[]{}\\~^=&|!?…"
_WORDS = st.text(_LETTERS, min_size=1, max_size=60).filter(str.strip)
_RUNS = st.lists(st.builds(Run, _WORDS, st.booleans(), st.booleans()), min_size=1, max_size=3).map(
    tuple
)
_PLAIN = (
    BlockKind.H1,
    BlockKind.H2,
    BlockKind.H3,
    BlockKind.H4,
    BlockKind.N2,
    BlockKind.N3,
    BlockKind.PARAGRAPH,
    BlockKind.DASH,
    BlockKind.PLUS,
)
_BLOCKS = st.lists(st.builds(Block, st.sampled_from(_PLAIN), _RUNS), max_size=8)
_TABLES = st.lists(st.lists(_WORDS, min_size=2, max_size=4).map(tuple), min_size=1, max_size=4)


_QUICKLY = settings(
    deadline=None,
    derandomize=True,
    phases=[Phase.explicit, Phase.reuse, Phase.generate],
    database=None,
)


def _tree(blocks: list[Block], rows: list[tuple[str, ...]]) -> PageTree:
    table = Block(BlockKind.TABLE, rows=tuple(rows))
    content = papers.plan(blocks=papers.numbered((*blocks, table)), recipients=())
    return plan_tree(content, PROFILES["party-2018"])


def _letters(words: list[str]) -> Counter[str]:
    """Count letters: the reader of PDFs takes a hyphen at a line's end for a soft one."""
    return Counter("".join(words).replace("\x02", "-").replace("\ufffe", "-"))


@settings(_QUICKLY, max_examples=30)
@given(_BLOCKS, _TABLES)
def test_any_text_becomes_a_page_with_all_its_letters(
    blocks: list[Block], rows: list[tuple[str, ...]]
) -> None:
    tree = _tree(blocks, rows)
    assert _letters(words_of_pdf(render(tree, Format.PDF))) == _letters(words_of_text(tree))


@settings(_QUICKLY, max_examples=10)
@given(_BLOCKS, _TABLES)
def test_any_text_becomes_a_word_file_with_the_same_words(
    blocks: list[Block], rows: list[tuple[str, ...]]
) -> None:
    tree = _tree(blocks, rows)
    assert words_of_docx(render(tree, Format.DOCX)) == words_of_text(tree)
