"""A question asked in place: one field in a popup, with room for what is wrong with the answer."""

from typing import Final

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QHBoxLayout, QWidget

from kehoach_desktop.ui.theme import Theme
from kehoach_desktop.ui.widgets.buttons import quiet
from kehoach_desktop.ui.widgets.form_popup import FormPopup

_WIDTH: Final = 300


class Question(FormPopup):
    """One field with its heading, a line for what is wrong, and buttons."""

    def __init__(self, theme: Theme, parent: QWidget, heading: str) -> None:
        super().__init__(theme, parent, heading)
        self.field = self.new_field(heading, "")
        self.field.setMinimumWidth(theme.px(_WIDTH))
        self.choices = QHBoxLayout()
        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(theme.px(8))
        self.buttons.addStretch(1)
        cancel = quiet(theme, "Thôi")
        cancel.clicked.connect(self.close)
        self.buttons.addWidget(cancel)
        self.column.addWidget(self.field)
        self.column.addWidget(self.trouble)
        self.column.addLayout(self.choices)
        self.column.addLayout(self.buttons)

    def ask_at(self, owner: QWidget, rect: QRect) -> None:
        """Show at the place that the answer belongs to, with the focus in the field."""
        self.show_at(owner, rect)
        self.begin_in(self.field)
