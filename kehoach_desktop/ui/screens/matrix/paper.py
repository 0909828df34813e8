"""The matrix on paper: A3 landscape, heads on every page, rows and columns never split."""

from typing import Final

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QPageLayout, QPageSize, QPainter, QPdfWriter

from kehoach_desktop.core.dates import full
from kehoach_desktop.core.matrix import Matrix, Sums
from kehoach_desktop.ui.fonts import TextRole
from kehoach_desktop.ui.screens.matrix.canvas import measures
from kehoach_desktop.ui.screens.matrix.geometry import Measures, layout
from kehoach_desktop.ui.screens.matrix.paint import MatrixPainter
from kehoach_desktop.ui.screens.matrix.scene import Scene
from kehoach_desktop.ui.theme import PaperLook, Theme

_DPI: Final = 96
"""Qt's logical pixels; everything but the glyphs is drawn as lines and letters."""
_MARGIN: Final = 12.0
"""Millimetres on each side."""
_SHARP: Final = 4.0


def matrix_pdf(theme: Theme, matrix: Matrix, title: str) -> bytes:
    """Give the pages as PDF; on the main thread, since glyphs are pixmaps."""
    look = PaperLook(theme)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(_DPI)
    writer.setTitle(title)
    margins = QMarginsF(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
    writer.setPageLayout(
        QPageLayout(
            QPageSize(QPageSize.PageSizeId.A3),
            QPageLayout.Orientation.Landscape,
            margins,
            QPageLayout.Unit.Millimeter,
        )
    )
    painter = QPainter(writer)
    head = look.metrics(TextRole.SECTION).height() + 10
    size = QSize(painter.viewport().width(), painter.viewport().height() - head)
    for number, (part, sums) in enumerate(_pages(matrix, measures(look, 1.0), size)):
        if number:
            writer.newPage()
        painter.setFont(look.font(TextRole.SECTION))
        painter.setPen(look.tokens.text)
        words = f"{title}, đến {full(matrix.today)}"
        painter.drawText(QRect(0, 0, size.width(), head), Qt.AlignmentFlag.AlignLeft, words)
        painter.save()
        painter.translate(0, head)
        laid_out = layout(part, measures(look, 1.0), size, QPoint())
        MatrixPainter(painter, look, Scene(part, sums, laid_out), _SHARP).paint()
        painter.restore()
    painter.end()
    return bytes(buffer.data().data())


def _pages(matrix: Matrix, lengths: Measures, size: QSize) -> list[tuple[Matrix, Sums]]:
    """Cut the matrix into pages, left to right and then down; sums are those of the whole."""
    sums = matrix.sums()
    high = max((size.height() - lengths.group - lengths.head) // lengths.row - 1, 1)
    groups = len(dict.fromkeys(column.section for column in matrix.columns))
    free = size.width() - lengths.least_first - lengths.sum - groups * lengths.gap
    wide = max(free // lengths.cell, 1)
    return [
        (
            Matrix(
                matrix.today,
                matrix.rows[top : top + high],
                matrix.columns[left : left + wide],
                matrix.cells,
            ),
            Sums(sums.rows[top : top + high], sums.columns[left : left + wide], sums.total),
        )
        for top in range(0, len(matrix.rows), high)
        for left in range(0, len(matrix.columns), wide)
    ]
