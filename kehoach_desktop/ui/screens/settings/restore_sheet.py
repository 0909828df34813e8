"""What a copy holds beside what is there now; asked once, nothing is changed before."""

from datetime import date
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from kehoach_desktop.core.backup_words import when
from kehoach_desktop.core.backups import RestorePreview, StoreState, TableDifference
from kehoach_desktop.ui.fonts import TextRole
from kehoach_desktop.ui.screens.settings.section import wrapped
from kehoach_desktop.ui.theme import Theme
from kehoach_desktop.ui.widgets.labels import text_label
from kehoach_desktop.ui.widgets.sheet import Sheet

_SAME: Final = "Nội dung bản sao giống hệt số liệu hiện nay."
_UNREADABLE: Final = (
    "Số liệu hiện nay không đọc được; tệp hỏng được giữ nguyên ở một thư mục riêng."
)
_KEPT: Final = (
    "Số liệu hiện nay được giữ thành một bản sao riêng trước khi khôi phục. Việc khôi phục không "
    "hoàn tác được bằng Ctrl+Z; muốn trở lại thì khôi phục từ bản sao đó."
)
_RIGHT: Final = Qt.AlignmentFlag.AlignRight


class RestoreSheet(Sheet):
    """Accepted where the clerk wants the copy in the place of what is there now."""

    def __init__(self, theme: Theme, parent: QWidget, preview: RestorePreview, today: date) -> None:
        super().__init__(theme, parent, "Khôi phục từ bản sao", "Khôi phục")
        self._today = today
        made = when(preview.backup.made_at, today)
        reason = preview.backup.reason.word
        words = f"Bản sao làm lúc {made}, {reason[:1].lower()}{reason[1:]}."
        self.column.addWidget(wrapped(words))
        self.column.addLayout(self._states(preview))
        if preview.now is None:
            self.column.addWidget(wrapped(_UNREADABLE, tone="seal"))
        elif not preview.differences:
            self.column.addWidget(wrapped(_SAME, tone="text2"))
        else:
            self.column.addWidget(text_label("Sau khi khôi phục", TextRole.STRONG))
            self.column.addLayout(self._differences(preview.differences))
        self.column.addWidget(wrapped(_KEPT, tone="text2"))
        self.column.addStretch(1)
        self.no.setDefault(True)

    def words(self) -> list[str]:
        """Give everything that the dialog says."""
        return [label.text() for label in self.findChildren(QLabel)]

    def _states(self, preview: RestorePreview) -> QGridLayout:
        then, now = preview.then, preview.now
        grid = self._grid(("", "Bản sao", "Hiện nay"))
        rows = (
            ("Văn bản", str(then.documents), "–" if now is None else str(now.documents)),
            ("Việc đã giao", str(then.lines), "–" if now is None else str(now.lines)),
            ("Tệp minh chứng", str(preview.evidence_files), ""),
            ("Việc làm sau cùng", self._newest(then), self._newest(now)),
        )
        for number, row in enumerate(rows, 1):
            if row[0] == "Tệp minh chứng" and not preview.evidence_files:
                continue
            for column, words in enumerate(row):
                label = wrapped(words, tone="text" if column else "text2")
                grid.addWidget(label, number, column, Qt.AlignmentFlag.AlignTop)
        return grid

    def _differences(self, differences: tuple[TableDifference, ...]) -> QGridLayout:
        grid = self._grid(("", "Lấy lại", "Đổi", "Mất"), right=True)
        for number, one in enumerate(differences, 1):
            grid.addWidget(text_label(one.word, tone="text2"), number, 0)
            for column, count in enumerate((one.added, one.changed, one.lost), 1):
                tone = "seal" if column == 3 and count else "text"  # noqa: PLR2004 (Mất)
                grid.addWidget(text_label(str(count or "–"), tone=tone), number, column, _RIGHT)
        return grid

    def _grid(self, heads: tuple[str, ...], *, right: bool = False) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(self._theme.px(16))
        grid.setVerticalSpacing(self._theme.px(6))
        for column, head in enumerate(heads):
            label = text_label(head, TextRole.SMALL, "text2")
            if right and column:
                grid.addWidget(label, 0, column, _RIGHT)
            else:
                grid.addWidget(label, 0, column)
            grid.setColumnStretch(column, 2 if column == 0 else 1 if right else 3)
        return grid

    def _newest(self, state: StoreState | None) -> str:
        if state is None or not state.newest_action:
            return "–"
        at = f" ({when(state.newest_at, self._today)})" if state.newest_at else ""
        return state.newest_action + at
