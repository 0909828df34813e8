"""A store that cannot be opened: the sentence, the copies that can take its place, the ways out."""

from collections.abc import Sequence
from datetime import date
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from kehoach_desktop.core.backup_words import holds, size, when
from kehoach_desktop.core.backups import Backup
from kehoach_desktop.ui.fonts import TextRole
from kehoach_desktop.ui.screen import ScreenPage
from kehoach_desktop.ui.table_model import Column, RowTableModel
from kehoach_desktop.ui.theme import Theme
from kehoach_desktop.ui.widgets.busy_line import BusyLine
from kehoach_desktop.ui.widgets.buttons import primary, quiet, secondary
from kehoach_desktop.ui.widgets.inline_error import InlineError
from kehoach_desktop.ui.widgets.labels import text_label
from kehoach_desktop.ui.widgets.row_table import RowTable

_WIDTH: Final = 760
_MOST_ROWS: Final = 8
_HEADING: Final = "Chưa mở được số liệu"


class OpeningPage(ScreenPage):
    """`restore_wanted` gives the copy that is chosen; `new_wanted` only where none is there."""

    restore_wanted = Signal(object)
    file_wanted = Signal()
    new_wanted = Signal()
    again_wanted = Signal()
    leave_wanted = Signal()

    def __init__(self, theme: Theme, today: date) -> None:
        super().__init__()
        self._theme = theme
        self._today = today
        self.busy = BusyLine(theme)
        self.busy.cancel.hide()  # a store is put in its place whole, and soon
        self.trouble = InlineError(theme)
        self.sentence = text_label("", tone="text2")
        self.sentence.setWordWrap(True)
        self._model: RowTableModel[Backup] = RowTableModel(self._columns())
        self.table = RowTable(theme, self._model)
        self.table.setAccessibleName("Các bản sao đã kiểm tra")
        self.table.setSelectionMode(RowTable.SelectionMode.SingleSelection)
        self.table.opened.connect(self.restore_wanted)
        self.restore = primary(theme, "Khôi phục bản đã chọn", "history")
        self.file = secondary(theme, "Khôi phục từ tệp…")
        self.new = secondary(theme, "")
        self.again = secondary(theme, "Thử lại")
        self.leave = quiet(theme, "Đóng")
        self._lay_out()
        self._join()

    def show_failure(self, sentence: str, backups: Sequence[Backup], *, way_on: str = "") -> None:
        """Say why there is no store, and what can be put in its place; `way_on` goes without."""
        copies = [backup for backup in backups if backup.verified]
        self.sentence.setText(sentence)
        self._model.show_rows(copies)
        rows = min(len(copies), _MOST_ROWS) + 1
        self.table.setFixedHeight(rows * self._theme.row_height() + self._theme.px(6))
        for widget in (self.table, self.restore):
            widget.setVisible(bool(copies))
        self.new.setText(way_on)
        self.new.updateGeometry()
        self.new.setVisible(bool(way_on))
        if copies:
            self.table.selectRow(0)
            self.restore.setFocus()

    def set_busy(self, words: str) -> None:
        """Work is under way; "" when it has ended."""
        for button in (self.restore, self.file, self.new, self.again, self.leave):
            button.setEnabled(not words)
        if words:
            self.trouble.hide()
            self.busy.start(words)
        else:
            self.busy.stop()

    def regions(self) -> Sequence[QWidget]:
        return (self.table, self.again) if self._model.rows() else (self.again,)

    def _lay_out(self) -> None:
        px = self._theme.px
        card = QFrame()
        card.setProperty("panel", True)  # noqa: FBT003 (a Qt property)
        card.setFixedWidth(px(_WIDTH))
        column = QVBoxLayout(card)
        column.setContentsMargins(px(24), px(20), px(24), px(20))
        column.setSpacing(px(12))
        column.addWidget(text_label(_HEADING, TextRole.TITLE))
        for widget in (self.sentence, self.table):
            column.addWidget(widget)
        row = QHBoxLayout()
        row.setSpacing(px(8))
        for button in (self.restore, self.file, self.new, self.again):
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(self.leave)
        column.addLayout(row)
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(card)
        middle.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.trouble)
        outer.addWidget(self.busy)
        outer.addStretch(2)
        outer.addLayout(middle)
        outer.addStretch(3)

    def _join(self) -> None:
        self.restore.clicked.connect(self._tell)
        self.file.clicked.connect(self.file_wanted)
        self.new.clicked.connect(self.new_wanted)
        self.again.clicked.connect(self.again_wanted)
        self.leave.clicked.connect(self.leave_wanted)

    def _tell(self) -> None:
        for backup in self.table.selected_rows()[:1]:
            self.restore_wanted.emit(backup)

    def _columns(self) -> tuple[Column[Backup], ...]:
        return (
            Column("Thời điểm", lambda one: when(one.made_at, self._today), width=150),
            Column("Lý do", lambda one: one.reason.word, width=None),
            Column("Chứa", lambda one: holds(one.documents, one.lines), right=True, width=160),
            Column("Cỡ", lambda one: size(one.size), right=True, width=84),
            Column("Kiểm tra", lambda _one: "✓ đã kiểm tra", width=136),
        )
