"""The small bars of the review: head, source head, summary, filter of the activities."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLabel, QVBoxLayout

from kehoach_desktop.ui.editing import edits
from kehoach_desktop.ui.fonts import TextRole
from kehoach_desktop.ui.icons import ICON, icon
from kehoach_desktop.ui.theme import Theme
from kehoach_desktop.ui.widgets.buttons import primary, quiet
from kehoach_desktop.ui.widgets.chip import Chip
from kehoach_desktop.ui.widgets.labels import ElidedLabel, text_label
from kehoach_desktop.ui.widgets.ruled import RuledFrame
from kehoach_desktop.ui.widgets.segmented import Segmented

NARROW: Final = 940
"""Below this width of the page the source is a strip above the rest (ui.md, chapter 4)."""
_TITLE: Final = "Xem lại trước khi nhận"
FILTERS: Final = ("all", "no_date", "no_lead")
_OWNERS: Final = ("Kế hoạch của phường", "Văn bản của cấp trên")
_FILTER_WORDS: Final = ("Tất cả", "Chưa có ngày", "Chưa có chủ trì")


class ReviewHead(RuledFrame):
    """Title with the file's name, whose document it is, and the one filled button.

    `owner_chosen` tells whether it is a superior's.
    """

    left = Signal()
    accepted = Signal()
    owner_chosen = Signal(bool)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._theme = theme
        self.setFixedHeight(max(theme.px(54), theme.field_height() + 18))
        self.title = ElidedLabel("", TextRole.SUBTITLE)
        self.subtitle = ElidedLabel("", TextRole.SMALL, "text2")
        self.refuse = edits(quiet(theme, "Bỏ, không nhận"))
        self.accept = edits(primary(theme, "Nhận vào kế hoạch"))
        self.accept.shortcut_hint = "Ctrl+Enter"
        self.owner = Segmented(theme, _OWNERS, "Nhận vào đâu")
        self.owner.chosen.connect(lambda index: self.owner_chosen.emit(index == 1))
        self.refuse.clicked.connect(self.left)
        self.accept.clicked.connect(self.accepted)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        words.addWidget(self.title)
        words.addWidget(self.subtitle)
        words.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(20), 0, theme.px(20), 0)
        row.setSpacing(theme.px(8))
        row.addLayout(words, 1)
        row.addWidget(self.owner)
        row.addWidget(self.refuse)
        row.addWidget(self.accept)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_title()

    def _fit_title(self) -> None:
        """Say less where the buttons leave no room for the whole title."""
        if self.accept.isHidden():
            self.title.setText("Nhập kế hoạch")
        else:
            self.title.setText("Xem lại" if self.width() < self._theme.px(NARROW) else _TITLE)

    def show_start(self) -> None:
        """Before a text was read."""
        self.subtitle.hide()
        self.accept.hide()
        self.owner.hide()
        self._fit_title()
        self.refuse.setText("Về danh sách")

    def show_review(self, source_name: str) -> None:
        """While a draft is being looked through."""
        self.subtitle.setText(f"{source_name}. Chưa có gì được lưu.")
        self.subtitle.show()
        self.accept.show()
        self.owner.show()
        self._fit_title()
        self.refuse.setText("Bỏ, không nhận")

    def show_owner(self, *, incoming: bool) -> None:
        """Show whose document it is, and where it will go."""
        self.owner.choose(int(incoming))
        self.accept.setText("Nhận vào văn bản đến" if incoming else "Nhận vào kế hoạch")
        self.accept.updateGeometry()


class SourceHead(RuledFrame):
    """Heading of the source with what was mended; `before_asked` shows it as it came, or not."""

    before_asked = Signal(bool)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.setFixedHeight(theme.row_height(38))
        self._repairs = ElidedLabel("", TextRole.SMALL, "text3")
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(16), 0, theme.px(14), 0)
        row.setSpacing(theme.px(8))
        row.addWidget(text_label("Văn bản gốc", TextRole.STRONG))
        row.addWidget(self._repairs, 1)
        self.before = Chip(theme, "Xem bản đầu")
        self.before.toggled.connect(self.before_asked)
        row.addWidget(self.before)

    def show_repairs(self, repairs: str, *, has_before: bool) -> None:
        """Say what was mended; "" for nothing."""
        self._repairs.setText(repairs)
        self.before.setChecked(False)
        self.before.setVisible(has_before)


class Summary(RuledFrame):
    """How much was found, how much waits; `all_asked` takes every suggestion at once."""

    all_asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.setProperty("ground", "surface")
        self.setFixedHeight(theme.row_height(50))
        self._numbers = [
            (text_label("", TextRole.SUBTITLE), text_label("", tone="text2")) for _ in range(4)
        ]
        self._mark = QLabel()
        self._mark.setPixmap(icon(theme, "question", "wait").pixmap(theme.px(ICON), theme.px(ICON)))
        self._to_decide = text_label("", TextRole.STRONG, "wait")
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(18), 0, theme.px(16), 0)
        row.setSpacing(theme.px(5))
        for number, word in self._numbers:
            row.addWidget(number)
            row.addWidget(word)
            row.addSpacing(theme.px(16))
        row.addStretch(1)
        row.addWidget(self._mark)
        row.addWidget(self._to_decide)
        self.take_all = edits(quiet(theme, "Nhận mọi gợi ý"))
        self.take_all.clicked.connect(self.all_asked)
        row.addWidget(self.take_all)

    def show_numbers(self, numbers: Sequence[tuple[int, str]], to_decide: int) -> None:
        """Show "18 hoạt động" …, and "3 điều cần quyết" where something is."""
        for (number, word), (count, name) in zip(self._numbers, numbers, strict=True):
            number.setText(str(count))
            word.setText(name)
        self._mark.setVisible(to_decide > 0)
        self._to_decide.setText(f"{to_decide} điều cần quyết" if to_decide else "")
        self.take_all.setVisible(to_decide > 1)


class ActivityBar(RuledFrame):
    """Heading of the activities with the filter chips; `filtered` gives a name of FILTERS."""

    filtered = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.setProperty("ground", "page")
        self.setFixedHeight(theme.row_height(42))
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(18), 0, theme.px(16), 0)
        row.setSpacing(theme.px(8))
        row.addWidget(text_label("Hoạt động đã nhận ra", TextRole.STRONG))
        row.addWidget(text_label("sửa ngay trong ô", tone="text3"))
        row.addStretch(1)
        self._group = QButtonGroup(self)
        self.chips: list[Chip] = []
        for name, word in zip(FILTERS, _FILTER_WORDS, strict=True):
            chip = Chip(theme, word)
            chip.clicked.connect(lambda _checked=False, name=name: self.filtered.emit(name))
            self._group.addButton(chip)
            self.chips.append(chip)
            row.addWidget(chip)
        self.chips[0].setChecked(True)

    def show_numbers(self, numbers: Sequence[int]) -> None:
        """Show how many rows each filter gives."""
        for chip, word, number in zip(self.chips, _FILTER_WORDS, numbers, strict=True):
            chip.setText(f"{word} {number}")
            chip.updateGeometry()
