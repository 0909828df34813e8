"""Lịch sử: actions of everything or of one record; an opened one shows what it changed."""

from typing import Final

from PySide6.QtCore import Qt, QTimer, Signal

from kehoach_desktop.core.history import Subject
from kehoach_desktop.core.text import short
from kehoach_desktop.ui.screens.settings.history_list import HistoryList
from kehoach_desktop.ui.screens.settings.section import Section
from kehoach_desktop.ui.theme import Theme
from kehoach_desktop.ui.widgets.empty_state import EmptyState
from kehoach_desktop.ui.widgets.list_pane import NO_FILTER
from kehoach_desktop.ui.widgets.notice import Notice
from kehoach_desktop.ui.widgets.search_box import SearchBox

_SENTENCE: Final = "Mở một việc để xem nội dung trước và sau khi sửa."
_NONE: Final = "Chưa có việc nào."
_FILTERED: Final = "Không có việc nào khớp bộ lọc."
_ONLY: Final = "Chỉ những việc đã làm với “{}”"
_ALL: Final = "Xem tất cả"
_TITLE: Final = 90
_PAUSE: Final = 200
"""Milliseconds after the last letter before the list is asked anew."""


class HistorySection(Section):
    """`sought` gives the words of the filter, `narrowed` the record alone or None."""

    sought = Signal(str)
    narrowed = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "history", "Lịch sử", _SENTENCE)
        self.search = SearchBox(theme, "Tìm trong lịch sử")
        self.search.setMaximumWidth(theme.px(300))
        self.only = Notice(theme)
        self.only.acted.connect(lambda: self.narrow(None))
        self.list = HistoryList(theme)
        self.list.typed.connect(self.search.take_typing)
        self.search.left.connect(lambda: self.list.setFocus(Qt.FocusReason.TabFocusReason))
        self.nothing = EmptyState(theme, _NONE)
        self.nothing.asked.connect(self.search.clear)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(lambda: self.sought.emit(self.search.text().strip()))
        self.search.sought.connect(lambda _words: self._pause.start())
        for widget in (self.search, self.only, self.list, self.nothing):
            self.column.addWidget(widget)

    def narrow(self, subject: Subject | None) -> None:
        """Show the actions that touched one record, or all again."""
        self.search.clear()
        self.search.setVisible(subject is None)
        self.only.say(_ONLY.format(short(subject.name, _TITLE)) if subject else "", _ALL)
        self.narrowed.emit(subject)

    def show_nothing(self, *, nothing: bool) -> None:
        """Say that there is no action, or none that fits the filter."""
        self.list.setVisible(not nothing)
        self.nothing.setVisible(nothing)
        sought = bool(self.search.text().strip())
        self.nothing.show_text(*((_FILTERED, NO_FILTER) if sought else (_NONE,)))
