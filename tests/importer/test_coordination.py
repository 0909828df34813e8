"""Those beside the one who leads, and sentences that only say who."""

from datetime import date

import pytest

from kehoach_desktop.core.drafts import DraftActivity
from kehoach_desktop.importer.read import read_text

HEAD = (
    "KẾ HOẠCH\nthử\n\nThực hiện Kế hoạch số 1-KH/TU ngày 02/01/2024 của Thành ủy, Đảng ủy xây "
    "dựng:\nI- NỘI DUNG\n"
)


def all_of(body: str) -> tuple[DraftActivity, ...]:
    return read_text(HEAD + body).activities


def who(body: str) -> tuple[list[str], list[str]]:
    (activity,) = all_of(body)
    return [n.name for n in activity.lead], [n.name for n in activity.coordinate]


@pytest.mark.parametrize(
    ("body", "lead", "beside"),
    [
        (
            "1. Hội Phụ nữ xã chủ trì, các chi bộ, Đoàn Thanh niên tham gia thi nấu ăn.",
            ["Hội Phụ nữ xã"],
            ["các chi bộ", "Đoàn Thanh niên"],
        ),
        ("1. Ban Văn hóa cùng các chi bộ trang trí xã.", ["Ban Văn hóa"], ["các chi bộ"]),
        (
            "1. Văn phòng HĐND và UBND phường chuẩn bị diễn văn.",
            ["Văn phòng HĐND và UBND phường"],
            [],
        ),
    ],
)
def test_those_beside_the_lead_take_part(body: str, lead: list[str], beside: list[str]) -> None:
    assert who(body) == (lead, beside)


@pytest.mark.parametrize(
    ("who_does", "lead", "beside"),
    [
        ("Công an xã chủ trì, phối hợp với Hội Phụ nữ xã và Trạm Y tế", 1, 2),
        ("Công an xã thực hiện, Hội Phụ nữ xã phối hợp", 1, 1),
        ("Công an xã chủ trì", 1, 0),
    ],
)
def test_a_sentence_that_only_says_who_belongs_to_the_work(
    who_does: str, lead: int, beside: int
) -> None:
    (activity,) = all_of(f"1. Tổ chức hội thi. {who_does}; thời gian: ngày 07/5/2024.")
    assert (len(activity.lead), len(activity.coordinate)) == (lead, beside)
    assert activity.time is not None
    assert activity.time.end == date(2024, 5, 7)


def test_a_sentence_with_work_of_its_own_stays_apart() -> None:
    first, second = all_of("1. Tổ chức hội thi. Công an xã chủ trì bảo đảm trật tự.")
    assert not first.lead
    assert second.lead[0].name == "Công an xã"


def test_a_day_after_vao_is_the_day() -> None:
    (activity,) = all_of("1. Tổ chức mít tinh vào ngày 07/5/2024.")
    assert activity.time is not None
    assert (activity.time.start, activity.time.end) == (date(2024, 5, 7), date(2024, 5, 7))


@pytest.mark.parametrize(
    ("words", "first", "last"), [("tuần đầu", 1, 7), ("tuần cuối của", 24, 30)]
)
def test_a_week_of_a_month_has_seven_days(words: str, first: int, last: int) -> None:
    (activity,) = all_of(f"1. Tổ chức mít tinh trong {words} tháng 6 năm 2024.")
    assert activity.time is not None
    assert (activity.time.start, activity.time.end) == (
        date(2024, 6, first),
        date(2024, 6, last),
    )
