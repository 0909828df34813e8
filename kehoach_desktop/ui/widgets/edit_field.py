"""A field that stores by itself (ui.committing); Esc gives the old text back."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from kehoach_desktop.ui.committing import Committing
from kehoach_desktop.ui.widgets.field import Field


class EditField(Field):
    """`edited` tells the new text where it is another one, and right by `check`."""

    edited = Signal(str)

    def __init__(
        self, name: str, placeholder: str = "", check: Callable[[str], str] | None = None
    ) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)
        self.committing = Committing(self, self.edited.emit, check)

    def show_stored(self, text: str) -> None:
        """Show what the store holds; what is being typed now stays."""
        self.committing.show(text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.committing.give_up():
            return
        super().keyPressEvent(event)
