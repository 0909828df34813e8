"""Forms and their fields: the name small above; what was typed is told when it is left."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QVBoxLayout, QWidget

from kehoach_desktop.core.chips import day_or_none
from kehoach_desktop.core.numbering import LARGEST
from kehoach_desktop.ui.committing import Committing
from kehoach_desktop.ui.fonts import TextRole
from kehoach_desktop.ui.theme import Theme
from kehoach_desktop.ui.widgets.field import Field
from kehoach_desktop.ui.widgets.labels import set_tone, text_label

_DIGITS: Final = 18
Check = Callable[[str], str]
"""Gives what is wrong with a text, "" for nothing."""


class NamedField(QWidget):
    """`changed` tells the new text; Esc gives back the old one."""

    changed = Signal(str)

    def __init__(self, theme: Theme, name: str, check: Check | None = None) -> None:
        super().__init__()
        self._name = name
        self._label = text_label(name, TextRole.SMALL, "text2")
        self._check = check
        self.field = StoringField()
        self.field.setAccessibleName(name)
        self.field.committing = Committing(self.field, self.changed.emit, check)
        self._label.setBuddy(self.field)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(3))
        column.addWidget(self._label)
        column.addWidget(self.field)
        self.field.editingFinished.connect(self._judge)
        self.field.given_up.connect(self._judge)

    def text(self) -> str:
        """Give the text as it stands."""
        return self.field.text().strip()

    def show_text(self, text: str) -> None:
        """Show what is stored; a field that is being written keeps its words."""
        self.field.committing.show(text)
        if self.text() == text:
            self._tell("")

    def _judge(self) -> None:
        self._tell(self._check(self.text()) if self._check else "")

    def _tell(self, wrong: str) -> None:
        self._label.setText(f"{self._name}: {wrong}" if wrong else self._name)
        set_tone(self._label, "wait" if wrong else "text2")


class StoringField(Field):
    """Esc gives the old value back, Enter stores."""

    given_up = Signal()
    committing: Committing

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.committing.give_up():
            self.given_up.emit()
            return
        super().keyPressEvent(event)


class NamedText(QWidget):
    """A few lines of text under a name; `changed` tells the new text."""

    changed = Signal(str)

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self.edit = QPlainTextEdit()
        self.edit.setAccessibleName(name)
        self.edit.setTabChangesFocus(True)
        self.edit.setProperty("bare", "true")
        self.edit.setFrameShape(QFrame.Shape.NoFrame)
        self.committing = Committing(self.edit, self.changed.emit)
        box = QFrame()
        box.setProperty("panel", "true")
        box.setFixedHeight(theme.metrics(TextRole.BODY).lineSpacing() * 4 + theme.px(10))
        inner = QVBoxLayout(box)
        inner.setContentsMargins(theme.px(5), theme.px(3), theme.px(3), theme.px(3))
        inner.addWidget(self.edit)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(3))
        column.addWidget(text_label(name, TextRole.SMALL, "text2"))
        column.addWidget(box)

    def show_text(self, text: str) -> None:
        """Show what is stored; what is being typed stays."""
        self.committing.show(text)


class Form(QWidget):
    """A heading and fields below it."""

    def __init__(self, theme: Theme, title: str) -> None:
        super().__init__()
        self.theme = theme
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(theme.px(24), theme.px(14), theme.px(22), theme.px(6))
        self.column.setSpacing(theme.px(10))
        self.column.addWidget(text_label(title, TextRole.SECTION))


def day_error(text: str) -> str:
    """Give what is wrong with a typed day."""
    return "" if not text or day_or_none(text) else "ghi như 19/3/2024"


def number_error(text: str) -> str:
    """Give what is wrong with a typed number."""
    if not text:
        return ""
    if not text.isdecimal():
        return "chỉ ghi chữ số"
    return "" if 1 <= int(text[:_DIGITS]) <= LARGEST else f"từ 1 đến {LARGEST}"
