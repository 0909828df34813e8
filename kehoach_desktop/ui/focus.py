"""The keyboard's focus: a ring of 2 px of ink, never after a mouse click; Enter presses."""

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from kehoach_desktop.ui.theme import Theme


def has_keyboard_focus(widget: QWidget) -> bool:
    """Tell whether `widget` has the focus and the keyboard moved it last."""
    by_keys = widget.window().testAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange)
    return widget.hasFocus() and by_keys


def show_keyboard_focus(widget: QWidget, by_keys: bool) -> None:  # noqa: FBT001 (a Qt-style setter)
    """Say that keys (or the pointer) moved the focus within a painted widget."""
    widget.window().setAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange, by_keys)
    widget.update()


def paint_focus_ring(painter: QPainter, rect: QRect, theme: Theme, radius: float = 4) -> None:
    """Paint the ring just inside `rect`."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme.tokens.ink, 2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -1), radius, radius)
    painter.restore()


def pressed_by_enter(button: QAbstractButton, event: QKeyEvent) -> bool:
    """Press a button by Enter, once however long the key is held; tell whether that was it."""
    enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
    if not enter or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
        return False
    if not event.isAutoRepeat():
        button.click()
    return True
