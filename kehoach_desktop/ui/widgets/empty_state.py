"""What a list shows when it is empty: one sentence, one button, no drawing."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kehoach_desktop.ui.theme import Theme
from kehoach_desktop.ui.widgets.buttons import Button, secondary
from kehoach_desktop.ui.widgets.labels import text_label


class EmptyState(QWidget):
    """Centred in the place of the list; `asked` when the button is pressed."""

    asked = Signal()

    def __init__(self, theme: Theme, sentence: str, button_text: str = "") -> None:
        super().__init__()
        self._label = text_label(sentence, tone="text2")
        self._label.setWordWrap(True)
        self._label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.button: Button = secondary(theme, button_text)
        self.button.clicked.connect(self.asked)
        column = QVBoxLayout(self)
        column.setSpacing(theme.px(12))
        column.addStretch(2)
        column.addWidget(self._label)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
        self.show_text(sentence, button_text)

    def show_text(self, sentence: str, button_text: str = "") -> None:
        """Say something else, with another button or none."""
        self._label.setText(sentence)
        self.button.setText(button_text)
        self.button.setVisible(bool(button_text))
        self.button.updateGeometry()
