"""The head of a screen: title, switch, free space, secondary actions, one primary button.

    header = Header(theme, "Nơi nhận")
    header.add_switch(Segmented(theme, ("Của văn bản", "Danh bạ")))
    header.add_secondary(secondary(theme, "In danh sách ký nhận", "print"))
    header.set_primary(primary(theme, "Thêm nơi nhận", "plus"))

Where there is no room, secondary buttons first become icons, then go under "…".
"""

from typing import Final

from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QWidget

from kehoach_desktop.ui.fonts import TextRole
from kehoach_desktop.ui.theme import Theme
from kehoach_desktop.ui.widgets.buttons import Button, Kind, square
from kehoach_desktop.ui.widgets.labels import ElidedLabel

LOW_WINDOW: Final = 520
"""Below this height of the window the head is 46 high (ui.md, chapter 4)."""


class Header(QWidget):
    """Fits itself to the width; `ruled` draws the hairline below."""

    def __init__(self, theme: Theme, title: str, *, ruled: bool = True) -> None:
        super().__init__()
        self._theme = theme
        self._ruled = ruled
        self._secondary: list[Button] = []
        self._away: set[Button] = set()
        self.title = ElidedLabel(title, TextRole.TITLE)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._row = QHBoxLayout(self)
        self._row.setSpacing(theme.px(12))
        self._left = QHBoxLayout()
        self._right = QHBoxLayout()
        self._left.setSpacing(theme.px(12))
        self._right.setSpacing(theme.px(8))
        self._more = square(theme, "more", "Việc khác", Kind.QUIET)
        self._more.clicked.connect(self._open_more)
        self._more.hide()
        self._left.addWidget(self.title)
        self._row.addLayout(self._left)
        self._row.addStretch(1)
        self._row.addLayout(self._right)
        self._right.addWidget(self._more)
        theme.changed.connect(self.fit)
        self.fit()

    def set_back(self, button: Button) -> None:
        """Put the way back before the title; whoever made it shows and hides it."""
        self._left.insertWidget(0, button)

    def add_switch(self, widget: QWidget) -> None:
        """Put a switch, or anything else that stays, to the right of the title."""
        self._left.addWidget(widget)

    def add_secondary(self, button: QWidget) -> None:
        """Put a button before the primary one; only `Button`s shrink."""
        if isinstance(button, Button):
            self._secondary.append(button)
        self._right.insertWidget(self._right.indexOf(self._more), button)

    def show_secondary(self, button: Button, *, shown: bool) -> None:
        """Show a button, or keep it away whatever the width."""
        if shown:
            self._away.discard(button)
        else:
            self._away.add(button)
        self.fit()

    def set_primary(self, button: Button) -> None:
        """Put the one filled button at the far right."""
        self._right.addWidget(button)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def fit(self) -> None:
        """Fit to the width, also where words in it have become longer or shorter."""
        low = self.window() is not self and self.window().height() < LOW_WINDOW
        self.setFixedHeight(max(self._theme.px(46 if low else 54), self._theme.field_height() + 12))
        margin = self._theme.px(14 if low else 20)
        self._row.setContentsMargins(margin, 0, margin, 0)
        for compact, hidden in ((False, False), (True, False), (True, True)):
            self._arrange(compact=compact, hidden=hidden)
            if self._needed() <= self.width():
                break

    def _arrange(self, *, compact: bool, hidden: bool) -> None:
        for button in self._secondary:
            button.set_compact(compact)
            button.setVisible(not hidden and button not in self._away)
        self._more.setVisible(hidden and bool(self._offered()))

    def _offered(self) -> list[Button]:
        return [button for button in self._secondary if button not in self._away]

    def _needed(self) -> int:
        margins = self._row.contentsMargins()
        width = margins.left() + margins.right() + self._row.spacing()
        for part in (self._left, self._right):
            items = (part.itemAt(index) for index in range(part.count()))
            widgets = (item.widget() for item in items if item is not None)
            shown = [widget for widget in widgets if widget is not None and not widget.isHidden()]
            width += sum(widget.sizeHint().width() + part.spacing() for widget in shown)
        return width

    def _open_more(self) -> None:
        menu = QMenu(self)
        for button in self._offered():
            entry = menu.addAction(button.icon(), button.text() or button.toolTip())
            entry.setEnabled(button.isEnabled())
            entry.setCheckable(button.isCheckable())
            entry.setChecked(button.isChecked())
            entry.triggered.connect(button.click)
        menu.popup(self._more.mapToGlobal(self._more.rect().bottomLeft()))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 (Qt's signature)
        if self._ruled:
            painter = QPainter(self)
            painter.setPen(self._theme.tokens.line)
            bottom = self.height() - 1
            painter.drawLine(0, bottom, self.width(), bottom)
