"""The look of the list of units: headings across, columns that sort and keep their widths."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import QHeaderView, QTableView

from kehoach_desktop.core.unit_list import UnitColumn, UnitRow, UnitSection
from kehoach_desktop.ui.screens.units.unit_delegate import LEFT, UnitDelegate
from kehoach_desktop.ui.screens.units.unit_model import UnitModel
from kehoach_desktop.ui.theme import Theme
from kehoach_desktop.ui.widgets.column_widths import ColumnWidths
from kehoach_desktop.ui.widgets.section_delegate import PADDING
from kehoach_desktop.ui.widgets.section_table import SectionTable

WIDTHS: Final[dict[int, int]] = {
    UnitColumn.SHORT: 132,
    UnitColumn.CONTACT: 190,
    UnitColumn.MEETING: 84,
    UnitColumn.LINES: 60,
}
_TIGHT_BELOW: Final = 620
"""Width of the list below which short name and contact are left to the form."""


class UnitTable(SectionTable[UnitRow]):
    """Selection goes by row, the cursor by cell."""

    chosen = Signal(list)
    """The selected rows, at every change."""

    rows: UnitModel

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "Các đơn vị")
        self.rows = UnitModel(self)
        self.narrow = False
        self.setModel(self.rows)
        self.setItemDelegate(UnitDelegate(theme, self))
        self._set_up_dragging()
        self.widths = ColumnWidths(self.horizontalHeader(), theme, WIDTHS)
        self.selectionModel().selectionChanged.connect(self._tell_chosen)
        self.dress()

    def _set_up_heads(self) -> None:
        self.setHorizontalHeader(UnitHeads(self._theme, self))
        super()._set_up_heads()

    def _set_up_dragging(self) -> None:
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setDragDropMode(QTableView.DragDropMode.InternalMove)
        self.setDragDropOverwriteMode(False)

    def show_sections(self, sections: Sequence[UnitSection]) -> None:
        """Show rows; selection and current unit stay where they are still shown."""
        kept = [row.unit.id for row in self.selected_rows()]
        current = self.rows.row_at(self.currentIndex())
        column = max(self.currentIndex().column(), 0)
        if not self.rows.show_sections(sections):
            return
        self.span_headings()
        for number, item in enumerate(self.rows.items()):
            if isinstance(item, UnitRow) and item.unit.is_group:
                self.setSpan(number, UnitColumn.CONTACT, 1, 2)
        if current is not None:
            self.go_to(current.unit.id, column)
        for unit_id in kept:
            self._select_too(unit_id)

    def go_to(self, unit_id: int, column: int = UnitColumn.NAME) -> bool:
        """Make a unit the current one; False where it is not shown."""
        index = self.rows.index_of(unit_id, column)
        if index.isValid():
            # not setCurrentIndex: with Ctrl held down, that would select one more
            flags = self.selectionModel().SelectionFlag
            self.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)
            self.scrollTo(index)
        return index.isValid()

    def _select_too(self, unit_id: int) -> None:
        index = self.rows.index_of(unit_id)
        if index.isValid():
            flags = self.selectionModel().SelectionFlag
            self.selectionModel().select(index, flags.Select | flags.Rows)

    def set_narrow(self, *, narrow: bool) -> None:
        """Show names alone; Enter and a double click open the form then."""
        if self.narrow != narrow:
            self.narrow = narrow
            self.dress()

    def dress(self) -> None:
        """Take the widths and heights of the theme in force."""
        super().dress()
        head, modes = self.horizontalHeader(), QHeaderView.ResizeMode
        tight = self.narrow or self.width() < self._theme.px(_TIGHT_BELOW)
        head.setSectionResizeMode(UnitColumn.NAME, modes.Stretch)
        for column in WIDTHS:
            away = self.narrow and column != UnitColumn.LINES
            away = away or (tight and column in (UnitColumn.SHORT, UnitColumn.CONTACT))
            self.setColumnHidden(column, away)
        self.widths.lay_out(WIDTHS if self.narrow else None)
        head.setVisible(not self.narrow)

    def _tell_chosen(self) -> None:
        self.chosen.emit(self.selected_rows())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.dress()


class UnitHeads(QHeaderView):
    """The first head stands over its words: the title, the field and the names share an edge."""

    def __init__(self, theme: Theme, view: QTableView) -> None:
        super().__init__(Qt.Orientation.Horizontal, view)
        self._theme = theme

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        if section == UnitColumn.NAME:
            tokens = self._theme.tokens
            painter.fillRect(rect, tokens.surface)
            painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), tokens.line)
            rect = rect.adjusted(self._theme.px(LEFT - PADDING), 0, 0, 0)
        super().paintSection(painter, rect, section)
