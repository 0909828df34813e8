"""A question in a line above the list, in the colour of what waits, with its answers as buttons."""

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from kehoach_desktop.ui.theme import Theme
from kehoach_desktop.ui.widgets.buttons import DENSE, Button, secondary
from kehoach_desktop.ui.widgets.labels import text_label

Answers = Sequence[tuple[str, Callable[[], object]]]
_ROW_FROM: Final = 760
"""Width from which the buttons stand beside the sentence."""


class AskLine(QFrame):
    """Hidden while there is nothing to ask."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.buttons: list[Button] = []
        self.setProperty("ground", "waitt")
        self._label = text_label("", tone="wait")
        self._label.setWordWrap(True)
        self._answers = QHBoxLayout()
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.addWidget(self._label, 1)
        self._box.addLayout(self._answers)
        theme.changed.connect(self._fit)
        self._fit()
        self.hide()

    def text(self) -> str:
        """Give the question."""
        return self._label.text()

    def ask(self, sentence: str, answers: Answers = ()) -> None:
        """Ask something else; an empty sentence hides the line."""
        self._label.setText(sentence)
        self.setAccessibleName(sentence)
        for button in self.buttons:
            self._answers.removeWidget(button)
            button.hide()
            button.deleteLater()
        self.buttons = []
        while self._answers.count():
            self._answers.takeAt(0)
        for words, act in answers:
            button = secondary(self._theme, words)
            button.height_token = DENSE
            button.clicked.connect(lambda _on=False, act=act: act())
            self._answers.addWidget(button)
            self.buttons.append(button)
        self._answers.addStretch(1)
        self.setVisible(bool(sentence))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        px, direction = self._theme.px, QBoxLayout.Direction
        beside = self.width() >= px(_ROW_FROM)
        self._box.setDirection(direction.LeftToRight if beside else direction.TopToBottom)
        self._box.setContentsMargins(px(20), px(4), px(14), px(4))
        self._box.setSpacing(px(6))
        self._answers.setSpacing(px(8))


class AskLines(QWidget):
    """The first few questions of many; the others come as these are answered."""

    def __init__(self, theme: Theme, most: int) -> None:
        super().__init__()
        self.lines = [AskLine(theme) for _ in range(most)]
        self._rest = AskLine(theme)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(1)
        for line in (*self.lines, self._rest):
            column.addWidget(line)
        self._asked: Sequence[tuple[str, Answers]] = ()
        self._shown = most

    def ask(self, questions: Sequence[tuple[str, Answers]]) -> None:
        """Ask these."""
        self._asked = questions
        self._show()

    def set_room(self, lines: int) -> None:
        """Show at most so many lines at a time."""
        if lines != self._shown:
            self._shown = lines
            self._show()

    def _show(self) -> None:
        for place, line in enumerate(self.lines):
            shown = place < min(len(self._asked), self._shown)
            line.ask(*self._asked[place]) if shown else line.ask("")
        rest = len(self._asked) - self._shown
        self._rest.ask(f"và {rest} tên nữa" if rest > 0 else "")
        self.setVisible(bool(self._asked))
