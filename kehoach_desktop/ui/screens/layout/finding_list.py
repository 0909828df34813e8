"""The findings of a layout check: rule and place, what is there and ought to be, the source."""

from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QMouseEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from kehoach_desktop.core.layout_findings import LayoutFinding
from kehoach_desktop.ui.focus import paint_focus_ring
from kehoach_desktop.ui.fonts import TextRole
from kehoach_desktop.ui.icons import paint_icon
from kehoach_desktop.ui.table_model import ROW, Column, RowTableModel, copy_rows
from kehoach_desktop.ui.theme import Theme

COLUMNS: Final[tuple[Column[LayoutFinding], ...]] = (
    Column("Điểm cần xem", lambda one: f"{one.title}. {one.sentence} ({one.source})"),
)
COPIED: Final[tuple[Column[LayoutFinding], ...]] = (
    Column("Điểm cần xem", lambda one: one.title),
    Column("Nội dung", lambda one: one.sentence),
    Column("Căn cứ", lambda one: one.source),
)
_ICON: Final = 16
_MARGIN: Final = 14
_GAP: Final = 8
_PAD: Final = 7
_FIX: Final = "Sửa ngay"
_WRAP: Final = Qt.TextFlag.TextWordWrap
Index = QModelIndex | QPersistentModelIndex


class FindingList(QListView):
    """Enter or a click goes to the place; a click on "Sửa ngay", or Ctrl+Enter, mends it."""

    chosen = Signal(object)
    fix_wanted = Signal(object)

    def __init__(self, theme: Theme, model: RowTableModel[LayoutFinding]) -> None:
        super().__init__()
        self._painter = LayoutDelegate(theme)
        self._findings = model
        self.setModel(model)
        self.setItemDelegate(self._painter)
        self.setAccessibleName("Điểm cần xem về thể thức")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        theme.changed.connect(self.scheduleDelayedItemsLayout)

    def keyboardSearch(self, search: str) -> None:
        """Do nothing: typing programs compose letters here."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        if event.matches(QKeySequence.StandardKey.Copy):
            copy_rows(COPIED, self._findings.rows())
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and index.isValid():
            finding: LayoutFinding = index.data(ROW)
            asked = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            (self.fix_wanted if asked and finding.can_fix else self.chosen).emit(finding)
            return
        super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if not index.isValid() or event.button() is not Qt.MouseButton.LeftButton:
            return
        hit = self._on_fix(event.position().toPoint())
        (self.fix_wanted if hit else self.chosen).emit(index.data(ROW))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        over = self._on_fix(event.position().toPoint())
        shape = Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)
        super().mouseMoveEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()

    def _on_fix(self, point: QPoint) -> bool:
        index = self.indexAt(point)
        if not index.isValid() or not index.data(ROW).can_fix:
            return False
        return self._painter.fix_rect(self.visualRect(index)).contains(point)


class LayoutDelegate(QStyledItemDelegate):
    """Three lines: rule, sentence as long as it is, source in small letters."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        finding: LayoutFinding = index.data(ROW)
        width = option.widget.viewport().width()  # type: ignore[attr-defined]
        room = self._words(QRect(0, 0, width, 10_000))
        metrics = self._theme.metrics
        words = metrics(TextRole.BODY).boundingRect(room, int(_WRAP), finding.sentence).height()
        lines = metrics(TextRole.STRONG).height() + metrics(TextRole.SMALL).height()
        return QSize(80, words + lines + 2 * self._theme.px(_PAD))

    def fix_rect(self, row: QRect) -> QRect:
        """Give where "Sửa ngay" stands in a row."""
        metrics = self._theme.metrics(TextRole.STRONG)
        width = metrics.horizontalAdvance(_FIX)
        left = row.right() - self._theme.px(_MARGIN) - width
        return QRect(left, row.top() + self._theme.px(_PAD), width, metrics.height())

    def _words(self, row: QRect) -> QRect:
        px = self._theme.px
        left = px(_MARGIN + _ICON + _GAP)
        return row.adjusted(left, px(_PAD), -px(_MARGIN), -px(_PAD))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme, tokens, row = self._theme, self._theme.tokens, option.rect
        finding: LayoutFinding = index.data(ROW)
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(row, tokens.tint)
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(row, tokens.hover)
        where = QPoint(row.left() + theme.px(_MARGIN), row.top() + theme.px(_PAD + 1))
        paint_icon(painter, where, "warning", theme.px(_ICON), tokens.wait)
        self._write(painter, row, finding)
        painter.setPen(tokens.line)
        painter.drawLine(row.bottomLeft(), row.bottomRight())
        keys = QStyle.StateFlag.State_HasFocus | QStyle.StateFlag.State_KeyboardFocusChange
        if option.state & keys == keys:
            paint_focus_ring(painter, row, theme, 5)
        painter.restore()

    def _write(self, painter: QPainter, row: QRect, finding: LayoutFinding) -> None:
        theme, tokens = self._theme, self._theme.tokens
        room = self._words(row)
        for role, tone, words in (
            (TextRole.STRONG, tokens.text, finding.title),
            (TextRole.BODY, tokens.text, finding.sentence),
            (TextRole.SMALL, tokens.text3, finding.source),
        ):
            painter.setFont(theme.font(role))
            painter.setPen(tone)
            used = painter.boundingRect(room, int(_WRAP), words)
            painter.drawText(room, int(_WRAP), words)
            room = room.adjusted(0, used.height(), 0, 0)
        if finding.can_fix:
            painter.setFont(theme.font(TextRole.STRONG))
            painter.setPen(tokens.ink)
            painter.drawText(self.fix_rect(row), int(Qt.AlignmentFlag.AlignRight), _FIX)
