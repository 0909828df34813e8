"""The menu of a table's cell: rows and columns."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QMenu

from kehoach_desktop.core.tables import (
    Rows,
    with_column,
    with_row,
    without_column,
    without_row,
)
from kehoach_desktop.ui.screens.plans.editor.changes import remove_selection
from kehoach_desktop.ui.screens.plans.editor.keys import select_object

if TYPE_CHECKING:
    from kehoach_desktop.ui.screens.plans.editor.block_editor import BlockEditor
    from kehoach_desktop.ui.screens.plans.editor.cell_editor import CellEditor


def table_menu(cell: "CellEditor") -> QMenu:
    """Give the menu of the cell that is being written."""
    menu = QMenu(cell)
    for words, slot, enabled in (
        ("Cắt", cell.cut, cell.textCursor().hasSelection()),
        ("Chép", cell.copy, cell.textCursor().hasSelection()),
        ("Dán", cell.paste, cell.canPaste()),
    ):
        action = menu.addAction(words)
        action.setEnabled(enabled)
        action.triggered.connect(slot)
    row, column = cell.place
    rows = cell.rows()
    for words, changed, place in (
        ("", (), (0, 0)),
        ("Thêm dòng trên", with_row(rows, row), (row, column)),
        ("Thêm dòng dưới", with_row(rows, row + 1), (row + 1, column)),
        ("Thêm cột trái", with_column(rows, column), (row, column)),
        ("Thêm cột phải", with_column(rows, column + 1), (row, column + 1)),
        ("", (), (0, 0)),
        ("Xóa dòng", without_row(rows, row), (row, column)),
        ("Xóa cột", without_column(rows, column), (row, column)),
        ("Xóa bảng", (), (0, 0)),
    ):
        if words:
            menu.addAction(words).triggered.connect(partial(_reshape, cell, changed, place))
        else:
            menu.addSeparator()
    return menu


def _reshape(
    cell: "CellEditor", rows: Rows, place: tuple[int, int], _checked: object = None
) -> None:
    """Show the table as it was changed; one without cells goes away."""
    if rows:
        cell.reshape(rows, *place)
    else:
        cell.leave()
        remove_table(cell.editor)


def remove_table(editor: "BlockEditor") -> None:
    """Delete the table at the caret in one step."""
    cursor = editor.textCursor()
    select_object(cursor, QTextCursor(cursor).block())
    remove_selection(cursor, editor.theme)
    editor.setTextCursor(cursor)
