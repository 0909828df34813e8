"""Body of a plan: every kind of block, basis, end mark, what is generated."""

from dataclasses import replace

import pytest

from kehoach_desktop.core.blocks import Block, BlockKind, Run
from kehoach_desktop.core.documents import Basis
from kehoach_desktop.documents.builders import plan_tree
from kehoach_desktop.documents.layout import Style
from kehoach_desktop.documents.profiles import PROFILES
from kehoach_desktop.documents.renderers.text import plain_text, words_of
from kehoach_desktop.documents.tree import Heading, Paragraph, Table, Theme
from tests.documents import papers

PARTY = PROFILES["party-2018"]


def body_of(*blocks: Block) -> tuple[object, ...]:
    content = papers.plan(blocks=papers.numbered(blocks), bases=())
    content = replace(content, document=replace(content.document, opening=""))
    return plan_tree(content, PARTY).body


def last_words(text: str, end_mark: str = ".") -> str:
    content = papers.plan(
        blocks=(papers.p(BlockKind.PARAGRAPH, text),), body=replace(papers.BODY, end_mark=end_mark)
    )
    return plain_text(replace(plan_tree(content, PARTY), closing=None))[-1]


def test_every_kind_of_block_has_its_form() -> None:
    body = body_of(
        papers.p(BlockKind.H1, "MỤC ĐÍCH"),
        papers.p(BlockKind.H2, "Mục đích"),
        papers.p(BlockKind.H3, "Thăm hỏi"),
        papers.p(BlockKind.H4, "Về đối tượng"),
        papers.p(BlockKind.N2, "Một việc."),
        papers.p(BlockKind.N3, "Việc nhỏ."),
        papers.p(BlockKind.DASH, "Gạch."),
        papers.p(BlockKind.PLUS, "Cộng."),
        papers.p(BlockKind.THEME, "“CHỦ ĐỀ”"),
        papers.TABLE,
    )
    forms = [(type(one), getattr(one, "mark", None)) for one in body]
    assert forms == [
        (Heading, "I-"),
        (Heading, "1."),
        (Heading, "1.1."),
        (Heading, "a)"),
        (Paragraph, "2."),
        (Paragraph, "2.1."),
        (Paragraph, "-"),
        (Paragraph, "+"),
        (Theme, None),
        (Table, None),
    ]


def test_what_is_still_empty_takes_no_number_on_paper() -> None:
    body = body_of(
        papers.p(BlockKind.ARTICLE, ""),
        papers.p(BlockKind.ARTICLE, "Thành lập Tổ giúp việc."),
        papers.p(BlockKind.N2, "Một."),
        papers.p(BlockKind.N2, "  "),
        papers.p(BlockKind.N2, "Hai."),
    )
    marks = [one.mark for one in body if isinstance(one, Heading | Paragraph)]
    assert marks == ["Điều 1.", "1.", "2."]


def test_blocks_carry_their_ids_to_the_page() -> None:
    tree = plan_tree(papers.plan(), PARTY)
    ids = [block.source for block in tree.body if block.source]
    assert ids == [block.id for block in papers.plan().blocks]


def test_activity_prints_its_sentence_and_a_composed_one_is_made_of_its_parts() -> None:
    body = body_of(Block(BlockKind.N3, activity_id=1), Block(BlockKind.N3, activity_id=2))
    words = [words_of(one.runs) for one in body if isinstance(one, Paragraph)]
    assert words[0] == papers.PLANNED[1].activity.text
    assert words[1] == (
        "Tổ chức gặp mặt chiến sĩ Điện Biên, cựu thanh niên xung phong, dân công hỏa tuyến tại "
        "hội trường UBND phường. Ban Chỉ huy Quân sự phường chủ trì, phối hợp với Hội Cựu chiến "
        "binh và Ủy ban MTTQ phường; thời gian: ngày 26/4/2024."
    )


def test_weights_of_an_activity_survive_while_its_words_are_those_of_the_block() -> None:
    text = papers.PLANNED[1].activity.text
    runs = (Run(text[:10], bold=True), Run(text[10:]))
    (printed,) = body_of(Block(BlockKind.N3, runs, activity_id=1))
    assert isinstance(printed, Paragraph)
    assert printed.runs == runs


@pytest.mark.parametrize(
    ("written", "end_mark", "printed"),
    [
        ("theo quy định", ".", "theo quy định."),
        ("theo quy định", "./.", "theo quy định./."),
        ("theo quy định./.", ".", "theo quy định./."),
        ("theo quy định.", "./.", "theo quy định."),
        ("(Có đề cương kèm theo).", ".", "(Có đề cương kèm theo)."),
        ("(Có đề cương kèm theo)", "./.", "(Có đề cương kèm theo)"),
    ],
)
def test_end_mark_is_added_only_where_none_is_written(
    written: str, end_mark: str, printed: str
) -> None:
    assert last_words(written, end_mark) == printed


def test_theme_gets_quotation_marks_only_where_it_has_none() -> None:
    (bare, quoted) = body_of(
        papers.p(BlockKind.THEME, "TẦM VÓC THỜI ĐẠI"), papers.p(BlockKind.THEME, "“ĐÃ CÓ”")
    )
    assert isinstance(bare, Theme)
    assert isinstance(quoted, Theme)
    assert words_of(bare.runs) == "“TẦM VÓC THỜI ĐẠI”"
    assert words_of(quoted.runs) == "“ĐÃ CÓ”"


def test_table_head_columns_and_group_rows() -> None:
    (table,) = body_of(papers.TABLE)
    assert isinstance(table, Table)
    assert [column.title for column in table.columns] == ["STT", "Nội dung", "Đơn vị", "Thời gian"]
    assert [row.group for row in table.rows] == [True, False, False, True, False]
    assert [column.centred for column in table.columns] == [True, False, False, True]
    assert table.columns[1].width == max(column.width for column in table.columns)


def test_rows_of_unequal_length_are_filled() -> None:
    (table,) = body_of(Block(BlockKind.TABLE, rows=(("A", "B"), ("1",), ("1", "2", "3"))))
    assert isinstance(table, Table)
    assert {len(row.cells) for row in table.rows} == {3}
    assert len(table.columns) == 3


def test_basis_that_the_opening_names_is_not_printed_twice() -> None:
    first, second, *_ = plan_tree(papers.plan(bases=papers.BASES), PARTY).body
    assert isinstance(first, Paragraph)
    assert isinstance(second, Paragraph)
    assert words_of(first.runs) == (
        "Căn cứ Hướng dẫn số 12-HD/BTGTU, ngày 05/02/2024 của Ban Tuyên giáo Thành ủy về tuyên "
        "truyền năm 2024,"
    )
    assert words_of(second.runs) == papers.ISSUED.opening


def test_bases_end_as_the_layout_says() -> None:
    bases = (Basis("1-KH/TU"), Basis("2-CV/TU"))
    content = papers.plan(bases=bases, document=replace(papers.ISSUED, opening=""))
    ends = {}
    for key, profile in PROFILES.items():
        blocks = [
            block
            for block in plan_tree(content, profile).body
            if isinstance(block, Paragraph) and block.style is Style.BASIS
        ]
        ends[key] = [words_of(block.runs, block.mark) for block in blocks]
    assert ends["party-2018"] == ["Căn cứ Kế hoạch số 1-KH/TU;", "Căn cứ Công văn số 2-CV/TU,"]
    assert ends["party-2026"] == ["- Căn cứ Kế hoạch số 1-KH/TU;", "- Căn cứ Công văn số 2-CV/TU."]
    assert ends["state-2020"] == ["Căn cứ Kế hoạch số 1-KH/TU;", "Căn cứ Công văn số 2-CV/TU."]


def test_duties_are_listed_unit_by_unit() -> None:
    content = papers.plan(blocks=papers.numbered((*papers.BLOCKS[11:14], Block(BlockKind.DUTIES))))
    texts = plain_text(replace(plan_tree(content, PARTY), closing=None))
    start = texts.index("1. Đoàn TNCS Hồ Chí Minh phường")
    assert texts[start + 1].startswith("- Chủ trì: phát động phong trào thi đua")
    assert texts[start + 1].endswith("(mục II.3.1).")
    assert "2. Các nhà trường" in texts
    assert "3. Ban Chỉ huy Quân sự phường" in texts


def test_assignment_appendix_is_a_landscape_table_of_the_activities() -> None:
    (appendix,) = plan_tree(papers.everything(), PARTY).appendices
    assert appendix.landscape
    assert [line.text for line in appendix.title] == [
        "Phụ lục",
        "PHÂN CÔNG NHIỆM VỤ",
        "-----",
    ]
    (table,) = appendix.blocks
    assert isinstance(table, Table)
    assert table.rows[1].cells == (
        "2",
        "Tổ chức gặp mặt chiến sĩ Điện Biên, cựu thanh niên xung phong, dân công hỏa tuyến",
        "Ban Chỉ huy Quân sự phường",
        "Hội Cựu chiến binh; Ủy ban MTTQ phường",
        "26/4/2024",
        "Hội trường UBND phường",
    )


def test_control_characters_never_reach_the_page() -> None:
    (block,) = body_of(papers.p(BlockKind.PARAGRAPH, "Một\u0007 việc\u0000 cu\u0309a"))
    assert isinstance(block, Paragraph)
    assert words_of(block.runs) == "Một việc của."
