"""Thùng rác: the deletions of the last 30 days, to be taken back."""

from collections.abc import Sequence
from datetime import date
from typing import Final

from PySide6.QtCore import Signal

from kehoach_desktop.core.backup_words import when
from kehoach_desktop.core.history import Deleted
from kehoach_desktop.ui.editing import edits
from kehoach_desktop.ui.screens.settings.section import Section
from kehoach_desktop.ui.screens.settings.tall_table import TallTable
from kehoach_desktop.ui.table_model import Column, RowTableModel
from kehoach_desktop.ui.theme import Theme
from kehoach_desktop.ui.widgets.buttons import secondary
from kehoach_desktop.ui.widgets.list_pane import ListPane
from kehoach_desktop.ui.widgets.search_box import SearchBox

_SENTENCE: Final = "Những gì đã xóa trong 30 ngày gần đây, cùng mọi thứ thuộc về nó."
_NOTHING: Final = ("Thùng rác trống.", "Xem lịch sử")
FEW: Final = 8
"""So many rows need no filter."""


class BinSection(Section):
    """`wanted` gives the deletions that are to come back."""

    wanted = Signal(list)
    history_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "bin", "Thùng rác", _SENTENCE)
        self._today = date.min
        self._model: RowTableModel[Deleted] = RowTableModel(self._columns())
        self.table = TallTable(theme, self._model, "Những gì đã xóa")
        self.search = SearchBox(theme, "Tìm trong thùng rác")
        self.search.setMaximumWidth(theme.px(300))
        self.list = ListPane(theme, self.table, self.search, _NOTHING, FEW)
        self.list.asked.connect(self.history_wanted)
        self.take_back = edits(secondary(theme, "Lấy lại", "undo"))
        self.take_back.clicked.connect(self._tell)
        self.table.opened.connect(lambda row: self.wanted.emit([row]))
        for widget in (self.search, self.list, self.take_back):
            self.column.addWidget(widget)

    def show_deleted(self, rows: Sequence[Deleted], today: date) -> None:
        """Show what can come back."""
        self._today = today
        self._model.show_rows(rows)
        if rows:
            self.table.selectRow(0)
        self.take_back.setVisible(bool(rows))

    def _columns(self) -> tuple[Column[Deleted], ...]:
        return (
            Column("Tên", lambda row: row.name or row.label, width=None),
            Column("Loại", lambda row: row.kind, width=120),
            Column(
                "Kèm theo",
                lambda row: f"{row.below} mục" if row.below else "–",
                lambda row: row.below,
                width=84,
            ),
            Column("Người xóa", lambda row: row.who, width=110),
            Column(
                "Lúc xóa",
                lambda row: when(row.at, self._today),
                lambda row: row.at,
                right=True,
                width=128,
            ),
        )

    def _tell(self) -> None:
        if rows := self.table.selected_rows():
            self.wanted.emit(rows)
