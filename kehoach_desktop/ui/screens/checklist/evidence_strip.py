"""The evidence of the open line, one tile beside the other, in as many rows as it takes."""

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QWidget

from kehoach_desktop.core.evidence import Evidence
from kehoach_desktop.ui.screens.checklist.evidence_tile import EvidenceTile
from kehoach_desktop.ui.theme import Theme

Picture = Callable[[Evidence], QPixmap | None]
_GAP: Final = 8
_BESIDE: Final = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class EvidenceStrip(QWidget):
    """`opened` and `removed` tell which piece; `resized` that another height is needed."""

    opened = Signal(int)
    removed = Signal(int)
    resized = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.tiles: list[EvidenceTile] = []
        self.hide()

    def show_evidence(self, evidence: Sequence[Evidence], picture: Picture) -> None:
        """Show these; tiles of what is there already stay, with the focus."""
        before = {tile.evidence: tile for tile in self.tiles}
        focused = next((at for at, tile in enumerate(self.tiles) if tile.hasFocus()), None)
        self.tiles = [before.pop(one) if one in before else self._tile(one) for one in evidence]
        for gone in before.values():
            gone.hide()
            gone.deleteLater()
        for tile in self.tiles:
            tile.show_picture(picture(tile.evidence) if tile.evidence.is_picture else None)
        self.setVisible(bool(self.tiles))
        if focused is not None and self.tiles:
            self.tiles[min(focused, len(self.tiles) - 1)].setFocus(Qt.FocusReason.OtherFocusReason)
        self._place()

    def sizeHint(self) -> QSize:
        return QSize(0, self._places(self.width())[1])

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def _tile(self, evidence: Evidence) -> EvidenceTile:
        tile = EvidenceTile(self._theme, evidence)
        tile.setParent(self)
        tile.opened.connect(self.opened)
        tile.removed.connect(self.removed)
        tile.show()
        return tile

    def _places(self, width: int) -> tuple[list[QRect], int]:
        """Give where the tiles stand in a width, and how high they stand together."""
        gap, left, top, tallest = self._theme.px(_GAP), 0, 0, 0
        places = []
        for size in (tile.sizeHint() for tile in self.tiles):
            if left and left + size.width() > width:
                left, top, tallest = 0, top + tallest + gap, 0
            places.append(QRect(QPoint(left, top), size))
            left += size.width() + gap
            tallest = max(tallest, size.height())
        return places, top + tallest

    def _place(self) -> None:
        places, height = self._places(self.width())
        for tile, place in zip(self.tiles, places, strict=True):
            tile.setGeometry(place)
        if height != self.height():
            self.updateGeometry()
            self.resized.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.LayoutRequest:
            self._place()
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        at = next((at for at, tile in enumerate(self.tiles) if tile.hasFocus()), None)
        by = _BESIDE.get(Qt.Key(event.key()))
        if at is None or by is None:
            super().keyPressEvent(event)
            return
        beside = self.tiles[max(0, min(at + by, len(self.tiles) - 1))]
        beside.setFocus(Qt.FocusReason.TabFocusReason)
