"""A dialog: words in a scroll, the buttons below always in sight."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from kehoach_desktop.ui.fonts import TextRole
from kehoach_desktop.ui.theme import Theme
from kehoach_desktop.ui.widgets.buttons import Button, primary, secondary
from kehoach_desktop.ui.widgets.labels import text_label

WIDTH: Final = 560
_SCREEN: Final = 0.9
"""Share of the screen that a dialog may take."""


class Sheet(QDialog):
    """Put widgets into `column`; `yes` accepts, "Thôi" and Esc reject."""

    enter_answers = True
    """Whether Enter in a field accepts."""

    def __init__(self, theme: Theme, parent: QWidget, title: str, yes: str) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.yes: Button = primary(theme, yes)
        self.yes.clicked.connect(self.accept)
        self.no = secondary(theme, "Thôi")
        self.no.clicked.connect(self.reject)
        inside = QWidget()
        inside.setProperty("ground", "page")
        self.column = QVBoxLayout(inside)
        margin = theme.px(20)
        self.column.setContentsMargins(margin, margin, margin, theme.px(8))
        self.column.setSpacing(theme.px(10))
        self.column.addWidget(text_label(title, TextRole.SUBTITLE))
        self._inside = inside
        self._scroll = QScrollArea()
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(inside)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self._scroll, 1)
        outer.addLayout(self._foot(margin))

    def _foot(self, margin: int) -> QHBoxLayout:
        foot = QHBoxLayout()
        foot.setContentsMargins(margin, self._theme.px(8), margin, self._theme.px(14))
        foot.setSpacing(self._theme.px(8))
        foot.addStretch(1)
        foot.addWidget(self.no)
        foot.addWidget(self.yes)
        return foot

    def fit(self) -> None:
        """Be as high as the words need, never higher than the screen."""
        room = self.screen().availableGeometry().size() * _SCREEN
        width = min(self._theme.px(WIDTH), room.width())
        self.column.activate()
        needed = self._inside.heightForWidth(width)
        height = max(needed, self._inside.sizeHint().height()) + self._theme.px(56)
        self.resize(width, min(height, room.height()))

    def ask(self) -> None:
        """Show the dialog with the focus where the answer is given; its signals tell it.

        Enter answers, unless the sheet made "Thôi" the default.
        """
        self.fit()
        self.yes.setDefault(self.enter_answers and not self.no.isDefault())
        field = self._inside.findChild(QLineEdit)
        first = field or (self.no if self.no.isDefault() else self.yes)
        first.setFocus(Qt.FocusReason.TabFocusReason)
        self.open()
