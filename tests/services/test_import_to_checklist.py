"""A plan from its text to the checklists: who has which lines, and what nobody has."""

from collections import defaultdict
from pathlib import Path

import pytest

from kehoach_desktop.core.activities import Activity, DeadlineKind
from kehoach_desktop.core.assignments import Obligation, Role
from kehoach_desktop.core.conditions import condition_words
from kehoach_desktop.core.import_review import UnitDecision, begin, decide, names_of
from kehoach_desktop.core.states import Shown, State
from kehoach_desktop.core.units import UnitKind
from kehoach_desktop.services.importing import read_plan
from kehoach_desktop.services.wiring import Services
from tests import build

SAMPLES = Path(__file__).parents[3] / "shared/samples"
OWN = """ỦY BAN NHÂN DÂN
TỈNH TÂN SƠN
Số: 12/KH-UBND
Tân Sơn, ngày 10 tháng 01 năm 2024
KẾ HOẠCH
Tổ chức các hoạt động kỷ niệm 70 năm Chiến thắng Điện Biên Phủ
I. MỤC ĐÍCH, YÊU CẦU
1. Khơi dậy truyền thống yêu nước.
II. NỘI DUNG
1. Tổ chức tuần phim tài liệu chiếu tại rạp trung tâm.
2. Tổ chức tọa đàm khoa học về ý nghĩa của chiến thắng.
III. TỔ CHỨC THỰC HIỆN
1. Sở Văn hóa, Thể thao và Du lịch
- Chủ trì, phối hợp với Tỉnh đoàn tổ chức đêm văn nghệ vào ngày 06/5/2024.
- Tiếp tục chăm sóc các di tích lịch sử trên địa bàn.
2. Tỉnh đoàn
- Tổ chức ngày hội thanh niên (nếu tỉnh có điểm cầu truyền hình).
3. Đề nghị Ủy ban Mặt trận Tổ quốc tỉnh
- Vận động Nhân dân treo cờ Tổ quốc trước ngày 30/4/2024.
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
"""


@pytest.fixture
def services():
    made = build.services()
    made.office.set_up("", "ỦY BAN NHÂN DÂN TỈNH", "Tân Sơn")
    yield made
    made.close()


def accepted(services: Services, path: Path) -> int:
    """Take a file over as a clerk who keeps every name; gives the campaign."""
    draft = read_plan(path)
    review = begin(draft, services.importing.matches(draft))
    for name in names_of(draft):
        if name not in review.decisions:
            review = decide(review, name, UnitDecision(new_kind=UnitKind.OTHER))
    services.importing.accept(review, path.name)
    campaign = services.campaigns.current()
    assert campaign is not None
    return campaign.id


def found(activities: list[Activity], words: str) -> Activity:
    return next(one for one in activities if words in (one.title + one.text).lower())


def test_lines_reach_their_bodies_and_the_rest_is_told_as_given_to_nobody(
    services: Services, tmp_path: Path
) -> None:
    path = tmp_path / "ke-hoach.txt"
    path.write_text(OWN, encoding="utf-8")
    campaign = accepted(services, path)
    free = services.assigning.unassigned(campaign)
    assert found(free, "tuần phim").id
    assert found(free, "tọa đàm").id

    everything = services.assignments.activities(campaign)
    evening = services.assignments.of_activity(found(everything, "đêm văn nghệ").id)
    assert {line.unit_name: line.assignment.role for line in evening} == {
        "Sở Văn hóa, Thể thao và Du lịch": Role.LEAD,
        "Tỉnh đoàn": Role.COORDINATE,
    }
    (flags,) = services.assignments.of_activity(found(everything, "treo cờ").id)
    assert flags.assignment.obligation is Obligation.REQUESTED


def test_standing_work_is_never_late_and_conditional_work_can_drop_out(
    services: Services, tmp_path: Path
) -> None:
    path = tmp_path / "ke-hoach.txt"
    path.write_text(OWN, encoding="utf-8")
    campaign = accepted(services, path)
    everything = services.assignments.activities(campaign)
    lasting = found(everything, "chăm sóc các di tích")
    assert lasting.deadline is DeadlineKind.STANDING
    (line,) = services.assignments.of_activity(lasting.id)
    services.assignments.set_due([line.assignment.id], build.TODAY.replace(month=1))
    (line,) = services.assignments.of_activity(lasting.id)
    assert line.shown(build.TODAY) is not Shown.OVERDUE

    conditional = found(everything, "ngày hội thanh niên")
    assert condition_words(conditional.text) == "chỉ khi tỉnh có điểm cầu truyền hình"
    (line,) = services.assignments.of_activity(conditional.id)
    before = services.assignments.progress_of_activities(campaign)[conditional.id]
    services.assignments.set_state(
        [line.assignment.id], State.NOT_APPLICABLE, reason="tỉnh không có điểm cầu"
    )
    after = services.assignments.progress_of_activities(campaign)[conditional.id]
    assert (before.total, after.total) == (1, 0)


@pytest.mark.skipif(not SAMPLES.is_dir(), reason="the real documents are not here")
def test_s2_gives_17_bodies_their_38_lines_and_names_what_nobody_has(services: Services) -> None:
    campaign = accepted(services, SAMPLES / "S2.txt")
    free = services.assigning.unassigned(campaign)
    assert found(free, "tuần phim").id
    assert found(free, "tọa đàm").id
    bodies: defaultdict[str, list[Role]] = defaultdict(list)
    requested, standing, body = set(), [], ""
    for one in services.assignments.activities(campaign):
        if one.reference.startswith("III.2."):
            body = one.reference
        lines = services.assignments.of_activity(one.id)
        if lines and body and one.reference in (body, "III.+"):
            leads = [line for line in lines if line.assignment.role is Role.LEAD]
            assert leads, one.text
            bodies[body].append(leads[0].assignment.role)
            if leads[0].assignment.obligation is Obligation.REQUESTED:
                requested.add(body)
            standing += [one.text] if one.deadline is DeadlineKind.STANDING else []
    assert len(bodies) == 17
    assert sum(len(lines) for lines in bodies.values()) == 38
    assert requested == {f"III.2.{number}" for number in (2, 3, 13, 17)}
    assert any(text.startswith("Tiếp tục tuyên truyền") for text in standing)
    culture = next(
        one for one in services.assignments.activities(campaign) if one.reference == "III.2.4"
    )
    roles = {
        line.unit_name: line.assignment.role
        for line in services.assignments.of_activity(culture.id)
    }
    assert roles == {
        "Sở Văn hóa, Thể thao và Du lịch": Role.LEAD,
        "Bộ Chỉ huy Quân sự tỉnh": Role.COORDINATE,
    }
    units = services.assignments.units_with_progress(campaign)
    army = next(one for one in units if one.unit.name == "Bộ Chỉ huy Quân sự tỉnh")
    assert army.progress.total == 20


@pytest.mark.skipif(not SAMPLES.is_dir(), reason="the real documents are not here")
def test_s0_gives_18_chi_bo_18_lines_of_which_7_are_done(services: Services) -> None:
    keys = []
    for number in range(1, 19):
        cell = build.unit(id=0, name=f"Chi bộ số {number}", kind=UnitKind.PARTY_CELL)
        keys.append(services.units.add_unit(cell).new_id or 0)
    group = build.unit(
        id=0,
        name="Các chi bộ trực thuộc",
        kind=UnitKind.GROUP,
        member_ids=tuple(keys),
        aliases=("Chi bộ trực thuộc",),
    )
    services.units.add_unit(group)
    campaign = accepted(services, SAMPLES / "S0.txt")
    everything = services.assignments.activities(campaign)
    drive = found([one for one in everything if one.reference == "III.2"], "sinh hoạt chính trị")
    lines = services.assignments.of_activity(drive.id)
    assert [line.assignment.unit_id for line in lines] == keys
    services.assignments.set_note(lines[2].assignment.id, "Ghép với chi bộ 4")
    for line in lines[:7]:
        services.assignments.toggle_done(line.assignment.id)
    progress = services.assignments.progress_of_activities(campaign)[drive.id]
    assert (progress.finished, progress.total) == (7, 18)
    noted = [line.assignment.note for line in services.assignments.of_activity(drive.id)]
    assert noted.count("Ghép với chi bộ 4") == 1
