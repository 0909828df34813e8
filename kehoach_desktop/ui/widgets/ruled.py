"""A bar with a hairline at its lower edge."""

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame

from kehoach_desktop.ui.theme import Theme


class RuledFrame(QFrame):
    """Give it a ground with the property `ground`; the hairline follows the theme."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setPen(self._theme.tokens.line)
        painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)
