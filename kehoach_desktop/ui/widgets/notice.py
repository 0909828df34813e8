"""A line that stays above the content: what is special now, and the button that ends it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout

from kehoach_desktop.ui.theme import Theme
from kehoach_desktop.ui.widgets.buttons import DENSE, secondary
from kehoach_desktop.ui.widgets.labels import text_label


class Notice(QFrame):
    """Hidden while it has nothing to say; `acted` when its button is pressed."""

    acted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setProperty("ground", "waitt")
        self._label = text_label("", tone="text2")
        self._label.setWordWrap(True)
        self.button = secondary(theme, "")
        self.button.height_token = DENSE
        self.button.clicked.connect(self.acted)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(24), theme.px(4), theme.px(20), theme.px(4))
        row.addWidget(self._label, 1)
        row.addWidget(self.button)
        self.setMinimumHeight(theme.field_height(34))
        self.hide()

    def text(self) -> str:
        """Give the sentence shown."""
        return self._label.text()

    def say(self, sentence: str, button_text: str = "") -> None:
        """Show a sentence, with a button or none; an empty one hides the line."""
        self._label.setText(sentence)
        self.setAccessibleName(sentence)
        self.button.setText(button_text)
        self.button.setVisible(bool(button_text))
        self.button.updateGeometry()
        self.setVisible(bool(sentence))
