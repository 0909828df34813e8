"""Check boxes and radio buttons, painted: their borders must show in the dark as well."""

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QRadioButton

from kehoach_desktop.ui.focus import has_keyboard_focus, paint_focus_ring
from kehoach_desktop.ui.fonts import TextRole
from kehoach_desktop.ui.icons import paint_icon
from kehoach_desktop.ui.theme import Theme

_SIDE = 16
_GAP = 8


def paint_check(painter: QPainter, rect: QRect, theme: Theme, *, checked: bool) -> None:
    """Paint a check box of `rect`, for delegates too."""
    tokens = theme.tokens
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(tokens.fill if checked else tokens.control, 1))
    painter.setBrush(tokens.fill if checked else tokens.surface)
    painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
    if checked:
        paint_icon(painter, rect.topLeft(), "check", rect.width(), tokens.onfill)


def paint_radio(painter: QPainter, rect: QRect, theme: Theme, *, checked: bool) -> None:
    """Paint a radio button of `rect`, for delegates too."""
    tokens = theme.tokens
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(tokens.fill if checked else tokens.control, 1))
    painter.setBrush(tokens.fill if checked else tokens.surface)
    circle = QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5)
    painter.drawEllipse(circle)
    if checked:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tokens.onfill)
        painter.drawEllipse(QPointF(circle.center()), rect.width() / 5, rect.width() / 5)


def _size(theme: Theme, text: str) -> QSize:
    width = theme.px(_SIDE) + theme.px(_GAP) + theme.metrics(TextRole.BODY).horizontalAdvance(text)
    return QSize(width + 6, theme.field_height(26))


class CheckBox(QCheckBox):
    """A check box with its words."""

    def __init__(self, theme: Theme, text: str) -> None:
        super().__init__(text)
        self._theme = theme

    def sizeHint(self) -> QSize:
        return _size(self._theme, self.text())

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 (Qt's signature)
        painter, mark = QPainter(self), _mark_rect(self._theme, self.height())
        paint_check(painter, mark, self._theme, checked=self.isChecked())
        _paint_words(painter, self, self._theme)


class Radio(QRadioButton):
    """A radio button with its words."""

    def __init__(self, theme: Theme, text: str) -> None:
        super().__init__(text)
        self._theme = theme

    def sizeHint(self) -> QSize:
        return _size(self._theme, self.text())

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 (Qt's signature)
        painter, mark = QPainter(self), _mark_rect(self._theme, self.height())
        paint_radio(painter, mark, self._theme, checked=self.isChecked())
        _paint_words(painter, self, self._theme)


def _mark_rect(theme: Theme, height: int) -> QRect:
    side = theme.px(_SIDE)
    return QRect(3, (height - side) // 2, side, side)


def _paint_words(painter: QPainter, button: QCheckBox | QRadioButton, theme: Theme) -> None:
    tokens = theme.tokens
    words = button.rect().adjusted(3 + theme.px(_SIDE) + theme.px(_GAP), 0, 0, 0)
    painter.setPen(tokens.text if button.isEnabled() else tokens.text3)
    painter.setFont(theme.font(TextRole.BODY))
    painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, button.text())
    if has_keyboard_focus(button):
        paint_focus_ring(painter, button.rect(), theme)
