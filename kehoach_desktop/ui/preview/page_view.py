"""The view of one page: paper on a desk, always light; the last picture stays until the next."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame

from kehoach_desktop.ui.focus import has_keyboard_focus, paint_focus_ring
from kehoach_desktop.ui.preview.pictures import A4_WIDTH, Drawn
from kehoach_desktop.ui.theme import Theme

MARGIN: Final = 16
_STEP: Final = 60
_LARGEST: Final = 4.0
_SMALLEST: Final = 0.5
_A4_RATIO: Final = 297 / 210
_TEXT_LEFT: Final = 85.0
"""Points: the left margin of 30 mm."""
_TEXT_RIGHT: Final = 43.0
_BAR: Final = 16.0


@dataclass(frozen=True, slots=True)
class Strip:
    """A part of the page to point at, in points from its upper edge."""

    top: float
    bottom: float


class PageView(QAbstractScrollArea):
    """Paints one `Drawn`; signals tell what the view needs and where the clerk clicked."""

    scale_wanted = Signal(float)
    """Pixels per point for the size in force."""
    turned = Signal(int)
    """1 for the next page, -1 for the one before."""
    clicked = Signal(float)
    """Points from the upper edge of the page."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._drawn: Drawn | None = None
        self._strip: Strip | None = None
        self._magnify = 1.0
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName("Trang in")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.verticalScrollBar().setSingleStep(_STEP)
        theme.changed.connect(self.viewport().update)

    @property
    def drawn(self) -> Drawn | None:
        """What is painted."""
        return self._drawn

    def show_picture(self, drawn: Drawn) -> None:
        """Paint another picture; the scroll stays, unless it is another page."""
        turned = self._drawn is not None and self._drawn.page != drawn.page
        self._drawn = drawn
        self._fit_bars()
        if turned:
            self.verticalScrollBar().setValue(0)
        self.viewport().update()

    def point_at(self, strip: Strip | None) -> None:
        """Mark a part of the page, and bring it into view."""
        self._strip = strip
        if strip is not None:
            bar, unit = self.verticalScrollBar(), self._unit()
            top, bottom = strip.top * unit, strip.bottom * unit + 2 * MARGIN
            if top < bar.value() or bottom > bar.value() + self.viewport().height():
                bar.setValue(round(top - self.viewport().height() / 4))
        self.viewport().update()

    @property
    def magnified(self) -> float:
        """1 fills the width."""
        return self._magnify

    def magnify(self, factor: float) -> None:
        """Show larger or smaller; 1 fills the width."""
        self._magnify = min(max(factor, _SMALLEST), _LARGEST)
        self._fit_bars()
        self._ask()

    def _paper_width(self) -> float:
        return self._drawn.width if self._drawn else A4_WIDTH

    def _unit(self) -> float:
        """Logical pixels per point."""
        room = self.viewport().width() - 2 * MARGIN
        return max(room, 80) * self._magnify / self._paper_width()

    def _ask(self) -> None:
        self.scale_wanted.emit(self._unit() * self.devicePixelRatioF())

    def _page_rect(self) -> QRectF:
        unit, drawn = self._unit(), self._drawn
        width = self._paper_width() * unit
        height = (drawn.height if drawn else A4_WIDTH * _A4_RATIO) * unit
        left = max((self.viewport().width() - width) / 2, MARGIN)
        left -= self.horizontalScrollBar().value()
        return QRectF(round(left), MARGIN - self.verticalScrollBar().value(), width, height)

    def _fit_bars(self) -> None:
        page, room = self._page_rect(), self.viewport().size()
        across, down = self.horizontalScrollBar(), self.verticalScrollBar()
        across.setRange(0, max(0, round(page.width()) + 2 * MARGIN - room.width()))
        down.setRange(0, max(0, round(page.height()) + 2 * MARGIN - room.height()))
        across.setPageStep(room.width())
        down.setPageStep(room.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_bars()
        self._ask()

    def wheelEvent(self, event: QWheelEvent) -> None:
        bar, down = self.verticalScrollBar(), event.angleDelta().y() < 0
        step = event.angleDelta().y()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.magnify(self._magnify * (1 / 1.1 if down else 1.1))
        elif step and bar.value() == (bar.maximum() if down else bar.minimum()):
            self.turned.emit(1 if down else -1)
        else:
            super().wheelEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        page = self._page_rect()
        if page.contains(event.position()) and event.button() is Qt.MouseButton.LeftButton:
            self.clicked.emit((event.position().y() - page.top()) / self._unit())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 (Qt's signature)
        painter, tokens = QPainter(self.viewport()), self._theme.tokens
        painter.fillRect(self.viewport().rect(), tokens.sunken)
        page = self._page_rect()
        self._paint_shadow(painter, page)
        painter.fillRect(page, tokens.paper)
        if self._strip is not None:
            self._paint_strip(painter, page.topLeft(), self._strip)
        if self._drawn is not None:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            # white pixels of the picture take the colour of the paper below, black ones stay
            painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
            painter.drawImage(self._whole_pixels(page), self._drawn.image)
        if has_keyboard_focus(self):
            painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
            paint_focus_ring(painter, self.viewport().rect(), self._theme, 0)

    def _whole_pixels(self, page: QRectF) -> QRectF:
        """Give the place of the picture without stretching it by a fraction of a pixel."""
        drawn = self._drawn
        ratio = self.devicePixelRatioF()
        if drawn is None or abs(drawn.image.width() / ratio - page.width()) > 1:
            return page
        size = drawn.image.size().toSizeF() / ratio
        return QRectF(page.topLeft(), size)

    def _paint_strip(self, painter: QPainter, origin: QPointF, strip: Strip) -> None:
        tokens, unit = self._theme.tokens, self._unit()
        top, height = origin.y() + strip.top * unit, (strip.bottom - strip.top) * unit
        left = origin.x() + _TEXT_LEFT * unit
        right = origin.x() + (self._paper_width() - _TEXT_RIGHT) * unit
        ground = QColor(tokens.dbar)
        ground.setAlpha(34)
        painter.fillRect(QRectF(left - 3, top - 2, right - left + 6, height + 4), ground)
        bar = QRectF(left - _BAR * unit, top - 2, 3, height + 4)
        painter.fillRect(bar, tokens.dbar)

    def _paint_shadow(self, painter: QPainter, page: QRectF) -> None:
        shade = QColor(self._theme.tokens.onpaper)
        for grow, alpha in ((2.0, 12), (1.0, 26)):
            shade.setAlpha(alpha)
            painter.fillRect(page.adjusted(-grow, -grow + 1, grow, grow + 1), shade)
