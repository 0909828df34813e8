from kehoach_desktop.core.assignments import Role
from kehoach_desktop.core.taking_part import Share, known_units, single, told, who
from kehoach_desktop.core.units import UnitKind
from tests import build

CELLS = [build.unit(id=key, name=f"Chi bộ {key}", kind=UnitKind.PARTY_CELL) for key in (1, 2)]
SCHOOLS = [build.unit(id=key, name=f"Trường {key}", kind=UnitKind.SCHOOL) for key in (3, 4)]
GROUPS = [
    build.unit(id=8, name="Các chi bộ", kind=UnitKind.GROUP, member_ids=(1, 2)),
    build.unit(id=9, name="Các nhà trường", kind=UnitKind.GROUP, member_ids=(3, 4)),
]
KNOWN = known_units([*CELLS, *SCHOOLS, *GROUPS])


def test_a_group_stands_by_its_name_while_every_member_has_its_line() -> None:
    whole = Share(Role.CARRY_OUT, (3, 4), 9, "các trường học")
    assert who(told([whole], KNOWN), KNOWN) == "các trường học"
    part = Share(Role.CARRY_OUT, (4,), 9, "các trường học")
    assert who(told([part], KNOWN), KNOWN) == "Trường 4"


def test_the_lead_is_named_and_chi_bo_are_counted() -> None:
    lead, cells = Share(Role.LEAD, (3,)), Share(Role.CARRY_OUT, (1, 2), 8, "các chi bộ")
    assert who(told([lead, cells], KNOWN), KNOWN) == "Trường 3, 2 chi bộ"


def test_who_comes_through_a_group_does_not_clash() -> None:
    shares = [Share(Role.LEAD, (3,)), Share(Role.COORDINATE, (1, 2), 8, "các chi bộ")]
    assert single(told(shares, KNOWN), Role.LEAD, Role.COORDINATE) == {3}
