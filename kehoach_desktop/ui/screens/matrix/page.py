"""The page of the matrix: head with chips, the grid, the strip of the current cell, the legend."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from kehoach_desktop.ui.editing import edits
from kehoach_desktop.ui.screen import ScreenPage
from kehoach_desktop.ui.screens.matrix.filters import MatrixFilters
from kehoach_desktop.ui.screens.matrix.strip import CellStrip, Legend
from kehoach_desktop.ui.screens.matrix.view import MatrixView
from kehoach_desktop.ui.theme import Theme
from kehoach_desktop.ui.widgets.busy_line import BusyLine
from kehoach_desktop.ui.widgets.buttons import primary, secondary, square
from kehoach_desktop.ui.widgets.empty_state import EmptyState
from kehoach_desktop.ui.widgets.header import Header
from kehoach_desktop.ui.widgets.inline_error import InlineError
from kehoach_desktop.ui.widgets.segmented import Segmented

VIEWS: Final = ("Theo đơn vị", "Theo hoạt động", "Ma trận")
MATRIX: Final = 2
NARROW: Final = 1000
TIGHT: Final = 760
LOW: Final = 520
KEYS: Final = (
    ("Space", "Đánh dấu xong, bỏ đánh dấu"),
    ("Alt+Down", "Chọn trạng thái"),
    ("Enter", "Mở phiếu của đơn vị"),
    ("Insert", "Giao việc ở ô trống"),
    ("Ctrl+D", "Đổi hạn"),
    ("Shift+Right", "Chọn nhiều ô"),
    ("Ctrl+C", "Chép các ô đã chọn sang Excel"),
    ("Ctrl+Home", "Về ô đầu"),
)


class MatrixPage(ScreenPage):
    """Shows; the presenter does."""

    view_chosen = Signal(int)
    print_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.header = Header(theme, "Phân công", ruled=False)
        self.views = Segmented(theme, VIEWS)
        self.views.choose(MATRIX)
        self.views.chosen.connect(self.view_chosen)
        self.filters = MatrixFilters(theme)
        self._make_header()
        self.view = MatrixView(theme)
        self.empty = EmptyState(theme, "Chưa có việc nào được giao.", "Mở Kế hoạch")
        self.filtered = EmptyState(theme, "Không có việc nào khớp bộ lọc.", "Bỏ bộ lọc")
        self.filtered.asked.connect(self.filters.clear)
        self.strip = CellStrip(theme)
        self.legend = Legend(theme)
        self.busy = BusyLine(theme)
        self.trouble = InlineError(theme)
        self._make_body()
        theme.changed.connect(self._fit)
        self._fit()

    def _make_body(self) -> None:
        theme = self._theme
        self._stack = QStackedWidget()
        frame = QFrame()
        frame.setProperty("panel", True)  # noqa: FBT003 (a Qt property)
        inside = QVBoxLayout(frame)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.addWidget(self.view)
        for part in (frame, self.empty, self.filtered):
            self._stack.addWidget(part)
        self._frame = frame
        self._body = QVBoxLayout()
        self._body.setSpacing(theme.px(8))
        self._body.addWidget(self._stack, 1)
        self._body.addWidget(self.strip)
        self._body.addWidget(self.legend)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self.busy)
        column.addWidget(self.trouble)
        column.addLayout(self._body, 1)

    def _make_header(self) -> None:
        theme = self._theme
        self.header.add_switch(self.views)
        self._more = square(theme, "more", "Cách xem")
        self._more.clicked.connect(self.open_views)
        self.header.add_switch(self._more)
        room = QWidget()  # the header shows and hides only buttons that it holds itself
        inside = QHBoxLayout(room)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(self.filters)
        self.header.add_secondary(room)
        self.smaller = square(theme, "zoom-out", "Ô nhỏ hơn")
        self.larger = square(theme, "zoom-in", "Ô to hơn")
        self.print_button = secondary(theme, "In khổ A3", "print")
        self.print_button.clicked.connect(self.print_wanted)
        for button in (self.smaller, self.larger, self.print_button):
            self.header.add_secondary(button)
        self.assign_button = edits(primary(theme, "Giao việc", "plus"))
        self.header.set_primary(self.assign_button)

    def show_part(self, *, any_line: bool, any_match: bool) -> None:
        """Show the grid, or say why there is none."""
        shown = self._frame if any_match else self.filtered
        self._stack.setCurrentWidget(shown if any_line else self.empty)
        self.strip.setVisible(any_line and any_match)
        self.header.fit()

    def open_views(self) -> QMenu:
        """Offer the views where the header has no room for the switch."""
        menu = QMenu(self)
        for index, words in enumerate(VIEWS):
            action = menu.addAction(words)
            action.setCheckable(True)
            action.setChecked(index == MATRIX)
            action.triggered.connect(lambda _on=False, index=index: self.view_chosen.emit(index))
        menu.popup(self._more.mapToGlobal(self._more.rect().bottomLeft()))
        return menu

    def request_print(self) -> None:
        self.print_wanted.emit()

    def focus_filter(self) -> None:
        self.filters.open_menu()

    def regions(self) -> Sequence[QWidget]:
        return (self.header, self.view, self.strip)

    def keys(self) -> Sequence[tuple[str, str]]:
        return KEYS

    def _fit(self) -> None:
        px = self._theme.px
        narrow = self.width() < px(NARROW)
        side = px(14 if narrow else 20)
        self._body.setContentsMargins(side, 0, side, px(6))
        tight = self.width() < px(TIGHT)
        self.filters.set_tight(tight=tight)
        self.strip.set_room(narrow=narrow, tight=tight)
        self.views.setVisible(not narrow)
        self._more.setVisible(narrow)
        self.legend.setVisible(not narrow and self.height() >= px(LOW))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        if not event.spontaneous():
            self.views.choose(MATRIX)
        super().showEvent(event)
