import pytest

from kehoach_desktop.core.rows import many_rows, one_row


@pytest.mark.parametrize(
    ("rows", "field"),
    [
        ("KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH", "KT. CHỦ TỊCH / PHÓ CHỦ TỊCH"),
        ("BÍ THƯ\nkiêm\nTRƯỞNG BAN CHỈ ĐẠO", "BÍ THƯ / kiêm / TRƯỞNG BAN CHỈ ĐẠO"),
        ("T/M ĐẢNG ỦY", "T/M ĐẢNG ỦY"),
        ("Đảng bộ 2020/2025", "Đảng bộ 2020/2025"),
        ("", ""),
    ],
)
def test_rows_of_paper_and_one_row_of_a_field_give_each_other(rows: str, field: str) -> None:
    assert one_row(rows) == field
    assert many_rows(field) == rows
