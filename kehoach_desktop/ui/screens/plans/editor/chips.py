"""Chips under an activity: where each stands, and how it is painted."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from kehoach_desktop.core.chips import Chip
from kehoach_desktop.ui.focus import paint_focus_ring
from kehoach_desktop.ui.fonts import TextRole
from kehoach_desktop.ui.icons import paint_icon
from kehoach_desktop.ui.theme import Theme

_HEIGHT: Final = 24
_GAP: Final = 6
_PAD: Final = 8
_BELOW: Final = 20
_INNER: Final = 5
_ICON: Final = 14
_RADIUS: Final = 5


@dataclass(frozen=True, slots=True)
class PlacedChip:
    """A chip, or the place to add one when `chip` is None, and its rectangle."""

    chip: Chip | None
    rect: QRect


def place(theme: Theme, chips: Sequence[Chip], room: QRect) -> tuple[PlacedChip, ...]:
    """Put chips into rows from the top left of `room` on, and "+" after the last one.

    Where the last row is full, "+" stands before it, under the number: it never costs a row.
    """
    height, gap = chip_height(theme), theme.px(_GAP)
    left, top = room.left(), room.top()
    placed = []
    for chip in chips:
        width = min(_width(theme, chip), room.width())
        if left > room.left() and left + width > room.right() + 1:
            left, top = room.left(), top + height + gap
        placed.append(PlacedChip(chip, QRect(left, top, width, height)))
        left += width + gap
    if left + height > room.right() + 1:
        left = room.left() - height - gap
    return (*placed, PlacedChip(None, QRect(left, top, height, height)))


def reserve(theme: Theme, chips: Sequence[Chip], width: int) -> int:
    """Give the pixels to keep free below a sentence whose lines are `width` wide."""
    last = place(theme, chips, QRect(0, 0, width, 0))[-1].rect
    return theme.px(_GAP) + last.bottom() + 1 + theme.px(_BELOW)


def chip_height(theme: Theme) -> int:
    """Give the height of a chip: the token, or what the font needs."""
    return max(theme.px(_HEIGHT), theme.metrics(TextRole.SMALL).height() + 6)


def _width(theme: Theme, chip: Chip) -> int:
    metrics = theme.metrics(TextRole.SMALL)
    width = metrics.horizontalAdvance(chip.text) + 2 * theme.px(_PAD)
    if chip.caption:
        width += metrics.horizontalAdvance(chip.caption) + theme.px(_INNER)
    if chip.missing:
        width += theme.px(_ICON) + theme.px(_INNER)
    return width


def paint(painter: QPainter, theme: Theme, placed: PlacedChip, *, focused: bool = False) -> None:
    """Paint a chip, or the dashed "+"."""
    tokens, chip = theme.tokens, placed.chip
    missing = chip is not None and chip.missing
    pen = QPen(tokens.line2, 1, Qt.PenStyle.SolidLine if chip else Qt.PenStyle.DashLine)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen if missing else pen)
    painter.setBrush(tokens.waitt if missing else tokens.surface)
    painter.drawRoundedRect(QRectF(placed.rect).adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS, _RADIUS)
    if chip is None:
        size = theme.px(_ICON)
        where = placed.rect.center() - QPoint(size // 2 - 1, size // 2 - 1)
        paint_icon(painter, where, "plus", size, tokens.text2)
    else:
        _paint_words(painter, theme, chip, placed.rect)
    if focused:
        paint_focus_ring(painter, placed.rect, theme, _RADIUS - 1)


def _paint_words(painter: QPainter, theme: Theme, chip: Chip, rect: QRect) -> None:
    tokens, metrics = theme.tokens, theme.metrics(TextRole.SMALL)
    inner = rect.adjusted(theme.px(_PAD), 0, -theme.px(_PAD), 0)
    painter.setFont(theme.font(TextRole.SMALL))
    if chip.missing:
        size = theme.px(_ICON)
        top = inner.center().y() - size // 2 + 1
        paint_icon(painter, QPoint(inner.left(), top), "warning", size, tokens.wait)
        inner.setLeft(inner.left() + size + theme.px(_INNER))
    if chip.caption:
        painter.setPen(tokens.text3)
        painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter, chip.caption)
        inner.setLeft(inner.left() + metrics.horizontalAdvance(chip.caption) + theme.px(_INNER))
    painter.setPen(tokens.wait if chip.missing else tokens.text)
    text = metrics.elidedText(chip.text, Qt.TextElideMode.ElideRight, inner.width() + 2)
    painter.drawText(inner.adjusted(0, 0, 2, 0), Qt.AlignmentFlag.AlignVCenter, text)
