"""Sổ văn bản đi: the ten columns of the register, a year at a time, and the ways out."""

from collections.abc import Callable
from datetime import date
from typing import Any, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kehoach_desktop.core.register import COLUMNS, Register, RegisterEntry
from kehoach_desktop.ui.table_model import Column, RowTableModel
from kehoach_desktop.ui.theme import Theme
from kehoach_desktop.ui.widgets.buttons import secondary
from kehoach_desktop.ui.widgets.choice import Choice
from kehoach_desktop.ui.widgets.labels import text_label
from kehoach_desktop.ui.widgets.list_pane import ListPane
from kehoach_desktop.ui.widgets.row_table import RowTable
from kehoach_desktop.ui.widgets.search_box import SearchBox

_HEADS: Final = (
    *(("Số, ký hiệu", 92), ("Ngày", 84), ("Tên loại và trích yếu", None), ("Người ký", 116)),
    *(("Nơi nhận", 150), ("Bản lưu", 104), ("Số bản", 60), ("Ngày chuyển", 92)),
    *(("Ký nhận", 84), ("Ghi chú", 110)),
)
"""The ten columns of the rule in few words, and their widths."""
_SORT_KEYS: Final[dict[int, Callable[[RegisterEntry], Any]]] = {
    0: lambda one: one.number,
    1: lambda one: one.day,
    6: lambda one: one.copies,
    7: lambda one: one.sent_on or date.max,
}
_NARROW_OUT: Final = (3, 4, 5, 6, 7, 8)
"""Columns that a narrow window leaves out: all but number, day, subject and note."""
_WAYS: Final = (("Excel", "excel", ".xlsx"), ("Word", "word", ".docx"), ("In sổ…", "print", ".pdf"))
_EMPTY: Final = "Năm này chưa ban hành văn bản nào."


class RegisterPane(QWidget):
    """`year_chosen` asks for another year, `paper_wanted` for a file or for paper."""

    year_chosen = Signal(int)
    paper_wanted = Signal(str)
    opened = Signal(int)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.years = Choice(theme, "Năm")
        self.years.activated.connect(lambda row: self.year_chosen.emit(self.years.itemData(row)))
        self._count = text_label("", tone="text2")
        columns: tuple[Column[RegisterEntry], ...] = tuple(
            Column(head, one.text, _SORT_KEYS.get(at), width=width)
            for at, (one, (head, width)) in enumerate(zip(COLUMNS, _HEADS, strict=True))
        )
        self._rows: RowTableModel[RegisterEntry] = RowTableModel(columns)
        self.table = RowTable(theme, self._rows)
        self.table.setAccessibleName("Sổ đăng ký văn bản đi")
        self.table.opened.connect(lambda entry: self.opened.emit(entry.document_id))
        self.search = SearchBox(theme, "Tìm trong sổ")
        self.list = ListPane(theme, self.table, self.search, (_EMPTY, "Về văn bản đi"))
        self._lay_out()

    def _lay_out(self) -> None:
        theme = self._theme
        top = QHBoxLayout()
        top.setContentsMargins(theme.px(8), theme.px(8), theme.px(16), theme.px(4))
        top.setSpacing(theme.px(8))
        top.addWidget(self.years)
        top.addWidget(self.search)
        top.addWidget(self._count, 1)
        for words, icon, ending in _WAYS:
            button = secondary(theme, words, icon)
            button.clicked.connect(lambda _on=False, ending=ending: self.paper_wanted.emit(ending))
            top.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(self.list, 1)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFocusProxy(self.table)

    @property
    def year(self) -> int | None:
        """The year that is shown; None before there is one."""
        found: int | None = self.years.currentData()
        return found

    def show_years(self, years: list[int]) -> None:
        """Offer these years; the one that is shown stays."""
        kept = self.year
        self.years.clear()
        for year in years:
            self.years.addItem(f"Năm {year}", year)
        self.years.setCurrentIndex(max(0, self.years.findData(kept)))
        self.years.updateGeometry()

    def show_register(self, register: Register) -> None:
        """Show the entries, or that there are none."""
        self._rows.show_rows(register.entries)
        self._count.setText(f"{len(register.entries)} văn bản")

    def set_narrow(self, narrow: bool) -> None:  # noqa: FBT001 (a Qt-style setter)
        """Leave out what a narrow window has no room for."""
        self._count.setVisible(not narrow)
        for column in _NARROW_OUT:
            self.table.setColumnHidden(column, narrow)
