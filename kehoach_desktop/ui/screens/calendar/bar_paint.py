"""Paints the bars and one-day blocks of a month in the colours of their states."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPainterPath, QPen

from kehoach_desktop.core.calendar import CalendarEntry
from kehoach_desktop.core.calendar_lanes import Bar
from kehoach_desktop.core.states import Shown
from kehoach_desktop.ui.fonts import TextRole
from kehoach_desktop.ui.screens.calendar.geometry import wrapped
from kehoach_desktop.ui.theme import Theme

RADIUS: Final = 3


@dataclass(frozen=True, slots=True)
class Dress:
    """Colours of a bar: edge at the left, ground, words; outlined where the ground is none."""

    edge: str
    ground: str
    words: str
    outlined: bool = False


_PLAIN: Final = Dress("control", "surface", "text", outlined=True)
_QUIET: Final = Dress("", "surface", "text2", outlined=True)
_MAIN: Final = Dress("", "seal", "surface")
_DRESSES: Final = {
    Shown.DONE: Dress("pbar", "donet", "done"),
    Shown.DONE_LATE: Dress("late", "latet", "late"),
    Shown.OVERDUE: Dress("seal", "sealt", "seal"),
    Shown.DOING: Dress("ink", "tint", "ink"),
    Shown.WAITING: Dress("wait", "waitt", "wait"),
    Shown.NOT_DUE: _PLAIN,
    Shown.TODO: _PLAIN,
    Shown.NOT_APPLICABLE: _QUIET,
}


def dress_of(entry: CalendarEntry) -> Dress:
    """Give the colours of an entry: its state, else the campaign's own day, else none."""
    if entry.shown is not None:
        return _DRESSES[entry.shown]
    return _MAIN if entry.is_main else _QUIET


class BarPainter:
    """Paints with one theme and one painter."""

    def __init__(self, painter: QPainter, theme: Theme) -> None:
        self._painter = painter
        self._tokens = theme.tokens
        self._font = theme.font(TextRole.LEAST)
        self._strong = QFont(self._font)
        self._strong.setWeight(QFont.Weight.DemiBold)

    def paint(self, rect: QRect, bar: Bar) -> None:
        """Paint a bar, or the block of a single day."""
        dress = dress_of(bar.entry)
        shape, tokens = _bar_shape(rect, bar), self._tokens
        painter = self._painter
        painter.fillPath(shape, getattr(tokens, dress.ground))
        if dress.outlined:
            painter.setPen(QPen(tokens.line2, 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawPath(shape)
        inset = 4
        if dress.edge and not bar.cut_left:
            width = 2 if bar.is_block else 3
            painter.save()
            painter.setClipPath(shape, Qt.ClipOperation.IntersectClip)
            painter.fillRect(
                rect.left(), rect.top(), width, rect.height() + 1, getattr(tokens, dress.edge)
            )
            painter.restore()
            inset += width - (1 if bar.is_block else 0)
        self._words(rect.adjusted(inset, 0, -1 if bar.is_block else -2, 0), bar, dress)

    def _words(self, room: QRect, bar: Bar, dress: Dress) -> None:
        font = self._strong if dress is _MAIN else self._font
        lines = wrapped(QFontMetrics(font), bar.entry.short_title, room.width(), bar.height)
        height = room.height() // bar.height
        colour: QColor = getattr(self._tokens, dress.words)
        for number, words in enumerate(lines):
            where = QRect(room.left(), room.top() + number * height, room.width(), height)
            self._painter.setPen(colour)
            self._painter.setFont(font)
            flags = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip
            self._painter.drawText(where, int(flags), words)


def _bar_shape(rect: QRect, bar: Bar) -> QPainterPath:
    """Give the outline: round at its true ends, straight where it goes on."""
    outer = QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5)
    shape = QPainterPath()
    shape.addRoundedRect(outer, RADIUS, RADIUS)
    for cut, side in ((bar.cut_left, outer.left()), (bar.cut_right, outer.right() - RADIUS)):
        if cut:
            square = QPainterPath()
            square.addRect(QRectF(side, outer.top(), RADIUS, outer.height()))
            shape = shape.united(square)
    return shape
