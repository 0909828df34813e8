"""A list of units copied from Excel."""

import pytest

from kehoach_desktop.core.unit_pasting import PastedUnit, read_pasted
from kehoach_desktop.core.units import UnitKind


def test_columns_are_known_by_their_heads_in_any_order():
    text = (
        "STT\tNgày họp\tTên đơn vị\tLoại\tTên viết tắt\tBí thư\tNhóm\n"
        "1\tngày 03 hằng tháng\tChi bộ  Tổ dân phố 1\tChi bộ\tTDP 1\tBà Lan\tCác chi bộ; Khối A\n"
        "\t\t\t\t\t\t\n"
    )
    assert read_pasted(text) == [
        PastedUnit(
            "Chi bộ Tổ dân phố 1",
            "TDP 1",
            UnitKind.PARTY_CELL,
            "Bà Lan",
            3,
            ("Các chi bộ", "Khối A"),
        )
    ]


def test_without_heads_columns_are_known_by_what_they_hold():
    found = read_pasted("1\tChi bộ 1\tđ/c Lan, 0912 345 678\t3\n2\tChi bộ 2\t\t5")
    assert found == [
        PastedUnit("Chi bộ 1", contact="đ/c Lan, 0912 345 678", meeting_day=3),
        PastedUnit("Chi bộ 2", meeting_day=5),
    ]
    named = read_pasted("Hội Cựu chiến binh phường\tHội CCB\tĐoàn thể")
    assert named == [
        PastedUnit("Hội Cựu chiến binh phường", "Hội CCB", UnitKind.MASS_BODY),
    ]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Chi bộ 1\nChi bộ 2\n", ["Chi bộ 1", "Chi bộ 2"]),
        ("Tên đơn vị\r\nChi bộ 1", ["Chi bộ 1"]),
        ("Tên\tNgày họp\nChi bộ 1\t32", ["Chi bộ 1"]),
        ("", []),
        ("\t\n", []),
    ],
)
def test_a_plain_list_and_broken_cells_are_read_too(text, names):
    found = read_pasted(text)
    assert [one.name for one in found] == names
    assert all(one.meeting_day is None for one in found)
