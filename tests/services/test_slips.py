from io import BytesIO

import docx as word
import pytest

from kehoach_desktop.core.assignments import NewAssignment, Role
from kehoach_desktop.core.errors import BadInputError
from kehoach_desktop.core.states import State
from kehoach_desktop.core.units import UnitKind
from kehoach_desktop.documents.pages import page_count, page_text
from tests import build

UNITS = 18


def pages(pdf: bytes) -> list[str]:
    return [" ".join(page_text(pdf, number).split()) for number in range(page_count(pdf))]


def with_18_units(sample: build.Sample) -> None:
    made = sample.services
    names = [f"Chi bộ Tổ dân phố {number}" for number in range(4, 20)]
    new = [made.units.add_unit(build.unit(id=0, name=name)).new_id or 0 for name in names]
    cells = [sample.units[f"Chi bộ Tổ dân phố {number}"] for number in (1, 2, 3)]
    for _ in range(3):
        at = len(made.plans.content(sample.document_id).blocks) - 1
        key = made.plans.add_activity(sample.document_id, at, "Treo cờ tại các hộ").new_id or 0
        parts = [NewAssignment(one, Role.CARRY_OUT) for one in (*cells, *new)[:UNITS]]
        made.plans.set_parts(key, parts)


def test_a_slip_for_each_unit_in_the_order_of_the_catalogue(sample: build.Sample) -> None:
    slips = sample.services.slips.of_documents([sample.document_id])
    names = ["Chi bộ Tổ dân phố 1", "Chi bộ Tổ dân phố 2", "Chi bộ Tổ dân phố 3"]
    assert [slip.unit_name for slip in slips] == [*names, "UBND phường", "Hội CCB phường"]
    assert sample.services.slips.of_campaign(sample.campaign_id) == slips


def test_a_slip_says_what_as_what_with_whom_by_when(sample: build.Sample) -> None:
    unit = sample.units["UBND phường"]
    (slip,) = sample.services.slips.of_campaign(sample.campaign_id, unit)
    (page,) = pages(sample.services.slips.pdf([slip]))
    assert "PHIẾU GIAO VIỆC UBND phường" in page
    assert "Gặp mặt cựu chiến binh" in page
    assert "Hội CCB phường chủ trì" in page
    assert "Phối hợp 08/4 - 26/4/2024" in page
    assert "ĐƠN VỊ NHẬN VIỆC" in page


def test_18_slips_print_in_one_go_a_page_each(sample: build.Sample) -> None:
    with_18_units(sample)
    slips = sample.services.slips.of_documents([sample.document_id])
    cells = [slip for slip in slips if slip.unit_name.startswith("Chi bộ")]
    assert len(cells) == UNITS
    printed = pages(sample.services.slips.pdf(cells))
    assert len(printed) == UNITS
    for slip, page in zip(cells, printed, strict=True):
        assert f"PHIẾU GIAO VIỆC {slip.unit_name} " in page
        assert page.count("Treo cờ tại các hộ") == 3
    made = word.Document(BytesIO(sample.services.slips.docx(cells)))
    assert len(made.sections) == UNITS


def test_pdf_word_and_text_say_the_same_words(sample: build.Sample) -> None:
    from kehoach_desktop.documents.builders.slips import slips_tree
    from kehoach_desktop.documents.profiles import PROFILES
    from kehoach_desktop.documents.renderers.text import plain_text
    from tests.documents.word_text import shown_texts

    slips = sample.services.slips.of_documents([sample.document_id])
    said = " ".join(plain_text(slips_tree(slips, PROFILES["party-2018"]))).split()
    printed = " ".join(pages(sample.services.slips.pdf(slips))).split()
    written = shown_texts(word.Document(BytesIO(sample.services.slips.docx(slips))))
    assert printed == said
    assert " ".join(written).split() == said


def test_very_many_tasks_go_on_under_a_repeated_head(sample: build.Sample) -> None:
    unit = sample.services.units.add("Đoàn Thanh niên", UnitKind.MASS_BODY).new_id or 0
    plans = sample.services.plans
    for number in range(40):
        key = plans.add_activity(sample.document_id, 2, f"Việc thứ {number}").new_id or 0
        plans.set_parts(key, [NewAssignment(unit, Role.LEAD)])
    slips = sample.services.slips.of_campaign(sample.campaign_id, unit)
    printed = pages(sample.services.slips.pdf(slips))
    assert len(printed) == 2
    assert all("Nội dung công việc" in page for page in printed)
    assert printed[1].startswith("2 STT")


def test_tasks_of_several_plans_stand_under_their_plan(sample: build.Sample) -> None:
    other = sample.services.plans.new_plan(sample.campaign_id).new_id or 0
    sample.services.plans.set_field(other, "abstract", "tổ chức hội trại")
    key = sample.services.plans.add_activity(other, 0, "Dựng trại").new_id or 0
    unit = sample.units["UBND phường"]
    sample.services.plans.set_parts(key, [NewAssignment(unit, Role.LEAD)])
    (slip,) = sample.services.slips.of_campaign(sample.campaign_id, unit)
    assert slip.tasks == 2
    (page,) = pages(sample.services.slips.pdf([slip]))
    assert "2 văn bản sau đây" in page
    assert "về tổ chức hội trại 2 Dựng trại" in page


def test_what_does_not_apply_to_a_unit_is_left_out(sample: build.Sample) -> None:
    line = sample.lines("UBND phường")[0].assignment.id
    state = sample.services.assignments.set_state
    state([line], State.NOT_APPLICABLE, reason="không có cựu chiến binh")
    names = [one.unit_name for one in sample.services.slips.of_documents([sample.document_id])]
    assert "UBND phường" not in names


def test_without_work_handed_out_there_is_no_slip(sample: build.Sample) -> None:
    empty = sample.services.plans.new_plan().new_id or 0
    with pytest.raises(BadInputError, match="Chưa đơn vị nào được giao việc"):
        sample.services.slips.of_documents([empty])
