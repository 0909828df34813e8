"""Sao lưu: the newest copy in one line, all copies, a copy on a stick, and the way back."""

from collections.abc import Sequence
from datetime import date
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent

from kehoach_desktop.core.backup_words import backup_line, holds, size, when
from kehoach_desktop.core.backups import Backup
from kehoach_desktop.ui.editing import edits
from kehoach_desktop.ui.screens.settings.section import Section, wrapped
from kehoach_desktop.ui.screens.settings.tall_table import TallTable
from kehoach_desktop.ui.table_model import Column, RowTableModel
from kehoach_desktop.ui.theme import Theme
from kehoach_desktop.ui.widgets.buttons import link, secondary
from kehoach_desktop.ui.widgets.flow import FlowLayout
from kehoach_desktop.ui.widgets.labels import text_label
from kehoach_desktop.ui.widgets.list_pane import ListPane
from kehoach_desktop.ui.widgets.notice import Notice
from kehoach_desktop.ui.widgets.search_box import SearchBox

FIRST_SHOWN: Final = 8
_WIDE: Final = {2: 660, 3: 480}
"""Width of the section below which a column is left out: what the copy holds, its size."""
_NOTHING: Final = ("Chưa có bản sao nào.", "Sao lưu ngay")
_SENTENCE: Final = (
    "Chương trình tự sao lưu khi có sửa đổi: 5 phút một lần, khi đóng, trước khi nhập kế hoạch. "
    "Tệp minh chứng được giữ thêm một bản cùng chỗ."
)


class BackupSection(Section):
    """`restore_wanted` gives the backup that is chosen in the list."""

    backup_wanted = Signal()
    stick_wanted = Signal()
    restore_wanted = Signal(object)
    file_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "backup", "Sao lưu")
        self._today = date.min
        self._backups: Sequence[Backup] = ()
        self._all_shown = False
        self.advice = Notice(theme)
        self.newest = text_label("")
        self.newest.setWordWrap(True)
        self._model: RowTableModel[Backup] = RowTableModel(self._columns())
        self.table = TallTable(theme, self._model, "Các bản sao")
        self.table.setSelectionMode(TallTable.SelectionMode.SingleSelection)
        self.table.opened.connect(self.restore_wanted)
        self.search = SearchBox(theme, "Tìm bản sao")
        self.search.setMaximumWidth(theme.px(300))
        self.search.sought.connect(self._seek_in_all)
        self.list = ListPane(theme, self.table, self.search, _NOTHING, FIRST_SHOWN)
        self.list.asked.connect(self.backup_wanted)
        self.more = link(theme, "")
        self.more.clicked.connect(self._show_all)
        self.restore = edits(secondary(theme, "Khôi phục…", "history"))
        self.file = edits(secondary(theme, "Khôi phục từ tệp…"))
        self.stick = secondary(theme, "Chép ra USB…", "export")
        self.restore.clicked.connect(self._tell)
        self.file.clicked.connect(self.file_wanted)
        self.stick.clicked.connect(self.stick_wanted)
        buttons = FlowLayout(theme.px(8))
        for button in (self.restore, self.file, self.stick):
            buttons.addWidget(button)
        sentence = wrapped(_SENTENCE, tone="text2")
        for widget in (self.advice, self.newest, sentence, self.search, self.list, self.more):
            self.column.addWidget(widget)
        self.column.addLayout(buttons)

    def show_backups(self, backups: Sequence[Backup], today: date) -> None:
        """Show the copies, newest first."""
        self._today = today
        self._backups = backups
        verified = next((backup for backup in backups if backup.verified), None)
        self.newest.setText(backup_line(verified, today))
        self._show_rows()

    def _show_rows(self) -> None:
        few = not self._all_shown and len(self._backups) > FIRST_SHOWN + 1
        self._model.show_rows(self._backups[:FIRST_SHOWN] if few else self._backups)
        self.more.setText(f"Xem cả {len(self._backups)} bản")
        self.more.updateGeometry()
        self.more.setVisible(few)
        self.restore.setVisible(bool(self._backups))
        if self._backups:
            self.table.selectRow(0)

    def _seek_in_all(self, words: str) -> None:
        if words and not self._all_shown:
            self._all_shown = True
            self._show_rows()

    def _show_all(self) -> None:
        self._all_shown = True
        self._show_rows()
        self.table.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out what a copy holds rather than whether it is sound."""
        super().resizeEvent(event)
        for column, needed in _WIDE.items():
            self.table.setColumnHidden(column, self.width() < self._theme.px(needed))

    def _columns(self) -> tuple[Column[Backup], ...]:
        return (
            Column(
                "Thời điểm",
                lambda one: when(one.made_at, self._today),
                lambda one: one.made_at,
                width=150,
            ),
            Column("Lý do", lambda one: one.reason.word if one.verified else "–", width=None),
            Column("Chứa", _held, lambda one: one.lines, right=True, width=160),
            Column("Cỡ", lambda one: size(one.size), lambda one: one.size, right=True, width=84),
            Column("Kiểm tra", _checked, width=136),
        )

    def _tell(self) -> None:
        for backup in self.table.selected_rows()[:1]:
            self.restore_wanted.emit(backup)


def _held(backup: Backup) -> str:
    return holds(backup.documents, backup.lines) if backup.verified else "–"


def _checked(backup: Backup) -> str:
    return "✓ đã kiểm tra" if backup.verified else "không đọc được"
