"""Pasting a list from Excel: the table, what each row would become, one button for all."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from kehoach_desktop.core.unit_pasting import PastedRow
from kehoach_desktop.ui.fonts import TextRole
from kehoach_desktop.ui.table_model import Column, RowTableModel
from kehoach_desktop.ui.theme import Theme
from kehoach_desktop.ui.widgets.buttons import primary, secondary
from kehoach_desktop.ui.widgets.labels import text_label
from kehoach_desktop.ui.widgets.row_table import RowTable

_FIELD_HEIGHT: Final = 92
_COLUMNS: Final[tuple[Column[PastedRow], ...]] = (
    Column("Đơn vị", lambda row: row.pasted.name, width=None),
    Column("Kết quả", lambda row: row.words, width=190),
    Column("Loại", lambda row: row.kind.word, width=110),
    Column("Tên ngắn", lambda row: row.pasted.short_name, width=110),
    Column("Đầu mối", lambda row: row.pasted.contact, width=130),
    Column(
        "Ngày họp",
        lambda row: "" if row.pasted.meeting_day is None else str(row.pasted.meeting_day),
        right=True,
        width=80,
    ),
    Column("Nhóm", lambda row: "; ".join(row.pasted.groups), width=130),
)
_FIRST: Final = 3
"""Columns that a narrow window keeps."""
_WIDE_FROM: Final = 860
_HINT: Final = (
    "Chép các ô trong Excel hoặc Word rồi dán vào đây (Ctrl+V). Cột nhận theo dòng đầu: "
    "tên đơn vị, tên ngắn, loại, đầu mối, ngày họp, nhóm."
)


class PastePane(QWidget):
    """`pasted` gives the text at every change, `agreed` the rows of the preview."""

    pasted = Signal(str)
    agreed = Signal(list)
    cancelled = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._rows: list[PastedRow] = []
        self._model: RowTableModel[PastedRow] = RowTableModel(_COLUMNS, self)
        self.field = QPlainTextEdit()
        self.field.setAccessibleName("Bảng dán từ Excel")
        self.field.setTabChangesFocus(True)
        self.field.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.table = RowTable(theme, self._model)
        self.table.setAccessibleName("Xem trước")
        self.summary = text_label("", tone="text2")
        self.cancel = secondary(theme, "Thôi")
        self.agree = primary(theme, "Thêm")
        self._hint = text_label(_HINT, TextRole.SMALL, "text2")
        self._hint.setWordWrap(True)
        self._build()
        self.field.textChanged.connect(lambda: self.pasted.emit(self.field.toPlainText()))
        self.cancel.clicked.connect(self.cancelled)
        self.agree.clicked.connect(lambda _on=False: self.agreed.emit(self._rows))
        theme.changed.connect(self._fit)

    def _build(self) -> None:
        foot = QHBoxLayout()
        foot.addWidget(self.summary, 1)
        foot.addWidget(self.cancel)
        foot.addWidget(self.agree)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._hint)
        self._column.addWidget(self.field)
        self._column.addWidget(self.table, 1)
        self._column.addLayout(foot)

    def begin(self, text: str) -> None:
        """Start with what the clipboard holds."""
        self.field.setPlainText(text)
        self.pasted.emit(text)
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self._fit()

    def show_rows(self, rows: Sequence[PastedRow]) -> None:
        """Show what each row would become."""
        self._rows = list(rows)
        self._model.show_rows(rows)
        new = sum(row.is_new for row in rows)
        there = f", {len(rows) - new} đã có, để nguyên" if len(rows) > new else ""
        self.summary.setText(f"Sẽ thêm {new} đơn vị{there}." if rows else "Chưa có dòng nào.")
        self.agree.setText(f"Thêm {new} đơn vị" if new else "Thêm")
        self.agree.setEnabled(bool(new))
        self.agree.updateGeometry()

    def resizeEvent(self, event: object) -> None:
        super().resizeEvent(event)  # type: ignore[arg-type]
        self._fit()

    def _fit(self) -> None:
        px = self._theme.px
        self._column.setContentsMargins(px(20), px(12), px(20), px(12))
        self._column.setSpacing(px(8))
        low = self.height() < px(400)
        self.field.setFixedHeight(px(44 if low else _FIELD_HEIGHT))
        self._hint.setVisible(not low)
        for column in range(_FIRST, len(_COLUMNS)):
            self.table.setColumnHidden(column, self.width() < px(_WIDE_FROM))
