"""A failure told where it happened: what happened, what is safe, what to do."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel

from kehoach_desktop.ui.icons import ICON, icon
from kehoach_desktop.ui.theme import Theme
from kehoach_desktop.ui.widgets.buttons import Button, Kind, secondary, square
from kehoach_desktop.ui.widgets.labels import text_label


class InlineError(QFrame):
    """A line that appears above the content; `acted` when its button is pressed."""

    acted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setProperty("ground", "sealt")
        self._mark = QLabel()
        self._label = text_label("", tone="seal")
        self._label.setWordWrap(True)
        self.button: Button = secondary(theme, "")
        self.button.clicked.connect(self.acted)
        close = square(theme, "close", "Đóng", Kind.QUIET)
        close.clicked.connect(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(20), theme.px(6), theme.px(12), theme.px(6))
        row.setSpacing(theme.px(8))
        row.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._label, 1)
        row.addWidget(self.button)
        row.addWidget(close)
        theme.changed.connect(self._draw_mark)
        self._draw_mark()
        self.hide()

    def text(self) -> str:
        """Give the sentence shown."""
        return self._label.text()

    def show_error(self, sentence: str, button_text: str = "") -> None:
        """Show a sentence, with a button for what to do."""
        self._label.setText(sentence)
        self.setAccessibleName(sentence)
        self.button.setText(button_text)
        self.button.setVisible(bool(button_text))
        self.button.updateGeometry()
        self.show()

    def _draw_mark(self) -> None:
        size = self._theme.px(ICON)
        self._mark.setPixmap(icon(self._theme, "warning", "seal").pixmap(size, size))
        self._mark.setContentsMargins(0, self._theme.px(4), 0, 0)
