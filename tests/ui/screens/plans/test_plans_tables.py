"""Tables in the text: cells are written in place, rows and columns come and go, undo."""

from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication

from kehoach_desktop.core.blocks import Block, BlockKind
from kehoach_desktop.ui.screens.plans.editor.table_menu import table_menu
from tests.ui.screens.plans.conftest import type_keys, words

K = BlockKind
KEY = Qt.Key
TABLE = Block(K.TABLE, rows=(("TT", "Nội dung"), ("1", "Gặp mặt")))


def open_table(shown, *blocks: Block):
    editor = shown(words(K.PARAGRAPH, "Trước"), TABLE, words(K.PARAGRAPH, "Sau"), *blocks)
    editor.show()
    editor.put_caret(1)
    return editor


def rows_of(editor):
    return editor.blocks()[1].rows


def test_enter_on_a_table_writes_in_its_first_cell_and_tab_goes_on_to_new_rows(qtbot, shown):
    editor = open_table(shown)
    qtbot.keyClick(editor, KEY.Key_Return)
    cell = editor.cells
    assert cell.isVisible()
    type_keys(cell, "!")
    for _ in range(4):
        qtbot.keyClick(cell, KEY.Key_Tab)
    type_keys(cell, "2")
    qtbot.keyClick(cell, KEY.Key_Tab)
    type_keys(cell, "Treo cờ")
    assert rows_of(editor) == (("TT!", "Nội dung"), ("1", "Gặp mặt"), ("2", "Treo cờ"))
    qtbot.keyClick(cell, KEY.Key_Backtab)
    assert cell.place == (2, 0)
    qtbot.keyClick(cell, KEY.Key_Escape)
    assert not cell.isVisible()
    assert editor.textCursor().blockNumber() == 1


def test_what_is_written_in_a_cell_is_one_step_of_undo(qtbot, shown):
    editor = open_table(shown)
    editor.cells.open(editor.document().findBlockByNumber(1), 1, 1)
    type_keys(editor.cells, " thân mật")
    assert rows_of(editor)[1] == ("1", "Gặp mặt thân mật")
    qtbot.keyClick(editor.cells, KEY.Key_Escape)
    editor.undo()
    assert rows_of(editor) == TABLE.rows
    editor.redo()
    assert rows_of(editor)[1] == ("1", "Gặp mặt thân mật")


def test_undo_below_an_open_cell_shows_the_cell_as_it_is(shown):
    editor = open_table(shown)
    editor.cells.open(editor.document().findBlockByNumber(1), 1, 1)
    type_keys(editor.cells, "!")
    editor.undo()
    assert editor.cells.toPlainText() == "Gặp mặt"


def test_arrows_and_enter_go_up_and_down_and_out_of_the_table(qtbot, shown):
    editor = open_table(shown)
    editor.cells.open(editor.document().findBlockByNumber(1), 0, 1)
    qtbot.keyClick(editor.cells, KEY.Key_Down)
    assert editor.cells.place == (1, 1)
    qtbot.keyClick(editor.cells, KEY.Key_Up)
    assert editor.cells.place == (0, 1)
    qtbot.keyClick(editor.cells, KEY.Key_Return)
    qtbot.keyClick(editor.cells, KEY.Key_Return)
    assert editor.textCursor().blockNumber() == 2


def test_the_menu_of_a_cell_adds_and_removes_rows_and_columns(shown):
    editor = open_table(shown)
    editor.cells.open(editor.document().findBlockByNumber(1), 1, 0)

    def choose(name: str) -> None:
        menu = table_menu(editor.cells)
        next(action for action in menu.actions() if action.text() == name).trigger()

    choose("Thêm dòng trên")
    choose("Thêm cột phải")
    assert rows_of(editor) == (("TT", "", "Nội dung"), ("", "", ""), ("1", "", "Gặp mặt"))
    assert editor.cells.place == (1, 1)
    choose("Xóa dòng")
    choose("Xóa cột")
    assert rows_of(editor) == (("TT", "Nội dung"), ("1", "Gặp mặt"))
    choose("Xóa bảng")
    assert [block.kind for block in editor.blocks()] == [K.PARAGRAPH] * 3
    editor.undo()
    assert rows_of(editor) == TABLE.rows


def test_cells_copied_from_a_sheet_fill_the_table_from_the_cell_on(shown):
    editor = open_table(shown)
    editor.cells.open(editor.document().findBlockByNumber(1), 1, 0)
    mime = QMimeData()
    mime.setText("1\tGặp mặt\n2\tTreo cờ\tthừa\n")
    editor.cells.insertFromMimeData(mime)
    assert rows_of(editor) == (("TT", "Nội dung"), ("1", "Gặp mặt"), ("2", "Treo cờ"))


def test_a_click_on_a_cell_opens_it(qtbot, shown):
    editor = open_table(shown)
    block = editor.document().findBlockByNumber(1)
    rect = editor.objects.grid(TABLE.rows).cell(1, 1)
    point = (editor.objects.origin(block) + rect.center()).toPoint()
    qtbot.mouseClick(editor.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(point))
    assert editor.cells.isVisible()
    assert editor.cells.place == (1, 1)
    assert editor.cells.toPlainText() == "Gặp mặt"
    assert editor.cells.accessibleName() == "Ô dòng 2, cột 2: Nội dung"


def test_letters_under_composition_are_not_in_the_cell_before_they_are_committed(shown):
    editor = open_table(shown)
    editor.cells.open(editor.document().findBlockByNumber(1), 1, 1)
    QApplication.sendEvent(editor.cells, QInputMethodEvent("việ", []))
    assert rows_of(editor) == TABLE.rows
    done = QInputMethodEvent("", [])
    done.setCommitString(" việc")
    QApplication.sendEvent(editor.cells, done)
    assert rows_of(editor)[1] == ("1", "Gặp mặt việc")


def test_a_table_that_may_not_be_written_in_does_not_open(qtbot, shown):
    editor = open_table(shown)
    editor.setReadOnly(True)
    qtbot.keyClick(editor, KEY.Key_Return)
    assert not editor.cells.isVisible()
