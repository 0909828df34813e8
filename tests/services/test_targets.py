import pytest

from kehoach_desktop.core.errors import BadInputError
from tests import build

CELLS = [f"Chi bộ Tổ dân phố {number}" for number in (1, 2, 3)]


def told(sample: build.Sample) -> dict[int, tuple[str, ...]]:
    return sample.services.targets.of_document(sample.document_id)


def test_each_who_carries_it_out_gets_the_target_and_the_plan_tells_the_sum(sample) -> None:
    screening = sample.activities[1]
    sample.services.targets.add(screening, "20 bài dự thi")
    assert told(sample) == {screening: ("60 bài dự thi",)}
    (target,) = sample.services.targets.of_activity(screening)
    assert (target.each, len(target.figures)) == ("20 bài dự thi", 3)


def test_a_changed_target_may_count_something_else_in_one_step(sample) -> None:
    meeting, targets = sample.activities[0], sample.services.targets
    targets.add(meeting, "120 suất quà")
    (target,) = targets.of_activity(meeting)
    targets.change(meeting, target.indicator, "300 lượt người")
    assert told(sample)[meeting][0].startswith("300 lượt")
    sample.services.undo.undo()
    assert told(sample) == {meeting: ("120 suất quà",)}


def test_a_target_taken_off_leaves_what_was_reached(sample) -> None:
    screening, targets = sample.activities[1], sample.services.targets
    targets.add(screening, "20 bài dự thi")
    line = sample.lines(CELLS[0])[0].assignment
    sample.services.line_contents.add_result(line.id, "7 bài dự thi")
    (target,) = targets.of_activity(screening)
    targets.change(screening, target.indicator, "")
    assert told(sample) == {}
    left = [[str(one.result) for one in sample.lines(name)[0].measures] for name in CELLS]
    assert left == [["7"], [], []]


def test_figures_that_differ_have_no_common_one(sample) -> None:
    screening, targets = sample.activities[1], sample.services.targets
    targets.add(screening, "20 bài dự thi")
    line = sample.lines(CELLS[0])[0].assignment
    sample.services.line_duties.set_target([line.id], "50 bài dự thi")
    (target,) = targets.of_activity(screening)
    assert (target.each, target.total) == ("", "90 bài dự thi")


def test_without_units_nothing_is_set(sample) -> None:
    key = sample.services.plans.add_activity(sample.document_id, 0, "Treo cờ").new_id
    with pytest.raises(BadInputError, match="chưa có đơn vị nào"):
        sample.services.targets.add(key or 0, "5 tấm pa nô")
