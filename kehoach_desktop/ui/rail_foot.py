"""The foot of the rail: when the last change was stored, and one step back or forth by name."""

from typing import Final

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QBoxLayout, QLabel, QMenu, QWidget

from kehoach_desktop.core.text import short
from kehoach_desktop.ui.editing import edits
from kehoach_desktop.ui.icons import paint_icon
from kehoach_desktop.ui.theme import Theme
from kehoach_desktop.ui.widgets.buttons import Button, Kind, square

_LONGEST: Final = 64
"""Letters of a step in the menu; its whole name is in the tooltip and in Lịch sử."""
_UNDO_KEYS: Final = "Ctrl+Z"
_REDO_KEYS: Final = "Ctrl+Y"
_NO_UNDO: Final = "Không còn việc nào để hoàn tác"
_NO_REDO: Final = "Không còn việc nào để làm lại"


class RailFoot(QWidget):
    """A right click or Shift+F10 on the steps unfolds them by name, and the way to Lịch sử."""

    undo_asked = Signal()
    redo_asked = Signal()
    history_asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.saved = SavedLine(theme)
        self.undo = edits(square(theme, "undo", "", Kind.QUIET))
        self.redo = edits(square(theme, "redo", "", Kind.QUIET))
        self.undo.clicked.connect(self.undo_asked)
        self.redo.clicked.connect(self.redo_asked)
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setSpacing(0)
        self._box.addWidget(self.saved, 1)
        for button in (self.undo, self.redo):
            button.height_token = 26
            self._box.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
        self.show_steps(None, None)

    def show_steps(self, undo: str | None, redo: str | None) -> None:
        """Name the actions that undo and redo would take; None where there is none."""
        self._undo_words = f"Hoàn tác: {undo}" if undo else ""
        self._redo_words = f"Làm lại: {redo}" if redo else ""
        _name(self.undo, self._undo_words, f" ({_UNDO_KEYS})", _NO_UNDO)
        _name(self.redo, self._redo_words, f" ({_REDO_KEYS})", _NO_REDO)

    def fit(self, *, thin: bool, low: bool) -> None:
        """Stand in one line, or one below the other without words; in a `low` one undo alone."""
        px, direction = self._theme.px, QBoxLayout.Direction
        self._box.setDirection(direction.TopToBottom if thin else direction.LeftToRight)
        self._box.setContentsMargins(0, px(4), 0, 0)
        self.saved.setContentsMargins(px(8) + px(20), 0, 0, 0)
        self.saved.setVisible(bool(self.saved.text()) and not thin)
        self.redo.setVisible(not (thin and low))  # its name is in the menu, and Ctrl+Y stays

    def menu(self) -> QMenu:
        """Give the steps by name, and the way to the history."""
        menu = QMenu(self)
        undo, redo = (short(words, _LONGEST) for words in (self._undo_words, self._redo_words))
        for button, asked, words in (
            (self.undo, self.undo_asked, f"{undo}\t{_UNDO_KEYS}" if undo else _NO_UNDO),
            (self.redo, self.redo_asked, f"{redo}\t{_REDO_KEYS}" if redo else _NO_REDO),
        ):
            action = menu.addAction(button.icon(), words)
            action.setEnabled(button.isEnabled())
            action.triggered.connect(lambda _on=False, asked=asked: asked.emit())
        menu.addSeparator()
        menu.addAction("Xem lịch sử").triggered.connect(lambda _on=False: self.history_asked.emit())
        return menu

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.menu().popup(event.globalPos())


def _name(button: Button, words: str, keys: str, none: str) -> None:
    named = words + keys if words else none
    button.setToolTip(named)
    button.setAccessibleName(named)
    button.setEnabled(bool(words))


class SavedLine(QLabel):
    """When the last change was stored, after a check mark."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setProperty("type", "small")
        self.setProperty("tone", "text3")

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        size, room = self._theme.px(14), self.contentsRect()
        where = QPoint(room.left() - self._theme.px(20), room.center().y() - size // 2 + 1)
        paint_icon(QPainter(self), where, "check", size, self._theme.tokens.text3)
