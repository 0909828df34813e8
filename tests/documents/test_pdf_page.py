"""Drafts, long heads, tables, appendices on the page; places of blocks; the PDF file."""

import threading
from dataclasses import replace

import pypdfium2.raw as pdfium
import pytest

from kehoach_desktop.core.blocks import Block, BlockKind
from kehoach_desktop.documents.builders import plan_tree
from kehoach_desktop.documents.pages import opened, page_count, page_text, render_pages
from kehoach_desktop.documents.profiles import PROFILES
from kehoach_desktop.documents.renderers import typst
from tests.documents import papers
from tests.documents.measuring import MM, Measured

pytestmark = pytest.mark.usefixtures("official_fonts")
PARTY = PROFILES["party-2018"]


@pytest.fixture(scope="module")
def issued(official_fonts: None) -> typst.Typeset:
    return typst.typeset(plan_tree(papers.plan(), PARTY))


def first_page(**changes: object) -> Measured:
    document = replace(papers.ISSUED, **changes)  # type: ignore[arg-type]
    return Measured(typst.render(plan_tree(papers.plan(document=document), PARTY)))


def test_draft_mark_stands_under_the_number_in_italics() -> None:
    page = Measured(typst.render(plan_tree(papers.draft(), PARTY)))
    mark, number = page.find("Dự thảo lần 2"), page.find("-KH/ĐU")
    assert mark.font.endswith("Italic")
    assert mark.middle == pytest.approx(70, abs=0.5)
    assert mark.baseline > number.baseline


def test_blank_number_leaves_room_to_write() -> None:
    page = Measured(typst.render(plan_tree(papers.draft(), PARTY)))
    assert page.find("-KH/ĐU").left - page.find("Số").right > 6


def test_long_line_of_the_head_shrinks_and_stays_on_one_line() -> None:
    page = first_page(superior="Đảng bộ thành phố Hà Giang Mới")
    line = page.find("ĐẢNG BỘ THÀNH PHỐ HÀ GIANG MỚI")
    assert 12 <= line.size < 14
    assert page.find("ĐẢNG ỦY PHƯỜNG TÂN SƠN").size == pytest.approx(14, abs=0.1)
    assert line.left >= 30
    assert line.right <= 110.5


def test_line_of_the_head_that_cannot_shrink_enough_wraps_at_12_points() -> None:
    page = first_page(
        issuer="Đảng ủy các cơ quan Đảng, chính quyền và đoàn thể phường Tân Sơn Đông"
    )
    top, low = page.find("ĐẢNG ỦY CÁC"), page.find("SƠN ĐÔNG")
    assert top.size == low.size == pytest.approx(12, abs=0.1)
    assert low.baseline > top.baseline
    assert page.find("*").baseline > low.baseline


def test_long_title_wraps_centred() -> None:
    page = first_page(abstract="tổ chức các hoạt động tuyên truyền, kỷ niệm " * 3)
    lines = [line for line in page.lines() if line.size == 14 and line.font.endswith("Bold")]
    wrapped = [line for line in lines if line.text.startswith("tổchức")]
    assert wrapped
    assert wrapped[0].middle == pytest.approx(112.5, abs=1)


def test_places_of_blocks_enclose_their_words(issued: typst.Typeset) -> None:
    blocks = {block.id: block for block in papers.plan().blocks}
    pages = [Measured(issued.pdf, number) for number in range(page_count(issued.pdf))]
    known = [place for place in issued.places if place.source]
    assert [place.source for place in known] == list(blocks)
    for place in known:
        block = blocks[place.source]
        words = papers.plan().text_of(block).partition("\n")[0][:26] if block.rows == () else "STT"
        found = pages[place.page].find(words)
        assert place.top * MM - 0.5 < found.top
        assert found.top - place.top * MM < 4
        assert (place.last_page, place.bottom) > (place.page, place.top)


def test_places_of_paragraphs_touch_and_never_overlap(issued: typst.Typeset) -> None:
    for one, following in zip(issued.places, issued.places[1:], strict=False):
        if one.last_page == following.page:
            assert one.bottom <= following.top + 0.5


def test_place_of_a_table_reaches_from_its_upper_to_its_lower_rule(issued: typst.Typeset) -> None:
    table = next(block for block in papers.plan().blocks if block.kind is BlockKind.TABLE)
    place = next(place for place in issued.places if place.source == table.id)
    heights = [rule.y for rule in Measured(issued.pdf, place.page).rules]
    assert place.top * MM == pytest.approx(min(heights), abs=1.5)
    assert place.bottom * MM == pytest.approx(max(heights), abs=6)


def test_appendix_lies_across_and_counts_its_pages_from_1() -> None:
    many = {
        number: replace(papers.PLANNED[1], activity=replace(papers.PLANNED[1].activity, id=number))
        for number in range(1, 41)
    }
    blocks = tuple(Block(BlockKind.N3, activity_id=number) for number in many)
    content = papers.plan(
        blocks=papers.numbered((*blocks, Block(BlockKind.APPENDIX))), activities=many
    )
    pdf = typst.render(plan_tree(content, PARTY))
    pages = [Measured(pdf, number) for number in range(page_count(pdf))]
    across = [page for page in pages if page.width > page.height]
    assert len(across) >= 2
    assert "Phụlục" in across[0].lines()[0].text
    assert across[1].lines()[0].text == "2"
    assert "Nội dung công việc" in page_text(pdf, page_count(pdf) - 1)


def test_pdf_is_pdf_a_with_title_language_and_bookmarks(issued: typst.Typeset) -> None:
    assert b"<pdfaid:part>2</pdfaid:part>" in issued.pdf
    with opened(issued.pdf) as document:
        titles = [mark.get_title() for mark in document.get_toc()]
        assert document.get_metadata_value("Title").startswith("Kế hoạch tuyên truyền kỷ niệm")
    assert titles[:3] == ["I- MỤC ĐÍCH, YÊU CẦU", "II- NỘI DUNG", "1. Chủ đề tuyên truyền"]
    assert b"/Lang(vi-VN)" in issued.pdf.replace(b" ", b"")


def test_all_fonts_are_embedded(issued: typst.Typeset) -> None:
    seen = set()
    with opened(issued.pdf) as document:
        for number in range(len(document)):
            page = document[number]
            for thing in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_TEXT]):
                font = pdfium.FPDFTextObj_GetFont(thing)
                seen.add(pdfium.FPDFFont_GetIsEmbedded(font))
            page.close()
    assert seen == {1}


def test_pages_are_painted_at_the_scale_asked_for(issued: typst.Typeset) -> None:
    (image,) = render_pages(issued.pdf, 2.0, [1])
    assert image.width == pytest.approx(1191, abs=1)
    assert image.height == pytest.approx(1684, abs=1)
    assert image.stride >= image.width * 4
    assert len(image.data) == image.stride * image.height
    assert image.data[:3] == b"\xff\xff\xff"
    assert any(value < 100 for value in image.data[:: 4 * 37])
    assert len(render_pages(issued.pdf, 0.2)) == page_count(issued.pdf) == 3


def test_pages_may_be_made_in_several_threads_at_once() -> None:
    texts: dict[int, str] = {}

    def make(number: int) -> None:
        document = replace(papers.ISSUED, number=number)
        texts[number] = page_text(typst.render(plan_tree(papers.plan(document=document), PARTY)))

    threads = [threading.Thread(target=make, args=(number,)) for number in range(20, 26)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert all(f"Số {number}-KH/ĐU" in texts[number] for number in range(20, 26))


def test_empty_plan_prints_its_frame() -> None:
    document = replace(papers.ISSUED, opening="", abstract="", place="", superior="", issuer="")
    content = papers.plan(document=document, blocks=(), bases=(), recipients=(), body=None)
    words = page_text(typst.render(plan_tree(content, PARTY))).split("\n")
    assert words == [
        "*",
        "Số 45-KH/ĐU",
        "ĐẢNG CỘNG SẢN VIỆT NAM",
        "Ngày 19 tháng 3 năm 2024",
        "KẾ HOẠCH",
        "-----",
        "T/M ĐẢNG ỦY",
        "PHÓ BÍ THƯ",
        "Nguyễn Thị Ngọc Ẫn",
    ]


def test_long_link_breaks_inside_the_margins_and_keeps_its_letters() -> None:
    link = "tanson.anbinh.gov.vn?bai=" + "a1B2c3" * 20
    blocks = (papers.p(BlockKind.PARAGRAPH, f"Xem {link} để biết."),)
    pdf = typst.render(plan_tree(papers.plan(blocks=papers.numbered(blocks)), PARTY))
    assert max(line.right for line in Measured(pdf).lines()) <= 195.2
    assert link in "".join(page_text(pdf).split())


def test_invisible_letters_of_pasted_text_do_not_stop_the_page() -> None:
    odd = "Một\u200b việc\u00ad nhỏ\ufeff, hai\u200e việc\u2060 lớn\u00a0nữa."
    blocks = (papers.p(BlockKind.PARAGRAPH, odd),)
    text = page_text(typst.render(plan_tree(papers.plan(blocks=papers.numbered(blocks)), PARTY)))
    assert "hai" in text
    assert "nữa." in text
