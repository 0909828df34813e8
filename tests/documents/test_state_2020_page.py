"""Papers of the State beside Nghị định 30/2020/NĐ-CP row by row (the-thuc.md, B1–B7)."""

from dataclasses import replace
from functools import partial

import pytest

from kehoach_desktop.core.blocks import Block, BlockKind
from kehoach_desktop.core.documents import DocType, Signer, Urgency
from kehoach_desktop.documents.builders import plan_tree
from kehoach_desktop.documents.layout import Style
from kehoach_desktop.documents.pages import page_count
from kehoach_desktop.documents.profiles import PROFILES
from kehoach_desktop.documents.renderers import typst
from kehoach_desktop.documents.tree import Appendix, Line, Paragraph
from tests.documents import papers, papers_of_types, typeset_pages
from tests.documents.measuring import MM, Measured
from tests.documents.typeset_pages import LEFT, RIGHT, look, near

pytestmark = pytest.mark.usefixtures("official_fonts")
KEY = "state-2020"
PROFILE = PROFILES[KEY]
page = partial(typeset_pages.page, KEY)
marked_page = partial(typeset_pages.marked_page, KEY)


def test_b1_margins_and_the_number_in_the_upper_margin_from_page_2() -> None:
    second = page(number=1)
    number, *lines = second.lines()
    assert (number.text, round(number.size, 1)) == ("2", 14.0)
    assert number.middle == near((LEFT + RIGHT) / 2)
    assert number.baseline < 20
    assert min(line.left for line in lines) == near(LEFT)
    assert max(line.right for line in lines) == near(RIGHT)
    assert min(line.top for line in lines) >= 20
    assert all(line.top > 20 for line in page().lines())


@pytest.mark.parametrize(
    ("kind", "words", "size", "weight"),
    [
        (DocType.PLAN, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 12, "Bold"),
        (DocType.PLAN, "Độc lập - Tự do - Hạnh phúc", 13, "Bold"),
        (DocType.PLAN, "ỦY BAN NHÂN DÂN", 12, "Bold"),
        (DocType.PLAN, "Số: 08/KH-UBND", 13, "Regular"),
        (DocType.PLAN, "Tân Sơn, ngày 05 tháng 02", 13, "Italic"),
        (DocType.PLAN, "KẾ HOẠCH", 14, "Bold"),
        (DocType.PLAN, "tuyên truyền kỷ niệm", 14, "Bold"),
        (DocType.LETTER, "V/v rà soát", 12, "Regular"),
        (DocType.PLAN, "Thực hiện Kế hoạch", 14, "Regular"),
        (DocType.DECISION, "Căn cứ Quy chế", 14, "Italic"),
        (DocType.DECISION, "QUYẾT ĐỊNH:", 14, "Bold"),
        (DocType.REGULATION, "Chương I", 14, "Bold"),
        (DocType.REGULATION, "PHẠM VI, ĐỐI TƯỢNG", 14, "Bold"),
        (DocType.REGULATION, "Điều 1. Phạm vi", 14, "Bold"),
        (DocType.PLAN, "I. MỤC ĐÍCH, YÊU CẦU", 14, "Bold"),
        (DocType.REGULATION, "1. Quy định này", 14, "Regular"),
        (DocType.REGULATION, "a) các chi bộ", 14, "Regular"),
        (DocType.LETTER, "TM. ỦY BAN NHÂN DÂN", 14, "Bold"),
        (DocType.LETTER, "PHÓ CHỦ TỊCH", 14, "Bold"),
        (DocType.LETTER, "Trần Văn Ổn", 14, "Bold"),
        (DocType.LETTER, "Kính gửi:", 14, "Regular"),
        (DocType.LETTER, "- Các chi bộ", 14, "Regular"),
        (DocType.LETTER, "Nơi nhận:", 12, "BoldItalic"),
        (DocType.LETTER, "- Như trên;", 11, "Regular"),
    ],
)
def test_b2_sizes_and_weights(kind: DocType, words: str, size: float, weight: str) -> None:
    assert look(page(kind).find(words)) == (pytest.approx(size, abs=0.1), weight)


def test_b3_rules_under_motto_and_issuer() -> None:
    first = page(DocType.LETTER)
    motto, issuer = first.find("Độc lập - Tự do - Hạnh phúc"), first.find("PHƯỜNG TÂN SƠN")
    short, long = sorted(first.rules, key=lambda rule: rule.length)[:2]
    assert (long.left, long.right) == (near(motto.left), near(motto.right))
    width = issuer.right - issuer.left
    assert width / 3 - 0.5 <= short.length <= width / 2 + 0.5
    assert (short.left + short.right) / 2 == near(issuer.middle)


def test_b3_number_and_day_stand_on_one_row() -> None:
    first = page()
    number, day = first.find("Số: 08/KH-UBND"), first.find("Tân Sơn, ngày 05 tháng 02 năm 2024")
    assert number.baseline == near(day.baseline, 0.1)


@pytest.mark.parametrize(
    ("kind", "shown"),
    [
        (DocType.LETTER, "Số: 08/UBND-VX"),
        (DocType.REGULATION, "Số: 08/QyĐ-UBND"),
        (DocType.SUBMISSION, "Số: 08/TTr-UBND"),
    ],
)
def test_b3_symbols(kind: DocType, shown: str) -> None:
    assert page(kind).find(shown).size == pytest.approx(13, abs=0.1)


def test_b4_rule_under_the_abstract_and_no_hyphens() -> None:
    first = page()
    abstract = first.find("tuyên truyền kỷ niệm 70 năm Chiến thắng Điện Biên Phủ")
    rule = next(one for one in first.rules if one.y > abstract.baseline)
    assert (rule.left + rule.right) / 2 == near((LEFT + RIGHT) / 2)
    assert "-----" not in [line.text for line in first.lines()]


def test_b4_abstract_of_a_letter_stands_6_points_under_its_number() -> None:
    first = page(DocType.LETTER)
    number, abstract = first.find("Số: 08/UBND-VX"), first.find("V/v rà soát")
    pitch = (13 * 0.216 + 0.6 + 12 * 0.891 + 0.6 + 6) * MM
    assert abstract.baseline - number.baseline == near(pitch)


def test_b4_text_is_indented_and_justified_and_ends_with_its_mark() -> None:
    first = page(DocType.LETTER)
    assert first.find("Để chuẩn bị").left == near(LEFT + 10)
    assert first.find("thực hiện./.").size == pytest.approx(14, abs=0.1)
    lines = [line for line in page().lines() if line.text.startswith("tầmvóc,")]
    assert lines[0].right == near(RIGHT)


def test_b4_decision_names_who_decides_above_its_bases() -> None:
    first = page(DocType.DECISION)
    who, basis, words = (
        first.find(one) for one in ("ỦY BAN NHÂN DÂN PHƯỜNG TÂN SƠN", "Căn cứ Quy", "QUYẾT ĐỊNH:")
    )
    assert who.baseline < basis.baseline < words.baseline
    assert words.middle == near((LEFT + RIGHT) / 2)


@pytest.mark.parametrize(
    ("signer", "lines"),
    [
        (Signer("TM. Ủy ban nhân dân", "Chủ tịch", "A B"), ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"]),
        (Signer("TL. Chủ tịch", "Chánh Văn phòng", "A B"), ["TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG"]),
        (Signer("TUQ. Chủ tịch", "Trưởng phòng", "A B"), ["TUQ. CHỦ TỊCH", "TRƯỞNG PHÒNG"]),
        (Signer("", "Q. Chủ tịch", "A B"), ["Q. CHỦ TỊCH"]),
    ],
)
def test_b5_authority_and_position_are_both_bold(signer: Signer, lines: list[str]) -> None:
    first = Measured(typst.render(papers_of_types.tree(DocType.NOTICE, KEY, signer=signer)))
    for words in lines:
        assert look(first.find(words)) == (14.0, "Bold")
        assert first.find(words).middle == near(155)


def test_b6_hyphens_of_the_addressees_stand_under_the_colon() -> None:
    first = page(DocType.LETTER)
    assert first.find("- Các chi bộ").left == near(first.find("Kính gửi").right)
    assert first.find("- Các tổ chức chính trị - xã hội phường.").right < RIGHT
    report = page(DocType.REPORT)
    assert report.find("Kính gửi:").size == pytest.approx(14, abs=0.1)


def test_b6_recipients_stand_left_on_the_row_of_the_authority() -> None:
    first = page(DocType.LETTER)
    head = first.find("Nơi nhận:")
    assert head.left == near(LEFT)
    assert head.baseline == near(first.find("TM. ỦY BAN").baseline)


def test_b6_archive_line_has_a_colon() -> None:
    base = papers_of_types.content(DocType.NOTICE, KEY)
    tree = plan_tree(replace(base, recipients=()), PROFILE)
    assert tree.closing is not None
    assert tree.closing.groups[0].items == ("Lưu: VT, VHXH.",)


def test_b7_two_appendices_have_roman_numbers_and_their_own_pages() -> None:
    extra = Appendix(
        (Line("Phụ lục", Style.APPENDIX),),
        (Paragraph((papers_of_types.TEXT[0].runs[0],)),),
    )
    base = papers_of_types.content(DocType.PLAN, KEY)
    blocks = papers.numbered((*papers.BLOCKS, Block(BlockKind.APPENDIX)))
    pdf = typst.render(plan_tree(replace(base, blocks=blocks), PROFILE, (extra,)))
    pages = [Measured(pdf, number) for number in range(page_count(pdf))]
    one, two = pages[-2], pages[-1]
    assert look(one.find("Phụ lục I")) == (14.0, "Bold")
    assert one.width > one.height
    assert two.find("Phụ lục II").middle == near((LEFT + RIGHT) / 2)
    assert two.width < two.height
    assert look(one.find("PHÂN CÔNG NHIỆM VỤ")) == (14.0, "Bold")
    note = one.find("(Kèm theo Kế hoạch số 08/KH-UBND ngày 05 tháng 02 năm 2024")
    assert look(note) == (14.0, "Italic")
    assert two.lines()[0].text.startswith("Phụlục")


@pytest.mark.parametrize(
    ("urgency", "word", "width"),
    [
        (Urgency.IMMEDIATE, "HỎA TỐC", 30),
        (Urgency.VERY_URGENT, "THƯỢNG KHẨN", 40),
        (Urgency.URGENT, "KHẨN", 20),
    ],
)
def test_b7_urgency_stands_in_a_single_frame(urgency: Urgency, word: str, width: float) -> None:
    first = Measured(typst.render(papers_of_types.tree(DocType.LETTER, KEY, urgency=urgency)))
    mark = first.find(word)
    assert look(mark) == (13.0, "Bold")
    wide, high = first.frame_around(mark)
    assert (wide, high) == (near(width), near(8))


def test_b7_contact_stands_on_the_first_page_under_a_line_over_the_whole_width() -> None:
    contact = marked_page().find("Số 1, đường Hòa Bình")
    rule = next(one for one in marked_page().rules if one.length > 100)
    assert look(contact) == (11.0, "Regular")
    assert (rule.left, rule.right) == (near(LEFT), near(RIGHT))
    assert rule.y < contact.top
    assert contact.baseline == near(297 - 20, 2)
