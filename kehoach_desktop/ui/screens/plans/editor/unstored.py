"""The paragraph that is being typed: kept for a crash until the pause or the leaving stores it."""

from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QTextCursor

from kehoach_desktop.core.unstored import UnstoredText
from kehoach_desktop.ui.unstored import Typed, unstored_of

if TYPE_CHECKING:
    from kehoach_desktop.ui.screens.plans.editor.block_text import BlockText

_NAME: Final = "paragraph"
_KEPT: Final = QTextCursor.MoveMode.KeepAnchor


class UnstoredParagraph(Typed):
    """The caret's paragraph; what was typed comes back between the words that are stored."""

    def __init__(self, editor: "BlockText") -> None:
        super().__init__(editor)
        self._editor = editor

    @property
    def name(self) -> str:
        return _NAME

    @property
    def label(self) -> str:
        return f"Nội dung, đoạn {self.part}"

    def text(self) -> str:
        return self._editor.textCursor().block().text()

    def note(self) -> None:
        """Take note that something was typed."""
        self.part = self._editor.textCursor().blockNumber() + 1
        if keeper := unstored_of(self._editor):
            keeper.note(self)

    def release(self) -> None:
        """Take note that everything is stored."""
        if keeper := unstored_of(self._editor):
            keeper.release(self)

    def commit(self) -> None:
        self._editor.commit_wanted.emit()
        if not self._editor.has_edits:
            self.release()

    def takes(self, text: UnstoredText) -> bool:
        """Tell whether the paragraph is the one that was typed in: it begins or ends alike."""
        if text.field != _NAME or self._editor.isReadOnly():
            return False
        self.part = text.part
        stored = self._stored()
        return 2 * sum(_alike(stored, text.text)) >= len(stored)

    def type_in(self, text: str) -> None:
        """Put what is new into the paragraph; marks and notes around it stay."""
        stored = self._stored()
        before, after = _alike(stored, text)
        block = self._editor.document().findBlockByNumber(self.part - 1)
        cursor = QTextCursor(block)
        cursor.setPosition(block.position() + before)
        cursor.setPosition(block.position() + len(stored) - after, _KEPT)
        cursor.insertText(text[before : len(text) - after])
        self._editor.setTextCursor(cursor)
        self._editor.setFocus()

    def _stored(self) -> str:
        return self._editor.document().findBlockByNumber(self.part - 1).text()


def _alike(one: str, other: str) -> tuple[int, int]:
    """Give how many letters are the same at the beginning and, past these, at the end."""
    most = min(len(one), len(other))
    before = next((place for place in range(most) if one[place] != other[place]), most)
    rest = most - before
    after = next((place for place in range(rest) if one[-1 - place] != other[-1 - place]), rest)
    return before, after
