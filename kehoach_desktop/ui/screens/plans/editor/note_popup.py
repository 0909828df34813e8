"""The words of a footnote: a small popup over its mark; Enter takes them, Esc does not."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit

from kehoach_desktop.core.text import nfc, squeeze
from kehoach_desktop.ui.fonts import TextRole
from kehoach_desktop.ui.screens.plans.editor.changes import KEEP, is_object
from kehoach_desktop.ui.screens.plans.editor.notes import note_at, note_beside, put_note
from kehoach_desktop.ui.theme import Theme
from kehoach_desktop.ui.widgets.labels import text_label
from kehoach_desktop.ui.widgets.popup import Popup

if TYPE_CHECKING:
    from kehoach_desktop.ui.screens.plans.editor.block_editor import BlockEditor

_WIDTH: Final = 340
_LINES: Final = 4
_HINT: Final = "Enter: ghi. Xóa hết chữ: bỏ chú thích."


class NotePopup(Popup):
    """`answered` tells the words when they are others now; none take the footnote away."""

    answered = Signal(str)

    def __init__(self, theme: Theme, editor: "BlockEditor", words: str) -> None:
        super().__init__(theme, editor)
        self._stored = words
        self._given_up = False
        self.edit = NoteField(self)
        self.edit.setPlainText(words)
        height = theme.metrics(TextRole.BODY).lineSpacing() * _LINES + theme.px(12)
        self.edit.setFixedSize(theme.px(_WIDTH), height)
        self.column.addWidget(text_label("Chú thích cuối trang", TextRole.STRONG))
        self.column.addWidget(self.edit)
        self.column.addWidget(text_label(_HINT, TextRole.SMALL, "text3"))
        self.edit.moveCursor(QTextCursor.MoveOperation.End)
        self.edit.setFocus()

    def give_up(self) -> None:
        """Close without taking what was typed."""
        self._given_up = True
        self.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        words = squeeze(nfc(self.edit.toPlainText()))
        if words != self._stored and not self._given_up:
            self.answered.emit(words)


class NoteField(QPlainTextEdit):
    """A footnote is one paragraph: Enter ends it."""

    def __init__(self, popup: NotePopup) -> None:
        super().__init__()
        self._popup = popup
        self.setAccessibleName("Chú thích cuối trang")
        self.setTabChangesFocus(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._popup.close()
        elif event.key() == Qt.Key.Key_Escape:
            self._popup.give_up()
        else:
            super().keyPressEvent(event)


def edit_note(editor: "BlockEditor") -> bool:
    """Open the footnote beside the caret, or a new one behind it; there is none in a table."""
    caret = QTextCursor(editor.textCursor())
    if is_object(caret.block()):
        return False
    place = note_beside(caret)
    caret.setPosition(caret.selectionEnd() if place is None else place)
    words = ""
    if place is not None:
        words = note_at(editor.document(), place)
        caret.setPosition(place + 1, KEEP)
    popup = NotePopup(editor.theme, editor, words)
    popup.answered.connect(lambda typed: put_note(caret, editor.theme, typed))
    popup.show_at(editor.viewport(), QRect(editor.cursorRect(caret)))
    return True
