"""‹ Tháng 4 ›: which months are shown where not all of them fit."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from kehoach_desktop.ui.fonts import TextRole
from kehoach_desktop.ui.theme import Theme
from kehoach_desktop.ui.widgets.buttons import Kind, square
from kehoach_desktop.ui.widgets.labels import text_label


class MonthSwitch(QWidget):
    """`stepped` gives -1 or 1."""

    stepped = Signal(int)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.back = square(theme, "chev-left", "Tháng trước (PgUp)", Kind.QUIET)
        self.onward = square(theme, "chev-right", "Tháng sau (PgDn)", Kind.QUIET)
        self.back.clicked.connect(lambda: self.stepped.emit(-1))
        self.onward.clicked.connect(lambda: self.stepped.emit(1))
        self.label = text_label("", TextRole.SECTION)
        self.label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        for widget in (self.back, self.label, self.onward):
            row.addWidget(widget)

    def show_months(self, words: str, *, first: bool, last: bool) -> None:
        """Show which months are open; at either end there is nowhere to go."""
        self.label.setText(words)
        widest = self._theme.metrics(TextRole.SECTION).horizontalAdvance("Tháng 10 – 12")
        self.label.setMinimumWidth(min(widest, self.label.sizeHint().width() + 8))
        self.back.setEnabled(not first)
        self.onward.setEnabled(not last)
