"""The glyph of a shown state: a shape for every state, the colour only repeats it."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap, QPixmapCache, QPolygonF

from kehoach_desktop.core.states import Shown
from kehoach_desktop.ui.theme import Theme

TONES: Final = {
    Shown.NOT_DUE: "text3",
    Shown.TODO: "text2",
    Shown.DOING: "ink",
    Shown.DONE: "done",
    Shown.DONE_LATE: "late",
    Shown.OVERDUE: "seal",
    Shown.WAITING: "wait",
    Shown.NOT_APPLICABLE: "text3",
}
_GRID: Final = 16
_RING: Final = QRectF(2, 2, 12, 12)


def state_colour(theme: Theme, state: Shown) -> QColor:
    """Give the colour of a state's glyph and word."""
    colour: QColor = getattr(theme.tokens, TONES[state])
    return colour


def state_icon(theme: Theme, state: Shown, size: int = 18, ratio: float = 1.0) -> QPixmap:
    """Give the glyph as a square of `size` logical pixels for a screen of device ratio `ratio`."""
    colour, mark = state_colour(theme, state), theme.tokens.surface
    key = f"state|{state}|{size}|{ratio}|{colour.name()}|{mark.name()}"
    pixmap = QPixmap()
    if QPixmapCache.find(key, pixmap):
        return pixmap
    pixmap = QPixmap(round(size * ratio), round(size * ratio))
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(pixmap.width() / _GRID, pixmap.height() / _GRID)
    _SHAPES[state](painter, colour, mark)
    painter.end()
    pixmap.setDevicePixelRatio(ratio)
    QPixmapCache.insert(key, pixmap)
    return pixmap


def paint_state(painter: QPainter, where: QPoint, theme: Theme, state: Shown, size: int) -> None:
    """Paint a glyph with its top left corner at `where`."""
    ratio = painter.device().devicePixelRatio()
    painter.drawPixmap(where, state_icon(theme, state, size, ratio))


def _pen(colour: QColor, width: float) -> QPen:
    return QPen(
        colour, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin
    )


def _ring(painter: QPainter, colour: QColor, _mark: QColor) -> None:
    painter.setPen(_pen(colour, 1.5))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(_RING)


def _dashed_ring(painter: QPainter, colour: QColor, _mark: QColor) -> None:
    pen = QPen(colour, 1.5)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    pen.setDashPattern([1.9 / 1.5, 2.81 / 1.5])  # eight dashes around the ring
    painter.setPen(pen)
    painter.drawEllipse(_RING)


def _half_ring(painter: QPainter, colour: QColor, mark: QColor) -> None:
    _ring(painter, colour, mark)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawPie(QRectF(4.2, 4.2, 7.6, 7.6), -90 * 16, 180 * 16)


def _checked_disc(painter: QPainter, colour: QColor, mark: QColor) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawEllipse(QPointF(8, 8), 6.75, 6.75)
    painter.setPen(_pen(mark, 1.7))
    painter.drawPolyline([QPointF(4.9, 8.3), QPointF(7.1, 10.5), QPointF(11.2, 5.9)])


def _checked_ring(painter: QPainter, colour: QColor, mark: QColor) -> None:
    _ring(painter, colour, mark)
    painter.setPen(_pen(colour, 1.6))
    painter.drawPolyline([QPointF(5.2, 8.2), QPointF(7.2, 10.2), QPointF(10.9, 6)])


def _diamond(painter: QPainter, colour: QColor, mark: QColor) -> None:
    painter.setPen(_pen(colour, 1))
    painter.setBrush(colour)
    corners = [QPointF(8, 0.9), QPointF(15.1, 8), QPointF(8, 15.1), QPointF(0.9, 8)]
    painter.drawPolygon(QPolygonF(corners))
    painter.setPen(_pen(mark, 1.7))
    painter.drawLine(QPointF(8, 4.6), QPointF(8, 8.6))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(mark)
    painter.drawEllipse(QPointF(8, 11.1), 1, 1)


def _barred_ring(painter: QPainter, colour: QColor, mark: QColor) -> None:
    _ring(painter, colour, mark)
    painter.setPen(_pen(colour, 1.6))
    painter.drawLine(QPointF(6.4, 5.7), QPointF(6.4, 10.3))
    painter.drawLine(QPointF(9.6, 5.7), QPointF(9.6, 10.3))


def _dash(painter: QPainter, colour: QColor, _mark: QColor) -> None:
    painter.setPen(_pen(colour, 1.7))
    painter.drawLine(QPointF(4, 8), QPointF(12, 8))


_SHAPES: Final[dict[Shown, Callable[[QPainter, QColor, QColor], None]]] = {
    Shown.NOT_DUE: _dashed_ring,
    Shown.TODO: _ring,
    Shown.DOING: _half_ring,
    Shown.DONE: _checked_disc,
    Shown.DONE_LATE: _checked_ring,
    Shown.OVERDUE: _diamond,
    Shown.WAITING: _barred_ring,
    Shown.NOT_APPLICABLE: _dash,
}
