"""Paints headings and units of the catalogue and gives the field to type into a cell."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QAbstractItemModel, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import (
    QLineEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from kehoach_desktop.core.unit_list import OFF, UnitColumn, UnitRow, UnitSection
from kehoach_desktop.ui.focus import has_keyboard_focus, paint_focus_ring
from kehoach_desktop.ui.fonts import TextRole
from kehoach_desktop.ui.screens.units.unit_model import ITEM, Index
from kehoach_desktop.ui.theme import Theme
from kehoach_desktop.ui.widgets.field import Field

if TYPE_CHECKING:
    from kehoach_desktop.ui.screens.units.unit_table import UnitTable

PADDING: Final = 8
LEFT: Final = 20


class UnitDelegate(QStyledItemDelegate):
    """A unit that is switched off is pale and says so."""

    def __init__(self, theme: Theme, view: "UnitTable") -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002
        return QSize(0, self._theme.row_height())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        item, rect = index.data(ITEM), QRect(option.rect)
        painter.save()
        if isinstance(item, UnitSection):
            self._paint_heading(painter, rect, item, first=index.row() == 0)
        else:
            selected = bool(option.state & QStyle.StateFlag.State_Selected)
            self._paint_ground(painter, rect, selected=selected, row=index.row())
            self._paint_cell(painter, rect, item, index)
        if index == self._view.currentIndex() and has_keyboard_focus(self._view):
            paint_focus_ring(painter, rect.adjusted(1, 1, -1, 0), self._theme)
        painter.restore()

    def _paint_ground(self, painter: QPainter, rect: QRect, *, selected: bool, row: int) -> None:
        tokens = self._theme.tokens
        if selected:
            painter.fillRect(rect, tokens.tint)
            return
        if row == self._view.hovered:
            painter.fillRect(rect, tokens.hover)
        painter.fillRect(QRect(rect.left(), rect.top(), rect.width(), 1), tokens.line)

    def _paint_heading(
        self, painter: QPainter, rect: QRect, item: UnitSection, *, first: bool
    ) -> None:
        theme, tokens = self._theme, self._theme.tokens
        painter.fillRect(rect, tokens.page)
        if not first:
            painter.fillRect(QRect(rect.left(), rect.top(), rect.width(), 1), tokens.line)
        words = rect.adjusted(theme.px(LEFT), 0, -theme.px(PADDING), 0)
        taken = self._text(painter, words, item.heading, TextRole.STRONG, tokens.text)
        words.setLeft(words.left() + taken + theme.px(8))
        self._text(painter, words, str(len(item.rows)), TextRole.BODY, tokens.text3)

    def _paint_cell(self, painter: QPainter, rect: QRect, row: UnitRow, index: Index) -> None:
        theme, tokens = self._theme, self._theme.tokens
        column = index.column()
        left = LEFT if column == UnitColumn.NAME else PADDING
        inner = rect.adjusted(theme.px(left), 0, -theme.px(PADDING), 0)
        if column == UnitColumn.NAME:
            self._paint_name(painter, inner, row, current=self._is_current(index))
            return
        words, right = row.cell(column), column in (UnitColumn.MEETING, UnitColumn.LINES)
        colour = tokens.text2 if row.unit.active else tokens.text3
        if right:
            painter.setFont(theme.font(TextRole.BODY))
            inner.setLeft(inner.right() - painter.fontMetrics().horizontalAdvance(words))
        self._text(painter, inner, words, TextRole.BODY, colour)

    def _paint_name(self, painter: QPainter, inner: QRect, row: UnitRow, *, current: bool) -> None:
        theme, tokens = self._theme, self._theme.tokens
        if not row.unit.active:
            width = theme.metrics(TextRole.SMALL).horizontalAdvance(OFF)
            note = QRect(inner.right() - width, inner.top(), width + 2, inner.height())
            self._text(painter, note, OFF, TextRole.SMALL, tokens.text3)
            inner.setRight(note.left() - theme.px(8))
        colour = tokens.text if row.unit.active else tokens.text3
        role = TextRole.STRONG if current else TextRole.BODY
        self._text(painter, inner, row.unit.name, role, colour)

    def _is_current(self, index: Index) -> bool:
        return self._view.currentIndex().row() == index.row()

    def _text(
        self, painter: QPainter, rect: QRect, words: str, role: TextRole, colour: QColor
    ) -> int:
        """Paint words into `rect`, elided where needed; give the width that they took."""
        painter.setFont(self._theme.font(role))
        painter.setPen(colour)
        metrics = painter.fontMetrics()
        shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, rect.width() + 1)
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
        painter.drawText(rect.adjusted(0, 0, 2, 0), int(flags), shown)
        return metrics.horizontalAdvance(shown)

    def createEditor(
        self,
        parent: QWidget,
        option: QStyleOptionViewItem,  # noqa: ARG002 (Qt's signature)
        index: Index,
    ) -> QWidget:
        editor = Field(parent)
        editor.setAccessibleName(str(index.model().headerData(index.column(), _ACROSS)))
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        if isinstance(editor, QLineEdit):
            editor.setText(index.data(Qt.ItemDataRole.EditRole))
            editor.selectAll()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        if isinstance(editor, QLineEdit):
            model.setData(index, editor.text().strip())

    def updateEditorGeometry(
        self,
        editor: QWidget,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> None:
        height, rect = self._theme.field_height(26), QRect(option.rect)
        left = self._theme.px(LEFT - PADDING) if index.column() == UnitColumn.NAME else 1
        top = rect.top() + (rect.height() - height) // 2
        editor.setGeometry(rect.left() + left, top, rect.width() - left - 1, height)


_ACROSS: Final = Qt.Orientation.Horizontal
