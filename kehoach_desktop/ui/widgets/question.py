"""A question asked in place: one field in a popup, with room for what is wrong with the answer."""

from typing import Final

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from kehoach_desktop.ui.fonts import TextRole
from kehoach_desktop.ui.theme import Theme
from kehoach_desktop.ui.widgets.buttons import quiet
from kehoach_desktop.ui.widgets.field import Field
from kehoach_desktop.ui.widgets.labels import text_label
from kehoach_desktop.ui.widgets.popup import Popup

_WIDTH: Final = 300


class Question(Popup):
    """One field with its heading, a line for what is wrong, and buttons."""

    def __init__(self, theme: Theme, parent: QWidget, heading: str) -> None:
        super().__init__(theme, parent)
        self.setAccessibleName(heading)
        self.field = Field()
        self.field.setMinimumWidth(theme.px(_WIDTH))
        self.field.setAccessibleName(heading)
        self.field.returnPressed.connect(self.take)
        self.trouble: QLabel = text_label("", TextRole.SMALL, "seal")
        self.trouble.setWordWrap(True)
        self.trouble.hide()
        self.choices = QHBoxLayout()
        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(theme.px(8))
        self.buttons.addStretch(1)
        cancel = quiet(theme, "Thôi")
        cancel.clicked.connect(self.close)
        self.buttons.addWidget(cancel)
        self.column.addWidget(text_label(heading, TextRole.STRONG))
        self.column.addWidget(self.field)
        self.column.addWidget(self.trouble)
        self.column.addLayout(self.choices)
        self.column.addLayout(self.buttons)

    def ask_at(self, owner: QWidget, rect: QRect) -> None:
        """Show at the place that the answer belongs to, with the focus in the field."""
        self.show_at(owner, rect)
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)
        self.field.selectAll()

    def take(self) -> None:
        """Tell the answer, or what is wrong with it."""
        raise NotImplementedError

    def refuse(self, sentence: str) -> None:
        """Say what is wrong."""
        self.trouble.setText(sentence)
        self.trouble.show()
        self.adjustSize()
