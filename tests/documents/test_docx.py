"""The Word file: real styles, headings, fields and rules that Word understands."""

import io
import zipfile
from dataclasses import replace
from typing import Any

import docx
import pytest
from docx.enum.section import WD_ORIENT
from docx.oxml.ns import qn
from docx.shared import Pt

from kehoach_desktop.core.blocks import BlockKind
from kehoach_desktop.documents.builders import plan_tree
from kehoach_desktop.documents.fonts import document_fonts
from kehoach_desktop.documents.layout import Style
from kehoach_desktop.documents.profiles import PROFILES
from kehoach_desktop.documents.renderers import docx as renderer
from kehoach_desktop.documents.widths import text_width
from kehoach_desktop.files.paths import cache_folder
from tests.documents import papers
from tests.documents.word_text import shown_paragraphs

PARTY = PROFILES["party-2018"]


@pytest.fixture(scope="module")
def file() -> Any:
    return opened(papers.everything())


def opened(content: Any) -> Any:
    return docx.Document(io.BytesIO(renderer.render(plan_tree(content, PARTY))))


def paragraph(file: Any, start: str) -> Any:
    return next(one for one, text in shown_paragraphs(file) if text.startswith(start))


def test_page_has_the_margins_of_the_rule(file: Any) -> None:
    section = file.sections[0]
    sides = (section.left_margin, section.right_margin, section.top_margin, section.bottom_margin)
    assert [side.mm for side in sides] == [pytest.approx(mm, abs=0.1) for mm in (30, 15, 20, 20)]
    assert (section.page_width.mm, section.page_height.mm) == (
        pytest.approx(210, abs=0.1),
        pytest.approx(297, abs=0.1),
    )


def test_page_number_is_a_field_in_the_header_and_not_on_the_first_page(file: Any) -> None:
    section = file.sections[0]
    assert section.different_first_page_header_footer
    assert section.header_distance.mm == pytest.approx(10, abs=0.1)
    codes = section.header._element.findall(f".//{qn('w:instrText')}")
    assert [code.text.strip() for code in codes] == ["PAGE"]
    assert section.header.paragraphs[0].style.name == "Số trang"
    assert section.first_page_header.paragraphs[0].text == ""


def test_body_has_exact_lines_indent_and_gap(file: Any) -> None:
    style = file.styles["Nội dung"].paragraph_format
    assert style.line_spacing == Pt(18)
    assert style.first_line_indent.mm == pytest.approx(10, abs=0.1)
    assert style.space_before == Pt(6)
    assert style.widow_control
    assert paragraph(file, "- Bối cảnh lịch sử").style.name == "Nội dung"


def test_headings_are_words_own_and_stay_with_their_text(file: Any) -> None:
    for start, name in (
        ("I- MỤC ĐÍCH", "Heading 1"),
        ("1. Chủ đề", "Heading 2"),
        ("3.3. Tổ chức", "Heading 3"),
        ("a) Về đối tượng", "Heading 4"),
    ):
        style = paragraph(file, start).style
        assert style.name == name
        assert style.paragraph_format.keep_with_next
        assert style.font.size == Pt(14)
    assert file.styles["Heading 3"].font.italic
    assert not file.styles["Heading 4"].font.bold


def test_every_style_has_the_font_in_all_four_slots_and_vietnamese(file: Any) -> None:
    for name in ("Normal", "Nội dung", "Tiêu đề", "Heading 1", "Nội dung bảng", "Số trang"):
        properties = file.styles[name].element.rPr
        fonts = properties.find(qn("w:rFonts"))
        slots = [fonts.get(qn(f"w:{slot}")) for slot in ("ascii", "hAnsi", "cs", "eastAsia")]
        assert slots == ["Times New Roman"] * 4
        assert len(fonts.attrib) == 4
        assert properties.find(qn("w:lang")).get(qn("w:val")) == "vi-VN"


def test_rule_under_the_title_is_a_border_as_long_as_the_words(file: Any) -> None:
    cell = file.tables[0].rows[0].cells[2]
    ruled = [one for one in cell.paragraphs if one._p.find(f".//{qn('w:pBdr')}") is not None]
    assert len(ruled) == 1
    assert ruled[0]._p is cell.paragraphs[1]._p
    indents = ruled[0].paragraph_format
    fonts = document_fonts(cache_folder())
    wanted = text_width("ĐẢNG CỘNG SẢN VIỆT NAM", PARTY.styles[Style.TITLE], fonts)
    length = cell.width.pt - indents.left_indent.pt - indents.right_indent.pt
    assert length == pytest.approx(wanted, abs=0.5)


def test_two_column_tables_have_widths_on_cells_and_grid_and_no_borders(file: Any) -> None:
    for table in (file.tables[0], file.tables[-2]):
        grid = [column.width.mm for column in table.columns]
        assert grid == [pytest.approx(mm, abs=0.1) for mm in (80, 5, 80)]
        assert [cell.width.mm for cell in table.rows[0].cells] == grid
        assert not table.autofit
        assert table._tbl.find(f".//{qn('w:tblBorders')}") is None


def test_signature_row_never_splits_and_keeps_two_lines_of_text() -> None:
    file = opened(papers.plan())
    row = file.tables[-1].rows[0]
    assert row._tr.find(f".//{qn('w:cantSplit')}") is not None
    kept = [text for one, text in shown_paragraphs(file) if one.paragraph_format.keep_with_next]
    assert "(Có đề cương tuyên truyền kèm theo)." in kept
    assert any(text.startswith("- Theo dõi, đôn đốc") for text in kept)


def test_long_last_paragraph_is_enough_company_for_the_signature() -> None:
    blocks = papers.numbered(
        (papers.p(BlockKind.PARAGRAPH, "Đoạn trước."), papers.p(BlockKind.PARAGRAPH, "Dài " * 60))
    )
    file = opened(papers.plan(blocks=blocks))
    assert paragraph(file, "Dài").paragraph_format.keep_with_next
    assert not paragraph(file, "Đoạn trước").paragraph_format.keep_with_next


def test_table_repeats_its_head_keeps_rows_whole_and_joins_group_rows(file: Any) -> None:
    table = next(one for one in file.tables if one.rows[0].cells[0].text == "STT")
    assert table.rows[0]._tr.find(f".//{qn('w:tblHeader')}") is not None
    assert all(row._tr.find(f".//{qn('w:cantSplit')}") is not None for row in table.rows)
    group = table.rows[1].cells
    assert group[1]._tc is group[-1]._tc
    assert group[1].text == "Tuyên truyền trực quan"
    assert group[1].paragraphs[0].runs[0].bold


def test_bold_and_italic_words_stay_so(file: Any) -> None:
    runs = paragraph(file, "Ủy ban MTTQ phường chủ trì").runs
    assert [(run.bold, run.italic) for run in runs] == [
        (True, None),
        (None, None),
        (None, True),
        (None, None),
    ]


def test_head_of_the_recipients_is_underlined_without_the_colon(file: Any) -> None:
    cell = file.tables[-2].rows[0].cells[0]
    words, colon = cell.paragraphs[0].runs
    assert (words.text, words.underline) == ("Nơi nhận", True)
    assert (colon.text, colon.underline) == (":", None)


def test_appendix_is_a_landscape_section_numbered_from_1(file: Any) -> None:
    section = file.sections[1]
    assert section.orientation == WD_ORIENT.LANDSCAPE
    assert (section.page_width.mm, section.page_height.mm) == (
        pytest.approx(297, abs=0.1),
        pytest.approx(210, abs=0.1),
    )
    assert section.header.is_linked_to_previous
    assert section._sectPr.find(qn("w:pgNumType")).get(qn("w:start")) == "1"


def test_lines_of_the_head_that_are_too_long_shrink_before_they_wrap() -> None:
    document = replace(papers.ISSUED, superior="Đảng bộ thành phố Hà Giang Mới")
    cell = opened(papers.plan(document=document)).tables[0].rows[0].cells[0]
    size = cell.paragraphs[0].runs[0].font.size
    assert size is not None
    assert Pt(12) < size < Pt(14)
    assert cell.paragraphs[1].runs[0].font.size is None


def test_names_of_styles_are_vietnamese_and_their_ids_plain_letters(file: Any) -> None:
    for style in file.styles:
        assert style.style_id.isascii()
    assert file.styles["Số, ký hiệu"].style_id == "KehoachNumber"
    assert file.styles["Heading 1"].next_paragraph_style.name == "Nội dung"


def test_whole_file_is_vietnamese_and_opens_outside_compatibility_mode(file: Any) -> None:
    defaults = file.styles.element.find(f".//{qn('w:rPrDefault')}/{qn('w:rPr')}")
    assert defaults.find(qn("w:lang")).get(qn("w:val")) == "vi-VN"
    assert defaults.find(qn("w:rFonts")).get(qn("w:ascii")) == "Times New Roman"
    modes = [
        one.get(qn("w:val"))
        for one in file.settings.element.iter(qn("w:compatSetting"))
        if one.get(qn("w:name")) == "compatibilityMode"
    ]
    assert modes == ["15"]


def test_file_says_what_it_is_and_not_who_made_the_library(file: Any) -> None:
    properties = file.core_properties
    assert properties.title.startswith("Kế hoạch tuyên truyền kỷ niệm 70 năm")
    assert properties.author == ""
    assert properties.comments == ""
    assert properties.language == "vi-VN"


def test_parts_of_the_xml_stand_in_the_order_of_the_schema(file: Any) -> None:
    order = ("keepNext", "keepLines", "widowControl", "pBdr", "tabs", "spacing", "ind", "jc")
    for properties in file.element.body.iter(qn("w:pPr")):
        names = [child.tag.partition("}")[2] for child in properties]
        ranks = [order.index(name) for name in names if name in order]
        assert ranks == sorted(ranks)
    table_order = ("tblStyle", "tblW", "jc", "tblBorders", "tblLayout", "tblCellMar", "tblLook")
    for properties in file.element.body.iter(qn("w:tblPr")):
        names = [child.tag.partition("}")[2] for child in properties]
        ranks = [table_order.index(name) for name in names]
        assert ranks == sorted(ranks), names


def test_sections_and_run_properties_stand_in_the_order_of_the_schema() -> None:
    data = renderer.render(plan_tree(papers.everything(), PARTY))
    file = docx.Document(io.BytesIO(data))
    section_order = ("headerReference", "type", "pgSz", "pgMar", "pgNumType", "cols", "titlePg")
    for properties in file.element.body.iter(qn("w:sectPr")):
        names = [child.tag.partition("}")[2] for child in properties]
        ranks = [section_order.index(name) for name in names if name in section_order]
        assert ranks == sorted(ranks), names
    run_order = ("rFonts", "b", "bCs", "i", "iCs", "color", "sz", "szCs", "u", "lang")
    for style in file.styles.element.iter(qn("w:rPr")):
        names = [child.tag.partition("}")[2] for child in style]
        ranks = [run_order.index(name) for name in names if name in run_order]
        assert ranks == sorted(ranks), names
    assert zipfile.ZipFile(io.BytesIO(data)).testzip() is None
