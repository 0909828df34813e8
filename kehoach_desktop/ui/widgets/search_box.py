"""The filter field of a screen: Ctrl+F comes here, Esc empties it, ↓ goes to the list."""

from typing import Final

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QToolButton

from kehoach_desktop.ui.icons import DENSE_ICON, paint_icon
from kehoach_desktop.ui.theme import Theme
from kehoach_desktop.ui.widgets.field import Field

_EMPTY_IT: Final = "Xóa chữ đang tìm (Esc)"


class SearchBox(Field):
    """A field with a magnifier; `sought` tells the words at every change."""

    sought = Signal(str)
    left = Signal()
    """↓, or Esc in the empty field: to the list."""

    def __init__(self, theme: Theme, placeholder: str) -> None:
        super().__init__()
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(placeholder)
        self._theme = theme
        self.setClearButtonEnabled(True)
        for button in self.findChildren(QToolButton):
            button.setAccessibleName(_EMPTY_IT)
            button.setToolTip(_EMPTY_IT)
        theme.changed.connect(self._dress)
        self._dress()
        self.textChanged.connect(lambda text: self.sought.emit(text.strip()))

    def take_typing(self, text: str) -> None:
        """Go on typing here what was begun in a list."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.insert(text)

    def _dress(self) -> None:
        """Leave room for the magnifier, which Qt's own would not let grow with the zoom."""
        self.setTextMargins(self._theme.px(DENSE_ICON) + self._theme.px(6), 0, 0, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        size = self._theme.px(DENSE_ICON)
        where = QPoint(self._theme.px(8), (self.height() - size) // 2)
        paint_icon(QPainter(self), where, "search", size, self._theme.tokens.text3)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        escape = event.key() == Qt.Key.Key_Escape
        if escape and self.text():
            self.clear()
        elif escape or (event.key() == Qt.Key.Key_Down and not event.modifiers()):
            self.left.emit()
            event.ignore()  # a popup around the field has its own use for both
        else:
            super().keyPressEvent(event)
