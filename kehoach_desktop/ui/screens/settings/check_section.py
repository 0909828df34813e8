"""Kiểm tra dữ liệu: a button, and a plain report."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kehoach_desktop.core.checking import CheckKind, CheckReport
from kehoach_desktop.ui.editing import edits
from kehoach_desktop.ui.screens.settings.section import Section, wrapped
from kehoach_desktop.ui.theme import Theme
from kehoach_desktop.ui.widgets.buttons import secondary
from kehoach_desktop.ui.widgets.labels import set_tone, text_label

_SENTENCE: Final = "So từng bản ghi với lịch sử của nó và đọc lại mọi tệp minh chứng. Không sửa gì."
MOST_SHOWN: Final = 100


class CheckSection(Section):
    """`check_wanted`, `mend_wanted` (the search index), `files_wanted`, `restore_wanted`."""

    check_wanted = Signal()
    mend_wanted = Signal()
    files_wanted = Signal()
    restore_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "check", "Kiểm tra dữ liệu", _SENTENCE)
        self.check = secondary(theme, "Kiểm tra ngay", "check")
        self.mend = edits(secondary(theme, "Làm lại chỉ mục tìm kiếm"))
        self.files = edits(secondary(theme, "Lấy lại tệp", "undo"))
        self.restore = edits(secondary(theme, "Khôi phục từ bản sao…", "backup"))
        row = QHBoxLayout()
        row.setSpacing(theme.px(8))
        for button, signal in (
            (self.check, self.check_wanted),
            (self.mend, self.mend_wanted),
            (self.files, self.files_wanted),
            (self.restore, self.restore_wanted),
        ):
            button.clicked.connect(signal)
            row.addWidget(button)
        row.addStretch(1)
        self.summary = text_label("")
        self.summary.setWordWrap(True)
        self.column.addLayout(row)
        self.column.addWidget(self.summary)
        self._findings = QWidget()
        self._lines = QVBoxLayout(self._findings)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(theme.px(4))
        self.column.addWidget(self._findings)
        for hidden in (self.mend, self.files, self.restore, self.summary, self._findings):
            hidden.hide()

    def show_report(self, report: CheckReport) -> None:
        """Show what the check found."""
        self.summary.setText(report.summary)
        set_tone(self.summary, "seal" if report.damaged else "done")
        self.summary.show()
        kinds = {finding.kind for finding in report.findings}
        self.mend.setVisible(CheckKind.SEARCH in kinds)
        self.files.setVisible(CheckKind.RETRIEVABLE in kinds)
        self.restore.setVisible(report.restorable and report.backup is not None)
        self._show_findings(report)

    def _show_findings(self, report: CheckReport) -> None:
        while (item := self._lines.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        for finding in report.findings[:MOST_SHOWN]:
            tone = "text2" if finding.harmless else "text"
            self._lines.addWidget(wrapped(f"– {finding.text}", tone=tone))
        more = len(report.findings) - MOST_SHOWN
        if more > 0:
            self._lines.addWidget(wrapped(f"và {more} điểm khác", tone="text2"))
        self._findings.setVisible(bool(report.findings))
