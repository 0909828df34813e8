"""Texts copied without head, type or marks."""

from datetime import date

from kehoach_desktop.importer.read import read_text

RESTS = "Thực hiện Công văn số 12/STTTT-BC ngày 02/5/2024 của Cục Báo chí về tuyên truyền."


def test_a_bare_title_before_the_basis_is_the_title() -> None:
    title = "Tuyên truyền cuộc bầu cử đại biểu Quốc hội và Hội đồng nhân dân các cấp " * 2
    draft = read_text(f"{title.strip()}\n\n{RESTS}\n1. Treo cờ.")
    assert draft.title == title.strip()


def test_the_one_who_is_told_does_not_speak() -> None:
    draft = read_text(
        f"{RESTS}\nSở Thông tin và Truyền thông đề nghị UBND các huyện chỉ đạo các nội dung sau:\n"
        "1. Treo cờ."
    )
    assert draft.issuer == "Sở Thông tin và Truyền thông"


def test_the_body_before_the_comma_belongs_to_the_event() -> None:
    draft = read_text(
        "Thực hiện Thông báo số 31/TB-UBND ngày 20/5/2021 của Ủy ban nhân dân tỉnh về bầu cử "
        "Hội đồng nhân dân các cấp, Ủy ban nhân dân huyện thông báo như sau:\n1. Treo cờ."
    )
    assert draft.issuer == "Ủy ban nhân dân huyện"


def test_the_note_of_the_source_gives_the_number() -> None:
    draft = read_text(f"{RESTS}\n1. Treo cờ.\n(Nguồn: Từ Công văn số 169/STTTT-TTBC)")
    assert draft.number == "169/STTTT-TTBC"
    assert draft.doc_type == "CV"


def test_a_date_parted_by_a_narrow_column_is_one() -> None:
    draft = read_text(
        "UBND TỈNH\nSố: 29/KH-UBND\nAn Bình, ngày 22\ntháng 02 năm 2024\nKẾ HOẠCH\nthử\n" + RESTS
    )
    assert draft.day == date(2024, 2, 22)


def test_paragraphs_without_marks_may_be_orders() -> None:
    draft = read_text(
        "Chỉ đạo các chi hội chuẩn bị tốt nội dung đại hội theo đúng quy trình.\n"
        "Đẩy mạnh công tác tuyên truyền trước, trong và sau đại hội.\n"
        "Kết quả năm qua rất tốt đẹp."
    )
    assert [activity.text[:7] for activity in draft.activities] == ["Chỉ đạo", "Đẩy mạn"]


def test_everyone_of_a_kind_is_told_though_no_body_is_named() -> None:
    draft = read_text(f"{RESTS}\nUBND xã thông báo:\n1. Tất cả trụ sở và nhà dân phải treo cờ.")
    (activity,) = draft.activities
    assert not activity.lead


def test_a_polite_order_closes_nothing() -> None:
    draft = read_text(f"{RESTS}\nUBND xã:\n1. Trân trọng đề nghị Công an xã trực đêm 30 Tết.")
    assert [a.lead[0].name for a in draft.activities] == ["Công an xã"]
