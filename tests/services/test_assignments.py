from datetime import date
from decimal import Decimal

import pytest

from kehoach_desktop.core.assignments import ChecklistLine, NewAssignment, Role
from kehoach_desktop.core.changes import Touched
from kehoach_desktop.core.errors import BadInputError
from kehoach_desktop.core.states import Shown, State
from tests import build

CELL = "Chi bộ Tổ dân phố 1"


def only_line(sample: build.Sample, unit: str = CELL) -> ChecklistLine:
    (line,) = sample.lines(unit)
    return line


def test_a_tick_is_done_today_and_a_second_one_takes_it_back(sample: build.Sample) -> None:
    key = only_line(sample).assignment.id
    change = sample.services.assignments.toggle_done(key)
    assert change.label == "Đánh dấu hoàn thành “Xem truyền hình trực tiếp”"
    assert change.touched == Touched.ASSIGNMENT
    ticked = only_line(sample).assignment
    assert (ticked.state, ticked.done_on) == (State.DONE, build.TODAY)
    sample.services.assignments.toggle_done(key)
    again = only_line(sample).assignment
    assert (again.state, again.done_on) == (State.TODO, None)


def test_many_lines_are_one_step_of_undo(sample: build.Sample) -> None:
    cells = [f"Chi bộ Tổ dân phố {n}" for n in (1, 2, 3)]
    keys = [only_line(sample, cell).assignment.id for cell in cells]
    done = date(2024, 4, 10)
    change = sample.services.assignments.set_state(keys, State.DONE, done_on=done)
    assert change.label == "Đánh dấu hoàn thành 3 việc"
    assert {only_line(sample, cell).assignment.done_on for cell in cells} == {done}
    sample.services.undo.undo()
    assert {only_line(sample, cell).assignment.state for cell in cells} == {State.TODO}


@pytest.mark.parametrize("state", [State.WAITING, State.NOT_APPLICABLE])
def test_states_that_need_a_reason_ask_for_it_and_lose_it_afterwards(
    sample: build.Sample, state: State
) -> None:
    key = only_line(sample).assignment.id
    with pytest.raises(BadInputError, match="lý do"):
        sample.services.assignments.set_state([key], state, reason="  ")
    assert only_line(sample).assignment.state is State.TODO
    sample.services.assignments.set_state([key], state, reason=" chờ kinh phí ")
    assert only_line(sample).assignment.reason == "chờ kinh phí"
    sample.services.assignments.set_state([key], State.DOING)
    assert only_line(sample).assignment.reason == ""


def test_progress_counts_each_unit_as_its_lines_are_shown(sample: build.Sample) -> None:
    meeting = sample.activities[0]
    sample.services.plans.set_activity_field(meeting, "end", date(2024, 4, 10))
    key = only_line(sample).assignment.id
    sample.services.assignments.set_state([key], State.NOT_APPLICABLE, reason="không có tivi")
    found = {
        one.unit.name: one.progress
        for one in sample.services.assignments.units_with_progress(sample.campaign_id)
    }
    assert found["Hội CCB phường"].overdue == 1
    assert (found[CELL].total, found[CELL].not_applicable) == (0, 1)
    assert found["Chi bộ Tổ dân phố 2"].not_due == 1
    assert "Các chi bộ" not in found
    assert sample.services.assignments.overdue_count(sample.campaign_id) == 2
    by_activity = sample.services.assignments.progress_of_activities(sample.campaign_id)
    assert by_activity[meeting].overdue == 2
    assert by_activity[sample.activities[1]].total == 2


def test_a_due_day_of_its_own_counts_before_the_activitys(sample: build.Sample) -> None:
    key = only_line(sample).assignment.id
    sample.services.assignments.set_due([key], date(2024, 4, 12))
    line = only_line(sample)
    assert line.due == date(2024, 4, 12)
    assert line.shown(build.TODAY) is Shown.OVERDUE
    assert sample.services.assignments.overdue_count(sample.campaign_id) == 1
    sample.services.assignments.set_due([key], None)
    assert only_line(sample).due == date(2024, 5, 7)


def test_figures_and_notes_stand_on_the_line(sample: build.Sample) -> None:
    key = only_line(sample).assignment.id
    store = sample.services.store
    with store.transaction("Giao chỉ tiêu"):
        indicator = store.measures.add_indicator("Số buổi", "buổi")
        measure = store.measures.add(key, indicator, Decimal(2))
    sample.services.assignments.set_result(measure, Decimal("1.5"))
    sample.services.assignments.set_note(key, "đã gửi ảnh")
    line = only_line(sample)
    (found,) = line.measures
    assert (found.name, found.unit_word) == ("Số buổi", "buổi")
    assert (found.target, found.result) == (Decimal(2), Decimal("1.5"))
    assert line.assignment.note == "đã gửi ảnh"
    sample.services.assignments.set_result(measure, None)
    assert only_line(sample).measures[0].result is None


def test_lines_stand_in_the_order_of_the_body(sample: build.Sample) -> None:
    first, second = sample.activities
    both = [NewAssignment(sample.units[CELL], Role.CARRY_OUT)]
    sample.services.plans.set_parts(first, both)
    blocks = list(sample.content.blocks)
    order = [block.activity_id for block in blocks]
    one, other = order.index(first), order.index(second)
    blocks[one], blocks[other] = blocks[other], blocks[one]
    sample.services.plans.save_blocks(sample.document_id, blocks)
    assert [line.assignment.activity_id for line in sample.lines(CELL)] == [second, first]


def test_lines_of_one_activity_are_those_of_its_units(sample: build.Sample) -> None:
    found = sample.services.assignments.of_activity(sample.activities[0])
    assert [line.unit_name for line in found] == ["UBND phường", "Hội CCB phường"]
    everything = sample.services.assignments.all_lines(sample.campaign_id)
    assert len(everything) == 5


def test_withdrawn_plans_give_no_lines(sample: build.Sample) -> None:
    sample.services.plans.set_field(sample.document_id, "state", "withdrawn")
    assert sample.lines(CELL) == []
    assert sample.services.assignments.overdue_count(sample.campaign_id) == 0
