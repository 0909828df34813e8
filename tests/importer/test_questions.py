"""What a text leaves open becomes a question."""

from datetime import date

from kehoach_desktop.core.drafts import DraftQuestion
from kehoach_desktop.importer.read import read_text

OPENING = "Thực hiện Kế hoạch số 1-KH/TU ngày 02/01/2024 của Thành ủy, Đảng ủy xây dựng kế hoạch:\n"


def asked(body: str, kind: str, opening: str = OPENING) -> list[DraftQuestion]:
    return [q for q in read_text(f"KẾ HOẠCH\nthử\n{opening}{body}").questions if q.kind == kind]


def test_an_activity_without_a_lead_is_asked_with_those_who_do_alike() -> None:
    (question,) = asked(
        "I- NỘI DUNG\n- Tổ chức tuần phim tại nhà văn hóa.\nII- TỔ CHỨC THỰC HIỆN\n1. Sở Văn hóa\n"
        "- Tổ chức tuần phim tại nhà văn hóa các xã.\n",
        "no_lead",
    )
    assert question.options == ("Sở Văn hóa",)
    assert question.activity == 0


def test_two_months_of_one_session_contradict_each_other() -> None:
    (question,) = asked(
        "I- NỘI DUNG\n1. Các chi bộ nói chuyện tại kỳ sinh hoạt chi bộ tháng 5/2024.\n"
        "2. Các chi bộ tuyên truyền tại kỳ sinh hoạt chi bộ tháng 4.\n",
        "contradiction",
    )
    assert question.options == ("kỳ sinh hoạt chi bộ tháng 5/2024", "kỳ sinh hoạt chi bộ tháng 4")


def test_one_month_is_no_contradiction() -> None:
    body = "I- NỘI DUNG\n1. Các chi bộ họp tại kỳ sinh hoạt chi bộ tháng 5/2024.\n"
    assert asked(body, "contradiction") == []


def test_work_defined_in_another_document_is_asked() -> None:
    (question,) = asked(
        "I- NỘI DUNG\n1. Văn phòng treo khẩu hiệu (theo mục IV, Hướng dẫn số 101-HD/BTG ngày "
        "27/02/2024).\n",
        "pointer",
    )
    assert "mục IV" in question.text


def test_a_promised_attachment_is_asked() -> None:
    (question,) = asked(
        "I- NỘI DUNG\n1. Các chi bộ học tập.\n(Có đề cương kèm theo).\n", "attachment"
    )
    assert "đề cương" in question.text


def test_a_plan_that_never_reports_is_asked() -> None:
    body = "I- TỔ CHỨC THỰC HIỆN\n1. Các chi bộ treo cờ.\n"
    assert len(asked(body, "no_report")) == 1
    assert asked(f"{body}2. Các chi bộ báo cáo Đảng ủy.\n", "no_report") == []
    other = "2. Sở Tài chính tham mưu báo cáo UBND tỉnh về kinh phí.\n"
    assert len(asked(f"{body}{other}", "no_report")) == 1


def test_a_basis_of_a_sunday_and_an_odd_code_are_asked() -> None:
    opening = (
        "Thực hiện Hướng dẫn số 114/HĐ-BTT ngày 25/02/2024 của Ban Thường trực, Đảng ủy xây dựng:\n"
    )
    assert date(2024, 2, 25).weekday() == 6
    (sunday,) = asked("1. Các chi bộ treo cờ.\n", "basis_date", opening)
    assert "Chủ nhật" in sunday.text
    (code,) = asked("1. Các chi bộ treo cờ.\n", "number_code", opening)
    assert code.options == ("114/HĐ-BTT", "114/HD-BTT")


def test_one_who_is_directed_is_offered_as_lead_not_taken() -> None:
    text = "KẾ HOẠCH\nthử\n\nI. NỘI DUNG\n1. Chỉ đạo Hội Nông dân xã tổ chức đại hội.\n"
    draft = read_text(text + "2. Tổ chức sơ kết.\n")
    assert draft.activities[0].lead == ()
    asked = next(one for one in draft.questions if one.activity == 0)
    assert asked.options == ("Hội Nông dân xã",)
