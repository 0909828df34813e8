from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehoach_desktop.core.activities import ActivityKind
from kehoach_desktop.core.matrix import (
    Cell,
    Matrix,
    MatrixFilter,
    MatrixRow,
    MatrixScope,
    in_sections,
)
from kehoach_desktop.core.matrix_columns import MatrixColumn, head_words
from kehoach_desktop.core.progress import Progress
from kehoach_desktop.core.states import Shown

TODAY = date(2024, 4, 15)
SECTIONS = ("Các chi bộ trực thuộc", "Trường học")


@st.composite
def matrices(draw: st.DrawFn) -> Matrix:
    rows = tuple(
        MatrixRow(key, f"Việc {key}", draw(st.sampled_from(ActivityKind)), start, start)
        for key in range(draw(st.integers(0, 5)))
        for start in [draw(st.none() | st.dates(date(2024, 3, 1), date(2024, 5, 31)))]
    )
    columns = tuple(
        MatrixColumn(key, f"Đơn vị {key}", ("Đ", str(key)), SECTIONS[key % 2])
        for key in range(draw(st.integers(0, 5)))
    )
    places = [(row.activity_id, one.unit_id) for row in rows for one in columns]
    chosen = draw(st.lists(st.sampled_from(places), unique=True)) if places else []
    cells = {
        place: Cell(
            number,
            draw(st.sampled_from(Shown)),
            draw(st.none() | st.dates(TODAY - timedelta(9), TODAY + timedelta(9))),
        )
        for number, place in enumerate(chosen)
    }
    return Matrix(TODAY, rows, columns, cells)


filters = st.builds(
    MatrixFilter,
    st.sampled_from(MatrixScope),
    st.sampled_from(("", *SECTIONS)),
    st.none() | st.sampled_from(ActivityKind),
    st.none() | st.sampled_from([date(2024, month, 1) for month in (3, 4, 5)]),
)


@given(matrices(), filters)
def test_sums_of_rows_and_of_columns_are_the_total_for_every_filter(
    matrix: Matrix, wanted: MatrixFilter
) -> None:
    shown = matrix.shown(wanted)
    sums = shown.sums()
    assert sum(sums.rows, Progress()) == sum(sums.columns, Progress()) == sums.total
    places = (
        shown.cell(row, column)
        for row in range(len(shown.rows))
        for column in range(len(shown.columns))
    )
    counted = [cell for cell in places if cell and cell.shown is not Shown.NOT_APPLICABLE]
    assert sums.total.total == len(counted)


@given(matrices(), st.sampled_from(MatrixScope))
def test_a_chip_counts_the_lines_that_its_filter_leaves(matrix: Matrix, scope: MatrixScope) -> None:
    shown = matrix.shown(MatrixFilter(scope))
    assert shown.counts()[scope] == matrix.counts()[scope]
    if scope is not MatrixScope.ALL:
        assert bool(shown.rows) == bool(matrix.counts()[scope])


@given(matrices(), filters)
def test_no_filter_makes_anything_up(matrix: Matrix, wanted: MatrixFilter) -> None:
    shown = matrix.shown(wanted)
    assert set(shown.rows) <= set(matrix.rows)
    assert set(shown.columns) <= set(matrix.columns)
    assert all(not wanted.section or one.section == wanted.section for one in shown.columns)


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("Chi bộ Tổ dân phố 3", ("TDP", "3")),
        ("Chi bộ Trường Mầm non", ("CB", "MN")),
        ("Chi bộ Công an", ("CB", "CA")),
        ("UBND phường", ("UB", "ND")),
        ("Hội CCB phường", ("Hội", "CCB")),
        ("Đoàn TNCS Hồ Chí Minh phường", ("Đoàn", "TN")),
        ("Ban Tuyên giáo Đảng ủy", ("Ban", "TG")),
        ("Đài Truyền thanh phường", ("Đài", "TT")),
        ("Chi bộ Trường Tiểu học và Trung học cơ sở Tổ dân phố số 12", ("CB", "TH12")),
        ("", ("?", "")),
    ],
)
def test_a_unit_has_two_short_lines(name: str, words: tuple[str, str]) -> None:
    assert head_words(name) == words


@given(st.text(max_size=60))
def test_heads_are_never_wider_than_their_column(name: str) -> None:
    assert all(len(line) <= 4 for line in head_words(name))


def test_a_section_has_one_heading_however_its_units_lie_among_others():
    columns = [MatrixColumn(key, "", ("", ""), SECTIONS[key % 2]) for key in range(4)]
    assert [one.unit_id for one in in_sections(columns)] == [0, 2, 1, 3]
