"""The list of actions as high as its rows; an action opens below itself."""

from collections.abc import Sequence
from datetime import datetime
from typing import Final

from PySide6.QtCore import QModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QSizePolicy

from kehoach_desktop.core.changes import HistoryEntry
from kehoach_desktop.ui.screens.settings.history_paint import HistoryDelegate
from kehoach_desktop.ui.screens.settings.history_rows import ActionRow, MoreRow, Row, UndoRow
from kehoach_desktop.ui.table_model import ROW, Column, Index, RowTableModel, copy_rows
from kehoach_desktop.ui.theme import Theme
from kehoach_desktop.ui.typed import typed_text

_WORDS: tuple[Column[Row], ...] = (Column("Việc", lambda row: row.words),)
_COPIED: Final[tuple[Column[HistoryEntry], ...]] = (
    Column("Lúc", lambda one: f"{datetime.fromisoformat(one.at):%d/%m/%Y %H:%M}"),
    Column("Việc", lambda one: one.label),
    Column("Người làm", lambda one: one.who),
    Column("Đã hoàn tác", lambda one: "x" if one.undone else ""),
)
_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class HistoryList(QListView):
    """Click, Enter and → open an action; ← and Esc close it again."""

    toggled = Signal(object)
    """The action that is to be opened, or closed where it is open."""
    undo_wanted = Signal(object)
    more_wanted = Signal()
    typed = Signal(str)
    current_seen = Signal(QRect)
    """Where the current row is, for whoever scrolls around the list."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._rows: RowTableModel[Row] = RowTableModel(_WORDS, self)
        self.setModel(self._rows)
        self.setAccessibleName("Lịch sử các việc đã làm")
        self.setItemDelegate(HistoryDelegate(theme, self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setWordWrap(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self._act)
        theme.changed.connect(self.fit)

    def rows(self) -> Sequence[Row]:
        """Give the rows shown."""
        return self._rows.rows()

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show these; the current action stays the current one."""
        current = self._action_at(self.currentIndex())
        focused = self.hasFocus()
        self._rows.show_rows(rows)
        self.fit()
        for number, row in enumerate(rows):
            if isinstance(row, ActionRow) and row.entry.id == current:
                self.setCurrentIndex(self._rows.index(number, 0))
        if focused:
            self.setFocus()

    def fit(self) -> None:
        """Be as high as the rows are."""
        self.doItemsLayout()
        self.setFixedHeight(max(self.contentsSize().height(), self._theme.row_height()))

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        if current.isValid() and self.hasFocus():
            self.current_seen.emit(self.visualRect(current))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self.currentIndex().data(ROW)
        opened = isinstance(row, ActionRow) and row.opened
        closes = event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Escape)
        opens = event.key() == Qt.Key.Key_Right and not opened
        if event.matches(QKeySequence.StandardKey.Copy):
            copy_rows(_COPIED, [one.entry for one in self.rows() if isinstance(one, ActionRow)])
        elif event.key() in _ENTER or opens or (closes and opened):
            self._act(self.currentIndex())
        elif words := typed_text(event).strip():
            self.typed.emit(words)
        else:
            super().keyPressEvent(event)

    def _act(self, index: QModelIndex) -> None:
        match index.data(ROW):
            case ActionRow() as row:
                self.toggled.emit(row.entry)
            case UndoRow() as row:
                self.undo_wanted.emit(row.entry)
            case MoreRow():
                self.more_wanted.emit()
            case _:
                pass

    def _action_at(self, index: QModelIndex) -> int:
        row = index.data(ROW) if index.isValid() else None
        return row.entry.id if isinstance(row, ActionRow | UndoRow) else 0

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(300), self.contentsSize().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.fit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # the page scrolls, the list is as high as its rows
