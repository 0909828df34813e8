"""The way into the palette at the top of the rail: it looks like a field and opens one."""

from typing import Final

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy

from kehoach_desktop.ui.focus import has_keyboard_focus, paint_focus_ring, pressed_by_enter
from kehoach_desktop.ui.fonts import TextRole
from kehoach_desktop.ui.icons import paint_icon
from kehoach_desktop.ui.theme import Theme

_KEYS: Final = "Ctrl+K"
_ICON: Final = 15


class RailSearch(QPushButton):
    """The word, its keys at the right; an icon alone in the thin rail."""

    def __init__(self, theme: Theme) -> None:
        super().__init__("Tìm")
        self._theme = theme
        self._thin = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setAccessibleName(f"Tìm mọi thứ, {_KEYS}")
        self.setToolTip(f"Tìm mọi thứ ({_KEYS})")

    def set_thin(self, thin: bool) -> None:  # noqa: FBT001 (a Qt-style setter)
        """Show the icon only, or icon and words."""
        self._thin = thin
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(36), self._theme.field_height())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not pressed_by_enter(self, event):
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 (Qt's signature)
        theme, tokens = self._theme, self._theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not self._thin or self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen if self._thin else QPen(tokens.line2, 1))
            painter.setBrush(tokens.hover if self.underMouse() else tokens.raised)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        size = theme.px(_ICON if not self._thin else _ICON + 3)
        left = (self.width() - size) // 2 if self._thin else theme.px(8)
        paint_icon(painter, QPoint(left, (self.height() - size) // 2), "search", size, tokens.text2)
        if not self._thin:
            words = QRect(self.rect()).adjusted(left + size + theme.px(8), 0, -theme.px(8), 0)
            self._paint_words(painter, words)
        if has_keyboard_focus(self):
            paint_focus_ring(painter, self.rect(), theme, 4)

    def _paint_words(self, painter: QPainter, words: QRect) -> None:
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setPen(self._theme.tokens.text3)
        painter.setFont(self._theme.font(TextRole.BODY))
        painter.drawText(words, int(middle), self.text())
        painter.setFont(self._theme.font(TextRole.LEAST))
        painter.drawText(words, int(middle | Qt.AlignmentFlag.AlignRight), _KEYS)
