from datetime import date

import pytest

from kehoach_desktop.core.blocks import BlockKind
from kehoach_desktop.core.documents import ISSUED_TYPES, DocType, Family, IssuingBody
from kehoach_desktop.services.new_documents import usual_symbol, with_usual_words
from tests import build

WARD = IssuingBody(0, "Đảng bộ thành phố An Bình", "Đảng ủy phường Tân Sơn", "ĐU")
STATE = IssuingBody(0, "", "Ủy ban nhân dân\nphường Tân Sơn", "UBND", Family.STATE)
OLD, NEW = date(2024, 3, 1), date(2026, 6, 1)


@pytest.mark.parametrize(
    ("kind", "body", "day", "symbol"),
    [
        (DocType.PLAN, WARD, OLD, "KH/ĐU"),
        (DocType.LETTER, WARD, OLD, "CV/ĐU"),
        (DocType.SUBMISSION, WARD, OLD, "TTr/ĐU"),
        (DocType.REGULATION, WARD, OLD, "QĐi/ĐU"),
        (DocType.REGULATION, WARD, NEW, "QĐ/ĐU"),
        (DocType.PLAN, STATE, OLD, "KH-UBND"),
        (DocType.LETTER, STATE, OLD, "UBND"),
        (DocType.REGULATION, STATE, NEW, "QyĐ-UBND"),
        (DocType.PLAN, None, OLD, "KH"),
    ],
)
def test_symbol_of_a_new_document(
    kind: DocType, body: IssuingBody | None, day: date, symbol: str
) -> None:
    assert usual_symbol(kind, body, day) == symbol


@pytest.mark.parametrize("kind", ISSUED_TYPES)
def test_every_type_begins_as_a_draft_that_prints(kind: DocType) -> None:
    services = build.services()
    key = services.plans.new_document(kind).new_id or 0
    content = services.plans.content(key)
    assert content.document.type is kind
    assert content.blocks
    words = services.printing.plan_lines(content)
    assert any(word.startswith("Số") for word in words)
    assert (kind.word.upper() in words) is (kind is not DocType.LETTER)
    assert services.undo.undo_label() == f"Tạo {kind.word.lower()}"
    services.close()


def test_a_decision_begins_with_three_articles_and_a_report_with_its_usual_parts() -> None:
    services = build.services()
    decision = services.plans.content(services.plans.new_document(DocType.DECISION).new_id or 0)
    assert [block.kind for block in decision.blocks] == [BlockKind.ARTICLE] * 3
    report = services.plans.content(services.plans.new_document(DocType.REPORT).new_id or 0)
    assert "KẾT QUẢ THỰC HIỆN" in [block.text for block in report.blocks]
    services.close()


def test_another_type_brings_its_own_parts_until_something_is_written() -> None:
    services = build.services()
    key = services.plans.new_plan().new_id or 0
    services.plans.set_field(key, "type", DocType.DECISION)
    assert [one.kind for one in services.plans.content(key).blocks] == [BlockKind.ARTICLE] * 3
    services.undo.undo()
    blocks = services.plans.content(key).blocks
    assert blocks[0].kind is BlockKind.H1
    written = (*blocks, build.paragraph("Đã viết."))
    services.plans.save_blocks(key, written)
    services.plans.set_field(key, "type", DocType.DECISION)
    assert len(services.plans.content(key).blocks) == len(written)
    services.close()


def test_a_body_of_the_state_ends_and_keeps_its_papers_in_the_states_words() -> None:
    usual = with_usual_words(STATE)
    assert (usual.end_mark, usual.archive_line) == ("./.", "Lưu: VT")
    assert with_usual_words(WARD) == WARD
