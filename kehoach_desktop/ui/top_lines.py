"""The lines above every screen: viewing only, text that is not stored, text from last time."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from kehoach_desktop.ui.theme import Theme
from kehoach_desktop.ui.widgets.buttons import DENSE, quiet, secondary
from kehoach_desktop.ui.widgets.inline_error import InlineError
from kehoach_desktop.ui.widgets.labels import text_label
from kehoach_desktop.ui.widgets.notice import Notice


class TopLines(QWidget):
    """Each is hidden while it has nothing to say."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.viewing = Notice(theme)
        self.trouble = InlineError(theme)
        self.offer = OfferLine(theme)
        self.advice = Notice(theme)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for line in (self.viewing, self.trouble, self.offer, self.advice):
            column.addWidget(line)

    def tell_trouble(self, sentence: str) -> None:
        """Say what could not be stored; "" when it is stored now."""
        if sentence:
            self.trouble.show_error(sentence, "Lưu lại")
        else:
            self.trouble.hide()


class OfferLine(QFrame):
    """Text that a crash kept from the store: `taken` or `dropped`, once."""

    taken = Signal()
    dropped = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setProperty("ground", "waitt")
        self._label = text_label("", tone="text2")
        self._label.setWordWrap(True)
        self.take = secondary(theme, "Lấy lại")
        self.drop = quiet(theme, "Bỏ")
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(24), theme.px(4), theme.px(20), theme.px(4))
        row.setSpacing(theme.px(8))
        row.addWidget(self._label, 1)
        for button, told in ((self.take, self.taken), (self.drop, self.dropped)):
            button.height_token = DENSE
            button.clicked.connect(self.hide)
            button.clicked.connect(told)
            row.addWidget(button)
        self.setMinimumHeight(theme.field_height(34))
        self.hide()

    def text(self) -> str:
        """Give the sentence shown."""
        return self._label.text()

    def say(self, sentence: str) -> None:
        """Offer."""
        self._label.setText(sentence)
        self.setAccessibleName(sentence)
        self.show()
