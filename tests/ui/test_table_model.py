"""The one table model: rows of records under declared columns."""

from PySide6.QtCore import QSortFilterProxyModel, Qt
from pytestqt.modeltest import ModelTester

from kehoach_desktop.core.units import Unit
from kehoach_desktop.ui.table_model import ROW, SORT, Column, RowTableModel, copied

COLUMNS: tuple[Column[Unit], ...] = (
    Column("Đơn vị", lambda unit: unit.name, width=None),
    Column(
        "Ngày họp", lambda unit: f"{unit.meeting_day:02}", lambda unit: unit.meeting_day, right=True
    ),
)
FIRST = Unit(1, "Chi bộ Tổ dân phố 1", meeting_day=3)
SECOND = Unit(2, "Đoàn TNCS <Hồ Chí Minh>", meeting_day=12)


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


def test_sorting_goes_by_value_not_by_text():
    proxy = QSortFilterProxyModel()
    proxy.setSourceModel(model())
    proxy.setSortRole(SORT)
    proxy.sort(1, Qt.SortOrder.DescendingOrder)
    assert proxy.index(0, 0).data(ROW) is SECOND


def test_replacing_a_row_resets_nothing():
    table = model()
    resets: list[int] = []
    table.modelReset.connect(lambda: resets.append(1))
    table.replace_row(0, SECOND)
    assert table.index(0, 0).data(ROW) is SECOND
    assert resets == []


def test_copied_rows_come_with_heads_as_tabs_and_as_a_table():
    mime = copied(COLUMNS, [FIRST, SECOND])
    assert mime.text().splitlines()[:2] == ["Đơn vị\tNgày họp", "Chi bộ Tổ dân phố 1\t03"]
    assert "<td>Đoàn TNCS &lt;Hồ Chí Minh&gt;</td><td>12</td>" in mime.html()
