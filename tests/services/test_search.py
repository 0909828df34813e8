from kehoach_desktop.core.palette import Group
from kehoach_desktop.core.units import UnitKind
from tests import build


def test_what_is_found_says_where_it_stands(sample: build.Sample) -> None:
    activity = sample.content.activities
    found = sample.services.search.entries("gap mat")
    work = [entry for entry in found if entry.group is Group.WORK]
    assert [entry.id in activity for entry in work] == [True]
    assert work[0].owner == sample.document_id
    assert "mục" in work[0].where


def test_an_alias_opens_its_unit(sample: build.Sample) -> None:
    unit = sample.services.units.all()[0]
    sample.services.units.add_alias(unit.id, "Tên gọi cũ")
    found = sample.services.search.entries("ten goi cu")
    assert [(entry.table, entry.owner, entry.where) for entry in found] == [
        ("unit_alias", unit.id, unit.name)
    ]


def test_what_was_opened_last_is_called_as_it_is_now(sample: build.Sample) -> None:
    key = next(iter(sample.content.activities))
    sample.services.plans.set_activity_field(key, "title", "Tên mới")
    again = sample.services.search.again([("activity", key), ("activity", 99_999)])
    assert [entry.title for entry in again] == ["Tên mới"]


def test_the_cost_of_a_keystroke_does_not_grow_with_what_is_found(sample: build.Sample) -> None:
    store = sample.services.store
    before = store.queries
    sample.services.search.entries("c")
    few = store.queries - before
    for number in range(40):
        sample.services.units.add(f"Chi bộ {number}", UnitKind.PARTY_CELL)
    before = store.queries
    assert len(sample.services.search.entries("c")) > 40
    assert store.queries - before <= few
