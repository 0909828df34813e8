"""Import: where a text comes from, then looking through what was understood of it."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from kehoach_desktop.core.drafts import PlanDraft
from kehoach_desktop.ui.screen import ScreenPage
from kehoach_desktop.ui.screens.importing.activity_table import LINE_KEYS
from kehoach_desktop.ui.screens.importing.body import ReviewBody
from kehoach_desktop.ui.screens.importing.panels import ReviewHead
from kehoach_desktop.ui.screens.importing.start import StartPanel
from kehoach_desktop.ui.theme import Theme
from kehoach_desktop.ui.widgets.busy_line import BusyLine
from kehoach_desktop.ui.widgets.inline_error import InlineError
from kehoach_desktop.ui.widgets.notice import Notice


class ImportPage(ScreenPage):
    """Signals say what the clerk wants; the presenter reads, answers and stores."""

    file_given = Signal(Path)
    choose_asked = Signal()
    paste_asked = Signal()
    record_asked = Signal(int)
    left = Signal()
    accepted = Signal()
    undo_asked = Signal()
    redo_asked = Signal()
    all_asked = Signal()
    owner_chosen = Signal(bool)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.head = ReviewHead(theme)
        self.error = InlineError(theme)
        self.notice = Notice(theme)
        self.busy = BusyLine(theme)
        self.start = StartPanel(theme)
        self.body = ReviewBody(theme)
        self._reviewing = False
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self.head, self.error, self.notice, self.busy):
            column.addWidget(widget)
        self._stack = QStackedLayout()
        column.addLayout(self._stack, 1)  # before it has pages: it shows them as windows else
        self._stack.addWidget(self.start)
        self._stack.addWidget(self.body)
        self._join()
        self.show_start()

    @property
    def reviewing(self) -> bool:
        """Whether a draft is being looked through."""
        return self._reviewing

    def show_start(self) -> None:
        """Show where a text may come from."""
        self._reviewing = False
        self.notice.say("")
        self.head.show_start()
        self._stack.setCurrentWidget(self.start)
        self.start.setFocus()

    def show_review(self, source_name: str, draft: PlanDraft) -> None:
        """Show the review; the parts are filled by `body`'s methods."""
        self._reviewing = True
        self.error.hide()
        self.notice.say("")
        self.head.show_review(source_name)
        repairs = "; ".join(draft.repairs)
        self.body.source_head.show_repairs(repairs, has_before=bool(draft.raw))
        self._stack.setCurrentWidget(self.body)

    def regions(self) -> Sequence[QWidget]:
        if not self._reviewing:
            return (self.start,)
        return (self.body.source, self.body.questions, self.body.table)

    def keys(self) -> Sequence[tuple[str, str]]:
        return (
            ("Ctrl+Enter", "Nhận vào kế hoạch"),
            ("F8, Shift+F8", "Điều cần quyết tiếp theo, trước đó"),
            ("1 … 4", "Chọn câu trả lời của điều đang hỏi"),
            ("Ctrl+Shift+Enter", "Nhận mọi gợi ý"),
            ("F2", "Sửa ô"),
            *((QKeySequence(keys).toString(), words) for keys, words in LINE_KEYS),
            ("Insert", "Dòng gốc đang chọn là hoạt động"),
        )

    def open_file(self, path: Path) -> None:
        self.file_given.emit(path)

    def open_record(self, record_id: int) -> None:
        self.record_asked.emit(record_id)

    def request_new(self) -> None:
        self.choose_asked.emit()

    def undo_here(self) -> bool:
        if self._reviewing:
            self.undo_asked.emit()
        return self._reviewing

    def redo_here(self) -> bool:
        if self._reviewing:
            self.redo_asked.emit()
        return self._reviewing

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Paste):
            self.paste_asked.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)

    def _join(self) -> None:
        self.start.file_given.connect(self.file_given)
        self.start.choose_asked.connect(self.choose_asked)
        self.start.paste_asked.connect(self.paste_asked)
        self.body.empty.asked.connect(self.paste_asked)
        self.head.left.connect(self.left)
        self.head.accepted.connect(self.accepted)
        self.head.owner_chosen.connect(self.owner_chosen)
        self.body.summary.all_asked.connect(self.all_asked)
        for keys, do in (
            ("Ctrl+Return", self.accepted.emit),
            ("Ctrl+Enter", self.accepted.emit),
            ("Ctrl+Shift+Return", self.all_asked.emit),
            ("Ctrl+Shift+Enter", self.all_asked.emit),
            ("F8", lambda: self.body.questions.step(1)),
            ("Shift+F8", lambda: self.body.questions.step(-1)),
        ):
            QShortcut(QKeySequence(keys), self, lambda do=do: self._reviewing and do())
