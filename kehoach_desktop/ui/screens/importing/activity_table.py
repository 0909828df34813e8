"""The activities that were found: corrected in the cell, names completed from the catalogue."""

from collections.abc import Sequence
from functools import partial
from typing import Any, Final

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    Qt,
    Signal,
    SignalInstance,
)
from PySide6.QtGui import QColor, QContextMenuEvent, QKeyEvent, QKeySequence, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCompleter,
    QLineEdit,
    QMenu,
    QStyleOptionViewItem,
    QWidget,
)

from kehoach_desktop.core.import_rows import ActivityRow
from kehoach_desktop.core.states import Shown
from kehoach_desktop.ui.icons import DENSE_ICON, paint_icon
from kehoach_desktop.ui.state_icon import paint_state
from kehoach_desktop.ui.table_model import ROW, Column, RowTableModel
from kehoach_desktop.ui.theme import Theme
from kehoach_desktop.ui.widgets.row_table import RowDelegate, RowTable

Index = QModelIndex | QPersistentModelIndex


_CTRL: Final = int(Qt.KeyboardModifier.ControlModifier.value)
_TITLE, _LEAD, _COORDINATE, _TIME = 2, 3, 4, 5
EDITABLE: Final = {_TITLE: "title", _LEAD: "lead", _COORDINATE: "coordinate"}
_CELLS: Final = {_LEAD: "lead", _COORDINATE: "coordinate", _TIME: "time"}
COLUMNS: tuple[Column[ActivityRow], ...] = (
    Column("", lambda _row: "", width=36, tooltip=lambda row: row.why),
    Column("Mục", lambda row: row.reference, width=64),
    Column("Nội dung", lambda row: row.title, width=None),
    Column("Chủ trì", lambda row: row.lead or "Chưa rõ", width=150),
    Column("Phối hợp", lambda row: row.coordinate, width=170),
    Column("Thời gian", lambda row: row.time or "Theo kế hoạch", width=118),
)


LINE_KEYS: Final = (
    (int(Qt.Key.Key_Delete), "Không phải hoạt động"),
    (_CTRL | int(Qt.Key.Key_Up), "Gộp với dòng trên"),
    (_CTRL | int(Qt.Key.Key_Down), "Tách thành từng việc"),
)
"""Keys of the current activity and what they do."""


class _Model(RowTableModel[ActivityRow]):
    edited = Signal(int, str, str)

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsEditable if index.column() in EDITABLE else flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.EditRole and index.isValid():
            return str(getattr(self.row_at(index), EDITABLE.get(index.column(), "title")))
        return super().data(index, role)

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.EditRole or index.column() not in EDITABLE:
            return False
        field = EDITABLE[index.column()]
        row = self.row_at(index)
        if str(value) != getattr(row, field):
            self.edited.emit(row.number, field, str(value))
        return True


class ActivityTable(RowTable):
    """`edited` gives row number, "title" | "lead" | "coordinate" and the new text."""

    edited = Signal(int, str, str)
    dropped = Signal(int)
    merged = Signal(int)
    split = Signal(int)

    def __init__(self, theme: Theme) -> None:
        self._activities = _Model(COLUMNS)
        super().__init__(theme, self._activities)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
        )
        self._cells = _CellDelegate(theme, self)
        self.setItemDelegate(self._cells)
        self.setAccessibleName("Hoạt động đã nhận ra")
        self._activities.edited.connect(self.edited)

    def show_activities(self, rows: Sequence[ActivityRow]) -> None:
        """Show rows; the current one stays current."""
        current = self.currentIndex()
        self._activities.show_rows(rows)
        if current.isValid() and current.row() < len(rows):
            self.setCurrentIndex(self._activities.index(current.row(), current.column()))

    def complete_from(self, names: Sequence[str]) -> None:
        """Offer these names while a unit's cell is edited."""
        self._cells.names = tuple(names)

    def choose(self, number: int) -> None:
        """Make the activity of this number current."""
        for row, record in enumerate(self._activities.rows()):
            if record.number == number:
                self.setCurrentIndex(self._activities.index(row, _TITLE))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        wanted = self._wanted().get(event.keyCombination().toCombined())
        if wanted is self.merged and self.sorting.column is not None:
            self.sorting.reset()  # first show the line above which it will be joined to
        elif wanted is not None and index.isValid():
            wanted.emit(self._activities.row_at(index).number)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.edit(index)
        else:
            super().keyPressEvent(event)

    def _wanted(self) -> dict[int, SignalInstance]:
        """Give what a key means for the current activity."""
        signals = (self.dropped, self.merged, self.split)
        return dict(zip((keys for keys, _ in LINE_KEYS), signals, strict=True))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        index = self.indexAt(event.pos())
        if not index.isValid():
            return
        menu = QMenu(self)
        number = self._activities.row_at(index).number
        for (keys, words), wanted in zip(LINE_KEYS, self._wanted().values(), strict=True):
            action = menu.addAction(words)
            action.triggered.connect(partial(wanted.emit, number))
            action.setShortcut(QKeySequence(keys))
        menu.popup(event.globalPos())


class _CellDelegate(RowDelegate):
    def __init__(self, theme: Theme, table: ActivityTable) -> None:
        super().__init__(theme, table)
        self.names: tuple[str, ...] = ()

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        super().paint(painter, option, index)
        row: ActivityRow = index.data(ROW)
        if index.column() == 0:
            self._paint_mark(painter, option, row)
        elif _CELLS.get(index.column()) in row.doubtful:
            self._paint_toned(painter, option, str(index.data()), self._theme.tokens.wait)
        elif index.column() == _TIME and not row.time:
            self._paint_toned(painter, option, str(index.data()), self._theme.tokens.text3)

    def _paint_mark(
        self, painter: QPainter, option: QStyleOptionViewItem, row: ActivityRow
    ) -> None:
        size = self._theme.px(DENSE_ICON + 1)
        rect = option.rect
        corner = QPoint(rect.left() + self._theme.px(14), rect.center().y() - size // 2)
        if row.sure:
            paint_state(painter, corner, self._theme, Shown.DONE, size)
        else:
            paint_icon(painter, corner, "question", size, self._theme.tokens.wait)

    def _paint_toned(
        self, painter: QPainter, option: QStyleOptionViewItem, words: str, tone: QColor
    ) -> None:
        theme, rect = self._theme, option.rect.adjusted(0, 1, 0, -1)
        selected = self._table.currentIndex().row() == self._table.rowAt(rect.center().y())
        painter.fillRect(rect, theme.tokens.tint if selected else theme.tokens.surface)
        painter.setPen(tone)
        inner = rect.adjusted(theme.px(8), 0, -theme.px(8), 0)
        words = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, inner.width())
        painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter, words)

    def createEditor(
        self,
        parent: QWidget,
        option: QStyleOptionViewItem,  # noqa: ARG002 (Qt's signature)
        index: Index,
    ) -> QWidget:
        field = QLineEdit(parent)
        if index.column() != _TITLE:
            completer = QCompleter(list(self.names), field)
            completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            completer.setFilterMode(Qt.MatchFlag.MatchContains)
            field.setCompleter(completer)
        return field
