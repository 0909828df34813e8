"""Tables and generated parts: one object character that paints itself and holds no typed words."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import astuple
from typing import Final

from PySide6.QtCore import QPointF, QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QPainter,
    QPyTextObject,
    QTextBlock,
    QTextCharFormat,
    QTextDocument,
    QTextFormat,
)

from kehoach_desktop.core.blocks import Block, BlockKind, Run, StyledCell, labels
from kehoach_desktop.core.tables import Rows, even
from kehoach_desktop.ui.screens.plans.editor.formats import (
    KIND,
    PAD_LEFT,
    PAD_RIGHT,
    ROWS,
    TEXT_COLUMN,
)
from kehoach_desktop.ui.screens.plans.editor.table_grid import (
    PAD,
    TableGrid,
    cell_font,
    grid_of,
    wrapping,
)
from kehoach_desktop.ui.theme import Theme

OBJECT: Final = "\ufffc"
OBJECT_TYPE: Final = QTextFormat.ObjectTypes.UserObject.value + 1
GENERATED_NAMES: Final = {
    BlockKind.DUTIES: "Nhiệm vụ của từng đơn vị",
    BlockKind.APPENDIX: "Phụ lục phân công nhiệm vụ",
}
_SOURCE: Final = "tự lập từ phân công, chỉ đọc"
_NOTHING_YET: Final = "Chưa có phân công nào."
_LEAST_WIDTH: Final = 120
_GRIDS_KEPT: Final = 40


def object_format(block: Block) -> QTextCharFormat:
    """Give the format of the character that stands for a table or a generated part."""
    form = QTextCharFormat()
    form.setObjectType(OBJECT_TYPE)
    form.setProperty(KIND, block.kind.value)
    styled = [(cell.row, cell.column, [astuple(run) for run in cell.runs]) for cell in block.styled]
    packed = {"rows": block.rows, "widths": block.widths, "styled": styled}
    form.setProperty(ROWS, json.dumps(packed, ensure_ascii=False))
    return form


def block_of_object(form: QTextFormat) -> Block:
    """Give what a character that stands for a table or a generated part holds."""
    packed = json.loads(form.property(ROWS))
    styled = (
        StyledCell(row, column, tuple(Run(*run) for run in runs))
        for row, column, runs in packed["styled"]
    )
    return Block(
        BlockKind(form.property(KIND)),
        rows=tuple(tuple(row) for row in packed["rows"]),
        widths=tuple(packed["widths"]),
        styled=tuple(styled),
    )


def rows_of(form: QTextFormat) -> Rows:
    """Give the cells of a table, as many in each row."""
    return even(json.loads(form.property(ROWS))["rows"])


def format_of_object(block: QTextBlock) -> QTextCharFormat:
    """Give the format of the character in an object's block."""
    return block.begin().fragment().charFormat()


def lines_of(blocks: Sequence[Block]) -> tuple[str, ...]:
    """Give what a generated part says, a line for each block or row, as it is painted."""
    lines: list[str] = []
    for mark, block in zip(labels(blocks), blocks, strict=True):
        lines += [" | ".join(row) for row in block.rows] or [f"{mark} {block.text}".strip()]
    return tuple(lines)


class ObjectPainter(QPyTextObject):
    """Registered with the layout of a document for OBJECT_TYPE."""

    def __init__(self, theme: Theme, parent: QTextDocument) -> None:
        super().__init__(parent)
        self._theme = theme
        self._document = parent
        self._generated: Mapping[BlockKind, tuple[str, ...]] = {}
        self._grids: dict[tuple[Rows, float, float], TableGrid] = {}

    def show_generated(self, lines: Mapping[BlockKind, tuple[str, ...]]) -> bool:
        """Take what the generated parts say now; tell whether it is something else."""
        changed = lines != self._generated
        self._generated = lines
        return changed

    def width(self) -> float:
        """Give how wide an object is."""
        margins = self._theme.px(PAD_LEFT + TEXT_COLUMN + PAD_RIGHT)
        return max(self._document.textWidth() - margins - 2, _LEAST_WIDTH)

    def grid(self, rows: Rows) -> TableGrid:
        """Lay a table out, once for each state of it."""
        key = (rows, self.width(), self._theme.zoom)
        if key not in self._grids:
            if len(self._grids) >= _GRIDS_KEPT:
                self._grids.clear()
            self._grids[key] = grid_of(self._theme, rows, self.width())
        return self._grids[key]

    def origin(self, block: QTextBlock) -> QPointF:
        """Give the upper left corner of an object in the document."""
        self._document.documentLayout().blockBoundingRect(block)  # lays it out
        if not block.layout().lineCount():
            return block.layout().position()
        line = block.layout().lineAt(0)
        top = line.y() + line.ascent() - self._size(format_of_object(block)).height()
        return block.layout().position() + QPointF(line.x(), top)

    def intrinsicSize(self, doc: QTextDocument, posInDocument: int, format: QTextFormat) -> QSizeF:  # noqa: A002, ARG002, N803 (Qt's signature)
        return self._size(format)

    def _size(self, form: QTextFormat) -> QSizeF:
        return QSizeF(self.width(), self.grid(self._rows(form)).height)

    def _rows(self, form: QTextFormat) -> Rows:
        """Give what is painted; a generated part says where it comes from, then its words."""
        kind = BlockKind(form.property(KIND))
        if kind not in GENERATED_NAMES:
            return rows_of(form)
        lines = self._generated.get(kind) or (_NOTHING_YET,)
        return ((f"{GENERATED_NAMES[kind]} ({_SOURCE})",), *((line,) for line in lines))

    def drawObject(
        self,
        painter: QPainter,
        rect: QRectF | QRect,
        doc: QTextDocument,  # noqa: ARG002 (Qt's signature)
        posInDocument: int,  # noqa: ARG002, N803 (Qt's signature)
        format: QTextFormat,  # noqa: A002 (Qt's signature)
    ) -> None:
        rows = self._rows(format)
        generated = BlockKind(format.property(KIND)) in GENERATED_NAMES
        painter.save()
        painter.translate(QRectF(rect).topLeft())
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if generated:
            painter.fillRect(QRectF(QPointF(), self._size(format)), self._theme.tokens.hover)
        for number, row in enumerate(rows):
            self._draw_row(painter, rows, number, row, framed=not generated)
        painter.restore()

    def _draw_row(
        self, painter: QPainter, rows: Rows, number: int, row: Sequence[str], *, framed: bool
    ) -> None:
        theme, grid, pad = self._theme, self.grid(rows), self._theme.px(PAD)
        painter.setFont(cell_font(theme, number if framed else 1))
        for column, text in enumerate(row):
            cell = grid.cell(number, column)
            if framed:
                painter.setPen(theme.tokens.line2)
                painter.drawRect(cell)
            caption = not framed and number == 0
            painter.setPen(theme.tokens.text3 if caption else theme.tokens.text2)
            painter.drawText(cell.adjusted(pad, pad, -pad, -pad + 2), text, wrapping())
