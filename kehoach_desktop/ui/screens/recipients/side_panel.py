"""The right region of Nơi nhận: the printed block, the counts, who is missing."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from kehoach_desktop.core.recipients import CopyCount
from kehoach_desktop.ui.fonts import TextRole
from kehoach_desktop.ui.screens.recipients.printed_block import PrintedBlock, PrintedGroup
from kehoach_desktop.ui.theme import Theme
from kehoach_desktop.ui.widgets.hairline import Hairline
from kehoach_desktop.ui.widgets.labels import text_label

WIDTH: Final = 316
SMALL_WIDTH: Final = 280
_WIDEST: Final = 440


class SidePanel(QScrollArea):
    """Scrolls by itself where the window is low."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setAccessibleName("Sẽ in trên văn bản, số bản, chưa nhận")
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.block = PrintedBlock(theme)
        self._counts = {name: text_label("0") for name in ("Điện tử", "Giấy, gửi đi", "Giấy, lưu")}
        self._to_print = text_label("", TextRole.STRONG)
        self._missing_head = text_label("Chưa nhận", TextRole.STRONG)
        self._missing = text_label("", tone="text2")
        self._missing.setWordWrap(True)
        self.setAlignment(Qt.AlignmentFlag.AlignLeft)
        self._inside = inside = QWidget()
        inside.setProperty("ground", "page")
        self._column = QVBoxLayout(inside)
        self._column.setSpacing(0)
        self._fill()
        self.setWidget(inside)
        theme.changed.connect(self._dress)
        self._dress()

    def _fill(self) -> None:
        px, column = self._theme.px, self._column
        column.addWidget(text_label("Sẽ in trên văn bản", TextRole.STRONG))
        column.addSpacing(px(8))
        column.addWidget(self.block)
        column.addSpacing(px(18))
        column.addWidget(text_label("Số bản", TextRole.STRONG))
        column.addSpacing(px(4))
        for name, label in self._counts.items():
            column.addLayout(self._pair(text_label(name, tone="text2"), label))
        column.addWidget(Hairline(self._theme, Qt.Orientation.Horizontal))
        column.addLayout(self._pair(text_label("Cần in", TextRole.STRONG), self._to_print))
        column.addSpacing(px(18))
        column.addWidget(self._missing_head)
        column.addSpacing(px(6))
        column.addWidget(self._missing)
        column.addStretch(1)

    def _pair(self, name: QLabel, value: QLabel) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addStrut(self._theme.px(28))
        row.addWidget(name)
        row.addStretch(1)
        row.addWidget(value)
        return row

    def show_counts(self, count: CopyCount) -> None:
        """Show how many go out by each way and who has not received."""
        numbers = (count.electronic, count.paper, count.archive)
        for label, number in zip(self._counts.values(), numbers, strict=True):
            label.setText(str(number))
        self._to_print.setText(f"{count.to_print} bản")
        self._missing.setText("; ".join(count.missing))
        for label in (self._missing_head, self._missing):
            label.setVisible(bool(count.missing))

    def show_block(self, groups: Sequence[PrintedGroup]) -> None:
        """Show the lines that will be printed."""
        self.block.show_groups(groups)

    def _dress(self) -> None:
        px = self._theme.px
        self._inside.setMaximumWidth(px(_WIDEST))
        self._column.setContentsMargins(px(18), px(14), px(18), px(14))
