"""The catalogue as a list: headings, what is found, order."""

from kehoach_desktop.core.unit_list import (
    GROUPS,
    UnitColumn,
    in_sections,
    moved,
    neighbour,
    parents_of,
    rows_of,
)
from kehoach_desktop.core.units import UnitKind
from tests import build


def catalogue():
    first = build.unit(id=1, name="Chi bộ 10", section="Các chi bộ trực thuộc")
    second = build.unit(id=2, name="Chi bộ 9", section="Các chi bộ trực thuộc", contact="Bà Lan")
    school = build.unit(
        id=3, name="Trường Tiểu học", kind=UnitKind.SCHOOL, section="", aliases=("Cấp một",)
    )
    group = build.unit(id=4, name="Các chi bộ", kind=UnitKind.GROUP, member_ids=(1, 2))
    return [group, first, school, second]


def shown(sections):
    return {one.heading: [row.unit.id for row in one.rows] for one in sections}


def test_units_stand_under_their_heading_or_that_of_their_kind_and_groups_come_last():
    sections = in_sections(rows_of(catalogue(), {1: 3}))
    assert shown(sections) == {"Các chi bộ trực thuộc": [1, 2], "Trường học": [3], GROUPS: [4]}
    assert list(shown(sections))[-1] == GROUPS
    assert sections[-1].rows[0].cell(UnitColumn.CONTACT) == "2 đơn vị: Chi bộ 10, Chi bộ 9"
    assert sections[0].rows[0].cell(UnitColumn.LINES) == "3"


def test_words_are_sought_without_marks_in_every_name():
    rows = rows_of(catalogue(), {})
    assert shown(in_sections(rows, "cap mot")) == {"Trường học": [3]}
    assert shown(in_sections(rows, "ba lan")) == {"Các chi bộ trực thuộc": [2]}
    assert in_sections(rows, "không có") == []


def test_sorting_goes_by_numbers_inside_a_heading():
    sections = in_sections(rows_of(catalogue(), {}), sorted_by=UnitColumn.NAME)
    assert shown(sections)["Các chi bộ trực thuộc"] == [2, 1]


def test_a_unit_moves_before_or_after_another():
    rows = rows_of(catalogue(), {})
    assert moved(rows, 2, 1, after=False) == [4, 2, 1, 3]
    assert moved(rows, 1, 2, after=True) == [4, 3, 2, 1]
    sections = in_sections(rows)
    assert neighbour(sections, 1, 1) == 2
    assert neighbour(sections, 2, 1) is None


def test_nothing_stands_above_itself():
    top = build.unit(id=1)
    below = build.unit(id=2, parent_id=1)
    lowest = build.unit(id=3, parent_id=2)
    other = build.unit(id=4)
    found = parents_of(below, [top, below, lowest, other])
    assert [one.id for one in found] == [1, 4]
