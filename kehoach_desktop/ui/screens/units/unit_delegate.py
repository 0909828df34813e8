"""Paints headings and units of the catalogue and gives the field to type into a cell."""

from typing import Final

from PySide6.QtCore import QAbstractItemModel, QRect, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QLineEdit, QStyleOptionViewItem, QWidget

from kehoach_desktop.core.unit_list import OFF, UnitColumn, UnitRow, UnitSection
from kehoach_desktop.ui.fonts import TextRole
from kehoach_desktop.ui.screens.units.unit_model import RIGHT
from kehoach_desktop.ui.section_model import Index
from kehoach_desktop.ui.widgets.field import Field
from kehoach_desktop.ui.widgets.section_delegate import PADDING, SectionDelegate

LEFT: Final = 20


class UnitDelegate(SectionDelegate[UnitSection, UnitRow]):
    """A unit that is switched off is pale and says so."""

    def field_left(self, column: int) -> int:
        return self._theme.px(LEFT - PADDING) if column == UnitColumn.NAME else 1

    def paint_heading(self, painter: QPainter, rect: QRect, section: UnitSection) -> None:
        theme, tokens = self._theme, self._theme.tokens
        words = rect.adjusted(theme.px(LEFT), 0, -theme.px(PADDING), 0)
        taken = self.write(painter, words, section.heading, (TextRole.STRONG, tokens.text))
        words.setLeft(words.left() + taken + theme.px(8))
        self.write(painter, words, str(len(section.rows)), (TextRole.BODY, tokens.text3))

    def paint_cell(self, painter: QPainter, rect: QRect, row: UnitRow, index: Index) -> None:
        theme, tokens = self._theme, self._theme.tokens
        column = index.column()
        left = LEFT if column == UnitColumn.NAME else PADDING
        inner = rect.adjusted(theme.px(left), 0, -theme.px(PADDING), 0)
        if column == UnitColumn.NAME:
            self._paint_name(painter, inner, row, current=self.is_current(index))
            return
        look = (TextRole.BODY, tokens.text2 if row.unit.active else tokens.text3)
        self.write(painter, inner, row.cell(column), look, right=column in RIGHT)

    def _paint_name(self, painter: QPainter, inner: QRect, row: UnitRow, *, current: bool) -> None:
        theme, tokens = self._theme, self._theme.tokens
        if not row.unit.active:
            width = theme.metrics(TextRole.SMALL).horizontalAdvance(OFF)
            note = QRect(inner.right() - width, inner.top(), width + 2, inner.height())
            self.write(painter, note, OFF, (TextRole.SMALL, tokens.text3))
            inner.setRight(note.left() - theme.px(8))
        colour = tokens.text if row.unit.active else tokens.text3
        role = TextRole.STRONG if current else TextRole.BODY
        self.write(painter, inner, row.unit.name, (role, colour))

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


_ACROSS: Final = Qt.Orientation.Horizontal
