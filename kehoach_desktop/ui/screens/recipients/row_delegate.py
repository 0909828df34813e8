"""Paints the rows of recipients and gives the field to type into a cell."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QAbstractItemModel, QPoint, QRect, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QCompleter, QStyleOptionViewItem, QWidget

from kehoach_desktop.core.delivery_rows import DeliveryRow, DeliverySet
from kehoach_desktop.core.recipients import PURPOSE_WORDS, Purpose
from kehoach_desktop.core.states import Shown
from kehoach_desktop.ui.cell_editing import edit_cell, end_cell, show_cell, store_cell
from kehoach_desktop.ui.fonts import TextRole
from kehoach_desktop.ui.icons import DENSE_ICON, ICON, paint_icon
from kehoach_desktop.ui.screens.recipients.row_model import Field
from kehoach_desktop.ui.section_model import Index
from kehoach_desktop.ui.state_icon import paint_state
from kehoach_desktop.ui.theme import Theme
from kehoach_desktop.ui.widgets.field import Field as TextField
from kehoach_desktop.ui.widgets.section_delegate import PADDING, SectionDelegate

if TYPE_CHECKING:
    from kehoach_desktop.ui.screens.recipients.row_table import RecipientTable

_CENTRE: Final = Qt.AlignmentFlag.AlignVCenter


class RecipientDelegate(SectionDelegate[DeliverySet, DeliveryRow]):
    """A heading with its count and groups; a row whose receipt is a glyph and words."""

    _view: "RecipientTable"

    def __init__(self, theme: Theme, view: "RecipientTable") -> None:
        super().__init__(theme, view)
        self.closeEditor.connect(end_cell)

    def paint_heading(self, painter: QPainter, rect: QRect, section: DeliverySet) -> None:
        theme, tokens = self._theme, self._theme.tokens
        size = theme.px(DENSE_ICON)
        middle = rect.top() + (rect.height() - size) // 2
        chevron = "chev-right" if section.group in self._view.folded else "chev-down"
        where = QPoint(rect.left() + theme.px(12), middle)
        paint_icon(painter, where, chevron, size, tokens.text3)
        words = rect.adjusted(theme.px(35), 0, -theme.px(14), 0)
        width = self.write(painter, words, section.group.word, (TextRole.STRONG, tokens.text))
        words.setLeft(words.left() + width + theme.px(8))
        count = f"{len(section.rows)} nơi nhận"
        width = self.write(painter, words, count, (TextRole.BODY, tokens.text3))
        words.setLeft(words.left() + width + theme.px(40))
        if section.unfolded:
            self._paint_groups(painter, words, ", ".join(section.unfolded))

    def _paint_groups(self, painter: QPainter, room: QRect, names: str) -> None:
        theme = self._theme
        size, gap = theme.px(DENSE_ICON), theme.px(4)
        metrics = theme.metrics(TextRole.SMALL)
        limit = room.width() - size - gap
        words = metrics.elidedText(f"Nhóm “{names}”", Qt.TextElideMode.ElideRight, limit)
        left = room.right() - metrics.horizontalAdvance(words)
        where = QRect(left, room.top(), room.right() - left + 1, room.height())
        self.write(painter, where, words, (TextRole.SMALL, theme.tokens.text2))
        top = room.top() + (room.height() - size) // 2
        paint_icon(painter, QPoint(left - size - gap, top), "people", size, theme.tokens.text2)

    def paint_cell(self, painter: QPainter, rect: QRect, row: DeliveryRow, index: Index) -> None:
        theme, tokens = self._theme, self._theme.tokens
        inner = rect.adjusted(theme.px(PADDING), 0, -theme.px(PADDING), 0)
        column = Field(index.column())
        words = index.data() or ""
        match column:
            case Field.NUMBER:
                self.write(painter, inner, words, (TextRole.SMALL, tokens.text3), right=True)
            case Field.COPIES:
                colour = tokens.text if row.is_paper else tokens.text3
                self.write(painter, inner, words, (TextRole.BODY, colour), right=True)
            case Field.RECEIPT:
                self._paint_receipt(painter, inner, row, words)
            case Field.MORE:
                self._paint_more(painter, rect, index)
            case Field.NAME:
                role = TextRole.STRONG if self.is_current(index) else TextRole.BODY
                self.write(painter, inner, words, (role, tokens.text))
            case Field.PURPOSE | Field.SENT:
                colour = tokens.text2 if column is Field.PURPOSE else tokens.text
                self.write(painter, inner, words, (TextRole.BODY, colour))

    def _paint_receipt(self, painter: QPainter, inner: QRect, row: DeliveryRow, words: str) -> None:
        if not words:
            return
        theme, tokens = self._theme, self._theme.tokens
        size = theme.px(DENSE_ICON)
        sent, received = row.delivery.sent_on, row.delivery.received_on
        waits = received is None and sent is not None
        shown = Shown.DONE if received else Shown.WAITING if waits else Shown.NOT_DUE
        top = inner.top() + (inner.height() - size) // 2
        paint_state(painter, QPoint(inner.left(), top), theme, shown, size)
        inner.setLeft(inner.left() + size + theme.px(8))
        colour = tokens.wait if waits else tokens.text2 if received else tokens.text3
        self.write(painter, inner, words, (TextRole.BODY, colour))

    def _paint_more(self, painter: QPainter, rect: QRect, index: Index) -> None:
        if index.row() not in (self._view.currentIndex().row(), self._view.hovered):
            return
        size = self._theme.px(ICON)
        where = rect.center() - QPoint(size // 2, size // 2)
        paint_icon(painter, where, "more", size, self._theme.tokens.text3)

    def createEditor(
        self,
        parent: QWidget,
        option: QStyleOptionViewItem,  # noqa: ARG002 (Qt's signature)
        index: Index,
    ) -> QWidget:
        editor = TextField(parent)
        if index.column() == Field.COPIES:
            editor.setAlignment(Qt.AlignmentFlag.AlignRight | _CENTRE)
        if index.column() == Field.PURPOSE:
            offered = [words for code, words in PURPOSE_WORDS.items() if code != Purpose.ARCHIVE]
            completer = QCompleter(offered, editor)
            completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            editor.setCompleter(completer)
        cell = self._view.cell(index)
        if cell is not None:
            edit_cell(editor, cell)
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        words = index.data(Qt.ItemDataRole.EditRole)
        show_cell(editor, "" if words == "–" else words)

    def setModelData(
        self,
        editor: QWidget,
        model: QAbstractItemModel,  # noqa: ARG002 (Qt's signature)
        index: Index,  # noqa: ARG002
    ) -> None:
        store_cell(editor)
