"""A signed plan laid beside 36-HD/VPTW: positions within 0.5 mm, sizes within 0.1 pt."""

import pytest

from kehoach_desktop.documents.builders import plan_tree
from kehoach_desktop.documents.profiles import PROFILES
from kehoach_desktop.documents.renderers import typst
from tests.documents import papers
from tests.documents.measuring import MM, Found, Measured

pytestmark = pytest.mark.usefixtures("official_fonts")
PROFILE = PROFILES["party-2018"]
LEFT, RIGHT = 30.0, 195.0
LEFT_COLUMN, RIGHT_COLUMN = 70.0, 155.0


def near(value: float) -> object:
    return pytest.approx(value, abs=0.5)


@pytest.fixture(scope="module")
def pages(official_fonts: None) -> list[Measured]:
    pdf = typst.render(plan_tree(papers.plan(), PROFILE))
    return [Measured(pdf, number) for number in range(3)]


@pytest.fixture(scope="module")
def first(pages: list[Measured]) -> Measured:
    return pages[0]


def weight(found: Found) -> str:
    return found.font.partition("-")[2] or "Regular"


def test_a1_paper_is_a4_and_text_keeps_the_margins(pages: list[Measured]) -> None:
    for page in pages:
        assert (page.width, page.height) == (near(210), near(297))
        letters = [letter for letter in page.letters if letter.text.strip()]
        body = [letter for letter in letters if letter.baseline > 15]
        assert min(letter.left for letter in body) >= LEFT - 0.1
        assert max(letter.right for letter in body) <= RIGHT + 0.1
        assert min(letter.top for letter in body) >= 20
        assert max(letter.baseline for letter in body) <= 297 - 20


def test_a1_page_number_is_centred_10_mm_from_the_top_from_page_2(pages: list[Measured]) -> None:
    assert all(line.top > 15 for line in pages[0].lines())
    for number, page in enumerate(pages[1:], start=2):
        shown = page.lines()[0]
        assert shown.text == str(number)
        assert shown.top == near(10)
        assert shown.middle == near((LEFT + RIGHT) / 2)
        assert shown.size == pytest.approx(14, abs=0.1)


@pytest.mark.parametrize(
    ("words", "size", "look"),
    [
        ("ĐẢNG CỘNG SẢN VIỆT NAM", 15, "Bold"),
        ("ĐẢNG BỘ THÀNH PHỐ AN BÌNH", 14, "Regular"),
        ("ĐẢNG ỦY PHƯỜNG TÂN SƠN", 14, "Bold"),
        ("*", 14, "Regular"),
        ("Số 45-KH/ĐU", 14, "Regular"),
        ("Tân Sơn, ngày 19 tháng 3 năm 2024", 14, "Italic"),
        ("KẾ HOẠCH", 15, "Bold"),
        ("tuyên truyền kỷ niệm", 14, "Bold"),
        ("-----", 14, "Regular"),
        ("Thực hiện Kế hoạch", 14, "Regular"),
        ("I- MỤC ĐÍCH, YÊU CẦU", 14, "Bold"),
        ("1. Chủ đề", 14, "Bold"),
        ("1. Tuyên truyền sâu rộng", 14, "Regular"),
    ],
)
def test_a2_sizes_and_weights(first: Measured, words: str, size: float, look: str) -> None:
    found = first.find(words)
    assert found.size == pytest.approx(size, abs=0.1)
    assert weight(found) == look


@pytest.mark.parametrize(
    ("words", "size", "look"),
    [
        ("T/M ĐẢNG ỦY", 14, "Bold"),
        ("PHÓ BÍ THƯ", 14, "Regular"),
        ("Nguyễn Thị Ngọc Ẫn", 14, "Bold"),
        ("Nơi nhận", 14, "Regular"),
        ("- Thường trực Thành ủy", 12, "Regular"),
        ("Bản điện tử:", 12, "Regular"),
    ],
)
def test_a2_sizes_and_weights_at_the_end(
    pages: list[Measured], words: str, size: float, look: str
) -> None:
    found = pages[2].find(words)
    assert found.size == pytest.approx(size, abs=0.1)
    assert weight(found) == look


def test_a2_third_level_is_bold_italic(pages: list[Measured]) -> None:
    assert weight(pages[1].find("3.3. Tổ chức thăm hỏi")) == "BoldItalic"


def test_a3_both_columns_are_centred(first: Measured) -> None:
    for words in ("ĐẢNG BỘ THÀNH PHỐ AN BÌNH", "ĐẢNG ỦY PHƯỜNG TÂN SƠN", "*", "Số 45-KH/ĐU"):
        assert first.find(words).middle == near(LEFT_COLUMN)
    for words in ("ĐẢNG CỘNG SẢN VIỆT NAM", "Tân Sơn, ngày 19 tháng 3 năm 2024"):
        assert first.find(words).middle == near(RIGHT_COLUMN)
    assert first.find("ĐẢNG BỘ").baseline == near(first.find("ĐẢNG CỘNG").baseline)


def test_a3_rule_is_as_long_as_the_title_and_the_only_one(first: Measured) -> None:
    title = first.find("ĐẢNG CỘNG SẢN VIỆT NAM")
    (rule,) = first.rules
    assert (rule.left, rule.right) == (near(title.left), near(title.right))
    assert 1 < rule.y - title.baseline < 3


def test_a3_order_in_the_left_column(first: Measured) -> None:
    words = ("ĐẢNG BỘ", "ĐẢNG ỦY", "*", "Số 45")
    heights = [first.find(one).baseline for one in words]
    assert heights == sorted(heights)


def test_a6_type_abstract_and_hyphens_are_centred_in_order(first: Measured) -> None:
    found = [first.find(one) for one in ("KẾ HOẠCH", "(07/5/1954", "-----", "Thực hiện")]
    for line in (found[0], first.find("-----")):
        assert line.middle == near((LEFT + RIGHT) / 2)
    heights = [one.baseline for one in found]
    assert heights == sorted(heights)


def test_a7_first_lines_are_indented_10_mm_and_lines_are_18_points_apart(first: Measured) -> None:
    start = first.find("1. Tuyên truyền sâu")
    second = first.find("tầm vóc, giá trị")
    third = first.find("đắn, sáng suốt")
    assert start.left == near(LEFT + 10)
    assert second.left == near(LEFT)
    assert second.baseline - start.baseline == pytest.approx(18 * MM, abs=0.05)
    assert third.baseline - second.baseline == pytest.approx(18 * MM, abs=0.05)


def test_a7_paragraphs_are_at_least_6_points_apart(first: Measured) -> None:
    last = first.find("hiến cho độc lập")
    following = first.find("2. Các hoạt động")
    gap = (following.baseline - last.baseline) / MM - 18
    assert gap == pytest.approx(6, abs=0.2)


def test_a7_text_is_justified_and_never_hyphenated(first: Measured) -> None:
    full = [line for line in first.lines() if line.text.startswith(("tầmvóc,", "ủyAnBình"))]
    assert len(full) == 2
    assert all(line.right == near(RIGHT) for line in full)
    assert not any(line.text.endswith("-") for line in first.lines() if line.text != "-----")


def test_a7_headings_stand_at_the_indent(first: Measured) -> None:
    assert first.find("I- MỤC ĐÍCH").left == near(LEFT + 10)
    assert first.find("2. Nội dung").left == near(LEFT + 10)


def test_theme_is_centred(first: Measured) -> None:
    for words in ("“CHIẾN THẮNG ĐIỆN BIÊN PHỦ - SỨC MẠNH VIỆT NAM,", "TẦM VÓC THỜI ĐẠI”"):
        assert first.find(words).middle == near((LEFT + RIGHT) / 2)


def test_a8_signature_is_centred_right_with_room_for_the_seal(pages: list[Measured]) -> None:
    authority, position, name = (
        pages[2].find(one) for one in ("T/M ĐẢNG ỦY", "PHÓ BÍ THƯ", "Nguyễn Thị Ngọc Ẫn")
    )
    assert all(one.middle == near(RIGHT_COLUMN) for one in (authority, position, name))
    assert 30 <= name.top - position.baseline <= 40
    assert 5 < position.baseline - authority.baseline < 7


def test_a9_recipients_stand_left_on_the_row_of_the_authority(pages: list[Measured]) -> None:
    head = pages[2].find("Nơi nhận")
    assert head.left == near(LEFT)
    assert head.baseline == pages[2].find("T/M ĐẢNG ỦY").baseline


def test_a9_line_under_the_words_leaves_the_colon_out(pages: list[Measured]) -> None:
    words, colon = pages[2].find("Nơi nhận"), pages[2].find("Nơi nhận:")
    (rule,) = pages[2].rules
    assert (rule.left, rule.right) == (near(words.left), near(words.right))
    assert rule.right < colon.right - 0.3


def test_a9_wrapped_recipient_aligns_under_its_words(pages: list[Measured]) -> None:
    item = pages[2].find("Thường trực Đảng ủy, HĐND")
    wrapped = pages[2].find("UBND và Ủy ban MTTQ phường,")
    assert wrapped.left == near(item.left)


def test_fonts_are_embedded_and_of_one_family(pages: list[Measured]) -> None:
    names = {letter.font.partition("+")[2] for page in pages for letter in page.letters}
    families = {name.partition("-")[0] for name in names if name}
    assert families in ({"LiberationSerif"}, {"TimesNewRomanPS"}, {"TimesNewRomanPSMT"})
