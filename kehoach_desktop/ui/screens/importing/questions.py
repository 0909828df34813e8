"""The questions of the review: cards with answers as buttons, one of them active."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from kehoach_desktop.core.import_doubts import Choice, Doubt
from kehoach_desktop.ui.fonts import TextRole
from kehoach_desktop.ui.icons import ICON, icon
from kehoach_desktop.ui.screens.importing.flow import FlowLayout
from kehoach_desktop.ui.theme import Theme
from kehoach_desktop.ui.widgets.buttons import Button, secondary
from kehoach_desktop.ui.widgets.labels import text_label
from kehoach_desktop.ui.widgets.ruled import RuledFrame

MOST_CARDS: Final = 12
"""Cards made at once; answering one brings the next."""
_ARROWS: Final = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}


class QuestionCard(RuledFrame):
    """One question; `chosen` gives the choice, `entered` when it becomes the active one."""

    chosen = Signal(object)
    entered = Signal()

    def __init__(self, theme: Theme, doubt: Doubt, place: str) -> None:
        super().__init__(theme)
        self.doubt = doubt
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
        button = secondary(self._theme, choice.text)
        button.height_token = 28
        button.setAccessibleName(f"{self.doubt.text}: {choice.text}")
        button.clicked.connect(lambda: self.chosen.emit(choice))
        button.installEventFilter(self)
        return button

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        self.entered.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn:
            self.entered.emit()
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
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


class QuestionList(QScrollArea):
    """The cards; `answered` gives doubt and choice, `activated` the doubt that is active."""

    answered = Signal(object, object)
    activated = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._cards: list[QuestionCard] = []
        self._laid_out = False
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName("Điều cần quyết")

    @property
    def cards(self) -> Sequence[QuestionCard]:
        """The cards made, in order."""
        return self._cards

    def show_doubts(self, doubts: Sequence[Doubt], places: Sequence[str]) -> None:
        """Show these questions; the first is active and takes the focus if a card had it."""
        focus = QApplication.focusWidget()
        had_focus = focus is not None and self.isAncestorOf(focus)
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._cards = []
        for doubt, place in list(zip(doubts, places, strict=True))[:MOST_CARDS]:
            card = QuestionCard(self._theme, doubt, place)
            card.chosen.connect(lambda choice, card=card: self.answered.emit(card.doubt, choice))
            card.entered.connect(lambda card=card: self.activate(card))
            column.addWidget(card)
            self._cards.append(card)
        column.addStretch(1)
        self.setWidget(body)
        self.setVisible(bool(self._cards))
        self.verticalScrollBar().setValue(0)
        self._laid_out = False
        if self._cards:
            self.activate(self._cards[0])
            if had_focus:
                self._cards[0].focus_first()
        QTimer.singleShot(0, self, self._settle)

    def _settle(self) -> None:
        """From now on the places of the cards are known."""
        self._laid_out = True

    def activate(self, active: QuestionCard) -> None:
        """Light one card and tell which."""
        for card in self._cards:
            card.set_active(active=card is active)
        if self._laid_out:
            self.ensureWidgetVisible(active)
        self.activated.emit(active.doubt)

    def focus_next(self) -> None:
        """F6 and "next doubt": put the focus on the first question."""
        if self._cards:
            self._cards[0].focus_first()

    def content_height(self) -> int:
        """Give the height that shows every card."""
        body = self.widget()
        if body is None:
            return 0
        layout = body.layout()
        needed = layout.heightForWidth(self.viewport().width()) if layout else -1
        return needed if needed > 0 else body.sizeHint().height()
