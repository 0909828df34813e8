"""Head and title of a plan: who issues, number, day, draft mark."""

from dataclasses import replace
from datetime import date

from kehoach_desktop.core.documents import DocState
from kehoach_desktop.documents.builders import plan_tree
from kehoach_desktop.documents.profiles import PROFILES
from kehoach_desktop.documents.renderers.text import plain_text
from kehoach_desktop.documents.tree import PageTree
from tests.documents import papers

PARTY = PROFILES["party-2018"]


def head_texts(tree: PageTree) -> list[str]:
    return [line.text for row in tree.head for line in (*row.left, *row.right)]


def test_head_of_a_signed_plan() -> None:
    assert head_texts(plan_tree(papers.plan(), PARTY)) == [
        "ĐẢNG BỘ THÀNH PHỐ AN BÌNH",
        "ĐẢNG ỦY PHƯỜNG TÂN SƠN",
        "*",
        "Số 45-KH/ĐU",
        "ĐẢNG CỘNG SẢN VIỆT NAM",
        "Tân Sơn, ngày 19 tháng 3 năm 2024",
    ]


def test_draft_has_no_number_and_no_day_and_says_which_draft_it_is() -> None:
    texts = [text.replace("\u00a0", "_") for text in head_texts(plan_tree(papers.draft(), PARTY))]
    assert "Số _______-KH/ĐU" in texts
    assert "Dự thảo lần 2" in texts
    assert "Tân Sơn, ngày_______tháng 3 năm 2024" in texts


def test_paper_for_signature_has_no_draft_mark_and_still_no_number() -> None:
    document = replace(papers.ISSUED, state=DocState.SUBMITTED, number=None)
    texts = head_texts(plan_tree(papers.plan(document=document), PARTY))
    assert not any(text.startswith("Dự thảo") for text in texts)
    assert "Số 45-KH/ĐU" not in texts


def test_numbered_paper_is_no_draft_even_while_its_record_is_one() -> None:
    document = replace(papers.ISSUED, state=DocState.DRAFT)
    texts = head_texts(plan_tree(papers.plan(document=document), PARTY))
    assert not any(text.startswith("Dự thảo") for text in texts)
    assert "Tân Sơn, ngày 19 tháng 3 năm 2024" in texts


def test_without_any_day_all_three_numbers_are_left_to_be_written_in() -> None:
    document = replace(papers.ISSUED, day=None, number=None, state=DocState.DRAFT)
    texts = head_texts(plan_tree(papers.plan(document=document), PARTY))
    assert "Tân Sơn, ngày_______tháng_______năm_______" in [t.replace("\u00a0", "_") for t in texts]


def test_number_below_ten_has_a_zero() -> None:
    document = replace(papers.ISSUED, number=5, day=date(2024, 2, 3))
    texts = head_texts(plan_tree(papers.plan(document=document), PARTY))
    assert "Số 05-KH/ĐU" in texts
    assert "Tân Sơn, ngày 03 tháng 02 năm 2024" in texts


def test_head_falls_back_to_the_issuing_body() -> None:
    document = replace(papers.ISSUED, superior="", issuer="")
    assert head_texts(plan_tree(papers.plan(document=document), PARTY))[:2] == [
        "ĐẢNG BỘ THÀNH PHỐ AN BÌNH",
        "ĐẢNG ỦY PHƯỜNG TÂN SƠN",
    ]


def test_title_ends_with_five_hyphens() -> None:
    title = [line.text for line in plan_tree(papers.plan(), PARTY).title]
    assert title == [
        "KẾ HOẠCH",
        "tuyên truyền kỷ niệm 70 năm Chiến thắng Điện Biên Phủ",
        "(07/5/1954 - 07/5/2024)",
        "-----",
    ]


def test_state_layout_has_its_own_head_and_marks() -> None:
    texts = plain_text(plan_tree(papers.state_plan(), PROFILES["state-2020"]))
    assert texts[:6] == [
        "ỦY BAN NHÂN DÂN",
        "PHƯỜNG TÂN SƠN",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
        "Số: 45/KH-UBND",
        "Tân Sơn, ngày 19 tháng 3 năm 2024",
    ]
    assert "-----" not in texts
    assert "I. MỤC ĐÍCH, YÊU CẦU" in texts
