"""A part of Cài đặt: its heading, a sentence of help, and rows with the label left of the field."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QLabel, QLayout, QVBoxLayout, QWidget

from kehoach_desktop.ui.fonts import TextRole
from kehoach_desktop.ui.theme import Theme
from kehoach_desktop.ui.widgets.labels import text_label

LABEL_WIDTH: Final = 176
FIELD_WIDTH: Final = 440
NARROW_BELOW: Final = 620
"""Width of a section below which labels stand above their fields."""


class Section(QWidget):
    """Put rows or widgets into `column`; `name` is what the index calls it by."""

    def __init__(self, theme: Theme, name: str, title: str, sentence: str = "") -> None:
        super().__init__()
        self._theme = theme
        self.name = name
        self.title = title
        self._rows: list[FormRow] = []
        self.heading = text_label(title, TextRole.SUBTITLE)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.addWidget(self.heading)
        if sentence:
            self.column.addWidget(wrapped(sentence, tone="text2"))
        theme.changed.connect(self._dress)
        self._dress()

    def add_row(self, label: str, field: QWidget | QLayout, sentence: str = "") -> "FormRow":
        """Add a field with its label and a sentence of help."""
        row = FormRow(self._theme, label, field, sentence)
        self._rows.append(row)
        self.column.addWidget(row)
        return row

    def _dress(self) -> None:
        self.column.setSpacing(self._theme.px(10))
        self._fit()

    def _fit(self) -> None:
        for row in self._rows:
            row.set_narrow(narrow=self.width() < self._theme.px(NARROW_BELOW))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()


class FormRow(QWidget):
    """A label left of a field, or above it where narrow."""

    def __init__(
        self, theme: Theme, label: str, field: QWidget | QLayout, sentence: str = ""
    ) -> None:
        super().__init__()
        self._theme = theme
        self._narrow = False
        self._label = text_label(label, tone="text2")
        self._field = field
        self._right = QWidget()
        right = QVBoxLayout(self._right)
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(3)
        if isinstance(field, QLayout):
            right.addLayout(field)
        else:
            right.addWidget(field)
            if not field.accessibleName():
                field.setAccessibleName(label)
        if sentence:
            right.addWidget(wrapped(sentence, TextRole.SMALL, "text2"))
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.addWidget(self._label, 0, Qt.AlignmentFlag.AlignTop)
        self._box.addWidget(self._right, 1000)
        self._box.addStretch(1)  # what the field may not take stays free on the right
        theme.changed.connect(self._dress)
        self._dress()

    def set_label(self, label: str) -> None:
        """Give the row another label."""
        self._label.setText(label)

    def set_narrow(self, *, narrow: bool) -> None:
        """Put the label above the field, or left of it."""
        if narrow != self._narrow:
            self._narrow = narrow
            self._dress()

    def _dress(self) -> None:
        direction, theme = QBoxLayout.Direction, self._theme
        self._box.setDirection(direction.TopToBottom if self._narrow else direction.LeftToRight)
        self._box.setSpacing(3 if self._narrow else theme.px(12))
        self._right.setMaximumWidth(theme.px(FIELD_WIDTH))
        if self._narrow:
            self._label.setMinimumSize(0, 0)
            self._label.setMaximumWidth(theme.px(FIELD_WIDTH))
        else:
            self._label.setFixedWidth(theme.px(LABEL_WIDTH))
            self._label.setMinimumHeight(theme.field_height())


def wrapped(text: str, role: TextRole = TextRole.BODY, tone: str = "text") -> QLabel:
    """Give a label that breaks its lines."""
    label = text_label(text, role, tone)
    label.setWordWrap(True)
    return label
