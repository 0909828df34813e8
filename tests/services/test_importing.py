from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from kehoach_desktop.core.activities import DeadlineKind
from kehoach_desktop.core.assignments import Role
from kehoach_desktop.core.blocks import BlockKind, Run
from kehoach_desktop.core.documents import DocType, Signer
from kehoach_desktop.core.drafts import (
    DraftActivity,
    DraftBasis,
    DraftBlock,
    DraftDuty,
    DraftName,
    DraftQuestion,
    DraftRecipient,
    DraftTime,
    DraftWindow,
    PlanDraft,
)
from kehoach_desktop.core.errors import BadInputError
from kehoach_desktop.core.import_review import UnitDecision
from kehoach_desktop.core.plans import PlanContent
from kehoach_desktop.core.recipients import Channel
from kehoach_desktop.core.units import UnitKind
from kehoach_desktop.services.draft_heads import campaign_name
from kehoach_desktop.services.importing import public_json, read_plan
from kehoach_desktop.services.wiring import Services
from kehoach_desktop.store.dump import content_hash
from tests import build

MEETING = "Hội CCB chủ trì, phối hợp với MTTQ tổ chức gặp mặt."
SPAN = DraftTime("từ 08/4 đến 26/4", date(2024, 4, 8), date(2024, 4, 26))
DRAFT = PlanDraft(
    doc_type="KH",
    number="45-KH/ĐU",
    day=date(2024, 3, 19),
    place="Tân Sơn",
    superior="ĐẢNG BỘ THÀNH PHỐ",
    issuer="ĐẢNG ỦY PHƯỜNG TÂN SƠN",
    title="tuyên truyền kỷ niệm 70 năm Chiến thắng Điện Biên Phủ (07/5/1954 - 07/5/2024)",
    theme="Sức mạnh Việt Nam",
    basis=(DraftBasis("146-KH/TU", date(2024, 3, 18), "Ban Thường vụ Thành ủy"),),
    windows=(
        DraftWindow("trong năm 2024", date(2024, 1, 1), date(2024, 12, 31), "overall"),
        DraftWindow("tháng 3 đến tháng 5", date(2024, 3, 1), date(2024, 5, 31), "peak"),
    ),
    blocks=(
        DraftBlock(BlockKind.H1, (Run("NỘI DUNG"),), label="I/"),
        DraftBlock(BlockKind.DASH, (Run("Hội CCB", bold=True), Run(MEETING[7:])), activity=0),
        DraftBlock(BlockKind.H1, (Run("TỔ CHỨC THỰC HIỆN"),)),
        DraftBlock(BlockKind.DASH, (Run("Phổ biến kế hoạch."),), activity=1),
        DraftBlock(BlockKind.PARAGRAPH, (Run("tiếp theo đoạn trên"),), activity=1),
    ),
    activities=(
        DraftActivity(
            "I.1",
            MEETING,
            "Gặp mặt cựu chiến binh",
            lead=(DraftName("Hội CCB"),),
            coordinate=(DraftName("MTTQ"),),
            time=SPAN,
        ),
        DraftActivity(
            "II.1",
            "Phổ biến kế hoạch.",
            "Phổ biến kế hoạch",
            lead=(DraftName("Các chi bộ"),),
        ),
    ),
    duties=(DraftDuty("Các chi bộ", "Phổ biến kế hoạch.", 1),),
    recipients=(
        DraftRecipient("VPĐU", "lưu", "giấy"),
        DraftRecipient("Ban Tuyên giáo Thành ủy", "để b/c", "điện tử"),
        DraftRecipient("Các chi bộ", None, "giấy"),
    ),
    signer=Signer("T/M ĐẢNG ỦY", "BÍ THƯ", "Nguyễn Văn Mẫu"),
    questions=(DraftQuestion("attachment", "Đã có đề cương chưa?", ("Có", "Chưa")),),
)
DECIDED = {
    "Hội CCB": UnitDecision(new_kind=UnitKind.MASS_BODY),
    "MTTQ": UnitDecision(new_kind=UnitKind.MASS_BODY),
    "Các chi bộ": UnitDecision(new_kind=UnitKind.GROUP),
}


@pytest.fixture
def services() -> Iterator[Services]:
    opened = build.services()
    yield opened
    opened.close()


def stored(
    services: Services, draft: PlanDraft = DRAFT, decisions: dict[str, UnitDecision] | None = None
) -> PlanContent:
    change = services.importing.store_draft(
        draft, decisions or {}, source_name="kh.docx", reviewed=True
    )
    assert change.new_id is not None
    return services.plans.content(change.new_id)


def test_the_head_is_stored_and_becomes_that_of_an_empty_office(services: Services) -> None:
    document = stored(services).document
    assert (document.type, document.number, document.symbol) == (DocType.PLAN, 45, "KH/ĐU")
    assert document.day == date(2024, 3, 19)
    assert document.signer == DRAFT.signer
    (body,) = services.office.bodies()
    assert (body.name, body.superior, body.code) == (DRAFT.issuer, DRAFT.superior, "ĐU")
    assert services.office.place() == "Tân Sơn"


def test_the_windows_become_those_of_a_new_campaign(services: Services) -> None:
    campaign = stored(services).campaign
    assert campaign is not None
    assert campaign.name == "70 năm Chiến thắng Điện Biên Phủ"
    assert campaign.anniversary == date(2024, 5, 7)
    assert (campaign.start, campaign.end) == (date(2024, 1, 1), date(2024, 12, 31))
    assert (campaign.peak_start, campaign.peak_end) == (date(2024, 3, 1), date(2024, 5, 31))


def test_a_second_plan_of_the_campaign_changes_nothing_in_it(services: Services) -> None:
    first = stored(services).campaign
    second = stored(services, replace(DRAFT, windows=(), theme="")).campaign
    assert second == first
    assert len(services.campaigns.all()) == 1
    assert len(services.office.bodies()) == 1


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("tuyên truyền kỷ niệm 49 năm\nGiải phóng miền Nam (30/4)", "49 năm Giải phóng miền Nam"),
        ("thực hiện công tác dân vận", "Thực hiện công tác dân vận"),
        ("", "Đợt chưa đặt tên"),
    ],
)
def test_a_campaign_is_named_after_its_occasion(title: str, name: str) -> None:
    assert campaign_name(title) == name


def test_the_body_prints_letter_by_letter_what_the_text_says(services: Services) -> None:
    content = stored(services)
    assert [content.text_of(block) for block in content.blocks] == [
        "".join(run.text for run in block.runs) for block in DRAFT.blocks
    ]
    assert content.blocks[0].label == "I/"
    assert content.blocks[1].runs[0] == Run("Hội CCB", bold=True)
    ids = [block.activity_id for block in content.blocks]
    assert ids[3] is not None
    assert ids[4] is None


def test_activities_keep_their_time_and_get_the_place_in_the_body(services: Services) -> None:
    meeting, telling = stored(services).ordered_activities
    assert (meeting.activity.start, meeting.activity.end) == (SPAN.start, SPAN.end)
    assert (meeting.activity.time_text, meeting.activity.deadline) == (SPAN.text, DeadlineKind.SPAN)
    assert (meeting.activity.reference, telling.activity.reference) == ("I", "II")


def test_decided_names_become_units_once_and_are_known_the_next_time(services: Services) -> None:
    content = stored(services, decisions=DECIDED)
    meeting = content.ordered_activities[0]
    assert [(part.name, part.role) for part in meeting.parts] == [
        ("Hội CCB", Role.LEAD),
        ("MTTQ", Role.COORDINATE),
    ]
    assert [question.kind for question in content.questions] == ["empty_group", "attachment"]
    again = services.importing.matches(DRAFT)
    assert {match.score for match in again.values()} == {100.0}
    stored(services)
    assert len(services.units.all()) == 3


def test_a_unit_that_went_while_the_review_was_open_leaves_its_name_undecided(
    services: Services,
) -> None:
    unit = services.units.add("Hội Cựu chiến binh và bạn chiến đấu", UnitKind.MASS_BODY).new_id
    services.undo.undo()
    content = stored(services, decisions={"Hội CCB": UnitDecision(unit_id=unit)})
    assert any("Hội CCB" in question.text for question in content.questions)


def test_a_name_that_the_clerk_explained_is_an_alias_from_then_on(services: Services) -> None:
    unit = services.units.add("Hội Cựu chiến binh và bạn chiến đấu", UnitKind.MASS_BODY).new_id
    stored(services, decisions={"Hội CCB": UnitDecision(unit_id=unit)})
    (match,) = services.units.match(["Hội CCB"])
    assert match.unit_id == unit
    services.undo.undo()
    (match,) = services.units.match(["Hội CCB"])
    assert match.unit_id is None


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Chi bộ Trạm Y tế", UnitKind.PARTY_CELL),
        ("Ủy ban nhân dân phường", UnitKind.GOVERNMENT),
        ("Ủy ban Mặt trận Tổ quốc", UnitKind.MASS_BODY),
        ("Hội LHPN phường", UnitKind.MASS_BODY),
        ("Trường THCS", UnitKind.SCHOOL),
        ("Đội ngũ báo cáo viên", UnitKind.OTHER),
    ],
)
def test_a_new_unit_is_of_the_kind_that_its_name_tells(
    services: Services, name: str, kind: UnitKind
) -> None:
    activity = DraftActivity("I.1", "Việc.", "Việc", lead=(DraftName(name),))
    draft = replace(DRAFT, activities=(activity,), blocks=(), duties=())
    stored(services, draft, {name: UnitDecision(new_kind=UnitKind.OTHER)})
    (unit,) = services.units.all()
    assert (unit.name, unit.kind) == (name, kind)
    assert unit.section or kind is UnitKind.OTHER


def test_unknown_names_stay_questions_and_nothing_is_invented(services: Services) -> None:
    content = stored(services)
    assert services.units.all() == []
    assert all(planned.parts == () for planned in content.activities.values())
    kinds = [question.kind for question in content.questions]
    assert kinds == ["unknown_unit"] * 3 + ["attachment"]
    assert "“Hội CCB”" in content.questions[0].text
    assert content.questions[0].activity_id == content.ordered_activities[0].activity.id


def test_a_duty_of_a_group_is_carried_out_by_each_member(sample: build.Sample) -> None:
    content = stored(sample.services)
    telling = content.ordered_activities[1]
    assert telling.activity.joint
    assert [(part.role, part.members) for part in telling.parts] == [(Role.CARRY_OUT, 3)]
    assert not telling.lacks_lead


def test_recipients_unfold_and_the_archive_line_comes_last(sample: build.Sample) -> None:
    lines = stored(sample.services).recipients
    assert [(line.delivery.name, line.delivery.purpose) for line in lines] == [
        ("Ban Tuyên giáo Thành ủy", "report"),
        ("Các chi bộ", ""),
        ("Lưu VPĐU", "archive"),
    ]
    assert len(lines[1].members) == 3
    assert {one.channel for one in lines[1].members} == {Channel.PAPER}


def test_a_generic_issuer_means_the_office_itself(sample: build.Sample) -> None:
    document = stored(
        sample.services, replace(DRAFT, issuer="Đảng ủy phường", number=None)
    ).document
    assert document.issuer == "ĐẢNG ỦY PHƯỜNG TÂN SƠN"
    assert document.symbol == "KH/ĐU"
    assert len(sample.services.office.bodies()) == 1


def test_a_stored_draft_is_one_step_of_undo(services: Services) -> None:
    before = content_hash(services.store.conn)
    stored(services, decisions=DECIDED)
    assert services.undo.undo_label() == "Nhập kế hoạch từ “kh.docx”"
    services.undo.undo()
    assert content_hash(services.store.conn) == before


def test_an_unreviewed_draft_says_so(services: Services) -> None:
    change = services.importing.store_draft(DRAFT, source_name="kh.txt", reviewed=False)
    assert change.new_id is not None
    assert not services.plans.content(change.new_id).document.reviewed


def test_a_file_is_read_and_stored_through_the_whole_path(
    services: Services, tmp_path: Path
) -> None:
    path = tmp_path / "ke hoach.txt"
    path.write_text(
        "KẾ HOẠCH\nkỷ niệm 70 năm Chiến thắng Điện Biên Phủ\n\nI. NỘI DUNG\n"
        "1. Hội Cựu chiến binh phường chủ trì, phối hợp với Đoàn Thanh niên phường tổ chức "
        "gặp mặt cựu chiến binh, hoàn thành trước ngày 26/4/2024.\n",
        encoding="utf-8",
    )
    draft = services.importing.read(path, lambda: False)
    assert public_json(draft)["doc_type"] == "KH"
    content = stored(services, draft)
    assert any("gặp mặt" in planned.activity.text for planned in content.ordered_activities)


def test_a_missing_file_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(BadInputError):
        read_plan(tmp_path / "none.docx")


def test_rows_of_a_pasted_table_keep_their_words(services: Services) -> None:
    rows = ("TT\tNội dung\tChủ trì\tThời gian", "1\tTreo cờ\tUBND phường\tTrước 30/4/2025")
    change = services.importing.store_draft(
        services.importing.read_text("\n".join((*rows, "2\tGặp mặt\tHội CCB\tTháng 4/2025"))),
        source_name="nội dung dán",
        reviewed=True,
    )
    assert change.new_id is not None
    content = services.plans.content(change.new_id)
    assert [one.activity.text for one in content.activities.values()] == ["Treo cờ", "Gặp mặt"]
    services.undo.undo()
    assert services.plans.summaries() == []


def test_a_name_put_off_gets_its_work_once_it_is_decided(services: Services) -> None:
    content = stored(services)
    name = next(one for one in services.unit_names.unknown() if one.name == "Hội CCB")
    key = services.unit_names.add(name).new_id
    (part,) = services.plans.content(content.document.id).ordered_activities[0].parts
    assert (part.unit_id, part.role) == (key, Role.LEAD)
    assert [one.text for one in content.questions if "Hội CCB" in one.text]
    assert "Hội CCB" not in [one.name for one in services.unit_names.unknown()]
