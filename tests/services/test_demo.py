"""The sample: the ward of the pictures on 15/4/2024, counted by hand."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from kehoach_desktop.core.activities import sentence
from kehoach_desktop.core.assignments import ChecklistLine, Role
from kehoach_desktop.core.calendar import EntryKind
from kehoach_desktop.core.checklist_words import due_note, due_text, result_text
from kehoach_desktop.core.documents import Direction, DocState
from kehoach_desktop.core.findings import findings
from kehoach_desktop.core.progress import Progress
from kehoach_desktop.core.recipients import count_copies
from kehoach_desktop.core.states import Shown
from kehoach_desktop.services import demo
from kehoach_desktop.services.wiring import Services, open_services

TODAY = date(2024, 4, 15)
UNITS = {
    # unit: done, lines that count, overdue
    "Chi bộ Tổ dân phố 1": (6, 13, 0),
    "Chi bộ Tổ dân phố 2": (5, 13, 0),
    "Chi bộ Tổ dân phố 3": (3, 13, 1),
    "Chi bộ Tổ dân phố 4": (6, 13, 0),
    "Chi bộ Tổ dân phố 5": (4, 14, 0),
    "Chi bộ Tổ dân phố 6": (3, 12, 1),
    "Chi bộ Tổ dân phố 7": (4, 12, 1),
    "Chi bộ Tổ dân phố 8": (4, 13, 0),
    "Chi bộ Trường Mầm non": (3, 8, 0),
    "Chi bộ Trường Tiểu học": (3, 8, 0),
    "Chi bộ Trường THCS": (3, 8, 0),
    "Chi bộ Trạm Y tế": (3, 8, 0),
    "Chi bộ Công an": (2, 7, 1),
    "Chi bộ Quân sự": (4, 8, 0),
    "UBND phường": (2, 8, 0),
    "Ban CHQS phường": (0, 4, 1),
    "Ủy ban MTTQ phường": (2, 8, 0),
    "Đoàn TNCS Hồ Chí Minh phường": (3, 9, 0),
    "Hội CCB phường": (3, 7, 0),
    "Hội LHPN phường": (2, 6, 0),
    "Trường Mầm non Tân Sơn": (1, 4, 0),
    "Trường Tiểu học Tân Sơn": (3, 6, 0),
    "Trường THCS Tân Sơn": (1, 6, 2),
    "Ban Tuyên giáo Đảng ủy": (0, 3, 0),
    "Đài Truyền thanh phường": (0, 2, 0),
}
ACTIVITIES = [
    # reference, short title, start, end, done, lines that count
    ("II.3.1", "Chiến sĩ nhỏ Điện Biên", (3, 25), (4, 12), 2, 3),
    ("II.3.1", "Thi tìm hiểu", (3, 25), (4, 30), 3, 15),
    ("II.3.2", "Thi vẽ tranh", (4, 8), (4, 19), 1, 4),
    ("II.3.3", "Rà soát danh sách", (4, 1), (4, 10), 7, 10),
    ("II.3.3", "Gặp mặt CCB", (4, 8), (4, 26), 0, 4),
    ("II.3.3", "Thăm, tặng quà", (4, 22), (5, 5), 0, 12),
    ("II.3.3", "Nhà đại đoàn kết", (4, 1), (5, 31), 0, 5),
    ("II.3.4", "Đăng ký thi đua", (3, 25), (3, 29), 19, 19),
    ("II.3.5", "Đăng ký đội", (4, 8), (4, 19), 4, 12),
    ("II.3.6", "Tin, bài", (3, 1), (5, 31), 0, 3),
    ("II.3.6", "Phổ biến kế hoạch", (4, 2), (4, 5), 13, 14),
    ("II.3.6", "Nhóm Zalo", (4, 1), (5, 7), 0, 14),
    ("II.3.6", "Nói chuyện truyền thống", (4, 15), (4, 25), 1, 4),
    ("II.3.6", "Treo cờ", (4, 26), (5, 8), 0, 9),
    ("II.3.6", "Treo băng zôn", (4, 26), (5, 8), 0, 7),
    ("II.3.6", "Sinh hoạt chuyên đề", (5, 2), (5, 5), 0, 15),
    ("II.3.6", "Xem truyền hình", (5, 7), (5, 7), 0, 17),
    ("III.1", "KH của đơn vị", (3, 19), (4, 5), 20, 22),
    ("III.4", "Đơn vị báo cáo", (5, 8), (5, 15), 0, 24),
]


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Services]:
    path = tmp_path_factory.mktemp("sample") / "sample.db"
    demo.build_sample(path)
    services = open_services(path, demo.sample_today, read_only=True)
    yield services
    services.close()


def campaign_id(sample: Services) -> int:
    (campaign,) = sample.campaigns.all()
    return campaign.id


def document_id(sample: Services, number: int | None) -> int:
    (found,) = [
        row.document.id for row in sample.plans.summaries() if row.document.number == number
    ]
    return found


def lines_of(sample: Services, name: str) -> list[ChecklistLine]:
    (unit,) = [one for one in sample.units.all() if one.label == name]
    return sample.assignments.of_unit(unit.id, campaign_id(sample))


def line(sample: Services, unit: str, title: str) -> ChecklistLine:
    (found,) = [one for one in lines_of(sample, unit) if one.title.startswith(title)]
    return found


def test_progress_of_each_unit_is_that_of_the_pictures(sample: Services) -> None:
    rows = sample.assignments.units_with_progress(campaign_id(sample))

    assert {
        row.unit.label: (row.progress.finished, row.progress.total, row.progress.overdue)
        for row in rows
    } == UNITS
    assert [row.unit.label for row in rows] == list(UNITS)


def test_all_lines_together(sample: Services) -> None:
    rows = sample.assignments.units_with_progress(campaign_id(sample))
    progress = sum((row.progress for row in rows), Progress())

    assert len(sample.assignments.all_lines(campaign_id(sample))) == 217
    assert (progress.total, progress.not_applicable) == (213, 4)
    assert (progress.finished, progress.done_late, progress.overdue) == (70, 6, 7)
    assert sum(1 for row in rows if row.progress.overdue) == 6
    assert sample.assignments.overdue_count(campaign_id(sample)) == 7


def test_activities_stand_in_the_plan_with_their_days(sample: Services) -> None:
    content = sample.plans.content(document_id(sample, 45))
    progress = sample.assignments.progress_of_activities(campaign_id(sample))

    assert [
        (
            one.activity.reference,
            one.activity.short_title,
            one.activity.start and (one.activity.start.month, one.activity.start.day),
            one.activity.end and (one.activity.end.month, one.activity.end.day),
            progress[one.activity.id].finished,
            progress[one.activity.id].total,
        )
        for one in content.ordered_activities
    ] == ACTIVITIES


def test_every_activity_names_its_units_and_none_lacks_a_lead(sample: Services) -> None:
    content = sample.plans.content(document_id(sample, 45))

    for planned in content.ordered_activities:
        assert planned.parts
        assert not planned.lacks_lead
        for name in planned.names(Role.LEAD):
            assert f"{name} chủ trì" in sentence(planned)


def test_units_have_groups_other_names_and_meeting_days(sample: Services) -> None:
    units = sample.units.all()

    groups = {unit.name: len(unit.member_ids) for unit in units if unit.is_group}
    assert groups == {
        "Các chi bộ trực thuộc": 14,
        "Các chi bộ tổ dân phố": 8,
        "Ủy ban MTTQ và các đoàn thể phường": 4,
        "Các trường học": 3,
    }
    assert len([unit for unit in units if not unit.is_group]) == 25
    assert [one.meeting_day for one in units if one.name == "Chi bộ Tổ dân phố 3"] == [3]
    match = sample.units.match(["Ban CHQS phường", "UB MTTQ"])
    assert [one.score for one in match] == [100, 100]


def test_recipients_are_7_electronic_14_on_paper_and_1_for_the_archive(sample: Services) -> None:
    copies = count_copies(sample.recipients.lines(document_id(sample, 45)))

    assert (copies.electronic, copies.paper, copies.archive, copies.to_print) == (7, 14, 1, 15)
    assert copies.missing == ("Hội CCB phường", "Chi bộ Tổ dân phố 3", "Chi bộ Tổ dân phố 6")


def test_checklist_of_cell_3_reads_as_in_the_picture(sample: Services) -> None:
    unit = "Chi bộ Tổ dân phố 3"
    contest = line(sample, unit, "Tham gia Cuộc thi")
    review = line(sample, unit, "Rà soát")
    houses = line(sample, unit, "Vận động")
    meeting = line(sample, unit, "Sinh hoạt chi bộ")

    assert (result_text(contest), contest.evidence) == ("12 / 20 bài", 1)
    assert [measure.result for measure in contest.measures] == [12, 9]
    assert (due_text(review, TODAY), due_note(review, TODAY)) == ("10/4", "quá 5 ngày")
    assert (review.assignment.role, review.assignment.note) == (
        Role.COORDINATE,
        "Còn 2 hộ chưa xác minh",
    )
    assert (houses.shown(TODAY), houses.assignment.reason) == (Shown.WAITING, "chờ chỉ tiêu")
    assert (due_text(meeting, TODAY), due_note(meeting, TODAY, 3)) == ("03/5", "ngày họp")
    assert result_text(line(sample, unit, "Tuyên truyền")) == "6 lượt đăng"
    assert result_text(line(sample, unit, "Phổ biến")) == "38 / 42 đảng viên"
    assert due_note(line(sample, unit, "Xây dựng"), TODAY) == "xong 08/4"
    assert line(sample, unit, "Treo băng").shown(TODAY) is Shown.NOT_APPLICABLE


def test_calendar_has_events_the_main_day_and_three_undated_items(sample: Services) -> None:
    peak = sample.calendar.peak(campaign_id(sample), TODAY)

    assert (peak.day_number, peak.day_count) == (46, 92)
    assert [entry.title for entry in peak.undated] == [
        "Phim tư liệu tại nhà văn hóa",
        "Tọa đàm với đoàn viên",
        "Trưng bày sách",
    ]
    meetings = [one for one in peak.entries if one.kind is EntryKind.CELL_MEETING]
    assert [one.start and one.start.month for one in meetings] == [3, 4, 5]
    (ceremony,) = [one for one in peak.entries if one.title == "Lễ kỷ niệm"]
    assert ceremony.is_main


def test_draft_waits_for_a_lead_and_rests_on_two_documents(sample: Services) -> None:
    content = sample.plans.content(document_id(sample, None))

    assert (content.document.state, content.document.draft_round) == (DocState.DRAFT, 2)
    assert [basis.number for basis in content.bases] == ["146-KH/TU", "45-KH/ĐU"]
    assert len(content.ordered_activities) == 4
    assert [one.text for one in findings(content) if one.warns] == [
        "Mục II.3 chưa rõ đơn vị chủ trì"
    ]
    assert "phối hợp với 8 chi bộ tổ dân phố" in sentence(content.ordered_activities[0])
    assert count_copies(content.recipients).electronic == 7


def test_superiors_plan_is_there_as_received(sample: Services) -> None:
    document = sample.plans.content(document_id(sample, 146)).document

    assert (document.direction, document.number_text) == (Direction.INCOMING, "146-KH/TU")
    assert document.day == date(2024, 3, 18)


def test_nothing_of_the_sample_can_be_undone(sample: Services) -> None:
    assert sample.undo.undo_label() is None


def test_sample_is_built_once_and_each_demo_is_a_fresh_copy(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(demo, "cache_folder", lambda: tmp_path)
    first = demo.open_demo()
    built = demo.sample_path(tmp_path)
    made = built.stat().st_mtime_ns
    (unit, *_) = first.units.all()
    first.units.add_alias(unit.id, "Tên chỉ có ở bản này")
    first.close()

    second = demo.open_demo()

    assert second.today() == TODAY
    assert "Tên chỉ có ở bản này" not in second.units.all()[0].aliases
    assert built.stat().st_mtime_ns == made
    assert [path.name for path in tmp_path.glob("*.db")] == [built.name]
    second.close()


def test_a_sample_of_an_older_version_is_replaced(tmp_path: Path) -> None:
    (tmp_path / "sample-0123.db").write_bytes(b"old")

    built = demo.sample_path(tmp_path)

    assert [path.name for path in tmp_path.glob("*.db")] == [built.name]
