"""The parts of Nơi nhận and where they stand: list and panel, or one of them where narrow."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QStackedWidget, QWidget

from kehoach_desktop.ui.editing import edits
from kehoach_desktop.ui.screen import ScreenPage
from kehoach_desktop.ui.screens.recipients.row_view import RecipientView
from kehoach_desktop.ui.screens.recipients.side_panel import SMALL_WIDTH, WIDTH, SidePanel
from kehoach_desktop.ui.theme import Theme
from kehoach_desktop.ui.widgets.busy_line import BusyLine
from kehoach_desktop.ui.widgets.buttons import primary, secondary
from kehoach_desktop.ui.widgets.chip import Chip
from kehoach_desktop.ui.widgets.empty_state import EmptyState
from kehoach_desktop.ui.widgets.hairline import Hairline
from kehoach_desktop.ui.widgets.header import Header
from kehoach_desktop.ui.widgets.inline_error import InlineError
from kehoach_desktop.ui.widgets.labels import text_label
from kehoach_desktop.ui.widgets.picker_button import PickerButton
from kehoach_desktop.ui.widgets.search_box import SearchBox
from kehoach_desktop.ui.widgets.stacked import stacked

NARROW_BELOW: Final = 940
"""Width of the page, without the rail, below which one region is shown at a time."""
SMALL_BELOW: Final = 1140
"""Width of the page below which the panel is narrower."""
_PICKER_WIDTH: Final = 440
KEYS: Final = (
    ("Space", "Đã nhận hôm nay; ở ô Ngày gửi: gửi hôm nay"),
    ("F2", "Sửa ô; Enter xuống dòng, Tab sang ô kế"),
    ("Insert", "Thêm nơi nhận"),
    ("Delete", "Xóa nơi nhận"),
    ("Alt+Down", "Chọn mục đích"),
    ("F4", "Xếp theo cột; lần nữa đảo chiều, rồi về thứ tự cũ"),
    ("Ctrl+C", "Chép các dòng đã chọn"),
)


class RecipientsLayout(ScreenPage):
    """Builds the parts and fits them to the width."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.picker = PickerButton(theme, "Văn bản", icon_name="plan", width=372)
        self.issued = text_label("", tone="text2")
        self.words = SearchBox(theme, "Tìm nơi nhận")
        self.everyone = Chip(theme, "Tất cả")
        self.missing = Chip(theme, "Chưa nhận")
        self.view = RecipientView(theme)
        self.panel = SidePanel(theme)
        self.busy = BusyLine(theme)
        self.trouble = InlineError(theme)
        self.empty = EmptyState(theme, "")
        self.copy_button = edits(secondary(theme, "Lấy từ kế hoạch trước"))
        self._group = QButtonGroup(self)
        for chip in (self.everyone, self.missing):
            self._group.addButton(chip)
        self.everyone.setChecked(True)
        self._build_header()
        self._build_body()
        self._aside.toggled.connect(self.fit)
        theme.changed.connect(self.fit)

    def _build_header(self) -> None:
        theme = self._theme
        self.header = Header(theme, "Nơi nhận")
        self._aside = secondary(theme, "Xem nơi nhận", "info")
        self._aside.setCheckable(True)
        room = QWidget()  # the header shows and hides only buttons that it holds itself
        inside = QHBoxLayout(room)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(self._aside)
        self.export_button = secondary(theme, "Ghi tệp", "export")
        self.print_button = secondary(theme, "In danh sách ký nhận", "print")
        self.add_button = edits(primary(theme, "Thêm nơi nhận", "plus"))
        for button in (room, self.export_button, self.print_button):
            self.header.add_secondary(button)
        self.header.set_primary(self.add_button)

    def _build_body(self) -> None:
        theme = self._theme
        bar = QWidget()
        self._bar = QHBoxLayout(bar)
        self._bar.addWidget(self.picker)
        self._bar.addWidget(self.issued)
        self._bar.addStretch(1)
        for widget in (self.words, self.everyone, self.missing):
            self._bar.addWidget(widget)
        self.empty.add_button(self.copy_button)
        self.lists = QStackedWidget()
        self.lists.addWidget(self.view)
        self.lists.addWidget(self.empty)
        self._left = QWidget()
        left = stacked(bar, Hairline(theme, Qt.Orientation.Horizontal))
        left.addWidget(self.lists, 1)
        self._left.setLayout(left)
        self._side_rule = Hairline(theme, Qt.Orientation.Vertical)
        body = QHBoxLayout()
        body.setSpacing(0)
        body.addWidget(self._left, 1)
        body.addWidget(self._side_rule)
        body.addWidget(self.panel)
        column = stacked(self.header, self.busy, self.trouble)
        column.addLayout(body, 1)
        self.setLayout(column)

    def focus_filter(self) -> None:
        self.words.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def regions(self) -> Sequence[QWidget]:
        return (self.header, self.picker, self.view, self.panel)

    def keys(self) -> Sequence[tuple[str, str]]:
        return KEYS

    def fit(self) -> None:
        """Arrange the parts for the width there is."""
        px, width = self._theme.px, self.width()
        narrow = width < px(NARROW_BELOW)
        aside = self._aside.isChecked()
        self._bar.setContentsMargins(px(16), px(10), px(14), px(10))
        self._bar.setSpacing(px(8))
        self._aside.setVisible(narrow)
        self.issued.setVisible(width >= px(SMALL_BELOW))
        self.picker.setMaximumWidth(px(_PICKER_WIDTH))
        self.words.setFixedWidth(px(130 if narrow else 150))
        self._left.setVisible(not (narrow and aside))
        self.panel.setVisible(not narrow or aside)
        self._side_rule.setVisible(not narrow)
        if narrow:
            self.panel.setMinimumWidth(0)
            self.panel.setMaximumWidth(width)
        else:
            self.panel.setFixedWidth(px(SMALL_WIDTH if width < px(SMALL_BELOW) else WIDTH))
        self.view.set_narrow(narrow=narrow)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._aside.isChecked():
            self._aside.setChecked(False)
            return
        super().keyPressEvent(event)
