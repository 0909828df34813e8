from decimal import Decimal

import pytest

from kehoach_desktop.core.assignments import ChecklistLine
from kehoach_desktop.core.errors import BadInputError
from kehoach_desktop.core.indicators import Indicator
from kehoach_desktop.core.line_parts import ChildPlan
from kehoach_desktop.core.states import State
from kehoach_desktop.services.line_parts import LineContents, catalogue
from tests import build

UBND = "UBND phường"


@pytest.fixture
def contents(sample: build.Sample) -> LineContents:
    return sample.services.line_contents


def line(sample: build.Sample) -> ChecklistLine:
    return sample.lines(UBND)[0]


def key(sample: build.Sample) -> int:
    return line(sample).assignment.id


def figures(sample: build.Sample) -> dict[str, Decimal | None]:
    return {measure.name: measure.result for measure in line(sample).measures}


def test_the_state_follows_from_the_steps_and_undo_takes_both_back(sample, contents) -> None:
    for text in ("Lập danh sách", "Mua quà"):
        contents.add_step(key(sample), text)
    first, second = contents.of(key(sample)).steps
    contents.toggle_step(key(sample), first.id)
    assert line(sample).assignment.state is State.DOING
    contents.toggle_step(key(sample), second.id)
    assert line(sample).assignment.state is State.DONE
    assert line(sample).assignment.done_on == build.TODAY
    sample.services.undo.undo()
    assert line(sample).assignment.state is State.DOING
    contents.remove_step(key(sample), second.id)
    assert line(sample).assignment.state is State.DONE


def test_a_reason_that_the_clerk_gave_is_stronger_than_steps(sample, contents) -> None:
    sample.services.assignments.set_state([key(sample)], State.WAITING, reason="chờ quà")
    contents.add_step(key(sample), "Mua quà")
    (step,) = contents.of(key(sample)).steps
    contents.toggle_step(key(sample), step.id)
    assert line(sample).assignment.state is State.WAITING


def test_typed_people_are_counted_without_any_measure_set_up(sample, contents) -> None:
    contents.add_result(key(sample), "45 lượt người")
    contents.add_result(key(sample), "12/4: 1.200 lượt người, ở trường")
    assert figures(sample) == {"Lượt người dự": Decimal(1245)}
    newest = contents.of(key(sample)).entries[-1]
    contents.remove_result(key(sample), newest.id)
    assert figures(sample) == {"Lượt người dự": Decimal(1200)}


def test_a_figure_typed_before_the_log_stays_in_the_sum(sample, contents) -> None:
    contents.count([key(sample)], Indicator("Tin", "tin"), Decimal(20))
    (measure,) = line(sample).measures
    sample.services.assignments.set_result(measure.id, Decimal(12))
    contents.add_result(key(sample), "3")
    assert figures(sample) == {"Tin": Decimal(15)}
    with pytest.raises(BadInputError, match="tổng của các kết quả"):
        sample.services.assignments.set_result(measure.id, Decimal(1))


def test_the_last_dated_result_taken_out_leaves_a_blank_not_zero(sample, contents) -> None:
    contents.add_result(key(sample), "0 bài dự thi")
    assert figures(sample) == {"Bài dự thi": Decimal(0)}
    (entry,) = contents.of(key(sample)).entries
    contents.remove_result(key(sample), entry.id)
    assert figures(sample) == {"Bài dự thi": None}


def test_pieces_and_square_metres_of_banners_are_counted_apart(sample, contents) -> None:
    contents.add_result(key(sample), "12 tấm băng rôn")
    contents.add_result(key(sample), "30 m² băng rôn")
    found = {(one.name, one.unit_word): one.result for one in line(sample).measures}
    assert found == {("Băng rôn", "tấm"): Decimal(12), ("Băng rôn", "m²"): Decimal(30)}


def test_many_lines_count_the_same_in_one_step(sample, contents) -> None:
    names = [f"Chi bộ Tổ dân phố {number}" for number in (1, 2, 3)]
    keys = [sample.lines(name)[0].assignment.id for name in names]
    contents.count(keys, catalogue()[0], Decimal(5))
    assert {sample.lines(name)[0].measures[0].target for name in names} == {Decimal(5)}
    sample.services.undo.undo()
    assert not any(sample.lines(name)[0].measures for name in names)


def test_the_units_own_plan_is_awaited_then_received(sample, contents) -> None:
    contents.set_plan(key(sample), ChildPlan())
    contents.receive_plan(key(sample), "12-KH/UBND 12/4")
    plan = contents.of(key(sample)).plan
    assert plan is not None
    assert (plan.number, str(plan.received_on)) == ("12-KH/UBND", "2024-04-12")
    contents.set_plan(key(sample), None)
    assert contents.of(key(sample)).plan is None


def test_the_catalogue_names_each_indicator_once() -> None:
    found = [(one.name, one.unit_word) for one in catalogue()]
    assert len(found) == len(set(found)) > 50
    assert all(name and word for name, word in found)
