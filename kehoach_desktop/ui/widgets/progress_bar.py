"""The bar of done · overdue · doing · rest; a number always stands beside it."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from kehoach_desktop.core.progress import Progress
from kehoach_desktop.ui.theme import Theme

_SPLIT = 3
"""Parts wider than this leave a pixel free at their end."""


def paint_progress(painter: QPainter, rect: QRectF, theme: Theme, progress: Progress) -> None:
    """Paint the bar into `rect`, for delegates and for the widget below."""
    tokens = theme.tokens
    parts = (
        (progress.finished, tokens.pbar),
        (progress.overdue, tokens.seal),
        (progress.doing, tokens.dbar),
    )
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    shape = QPainterPath()
    shape.addRoundedRect(rect, rect.height() / 2, rect.height() / 2)
    painter.setClipPath(shape)
    painter.fillRect(rect, tokens.track)
    left = rect.left()
    for number, colour in parts:
        if number and progress.total:
            width = rect.width() * number / progress.total
            _paint_part(painter, QRectF(left, rect.top(), width, rect.height()), colour)
            left += width
    painter.restore()


def _paint_part(painter: QPainter, rect: QRectF, colour: QColor) -> None:
    gap = 1 if rect.width() > _SPLIT else 0
    painter.fillRect(rect.adjusted(0, 0, -gap, 0), colour)


class ProgressBar(QWidget):
    """The bar as a widget, `thickness` pixels high."""

    def __init__(self, theme: Theme, thickness: int = 6) -> None:
        super().__init__()
        self._theme = theme
        self._thickness = thickness
        self._progress = Progress()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        theme.changed.connect(self.update)

    def set_progress(self, progress: Progress) -> None:
        """Show these counts."""
        self._progress = progress
        self.setAccessibleName(f"{progress.finished} trên {progress.total} việc xong")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(210), self._theme.px(self._thickness))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 (Qt's signature)
        paint_progress(QPainter(self), QRectF(self.rect()), self._theme, self._progress)
