"""The line of one pixel between two parts of a screen."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from kehoach_desktop.ui.theme import Theme


class Hairline(QWidget):
    """Lies or stands, as long as its layout lets it."""

    def __init__(self, theme: Theme, direction: Qt.Orientation) -> None:
        super().__init__()
        self._theme = theme
        fixed, long = QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding
        if direction is Qt.Orientation.Horizontal:
            self.setFixedHeight(1)
            self.setSizePolicy(long, fixed)
        else:
            self.setFixedWidth(1)
            self.setSizePolicy(fixed, long)
        theme.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 (Qt's signature)
        QPainter(self).fillRect(self.rect(), self._theme.tokens.line)
