"""The plan doctor: traps of the five real documents, in words of an invented ward."""

from dataclasses import replace
from datetime import date

import pytest

from kehoach_desktop.core.activities import ActivityKind, DeadlineKind, Part
from kehoach_desktop.core.assignments import Role
from kehoach_desktop.core.attachments import Attachment
from kehoach_desktop.core.blocks import Block, BlockKind
from kehoach_desktop.core.doctor import examine
from kehoach_desktop.core.documents import Basis
from kehoach_desktop.core.findings import CureKind, Finding
from kehoach_desktop.core.open_questions import OpenQuestion
from kehoach_desktop.core.plans import PlanContent
from kehoach_desktop.core.recipients import DeliveryLine
from tests import build

LEAD = Part("Hội Cựu chiến binh", Role.LEAD, 5)
REPORT = build.paragraph("Các đơn vị báo cáo kết quả trước ngày 15/5/2024.", id=90)
HOLIDAYS = {date(2024, 4, 18): "Giỗ Tổ"}


def plan(*others: Block, report: bool = True, **activity) -> PlanContent:
    activity.setdefault("text", "Hội Cựu chiến binh chủ trì gặp mặt hội viên.")
    led = build.planned(*activity.pop("parts", (LEAD,)), id=1, **activity)
    blocks = (Block(BlockKind.N2, activity_id=1, id=1), *others, *((REPORT,) if report else ()))
    content = build.plan(*blocks, id=1)
    return replace(
        content,
        activities={1: led},
        campaign=build.campaign(),
        recipients=(DeliveryLine(build.delivery()),),
    )


def of_kind(content: PlanContent, kind: str) -> list[Finding]:
    return [one for one in examine(content, HOLIDAYS) if one.kind == kind]


def test_a_clean_plan_has_no_finding():
    assert examine(plan(), HOLIDAYS) == ()


def test_trap_4_work_of_nobody_is_named():
    found = examine(plan(parts=(Part("Sở Văn hóa", Role.COORDINATE),)))
    assert any("chưa rõ đơn vị chủ trì" in one.text for one in found)


def test_trap_5_a_session_in_two_months_is_a_contradiction():
    content = plan(
        build.paragraph("Tổ chức vào kỳ sinh hoạt chi bộ tháng 5.", id=2),
        build.paragraph("Phổ biến trong kỳ sinh hoạt chi bộ tháng 4.", id=3),
    )
    (found,) = of_kind(content, "contradiction")
    assert found.block_index == 2
    assert ("tháng 4" in found.text, "tháng 5" in found.text) == (True, True)


def test_sessions_in_both_months_at_once_are_none():
    content = plan(
        build.paragraph("Đưa vào kỳ sinh hoạt chi bộ tháng 4 và tháng 5/2024.", id=2),
        build.paragraph("Phổ biến trong kỳ sinh hoạt chi bộ tháng 4.", id=3),
    )
    assert not of_kind(content, "contradiction")


def test_trap_6_a_basis_of_a_sunday_is_told():
    content = replace(plan(), bases=(Basis("869/UBND-KGVX", date(2024, 2, 25), id=3),))
    (found,) = of_kind(content, "basis_date")
    assert "25/02/2024 là Chủ nhật" in found.text


def test_a_basis_later_than_the_plan_is_told():
    content = replace(plan(), bases=(Basis("146-KH/TU", date(2024, 3, 20), id=3),))
    assert "sau ngày của kế hoạch" in of_kind(content, "basis_date")[0].text


def test_trap_7_a_guidance_with_the_code_of_a_contract_is_offered_the_right_one():
    content = replace(plan(), bases=(Basis("114/HĐ-MTTW-BTT", date(2024, 2, 23), id=3),))
    (found,) = of_kind(content, "number_code")
    assert found.cure is not None
    assert (found.cure.kind, found.cure.new) == (CureKind.BASIS_NUMBER, "114/HD-MTTW-BTT")
    council = replace(plan(), bases=(Basis("12/NQ-HĐND", date(2024, 2, 23), id=3),))
    assert not of_kind(council, "number_code")


def test_trap_7_days_with_hyphens_are_offered_slashes():
    content = plan(build.paragraph("Hướng dẫn số 135-HD/BTGTW, ngày 08-01-2024.", id=2))
    (found,) = of_kind(content, "date_form")
    assert found.cure is not None
    assert (found.cure.old, found.cure.new, found.cure.target) == ("08-01-2024", "08/01/2024", 2)


def test_trap_10_as_above_without_addressees_is_told():
    content = plan()
    above = (DeliveryLine(build.delivery(name="Như trên")),)
    assert of_kind(replace(content, recipients=above), "as_above")
    addressed = replace(content.document, addressees=("Các chi bộ",))
    assert not of_kind(replace(content, document=addressed, recipients=above), "as_above")


def test_a_plan_that_nobody_reports_on_is_told():
    assert of_kind(plan(report=False), "no_report")
    speaker = build.paragraph("Đội ngũ báo cáo viên tuyên truyền.", id=2)
    assert of_kind(plan(speaker, report=False), "no_report")


def test_a_promised_paper_is_asked_for_until_it_is_there():
    content = plan(build.paragraph("(Có đề cương tuyên truyền kèm theo).", id=2))
    assert "đề cương tuyên truyền" in of_kind(content, "attachment")[0].text
    paper = Attachment(1, 1, "Đề cương tuyên truyền", sha256="ab")
    assert not of_kind(replace(content, attachments=(paper,)), "attachment")


def test_an_activity_without_time_is_told_unless_it_goes_on():
    assert of_kind(plan(start=None, end=None, deadline=DeadlineKind.NONE), "no_date")
    assert not of_kind(plan(start=None, end=None, deadline=DeadlineKind.STANDING), "no_date")


def test_an_end_before_its_start_can_be_turned():
    content = plan(start=date(2024, 4, 26), end=date(2024, 4, 8))
    (found,) = of_kind(content, "contradiction_dates")
    assert found.cure is not None
    assert (found.cure.kind, found.cure.target) == (CureKind.SWAP_DATES, 1)


@pytest.mark.parametrize(
    ("start", "end", "told"),
    [
        (date(2024, 6, 3), date(2024, 6, 7), True),
        (date(2024, 5, 27), date(2024, 6, 7), False),
        (date(2024, 2, 1), date(2024, 2, 5), True),
    ],
)
def test_work_outside_the_windows_is_told(start: date, end: date, *, told: bool):
    assert bool(of_kind(plan(start=start, end=end), "outside")) is told


def test_work_that_was_to_begin_before_the_plan_was_there_is_told():
    assert "trước ngày ban hành" in (
        of_kind(plan(start=date(2024, 3, 4), end=date(2024, 3, 22)), "late_start")[0].text
    )
    through = plan(start=date(2024, 3, 1), end=date(2024, 5, 31))
    assert not of_kind(through, "late_start")


def test_words_and_chips_that_differ_are_told_and_can_be_rewritten():
    said = plan(text="Hội Cựu chiến binh chủ trì gặp mặt trước ngày 12/4/2024.")
    (found,) = of_kind(said, "words")
    assert found.cure is not None
    assert found.cure.kind is CureKind.REWRITE
    before = plan(text="Xong trước ngày 27/4/2024.")
    assert not of_kind(before, "words")


def test_a_lead_that_the_sentence_does_not_name_is_told():
    other = plan(text="Đoàn Thanh niên phường chủ trì gặp mặt hội viên.")
    assert "Hội Cựu chiến binh" in of_kind(other, "words")[0].text


def test_a_task_due_on_a_holiday_is_a_hint_a_gathering_is_none():
    day = date(2024, 4, 18)
    (found,) = of_kind(plan(start=day, end=day), "day_off")
    assert not found.warns
    assert "Giỗ Tổ" in found.text
    assert not of_kind(plan(start=day, end=day, kind=ActivityKind.GATHERING), "day_off")


def test_the_same_work_twice_is_told_at_its_second_place():
    text = "Tham mưu khen thưởng các tập thể, cá nhân có thành tích xuất sắc trong đợt thi đua."
    content = plan(text=text)
    again = build.planned(LEAD, id=2, text=text)
    blocks = (*content.blocks, Block(BlockKind.DASH, activity_id=2, id=7))
    twice = replace(content, blocks=blocks, activities={**content.activities, 2: again})
    assert of_kind(twice, "twice")[0].block_index == 2


def test_a_theme_is_compared_by_its_letters():
    content = plan()
    campaign = replace(build.campaign(), theme="Sức mạnh Việt Nam, tầm vóc thời đại")
    same = replace(content.document, theme="SỨC MẠNH VIỆT NAM - TẦM VÓC THỜI ĐẠI")
    other = replace(content.document, theme="Hào khí Điện Biên")
    assert not of_kind(replace(content, campaign=campaign, document=same), "theme")
    assert of_kind(replace(content, campaign=campaign, document=other), "theme")


def test_what_was_asked_or_answered_is_not_told_again():
    asked = OpenQuestion(1, 1, "no_report", "Ai báo cáo?", answered="không cần")
    content = replace(plan(report=False), questions=(asked,))
    assert not of_kind(content, "no_report")
