from dataclasses import replace

from kehoach_desktop.core.checklist import arrange
from kehoach_desktop.core.checklist_entries import Entry, in_sections
from kehoach_desktop.core.progress import Progress
from kehoach_desktop.ui.screens.checklist.entry_list import ITEM, EntryModel
from kehoach_desktop.ui.screens.checklist.line_model import LineModel
from tests import build

LINES = [build.line(stored=build.assignment(id=number)) for number in (1, 2, 3)]


def test_the_tree_of_lines_keeps_the_rules_of_models(qtmodeltester):
    model = LineModel()
    model.show_sets(arrange(LINES, build.TODAY))
    model.open(2)
    qtmodeltester.check(model)


def test_opening_another_line_closes_the_first():
    model = LineModel()
    model.show_sets(arrange(LINES, build.TODAY))
    room = model.open(2)
    assert room.parent() == model.index_of(2, 0)
    model.open(3)
    assert model.rowCount(model.index_of(2, 0)) == 0
    assert model.opened == LINES[2]


def test_the_same_lines_again_reset_nothing():
    model = LineModel()
    sets = arrange(LINES, build.TODAY)
    assert model.show_sets(sets)
    assert not model.show_sets(sets)
    assert model.show_sets(arrange(LINES[1:], build.TODAY))


def entries(*names: str) -> list[Entry]:
    return [Entry(at, name, "Nhóm", Progress(done=1, todo=1)) for at, name in enumerate(names)]


def test_the_list_of_units_keeps_the_rules_of_models(qtmodeltester):
    model = EntryModel()
    model.show_sections(in_sections(entries("A", "B")))
    qtmodeltester.check(model)


def test_new_counts_of_the_same_units_reset_nothing(qtbot):
    model = EntryModel()
    model.show_sections(in_sections(entries("A", "B")))
    with qtbot.assertNotEmitted(model.modelReset), qtbot.waitSignal(model.dataChanged):
        model.show_sections(in_sections(entries("A", "B")))
    assert model.index_of(1).data(ITEM).name == "B"


def test_a_line_that_changed_is_the_only_one_told(qtbot):
    model = LineModel()
    model.show_sets(arrange(LINES, build.TODAY))
    told: list[int] = []
    model.dataChanged.connect(lambda first, _last: told.append(first.row()))
    changed = replace(LINES[1], title="Việc khác")
    model.show_sets(arrange([LINES[0], changed, LINES[2]], build.TODAY))
    assert told == [1]
    assert model.index_of(2).data() == "Việc khác"
