"""The parts of Hôm nay and where they stand; one column below 1000 pixels."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from kehoach_desktop.core.today import Within
from kehoach_desktop.ui.fonts import TextRole
from kehoach_desktop.ui.screen import ScreenPage
from kehoach_desktop.ui.screens.today.cards import Card, StepsCard
from kehoach_desktop.ui.screens.today.peak_line import PeakLine
from kehoach_desktop.ui.screens.today.row_painting import (
    DAY_ROW,
    RING_ROW,
    WORK_ROW,
    paint_day,
    paint_ring_row,
    paint_work,
)
from kehoach_desktop.ui.screens.today.rows import CardList
from kehoach_desktop.ui.screens.today.week_chart import WeekChart
from kehoach_desktop.ui.theme import Theme
from kehoach_desktop.ui.widgets.buttons import DENSE, link, secondary
from kehoach_desktop.ui.widgets.empty_state import EmptyState
from kehoach_desktop.ui.widgets.labels import text_label
from kehoach_desktop.ui.widgets.segmented import Segmented

WIDEST: Final = 1440
NARROW: Final = 1000
_TIGHT: Final = 640
"""Below this width lunar date and week are left to the calendar."""
_SIDE: Final = 372
WITHIN: Final = tuple(Within)
_NOTHING: Final = (
    "Chưa có đợt tuyên truyền nào. Nhập kế hoạch của cấp trên hoặc của phường để bắt đầu.",
    "Nhập kế hoạch",
)


class TodayLayout(ScreenPage):
    """Makes the widgets; the page fills them."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._make_head()
        self._make_cards()
        self._stack = QStackedWidget()
        self._stack.addWidget(self._make_scroll())
        self.empty = EmptyState(theme, *_NOTHING)
        self._stack.addWidget(self.empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)

    def _make_head(self) -> None:
        self.day = text_label("", TextRole.TITLE)
        self.day_note = text_label("", tone="text2")
        roles = ((TextRole.BODY, "text2"), (TextRole.STRONG, "text"), (TextRole.BODY, "text2"))
        self.count = [text_label("", role, tone) for role, tone in roles]
        self._head = QHBoxLayout()
        self._head.setSpacing(0)
        self._head.addWidget(self.day)
        self._head.addSpacing(self._theme.px(12))
        self._head.addWidget(self.day_note)
        self._head.addStretch(1)
        for label in self.count:
            self._head.addWidget(label)
        self.line = PeakLine(self._theme)

    def _make_cards(self) -> None:
        theme = self._theme
        self.late = Card(theme, "Quá hạn", "seal")
        self.remind = secondary(theme, "Đôn đốc", "bell")
        self.remind.height_token = DENSE
        self.late.head.addWidget(self.remind)
        self.late_list = CardList(theme, "Việc quá hạn", WORK_ROW, paint_work)
        self.due = Card(theme, "Đến hạn tuần này")
        self.switch = Segmented(theme, [one.word for one in WITHIN], "Đến hạn trong")
        self.switch.choose(WITHIN.index(Within.THIS_WEEK))
        self.due.head.addWidget(self.switch)
        self.due_list = CardList(theme, "Việc đến hạn", WORK_ROW, paint_work)
        self.steps = StepsCard(theme)
        self.progress = Card(theme, "Tiến độ")
        self.rings = CardList(theme, "Tiến độ theo loại đơn vị", RING_ROW, paint_ring_row)
        self.chart = WeekChart(theme)
        self.coming = Card(theme, "Sắp diễn ra")
        self.days = CardList(theme, "Việc sắp diễn ra", DAY_ROW, paint_day)
        pairs = (
            (self.late, self.late_list),
            (self.due, self.due_list),
            (self.progress, self.rings),
            (self.coming, self.days),
        )
        for card, rows in pairs:
            card.column.addWidget(rows)
            card.column.addWidget(card.more, 0, Qt.AlignmentFlag.AlignLeft)
        self.late_list.heads = self.due_list.heads = ("Việc", "Đơn vị", "Hạn", "Trạng thái")
        self.rings.heads = ("Loại đơn vị", "Đã xong", "Tổng số", "Quá hạn")
        self.days.heads = ("Ngày", "Nội dung", "Ghi chú")
        self.progress.column.addWidget(self.chart)
        self.backup = link(theme, "Bản sao gần nhất", "backup")
        self.backup.hide()

    def _make_scroll(self) -> QScrollArea:
        theme = self._theme
        left, right = QVBoxLayout(), QVBoxLayout()
        for column, cards in (
            (left, (self.late, self.due, self.steps)),
            (right, (self.progress, self.coming)),
        ):
            column.setSpacing(theme.px(14))
            for card in cards:
                column.addWidget(card)
        left.addWidget(self.backup, 0, Qt.AlignmentFlag.AlignLeft)
        for column in (left, right):
            column.addStretch(1)
        self._right = QWidget()
        self._right.setLayout(right)
        right.setContentsMargins(0, 0, 0, 0)
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._columns.setSpacing(theme.px(16))
        self._columns.addLayout(left, 1)
        self._columns.addWidget(self._right)
        self._inside = QWidget()
        self._inside.setMaximumWidth(theme.px(WIDEST))
        whole = QVBoxLayout(self._inside)
        whole.setContentsMargins(theme.px(22), theme.px(14), theme.px(22), theme.px(16))
        whole.setSpacing(theme.px(10))
        for part in (self._head, self._columns):
            whole.addLayout(part)
        whole.insertWidget(1, self.line)
        scroll = QScrollArea()
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(self._inside)
        return scroll

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < self._theme.px(NARROW)
        direction = QBoxLayout.Direction
        self._columns.setDirection(direction.TopToBottom if narrow else direction.LeftToRight)
        self.day_note.setVisible(self.width() >= self._theme.px(_TIGHT))
        side = self._theme.px(_SIDE)
        self._right.setMinimumWidth(0 if narrow else side)
        self._right.setMaximumWidth(self._theme.px(WIDEST) if narrow else side)
