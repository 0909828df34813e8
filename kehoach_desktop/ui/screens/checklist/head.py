"""Whose checklist this is and how far it has come: above the lines, or inside a narrow header."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from kehoach_desktop.core.checklist_entries import Entry
from kehoach_desktop.core.checklist_words import progress_words
from kehoach_desktop.ui.fonts import TextRole
from kehoach_desktop.ui.icons import DENSE_ICON, icon
from kehoach_desktop.ui.theme import Theme
from kehoach_desktop.ui.widgets.buttons import DENSE, Kind, quiet, secondary, square
from kehoach_desktop.ui.widgets.labels import ElidedLabel, text_label
from kehoach_desktop.ui.widgets.picker_button import PickerButton
from kehoach_desktop.ui.widgets.progress_bar import ProgressBar

_BAR_WIDTH = 250
_NARROW_BAR = 110


class SubjectHead(QWidget):
    """Name, when it meets, bar and counts."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.counted = "việc"
        self._name = ElidedLabel("", TextRole.SUBTITLE)
        self._mark = QLabel()
        self._note = text_label("", tone="text3")
        self._bar = ProgressBar(theme)
        self._finished = text_label("", TextRole.STRONG)
        self._words = [text_label("", tone=tone) for tone in ("text2", "text2", "seal")]
        self._dots = [text_label("·", tone="text3") for _ in self._words[1:]]
        self._column = QVBoxLayout(self)
        self._first, self._second = QHBoxLayout(), QHBoxLayout()
        self._first.addStrut(theme.px(30))
        for widget in (self._name, self._mark, self._note):
            self._first.addWidget(widget)
        self._first.addStretch(1)
        self.slip = quiet(theme, "In phiếu giao việc", "print")
        self.remind = secondary(theme, "Đôn đốc", "bell")
        self.remind.height_token = DENSE
        self.remind.setToolTip("Chép lời nhắc các việc đang mở, ghi vào sổ đôn đốc")
        self._first.addWidget(self.slip)
        self._first.addWidget(self.remind)
        self._lay_out_counts()
        self._column.addLayout(self._first)
        self._column.addLayout(self._second)
        theme.changed.connect(self._dress)
        self._dress()

    def _lay_out_counts(self) -> None:
        for widget in (self._bar, self._finished, self._words[0]):
            self._second.addWidget(widget)
        for dot, words in zip(self._dots, self._words[1:], strict=True):
            self._second.addWidget(dot)
            self._second.addWidget(words)
        self._second.addStretch(1)

    def show_subject(self, entry: Entry) -> None:
        """Show a unit or an activity."""
        progress = entry.progress
        self._name.setText(entry.heading)
        self._name.updateGeometry()
        self._note.setText(entry.note)
        self._mark.setVisible(bool(entry.note))
        self._bar.set_progress(progress)
        self._finished.setText(str(progress.finished))
        for label, words in zip(self._words, progress_words(progress, self.counted), strict=True):
            label.setText(words)
            label.setVisible(bool(words))
        for dot, label in zip(self._dots, self._words[1:], strict=True):
            dot.setVisible(bool(label.text()))

    def _dress(self) -> None:
        px = self._theme.px
        self._column.setContentsMargins(px(20), px(13), px(20), px(10))
        self._column.setSpacing(px(6))
        self._first.setSpacing(px(5))
        self._second.setSpacing(px(5))
        self._bar.setFixedSize(px(_BAR_WIDTH), px(6))
        self._finished.setContentsMargins(px(7), 0, 0, 0)
        self._mark.setContentsMargins(px(7), 0, 0, 0)
        for dot in self._dots:
            dot.setContentsMargins(px(6), 0, px(6), 0)
        size = px(DENSE_ICON)
        self._mark.setPixmap(icon(self._theme, "calendar", "text3").pixmap(size, size))


class SubjectSwitcher(QWidget):
    """The same in a narrow header: ‹ name ›, a short bar, n/m and what is overdue."""

    stepped = Signal(int)
    asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._tight = self._is_late = False
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        before = square(theme, "chev-left", "Đơn vị trước (Ctrl+↑)", Kind.QUIET)
        after = square(theme, "chev-right", "Đơn vị sau (Ctrl+↓)", Kind.QUIET)
        before.clicked.connect(lambda: self.stepped.emit(-1))
        after.clicked.connect(lambda: self.stepped.emit(1))
        self.button = PickerButton(theme, "Đơn vị")
        self.button.clicked.connect(self.asked)
        self._bar = ProgressBar(theme)
        self._count = text_label("", TextRole.SMALL, "text2")
        self._late = text_label("", TextRole.SMALL, "seal")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(8))
        row.addWidget(before)
        row.addWidget(self.button, 1)
        row.addWidget(after)
        for widget in (self._bar, self._count, self._late):
            row.addWidget(widget)
        theme.changed.connect(self._dress)
        self._dress()

    def show_subject(self, entry: Entry) -> None:
        """Show a unit or an activity."""
        progress = entry.progress
        self.button.show_name(entry.name)
        self._bar.set_progress(progress)
        self._count.setText(f"{progress.finished}/{progress.total}")
        self._late.setText(progress_words(progress)[2])
        self._is_late = bool(progress.overdue)
        self._late.setVisible(self._is_late and not self._tight)

    def set_tight(self, *, tight: bool) -> None:
        """Leave out the bar and the words, keep name and n/m: 200 % on a small screen."""
        self._tight = tight
        self._bar.setVisible(not tight)
        self._late.setVisible(self._is_late and not tight)

    def _dress(self) -> None:
        self._bar.setFixedSize(self._theme.px(_NARROW_BAR), self._theme.px(6))
