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
        self._column = QVBoxLayout(self)
        self._column.setSpacing(theme.px(12))
        self._column.addStretch(2)
        self._column.addWidget(self._label)
        self._column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        self._column.addStretch(3)
        self.show_text(sentence, button_text)

    def add_button(self, button: Button) -> None:
        """Put another way out below what is there."""
        last = self._column.count() - 1
        self._column.insertWidget(last, button, 0, Qt.AlignmentFlag.AlignHCenter)

    def show_text(self, sentence: str, button_text: str = "") -> None:
        """Say something else, with another button or none."""
        self._label.setText(sentence)
        self.button.setText(button_text)
        self.button.setVisible(bool(button_text))
        self.button.updateGeometry()
