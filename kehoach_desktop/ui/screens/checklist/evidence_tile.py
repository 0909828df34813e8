"""One piece of evidence on screen: a small picture, or the name of a file or link."""

from typing import Final

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QKeyEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QPixmap,
)
from PySide6.QtWidgets import QAbstractButton, QMenu

from kehoach_desktop.core.evidence import Evidence
from kehoach_desktop.ui.focus import has_keyboard_focus, paint_focus_ring
from kehoach_desktop.ui.fonts import TextRole
from kehoach_desktop.ui.icons import DENSE_ICON, paint_icon
from kehoach_desktop.ui.theme import Theme

PICTURE: Final = QSize(84, 60)
"""At 100 %."""
_WIDEST: Final = 190
_PADDING: Final = 8
_GAP: Final = 5
_CENTRE: Final = Qt.AlignmentFlag.AlignVCenter


class EvidenceTile(QAbstractButton):
    """A click, Enter or Space opens it; Delete and the menu take it off its line."""

    opened = Signal(int)
    removed = Signal(int)

    def __init__(self, theme: Theme, evidence: Evidence) -> None:
        super().__init__()
        self._theme = theme
        self.evidence = evidence
        self._picture: QPixmap | None = None
        words = shown_words(evidence)
        self.setText(words)
        self.setAccessibleName(f"Minh chứng {words}")
        self.setToolTip(f"{evidence.link or words}\nEnter mở, Delete bỏ khỏi việc này")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.clicked.connect(lambda: self.opened.emit(evidence.id))

    @property
    def is_picture(self) -> bool:
        """Whether there is, or will be, a picture to show."""
        return self.evidence.is_picture and not (self._picture and self._picture.isNull())

    def show_picture(self, picture: QPixmap | None) -> None:
        """Show a small picture; a null one says that the file holds none."""
        self._picture = picture
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        px = self._theme.px
        if self.is_picture:
            return QSize(px(PICTURE.width()), px(PICTURE.height()))
        words = self._theme.metrics(TextRole.SMALL).horizontalAdvance(self.text())
        width = words + px(DENSE_ICON) + px(_GAP) + 2 * px(_PADDING) + 2
        return QSize(min(width, px(_WIDEST)), self._theme.field_height(26))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 (Qt's signature)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tokens = self._theme.tokens
        shape = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(QPen(tokens.line2, 1))
        painter.setBrush(tokens.hover if self.underMouse() else tokens.surface)
        painter.drawRoundedRect(shape, 4, 4)
        if self.is_picture:
            self._paint_picture(painter, shape)
        else:
            self._paint_name(painter)
        if has_keyboard_focus(self):
            paint_focus_ring(painter, self.rect(), self._theme)

    def _paint_picture(self, painter: QPainter, shape: QRectF) -> None:
        if self._picture is None:
            size = self._theme.px(DENSE_ICON)
            middle = self.rect().center() - QPoint(size // 2, size // 2)
            paint_icon(painter, middle, "clock", size, self._theme.tokens.text3)
            return
        inside = QPainterPath()
        inside.addRoundedRect(shape, 4, 4)
        painter.setClipPath(inside)
        room = QRect(QPoint(0, 0), self._picture.deviceIndependentSize().toSize())
        room.moveCenter(self.rect().center())
        painter.drawPixmap(room, self._picture)
        painter.setClipping(False)

    def _paint_name(self, painter: QPainter) -> None:
        theme, size = self._theme, self._theme.px(DENSE_ICON)
        lost = self.evidence.missing
        colour = theme.tokens.wait if lost else theme.tokens.text2
        name = "warning" if lost else "link" if self.evidence.link else "clip"
        left, top = theme.px(_PADDING), (self.height() - size) // 2
        paint_icon(painter, QPoint(left, top), name, size, colour)
        words = self.rect().adjusted(left + size + theme.px(_GAP), 0, -theme.px(_PADDING), 0)
        painter.setFont(theme.font(TextRole.SMALL))
        painter.setPen(colour)
        middle = Qt.TextElideMode.ElideMiddle  # the ending says what kind of file it is
        shown = painter.fontMetrics().elidedText(self.text(), middle, words.width())
        painter.drawText(words, int(_CENTRE), shown)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.click()
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removed.emit(self.evidence.id)
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = QMenu(self)
        menu.addAction("Mở\tEnter").triggered.connect(self.click)
        bin_it = menu.addAction("Bỏ khỏi việc này\tDelete")
        bin_it.triggered.connect(lambda: self.removed.emit(self.evidence.id))
        menu.popup(event.globalPos())


def shown_words(evidence: Evidence) -> str:
    """Give the name, and that the file is away where it is."""
    return f"{evidence.name} (không thấy tệp)" if evidence.missing else evidence.name
