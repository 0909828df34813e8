"""Cài đặt: an index left and one scroll of sections; where narrow, index first, then one part."""

from collections.abc import Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kehoach_desktop.core.history import Subject
from kehoach_desktop.ui.editing import edits
from kehoach_desktop.ui.screen import ScreenPage
from kehoach_desktop.ui.screens.settings.backup_section import BackupSection
from kehoach_desktop.ui.screens.settings.bin_section import BinSection
from kehoach_desktop.ui.screens.settings.check_section import CheckSection
from kehoach_desktop.ui.screens.settings.history_section import HistorySection
from kehoach_desktop.ui.screens.settings.index import SectionIndex
from kehoach_desktop.ui.screens.settings.look_section import LookSection
from kehoach_desktop.ui.screens.settings.numbers_section import NumbersSection
from kehoach_desktop.ui.screens.settings.office_section import OfficeSection
from kehoach_desktop.ui.screens.settings.scroll import SectionScroll
from kehoach_desktop.ui.theme import Theme
from kehoach_desktop.ui.widgets.busy_line import BusyLine
from kehoach_desktop.ui.widgets.buttons import Kind, primary, square
from kehoach_desktop.ui.widgets.hairline import Hairline
from kehoach_desktop.ui.widgets.header import Header

NARROW_BELOW: Final = 940
"""Width of the page, without the rail, below which index and parts are pages of their own."""
INDEX_WIDTH: Final = 196
_TITLE: Final = "Cài đặt"
KEYS: Final = (
    ("Enter", "Mở phần đang chọn; lưu ô đang sửa"),
    ("Esc", "Trả lại nội dung cũ của ô; về mục lục"),
    ("Ctrl+F", "Tìm trong lịch sử"),
    ("Right", "Mở một việc trong lịch sử"),
    ("Left", "Đóng việc đang mở"),
)


class SettingsPage(ScreenPage):
    """`visited` tells that the page came into sight."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._open = ""
        self._narrow = False
        self.office = OfficeSection(theme)
        self.numbers = NumbersSection(theme)
        self.look = LookSection(theme)
        self.backup = BackupSection(theme)
        self.history = HistorySection(theme)
        self.bin = BinSection(theme)
        self.check = CheckSection(theme)
        parts = (
            self.office,
            self.numbers,
            self.look,
            self.backup,
            self.history,
            self.bin,
            self.check,
        )
        self.sections = SectionScroll(theme, parts)
        self.index = SectionIndex(theme, list(self.sections.sections.values()))
        self.busy = BusyLine(theme)
        self.header = Header(theme, _TITLE)
        self.back = square(theme, "chev-left", "Về mục lục", Kind.QUIET)
        self.header.set_back(self.back)
        self.backup_button = edits(primary(theme, "Sao lưu ngay", "backup"))
        self.header.set_primary(self.backup_button)
        self._rule = Hairline(theme, Qt.Orientation.Vertical)
        self._build()
        self.index.mark(self.office.name)
        self.index.chosen.connect(self._go_to)
        self.index.opened.connect(self.open_section)
        self.back.clicked.connect(self.show_index)
        self.sections.reached.connect(self.index.mark)
        for inner in (self.history.list, self.bin.table, self.backup.table):
            inner.current_seen.connect(partial(self.sections.bring_into_sight, inner))
        theme.changed.connect(self.fit)

    def _build(self) -> None:
        left = QWidget()
        left.setProperty("ground", "page")
        left.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        inside = QVBoxLayout(left)
        inside.setContentsMargins(8, 10, 8, 8)
        inside.addWidget(self.index)
        self._left = left
        body = QHBoxLayout()
        body.setSpacing(0)
        body.addWidget(left)
        body.addWidget(self._rule)
        body.addWidget(self.sections, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self.busy)
        column.addLayout(body, 1)

    def open_section(self, name: str) -> None:
        """Bring a section to the top; where narrow, open it as a page."""
        self._open = name
        self.index.mark(name)
        self.fit()
        self.sections.go_to(name)
        self.sections.setFocus(Qt.FocusReason.OtherFocusReason)

    def open_part(self, name: str) -> None:
        self.open_section(name)

    def open_history(self, subject: Subject) -> None:
        self.history.narrow(subject)
        self.open_section(self.history.name)

    def show_index(self) -> None:
        """Go back to the list of sections, where narrow."""
        self._open = ""
        self.fit()
        self.index.setFocus(Qt.FocusReason.BacktabFocusReason)

    def _go_to(self, name: str) -> None:
        if not self._narrow:
            self.sections.go_to(name)

    def focus_filter(self) -> None:
        if not self.history.isVisible():
            self.open_section(self.history.name)
        if self.history.search.isHidden():
            self.history.narrow(None)
        self.history.search.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def regions(self) -> Sequence[QWidget]:
        return (self.header, self.index, self.sections)

    def keys(self) -> Sequence[tuple[str, str]]:
        return KEYS

    def fit(self) -> None:
        """Arrange the parts for the width there is."""
        px = self._theme.px
        self._narrow = narrow = self.width() < px(NARROW_BELOW)
        alone = narrow and bool(self._open)
        self.header.title.setText(self._title_of(self._open) if alone else _TITLE)
        self.back.setVisible(alone)
        self._left.setVisible(not alone)
        self._left.setMinimumWidth(0 if narrow else px(INDEX_WIDTH))
        self._left.setMaximumWidth(self.width() if narrow else px(INDEX_WIDTH))
        self.index.set_roomy(roomy=narrow)
        self._rule.setVisible(not narrow)
        self.sections.setVisible(alone or not narrow)
        self.sections.show_only(self._open if alone else "")

    def _title_of(self, name: str) -> str:
        return f"{_TITLE} › {self.sections.sections[name].title}"

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.back.isVisible():
            self.show_index()
            return
        super().keyPressEvent(event)
