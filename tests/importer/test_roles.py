"""Who is told to act, and with whom."""

import pytest

from kehoach_desktop.core.assignments import Obligation
from kehoach_desktop.importer.coordination import coordinators
from kehoach_desktop.importer.roles import named_in_heading, subject_at


def leads(text: str) -> list[str]:
    roles = subject_at(text, 0)
    return [name.text for name in roles.lead] if roles else []


def helpers(text: str) -> list[str]:
    return [name.text for name in coordinators(text, 0, len(text))]


@pytest.mark.parametrize(
    ("text", "lead"),
    [
        (
            "Đoàn Thanh niên phường chủ trì, phối hợp với Hội Phụ nữ tổ chức",
            "Đoàn Thanh niên phường",
        ),
        ("Giao Văn phòng Đảng ủy tham mưu báo cáo", "Văn phòng Đảng ủy"),
        ("Đề nghị Ủy ban MTTQ phường vận động Nhân dân", "Ủy ban MTTQ phường"),
        ("Theo đó, giao Sở Nội vụ chủ trì", "Sở Nội vụ"),
        ("Bên cạnh đó, Công an thành phố có nhiệm vụ bảo đảm an ninh", "Công an thành phố"),
        ("Ủy ban nhân dân tỉnh (theo ý kiến của bộ) chủ trì tổ chức", "Ủy ban nhân dân tỉnh"),
        ("Các chi bộ: thực hiện nghiêm kế hoạch", "Các chi bộ"),
        ("UBND phường yêu cầu các tổ dân phố treo cờ", "các tổ dân phố"),
        ("Trạm Y tế phường phun thuốc diệt muỗi", "Trạm Y tế phường"),
    ],
)
def test_the_subject_or_the_one_ordered_leads(text: str, lead: str) -> None:
    assert leads(text) == [lead]


@pytest.mark.parametrize(
    "text",
    [
        "Trên cơ sở dự toán của các đơn vị được giao nhiệm vụ, tham mưu báo cáo",
        "Tổ chức gặp mặt cựu chiến binh",
        "Đề nghị khen thưởng tập thể có thành tích",
        "Tham gia cuộc thi do Trung ương Đoàn chủ trì",
    ],
)
def test_where_nobody_is_told_nobody_is_invented(text: str) -> None:
    assert leads(text) == []


def test_the_organiser_of_a_contest_is_neither_lead_nor_coordinator() -> None:
    text = (
        "Phối hợp với Tỉnh đoàn hưởng ứng Cuộc thi tìm hiểu do Trung ương Đoàn chủ trì, "
        "phối hợp với Tổng cục Chính trị phát động."
    )
    assert helpers(text) == ["Tỉnh đoàn"]


def test_coordinators_follow_phoi_hop() -> None:
    text = "Chủ trì, phối hợp với Báo tỉnh, Đài Phát thanh - Truyền hình tỉnh đẩy mạnh tin bài"
    assert helpers(text) == ["Báo tỉnh", "Đài Phát thanh - Truyền hình tỉnh"]


def test_phoi_hop_with_a_verb_names_nobody() -> None:
    assert helpers("Phối hợp tổ chức thăm hỏi, tặng quà") == []


def test_a_heading_of_names_gives_the_unit_and_how_firmly_it_is_bound() -> None:
    roles = named_in_heading("Đề nghị Đại học vùng", 0)
    assert roles is not None
    assert roles.obligation is Obligation.REQUESTED
    assert [name.text for name in roles.lead] == ["Đại học vùng"]


def test_a_heading_of_work_names_no_unit() -> None:
    assert named_in_heading("Tổ chức các hoạt động văn hóa", 0) is None
    assert named_in_heading("Công tác chỉ đạo", 0) is None
