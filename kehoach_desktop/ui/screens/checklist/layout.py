"""The parts of Phân công and where they stand: side by side, or one at a time where narrow."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QWidget

from kehoach_desktop.ui.fonts import TextRole
from kehoach_desktop.ui.screen import ScreenPage
from kehoach_desktop.ui.screens.checklist.entries_panel import (
    ACTIVITIES_WIDTH,
    WIDTH,
    EntriesPanel,
)
from kehoach_desktop.ui.screens.checklist.entry_list import EntryModel
from kehoach_desktop.ui.screens.checklist.filter_bar import FilterBar, SelectionBar
from kehoach_desktop.ui.screens.checklist.head import SubjectHead, SubjectSwitcher
from kehoach_desktop.ui.screens.checklist.line_view import LineView
from kehoach_desktop.ui.theme import Theme
from kehoach_desktop.ui.widgets.busy_line import BusyLine
from kehoach_desktop.ui.widgets.buttons import primary, square
from kehoach_desktop.ui.widgets.empty_state import EmptyState
from kehoach_desktop.ui.widgets.hairline import Hairline
from kehoach_desktop.ui.widgets.header import Header
from kehoach_desktop.ui.widgets.inline_error import InlineError
from kehoach_desktop.ui.widgets.notice import Notice
from kehoach_desktop.ui.widgets.segmented import Segmented
from kehoach_desktop.ui.widgets.stacked import stacked

TIGHT_BELOW: Final = 560
"""Width at 100 % below which the head keeps what is acted on and the name alone."""
NARROW_BELOW: Final = 940
"""Width of the page, without the rail, below which one region is shown at a time."""
VIEWS: Final = ("Theo đơn vị", "Theo hoạt động", "Ma trận")
BY_UNIT: Final = 0
BY_ACTIVITY: Final = 1
MATRIX: Final = 2
_USUAL_NAME: Final = "Chi bộ Trường Mầm non"
"""Fits beside bar and count in any font; longer names end in …"""
_BESIDE_NAME: Final = 88
KEYS: Final = (
    ("Space", "Đánh dấu xong, bỏ đánh dấu"),
    ("Enter", "Mở, đóng dòng: số liệu, ghi chú, minh chứng"),
    ("Ctrl+Enter", "Lưu rồi mở dòng kế tiếp"),
    ("Alt+Down", "Chọn trạng thái"),
    ("Ctrl+D", "Đổi hạn"),
    ("Ctrl+Up", "Đơn vị trước"),
    ("Ctrl+Down", "Đơn vị sau"),
    ("Insert", "Giao việc"),
    ("Ctrl+C", "Chép các dòng đã chọn"),
    ("Ctrl+V", "Dán ảnh, tệp hoặc liên kết làm minh chứng"),
    ("Delete", "Bỏ minh chứng đang chọn"),
)


class ChecklistLayout(ScreenPage):
    """Builds the parts and fits them to the width."""

    slips_wanted = Signal(int)
    assign_wanted = Signal()
    """Task slips: of one unit; 0: of every unit."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._panel_width = WIDTH
        self.entries = EntryModel()
        self.panel = EntriesPanel(theme, self.entries)
        self.head = SubjectHead(theme)
        self.switcher = SubjectSwitcher(theme)
        self.filters = FilterBar(theme)
        self.selection = SelectionBar(theme)
        self.view = LineView(theme)
        self.busy = BusyLine(theme)
        self.trouble = InlineError(theme)
        self.lead = Notice(theme)
        self.empty = EmptyState(theme, "")
        self._build_header()
        self._build_body()
        self._filter_button.toggled.connect(self.fit)
        theme.changed.connect(self.fit)

    def _build_header(self) -> None:
        self.header = Header(self._theme, "Phân công")
        self.views = Segmented(self._theme, VIEWS)
        self.header.add_switch(self.views)
        self.header.add_switch(self.switcher)
        self._filter_button = square(self._theme, "filter", "Lọc việc (Ctrl+F)")
        self._filter_button.setCheckable(True)
        room = QWidget()  # the header shows and hides only buttons that it holds itself
        inside = QHBoxLayout(room)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(self._theme.px(8))
        inside.addWidget(self._filter_button)
        self._more = square(self._theme, "more", "Cách xem, giao việc, in phiếu giao việc")
        self._more.clicked.connect(self.open_views)
        inside.addWidget(self._more)
        self.header.add_secondary(room)
        self.export_button = primary(self._theme, "Xuất phiếu tiến độ", "excel")
        self.header.set_primary(self.export_button)

    def _build_body(self) -> None:
        theme = self._theme
        self.bars = _stack(self.filters, self.selection)
        self.lists = _stack(self.view, self.empty)
        self._bar_room = QWidget()
        self._bar_inside = QHBoxLayout(self._bar_room)
        self._bar_inside.addWidget(self.bars)
        self._side_rule = Hairline(theme, Qt.Orientation.Vertical)
        rule = Hairline(theme, Qt.Orientation.Horizontal)
        right = stacked(self.head, self.lead, self._bar_room, rule)
        right.addWidget(self.lists, 1)
        body = QHBoxLayout()
        body.setSpacing(0)
        body.addWidget(self.panel)
        body.addWidget(self._side_rule)
        body.addLayout(right, 1)
        column = stacked(self.header, self.busy, self.trouble)
        column.addLayout(body, 1)
        self.setLayout(column)

    def show_bar(self, *, several: bool) -> None:
        """Show the chips, or what can be done with several selected lines."""
        self.bars.setCurrentWidget(self.selection if several else self.filters)
        self.fit()

    def name_entries(self, *, by_activity: bool) -> None:
        """Name the left list for what stands in it."""
        self._panel_width = ACTIVITIES_WIDTH if by_activity else WIDTH
        self.panel.name_entries("hoạt động" if by_activity else "đơn vị")
        self.head.counted = "đơn vị" if by_activity else "việc"
        self.head.slip.setVisible(not by_activity)
        self.fit()

    def open_views(self) -> QMenu:
        """Offer the views, for a header without room for the switch, and the task slips."""
        menu = QMenu(self)
        for index, words in enumerate(VIEWS):
            action = menu.addAction(words)
            action.setCheckable(True)
            action.setChecked(index == self.views.current)
            action.triggered.connect(lambda _on=False, index=index: self._choose_view(index))
        menu.addSeparator()
        give = menu.addAction("Giao việc…\tInsert")
        give.triggered.connect(lambda _on=False: self.assign_wanted.emit())
        nudge = menu.addAction("Đôn đốc: chép lời nhắc các việc đang mở")
        nudge.setEnabled(not self.head.remind.isHidden())
        nudge.triggered.connect(self.head.remind.click)
        if self.views.current == BY_UNIT:
            one = menu.addAction("In phiếu giao việc của đơn vị này")
            one.triggered.connect(lambda: self.slips_wanted.emit(self.shown_record()))
        every = menu.addAction("In phiếu giao việc cho mọi đơn vị")
        every.triggered.connect(lambda: self.slips_wanted.emit(0))
        menu.popup(self._more.mapToGlobal(self._more.rect().bottomLeft()))
        return menu

    def _choose_view(self, index: int) -> None:
        self.views.choose(index)
        self.views.chosen.emit(index)

    def unfold_filter(self) -> None:
        """Show the chips where the narrow page hides them."""
        self._filter_button.setChecked(True)

    def focus_filter(self) -> None:
        self.unfold_filter()
        self.filters.words.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def regions(self) -> Sequence[QWidget]:
        return (self.header, self.panel.view, self.bars, self.view)

    def keys(self) -> Sequence[tuple[str, str]]:
        return KEYS

    def fit(self) -> None:
        """Arrange the parts for the width there is."""
        px = self._theme.px
        narrow = self.width() < px(NARROW_BELOW)
        margin = px(14 if narrow else 20)
        self._bar_inside.setContentsMargins(margin, px(8) * narrow, margin, px(10))
        usual = self._theme.metrics(TextRole.BODY).horizontalAdvance(_USUAL_NAME) + px(_BESIDE_NAME)
        self.panel.setFixedWidth(max(px(self._panel_width), usual) - 1)
        for widget in (self.panel, self._side_rule, self.head):
            widget.setVisible(not narrow)
        self.switcher.setVisible(narrow)
        self.views.setVisible(not narrow)
        self._filter_button.setVisible(narrow)
        several = self.bars.currentWidget() is self.selection
        self._bar_room.setVisible(not narrow or several or self._filter_button.isChecked())
        self.header.title.setText("" if narrow else "Phân công")
        self.header.title.setVisible(not narrow)
        self.export_button.setText("Xuất phiếu" if narrow else "Xuất phiếu tiến độ")
        tight = self.width() < px(TIGHT_BELOW)
        self.export_button.set_compact(tight)
        self.switcher.set_tight(tight=tight)
        self.filters.fit(self.width() - 2 * margin)
        self.selection.fit(self.width() - 2 * margin)
        self.view.set_narrow(narrow=narrow)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()


def _stack(*widgets: QWidget) -> QStackedWidget:
    stack = QStackedWidget()
    for widget in widgets:
        stack.addWidget(widget)
    return stack
