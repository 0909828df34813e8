"""Paints the rows of Lịch sử."""

from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from kehoach_desktop.ui.focus import paint_focus_ring
from kehoach_desktop.ui.fonts import TextRole
from kehoach_desktop.ui.icons import ICON, paint_icon
from kehoach_desktop.ui.row_paint import paint_words
from kehoach_desktop.ui.screens.settings.history_rows import (
    ActionRow,
    DayRow,
    FieldRow,
    MoreRow,
    RecordRow,
    Row,
    UndoRow,
)
from kehoach_desktop.ui.table_model import ROW
from kehoach_desktop.ui.theme import Theme

_STATE: Final = QStyle.StateFlag
_CLOCK: Final = 52
_INDENT: Final = 78
_UNDONE: Final = "đã hoàn tác"
_WRAP: Final = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft)
_MIDDLE: Final = Qt.AlignmentFlag.AlignVCenter


class HistoryDelegate(QStyledItemDelegate):
    """Rows of details are as high as their wrapped words."""

    def __init__(self, theme: Theme, view: QListView) -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view

    def sizeHint(
        self,
        option: QStyleOptionViewItem,  # noqa: ARG002 (Qt's signature)
        index: QModelIndex | QPersistentModelIndex,
    ) -> QSize:
        width, row = self._view.viewport().width(), index.data(ROW)
        if isinstance(row, RecordRow | FieldRow):
            return QSize(width, self._words_height(row, width))
        return QSize(width, self._theme.row_height(40 if isinstance(row, DayRow) else 34))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        row, rect, tokens = index.data(ROW), option.rect, self._theme.tokens
        painter.save()
        painter.fillRect(rect, self._ground(option, row))
        match row:
            case DayRow():
                self._paint_day(painter, rect, row.words)
            case ActionRow():
                self._paint_action(painter, rect, row)
            case UndoRow() | MoreRow():
                self._paint_link(painter, rect, row)
            case _:
                self._paint_words(painter, rect, row)
        if isinstance(row, DayRow | ActionRow | UndoRow):
            painter.setPen(tokens.line)
            painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        by_keys = _STATE.State_HasFocus | _STATE.State_KeyboardFocusChange
        if option.state & by_keys == by_keys:
            paint_focus_ring(painter, rect, self._theme, 5)
        painter.restore()

    def _ground(self, option: QStyleOptionViewItem, row: Row) -> QColor:
        tokens = self._theme.tokens
        if isinstance(row, ActionRow) and row.opened:
            return tokens.tint
        active = isinstance(row, ActionRow | UndoRow | MoreRow)
        hovered = active and option.state & _STATE.State_MouseOver
        return tokens.hover if hovered else tokens.surface

    def _paint_day(self, painter: QPainter, rect: QRect, words: str) -> None:
        painter.setFont(self._theme.font(TextRole.SMALL))
        painter.setPen(self._theme.tokens.text2)
        room = rect.adjusted(self._theme.px(4), 0, 0, -self._theme.px(5))
        painter.drawText(room, Qt.AlignmentFlag.AlignBottom, words)

    def _paint_action(self, painter: QPainter, rect: QRect, row: ActionRow) -> None:
        theme, tokens, px = self._theme, self._theme.tokens, self._theme.px
        size = px(ICON)
        where = QPoint(rect.left() + px(2), rect.center().y() - size // 2)
        paint_icon(painter, where, "chev-down" if row.opened else "chev-right", size, tokens.text3)
        painter.setFont(theme.font(TextRole.BODY))
        painter.setPen(tokens.text2)
        clock = QRect(rect.left() + px(26), rect.top(), px(_CLOCK), rect.height())
        painter.drawText(clock, _MIDDLE, row.clock)
        who = self._paint_who(painter, rect, row)
        painter.setFont(theme.font(TextRole.BODY))
        painter.setPen(tokens.text3 if row.entry.undone else tokens.text)
        room = rect.adjusted(px(_INDENT), 0, -who - px(16), 0)
        paint_words(painter, room, row.entry.label)

    def _paint_who(self, painter: QPainter, rect: QRect, row: ActionRow) -> int:
        """Paint who did it and whether it was taken back; give the width."""
        words = row.entry.who
        if row.entry.undone:
            words = f"{_UNDONE} · {words}"
        painter.setFont(self._theme.font(TextRole.SMALL))
        painter.setPen(self._theme.tokens.text3 if row.entry.undone else self._theme.tokens.text2)
        room = rect.adjusted(rect.width() // 2, 0, -self._theme.px(6), 0)
        return paint_words(painter, room, words, right=True) + self._theme.px(6)

    def _paint_link(self, painter: QPainter, rect: QRect, row: UndoRow | MoreRow) -> None:
        theme, size = self._theme, self._theme.px(ICON)
        name = "undo" if isinstance(row, UndoRow) else "chev-down"
        left = rect.left() + (theme.px(_INDENT) if isinstance(row, UndoRow) else theme.px(2))
        where = QPoint(left, rect.center().y() - size // 2)
        paint_icon(painter, where, name, size, theme.tokens.ink)
        painter.setFont(theme.font(TextRole.BODY))
        painter.setPen(theme.tokens.ink)
        room = rect.adjusted(left - rect.left() + size + theme.px(7), 0, 0, 0)
        painter.drawText(room, _MIDDLE, row.words)

    def _paint_words(self, painter: QPainter, rect: QRect, row: RecordRow | FieldRow) -> None:
        tokens = self._theme.tokens
        painter.setFont(self._theme.font(_role(row)))
        painter.setPen(tokens.text if isinstance(row, RecordRow) else tokens.text2)
        painter.drawText(self._words_rect(row, rect), _WRAP, row.words)

    def _words_rect(self, row: RecordRow | FieldRow, rect: QRect) -> QRect:
        indent = self._theme.px(_INDENT if isinstance(row, RecordRow) else _INDENT + 14)
        top = self._theme.px(9 if isinstance(row, RecordRow) else 3)
        return rect.adjusted(indent, top, -self._theme.px(12), 0)

    def _words_height(self, row: RecordRow | FieldRow, width: int) -> int:
        room = self._words_rect(row, QRect(0, 0, width, 10_000))
        metrics = self._theme.metrics(_role(row))
        return room.top() + metrics.boundingRect(room, _WRAP, row.words).height() + 3


def _role(row: RecordRow | FieldRow) -> TextRole:
    return TextRole.STRONG if isinstance(row, RecordRow) else TextRole.BODY
