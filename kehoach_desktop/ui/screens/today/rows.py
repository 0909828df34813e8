"""The lists of the cards: work of an activity, coming days, kinds of units; heights to contents."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Final

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from kehoach_desktop.ui.focus import has_keyboard_focus, paint_focus_ring
from kehoach_desktop.ui.fonts import TextRole
from kehoach_desktop.ui.row_paint import paint_line_above
from kehoach_desktop.ui.table_model import Column, copy_rows
from kehoach_desktop.ui.theme import Theme

Index = QModelIndex | QPersistentModelIndex
ITEM: Final = Qt.ItemDataRole.UserRole
_ROOT: Final = QModelIndex()
_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


@dataclass(frozen=True, slots=True)
class Row:
    """A record and what a screen reader says of it."""

    record: Any
    spoken: str
    cells: tuple[str, ...] = ()
    """What Ctrl+C gives, under the heads of the list."""


Paint = Callable[[QPainter, Theme, QRect, Any], None]
"""Paints a record into the rectangle of its row."""


class CardModel(QAbstractListModel):
    """Rows in one column."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: tuple[Row, ...] = ()

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show these; where only contents differ, the current row stays."""
        if len(rows) == len(self._rows):
            self._rows = tuple(rows)
            self.dataChanged.emit(self.index(0), self.index(max(len(rows) - 1, 0)))
            return
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    def rows(self) -> tuple[Row, ...]:
        """Give the rows shown."""
        return self._rows

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == ITEM:
            return row
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return row.spoken
        return None


class CardList(QListView):
    """As high as its rows; `opened` gives the record of a row that was clicked or entered."""

    opened = Signal(object)

    def __init__(self, theme: Theme, name: str, height: float, paint: Paint) -> None:
        super().__init__()
        self._theme = theme
        self.heads: tuple[str, ...] = ()
        self.rows = CardModel()
        self.setModel(self.rows)
        self.setItemDelegate(CardDelegate(theme, self, height, paint))
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        self.clicked.connect(self._open)
        theme.changed.connect(self._dress)

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show these rows."""
        self.rows.show_rows(rows)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        return QSize(
            self._theme.px(200), sum(map(self.sizeHintForRow, range(self.rows.rowCount())))
        )

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.sizeHint().height())

    def _dress(self) -> None:
        self.scheduleDelayedItemsLayout()
        self.updateGeometry()

    def _open(self, index: QModelIndex) -> None:
        if index.isValid():
            self.opened.emit(index.data(ITEM).record)

    def copy(self) -> None:
        """Put all rows on the clipboard under the heads of the list."""
        copy_rows([_column(at, head) for at, head in enumerate(self.heads)], self.rows.rows())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER:
            self._open(self.currentIndex())
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.key() == Qt.Key.Key_Tab:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid():
            self.setCurrentIndex(self.rows.index(0))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.clearSelection()


def _column(at: int, head: str) -> Column[Row]:
    return Column(head, lambda row: row.cells[at])


class CardDelegate(QStyledItemDelegate):
    """Hairline above each row, hover, focus ring; the record paints itself."""

    def __init__(self, theme: Theme, view: CardList, height: float, paint: Paint) -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view
        self._height = height
        self._paint = paint

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002
        lines = 2 if self._height > 40 else 1  # noqa: PLR2004 (a row of two lines)
        text = self._theme.metrics(TextRole.BODY).height()
        small = self._theme.metrics(TextRole.SMALL).height() if lines > 1 else 0
        return QSize(0, max(self._theme.px(self._height), text + small + 10))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme, rect = self._theme, QRect(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect.adjusted(1, 1, -1, 0), theme.tokens.hover)
        paint_line_above(painter, rect, theme)
        self._paint(
            painter,
            theme,
            rect.adjusted(theme.px(12), 1, -theme.px(14), 0),
            index.data(ITEM).record,
        )
        focused = option.state & QStyle.StateFlag.State_HasFocus
        if focused and has_keyboard_focus(self._view):
            paint_focus_ring(painter, rect, theme)
        painter.restore()
