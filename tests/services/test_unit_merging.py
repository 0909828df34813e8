"""Two units become one: nothing that was reported is lost, and one undo brings both back."""

from datetime import date
from decimal import Decimal

import pytest

from kehoach_desktop.core.assignments import NewAssignment, Role
from kehoach_desktop.core.errors import BadInputError
from kehoach_desktop.core.line_parts import ChildPlan
from kehoach_desktop.core.states import State

KEPT, GONE = "Chi bộ Tổ dân phố 1", "Chi bộ Tổ dân phố 2"


@pytest.fixture
def filled(sample):
    """Both chi bộ have the screening, done by the second; only the second has the meeting."""
    services, (meeting, screening) = sample.services, sample.activities
    parts = [NewAssignment(sample.units[GONE], Role.LEAD)]
    services.plans.set_parts(meeting, parts)
    mine, other = line_id(sample, KEPT, screening), line_id(sample, GONE, screening)
    indicator = services.line_contents.indicators()[0]
    services.line_contents.count([mine, other], indicator, Decimal(100))
    for key, figure in ((mine, 20), (other, 25)):
        measure = measures(sample, key)[0][0]
        services.assignments.set_result(measure, Decimal(figure))
    services.assignments.set_note(mine, "ghi một")
    services.assignments.set_note(other, "ghi hai")
    services.line_contents.add_step(other, "Xin kinh phí")
    services.assignments.set_state([other], State.DONE)
    services.line_contents.set_plan(other, ChildPlan("12-KH/CB"))
    return sample


def line_id(sample, name, activity):
    lines = sample.services.store.assignments.of_activity(activity)
    return next(line.id for line in lines if line.unit_id == sample.units[name])


def measures(sample, line):
    return sample.services.store.measures.of_assignment(line)


def total(sample):
    row = sample.services.store.conn.execute("SELECT sum(result), sum(target) FROM measure")
    return row.fetchone()


def merge(sample):
    return sample.services.unit_merging.merge(sample.units[KEPT], sample.units[GONE])


def test_the_preview_counts_what_will_move_and_meet(filled):
    preview = filled.services.unit_merging.preview(filled.units[KEPT], filled.units[GONE])
    assert preview.moved == 1
    assert [(one.kept_state, one.gone_state) for one in preview.common] == [
        (State.TODO, State.DONE)
    ]
    assert preview.common[0].state is State.DONE
    assert preview.aliases == (GONE,)


def test_sums_stay_and_the_further_state_wins(filled):
    before = total(filled)
    merge(filled)
    assert total(filled) == before == (45, 200)
    lines = {line.title: line for line in filled.lines(KEPT)}
    assert set(lines) == {"Gặp mặt cựu chiến binh", "Xem truyền hình trực tiếp"}
    screening = lines["Xem truyền hình trực tiếp"]
    assert screening.assignment.state is State.DONE
    assert screening.assignment.done_on is not None
    assert screening.assignment.note == "ghi một\nghi hai"
    assert screening.awaits_plan
    assert screening.steps == 1
    assert screening.measures[0].result == Decimal(45)
    assert lines["Gặp mặt cựu chiến binh"].assignment.role is Role.LEAD


def test_dated_results_of_one_side_take_in_the_figure_of_the_other(filled):
    services, screening = filled.services, filled.activities[1]
    services.line_contents.add_result(line_id(filled, GONE, screening), "12/4: 5")
    before = total(filled)
    merge(filled)
    assert total(filled) == before == (50, 200)
    kept = line_id(filled, KEPT, screening)
    entries = services.line_contents.of(kept).entries
    assert sum(one.amount for one in entries) == Decimal(50)


def test_names_groups_and_the_rest_follow_in_one_step_that_undo_takes_back(filled):
    services = filled.services
    services.unit_catalogue.add_alias(filled.units[GONE], "Khu phố Hai")
    services.recipients.add(
        filled.document_id, "Chi bộ Hai", "paper", "execute", filled.units[GONE]
    )
    before = list(services.dump())
    merge(filled)
    kept = services.units.by_id(filled.units[KEPT])
    assert kept.aliases == (GONE, "Khu phố Hai")
    with pytest.raises(BadInputError):
        services.units.by_id(filled.units[GONE])
    group = services.units.by_id(filled.units["Các chi bộ"])
    assert group.member_ids == (filled.units[KEPT], filled.units["Chi bộ Tổ dân phố 3"])
    (match,) = services.units.match([GONE])
    assert match.unit_id == filled.units[KEPT]
    assert services.history.page(size=1).entries[0].label == f"Gộp “{GONE}” vào “{KEPT}”"
    assert services.checking.check().findings == ()
    services.undo.undo()
    assert list(services.dump()) == before


def test_a_unit_and_a_group_do_not_merge_and_two_groups_do(sample):
    services, group = sample.services, sample.units["Các chi bộ"]
    with pytest.raises(BadInputError, match="Chỉ gộp"):
        services.unit_merging.preview(group, sample.units[KEPT])
    other = services.unit_catalogue.add("Các chi bộ cũ", group=True).new_id
    services.unit_groups.set_members(other, [sample.units["UBND phường"], sample.units[KEPT]])
    services.unit_merging.merge(other, group)
    made = services.units.by_id(other)
    assert len(made.member_ids) == 4
    assert "Các chi bộ" in made.aliases
    (line,) = sample.lines(KEPT)
    groups = services.store.assignments.groups(line.assignment.activity_id)
    assert {key for key, _ in groups.values()} == {other}


def test_a_lead_that_is_another_unit_now_differs_from_the_issued_paper(sample):
    services, meeting = sample.services, sample.activities[0]
    services.issuing.issue(sample.document_id, 1, date(2024, 3, 19))
    services.unit_merging.merge(sample.units[KEPT], sample.units["Hội CCB phường"])
    assert sample.content.activities[meeting].activity.differs
    services.undo.undo()
    assert not sample.content.activities[meeting].activity.differs
