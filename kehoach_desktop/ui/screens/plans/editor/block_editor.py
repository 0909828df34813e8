"""The editor of the text: a QTextEdit whose structure is blocks, numbers and chips painted in."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, QMimeData, QRect, Qt, QTimer, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QGuiApplication,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPaintEvent,
    QResizeEvent,
    QTextBlock,
    QWheelEvent,
)

from kehoach_desktop.core.blocks import Block
from kehoach_desktop.core.chips import Chip
from kehoach_desktop.ui.screens.plans.editor import block_document, keys, painting
from kehoach_desktop.ui.screens.plans.editor.block_text import BlockText
from kehoach_desktop.ui.screens.plans.editor.cell_editor import CellEditor
from kehoach_desktop.ui.screens.plans.editor.changes import insert_blocks
from kehoach_desktop.ui.screens.plans.editor.chip_names import announce_chip
from kehoach_desktop.ui.screens.plans.editor.clipboard import FORMAT, blocks_in, mime_of
from kehoach_desktop.ui.screens.plans.editor.formats import mark_of
from kehoach_desktop.ui.screens.plans.editor.key_map import KEYS, OWN_KEYS, chip_key
from kehoach_desktop.ui.screens.plans.editor.menu import text_menu
from kehoach_desktop.ui.screens.plans.editor.pressing import is_over_chip, press
from kehoach_desktop.ui.screens.plans.editor.unstored import UnstoredParagraph
from kehoach_desktop.ui.theme import Theme

PAUSE: Final = 2_000
"""Milliseconds without a key after which what was typed is stored."""


class BlockEditor(BlockText):
    """What keys, typing programs, clipboard and pointer do; rectangles in signals are its own."""

    edited = Signal()
    activity_wanted = Signal(int)
    """After the block with this number."""
    chip_wanted = Signal(int, object, QRect)
    """Activity, kind of chip (None: what is still absent), where it stands."""
    caret_moved = Signal(QRect)
    block_entered = Signal(int)
    section_wanted = Signal(int)
    finding_wanted = Signal()
    search_wanted = Signal()
    rewrite_wanted = Signal(int)
    """The sentence of an activity is to be made from its chips."""
    cell_moved = Signal(QRect)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._chip_focus: int | None = None
        self._current = -1
        self.unstored = UnstoredParagraph(self)
        self.cells = CellEditor(self)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self.commit_wanted)
        self.document().contentsChanged.connect(self._note_edit)
        self.cursorPositionChanged.connect(self._note_caret)

    def mark_stored(self, blocks: Sequence[Block]) -> None:
        self._pause.stop()
        super().mark_stored(blocks)
        self.unstored.release()

    def _note_edit(self) -> None:
        if self.has_edits:
            self._pause.start()
            self.unstored.note()
            self.edited.emit()

    @property
    def chip_focus(self) -> int | None:
        """Which chip of the caret's activity the keys go to; None: to the words."""
        return self._chip_focus

    @chip_focus.setter
    def chip_focus(self, index: int | None) -> None:
        if index != self._chip_focus:
            self._chip_focus = index
            announce_chip(self)

    @property
    def is_written_in(self) -> bool:
        """Whether the keys go to the text, or to a cell of one of its tables."""
        return self.hasFocus() or self.cells.hasFocus()

    def _note_caret(self) -> None:
        if self._dressed:  # the caret goes through a text that is shown anew
            return
        self.chip_focus = None
        number = self.textCursor().blockNumber()
        if number != self._current:
            self._current = number
            self.block_entered.emit(number)
        self.viewport().update()
        if self.hasFocus():
            self.caret_moved.emit(self.cursorRect())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.chip_focus is not None and chip_key(self, event.key()):
            return
        self.chip_focus = None
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        action = KEYS.get((Qt.Key(event.key()), modifiers))
        if action is not None and (not self.isReadOnly() or not action.writes):
            if action.commits_composition:
                QGuiApplication.inputMethod().commit()
            if action.run(self):
                return
        if event.text() and event.text().isprintable() and not self.isReadOnly():
            self.work(keys.prepare_typing)
        super().keyPressEvent(event)
        if event.text() == " " and not self.isReadOnly():
            self.work(keys.turn_typed_mark)

    def work(self, step: "keys.Step") -> bool:
        """Let a structural step work on the caret."""
        cursor = self.textCursor()
        handled = step(cursor, self.theme)
        self.setTextCursor(cursor)
        return bool(handled)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        if (event.commitString() or event.preeditString()) and not self.isReadOnly():
            self.work(keys.prepare_typing)
        super().inputMethodEvent(event)

    def createMimeDataFromSelection(self) -> QMimeData:
        return mime_of(block_document.read_selection(self.textCursor()))

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return source.hasFormat(FORMAT) or source.hasHtml() or source.hasText()

    def insertFromMimeData(self, source: QMimeData) -> None:
        taken = [block.activity_id for block in self.blocks() if block.activity_id is not None]
        blocks = block_document.distinct(blocks_in(source), taken)
        if blocks:
            cursor = self.textCursor()
            insert_blocks(cursor, self.theme, blocks)
            self.setTextCursor(cursor)

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if (Qt.Key(event.key()), event.modifiers()) in OWN_KEYS:
                event.accept()
                return True
            undo = event.matches(QKeySequence.StandardKey.Undo)
            redo = event.matches(QKeySequence.StandardKey.Redo)
            own = self.document()
            if (undo and not own.isUndoAvailable()) or (redo and not own.isRedoAvailable()):
                event.ignore()
                return False
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painting.paint_ground(self, event.rect())
        super().paintEvent(event)
        painting.paint_marks(self, event.rect())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._reserve()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.chip_focus = None
        self.viewport().update()
        if self.has_edits and event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.commit_wanted.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        left = event.button() is Qt.MouseButton.LeftButton
        if not left or not press(self, event.position().toPoint()):
            super().mousePressEvent(event)

    def ask_chip(self, block: QTextBlock, rect: QRect, chip: Chip | None) -> None:
        """Ask to edit a chip of an activity, or to add one."""
        activity = mark_of(block.blockFormat()).activity_id
        if activity is not None and not self.isReadOnly():
            self.chip_wanted.emit(activity, chip.kind if chip else None, rect)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        over = is_over_chip(self, event.position().toPoint())
        shape = Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.IBeamCursor
        self.viewport().setCursor(shape)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        text_menu(self).popup(event.globalPos())

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # the page around scrolls
