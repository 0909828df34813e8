from kehoach_desktop.core.assignments import Role
from kehoach_desktop.core.matrix import MatrixScope
from kehoach_desktop.core.states import State
from tests import build


def test_the_matrix_says_what_the_lists_say(sample: build.Sample) -> None:
    services = sample.services
    campaign = services.campaigns.current()
    assert campaign is not None
    sums = services.matrix.matrix(campaign.id).sums()
    by_unit = services.assignments.units_with_progress(campaign.id)
    assert [one.progress for one in by_unit] == list(sums.columns)
    by_activity = services.assignments.progress_of_activities(campaign.id)
    assert sum(one.total for one in by_activity.values()) == sums.total.total


def test_it_costs_two_queries_however_many_lines(sample: build.Sample) -> None:
    services = sample.services
    campaign = services.campaigns.current()
    assert campaign is not None
    services.units.all()  # the catalogue is read once and then remembered
    before = services.store.queries
    services.matrix.matrix(campaign.id)
    assert services.store.queries - before <= 2


def test_an_empty_cell_becomes_a_line_and_the_others_stay(sample: build.Sample) -> None:
    services = sample.services
    campaign = services.campaigns.current()
    assert campaign is not None
    matrix = services.matrix.matrix(campaign.id)
    row, column = next(
        (row, column)
        for row in range(len(matrix.rows))
        for column in range(len(matrix.columns))
        if matrix.cell(row, column) is None
    )
    activity, unit = matrix.rows[row].activity_id, matrix.columns[column].unit_id
    before = services.assignments.of_activity(activity)
    services.matrix.assign(activity, unit)
    after = services.assignments.of_activity(activity)
    new = [line for line in after if line.assignment.unit_id == unit]
    assert [line.assignment.role for line in new] == [Role.CARRY_OUT]
    kept = {line.assignment.id: line.assignment.role for line in after if line not in new}
    assert kept == {line.assignment.id: line.assignment.role for line in before}
    services.undo.undo()
    again = services.assignments.of_activity(activity)
    assert [line.assignment.id for line in again] == [line.assignment.id for line in before]


def test_chips_count_like_the_rail(sample: build.Sample) -> None:
    services = sample.services
    campaign = services.campaigns.current()
    assert campaign is not None
    counts = services.matrix.matrix(campaign.id).counts()
    assert counts[MatrixScope.OVERDUE] == services.assignments.overdue_count(campaign.id)


def test_marking_reads_one_line_and_says_the_same_as_reading_all(sample: build.Sample) -> None:
    services = sample.services
    campaign = services.campaigns.current()
    assert campaign is not None
    matrix = services.matrix.matrix(campaign.id)
    ids = [cell.assignment_id for cell in matrix.cells.values()]
    services.assignments.set_state(ids, State.DONE)
    before = services.store.queries
    marked = services.matrix.marked(matrix, ids)
    assert services.store.queries - before == 1
    assert marked.cells == services.matrix.matrix(campaign.id).cells
