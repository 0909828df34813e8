import pytest

from kehoach_desktop.core.errors import BadInputError
from kehoach_desktop.core.money import money_text, read_money


@pytest.mark.parametrize(
    ("typed", "amount"),
    [
        ("410.000.000", 410_000_000),
        ("410.000.000 đồng", 410_000_000),
        ("410 triệu", 410_000_000),
        ("410 triệu đồng", 410_000_000),
        ("1,5 tỷ", 1_500_000_000),
        ("2 tỉ.", 2_000_000_000),
        ("500 nghìn đồng", 500_000),
        ("0", 0),
        ("", None),
    ],
)
def test_sums_are_read_as_people_write_them(typed, amount):
    assert read_money(typed) == amount


@pytest.mark.parametrize("typed", ["nhiều", "410 usd", "1,5", "10 triệu tỷ", "9999999999999999"])
def test_what_is_no_sum_is_refused(typed):
    with pytest.raises(BadInputError):
        read_money(typed)


def test_a_sum_reads_back_as_it_is_told():
    assert money_text(410_000_000) == "410.000.000 đồng"
    assert read_money(money_text(1_234_567)) == 1_234_567
