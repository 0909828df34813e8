"""A field that stores by itself: at Enter and when the focus leaves; Esc gives the old back."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from kehoach_desktop.ui.widgets.field import Field


class EditField(Field):
    """`edited` tells the new text, once, and only where it is another one."""

    edited = Signal(str)

    def __init__(self, name: str, placeholder: str = "") -> None:
        super().__init__()
        self._stored = ""
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)
        self.editingFinished.connect(self._tell)

    def show_stored(self, text: str) -> None:
        """Show what the store holds; what is being typed now stays."""
        typing = self.hasFocus() and self.text() != self._stored
        self._stored = text
        if not typing and self.text() != text:
            self.setText(text)
            self.setCursorPosition(0)

    def _tell(self) -> None:
        if self.text() != self._stored:
            self._stored = self.text()
            self.edited.emit(self._stored)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text() != self._stored:
            self.setText(self._stored)
            return
        super().keyPressEvent(event)
