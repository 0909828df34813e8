"""The parts of Danh mục and where they stand: list and form, or one of them where narrow."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from kehoach_desktop.ui.fonts import TextRole
from kehoach_desktop.ui.screen import ScreenPage
from kehoach_desktop.ui.screens.units.ask_line import AskLine, AskLines
from kehoach_desktop.ui.screens.units.merge_pane import MergePane
from kehoach_desktop.ui.screens.units.paste_pane import PastePane
from kehoach_desktop.ui.screens.units.unit_form import UnitForm
from kehoach_desktop.ui.screens.units.unit_view import UnitView
from kehoach_desktop.ui.theme import Theme
from kehoach_desktop.ui.widgets.buttons import Kind, primary, secondary, square
from kehoach_desktop.ui.widgets.empty_state import EmptyState
from kehoach_desktop.ui.widgets.hairline import Hairline
from kehoach_desktop.ui.widgets.header import Header
from kehoach_desktop.ui.widgets.inline_error import InlineError
from kehoach_desktop.ui.widgets.labels import text_label
from kehoach_desktop.ui.widgets.search_box import SearchBox
from kehoach_desktop.ui.widgets.stacked import stacked

NARROW_BELOW: Final = 940
"""Width of the page, without the rail, below which list and form are pages of their own."""
SMALL_BELOW: Final = 1140
WIDTH: Final = 360
SMALL_WIDTH: Final = 280
_LOW: Final = 520
_NAMES: Final = 3
TITLE: Final = "Danh mục"
KEYS: Final = (
    ("F2", "Sửa ô; Enter xuống dòng, Tab sang ô kế"),
    ("Insert", "Thêm đơn vị"),
    ("Ctrl+Up", "Chuyển đơn vị lên trên"),
    ("Ctrl+Down", "Chuyển đơn vị xuống dưới"),
    ("Delete", "Xóa đơn vị chưa dùng"),
    ("Space", "Đánh dấu nhóm hoặc thành viên"),
    ("F4", "Xếp theo cột; lần nữa đảo chiều, rồi về thứ tự cũ"),
    ("Ctrl+C", "Chép các dòng đã chọn sang Excel"),
    ("Ctrl+V", "Dán danh sách từ Excel"),
    ("F6", "Sang bảng bên cạnh"),
    ("Esc", "Trả lại chữ cũ của ô; về danh sách"),
)


class UnitsLayout(ScreenPage):
    """Builds the parts and fits them to the width."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._narrow = False
        self._form_open = False
        self.words = SearchBox(theme, "Tìm đơn vị")
        self.count = text_label("", TextRole.SMALL, "text2")
        self.view = UnitView(theme)
        self.form = UnitForm(theme)
        self.merging = MergePane(theme)
        self.pasting = PastePane(theme)
        self.unknown = AskLines(theme, _NAMES)
        self.offer = AskLine(theme)
        self.old_name = AskLine(theme)
        self.trouble = InlineError(theme)
        self.empty = EmptyState(theme, "")
        self.empty_paste = secondary(theme, "Dán từ Excel")
        self.empty_sample = secondary(theme, "Danh mục mẫu")
        self._build_header()
        self._build_body()
        theme.changed.connect(self.fit)

    def _build_header(self) -> None:
        theme = self._theme
        self.header = Header(theme, TITLE)
        self.back = square(theme, "chev-left", "Về danh sách", Kind.QUIET)
        self.header.set_back(self.back)
        self.paste_button = secondary(theme, "Dán từ Excel", "copy")
        self.merge_button = secondary(theme, "Gộp…", "merge")
        self.add_button = primary(theme, "Thêm đơn vị", "plus")
        self.header.add_secondary(self.paste_button)
        self.header.add_secondary(self.merge_button)
        self.header.set_primary(self.add_button)

    def _build_body(self) -> None:
        theme = self._theme
        bar = QWidget()
        self._bar = QHBoxLayout(bar)
        self._bar.addWidget(self.words)
        self._bar.addStretch(1)
        self._bar.addWidget(self.count)
        self.lists = QStackedWidget()
        self.lists.addWidget(self.view)
        self.lists.addWidget(self.empty)
        self.empty.add_button(self.empty_paste)
        self.empty.add_button(self.empty_sample)
        self._left = QWidget()
        left = stacked(bar, Hairline(theme, Qt.Orientation.Horizontal))
        left.addWidget(self.lists, 1)
        self._left.setLayout(left)
        browsing = self._browsing()
        self.parts = QStackedWidget()
        self.parts.addWidget(browsing)
        self.parts.addWidget(self.pasting)
        column = stacked(self.header, self.trouble, self.unknown, self.offer, self.old_name)
        column.addWidget(self.parts, 1)
        self.setLayout(column)

    def _browsing(self) -> QWidget:
        self.side = QStackedWidget()
        self.side.addWidget(self.form)
        self.side.addWidget(self.merging)
        self._rule = Hairline(self._theme, Qt.Orientation.Vertical)
        browsing = QWidget()
        row = QHBoxLayout(browsing)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._left, 1)
        row.addWidget(self._rule)
        row.addWidget(self.side)
        return browsing

    def focus_filter(self) -> None:
        self.show_list()
        self.words.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def regions(self) -> Sequence[QWidget]:
        if self.parts.currentWidget() is self.pasting:
            return (self.header, self.pasting)
        merging = self.side.currentWidget() is self.merging
        side = self.merging if merging else self.form
        return (self.header, self.unknown, self.words, self.view, side)

    def keys(self) -> Sequence[tuple[str, str]]:
        return KEYS

    def open_form(self) -> None:
        """Show the form, as a page of its own where narrow."""
        self._form_open = True
        self.fit()
        if self._narrow:
            self.back.setFocus(Qt.FocusReason.TabFocusReason)

    def show_list(self) -> None:
        """Go back to the list, where narrow."""
        had = self._form_open
        self._form_open = False
        self.parts.setCurrentIndex(0)
        self.fit()
        if had and self._narrow:
            self.view.setFocus(Qt.FocusReason.BacktabFocusReason)

    def fit(self) -> None:
        """Arrange the parts for the width there is."""
        px, width = self._theme.px, self.width()
        self._narrow = narrow = width < px(NARROW_BELOW)
        pasting = self.parts.currentWidget() is self.pasting
        form = narrow and self._form_open and not pasting
        self._bar.setContentsMargins(px(20), px(8), px(16), px(8))
        self.words.setFixedWidth(px(220))
        self.back.setVisible(form or pasting)
        self.header.title.setText(self._title(form=form, pasting=pasting))
        for button in (self.paste_button, self.merge_button):
            self.header.show_secondary(button, shown=not (form or pasting))
        # one filled button: that of the pane, while there is one
        agreeing = self.side.currentWidget() is self.merging and self.merging.previewing
        self.add_button.setVisible(not (pasting or agreeing))
        self._left.setVisible(not form)
        self.side.setVisible(self._has_side() and (form or not narrow))
        self._rule.setVisible(not narrow and self._has_side())
        if narrow:
            self.side.setMinimumWidth(0)
            self.side.setMaximumWidth(width)
        else:
            self.side.setFixedWidth(px(SMALL_WIDTH if width < px(SMALL_BELOW) else WIDTH))
        self.view.set_narrow(narrow=narrow)
        low = self.window().height() < px(_LOW)
        self.unknown.set_room(1 if low else _NAMES)
        self.unknown.setMaximumHeight(0 if form else 16_777_215)

    def _title(self, *, form: bool, pasting: bool) -> str:
        if pasting:
            return f"{TITLE} › Dán từ Excel"
        if not form or self.form.unit is None:
            return TITLE
        merging = self.side.currentWidget() is self.merging
        return f"{TITLE} › Gộp" if merging else self.form.unit.name

    def _has_side(self) -> bool:
        return self.form.unit is not None and self.lists.currentWidget() is self.view

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.back.isVisible():
            self.show_list()
            return
        super().keyPressEvent(event)
