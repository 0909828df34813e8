from dataclasses import replace
from datetime import date

from kehoach_desktop.core.activities import Activity, Part, PlannedActivity
from kehoach_desktop.core.assignments import Role
from kehoach_desktop.core.blocks import Block, BlockKind, Run
from kehoach_desktop.core.documents import (
    Direction,
    DocState,
    DocType,
    Document,
    Family,
    IssuingBody,
    Signer,
)
from kehoach_desktop.core.findings import findings
from kehoach_desktop.core.open_questions import OpenQuestion
from kehoach_desktop.core.outline import outline, sentence_case
from kehoach_desktop.core.plans import PlanContent
from tests import build

WHOLE = Document(
    1,
    number=45,
    symbol="KH/ĐU",
    day=date(2024, 3, 19),
    place="Tân Sơn",
    superior="ĐẢNG BỘ",
    issuer="ĐẢNG ỦY",
    abstract="gặp mặt",
    signer=Signer("T/M ĐẢNG ỦY", "BÍ THƯ", "Nguyễn Văn A"),
)
BLOCKS = (
    Block(BlockKind.H1, (Run("MỤC ĐÍCH"),)),
    Block(BlockKind.H1, (Run("NỘI DUNG"),)),
    Block(BlockKind.N2, (Run("Rà soát"),), 1),
    Block(BlockKind.N2, (Run("Thăm hỏi"),), 2),
)
LED = PlannedActivity(Activity(1, 1), (Part("Ban CHQS", Role.LEAD, 5),))
LOST = PlannedActivity(Activity(2, 1))


def content(**fields) -> PlanContent:
    whole = PlanContent(WHOLE, blocks=BLOCKS, activities={1: LED, 2: LOST})
    return replace(whole, **fields)


def texts(plan: PlanContent) -> list[str]:
    return [finding.text for finding in findings(plan)]


def test_a_superiors_paper_is_not_to_be_mended():
    assert texts(content(document=replace(WHOLE, direction=Direction.INCOMING, number=None))) == []


def test_an_activity_without_lead_is_named_by_its_place():
    assert "Mục II.2 chưa rõ đơn vị chủ trì" in texts(content())
    assert not any("II.1" in text for text in texts(content()))


def test_a_question_about_that_lead_is_not_told_twice_but_others_are():
    questions = (
        OpenQuestion(1, 1, "no_lead", "Ai chủ trì?", 2),
        OpenQuestion(2, 1, "attachment", "Chưa kèm đề cương."),
        OpenQuestion(3, 1, "attachment", "Đã trả lời.", answered="có"),
    )
    told = texts(content(questions=questions))
    assert "Chưa kèm đề cương." in told
    assert "Ai chủ trì?" not in told
    assert "Đã trả lời." not in told


def test_a_draft_without_number_gets_a_hint_and_an_issued_one_a_warning():
    draft = content(document=replace(WHOLE, number=None))
    found = next(one for one in findings(draft) if "số văn bản" in one.text)
    assert not found.warns
    issued = content(document=replace(WHOLE, number=None, state=DocState.ISSUED))
    assert next(one for one in findings(issued) if "số văn bản" in one.text).warns


def test_placeholders_are_missing_fields():
    plan = content(document=replace(WHOLE, place="[địa danh]", abstract=" "))
    assert {"Chưa ghi địa danh", "Chưa ghi trích yếu"} <= set(texts(plan))


def test_an_empty_plan_says_so():
    assert "Kế hoạch chưa có hoạt động" in texts(content(blocks=()))


def test_parts_and_articles_that_say_nothing_are_told_in_one_line():
    assert "Mục I chưa có nội dung" in texts(content())
    third = Block(BlockKind.H1, (Run("KINH PHÍ"),))
    assert "Mục I, III chưa có nội dung" in texts(content(blocks=(*BLOCKS, third)))
    said = build.paragraph("Thiết thực.")
    assert not any("nội dung" in one for one in texts(content(blocks=(BLOCKS[0], said))))
    articles = (
        build.paragraph("", BlockKind.ARTICLE),
        build.paragraph("Lập tổ.", BlockKind.ARTICLE),
    )
    decision = content(document=replace(WHOLE, type=DocType.DECISION), blocks=articles)
    assert "Điều 1 chưa có nội dung" in texts(decision)


def test_a_peoples_committee_has_nobody_above_it():
    alone = replace(WHOLE, superior="")
    state = IssuingBody(1, "", "ỦY BAN NHÂN DÂN\nPHƯỜNG", "UBND", Family.STATE)
    assert "Chưa ghi cơ quan cấp trên" in texts(content(document=alone))
    assert "Chưa ghi cơ quan cấp trên" not in texts(content(document=alone, body=state))
    assert "Chưa ghi địa danh" in texts(content(document=replace(alone, place=""), body=state))


def test_a_withdrawn_paper_has_nothing_left_to_decide():
    assert texts(content(document=replace(WHOLE, number=None, state=DocState.WITHDRAWN))) == []


def test_the_outline_counts_and_marks_where_something_is_open():
    said = build.paragraph("Thiết thực.")
    plan = content(blocks=(BLOCKS[0], said, *BLOCKS[1:]))
    entries = {entry.title: entry for entry in outline(plan, findings(plan))}
    assert list(entries) == [
        "Thông tin chung",
        "Căn cứ",
        "I- Mục đích",
        "II- Nội dung",
        "Nơi nhận, người ký",
        "Tệp kèm theo",
    ]
    assert entries["II- Nội dung"].count == 2
    assert entries["II- Nội dung"].is_open
    assert not entries["I- Mục đích"].is_open
    assert not entries["Thông tin chung"].is_open


def test_mixed_case_titles_stay():
    assert sentence_case("Nhiệm vụ của UBND") == "Nhiệm vụ của UBND"


def test_a_letter_without_addressee_is_told():
    plan = build.plan(type=DocType.LETTER, addressees=("[nơi gửi đến]",))
    assert "Chưa ghi nơi kính gửi" in texts(plan)
    addressed = replace(plan, document=replace(plan.document, addressees=("Các chi bộ",)))
    assert "Chưa ghi nơi kính gửi" not in texts(addressed)
