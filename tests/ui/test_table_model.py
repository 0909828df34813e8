"""The one table model: rows of records under declared columns."""

from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester

from kehoach_desktop.core.units import Unit, UnitKind
from kehoach_desktop.ui.table_model import ROW, Column, RowTableModel, copied

COLUMNS: tuple[Column[Unit], ...] = (
    Column("Đơn vị", lambda unit: unit.name, width=None),
    Column(
        "Ngày họp", lambda unit: f"{unit.meeting_day:02}", lambda unit: unit.meeting_day, right=True
    ),
)
FIRST = Unit(1, "Chi bộ Tổ dân phố 1", meeting_day=3)
SECOND = Unit(2, "Đoàn TNCS <Hồ Chí Minh>", meeting_day=12)
THIRD = Unit(3, "Ban Tuyên giáo", meeting_day=2)


def model() -> RowTableModel[Unit]:
    made: RowTableModel[Unit] = RowTableModel(COLUMNS)
    made.show_rows([FIRST, SECOND])
    return made


def test_model_keeps_qt_s_rules(qtmodeltester: ModelTester):
    qtmodeltester.check(model(), force_py=True)


def test_cells_heads_and_records():
    table = model()
    assert [table.index(0, column).data() for column in (0, 1)] == ["Chi bộ Tổ dân phố 1", "03"]
    assert table.headerData(1, Qt.Orientation.Horizontal) == "Ngày họp"
    assert table.index(1, 0).data(ROW) is SECOND
    right = table.index(0, 1).data(Qt.ItemDataRole.TextAlignmentRole)
    assert right & int(Qt.AlignmentFlag.AlignRight)


def test_sorting_goes_by_value_and_back_to_the_order_given():
    table = model()
    table.sort_by(1, down=True)
    assert table.rows() == (SECOND, FIRST)
    table.show_rows([FIRST, THIRD, SECOND])
    assert table.rows() == (SECOND, FIRST, THIRD)
    table.sort_by(None)
    assert table.rows() == (FIRST, THIRD, SECOND)


def test_words_without_a_sort_key_stand_as_in_a_dictionary():
    table = model()
    table.show_rows([SECOND, FIRST, THIRD])
    table.sort_by(0)
    assert table.rows() == (THIRD, FIRST, SECOND)


class Grouped(RowTableModel[Unit]):
    def is_heading(self, row: Unit) -> bool:
        return row.is_group


def test_headings_keep_their_place_over_what_is_sorted_below_them():
    table = Grouped(COLUMNS)
    heads = [
        Unit(number, f"Nhóm {number}", kind=UnitKind.GROUP, meeting_day=1) for number in (8, 9)
    ]
    table.show_rows([heads[0], SECOND, FIRST, heads[1], THIRD])
    table.sort_by(0)
    assert table.rows() == (heads[0], FIRST, SECOND, heads[1], THIRD)


def test_words_narrow_the_rows_with_marks_or_without():
    table = model()
    table.narrow("doan ho chi")
    assert table.rows() == (SECOND,)
    table.narrow("")
    assert table.rows() == (FIRST, SECOND)


def test_copied_rows_come_with_heads_as_tabs_and_as_a_table():
    mime = copied(COLUMNS, [FIRST, SECOND])
    assert mime.text().splitlines()[:2] == ["Đơn vị\tNgày họp", "Chi bộ Tổ dân phố 1\t03"]
    assert "<td>Đoàn TNCS &lt;Hồ Chí Minh&gt;</td><td>12</td>" in mime.html()
