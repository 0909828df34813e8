"""What painted rows share: a line of words, a hairline above, the round ground of an entry."""

from typing import Final

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from kehoach_desktop.ui.focus import paint_focus_ring
from kehoach_desktop.ui.theme import Theme

_ROUND: Final = 5
_DIGITS: Final = 3
"""A number of more digits is a year."""
_BY_KEYS: Final = QStyle.StateFlag.State_HasFocus | QStyle.StateFlag.State_KeyboardFocusChange


def elided(metrics: QFontMetrics, words: str, width: int) -> str:
    """Cut words at the end; a number there stays: "Chi bộ Trường Tiểu… 12"."""
    cut = metrics.elidedText(words, Qt.TextElideMode.ElideRight, width)
    front, _, number = words.rpartition(" ")
    if cut == words or not number.isdigit() or len(number) > _DIGITS:
        return cut
    tail = f" {number}"
    room = width - metrics.horizontalAdvance(tail)
    return metrics.elidedText(front, Qt.TextElideMode.ElideRight, room) + tail


def paint_words(painter: QPainter, room: QRect, words: str, *, right: bool = False) -> int:
    """Paint one line in the painter's font and colour, elided; give the width it took in pixels."""
    metrics = painter.fontMetrics()
    shown = elided(metrics, words, room.width())
    side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
    flags = side | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
    painter.drawText(room, int(flags), shown)
    return metrics.horizontalAdvance(shown)


def paint_line_above(painter: QPainter, row: QRect, theme: Theme) -> None:
    """Paint the hairline that parts a row from the one above it."""
    painter.fillRect(QRect(row.left(), row.top(), row.width(), 1), theme.tokens.line)


def paint_entry_ground(
    painter: QPainter, option: QStyleOptionViewItem, theme: Theme, *, current: bool
) -> None:
    """Paint the ground of an entry to go to: tinted where current, lit below the pointer."""
    state = option.state
    if current or state & QStyle.StateFlag.State_MouseOver:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.tokens.tint if current else theme.tokens.hover)
        painter.drawRoundedRect(QRectF(option.rect), _ROUND, _ROUND)
    if state & _BY_KEYS == _BY_KEYS:
        paint_focus_ring(painter, option.rect, theme, _ROUND)
