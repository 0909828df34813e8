"""Paints the rows of a list with headings and gives the field to type into a cell."""

from typing import TYPE_CHECKING, Any, Final, Generic

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from kehoach_desktop.ui.focus import has_keyboard_focus, paint_focus_ring
from kehoach_desktop.ui.fonts import TextRole
from kehoach_desktop.ui.row_paint import paint_line_above, paint_words
from kehoach_desktop.ui.section_model import ITEM, Index, RowT, SectionT
from kehoach_desktop.ui.theme import Theme

if TYPE_CHECKING:
    from kehoach_desktop.ui.widgets.section_table import SectionTable

PADDING: Final = 8
_FIELD_HEIGHT: Final = 26
Look = tuple[TextRole, QColor]
"""Font and colour of words."""


class SectionDelegate(QStyledItemDelegate, Generic[SectionT, RowT]):
    """Grounds, hairlines and the focus ring; subclasses paint heading and cell."""

    def __init__(self, theme: Theme, view: "SectionTable[RowT]") -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view

    def paint_heading(self, painter: QPainter, rect: QRect, section: SectionT) -> None:
        """Paint what a heading says, upon its ground."""
        raise NotImplementedError

    def paint_cell(self, painter: QPainter, rect: QRect, row: RowT, index: Index) -> None:
        """Paint what a cell says, upon the ground of its row."""
        raise NotImplementedError

    def field_left(self, column: int) -> int:  # noqa: ARG002 (for subclasses)
        """Give how far into its cell the field begins, in pixels."""
        return 1

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002
        return QSize(0, self._theme.row_height())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        item: Any = index.data(ITEM)
        rect = QRect(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        row = self._view.rows.row_at(index)
        if row is None:
            painter.fillRect(rect, self._theme.tokens.page)
            if index.row():
                paint_line_above(painter, rect, self._theme)
            self.paint_heading(painter, rect, item)
        else:
            selected = bool(option.state & QStyle.StateFlag.State_Selected)
            self._paint_ground(painter, rect, selected=selected, row=index.row())
            self.paint_cell(painter, rect, row, index)
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
        paint_line_above(painter, rect, self._theme)

    def is_current(self, index: Index) -> bool:
        """Tell whether a cell stands in the current row."""
        return self._view.currentIndex().row() == index.row()

    def write(
        self, painter: QPainter, room: QRect, words: str, look: Look, *, right: bool = False
    ) -> int:
        """Paint words, elided where needed; give the width that they took, in pixels."""
        role, colour = look
        painter.setFont(self._theme.font(role))
        painter.setPen(colour)
        return paint_words(painter, room, words, right=right)

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> None:
        height, rect = self._theme.field_height(_FIELD_HEIGHT), QRect(option.rect)
        left = self.field_left(index.column())
        top = rect.top() + (rect.height() - height) // 2
        editor.setGeometry(rect.left() + left, top, rect.width() - left - 1, height)
