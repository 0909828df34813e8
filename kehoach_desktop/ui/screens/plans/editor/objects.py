"""Tables and generated parts: one object character that paints itself and holds no typed words."""

import json
from typing import Final

from PySide6.QtCore import QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QPainter,
    QPyTextObject,
    QTextCharFormat,
    QTextDocument,
    QTextFormat,
)

from kehoach_desktop.core.blocks import Block, BlockKind
from kehoach_desktop.ui.fonts import TextRole
from kehoach_desktop.ui.screens.plans.editor.formats import (
    KIND,
    PAD_LEFT,
    PAD_RIGHT,
    ROWS,
    TEXT_COLUMN,
)
from kehoach_desktop.ui.theme import Theme

OBJECT: Final = "\ufffc"
OBJECT_TYPE: Final = QTextFormat.ObjectTypes.UserObject.value + 1
_SOURCES: Final = {
    BlockKind.DUTIES: "Nhiệm vụ của từng đơn vị: tự lập từ phân công",
    BlockKind.APPENDIX: "Phụ lục phân công: tự lập từ phân công",
}
_CELL: Final = 6
_WRAP: Final = Qt.TextFlag.TextWordWrap


def object_format(block: Block) -> QTextCharFormat:
    """Give the format of the character that stands for a table or a generated part."""
    form = QTextCharFormat()
    form.setObjectType(OBJECT_TYPE)
    form.setProperty(KIND, block.kind.value)
    form.setProperty(ROWS, json.dumps(block.rows, ensure_ascii=False))
    return form


class ObjectPainter(QPyTextObject):
    """Registered with the layout of a document for OBJECT_TYPE."""

    def __init__(self, theme: Theme, parent: QTextDocument) -> None:
        super().__init__(parent)
        self._theme = theme

    def intrinsicSize(self, doc: QTextDocument, posInDocument: int, format: QTextFormat) -> QSizeF:  # noqa: A002, ARG002, N803 (Qt's signature)
        margins = self._theme.px(PAD_LEFT + TEXT_COLUMN + PAD_RIGHT)
        width = max(doc.textWidth() - margins - 2, 120)
        return QSizeF(width, sum(self._heights(_rows(format), width)))

    def drawObject(
        self,
        painter: QPainter,
        rect: QRectF | QRect,
        doc: QTextDocument,  # noqa: ARG002 (Qt's signature)
        posInDocument: int,  # noqa: ARG002, N803 (Qt's signature)
        format: QTextFormat,  # noqa: A002 (Qt's signature)
    ) -> None:
        theme, rows = self._theme, _rows(format)
        painter.save()
        painter.setPen(theme.tokens.line2)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        top, pad = rect.top(), theme.px(_CELL)
        for row, height in zip(rows, self._heights(rows, rect.width()), strict=True):
            width = rect.width() / len(row)
            for column, text in enumerate(row):
                cell = QRectF(rect.left() + column * width, top, width, height)
                painter.setPen(theme.tokens.line2)
                painter.drawRect(cell)
                painter.setPen(theme.tokens.text2)
                painter.setFont(theme.font(TextRole.SMALL))
                painter.drawText(cell.adjusted(pad, pad, -pad, -pad), int(_WRAP), text)
            top += height
        painter.restore()

    def _heights(self, rows: list[list[str]], width: float) -> list[float]:
        metrics, pad = self._theme.metrics(TextRole.SMALL), self._theme.px(_CELL)
        heights = []
        for row in rows:
            room = QRectF(0, 0, width / len(row) - 2 * pad, 10_000).toRect()
            lines = [metrics.boundingRect(room, int(_WRAP), text).height() for text in row]
            heights.append(max(lines) + 2.0 * pad)
        return heights


def _rows(form: QTextFormat) -> list[list[str]]:
    """Give the cells to paint; a generated part says where it comes from."""
    kind = BlockKind(form.property(KIND))
    rows: list[list[str]] = json.loads(form.property(ROWS) or "[]")
    if kind in _SOURCES:
        return [[_SOURCES[kind]]]
    return [row or [""] for row in rows] or [["Bảng trống"]]
