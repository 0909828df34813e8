"""Paints the matrix with QPainter, on the screen and on paper: only what is in sight."""

from typing import Final

from PySide6.QtCore import QLine, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPixmap, QRegion

from kehoach_desktop.core.states import Shown
from kehoach_desktop.ui.fonts import TextRole
from kehoach_desktop.ui.row_paint import elided
from kehoach_desktop.ui.screens.matrix.margins import MarginPainter
from kehoach_desktop.ui.screens.matrix.scene import Scene
from kehoach_desktop.ui.state_icon import state_icon
from kehoach_desktop.ui.theme import Theme

GLYPH: Final = 14
_MIDDLE: Final = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
_RIGHT: Final = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight)


class MatrixPainter:
    """Holds what is the same in every cell of one painting."""

    def __init__(self, painter: QPainter, theme: Theme, scene: Scene, ratio: float = 1.0) -> None:
        self._painter = painter
        self._theme = theme
        self._scene = scene
        self._ratio = max(ratio, painter.device().devicePixelRatioF())
        self._geometry = scene.geometry
        self._margins = MarginPainter(painter, theme, scene)
        self._glyphs: dict[Shown, QPixmap] = {}
        self._size = theme.px(GLYPH)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)

    def paint(self) -> None:
        """Paint everything in sight."""
        geometry = self._geometry
        grid = geometry.grid
        self._paint_cross()
        self._painter.save()
        self._painter.setClipRect(grid)
        self._paint_cells()
        self._painter.restore()
        body = QRect(0, geometry.top, geometry.size.width(), grid.height())
        self._painter.save()
        self._painter.setClipRect(body)
        self._paint_titles()
        self._painter.restore()
        self._painter.save()
        sides = QRect(grid.left(), 0, grid.width(), geometry.size.height())
        above = QRect(grid.left(), 0, grid.width() + geometry.measures.sum, geometry.measures.group)
        self._painter.setClipRegion(QRegion(sides) + QRegion(above))
        self._margins.paint_heads()
        self._margins.paint_foot_counts()
        self._painter.restore()
        self._margins.paint_frame()

    def _paint_cross(self) -> None:
        """Tint the row and the column of the current cell, and the row under the pointer."""
        scene, geometry, tokens = self._scene, self._geometry, self._theme.tokens
        body = QRect(0, geometry.top, geometry.size.width(), geometry.grid.height())
        if scene.hovered is not None:
            self._painter.fillRect(geometry.row(scene.hovered) & body, tokens.hover)
        if scene.current is None:
            return
        row, column = scene.current
        self._painter.fillRect(geometry.row(row) & body, tokens.hover)
        sides = QRect(geometry.grid.left(), geometry.measures.group, geometry.grid.width(), 100_000)
        self._painter.fillRect(geometry.column(column) & sides, tokens.hover)

    def _paint_cells(self) -> None:
        geometry, matrix = self._geometry, self._scene.matrix
        painter, tokens = self._painter, self._theme.tokens
        self._paint_chosen()
        cell_size, row_size = geometry.measures.cell, geometry.measures.row
        inset_x, inset_y = (cell_size - self._size) // 2, (row_size - self._size) // 2
        frame = QPen(tokens.line2, 1.5)
        columns = [
            (matrix.columns[number].unit_id, geometry.column(number).left())
            for number in geometry.visible_columns()
        ]
        for row in geometry.visible_rows():
            top = geometry.row(row).top()
            activity = matrix.rows[row].activity_id
            for unit, left in columns:
                cell = matrix.cells.get((activity, unit))
                if cell is None:
                    continue
                if cell.lead:
                    painter.setPen(frame)
                    painter.setBrush(Qt.BrushStyle.NoBrush)
                    box = QRectF(left + 5, top + 3, cell_size - 10, row_size - 6)
                    painter.drawRoundedRect(box, 5, 5)
                painter.drawPixmap(left + inset_x, top + inset_y, self._glyph(cell.shown))
        self._paint_current()

    def _paint_chosen(self) -> None:
        chosen, geometry = self._scene.chosen, self._geometry
        if chosen.isNull():
            return
        first = geometry.cell(chosen.top(), chosen.left())
        last = geometry.cell(chosen.bottom(), chosen.right())
        self._painter.fillRect(first | last, self._theme.tokens.tint)

    def _paint_current(self) -> None:
        if self._scene.current is None:
            return
        tokens = self._theme.tokens
        box = QRectF(self._geometry.cell(*self._scene.current)).adjusted(1, 1, -1, -1)
        self._painter.setPen(QPen(tokens.ink, 2 if self._scene.ring else 1.5))
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        self._painter.drawRoundedRect(box, 4, 4)

    def _glyph(self, shown: Shown) -> QPixmap:
        found = self._glyphs.get(shown)
        if found is None:
            found = state_icon(self._theme, shown, self._size, self._ratio)
            self._glyphs[shown] = found
        return found

    def _paint_titles(self) -> None:
        scene, geometry, theme = self._scene, self._geometry, self._theme
        painter, tokens = self._painter, theme.tokens
        width, side = geometry.first, theme.px(12)
        sum_left = geometry.grid.right() + 1
        current = scene.current[0] if scene.current else -1
        lines: list[QLine] = []
        for row in geometry.visible_rows():
            box = geometry.row(row)
            painter.setPen(tokens.text)
            painter.setFont(theme.font(TextRole.STRONG if row == current else TextRole.BODY))
            words = QRect(side, box.top(), width - side - theme.px(8), box.height())
            title = scene.matrix.rows[row].title
            painter.drawText(words, _MIDDLE, elided(painter.fontMetrics(), title, words.width()))
            progress = scene.sums.rows[row]
            painter.setPen(tokens.text2)
            painter.setFont(theme.font(TextRole.SMALL))
            end = QRect(sum_left, box.top(), geometry.measures.sum - theme.px(10), box.height())
            painter.drawText(end, _RIGHT, f"{progress.finished}/{progress.total}")
            lines.append(QLine(0, box.top(), geometry.size.width(), box.top()))
        painter.setPen(QPen(tokens.line, 0))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        painter.drawLines(lines)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
