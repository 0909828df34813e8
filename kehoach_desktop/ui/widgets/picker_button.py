"""A button that names what is shown and unfolds the choices: the unit, the document."""

from typing import Final

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy

from kehoach_desktop.ui.focus import has_keyboard_focus, paint_focus_ring, pressed_by_enter
from kehoach_desktop.ui.fonts import TextRole
from kehoach_desktop.ui.icons import DENSE_ICON, ICON, paint_icon
from kehoach_desktop.ui.row_paint import paint_words
from kehoach_desktop.ui.theme import Theme

_SMALLEST: Final = 120
_PADDING: Final = 12
_RADIUS: Final = 5


class PickerButton(QPushButton):
    """Gives way down to 120 pixels; a name that has no room is elided."""

    def __init__(self, theme: Theme, name: str, *, icon_name: str = "", width: int = 224) -> None:
        super().__init__()
        self._theme = theme
        self._icon_name = icon_name
        self._width = width
        self._what = name
        self.setAccessibleName(name)
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        theme.changed.connect(self.updateGeometry)

    def show_name(self, name: str) -> None:
        """Name what is shown now."""
        self.setText(name)
        self.setAccessibleName(f"{self._what}: {name}")
        self.setToolTip(name)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        px, words = self._theme.px, self._theme.metrics(TextRole.STRONG)
        signs = px(ICON + 7) * bool(self._icon_name) + px(DENSE_ICON + 12)
        width = words.horizontalAdvance(self.text()) + signs + 2 * px(_PADDING) + 2
        return QSize(max(px(self._width), width), self._theme.field_height())

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(_SMALLEST), self._theme.field_height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not pressed_by_enter(self, event):
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 (Qt's signature)
        theme, tokens = self._theme, self._theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(tokens.line2, 1))
        hovered = self.underMouse() or self.isDown()
        painter.setBrush(tokens.hover if hovered else tokens.raised)
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(box, _RADIUS, _RADIUS)
        inner = self.rect().adjusted(theme.px(_PADDING), 0, -theme.px(_PADDING), 0)
        if self._icon_name:
            self._paint_icon(painter, self._icon_name, ICON, inner.left())
            inner.setLeft(inner.left() + theme.px(ICON + 7))
        self._paint_icon(painter, "chev-down", DENSE_ICON, inner.right() - theme.px(DENSE_ICON) + 1)
        inner.setRight(inner.right() - theme.px(DENSE_ICON + 8))
        self._paint_name(painter, inner)
        if has_keyboard_focus(self):
            paint_focus_ring(painter, self.rect(), theme, _RADIUS)

    def _paint_icon(self, painter: QPainter, name: str, token: int, left: int) -> None:
        size = self._theme.px(token)
        top = (self.height() - size) // 2
        paint_icon(painter, QPoint(left, top), name, size, self._theme.tokens.text2)

    def _paint_name(self, painter: QPainter, where: QRect) -> None:
        painter.setPen(self._theme.tokens.text)
        painter.setFont(self._theme.font(TextRole.STRONG))
        paint_words(painter, where, self.text())
