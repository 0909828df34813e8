"""A cell of a table while it is written: a field laid over it; the table follows each letter."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QMimeData, QRect, Qt
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QGuiApplication,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QTextBlock,
    QTextCursor,
    QTextOption,
)
from PySide6.QtWidgets import QFrame, QPlainTextEdit

from kehoach_desktop.core.blocks import Block, BlockKind
from kehoach_desktop.core.tables import Rows, even, with_cell, with_row, with_rows
from kehoach_desktop.core.text import nfc
from kehoach_desktop.ui.focus import paint_focus_ring
from kehoach_desktop.ui.screens.plans.editor.changes import KEEP, one_step
from kehoach_desktop.ui.screens.plans.editor.formats import mark_of
from kehoach_desktop.ui.screens.plans.editor.objects import (
    block_of_object,
    format_of_object,
    object_format,
    rows_of,
)
from kehoach_desktop.ui.screens.plans.editor.table_grid import PAD, cell_font
from kehoach_desktop.ui.screens.plans.editor.table_menu import table_menu

if TYPE_CHECKING:
    from kehoach_desktop.ui.screens.plans.editor.block_editor import BlockEditor

_K = Qt.Key
_NEXT: Final = {_K.Key_Tab: 1, _K.Key_Backtab: -1}


def is_table(block: QTextBlock) -> bool:
    """Whether a block is a table that can be written in."""
    return mark_of(block.blockFormat()).kind is BlockKind.TABLE


class CellEditor(QPlainTextEdit):
    """Tab goes to the next cell and makes a row behind the last one; Esc goes back to the text."""

    def __init__(self, editor: "BlockEditor") -> None:
        super().__init__(editor.viewport())
        self.editor = editor
        self._table = QTextCursor(editor.document())
        self._held = Block(BlockKind.TABLE)
        """The table as this visit found it: weights that typing hides come back with undo."""
        self._place = (0, 0)
        self._begun = False
        """Whether this visit wrote already: all of it is one step of undo."""
        self._shows = False
        self._writes = False
        self.setProperty("bare", "true")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.textChanged.connect(self._store)
        editor.document().contentsChanged.connect(self._follow)
        editor.document().documentLayout().documentSizeChanged.connect(self._fit)
        self.hide()

    @property
    def place(self) -> tuple[int, int]:
        """Row and column of the cell."""
        return self._place

    def rows(self) -> Rows:
        """Give the table as it stands."""
        return rows_of(format_of_object(self._table.block()))

    def open(self, block: QTextBlock, row: int, column: int) -> None:
        """Write in a cell of the table that stands in `block`."""
        self._table = QTextCursor(block)
        rows = self.rows()
        self._place = (min(row, len(rows) - 1), min(column, len(rows[0]) - 1))
        self._begun = False
        self._held = block_of_object(format_of_object(block))
        self._show(rows)
        self.show()
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.moveCursor(QTextCursor.MoveOperation.End)

    def _show(self, rows: Rows) -> None:
        row, column = self._place
        self._shows = True
        self.setFont(cell_font(self.editor.theme, row))
        self.document().setDocumentMargin(self.editor.theme.px(PAD))
        self.setPlainText(rows[row][column])
        self._shows = False
        name = f"Ô dòng {row + 1}, cột {column + 1}"
        self.setAccessibleName(f"{name}: {rows[0][column]}" if row and rows[0][column] else name)
        self._fit()

    def _fit(self) -> None:
        if is_table(self._table.block()):
            objects, block = self.editor.objects, self._table.block()
            cell = objects.grid(self.rows()).cell(*self._place)
            self.setGeometry(cell.translated(objects.origin(block)).toAlignedRect())
            self.editor.cell_moved.emit(self.geometry())

    def _store(self) -> None:
        rows, text = self.rows(), nfc(self.toPlainText())
        row, column = self._place
        if not self._shows and text != rows[row][column]:
            self.put(with_cell(rows, row, column, text))
            self._fit()

    def put(self, rows: Rows) -> None:
        """Make `rows` the table; what is written in one visit of a cell is one step of undo.

        The visit's step so far is taken back first: joined steps of Qt lose the caret's place.
        """
        self._writes = True
        document = self.editor.document()
        if self._begun and document.isUndoAvailable():
            document.undo()
        cursor = QTextCursor(self._table.block())
        with one_step(cursor):
            cursor.setPosition(cursor.position() + 1, KEEP)
            cursor.setCharFormat(object_format(with_rows(self._held, rows)))
        self._begun = True
        self._writes = False

    def reshape(self, rows: Rows, row: int, column: int) -> None:
        """Make `rows` the table in a step of its own, and go on in a cell of it."""
        self._begun = False
        self.put(rows)
        self.open(self._table.block(), row, column)

    def _follow(self) -> None:
        """Undo, or the store, changed the text below: show the cell as it is now, or go."""
        if self._writes or not self.isVisible():
            return
        row, column = self._place
        rows = self.rows() if is_table(self._table.block()) else ()
        if row >= len(rows) or column >= len(rows[0]):
            self.leave()
        elif rows[row][column] != nfc(self.toPlainText()):
            self._show(rows)

    def leave(self, step: int = 0) -> None:
        """Go back to the text: onto the table, before it (-1) or behind it (1)."""
        self.hide()
        block = self._table.block()
        other = {-1: block.previous(), 1: block.next()}.get(step, block)
        number = (other if other.isValid() else block).blockNumber()
        self.editor.setFocus(Qt.FocusReason.OtherFocusReason)
        self.editor.put_caret(number, 1_000_000 if step < 0 else 0)

    def _step(self, step: int) -> None:
        rows = self.rows()
        row, column = self._place
        number = row * len(rows[0]) + column + step
        if number < 0:
            self.leave(-1)
        elif number >= len(rows) * len(rows[0]):
            self.reshape(with_row(rows, len(rows)), len(rows), 0)
        else:
            self.open(self._table.block(), *divmod(number, len(rows[0])))

    def _down(self, step: int) -> None:
        row, column = self._place
        if 0 <= row + step < len(self.rows()):
            self.open(self._table.block(), row + step, column)
        else:
            self.leave(step)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, caret = Qt.Key(event.key()), self.textCursor()
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        plain = held == Qt.KeyboardModifier.NoModifier
        if key in _NEXT:
            QGuiApplication.inputMethod().commit()
            self._step(_NEXT[key])
        elif key in (_K.Key_Return, _K.Key_Enter) and plain:
            QGuiApplication.inputMethod().commit()
            self._down(1)
        elif key == _K.Key_Escape:
            self.leave()
        elif plain and key == _K.Key_Up and not _can(caret, QTextCursor.MoveOperation.Up):
            self._down(-1)
        elif plain and key == _K.Key_Down and not _can(caret, QTextCursor.MoveOperation.Down):
            self._down(1)
        else:
            super().keyPressEvent(event)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste words; cells copied from a sheet fill the cells from here on."""
        lines = [line.split("\t") for line in source.text().rstrip("\n").splitlines()]
        if len(lines) <= 1 and len(even(lines)[0]) == 1:
            self.insertPlainText(source.text().strip("\n"))
            return
        rows, (first, left) = self.rows(), self._place
        for down, line in enumerate(lines):
            if first + down >= len(rows):
                rows = with_row(rows, len(rows))
            for right, text in enumerate(line[: len(rows[0]) - left]):
                rows = with_cell(rows, first + down, left + right, nfc(text.strip()))
        self.reshape(rows, first, left)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        table_menu(self).popup(event.globalPos())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.hide()
            self.editor.commit_wanted.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        ground = QPainter(self.viewport())  # the painted cell below is covered
        ground.fillRect(self.viewport().rect(), self.editor.theme.tokens.surface)
        ground.end()
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        paint_focus_ring(painter, QRect(self.viewport().rect()), self.editor.theme, 0)


def _can(caret: QTextCursor, move: QTextCursor.MoveOperation) -> bool:
    return QTextCursor(caret).movePosition(move)
