"""Copied text made whole again."""

from kehoach_desktop.importer.readers.text import lines_of
from kehoach_desktop.importer.repair import mend
from kehoach_desktop.importer.syllables import is_syllable, parted

WRAPPED = """KẾ HOẠCH
về việc thử

Thực hiện Kế hoạch số 12-KH/TU ngày 18/3/2024 của Ban Thường vụ
Thành ủy về việc thử; Đảng ủy phường xây dựng kế hoạch như sau:
I- NỘI DUNG
1. Tổ chức tuyên truyền rộng khắp tới từng chi bộ và Nhân dân
phường về ý nghĩa của ngày lễ, khơi dậy lòng tự hào của cán bộ,
đảng viên và các tầng lớp Nhân dân.
- Treo cờ tại các tuyến đường chính, cơ quan, trường học trên địa
bàn phường theo đúng quy định.
- Phát thanh.
III- TỔ CHỨC THỰC HIỆN
1. UBND phường
Chỉ đạo các tổ dân phố.

Nơi nhận:
- Thành ủy,
- Lưu VPĐU.
T/M ĐẢNG ỦY
BÍ THƯ
"""


def texts(source: str) -> list[str]:
    return [line.text for line in mend(lines_of(source)).lines]


def test_wrapped_lines_are_rejoined_and_items_stay_apart() -> None:
    lines = texts(WRAPPED)
    assert lines[2].endswith("xây dựng kế hoạch như sau:")
    assert lines[4].endswith("các tầng lớp Nhân dân.")
    assert lines[5].startswith("- Treo cờ")
    assert lines[5].endswith("theo đúng quy định.")
    assert lines[6:10] == [
        "- Phát thanh.",
        "III- TỔ CHỨC THỰC HIỆN",
        "1. UBND phường",
        "Chỉ đạo các tổ dân phố.",
    ]


def test_recipients_and_signature_are_never_glued() -> None:
    assert texts(WRAPPED)[-5:] == [
        "Nơi nhận:",
        "- Thành ủy,",
        "- Lưu VPĐU.",
        "T/M ĐẢNG ỦY",
        "BÍ THƯ",
    ]


def test_a_blank_line_after_every_line_changes_nothing() -> None:
    assert texts(WRAPPED.replace("\n", "\n\n")) == texts(WRAPPED)


def test_combining_marks_are_composed_and_reported() -> None:
    mended = mend(lines_of("KE\u0302\u0301 HOA\u0323CH\nthử\n"))
    assert mended.lines[0].text == "KẾ HOẠCH"
    assert any("Unicode" in repair for repair in mended.repairs)


def test_a_heading_before_its_sentence_is_not_joined() -> None:
    source = WRAPPED.replace(
        "- Phát thanh.", "2. Phát động phong trào thi đua yêu nước chào mừng\nUBND phường đẩy mạnh."
    )
    assert "UBND phường đẩy mạnh." in texts(source)


def test_page_numbers_and_traces_of_signing_are_left_out() -> None:
    lines = texts(f"{WRAPPED}\n2\n nguyenvana@phuong.gov.vn\n2024-03-19T16:32:38+0700\n")
    assert lines[-1] == "BÍ THƯ"


def test_raw_line_numbers_lead_back_to_the_source() -> None:
    line = mend(lines_of(WRAPPED)).lines[4]
    assert line.raw == (7, 9)


def test_a_text_on_one_line_is_cut_at_its_marks() -> None:
    flat = " ".join(WRAPPED.replace("UBND phường\nChỉ", "UBND phường: Chỉ").split()) * 1
    lines = texts(flat)
    assert "KẾ HOẠCH" in lines
    assert "I- NỘI DUNG" in lines
    assert "- Phát thanh." in lines


def test_the_footnote_of_a_web_copy_is_set_apart() -> None:
    source = WRAPPED.replace("- Phát thanh.", "- Phát thanh<sup>1</sup>.\n\n<sup>1</sup> Ghi chú.")
    lines = texts(source)
    assert "- Phát thanh." in lines
    assert not any("Ghi chú" in line for line in lines)


def test_syllables_that_ran_together_are_parted_by_grammar() -> None:
    assert parted("phốihợp tổchức thựchiện") == "phối hợp tổ chức thực hiện"
    assert parted("Nguyễn Hường nghiêng") == "Nguyễn Hường nghiêng"
    assert is_syllable("nghiêng")
    assert not is_syllable("hợphoạt")


def test_a_pasted_table_of_work_is_one_line_with_rows() -> None:
    pasted = "TT\tNội dung\tChủ trì\n1\tTreo cờ\tCác thôn\n2\tHọp dân\tUBND xã"
    mended = mend(lines_of(f"{WRAPPED.partition('III-')[0]}{pasted}\nHết.\n"))
    ((line, rows),) = mended.tables.items()
    assert rows[2] == ("2", "Họp dân", "UBND xã")
    assert mended.lines[line + 1].text == "Hết."


def test_tabs_in_a_head_make_no_table() -> None:
    assert mend(lines_of("UBND XÃ\tCỘNG HÒA\tVIỆT NAM\nSố: 1\tngày\ttháng\n")).tables == {}
