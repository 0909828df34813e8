"""The list beside a checklist: units under their sections, each with its bar and its count."""

from collections.abc import Sequence
from typing import Any, Final

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QAbstractScrollArea, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from kehoach_desktop.core.checklist_entries import Entry, EntrySection
from kehoach_desktop.core.entry import figure_text
from kehoach_desktop.core.progress import Progress
from kehoach_desktop.core.states import Shown
from kehoach_desktop.ui.focus import has_keyboard_focus, paint_focus_ring
from kehoach_desktop.ui.fonts import TextRole
from kehoach_desktop.ui.row_paint import paint_words
from kehoach_desktop.ui.state_icon import paint_state
from kehoach_desktop.ui.theme import Theme
from kehoach_desktop.ui.widgets.progress_bar import paint_progress

Index = QModelIndex | QPersistentModelIndex
_ROOT: Final = QModelIndex()
ITEM: Final = Qt.ItemDataRole.UserRole
_MARGIN: Final = 8
_LEFT: Final = 14
_RIGHT: Final = 12
_COUNT_WIDTH: Final = 34
_MARK: Final = 12


class EntryModel(QAbstractListModel):
    """Headings and entries in one column; only entries can be chosen."""

    def __init__(self) -> None:
        super().__init__()
        self._items: list[EntrySection | Entry] = []

    def show_sections(self, sections: Sequence[EntrySection]) -> None:
        """Show these; where only counts differ, selection and scroll stay."""
        items: list[EntrySection | Entry] = []
        for section in sections:
            items += (section, *section.entries)
        same = list(map(_key, items)) == list(map(_key, self._items))
        if same:
            self._items = items
            if items:
                self.dataChanged.emit(self.index(0), self.index(len(items) - 1))
            return
        self.beginResetModel()
        self._items = items
        self.endResetModel()

    def entries(self) -> list[Entry]:
        """Give the entries shown, in order."""
        return [item for item in self._items if isinstance(item, Entry)]

    def index_of(self, entry_id: int) -> QModelIndex:
        """Give where an entry stands; an invalid index where it is not shown."""
        for row, item in enumerate(self._items):
            if isinstance(item, Entry) and item.id == entry_id:
                return self.index(row)
        return QModelIndex()

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._items)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if index.isValid() and isinstance(self._items[index.row()], Entry):
            return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return Qt.ItemFlag.NoItemFlags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        item = self._items[index.row()]
        if role == ITEM:
            return item
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return item.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return _spoken(item.name, item.progress)
        return None


def _key(item: EntrySection | Entry) -> tuple[str, int | None]:
    return (item.name, item.id if isinstance(item, Entry) else None)


def _spoken(name: str, progress: Progress) -> str:
    late = f", {progress.overdue} quá hạn" if progress.overdue else ""
    return f"{name}, {progress.finished} trên {progress.total} việc xong{late}"


class EntryDelegate(QStyledItemDelegate):
    """Paints a heading with its sum, or an entry with bar, mark and count."""

    def __init__(self, theme: Theme, view: QAbstractScrollArea) -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002
        theme = self._theme
        if isinstance(index.data(ITEM), EntrySection):
            return QSize(0, theme.metrics(TextRole.SMALL).height() + theme.px(12))
        return QSize(0, max(theme.px(38), theme.metrics(TextRole.BODY).height() + theme.px(18)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        item, rect = index.data(ITEM), QRect(option.rect)
        if isinstance(item, EntrySection):
            self._paint_heading(painter, rect, item)
        else:
            self._paint_entry(painter, option, item)
        painter.restore()

    def _paint_heading(self, painter: QPainter, rect: QRect, section: EntrySection) -> None:
        theme = self._theme
        inner = rect.adjusted(
            theme.px(_MARGIN + _LEFT), theme.px(6), -self._right_margin() - theme.px(_RIGHT), 0
        )
        painter.setFont(theme.font(TextRole.SMALL))
        painter.setPen(theme.tokens.text3)
        count = _count(section.progress)
        paint_words(painter, inner, count, right=True)
        bold = QFont(theme.font(TextRole.SMALL))
        bold.setWeight(theme.font(TextRole.STRONG).weight())
        painter.setFont(bold)
        painter.setPen(theme.tokens.text2)
        inner.setRight(inner.right() - painter.fontMetrics().horizontalAdvance(count + "  "))
        paint_words(painter, inner, section.name)

    def _paint_entry(self, painter: QPainter, option: QStyleOptionViewItem, entry: Entry) -> None:
        theme, state = self._theme, option.state
        box = QRect(option.rect).adjusted(theme.px(_MARGIN), 0, -self._right_margin(), 0)
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        if chosen or hovered:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.tokens.tint if chosen else theme.tokens.hover)
            painter.drawRoundedRect(box, 5, 5)
        inner = box.adjusted(theme.px(_LEFT), 0, -theme.px(_RIGHT), 0)
        count = QRect(inner)
        painter.setFont(theme.font(TextRole.SMALL))
        needed = painter.fontMetrics().horizontalAdvance(_count(entry.progress))
        count.setLeft(inner.right() - max(theme.px(_COUNT_WIDTH), needed))
        painter.setPen(theme.tokens.text2)
        paint_words(painter, count, _count(entry.progress), right=True)
        inner.setRight(count.left() - theme.px(4))
        self._paint_name(painter, inner, entry, TextRole.STRONG if chosen else TextRole.BODY)
        if state & QStyle.StateFlag.State_HasFocus and has_keyboard_focus(self._view):
            paint_focus_ring(painter, box, theme, 5)

    def _right_margin(self) -> int:
        """Give the free room at the right; a scroll bar takes it, so that nothing moves."""
        bar = self._view.verticalScrollBar()
        return max(0, self._theme.px(_MARGIN) - (bar.width() if bar.isVisible() else 0))

    def _paint_name(self, painter: QPainter, inner: QRect, entry: Entry, role: TextRole) -> None:
        theme = self._theme
        painter.setFont(theme.font(role))
        height = painter.fontMetrics().height()
        gap, bar = theme.px(3), theme.px(4)
        top = inner.top() + (inner.height() - height - gap - bar) // 2
        words = QRect(inner.left(), top, inner.width(), height)
        if entry.progress.overdue:
            size = theme.px(_MARK)
            words.setRight(inner.right() - size - gap)
            where = QRect(inner.right() - size + 1, top + (height - size) // 2, size, size)
            paint_state(painter, where.topLeft(), theme, Shown.OVERDUE, size)
        if painter.fontMetrics().horizontalAdvance(entry.name) > words.width():
            painter.setFont(theme.font(TextRole.BODY))  # rather lighter than cut
        painter.setPen(theme.tokens.text)
        paint_words(painter, words, entry.name)
        rail = QRectF(inner.left(), top + height + gap, inner.width(), bar)
        paint_progress(painter, rail, theme, entry.progress)


def _count(progress: Progress) -> str:
    if not progress.total:
        return "–"
    return f"{figure_text(progress.finished)}/{figure_text(progress.total)}"
