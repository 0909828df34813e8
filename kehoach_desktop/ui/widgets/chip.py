"""Filter chips: "Tất cả 14", "Quá hạn 1"; checkable, the checked one tinted."""

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy

from kehoach_desktop.ui.focus import has_keyboard_focus, paint_focus_ring, pressed_by_enter
from kehoach_desktop.ui.fonts import TextRole
from kehoach_desktop.ui.icons import DENSE_ICON, paint_icon
from kehoach_desktop.ui.theme import Theme


class Chip(QPushButton):
    """A rounded button that is on or off; with `drops` it opens a list of choices."""

    def __init__(
        self,
        theme: Theme,
        text: str,
        *,
        icon_name: str = "",
        drops: bool = False,
        tone: str = "text2",
    ) -> None:
        super().__init__(text)
        self._theme = theme
        self._icon_name = icon_name
        self._drops = drops
        self._tone = tone
        self.setCheckable(not drops)
        self.setAutoDefault(False)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        theme = self._theme
        # room for the checked weight, so that checking moves nothing
        width = theme.metrics(TextRole.STRONG).horizontalAdvance(self.text()) + 2 * theme.px(10)
        if self._icon_name:
            width += theme.px(DENSE_ICON) + theme.px(5)
        if self._drops:
            width += theme.px(DENSE_ICON) + theme.px(3)
        return QSize(width, theme.field_height(26))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not pressed_by_enter(self, event):
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 (Qt's signature)
        tokens, on = self._theme.tokens, self.isChecked()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        hovered = self.underMouse() and self.isEnabled()
        painter.setPen(Qt.PenStyle.NoPen if on else QPen(tokens.line2, 1))
        painter.setBrush(tokens.tint if on else tokens.hover if hovered else tokens.surface)
        radius = self.height() / 2
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
        self._paint_content(painter)
        if has_keyboard_focus(self):
            paint_focus_ring(painter, self.rect(), self._theme, radius - 1)

    def _paint_content(self, painter: QPainter) -> None:
        theme, tokens = self._theme, self._theme.tokens
        colour = tokens.ink if self.isChecked() else getattr(tokens, self._tone)
        colour = colour if self.isEnabled() else tokens.text3
        size = theme.px(DENSE_ICON)
        inner = self.rect().adjusted(theme.px(10), 0, -theme.px(10), 0)
        top = (self.height() - size) // 2
        if self._icon_name:
            paint_icon(painter, QPoint(inner.left(), top), self._icon_name, size, colour)
            inner.setLeft(inner.left() + size + theme.px(5))
        if self._drops:
            paint_icon(painter, QPoint(inner.right() - size + 1, top), "chev-down", size, colour)
            inner.setRight(inner.right() - size)
        painter.setPen(colour)
        painter.setFont(theme.font(TextRole.STRONG if self.isChecked() else TextRole.BODY))
        self._paint_words(painter, inner)

    def _paint_words(self, painter: QPainter, where: QRect) -> None:
        flags = Qt.AlignmentFlag.AlignVCenter
        if not (self._icon_name or self._drops):
            flags |= Qt.AlignmentFlag.AlignHCenter
        painter.drawText(where, int(flags), self.text())
