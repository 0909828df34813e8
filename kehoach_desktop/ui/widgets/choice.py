"""A list to choose one from, painted like a field with a chevron."""

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QComboBox

from kehoach_desktop.ui.focus import has_keyboard_focus, paint_focus_ring
from kehoach_desktop.ui.fonts import TextRole
from kehoach_desktop.ui.icons import ICON, paint_icon
from kehoach_desktop.ui.row_paint import paint_words
from kehoach_desktop.ui.theme import Theme


class Choice(QComboBox):
    """A QComboBox in the program's dress; an icon before the words if named.

    Combo boxes of Qt's own dialogs stay as they are: a style sheet takes their arrow away.
    """

    def __init__(self, theme: Theme, name: str, icon_name: str = "") -> None:
        super().__init__()
        self._theme = theme
        self._icon_name = icon_name
        self.role = TextRole.BODY
        self.setAccessibleName(name)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        theme.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        theme = self._theme
        metrics = theme.metrics(self.role)
        longest = max(
            (metrics.horizontalAdvance(self.itemText(row)) for row in range(self.count())),
            default=0,
        )
        icons = theme.px(ICON) * (2 if self._icon_name else 1)
        return QSize(longest + icons + theme.px(32), theme.field_height())

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(90), self._theme.field_height())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 (Qt's signature)
        theme, tokens = self._theme, self._theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(tokens.line2, 1))
        painter.setBrush(tokens.hover if self.underMouse() else tokens.raised)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 5, 5)
        size, gap = theme.px(ICON), theme.px(8)
        top, inner = (self.height() - size) // 2, self.rect().adjusted(gap + 2, 0, -gap, 0)
        paint_icon(painter, QPoint(inner.right() - size, top), "chev-down", size, tokens.text2)
        inner.setRight(inner.right() - size - 2)
        if self._icon_name:
            paint_icon(painter, QPoint(inner.left(), top), self._icon_name, size, tokens.text)
            inner.setLeft(inner.left() + size + theme.px(7))
        painter.setFont(theme.font(self.role))
        painter.setPen(tokens.text if self.isEnabled() else tokens.text3)
        paint_words(painter, inner, self.currentText())
        if has_keyboard_focus(self):
            paint_focus_ring(painter, self.rect(), theme, 5)
