"""A table with its filter field, and what stands in its place while it shows nothing."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kehoach_desktop.ui.theme import Theme
from kehoach_desktop.ui.widgets.empty_state import EmptyState
from kehoach_desktop.ui.widgets.row_table import RowTable
from kehoach_desktop.ui.widgets.search_box import SearchBox

NO_MATCH: Final = "Không có dòng nào khớp bộ lọc."
NO_FILTER: Final = "Bỏ bộ lọc"


class ListPane(QWidget):
    """`asked` is the button of the list that is empty; where the field stands is the owner's.

    The field hides while there are at most `few` rows, unless something is sought.
    """

    asked = Signal()

    def __init__(
        self,
        theme: Theme,
        table: RowTable,
        search: SearchBox,
        nothing: tuple[str, str],
        few: int = -1,
    ) -> None:
        super().__init__()
        self._table = table
        self._search = search
        self._nothing = nothing
        self._few = few
        self.empty = EmptyState(theme, *nothing)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(table)
        column.addWidget(self.empty)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFocusProxy(table)
        search.sought.connect(self._seek)
        for done in (search.returnPressed, search.left):
            done.connect(self._go_to_table)
        table.typed.connect(self._take_typing)
        table.model().modelReset.connect(self._fit)
        self.empty.asked.connect(self._answer)
        self._fit()

    def _seek(self, words: str) -> None:
        self._table.narrow(words)
        if self._table.model().rowCount():
            self._table.selectRow(0)

    def _go_to_table(self) -> None:
        self._table.setFocus(Qt.FocusReason.TabFocusReason)

    def _take_typing(self, text: str) -> None:
        self._search.show()
        self._search.take_typing(text)

    def _fit(self) -> None:
        rows, sought = self._table.model().rowCount(), bool(self._search.text())
        self._table.setVisible(rows > 0)
        self.empty.setVisible(not rows)
        self.empty.show_text(*((NO_MATCH, NO_FILTER) if sought else self._nothing))
        if self._few >= 0:
            shown = sought or rows > self._few
            if not shown and self._search.hasFocus():
                self._go_to_table()
            self._search.setVisible(shown)

    def _answer(self) -> None:
        if self._search.text():
            self._search.clear()
            self._table.setFocus()
        else:
            self.asked.emit()
