"""Texts of random lengths: nothing is split or left alone where a page ends."""

from dataclasses import replace
from random import Random

import pytest

from kehoach_desktop.core.blocks import Block, BlockKind
from kehoach_desktop.core.documents import DocType
from kehoach_desktop.documents.builders import plan_tree
from kehoach_desktop.documents.pages import page_count, page_text
from kehoach_desktop.documents.places import BlockPlace
from kehoach_desktop.documents.profiles import PROFILES
from kehoach_desktop.documents.renderers import typst
from tests.documents import papers, papers_of_types
from tests.documents.measuring import MM, Found, Measured

pytestmark = pytest.mark.usefixtures("official_fonts")
_WORDS = (
    "tuyên truyền",
    "sâu rộng",
    "trong",
    "cán bộ",
    "đảng viên",
    "và",
    "Nhân dân",
    "về",
    "ý nghĩa",
)
_HEADINGS = (BlockKind.H1, BlockKind.H2, BlockKind.H3, BlockKind.ARTICLE, BlockKind.CHAPTER)
_TEXTS = (BlockKind.PARAGRAPH, BlockKind.N2, BlockKind.DASH, BlockKind.H4)


def random_blocks(random: Random) -> tuple[Block, ...]:
    blocks: list[Block] = []
    for number in range(random.randint(6, 26)):
        kind = random.choice((*_HEADINGS, *_TEXTS, *_TEXTS, BlockKind.TABLE))
        if kind is BlockKind.TABLE:
            blocks.append(random_table(random, number))
        elif kind in _HEADINGS:
            blocks.append(papers.p(kind, f"Phần mang số {number}"))
            blocks.append(papers.p(BlockKind.PARAGRAPH, sentence(random, 40)))
        else:
            blocks.append(papers.p(kind, sentence(random, 110)))
    return papers.numbered((*blocks, papers.p(BlockKind.PARAGRAPH, sentence(random, 60))))


def sentence(random: Random, most: int) -> str:
    words = [random.choice(_WORDS) for _ in range(random.randint(3, most))]
    return " ".join(words).capitalize() + "."


def random_table(random: Random, number: int) -> Block:
    rows = [
        (str(i), f"Đầu{number}x{i} {sentence(random, 30)} Cuối{number}x{i}", "UBND phường")
        for i in range(random.randint(1, 9))
    ]
    return Block(BlockKind.TABLE, rows=(("STT", "Nội dung", "Đơn vị"), *rows))


class Paper:
    """A finished paper with what stands where."""

    def __init__(self, seed: int) -> None:
        random = Random(seed)
        key = papers_of_types.KEYS[seed % 3]
        kind = random.choice((DocType.PLAN, DocType.REPORT, DocType.REGULATION))
        self.blocks = random_blocks(random)
        content = replace(papers_of_types.content(kind, key), blocks=self.blocks)
        made = typst.typeset(plan_tree(content, PROFILES[key]))
        count = page_count(made.pdf)
        self.pages = [Measured(made.pdf, number) for number in range(count)]
        self.texts = [page_text(made.pdf, number) for number in range(count)]
        self.places = {place.source: place for place in made.places if place.source}
        signer = content.document.signer
        self.signature = (signer.authority.upper(), signer.name)

    def lines(self, page: int) -> list[Found]:
        return [line for line in self.pages[page].lines() if line.top > 17]


_QUICK, _ALL = 15, 60
SEEDS = [*range(_QUICK), *(pytest.param(n, marks=pytest.mark.slow) for n in range(_QUICK, _ALL))]


@pytest.fixture(scope="module", params=SEEDS)
def paper(request: pytest.FixtureRequest) -> Paper:
    return Paper(request.param)


def test_nothing_is_torn_apart_or_left_alone(paper: Paper) -> None:
    check_signature(paper)
    for block, following in zip(paper.blocks, (*paper.blocks[1:], None), strict=True):
        place = paper.places[block.id]
        if block.kind in _HEADINGS and following is not None:
            assert place.page == place.last_page == paper.places[following.id].page
        if block.kind is BlockKind.TABLE:
            check_rows(paper, block)
        else:
            check_lines(paper, place)


def check_signature(paper: Paper) -> None:
    (page,) = [i for i, text in enumerate(paper.texts) if paper.signature[1] in text]
    assert paper.signature[0] in paper.texts[page]
    row = paper.pages[page].find(paper.signature[0]).baseline
    assert sum(1 for line in paper.lines(page) if line.baseline < row - 3) >= 2


def check_rows(paper: Paper, block: Block) -> None:
    for row in block.rows[1:]:
        first, *_, last = row[1].split()
        pages = [i for i, text in enumerate(paper.texts) if f"{first} " in f"{text} "]
        assert len(pages) == 1
        assert last in paper.texts[pages[0]].split()


def check_lines(paper: Paper, place: BlockPlace) -> None:
    """At least two lines of a paragraph stand on each of its pages."""
    if place.page == place.last_page:
        return
    before = [one for one in paper.lines(place.page) if one.baseline > place.top * MM]
    after = [one for one in paper.lines(place.last_page) if one.baseline < place.bottom * MM]
    assert len(before) >= 2
    assert len(after) >= 2
