"""A question of the review: its answers as buttons, and a field for a unit that is not offered."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QCompleter, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout

from kehoach_desktop.core.import_doubts import Choice, Doubt, Effect
from kehoach_desktop.ui.editing import edits
from kehoach_desktop.ui.fonts import TextRole
from kehoach_desktop.ui.icons import ICON, icon
from kehoach_desktop.ui.theme import Theme
from kehoach_desktop.ui.widgets.buttons import Button, secondary
from kehoach_desktop.ui.widgets.flow import FlowLayout
from kehoach_desktop.ui.widgets.labels import text_label
from kehoach_desktop.ui.widgets.ruled import RuledFrame

_ARROWS: Final = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}


class QuestionCard(RuledFrame):
    """One question; `chosen` gives the choice, `entered` when it becomes the active one.

    `grown` says that a field came up in it.
    """

    chosen = Signal(object)
    entered = Signal()
    grown = Signal()

    def __init__(self, theme: Theme, doubt: Doubt, place: str, names: Sequence[str]) -> None:
        super().__init__(theme)
        self.doubt = doubt
        self._names = names
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._mark = QLabel()
        self._mark.setPixmap(icon(theme, "question", "wait").pixmap(theme.px(ICON), theme.px(ICON)))
        self._text = text_label(doubt.text)
        self._text.setWordWrap(True)
        head = QHBoxLayout()
        head.addWidget(self._text, 1)
        head.addWidget(text_label(place, TextRole.SMALL, "text2"), 0, Qt.AlignmentFlag.AlignTop)
        self.buttons = [self._button(choice) for choice in doubt.choices]
        answers = FlowLayout(theme.px(8))
        for button in self.buttons:
            answers.addWidget(button)
        column = QVBoxLayout()
        column.setSpacing(theme.px(8))
        column.addLayout(head)
        column.addLayout(answers)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(14), theme.px(11), theme.px(16), theme.px(12))
        row.setSpacing(theme.px(10))
        row.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(column, 1)
        self._column = column
        self._typed: QLineEdit | None = None
        self.set_active(active=False)

    def set_active(self, *, active: bool) -> None:
        """Light the card, or not."""
        self.setProperty("ground", "waitt" if active else "surface")
        self._text.setProperty("type", "strong" if active else "body")
        for widget in (self, self._text):
            widget.style().unpolish(widget)
            widget.style().polish(widget)

    def focus_first(self) -> None:
        """Put the focus on the first answer."""
        self.buttons[0].setFocus(Qt.FocusReason.TabFocusReason)

    def _button(self, choice: Choice) -> Button:
        button = edits(secondary(self._theme, choice.text))
        button.height_token = 28
        button.setAccessibleName(f"{self.doubt.text}: {choice.text}")
        button.clicked.connect(lambda: self._choose(choice))
        button.installEventFilter(self)
        return button

    def _choose(self, choice: Choice) -> None:
        if choice.effect is Effect.OTHER:
            self._ask_name(choice)
        else:
            self.chosen.emit(choice)

    def _ask_name(self, choice: Choice) -> None:
        """Let the clerk type a unit; the names of the catalogue complete it."""
        if self._typed is None:
            field = QLineEdit()
            field.setPlaceholderText("Gõ tên đơn vị rồi Enter")
            field.setAccessibleName(f"{self.doubt.text}: đơn vị khác")
            completer = QCompleter(list(self._names), field)
            completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            completer.setFilterMode(Qt.MatchFlag.MatchContains)
            field.setCompleter(completer)
            field.returnPressed.connect(lambda: self._take_name(choice))
            field.installEventFilter(self)
            self._column.addWidget(field)
            self._typed = field
            self.grown.emit()
        self._typed.setFocus(Qt.FocusReason.TabFocusReason)

    def _take_name(self, choice: Choice) -> None:
        name = self._typed.text().strip() if self._typed else ""
        if name:
            self.chosen.emit(replace(choice, name=name))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        self.entered.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn:
            self.entered.emit()
        pressed = event.type() == QEvent.Type.KeyPress
        if pressed and isinstance(event, QKeyEvent) and watched is not self._typed:
            return self._take_key(watched, event)
        return False

    def _take_key(self, watched: QObject, event: QKeyEvent) -> bool:
        digit = event.key() - Qt.Key.Key_1
        if 0 <= digit < len(self.buttons):
            self.buttons[digit].click()
            return True
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            if isinstance(watched, Button):
                watched.click()
            return True
        step = _ARROWS.get(Qt.Key(event.key()))
        if step is None:
            return False
        here = next(i for i, button in enumerate(self.buttons) if button is watched)
        there = self.buttons[(here + step) % len(self.buttons)]
        there.setFocus(Qt.FocusReason.TabFocusReason)
        return True
