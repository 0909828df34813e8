from dataclasses import replace
from datetime import date

from kehoach_desktop.core.blocks import BlockKind, Run
from kehoach_desktop.core.documents import Direction, DocState
from kehoach_desktop.core.drafts import (
    DraftActivity,
    DraftBlock,
    DraftDuty,
    DraftName,
    DraftTime,
    PlanDraft,
    SourceLine,
)
from kehoach_desktop.core.import_review import Review
from kehoach_desktop.services.wiring import Services
from kehoach_desktop.store.dump import content_hash
from tests import build

SPAN = DraftTime("trước ngày 26/4/2024", None, date(2024, 4, 26))
DRAFT = PlanDraft(
    doc_type="KH",
    number="146-KH/TU",
    day=date(2024, 3, 18),
    issuer="THÀNH ỦY",
    title="tuyên truyền kỷ niệm 70 năm Chiến thắng Điện Biên Phủ",
    blocks=(DraftBlock(BlockKind.N2, (Run("Rà soát danh sách."),), activity=0),),
    activities=(
        DraftActivity(
            "II.1", "Rà soát danh sách.", "Rà soát", lead=(DraftName("Đảng ủy phường"),), time=SPAN
        ),
        DraftActivity("II.2", "Treo cờ.", "Treo cờ"),
    ),
    duties=(DraftDuty("các chi bộ", "Treo cờ.", 1),),
    lines=(SourceLine("1. Rà soát danh sách.", (1, 1)),),
    sha256="ab" * 32,
)


def unseen(services: Services) -> int:
    change = services.importing.store_draft(DRAFT, source_name="kh.txt", reviewed=False)
    assert change.new_id is not None
    return change.new_id


def test_a_plan_nobody_has_seen_is_kept_as_it_was_read(services: Services) -> None:
    assert services.importing.waiting(unseen(services)) == ("kh.txt", DRAFT)


def test_a_reviewed_plan_keeps_only_where_it_came_from(services: Services) -> None:
    change = services.importing.store_draft(DRAFT, source_name="kh.txt", reviewed=True)
    assert change.new_id is not None
    assert services.importing.waiting(change.new_id) is None
    (earlier,) = services.importing.earlier(DRAFT)
    assert (earlier.document_id, earlier.name) == (change.new_id, f"146-KH/TU {DRAFT.title}")


def test_another_file_is_not_an_earlier_import(services: Services) -> None:
    unseen(services)
    assert services.importing.earlier(replace(DRAFT, sha256="cd" * 32)) == []
    assert services.importing.earlier(replace(DRAFT, sha256="")) == []


def test_a_draft_of_another_version_waits_in_the_editor(services: Services) -> None:
    key = unseen(services)
    with services.store.transaction("Thử"):
        services.store.conn.execute("UPDATE import_source SET draft = '{}'")
    assert services.importing.waiting(key) is None


def test_what_was_looked_through_takes_the_place_of_what_came_in(services: Services) -> None:
    key = unseen(services)
    before = content_hash(services.store.conn)
    corrected = replace(DRAFT, title="tuyên truyền kỷ niệm")
    change = services.importing.accept(Review(corrected, document_id=key), "kh.txt")
    (summary,) = services.plans.summaries()
    assert (summary.document.id, summary.document.reviewed) == (change.new_id, True)
    assert summary.document.abstract == "tuyên truyền kỷ niệm"
    services.undo.undo()
    assert content_hash(services.store.conn) == before


def test_a_superiors_document_becomes_requirements_and_gives_nobody_work(
    services: Services,
) -> None:
    change = services.importing.accept(Review(DRAFT, incoming=True), "146.docx")
    assert change.new_id is not None
    content = services.plans.content(change.new_id)
    document = content.document
    assert (document.direction, document.state) == (Direction.INCOMING, DocState.ISSUED)
    assert (document.number_text, document.issuer) == ("146-KH/TU", "THÀNH ỦY")
    assert content.activities == {}
    assert [block.text for block in content.blocks] == ["Rà soát danh sách."]
    assert services.office.bodies() == []
    first, second = services.importing.requirements(change.new_id)
    assert (first.reference, first.text) == ("II.1", "Rà soát danh sách.")
    assert (first.units, first.start, first.end) == (("Đảng ủy phường",), None, SPAN.end)
    assert (second.units, second.time_text) == (("các chi bộ",), "")


def test_the_office_tells_its_own_papers_from_those_of_others(sample: build.Sample) -> None:
    importing = sample.services.importing
    assert importing.is_own("Ban Thường vụ Đảng ủy phường") is True
    assert importing.is_own("UBND tỉnh") is False
    assert importing.is_own("") is None
