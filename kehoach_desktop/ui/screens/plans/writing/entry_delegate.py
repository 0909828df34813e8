"""Painting the entries of the outline and of Kiểm tra."""

from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from kehoach_desktop.core.findings import Finding
from kehoach_desktop.core.outline import OutlineEntry
from kehoach_desktop.ui.fonts import TextRole
from kehoach_desktop.ui.icons import paint_icon
from kehoach_desktop.ui.row_paint import paint_entry_ground, paint_words
from kehoach_desktop.ui.table_model import ROW
from kehoach_desktop.ui.theme import Theme

Index = QModelIndex | QPersistentModelIndex
_ROW: Final = 32
_ICON: Final = 16
_GAP: Final = 8
_WRAP: Final = Qt.TextFlag.TextWordWrap


class OutlineDelegate(QStyledItemDelegate):
    """A mark, the title, how much is in it; the current part is tinted."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002 (Qt's signature)
        return QSize(80, max(self._theme.px(_ROW), self._theme.field_height(26) + 4))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme, tokens = self._theme, self._theme.tokens
        entry: OutlineEntry = index.data(ROW)
        current = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        paint_entry_ground(painter, option, theme, current=current)
        rect = option.rect.adjusted(theme.px(_GAP), 0, -theme.px(_GAP), 0)
        name, tone = "check", tokens.text3
        if entry.is_open:
            name, tone = "warning", tokens.wait
        elif current:
            name, tone = "edit", tokens.ink
        rect = _paint_mark(painter, theme, rect, (name, tone))
        if entry.count:
            painter.setFont(theme.font(TextRole.SMALL))
            painter.setPen(tokens.text3)
            width = paint_words(painter, rect, str(entry.count), right=True)
            rect = rect.adjusted(0, 0, -width - theme.px(6), 0)
        painter.setFont(theme.font(TextRole.STRONG if current else TextRole.BODY))
        painter.setPen(tokens.text if current else tokens.text2)
        paint_words(painter, rect, entry.title)
        painter.restore()


class FindingDelegate(QStyledItemDelegate):
    """A mark and a sentence on as many lines as it needs."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        finding: Finding = index.data(ROW)
        room = option.rect.width() or option.widget.viewport().width()  # type: ignore[attr-defined]
        height = self._words_height(finding.text, room) + self._theme.px(7)
        return QSize(80, height + (self._line_height() if finding.cure else 0))

    def cure_rect(self, row: QRect, finding: Finding) -> QRect:
        """Give where the words of the cure stand in a row; empty where there is none."""
        if finding.cure is None:
            return QRect()
        left = row.left() + self._theme.px(_ICON + 2 * _GAP)
        high = self._line_height()
        width = self._theme.metrics(TextRole.SMALL).horizontalAdvance(finding.cure.label)
        return QRect(left, row.bottom() - high - self._theme.px(1), width, high)

    def _line_height(self) -> int:
        return self._theme.metrics(TextRole.SMALL).height() + self._theme.px(2)

    def _words_height(self, text: str, width: int) -> int:
        left = self._theme.px(_ICON + 3 * _GAP)
        rect = QRect(0, 0, max(width - left, 60), 10_000)
        metrics = self._theme.metrics(TextRole.SMALL)
        return metrics.boundingRect(rect, int(_WRAP), text).height()

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme, tokens = self._theme, self._theme.tokens
        finding: Finding = index.data(ROW)
        painter.save()
        paint_entry_ground(painter, option, theme, current=False)
        tone = tokens.wait if finding.warns else tokens.text2
        mark = ("warning" if finding.warns else "info", tone)
        rect = option.rect.adjusted(theme.px(_GAP), theme.px(3), -theme.px(_GAP), 0)
        line = QRect(rect.topLeft(), QSize(rect.width(), theme.metrics(TextRole.SMALL).height()))
        words = _paint_mark(painter, theme, line, mark)
        painter.setFont(theme.font(TextRole.SMALL))
        painter.setPen(tone)
        painter.drawText(words.adjusted(0, 0, 0, rect.height()), int(_WRAP), finding.text)
        if finding.cure is not None:
            painter.setPen(tokens.ink)
            where = self.cure_rect(option.rect, finding)
            painter.drawText(where, int(Qt.AlignmentFlag.AlignVCenter), finding.cure.label)
        painter.restore()


def _paint_mark(painter: QPainter, theme: Theme, rect: QRect, mark: tuple[str, QColor]) -> QRect:
    name, tone = mark
    size = theme.px(_ICON)
    where = QPoint(rect.left(), rect.center().y() - size // 2 + 1)
    paint_icon(painter, where, name, size, tone)
    return rect.adjusted(size + theme.px(_GAP), 0, 0, 0)
