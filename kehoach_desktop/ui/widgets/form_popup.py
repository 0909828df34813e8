"""A popup to be filled in: a heading, fields, a line for what is wrong, "Thôi" and one button."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from kehoach_desktop.ui.editing import edits
from kehoach_desktop.ui.fonts import TextRole
from kehoach_desktop.ui.theme import Theme
from kehoach_desktop.ui.widgets.buttons import Button, primary, quiet
from kehoach_desktop.ui.widgets.field import Field
from kehoach_desktop.ui.widgets.labels import text_label
from kehoach_desktop.ui.widgets.popup import Popup


class FormPopup(Popup):
    """Put fields into `column`, then `end_with` the button; Enter in a field takes the answer."""

    button: Button

    def __init__(self, theme: Theme, parent: QWidget, heading: str) -> None:
        super().__init__(theme, parent)
        self.setAccessibleName(heading)
        label = text_label(heading, TextRole.STRONG)
        label.setWordWrap(True)
        self.column.addWidget(label)
        self.trouble: QLabel = text_label("", TextRole.SMALL, "seal")
        self.trouble.setWordWrap(True)
        self.trouble.hide()

    def new_field(self, name: str, example: str) -> Field:
        """Give a field with its accessible name and an example of what is typed there."""
        field = Field()
        field.setAccessibleName(name)
        field.setPlaceholderText(example)
        field.returnPressed.connect(self.take)
        return field

    def end_with(self, words: str) -> None:
        """Put the line for what is wrong and the buttons below the fields."""
        self.column.addWidget(self.trouble)
        row = QHBoxLayout()
        row.addStretch(1)
        cancel, self.button = quiet(self._theme, "Thôi"), edits(primary(self._theme, words))
        cancel.clicked.connect(self.close)
        self.button.clicked.connect(self.take)
        row.addWidget(cancel)
        row.addWidget(self.button)
        self.column.addLayout(row)

    def begin_in(self, field: Field) -> None:
        """Put the focus into the field that is typed first."""
        field.setFocus(Qt.FocusReason.PopupFocusReason)
        field.selectAll()

    def take(self) -> None:
        """Tell the answer, or what is wrong with it."""
        raise NotImplementedError

    def refuse(self, sentence: str) -> None:
        """Say what is wrong."""
        self.trouble.setText(sentence)
        self.trouble.show()
        self.adjustSize()
