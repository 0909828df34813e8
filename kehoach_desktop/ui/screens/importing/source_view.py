"""The source text: its lines with their numbers, names underlined, the asked-about line lit."""

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
    Signal,
)
from PySide6.QtGui import QFont, QPainter, QPen, QResizeEvent, QTextLayout, QTextLine, QTextOption
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

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


class SourceView(QListView):
    """`line_chosen` gives the index of a line that the clerk clicked."""

    line_chosen = Signal(int)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._model = _Lines(self)
        self.lit: frozenset[int] = frozenset()
        self.asked: frozenset[int] = frozenset()
        self.setModel(self._model)
        self.setItemDelegate(_LineDelegate(theme, self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setAccessibleName("Văn bản gốc")
        self.clicked.connect(lambda index: self.line_chosen.emit(index.row()))
        theme.changed.connect(self._lay_out_again)

    def show_lines(self, lines: Sequence[SourceLine]) -> None:
        """Show the lines of a source."""
        self._model.show_lines(lines)

    def show_marks(self, marks: Sequence[Mark]) -> None:
        """Underline these words and no others."""
        self._model.show_marks(marks)
        self.viewport().update()

    def light(self, lines: Sequence[int], *, asked: bool) -> None:
        """Light lines (amber where asked about), and bring the first into view."""
        self.asked = frozenset(lines) if asked else frozenset()
        self.lit = frozenset() if asked else frozenset(lines)
        if lines:
            hint = QAbstractItemView.ScrollHint.PositionAtCenter
            self.scrollTo(self._model.index(lines[0]), hint)
        self.viewport().update()

    def keyboardSearch(self, search: str) -> None:
        """Do nothing: no type-ahead (Telex and VNI take letters)."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out_again()

    def _lay_out_again(self) -> None:
        self._model.layoutChanged.emit()


class _Lines(QAbstractListModel):
    def __init__(self, parent: QListView) -> None:
        super().__init__(parent)
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

    def line(self, row: int) -> SourceLine:
        return self._lines[row]

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self._lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role == Qt.ItemDataRole.DisplayRole:
            return self._lines[index.row()].text
        return None


class _LineDelegate(QStyledItemDelegate):
    """Paints a wrapped line in the page's letters; heights come from the same layout."""

    def __init__(self, theme: Theme, view: SourceView) -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view
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
        if row in self._view.asked:
            painter.fillRect(rect, tokens.waitt)
        elif row in self._view.lit:
            painter.fillRect(rect, tokens.tint)
        self._paint_number(painter, rect, row)
        layout, _ = self._laid_out(str(index.data()), self._text_width())
        corner = QPointF(rect.left() + theme.px(_NUMBER_WIDTH), rect.top() + 1)
        painter.setPen(tokens.text)
        layout.draw(painter, corner)
        model = self._view.model()
        if isinstance(model, _Lines):
            for mark in model.marks_of(row):
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
