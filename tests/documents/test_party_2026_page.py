"""Papers beside 05-HD/VPTW row by row, and the plan beside its signed issue (the-thuc.md, F)."""

from dataclasses import replace
from functools import partial

import pytest

from kehoach_desktop.core.documents import DocType, Signer, Urgency
from kehoach_desktop.documents.pages import page_text
from kehoach_desktop.documents.profiles import PROFILES
from kehoach_desktop.documents.renderers import typst
from tests.documents import papers_of_types, typeset_pages
from tests.documents.measuring import MM, Measured
from tests.documents.typeset_pages import LEFT, RIGHT, look, near

pytestmark = pytest.mark.usefixtures("official_fonts")
KEY = "party-2026"
PROFILE = PROFILES[KEY]
page = partial(typeset_pages.page, KEY)
marked_page = partial(typeset_pages.marked_page, KEY)


@pytest.mark.parametrize("sides", [((30, 195), (30, 195)), ((30, 195), (15, 180))])
def test_a1_margins_change_sides_on_the_back(sides: tuple[tuple[float, float], ...]) -> None:
    tree = replace(papers_of_types.tree(DocType.PLAN, KEY), mirrored=sides[0] != sides[1])
    pdf = typst.render(tree)
    for number, (left, right) in enumerate(sides):
        measured = Measured(pdf, number)
        body = [one for one in measured.letters if one.text.strip() and one.baseline > 15]
        assert min(one.left for one in body) == near(left)
        assert max(one.right for one in body) == near(right)
        if number:
            assert measured.lines()[0].middle == near((left + right) / 2)


@pytest.mark.parametrize(
    ("kind", "words", "size", "weight"),
    [
        (DocType.PLAN, "ĐẢNG CỘNG SẢN VIỆT NAM", 15, "Bold"),
        (DocType.PLAN, "ĐẢNG BỘ THÀNH PHỐ AN BÌNH", 14, "Regular"),
        (DocType.PLAN, "ĐẢNG ỦY PHƯỜNG TÂN SƠN", 14, "Bold"),
        (DocType.PLAN, "*", 14, "Regular"),
        (DocType.PLAN, "Số 08-KH/ĐU", 14, "Regular"),
        (DocType.PLAN, "Tân Sơn, ngày 02 tháng 6", 14, "Italic"),
        (DocType.PLAN, "KẾ HOẠCH", 15, "Bold"),
        (DocType.PLAN, "tuyên truyền kỷ niệm", 14, "Bold"),
        (DocType.LETTER, "về việc rà soát", 12, "Italic"),
        (DocType.PLAN, "Thực hiện Kế hoạch", 14, "Regular"),
        (DocType.DECISION, "- Căn cứ Quy chế", 14, "Regular"),
        (DocType.REGULATION, "Chương I", 14, "Bold"),
        (DocType.REGULATION, "PHẠM VI, ĐỐI TƯỢNG", 14, "Bold"),
        (DocType.REGULATION, "Mục 1", 14, "Bold"),
        (DocType.REGULATION, "Điều 1. Phạm vi", 14, "Bold"),
        (DocType.REGULATION, "1. Quy định này", 14, "Regular"),
        (DocType.REGULATION, "a) các chi bộ", 14, "Regular"),
        (DocType.DECISION, "Điều 1.", 14, "Bold"),
        (DocType.DECISION, "Thành lập Ban Chỉ đạo", 14, "Regular"),
        (DocType.LETTER, "T/M ĐẢNG ỦY", 14, "Bold"),
        (DocType.LETTER, "PHÓ BÍ THƯ", 14, "Regular"),
        (DocType.LETTER, "Nguyễn Thị Ngọc Ẫn", 14, "Bold"),
        (DocType.LETTER, "Kính gửi:", 14, "Italic"),
        (DocType.LETTER, "- Các chi bộ", 14, "Regular"),
        (DocType.SUBMISSION, "Kính trình:", 14, "Italic"),
        (DocType.LETTER, "Nơi nhận:", 14, "Regular"),
        (DocType.LETTER, "- Như trên;", 12, "Regular"),
    ],
)
def test_a2_sizes_and_weights(kind: DocType, words: str, size: float, weight: str) -> None:
    assert look(page(kind).find(words)) == (pytest.approx(size, abs=0.1), weight)


@pytest.mark.parametrize(
    ("words", "size", "weight"),
    [
        ("HỎA TỐC", 14, "Bold"),
        ("TÀI LIỆU THU HỒI", 12, "Bold"),
        ("PL.(30)", 11, "Regular"),
        ("Số 1, đường", 10, "Regular"),
    ],
)
def test_a2_sizes_of_the_marks(words: str, size: float, weight: str) -> None:
    assert look(marked_page().find(words)) == (pytest.approx(size, abs=0.1), weight)


def test_a3_star_stands_alone_and_nothing_is_ruled_but_the_title() -> None:
    first = page()
    (rule,) = first.rules
    title = first.find("ĐẢNG CỘNG SẢN VIỆT NAM")
    assert (rule.left, rule.right) == (near(title.left), near(title.right))
    assert first.find("*").middle == near(first.find("ĐẢNG ỦY PHƯỜNG TÂN SƠN").middle)


@pytest.mark.parametrize(
    ("kind", "shown"),
    [
        (DocType.PLAN, "Số 08-KH/ĐU"),
        (DocType.LETTER, "Số 08-CV/ĐU"),
        (DocType.SUBMISSION, "Số 08-TTr/ĐU"),
        (DocType.PROGRAMME, "Số 08-CTr/ĐU"),
        (DocType.DECISION, "Số 08-QĐ/ĐU"),
        (DocType.REGULATION, "Số 08-QĐ/ĐU"),
    ],
)
def test_a4_number_and_symbol(kind: DocType, shown: str) -> None:
    assert page(kind).find(shown).middle == near(67)


def test_a5_days_below_ten_and_months_below_three_have_a_zero() -> None:
    shown = page().find("Tân Sơn, ngày 02 tháng 6 năm 2026")
    assert shown.middle == near(page().find("ĐẢNG CỘNG SẢN VIỆT NAM").middle)


@pytest.mark.parametrize("kind", papers_of_types.TYPES)
def test_a6_every_type_but_a_letter_prints_its_name_and_hyphens(kind: DocType) -> None:
    lines = [line.text for line in page(kind).lines()]
    name = kind.word.upper().replace(" ", "")
    assert (name in lines) is (kind is not DocType.LETTER)
    assert ("-----" in lines) is (kind is not DocType.LETTER)


def test_a6_abstract_of_a_letter_stands_under_its_number() -> None:
    first = page(DocType.LETTER)
    number, abstract = first.find("Số 08-CV/ĐU"), first.find("về việc rà soát danh sách")
    assert abstract.baseline > number.baseline
    assert abstract.right < first.find("ĐẢNG CỘNG").left


def test_a7_bases_begin_with_a_hyphen_and_the_decision_is_centred() -> None:
    first = page(DocType.DECISION)
    assert first.find("- Căn cứ Quy chế").left == near(LEFT + 10)
    assert first.find("ĐẢNG ỦY PHƯỜNG TÂN SƠN QUYẾT ĐỊNH").middle == near((LEFT + RIGHT) / 2)
    assert first.find("Điều 1.").left == near(LEFT + 10)


def test_a7_chapters_are_centred_over_their_titles() -> None:
    first = page(DocType.REGULATION)
    for word, title in (
        ("Phần I", "CÁC QUY ĐỊNH"),
        ("Chương I", "PHẠM VI,"),
        ("Mục 1", "ĐIỀU CHỈ"),
    ):
        above, below = first.find(word), first.find(title)
        assert above.middle == near((LEFT + RIGHT) / 2)
        assert below.baseline - above.baseline == pytest.approx(18 * MM, abs=0.1)


BOLD, REGULAR = "Bold", "Regular"
SIGNATURES = (
    (("T/M Ban Thường vụ", "Bí thư"), (("T/M BAN THƯỜNG VỤ", BOLD), ("BÍ THƯ", REGULAR))),
    (
        ("K/T Chánh Văn phòng", "Phó Chánh Văn phòng"),
        (("K/T CHÁNH VĂN PHÒNG", BOLD), ("PHÓ CHÁNH VĂN PHÒNG", REGULAR)),
    ),
    (("T/L Ban Thường vụ", "Chánh Văn phòng"), (("T/L BAN THƯỜNG VỤ", BOLD),)),
    (("", "Q. Trưởng ban"), (("Q. TRƯỞNG BAN", BOLD),)),
    (("", "Phó Trưởng ban"), (("PHÓ TRƯỞNG BAN", BOLD),)),
    (
        ("", "Bí thư\nkiêm\nTrưởng Ban Chỉ đạo"),
        (("BÍ THƯ", BOLD), ("kiêm", REGULAR), ("TRƯỞNG BAN CHỈ ĐẠO", BOLD)),
    ),
)


@pytest.mark.parametrize(("who", "looks"), SIGNATURES)
def test_a8_signatures(who: tuple[str, str], looks: tuple[tuple[str, str], ...]) -> None:
    signer = Signer(*who, "A B")
    pdf = typst.render(papers_of_types.tree(DocType.NOTICE, KEY, signer=signer))
    first = Measured(pdf)
    for words, weight in looks:
        found = first.find(words)
        assert look(found) == (14.0, weight)
        assert found.middle == near(155)
    name = first.find("A B")
    assert 30 <= name.top - first.find(looks[-1][0]).baseline <= 47


def test_a9_addressees_stand_with_their_hyphens_under_the_colon() -> None:
    for kind, word in ((DocType.LETTER, "Kính gửi"), (DocType.SUBMISSION, "Kính trình")):
        first = page(kind)
        whole, one, two = (
            first.find(text) for text in (f"{word}:", "- Các chi bộ", "- Các tổ chức")
        )
        assert one.left == near(first.find(word).right)
        assert two.left == near(one.left)
        assert whole.baseline < one.baseline < two.baseline
        widest = first.find("- Các tổ chức chính trị - xã hội phường.")
        assert whole.left - LEFT == near(RIGHT - widest.right)


def test_a9_one_addressee_stands_on_the_same_line_centred() -> None:
    tree = papers_of_types.tree(DocType.LETTER, KEY, addressees=("Thường trực Thành ủy",))
    found = Measured(typst.render(tree)).find("Kính gửi: Thường trực Thành ủy")
    assert found.middle == near((LEFT + RIGHT) / 2)


def test_a9_first_recipient_of_a_letter_is_as_above_and_other_types_have_neither() -> None:
    assert page(DocType.LETTER).find("- Như trên;").left == near(LEFT)
    text = page_text(typst.render(papers_of_types.tree(DocType.NOTICE, KEY)))
    assert "Như trên" not in text
    assert "Kính" not in text


def test_a10_urgency_stands_under_the_number_of_a_plan_and_the_abstract_of_a_letter() -> None:
    plan = Measured(typst.render(papers_of_types.tree(DocType.PLAN, KEY, urgency=Urgency.URGENT)))
    assert plan.find("KHẨN").baseline > plan.find("Số 08-KH/ĐU").baseline
    assert plan.find("KHẨN").middle == near(67)
    letter = marked_page()
    assert letter.find("HỎA TỐC").baseline > letter.find("về việc").baseline


def test_a10_circulation_stands_10_mm_from_the_upper_edge_at_the_right() -> None:
    mark = marked_page().find("TÀI LIỆU THU HỒI")
    assert mark.right == near(RIGHT)
    assert mark.top == near(10, 1.2)


def test_a10_no_media_stands_10_mm_from_the_lower_edge_centred() -> None:
    mark = marked_page().find("Không phổ biến trên phương tiện thông tin đại chúng")
    assert mark.middle == near((LEFT + RIGHT) / 2)
    descent = 0.216 * 12 * MM
    assert mark.baseline + descent == near(297 - 10)


def test_a10_contact_stands_under_a_line_over_the_whole_width_on_the_last_page() -> None:
    first = marked_page()
    contact = first.find("Số 1, đường Hòa Bình")
    rule = next(one for one in first.rules if one.length > 100)
    assert (rule.left, rule.right) == (near(LEFT), near(RIGHT))
    assert 0 < contact.top - rule.y < 3
    assert first.find("PL.(30)").baseline > first.find("- Lưu VPĐU").baseline


def test_f_columns_of_the_head_and_the_signature() -> None:
    first = page()
    title = first.find("ĐẢNG CỘNG SẢN VIỆT NAM")
    assert first.find("Số 08-KH/ĐU").middle == near(67, 1)
    assert title.middle == near(159, 1)
    assert title.right - title.left == near(73, 1)
    assert page(DocType.LETTER).find("T/M ĐẢNG ỦY").middle == near(155)


def test_f_heights_of_the_lines_below_the_title() -> None:
    first = page()

    def middle(words: str) -> float:
        found = first.find(words)
        return found.baseline - found.size * 0.33 * MM

    title = middle("ĐẢNG CỘNG SẢN VIỆT NAM")
    for words, below in (
        ("Tân Sơn, ngày", 9),
        ("KẾ HOẠCH", 30),
        ("tuyên truyền kỷ niệm", 38),
    ):
        assert middle(words) - title == near(below, 1.0), words
    hyphens = middle("-----")
    assert hyphens - middle("(07/5/1954 - 07/5/2024)") == near(7, 1.0)
    assert middle("Thực hiện Kế hoạch") - hyphens == near(14, 1.0)
