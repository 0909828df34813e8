"""The questions of the review: cards with answers as buttons, one of them active."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QVBoxLayout, QWidget

from kehoach_desktop.core.import_doubts import Doubt
from kehoach_desktop.ui.screens.importing.question_card import QuestionCard
from kehoach_desktop.ui.theme import Theme

MOST_CARDS: Final = 12
"""Cards made at once; answering one brings the next."""


class QuestionList(QScrollArea):
    """The cards; `answered` gives doubt and choice, `activated` the doubt that is active."""

    answered = Signal(object, object)
    activated = Signal(object)
    grown = Signal()
    """A card needs more room."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._cards: list[QuestionCard] = []
        self._laid_out = False
        self._active = 0
        self._names: Sequence[str] = ()
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
            card = QuestionCard(self._theme, doubt, place, self._names)
            card.chosen.connect(lambda choice, card=card: self.answered.emit(card.doubt, choice))
            card.entered.connect(lambda card=card: self.activate(card))
            card.grown.connect(self.grown)
            column.addWidget(card)
            self._cards.append(card)
        column.addStretch(1)
        if (gone := self.takeWidget()) is not None:
            gone.hide()
            gone.deleteLater()  # one of its buttons may be what asked for this
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
        self._active = self._cards.index(active)
        for card in self._cards:
            card.set_active(active=card is active)
        if self._laid_out:
            self.ensureWidgetVisible(active)
        self.activated.emit(active.doubt)

    def focus_next(self) -> None:
        """Put the focus on the first question."""
        if self._cards:
            self._cards[0].focus_first()

    def step(self, way: int) -> None:
        """F8, Shift+F8: go to the next question or to the one before; from outside to the active.

        After the last comes the first.
        """
        if not self._cards:
            return
        focus = QApplication.focusWidget()
        inside = focus is not None and self.isAncestorOf(focus)
        place = (self._active + (way if inside else 0)) % len(self._cards)
        self._cards[place].focus_first()

    def complete_from(self, names: Sequence[str]) -> None:
        """Offer these names where a unit is typed."""
        self._names = names

    def content_height(self) -> int:
        """Give the height that shows every card."""
        body = self.widget()
        if body is None:
            return 0
        layout = body.layout()
        needed = layout.heightForWidth(self.viewport().width()) if layout else -1
        return needed if needed > 0 else body.sizeHint().height()
