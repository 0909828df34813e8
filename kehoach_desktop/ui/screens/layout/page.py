"""Kiểm tra thể thức: the findings of one paper, and the way to a mended copy."""

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from kehoach_desktop.core.layout_findings import LayoutFinding, LayoutReport
from kehoach_desktop.ui.screen import ScreenPage
from kehoach_desktop.ui.screens.layout.finding_list import COLUMNS, FindingList
from kehoach_desktop.ui.table_model import RowTableModel
from kehoach_desktop.ui.theme import Theme
from kehoach_desktop.ui.widgets.busy_line import BusyLine
from kehoach_desktop.ui.widgets.buttons import Kind, primary, secondary, square
from kehoach_desktop.ui.widgets.empty_state import EmptyState
from kehoach_desktop.ui.widgets.header import Header
from kehoach_desktop.ui.widgets.labels import text_label

_EMPTY: Final = "Kéo một tệp Word (.docx) vào đây để kiểm tra thể thức. Tệp gốc không bị sửa."
_CHOOSE: Final = "Chọn tệp Word…"
_KEYS: Final = (("Enter", "Tới chỗ cần sửa"), ("Ctrl+Enter", "Sửa ngay"))


class LayoutPage(ScreenPage):
    """Shows and asks; the presenter decides."""

    file_chosen = Signal(object)
    """A path that was dropped, None for the button."""
    record_wanted = Signal(int)
    mend_wanted = Signal()
    back_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setAcceptDrops(True)
        self._theme = theme
        self._rows: RowTableModel[LayoutFinding] = RowTableModel(COLUMNS)
        self.busy = BusyLine(theme)
        self.list = FindingList(theme, self._rows)
        self.empty = EmptyState(theme, _EMPTY, _CHOOSE)
        self.mend = primary(theme, "Ghi bản đã sửa…", "export")
        self.choose = secondary(theme, _CHOOSE, "word")
        self.summary = text_label("")
        self.summary.setWordWrap(True)
        self._lay_out()
        self.mend.clicked.connect(self.mend_wanted)
        self.choose.clicked.connect(lambda: self.file_chosen.emit(None))
        self.empty.asked.connect(lambda: self.file_chosen.emit(None))

    def _lay_out(self) -> None:
        theme = self._theme
        header = Header(theme, "Kiểm tra thể thức")
        back = square(theme, "chev-left", "Về màn hình trước (Alt+←)", Kind.QUIET)
        back.clicked.connect(self.back_wanted)
        header.set_back(back)
        header.add_secondary(self.choose)
        header.set_primary(self.mend)
        self.mend.hide()
        found = QWidget()
        inner = QVBoxLayout(found)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(0)
        self.summary.setContentsMargins(theme.px(14), theme.px(10), theme.px(14), theme.px(8))
        inner.addWidget(self.summary)
        inner.addWidget(self.list, 1)
        self._stack = QStackedLayout()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(header)
        column.addWidget(self.busy)
        column.addLayout(self._stack, 1)
        self._stack.addWidget(self.empty)  # in the page by now: else it shows as a window
        self._stack.addWidget(found)

    def show_report(self, report: LayoutReport, *, mend: str) -> None:
        """Show the findings; `mend` is the word of the button that sets all right."""
        self.summary.setText(f"{report.name}: {report.summary}")
        self._rows.show_rows(report.findings)
        self.mend.setText(mend)
        self.mend.setVisible(bool(report.fixable))
        self._stack.setCurrentIndex(1)

    def show_nothing(self) -> None:
        """Ask for a file."""
        self._rows.show_rows(())
        self.mend.hide()
        self._stack.setCurrentIndex(0)

    def open_file(self, path: Path) -> None:
        self.file_chosen.emit(path)

    def open_record(self, record_id: int) -> None:
        self.record_wanted.emit(record_id)

    def regions(self) -> Sequence[QWidget]:
        return (self.list, self.choose)

    def keys(self) -> Sequence[tuple[str, str]]:
        return _KEYS
