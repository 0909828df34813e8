from dataclasses import replace
from datetime import date, time

import pytest

from kehoach_desktop.core.assignments import NewAssignment, Role
from kehoach_desktop.core.blocks import BlockKind, Run
from kehoach_desktop.core.changes import Touched
from kehoach_desktop.core.documents import Basis, Signer
from kehoach_desktop.core.errors import BadInputError
from kehoach_desktop.core.states import State
from kehoach_desktop.core.units import UnitKind
from tests import build


def test_a_new_plan_of_a_new_office_prints_placeholders() -> None:
    services = build.services()
    key = services.plans.new_plan().new_id
    assert key is not None
    content = services.plans.content(key)
    assert content.document.issuer.startswith("[")
    assert [block.text for block in content.blocks if block.kind.is_heading]
    services.close()


def test_a_new_plan_carries_the_head_of_the_office_and_the_theme(sample: build.Sample) -> None:
    document = sample.content.document
    assert (document.place, document.symbol) == ("Tân Sơn", "KH/ĐU")
    assert sample.content.body is not None
    assert sample.content.campaign is not None


def test_a_document_that_is_gone_is_told(sample: build.Sample) -> None:
    sample.services.plans.delete_document(sample.document_id)
    with pytest.raises(BadInputError, match="Không có văn bản"):
        sample.services.plans.content(sample.document_id)
    sample.services.undo.undo()
    assert len(sample.content.activities) == 2


def test_fields_are_kept_as_given_and_name_their_action(sample: build.Sample) -> None:
    plans, key = sample.services.plans, sample.document_id
    assert plans.set_field(key, "day", date(2024, 3, 19)).label == "Sửa ngày ban hành"
    plans.set_field(key, "number", 45)
    plans.set_field(key, "abstract", "xây dựng đô thị\u0323")
    plans.set_signer(key, Signer("T/M ĐẢNG ỦY", "BÍ THƯ", "Nguyễn Văn Mẫu"))
    document = sample.content.document
    assert (document.number_text, document.day) == ("45-KH/ĐU", date(2024, 3, 19))
    assert document.abstract == "xây dựng đô thị\u0323".replace("i\u0323", "ị")
    assert document.signer.position == "BÍ THƯ"
    with pytest.raises(KeyError):
        plans.set_field(key, "id", 3)


def test_the_same_value_again_is_no_step(sample: build.Sample) -> None:
    sample.services.plans.set_field(sample.document_id, "number", 45)
    label = sample.services.undo.undo_label()
    change = sample.services.plans.set_field(sample.document_id, "number", 45)
    assert change.touched is Touched.NOTHING
    assert sample.services.undo.undo_label() == label


def test_bases_keep_their_order_and_their_ids(sample: build.Sample) -> None:
    plans, key = sample.services.plans, sample.document_id
    plans.set_bases(key, [Basis("146-KH/TU", date(2024, 3, 18)), Basis("12-HD/BTG")])
    first, second = sample.content.bases
    plans.set_bases(key, [replace(second, issuer="Ban Tuyên giáo"), first])
    assert [basis.id for basis in sample.content.bases] == [second.id, first.id]
    assert sample.content.bases[0].issuer == "Ban Tuyên giáo"


def test_a_sentence_typed_over_becomes_a_written_one(sample: build.Sample) -> None:
    blocks = list(sample.content.blocks)
    index = next(i for i, block in enumerate(blocks) if block.activity_id == sample.activities[0])
    assert blocks[index].text.startswith("Gặp mặt cựu chiến binh. Hội CCB phường chủ trì")
    blocks[index] = replace(blocks[index], runs=(Run("Hội CCB tổ chức gặp mặt."),))
    sample.services.plans.save_blocks(sample.document_id, blocks)
    activity = sample.content.activities[sample.activities[0]].activity
    assert (activity.text, activity.written) == ("Hội CCB tổ chức gặp mặt.", True)
    other = sample.content.activities[sample.activities[1]].activity
    assert not other.written


def test_weights_inside_a_sentence_stay_until_its_words_change(sample: build.Sample) -> None:
    blocks = list(sample.content.blocks)
    index = next(i for i, block in enumerate(blocks) if block.activity_id == sample.activities[0])
    runs = (Run("Hội CCB", bold=True), Run(" tổ chức gặp mặt."))
    blocks[index] = replace(blocks[index], runs=runs)
    sample.services.plans.save_blocks(sample.document_id, blocks)
    assert sample.content.blocks[index].runs == runs
    sample.services.plans.set_activity_field(sample.activities[0], "text", "Câu khác.")
    assert sample.content.blocks[index].runs == (Run("Câu khác."),)


def test_saving_the_same_body_is_no_step(sample: build.Sample) -> None:
    before = sample.services.undo.undo_label()
    change = sample.services.plans.save_blocks(sample.document_id, sample.content.blocks)
    assert change.touched is Touched.NOTHING
    assert sample.services.undo.undo_label() == before


def test_an_activity_without_its_paragraph_is_deleted_and_comes_back_with_it(
    sample: build.Sample,
) -> None:
    """The clerk deletes a paragraph, the body is saved, then she undoes her typing."""
    line = sample.lines("Hội CCB phường")[0]
    sample.services.assignments.set_state([line.assignment.id], State.DONE)
    blocks, meeting = sample.content.blocks, sample.activities[0]
    rest = [block for block in blocks if block.activity_id != meeting]
    sample.services.plans.save_blocks(sample.document_id, rest)
    assert meeting not in sample.content.activities
    assert sample.lines("Hội CCB phường") == []
    sample.services.plans.save_blocks(sample.document_id, blocks)
    assert sample.lines("Hội CCB phường")[0].assignment.state is State.DONE
    assert [block.activity_id for block in sample.content.blocks] == [
        block.activity_id for block in blocks
    ]
    sample.services.undo.undo()
    sample.services.undo.undo()
    assert sample.lines("Hội CCB phường")[0].assignment.state is State.DONE


def test_a_paragraph_pasted_twice_stands_for_its_activity_once(sample: build.Sample) -> None:
    blocks = [*sample.content.blocks, *sample.content.blocks]
    sample.services.plans.save_blocks(sample.document_id, blocks)
    ids = [block.activity_id for block in sample.content.blocks if block.activity_id]
    assert ids == list(sample.activities)


def test_references_follow_the_numbers_of_the_body(sample: build.Sample) -> None:
    planned = sample.content.activities
    assert [planned[key].activity.reference for key in sample.activities] == ["I.2", "I.3"]
    blocks = list(sample.content.blocks)
    blocks.insert(0, build.paragraph("MỤC ĐÍCH", BlockKind.H1))
    sample.services.plans.save_blocks(sample.document_id, blocks)
    planned = sample.content.activities
    assert [planned[key].activity.reference for key in sample.activities] == ["II.2", "II.3"]


def test_a_new_activity_stands_behind_the_block_asked_for(sample: build.Sample) -> None:
    key = sample.services.plans.add_activity(sample.document_id, -1, "Phát động thi đua").new_id
    assert sample.content.blocks[0].activity_id == key
    assert sample.content.blocks[0].text == "Phát động thi đua."


def test_a_group_is_printed_by_its_name_while_every_member_has_its_line(
    sample: build.Sample,
) -> None:
    screening = sample.activities[1]
    (part,) = sample.content.activities[screening].parts
    assert (part.name, part.members) == ("Các chi bộ", 3)
    with sample.services.store.transaction("Bớt"):
        sample.services.store.conn.execute(
            "DELETE FROM assignment WHERE unit_id = ?", (sample.units["Chi bộ Tổ dân phố 2"],)
        )
    names = [part.name for part in sample.content.activities[screening].parts]
    assert names == ["Chi bộ Tổ dân phố 1", "Chi bộ Tổ dân phố 3"]


def test_units_that_stay_keep_their_state_when_the_parts_change(sample: build.Sample) -> None:
    line = sample.lines("Chi bộ Tổ dân phố 1")[0]
    sample.services.assignments.toggle_done(line.assignment.id)
    parts = [
        NewAssignment(sample.units["UBND phường"], Role.LEAD),
        NewAssignment(sample.units["Các chi bộ"], Role.COORDINATE),
    ]
    sample.services.plans.set_parts(sample.activities[1], parts)
    after = next(
        one
        for one in sample.lines("Chi bộ Tổ dân phố 1")
        if one.assignment.activity_id == sample.activities[1]
    )
    assert (after.assignment.state, after.assignment.role) == (State.DONE, Role.COORDINATE)


def test_a_group_never_leads_and_the_question_stays_until_somebody_does(
    sample: build.Sample,
) -> None:
    screening = sample.activities[1]
    group = sample.units["Các chi bộ"]
    sample.services.plans.set_parts(screening, [NewAssignment(group, Role.LEAD)])
    (part,) = sample.content.activities[screening].parts
    assert part.role is Role.CARRY_OUT
    assert [question.kind for question in sample.content.questions] == ["no_lead"]
    lead = NewAssignment(sample.units["UBND phường"], Role.LEAD)
    members = NewAssignment(group, Role.CARRY_OUT)
    sample.services.plans.set_parts(screening, [lead, members])
    assert sample.content.questions == ()


def test_a_group_without_members_is_asked_about_until_it_has_some(sample: build.Sample) -> None:
    screening = sample.activities[1]
    empty = sample.services.units.add("Các nhà trường", UnitKind.GROUP).new_id
    assert empty is not None
    part = [NewAssignment(empty, Role.CARRY_OUT)]
    sample.services.plans.set_parts(screening, part)
    assert [question.kind for question in sample.content.questions] == ["empty_group"]
    sample.services.units.set_members(empty, [sample.units["UBND phường"]])
    sample.services.plans.set_parts(screening, part)
    assert sample.content.questions == ()
    assert [one.name for one in sample.content.activities[screening].parts] == ["Các nhà trường"]


def test_a_unit_named_beside_its_group_has_the_part_named(sample: build.Sample) -> None:
    screening, cell = sample.activities[1], sample.units["Chi bộ Tổ dân phố 2"]
    parts = [
        NewAssignment(sample.units["Các chi bộ"], Role.COORDINATE),
        NewAssignment(cell, Role.LEAD),
    ]
    sample.services.plans.set_parts(screening, parts)
    roles = {
        line.assignment.unit_id: line.assignment.role
        for line in sample.services.assignments.of_activity(screening)
    }
    names = [part.name for part in sample.content.activities[screening].parts]
    assert names == ["Các chi bộ", "Chi bộ Tổ dân phố 2"]
    assert roles[cell] is Role.LEAD
    assert list(roles.values()).count(Role.COORDINATE) == 2


def test_members_come_and_go_without_taking_or_giving_lines_unasked(sample: build.Sample) -> None:
    screening, group = sample.activities[1], sample.units["Các chi bộ"]
    store = sample.services.store
    kept = [sample.units[f"Chi bộ Tổ dân phố {n}"] for n in (1, 2, 3)]
    with store.transaction("Sửa nhóm"):
        store.units.set_members(group, [*kept[1:], sample.units["UBND phường"]])
    sample.services.plans.set_parts(screening, [NewAssignment(group, Role.CARRY_OUT)])
    lines = sample.services.assignments.of_activity(screening)
    assert {line.assignment.unit_id for line in lines} == set(kept)
    names = [part.name for part in sample.content.activities[screening].parts]
    assert names == [f"Chi bộ Tổ dân phố {n}" for n in (1, 2, 3)]


def test_moving_the_days_of_an_activity_drops_the_words_that_no_longer_hold(
    sample: build.Sample,
) -> None:
    meeting = sample.activities[0]
    sample.services.plans.set_activity_field(meeting, "time_text", "trong tháng 4")
    assert "trong tháng 4" in sample.content.text_of(sample.content.blocks[2])
    sample.services.plans.set_activity_field(meeting, "end", date(2024, 5, 2))
    text = sample.content.text_of(sample.content.blocks[2])
    assert "từ ngày 08/4 đến ngày 02/5/2024" in text


def test_the_hour_of_a_day_stays_when_the_day_moves(sample: build.Sample) -> None:
    plans, screening = sample.services.plans, sample.activities[1]
    plans.set_activity_field(screening, "time_text", "08 giờ 00, ngày 07/5/2024")
    sample.services.calendar.place_entry(screening, date(2024, 5, 8), date(2024, 5, 8))
    activity = sample.content.activities[screening].activity
    assert activity.time_text == "08 giờ 00, ngày 08/5/2024"
    plans.set_activity_hour(screening, time(19, 30))
    activity = sample.content.activities[screening].activity
    assert activity.time_text == "19 giờ 30, ngày 08/5/2024"
    sample.services.calendar.place_entry(screening, date(2024, 5, 8), date(2024, 5, 9))
    assert sample.content.activities[screening].activity.time_text == ""


def test_the_list_counts_what_is_open(sample: build.Sample) -> None:
    (summary,) = sample.services.plans.summaries()
    assert (summary.activities, summary.open_lines, summary.questions) == (2, 5, 0)
    line = sample.lines("Hội CCB phường")[0]
    sample.services.assignments.toggle_done(line.assignment.id)
    assert sample.services.plans.summaries()[0].open_lines == 4


def test_a_written_sentence_is_made_anew_from_its_parts_in_one_step(sample: build.Sample) -> None:
    key = sample.activities[0]
    number = [block.activity_id for block in sample.content.blocks].index(key)
    made = sample.content.text_of(sample.content.blocks[number])
    title = sample.content.activities[key].activity.title
    blocks = list(sample.content.blocks)
    blocks[number] = replace(blocks[number], runs=(Run(f"{title}. Đơn vị khác chủ trì."),))
    sample.services.plans.save_blocks(sample.document_id, blocks)
    assert sample.content.text_of(sample.content.blocks[number]).endswith("khác chủ trì.")
    sample.services.plans.rewrite_sentence(key)
    assert sample.content.text_of(sample.content.blocks[number]) == made
    sample.services.undo.undo()
    assert sample.content.text_of(sample.content.blocks[number]).endswith("khác chủ trì.")
