"""Paints what surrounds the cells of the matrix: heads, foot, corners, the lines between them."""

from typing import Final

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QPainter, QPen

from kehoach_desktop.ui.fonts import TextRole
from kehoach_desktop.ui.row_paint import elided
from kehoach_desktop.ui.screens.matrix.scene import Scene
from kehoach_desktop.ui.screens.matrix.words import count_words
from kehoach_desktop.ui.theme import Theme

_MIDDLE: Final = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
_CENTER: Final = int(Qt.AlignmentFlag.AlignCenter)
_RIGHT: Final = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight)


class MarginPainter:
    """Paints with the painter of the whole; who clips it says what is in sight."""

    def __init__(self, painter: QPainter, theme: Theme, scene: Scene) -> None:
        self._painter = painter
        self._theme = theme
        self._scene = scene
        self._geometry = scene.geometry

    def paint_heads(self) -> None:
        """Paint the sections and, below them, the short names of the units."""
        geometry, theme, tokens = self._geometry, self._theme, self._theme.tokens
        painter, matrix = self._painter, self._scene.matrix
        group_height = geometry.measures.group
        painter.setFont(self._theme.font(TextRole.STRONG))
        painter.setPen(tokens.text2)
        for name, first, last in geometry.groups:
            box = geometry.column(first) | geometry.column(last)
            left = max(box.left(), geometry.grid.left())
            right = min(box.right(), geometry.grid.right())
            if (name, first, last) == geometry.groups[-1] and right == box.right():
                right += geometry.measures.sum  # nothing stands there above the word "Xong"
            width = right - left - theme.px(6)
            room = QRect(left + theme.px(6), 0, width, group_height)
            if room.width() > 0:
                painter.drawText(room, _MIDDLE, self._elided(name, room.width()))
        current = self._scene.current[1] if self._scene.current else -1
        half = geometry.measures.head // 2
        for number in geometry.visible_columns():
            box = geometry.column(number)
            painter.setFont(theme.font(TextRole.LEAST))
            painter.setPen(tokens.ink if number == current else tokens.text2)
            for line, words in enumerate(matrix.columns[number].words):
                room = QRect(box.left(), group_height + line * half, box.width(), half)
                painter.drawText(room, _CENTER, self._elided(words, room.width()))

    def paint_foot_counts(self) -> None:
        """Paint how much of each unit's work is done."""
        geometry, theme = self._geometry, self._theme
        painter, sums = self._painter, self._scene.sums
        top = geometry.grid.bottom() + 1
        painter.setFont(theme.font(TextRole.LEAST))
        painter.setPen(theme.tokens.text2)
        for number in geometry.visible_columns():
            progress = sums.columns[number]
            box = geometry.column(number)
            room = QRect(box.left() - 2, top, box.width() + 4, geometry.measures.row)
            if progress.total:
                painter.drawText(
                    room, _CENTER, count_words(progress, painter.fontMetrics(), box.width() - 1)
                )

    def paint_frame(self) -> None:
        """Paint what belongs to no row: corners, the foot, the lines between the parts."""
        geometry, theme, tokens = self._geometry, self._theme, self._theme.tokens
        painter, grid = self._painter, self._geometry.grid
        side, height = theme.px(12), geometry.measures.row
        painter.setFont(theme.font(TextRole.SMALL))
        painter.setPen(tokens.text2)
        size = (
            f"{len(self._scene.matrix.rows)} hoạt động × {len(self._scene.matrix.columns)} đơn vị"
        )
        corner = QRect(side, geometry.measures.group, geometry.first - side, geometry.measures.head)
        painter.drawText(corner, _MIDDLE, size)
        end = QRect(grid.right() + 1, corner.top(), geometry.measures.sum, corner.height())
        painter.drawText(end, _CENTER, "Xong")
        foot = QRect(side, grid.bottom() + 1, geometry.first - side, height)
        painter.drawText(foot, _MIDDLE, "Việc đã xong")
        painter.setFont(theme.font(TextRole.STRONG))
        painter.setPen(tokens.text)
        total = self._scene.sums.total
        right = QRect(end.left(), foot.top(), geometry.measures.sum - theme.px(10), height)
        painter.drawText(right, _RIGHT, count_words(total, painter.fontMetrics(), right.width()))
        self._paint_lines()

    def _paint_lines(self) -> None:
        geometry, painter, grid = self._geometry, self._painter, self._geometry.grid
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        painter.setPen(QPen(self._theme.tokens.line, 0))
        bottom = grid.bottom() + geometry.measures.row
        width = grid.right() + 1 + geometry.measures.sum
        for top in (geometry.top, grid.bottom() + 1):
            painter.drawLine(0, top, width, top)
        painter.drawLine(grid.left() - 1, geometry.measures.group, grid.left() - 1, bottom)
        painter.drawLine(grid.right() + 1, geometry.measures.group, grid.right() + 1, bottom)
        painter.save()
        painter.setClipRect(QRect(grid.left(), 0, grid.width(), geometry.size.height()))
        gap = geometry.measures.gap
        for _, first, _ in geometry.groups[1:]:
            left = geometry.column(first).left()
            painter.fillRect(
                QRect(left - gap, geometry.top, gap, bottom - geometry.top),
                self._theme.tokens.page,
            )
            for x in (left - gap, left - 1):
                painter.drawLine(QPoint(x, geometry.measures.group), QPoint(x, bottom))
        painter.restore()

    def _elided(self, text: str, width: int) -> str:
        return elided(self._painter.fontMetrics(), text, max(width, 0))
