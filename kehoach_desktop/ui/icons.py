"""The program's own icons: `icon(theme, "print")`; the names are those of `icon_paths.PATHS`.

An icon takes the colour of its label: `tone` names a token (text2, ink, onfill, seal …). It
recolours by itself when the theme changes and turns to text3 when its widget is disabled.
"""

from typing import ClassVar, Final

from PySide6.QtCore import QByteArray, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QIconEngine, QPainter, QPixmap, QPixmapCache
from PySide6.QtSvg import QSvgRenderer
from shiboken6 import isValid

from kehoach_desktop.ui.icon_paths import PATHS
from kehoach_desktop.ui.theme import Theme

ICON: Final = 18
RAIL_ICON: Final = 19
DENSE_ICON: Final = 15

_SVG: Final = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 20"><path d="{path}" fill="none" '
    'stroke="{colour}" stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round"/></svg>'
)


def icon(theme: Theme, name: str, tone: str = "text2") -> QIcon:
    """Give the icon `name` in the colour of token `tone`; KeyError for a name not in PATHS."""
    return QIcon(ThemedEngine(theme, PATHS[name], tone))


def icon_pixmap(name: str, size: int, colour: QColor, ratio: float = 1.0) -> QPixmap:
    """Give the icon as a square of `size` logical pixels for a screen of device ratio `ratio`."""
    return _pixmap(PATHS[name], QSize(size, size), colour, ratio)


def paint_icon(painter: QPainter, where: QPoint, name: str, size: int, colour: QColor) -> None:
    """Paint an icon with its top left corner at `where`."""
    ratio = painter.device().devicePixelRatio()
    painter.drawPixmap(where, icon_pixmap(name, size, colour, ratio))


class ThemedEngine(QIconEngine):
    """Paints one path in the colour that the theme in force has for a token."""

    _clones: ClassVar[list["ThemedEngine"]] = []
    """Qt holds a clone without PySide knowing: dropped here, it would dangle there."""

    def __init__(self, theme: Theme, path: str, tone: str) -> None:
        super().__init__()
        self._theme = theme
        self._path = path
        self._tone = tone

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        ratio = painter.device().devicePixelRatio()
        painter.drawPixmap(rect, self.scaledPixmap(rect.size(), mode, state, ratio))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        return self.scaledPixmap(size, mode, state, 1.0)

    def scaledPixmap(
        self,
        size: QSize,
        mode: QIcon.Mode,
        state: QIcon.State,  # noqa: ARG002 (Qt's signature)
        scale: float,
    ) -> QPixmap:
        tone = "text3" if mode is QIcon.Mode.Disabled else self._tone
        colour: QColor = getattr(self._theme.tokens, tone)
        return _pixmap(self._path, size, colour, scale)

    def clone(self) -> QIconEngine:
        made = ThemedEngine(self._theme, self._path, self._tone)
        self._clones[:] = [engine for engine in self._clones if isValid(engine)]
        self._clones.append(made)
        return made


def _pixmap(path: str, size: QSize, colour: QColor, ratio: float) -> QPixmap:
    key = f"{path}|{size.width()}|{size.height()}|{colour.name()}|{ratio}"
    pixmap = QPixmap()
    if QPixmapCache.find(key, pixmap):
        return pixmap
    pixmap = QPixmap(size * ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    svg = _SVG.format(path=path, colour=colour.name())
    painter = QPainter(pixmap)
    side = min(pixmap.width(), pixmap.height())
    left, top = (pixmap.width() - side) / 2, (pixmap.height() - side) / 2
    QSvgRenderer(QByteArray(svg.encode())).render(painter, QRectF(left, top, side, side))
    painter.end()
    pixmap.setDevicePixelRatio(ratio)
    QPixmapCache.insert(key, pixmap)
    return pixmap
