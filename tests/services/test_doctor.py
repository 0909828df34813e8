"""The doctor on whole plans: the clean sample, and the real documents where they are at hand."""

from dataclasses import replace
from pathlib import Path

import pytest

from kehoach_desktop.core.findings import Cure, CureKind
from kehoach_desktop.services.demo import open_demo
from kehoach_desktop.services.doctor import days_off
from kehoach_desktop.services.importing import read_plan
from kehoach_desktop.services.wiring import Services
from tests import build

_SAMPLES = Path(__file__).parents[3] / "shared" / "samples"


def test_the_doctor_and_the_layout_check_are_silent_on_the_clean_sample(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    services = open_demo()
    try:
        key = next(
            one.document.id for one in services.plans.summaries() if one.document.number == 45
        )
        services.doctor.take((2024,), days_off((2024,)))
        assert services.doctor.examine(services.plans.content(key)) == ()
        assert services.layout.check_document(key).findings == ()
    finally:
        services.close()


@pytest.mark.skipif(not _SAMPLES.is_dir(), reason="the five real documents are not here")
@pytest.mark.parametrize(
    ("name", "kinds"),
    [
        ("S0", {"contradiction", "no_time"}),
        ("S1", {"basis_date", "no_date"}),
        ("S2", {"no_report", "twice"}),
        ("S3", {"as_above"}),
        ("S4", {"number_code", "date_form", "as_above"}),
    ],
)
def test_the_traps_of_the_real_documents_are_told(
    services: Services, name: str, kinds: set[str]
) -> None:
    draft = read_plan(_SAMPLES / f"{name}.txt")
    change = services.importing.store_draft(draft, source_name=name, reviewed=False)
    assert change.new_id is not None
    content = replace(services.plans.content(change.new_id), questions=())
    assert kinds <= {one.kind for one in services.doctor.examine(content)}


@pytest.mark.skipif(not _SAMPLES.is_dir(), reason="the five real documents are not here")
def test_trap_4_film_week_and_seminar_are_told_without_body(services: Services) -> None:
    draft = read_plan(_SAMPLES / "S2.txt")
    bare = [one.text.lower() for one in draft.activities if not one.lead]
    assert any("tuần phim" in text or "phim" in text for text in bare)
    assert any("tọa đàm" in text or "toạ đàm" in text for text in bare)


def test_a_day_with_hyphens_is_mended_in_its_block(services: Services) -> None:
    sample = build.store_with_plan()
    services = sample.services
    blocks = sample.content.blocks
    first = replace(blocks[0], runs=(replace(blocks[0].runs[0], text="Từ ngày 08-3-2024."),))
    services.plans.save_blocks(sample.document_id, (first, *blocks[1:]))
    block = sample.content.blocks[0]
    cure = Cure(CureKind.WORDS, "Sửa", block.id, "08-3-2024", "08/3/2024")
    services.doctor.cure(sample.document_id, cure)
    assert sample.content.blocks[0].text == "Từ ngày 08/3/2024."
    services.close()


def cure_of(sample: build.Sample, kind: str) -> Cure:
    found = sample.services.doctor.examine(sample.content)
    cure = next(one.cure for one in found if one.kind == kind)
    assert cure is not None
    return cure


def test_a_sentence_about_reports_is_put_behind_the_text_and_undone() -> None:
    sample = build.store_with_plan()
    blocks = sample.content.blocks
    sample.services.doctor.cure(sample.document_id, cure_of(sample, "no_report"))
    *before, last = sample.content.blocks
    assert [one.text for one in before] == [one.text for one in blocks]
    assert "báo cáo kết quả thực hiện về Văn phòng Đảng ủy" in last.text
    assert not [o for o in sample.services.doctor.examine(sample.content) if o.kind == "no_report"]
    sample.services.undo.undo()
    assert sample.content.blocks == blocks
    sample.services.close()


def test_a_paper_that_the_text_promises_is_noted_once() -> None:
    sample = build.store_with_plan()
    promise = build.paragraph("(Có đề cương tuyên truyền kèm theo).")
    sample.services.plans.save_blocks(sample.document_id, (*sample.content.blocks, promise))
    sample.services.doctor.cure(sample.document_id, cure_of(sample, "attachment"))
    assert [one.name for one in sample.content.attachments] == ["Đề cương tuyên truyền"]
    (left,) = [o for o in sample.services.doctor.examine(sample.content) if o.kind == "attachment"]
    assert left.cure is None
    sample.services.close()


def test_nothing_is_offered_to_be_mended_in_a_paper_that_stands_fast() -> None:
    sample = build.store_with_plan()
    sample.services.issuing.submit(sample.document_id)
    found = sample.services.doctor.examine(sample.content)
    assert [one.kind for one in found if one.kind == "no_report"]
    assert not [one for one in found if one.cure]
    sample.services.close()
