"""The filter field of a screen: Ctrl+F comes here, Esc empties it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit

from kehoach_desktop.ui.icons import icon
from kehoach_desktop.ui.theme import Theme
from kehoach_desktop.ui.widgets.field import Field


class SearchBox(Field):
    """A field with a magnifier; `sought` tells the words at every change."""

    sought = Signal(str)

    def __init__(self, theme: Theme, placeholder: str) -> None:
        super().__init__()
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(placeholder)
        self.addAction(icon(theme, "search", "text3"), QLineEdit.ActionPosition.LeadingPosition)
        self.setClearButtonEnabled(True)
        self.textChanged.connect(lambda text: self.sought.emit(text.strip()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
            return
        super().keyPressEvent(event)
