from kehoach_desktop.core.tables import (
    column_weight,
    even,
    new_table,
    with_cell,
    with_column,
    with_row,
    without_column,
    without_row,
)

TABLE = (("TT", "Nội dung"), ("1", "Gặp mặt"))


def test_rows_and_columns_come_and_go() -> None:
    assert with_row(TABLE, 1) == (("TT", "Nội dung"), ("", ""), ("1", "Gặp mặt"))
    assert without_row(with_row(TABLE, 2), 2) == TABLE
    assert with_column(TABLE, 1) == (("TT", "", "Nội dung"), ("1", "", "Gặp mặt"))
    assert without_column(with_column(TABLE, 0), 0) == TABLE
    assert with_cell(TABLE, 1, 0, "2")[1] == ("2", "Gặp mặt")


def test_nothing_is_left_after_the_last_row_or_column() -> None:
    assert without_row((("a", "b"),), 0) == ()
    assert without_column((("a",), ("b",)), 0) == ()


def test_short_rows_are_filled_and_a_table_has_a_cell() -> None:
    assert even([["a", "b"], ["c"], []]) == (("a", "b"), ("c", ""), ("", ""))
    assert even([]) == (("",),)
    assert even(new_table()) == new_table()


def test_a_column_weighs_its_longest_cell_within_bounds() -> None:
    assert column_weight("TT", ["1"]) == 6
    assert column_weight("Nội dung", ["a" * 20]) == 20
    assert column_weight("Nội dung", ["a" * 200]) == 40
