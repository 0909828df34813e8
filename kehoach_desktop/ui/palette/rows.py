"""The rows of the palette: a heading for each group, its entries, found letters set stronger."""

from collections.abc import Sequence
from typing import Any, Final

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QFont, QPainter, QTextCharFormat, QTextLayout
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from kehoach_desktop.core.palette import Entry, Group, matched
from kehoach_desktop.ui.fonts import TextRole
from kehoach_desktop.ui.theme import Theme

Index = QModelIndex | QPersistentModelIndex
ITEM: Final = Qt.ItemDataRole.UserRole
"""An Entry; of a heading its words, since Qt hands a StrEnum back as a string."""
_ROOT: Final = QModelIndex()
_SIDE: Final = 12
_MOST_WHERE: Final = 0.45
"""Of the width: what stands at the right never takes more."""


class PaletteModel(QAbstractListModel):
    """Headings and entries; only entries can be chosen."""

    def __init__(self) -> None:
        super().__init__()
        self._items: list[Group | Entry] = []
        self.query = ""

    def show_entries(self, entries: Sequence[Entry], query: str) -> None:
        """Show these, each group under its heading."""
        self.beginResetModel()
        self.query = query
        self._items = []
        for entry in entries:
            if not self._items or _group(self._items[-1]) is not entry.group:
                self._items.append(entry.group)
            self._items.append(entry)
        self.endResetModel()

    def entry(self, row: int) -> Entry | None:
        """Give the entry of a row; None for a heading and beyond the end."""
        item = self._items[row] if 0 <= row < len(self._items) else None
        return item if isinstance(item, Entry) else None

    def step(self, row: int, by: int) -> int:
        """Give the row of the next entry in a direction, round the ends; -1 where there is none."""
        entries = [at for at, item in enumerate(self._items) if isinstance(item, Entry)]
        if not entries:
            return -1
        if row not in entries:
            return entries[0]
        return entries[(entries.index(row) + by) % len(entries)]

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._items)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if self.entry(index.row()) is not None:
            return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return Qt.ItemFlag.NoItemFlags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        item = self._items[index.row()]
        if role == ITEM:
            return item
        if isinstance(item, Group):
            return item.value if role == Qt.ItemDataRole.DisplayRole else None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return item.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(filter(None, (item.title, item.where, item.group.value)))
        return None


def _group(item: Group | Entry) -> Group:
    return item.group if isinstance(item, Entry) else item


class PaletteDelegate(QStyledItemDelegate):
    """Paints a heading, or a title with its found letters and where it is."""

    def __init__(self, theme: Theme, view: QListView, model: PaletteModel) -> None:
        super().__init__(view)
        self._theme = theme
        self._model = model

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002
        theme = self._theme
        if isinstance(index.data(ITEM), str):
            return QSize(0, theme.metrics(TextRole.SMALL).height() + theme.px(10))
        return QSize(0, theme.row_height(30))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme, item = self._theme, index.data(ITEM)
        inner = option.rect.adjusted(theme.px(_SIDE), 0, -theme.px(_SIDE), 0)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(item, str):
            painter.setFont(theme.font(TextRole.SMALL))
            painter.setPen(theme.tokens.text3)
            bottom = Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft
            painter.drawText(inner.adjusted(0, 0, 0, -theme.px(2)), int(bottom), item)
        else:
            self._paint_ground(painter, option)
            self._paint_entry(painter, inner, item)
        painter.restore()

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if chosen or option.state & QStyle.StateFlag.State_MouseOver:
            tokens = self._theme.tokens
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(tokens.tint if chosen else tokens.hover)
            side = self._theme.px(4)
            painter.drawRoundedRect(option.rect.adjusted(side, 0, -side, 0), 5, 5)

    def _paint_entry(self, painter: QPainter, inner: QRect, entry: Entry) -> None:
        theme = self._theme
        painter.setFont(theme.font(TextRole.SMALL))
        painter.setPen(theme.tokens.text2)
        metrics = painter.fontMetrics()
        most = int(inner.width() * _MOST_WHERE)
        where = metrics.elidedText(entry.where, Qt.TextElideMode.ElideRight, most)
        right = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        painter.drawText(inner, int(right), where)
        taken = metrics.horizontalAdvance(where)
        words = inner.adjusted(0, 0, -taken - theme.px(_SIDE) if taken else 0, 0)
        self._paint_title(painter, words, entry.title)

    def _paint_title(self, painter: QPainter, words: QRect, title: str) -> None:
        theme = self._theme
        shown = theme.metrics(TextRole.STRONG).elidedText(
            title, Qt.TextElideMode.ElideRight, words.width()
        )
        layout = QTextLayout(shown, theme.font(TextRole.BODY))
        found = matched(shown, self._model.query)
        layout.setFormats([_strong(start, length) for start, length in found])
        layout.beginLayout()
        line = layout.createLine()
        line.setLineWidth(words.width())
        layout.endLayout()
        top = words.top() + (words.height() - line.height()) / 2
        painter.setPen(theme.tokens.text)
        layout.draw(painter, QPointF(words.left(), top))


def _strong(start: int, length: int) -> QTextLayout.FormatRange:
    piece = QTextLayout.FormatRange()
    piece.start, piece.length = start, length
    look = QTextCharFormat()
    look.setFontWeight(QFont.Weight.DemiBold)
    piece.format = look
    return piece
