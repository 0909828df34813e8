"""The head, the recipients and the signature of official texts."""

from datetime import date

import pytest

from kehoach_desktop.core.documents import Signer
from kehoach_desktop.core.drafts import PlanDraft
from kehoach_desktop.importer.read import read_text
from kehoach_desktop.importer.signature import person_name, read_signer

BODY = """
Căn cứ Chỉ thị số 46-CT/TW, ngày 16/5/2025 của Bộ Chính trị, Đảng ủy xây dựng kế hoạch như sau:
I- NỘI DUNG
1- Các chi bộ treo cờ.
"""
TWO_COLUMNS = f"""ỦY BAN NHÂN DÂN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
XÃ ĐỒNG TÂM AN Độc lập - Tự do - Hạnh phúc
Số: 14/KH-UBND Đồng Tâm An, ngày 06 tháng 01 năm 2025

KẾ HOẠCH
Tổ chức Tết trồng cây
{BODY}
Nơi nhận: TM. ỦY BAN NHÂN DÂN
- UBND huyện (b/c); KT. CHỦ TỊCH
- Lưu: VT. PHÓ CHỦ TỊCH
Lê Văn Thử Nghiệm
"""


def test_a_head_of_two_columns_on_one_line_is_read() -> None:
    draft = read_text(TWO_COLUMNS)
    assert draft.number == "14/KH-UBND"
    assert draft.day == date(2025, 1, 6)
    assert draft.place == "Đồng Tâm An"
    assert draft.issuer == "ỦY BAN NHÂN DÂN XÃ ĐỒNG TÂM AN"
    assert (draft.doc_type, draft.family) == ("KH", "state")


def test_a_tail_of_two_columns_on_one_line_is_parted() -> None:
    draft = read_text(TWO_COLUMNS)
    assert [(r.name, r.purpose) for r in draft.recipients] == [
        ("UBND huyện", "để b/c"),
        ("VT", "lưu"),
    ]
    assert draft.signer == Signer(
        "TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Lê Văn Thử Nghiệm"
    )


def test_channels_hold_for_the_lines_below_them() -> None:
    draft = read_text(
        f"KẾ HOẠCH\nthử\n{BODY}\nNơi nhận:\nBản điện tử:\n- Thành ủy (để b/c),\nBản giấy:\n"
        "- Các chi bộ,\n- Lưu VPĐU.\nT/M ĐẢNG ỦY\nBÍ THƯ\n"
    )
    assert [(r.name, r.channel) for r in draft.recipients] == [
        ("Thành ủy", "điện tử"),
        ("Các chi bộ", "giấy"),
        ("VPĐU", "giấy"),
    ]
    assert draft.family == "party"


def test_a_missing_number_and_day_stay_missing() -> None:
    draft = read_text(f"KẾ HOẠCH\nthử\n{BODY}")
    assert (draft.number, draft.day) == (None, None)
    assert any(question.kind == "no_number" for question in draft.questions)


def test_the_bases_are_those_that_the_text_rests_on() -> None:
    body = f"{BODY}2- Tuyên truyền Nghị quyết số 11-NQ/TW ngày 10/02/2022 của Bộ Chính trị.\n"
    (basis,) = read_text(f"KẾ HOẠCH\nthử\n{body}").basis
    assert (basis.number, basis.day, basis.issuer) == (
        "46-CT/TW",
        date(2025, 5, 16),
        "Bộ Chính trị",
    )


def test_an_open_bracket_does_not_swallow_the_next_basis() -> None:
    opening = (
        "Thực hiện Kế hoạch số 116-KH/TU ngày 21/02/2024 của Ban Thường vụ Tỉnh ủy về kỷ niệm "
        "(07/5/1954 - 07/5/2024; Công văn số 869/UBND-VX ngày 25/02/2024 của UBND tỉnh; Sở xây "
        "dựng:"
    )
    draft = read_text(f"KẾ HOẠCH\nthử\n{opening}\n1. Văn phòng Sở treo cờ.\n")
    assert [basis.number for basis in draft.basis] == ["116-KH/TU", "869/UBND-VX"]


def letter() -> PlanDraft:
    return read_text(
        "SỞ NỘI VỤ\nSố: 3/SNV-VP\nV/v treo cờ\nKính gửi:\n- UBND các huyện;\n- Các phòng.\n"
        "Thực hiện Công văn số 5/UBND-VX ngày 02/3/2024 của UBND tỉnh, Sở Nội vụ đề nghị:\n"
        "1. UBND các huyện treo cờ.\nNơi nhận:\n- Như trên;\n- Lưu: VT.\nGIÁM ĐỐC\nLê Văn A\n"
    )


def test_a_letter_has_addressees_and_an_abstract() -> None:
    draft = letter()
    assert draft.doc_type == "CV"
    assert draft.addressees == ("UBND các huyện", "Các phòng")
    assert draft.title == "treo cờ"
    assert not any(question.kind == "as_above" for question in draft.questions)


def test_as_above_without_addressees_is_asked() -> None:
    draft = read_text(f"KẾ HOẠCH\nthử\n{BODY}\nNơi nhận:\n- Như trên,\n- Lưu VP.\n")
    assert any(question.kind == "as_above" for question in draft.questions)


@pytest.mark.parametrize(
    ("line", "signer"),
    [
        ("KT. CHỦ TỊCH PHÓ CHỦ TỊCH Lê Văn A", Signer("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Lê Văn A")),
        ("T/M BAN THƯỜNG VỤ BÍ THƯ Lê Văn A", Signer("T/M BAN THƯỜNG VỤ", "BÍ THƯ", "Lê Văn A")),
        ("BỘ TRƯỞNG, CHỦ NHIỆM", Signer("", "BỘ TRƯỞNG, CHỦ NHIỆM", "")),
    ],
)
def test_a_signature_on_one_line_is_parted(line: str, signer: Signer) -> None:
    assert read_signer([line]) == signer


def test_a_person_is_short_words_with_capitals() -> None:
    assert person_name("A Pót") == "A Pót"
    assert person_name("Đại tá Lê Văn Thử") == "Lê Văn Thử"
    assert person_name("Các chi bộ trực thuộc") == ""
