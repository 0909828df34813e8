"""The table of list screens: whole rows, Enter opens, Ctrl+C copies, typing is not a search."""

from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from kehoach_desktop.core.units import Unit
from kehoach_desktop.ui.table_model import ROW, Column, RowTableModel
from kehoach_desktop.ui.theme import Theme
from kehoach_desktop.ui.widgets.row_table import RowTable

COLUMNS: tuple[Column[Unit], ...] = (
    Column("Đơn vị", lambda unit: unit.name, width=None),
    Column("Ngày họp", lambda unit: str(unit.meeting_day or "–"), width=90, right=True),
)
UNITS = [Unit(number, f"Chi bộ Tổ dân phố {number}") for number in range(1, 6)]


@pytest.fixture
def table(qtbot: QtBot, theme: Theme) -> RowTable:
    model: RowTableModel[Unit] = RowTableModel(COLUMNS)
    made = RowTable(theme, model)
    qtbot.addWidget(made)
    model.show_rows(UNITS)
    made.resize(500, 300)
    made.show()
    return made


def test_enter_and_double_click_open_the_record(qtbot: QtBot, table: RowTable):
    opened: list[Unit] = []
    table.opened.connect(opened.append)
    table.selectRow(2)
    qtbot.keyClick(table, Qt.Key.Key_Return)
    table.doubleClicked.emit(table.model().index(3, 1))
    assert opened == [UNITS[2], UNITS[3]]


def test_copied_rows_go_to_the_clipboard_under_their_heads(qtbot: QtBot, table: RowTable):
    table.selectRow(1)
    qtbot.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    text = QGuiApplication.clipboard().text()
    assert text == "Đơn vị\tNgày họp\nChi bộ Tổ dân phố 2\t–"


def test_the_sentence_column_gets_the_free_width_and_rows_grow_with_zoom(
    table: RowTable, theme: Theme
):
    assert table.columnWidth(1) == 90
    assert table.columnWidth(0) > 350
    theme.set_zoom(1.5)
    assert table.columnWidth(1) == 135
    assert table.rowHeight(0) == theme.row_height()


def test_letters_are_words_to_seek_and_select_nothing(qtbot: QtBot, table: RowTable):
    typed: list[str] = []
    table.typed.connect(typed.append)
    table.selectRow(0)
    qtbot.keyClicks(table, "Chi")
    assert table.currentIndex().row() == 0
    assert "".join(typed) == "Chi"


def test_a_head_or_f4_sorts_up_down_and_not_at_all(qtbot: QtBot, table: RowTable):
    table.setCurrentIndex(table.model().index(1, 0))
    shown: list[list[Unit]] = []
    for _ in range(3):
        qtbot.keyClick(table, Qt.Key.Key_F4)
        assert table.currentIndex().data(ROW) is UNITS[1]
        shown.append(list(table._rows.rows()))
    assert shown == [UNITS, UNITS[::-1], UNITS]
    table.horizontalHeader().sectionClicked.emit(0)
    table.horizontalHeader().sectionClicked.emit(0)
    assert list(table._rows.rows()) == UNITS[::-1]


def test_widths_are_kept_at_100_percent(table: RowTable, theme: Theme, tmp_path: Path):
    settings = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
    table.widths.keep_in(settings, "list/widths")
    theme.set_zoom(1.5)
    table.horizontalHeader().resizeSection(1, 180)
    assert settings.value("list/widths") == [120]
    theme.set_zoom(1)
    assert table.columnWidth(1) == 120


def test_where_one_row_is_selected_at_most_the_whole_table_is_copied(qtbot: QtBot, table: RowTable):
    table.setSelectionMode(RowTable.SelectionMode.SingleSelection)
    qtbot.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert len(QGuiApplication.clipboard().text().splitlines()) == len(UNITS) + 1


def test_moving_the_current_row_tells_its_record(qtbot: QtBot, table: RowTable):
    table.selectRow(0)
    with qtbot.waitSignal(table.selected) as selected:
        qtbot.keyClick(table, Qt.Key.Key_Down)
    assert selected.args == [UNITS[1]]
