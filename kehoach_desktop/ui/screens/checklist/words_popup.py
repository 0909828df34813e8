"""A few words asked in place, with an example of what to type."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kehoach_desktop.ui.editing import edits
from kehoach_desktop.ui.theme import Theme
from kehoach_desktop.ui.widgets.buttons import Button, primary
from kehoach_desktop.ui.widgets.question import Question


class WordsPopup(Question):
    """A few words; nothing is told without any."""

    answered = Signal(str)

    def __init__(
        self, theme: Theme, parent: QWidget, heading: str, example: str, words: str
    ) -> None:
        super().__init__(theme, parent, heading)
        self.field.setPlaceholderText(example)
        self.button: Button = edits(primary(theme, words))
        self.button.clicked.connect(self.take)
        self.buttons.addWidget(self.button)

    def take(self) -> None:
        words = self.field.text().strip()
        if not words:
            self.refuse(self.field.placeholderText())
            return
        self.answered.emit(words)
        self.close()
