"""Lines of a source as a list shows them: the model, and the delegate that paints them."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QFont, QPainter, QPen, QTextLayout, QTextLine, QTextOption
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem

from kehoach_desktop.core.drafts import SourceLine, Trace
from kehoach_desktop.ui.fonts import TextRole
from kehoach_desktop.ui.theme import Theme

Index = QModelIndex | QPersistentModelIndex
_NO_PARENT: Final = QModelIndex()
_NUMBER_WIDTH: Final = 43
_MARGIN: Final = 14
_POINTS: Final = 11
_SPACING: Final = 1.42


@dataclass(frozen=True, slots=True)
class Mark:
    """Words that were understood; `doubtful` ones are asked about."""

    trace: Trace
    doubtful: bool = False


class SourceLines(QAbstractListModel):
    """The lines, the words that were understood, and which lines are lit."""

    def __init__(self, parent: QListView) -> None:
        super().__init__(parent)
        self.lit: frozenset[int] = frozenset()
        self.asked: frozenset[int] = frozenset()
        self.raw_rows: frozenset[int] | None = None
        """Rows to light where the lines are shown as they came."""
        self._lines: tuple[SourceLine, ...] = ()
        self._marks: dict[int, list[Mark]] = {}

    def show_lines(self, lines: Sequence[SourceLine]) -> None:
        self.beginResetModel()
        self._lines = tuple(lines)
        self._marks = {}
        self.endResetModel()

    def show_marks(self, marks: Sequence[Mark]) -> None:
        self._marks = {}
        for mark in marks:
            self._marks.setdefault(mark.trace.line, []).append(mark)

    def marks_of(self, row: int) -> Sequence[Mark]:
        return self._marks.get(row, ())

    def tint(self, row: int) -> str:
        """Give the token of the ground of a row; "" for none."""
        if self.raw_rows is not None:
            ground = "waitt" if self.asked else "tint"
            return ground if row in self.raw_rows else ""
        return "waitt" if row in self.asked else "tint" if row in self.lit else ""

    def line(self, row: int) -> SourceLine:
        return self._lines[row]

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self._lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role == Qt.ItemDataRole.DisplayRole:
            return self._lines[index.row()].text
        return None


class SourceLineDelegate(QStyledItemDelegate):
    """Paints a wrapped line in the page's letters; heights come from the same layout."""

    def __init__(self, theme: Theme, view: QListView, lines: SourceLines) -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view
        self._lines = lines
        self._heights: dict[tuple[str, int, float], int] = {}

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002
        width = self._text_width()
        key = (str(index.data()), width, self._theme.zoom)
        if key not in self._heights:
            _, height = self._laid_out(key[0], width)
            self._heights[key] = height + self._theme.px(6)
        return QSize(self._view.viewport().width(), self._heights[key])

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme, tokens = self._theme, self._theme.tokens
        rect: QRect = option.rect
        row = index.row()
        painter.save()
        if ground := self._lines.tint(row):
            painter.fillRect(rect, getattr(tokens, ground))
        self._paint_number(painter, rect, row)
        layout, _ = self._laid_out(str(index.data()), self._text_width())
        corner = QPointF(rect.left() + theme.px(_NUMBER_WIDTH), rect.top() + 1)
        painter.setPen(tokens.text)
        layout.draw(painter, corner)
        for mark in self._lines.marks_of(row):
            self._underline(painter, layout, corner, mark)
        painter.restore()

    def _paint_number(self, painter: QPainter, rect: QRect, row: int) -> None:
        theme = self._theme
        painter.setPen(theme.tokens.text3)
        painter.setFont(theme.font(TextRole.LEAST))
        width = theme.px(_NUMBER_WIDTH) - theme.px(9)
        where = QRect(rect.left(), rect.top() + 1, width, theme.px(22))
        flags = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(where, int(flags), str(row + 1))

    def _underline(
        self, painter: QPainter, layout: QTextLayout, corner: QPointF, mark: Mark
    ) -> None:
        tokens = self._theme.tokens
        painter.setPen(QPen(tokens.wait if mark.doubtful else tokens.dbar, 2))
        for number in range(layout.lineCount()):
            line = layout.lineAt(number)
            first = max(mark.trace.start, line.textStart())
            last = min(mark.trace.end, line.textStart() + line.textLength())
            if first >= last:
                continue
            start, end = _x(line, first), _x(line, last)
            y = corner.y() + line.y() + line.ascent() + 4
            painter.drawLine(QPointF(corner.x() + start, y), QPointF(corner.x() + end, y))

    def _laid_out(self, text: str, width: int) -> tuple[QTextLayout, int]:
        layout = QTextLayout(text, self._font())
        layout.setTextOption(QTextOption(Qt.AlignmentFlag.AlignLeft))
        layout.beginLayout()
        height = 0.0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            line.setPosition(QPointF(0, height))
            height += line.height() * (_SPACING - 0.15)
        layout.endLayout()
        return layout, round(height)

    def _font(self) -> QFont:
        font = QFont()
        font.setFamilies(["Times New Roman", "Liberation Serif", "serif"])
        font.setPointSizeF(_POINTS * self._theme.zoom)
        return font

    def _text_width(self) -> int:
        taken = self._theme.px(_NUMBER_WIDTH) + self._theme.px(_MARGIN)
        return max(self._view.viewport().width() - taken, 60)


def _x(line: QTextLine, letter: int) -> float:
    found = line.cursorToX(letter)
    return float(found[0]) if isinstance(found, tuple) else 0.0
