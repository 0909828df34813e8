import pytest

from kehoach_desktop.core.units import UnitKind
from kehoach_desktop.services.matching import SURE, match_names
from tests import build

UNITS = [
    build.unit(id=1, name="Ủy ban MTTQ phường", short_name="MTTQ"),
    build.unit(id=2, name="UBND phường"),
    build.unit(id=3, name="Hội CCB phường", aliases=("Hội Cựu chiến binh",)),
    build.unit(id=4, name="Đoàn TNCS Hồ Chí Minh phường", short_name="Đoàn TN"),
    build.unit(id=5, name="Ban CHQS phường"),
    build.unit(id=6, name="Các chi bộ trực thuộc", kind=UnitKind.GROUP),
    build.unit(id=7, name="Trường Tiểu học Tân Sơn"),
    build.unit(id=8, name="Trường THCS Tân Sơn"),
    build.unit(id=9, name="Chi bộ Tổ dân phố 1"),
    build.unit(id=10, name="Chi bộ Tổ dân phố 2"),
    build.unit(id=11, name="Đài Truyền thanh phường", active=False),
]


@pytest.mark.parametrize(
    ("name", "unit_id"),
    [
        ("UBND phường", 2),
        ("Ủy ban nhân dân phường", 2),
        ("UBND", 2),
        ("uy ban nhan dan", 2),
        ("Mặt trận Tổ quốc", 1),
        ("MTTQ", 1),
        ("Ủy ban Mặt trận Tổ quốc Việt Nam phường", 1),
        ("UB MTTQ", 1),
        ("Hội Cựu chiến binh phường", 3),
        ("Hội CCB", 3),
        ("Đoàn TNCS HCM", 4),
        ("Đoàn Thanh niên Cộng sản Hồ Chí Minh", 4),
        ("Ban Chỉ huy Quân sự phường", 5),
        ("chi bộ trực thuộc", 6),
        ("Chi bộ TDP 2", 10),
    ],
)
def test_names_that_are_the_same_in_other_letters_are_sure(name: str, unit_id: int) -> None:
    (match,) = match_names([name], UNITS)
    assert (match.unit_id, match.score) == (unit_id, SURE)


@pytest.mark.parametrize(
    "name",
    [
        "các nhà trường trên địa bàn phường",
        "Chi bộ Tổ dân phố 3",
        "Hội LHPN phường",
        "các cơ quan, đơn vị liên quan",
        "Đài Truyền thanh phường",
        "Trường Tân Sơn",
    ],
)
def test_names_that_only_resemble_are_never_sure(name: str) -> None:
    (match,) = match_names([name], UNITS)
    assert match.unit_id is None
    assert match.score < SURE


def test_likely_units_are_offered_best_first() -> None:
    (match,) = match_names(["Trường Tiểu học"], UNITS)
    assert match.candidates[0] == 7


def test_a_form_that_two_units_share_decides_nothing() -> None:
    units = [build.unit(id=1, name="Đội 1"), build.unit(id=2, name="Đợi 1")]
    (match,) = match_names(["doi 1"], units)
    assert match.unit_id is None
    assert set(match.candidates) == {1, 2}
    (exact,) = match_names(["Đội 1"], units)
    assert exact.unit_id == 1
