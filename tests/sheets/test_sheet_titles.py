"""Names of sheets within Excel's limits."""

import pytest

from kehoach_desktop.sheets.titles import quoted, sheet_titles


def test_long_names_are_cut_and_stay_different():
    name = "Chi bộ Trường Trung học cơ sở phường Tân Sơn"

    titles = list(sheet_titles([name, name, name.upper()]))

    assert len({title.casefold() for title in titles}) == 3
    assert max(len(title) for title in titles) <= 31
    assert titles[1].endswith(" (2)")


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("TDP 1/2: [mới]*?\\", "TDP 1-2- -mới----"),
        ("'Trạm'", "Trạm"),
        ("", "Đơn vị"),
        ("History", "History (2)"),
        ("Tổng hợp", "Tổng hợp (2)"),
    ],
)
def test_forbidden_names_are_mended(name: str, title: str) -> None:
    assert list(sheet_titles([name], ["Tổng hợp"])) == [title]


def test_apostrophes_are_doubled_in_formulas():
    assert quoted("It's") == "'It''s'"
