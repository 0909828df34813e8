"""The review itself: source on the left, questions and activities on the right."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from kehoach_desktop.core.import_doubts import Doubt
from kehoach_desktop.core.import_rows import ActivityRow, Counts
from kehoach_desktop.ui.screens.importing.activity_table import ActivityTable
from kehoach_desktop.ui.screens.importing.panels import NARROW, ActivityBar, SourceHead, Summary
from kehoach_desktop.ui.screens.importing.questions import QuestionList
from kehoach_desktop.ui.screens.importing.source_view import SourceView
from kehoach_desktop.ui.theme import Theme
from kehoach_desktop.ui.widgets.empty_state import EmptyState

SOURCE_WIDTH: Final = 452
SMALLEST_SOURCE: Final = 320
_STRIP_LINES: Final = 3
_QUESTIONS_SHARE: Final = 0.45
_UNLIMITED: Final = 16_777_215
_NOTHING: Final = (
    "Không tìm thấy hoạt động nào trong tệp. Kiểm tra lại tệp, hoặc dán nội dung vào đây."
)


class ReviewBody(QWidget):
    """Fits itself: two sides, or the source as a strip above."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.source_head = SourceHead(theme)
        self.source = SourceView(theme)
        self.summary = Summary(theme)
        self.questions = QuestionList(theme)
        self.bar = ActivityBar(theme)
        self.table = ActivityTable(theme)
        self.empty = EmptyState(theme, _NOTHING, "Dán nội dung")
        self._source_side = _column(self.source_head, self.source)
        self._work_side = _column(self.summary, self.questions, self.bar, self.table, self.empty)
        self.questions.grown.connect(self._fit)
        self._sides = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._sides.setContentsMargins(0, 0, 0, 0)
        self._sides.setSpacing(1)
        self._sides.addWidget(self._source_side)
        self._sides.addWidget(self._work_side, 1)

    def show_counts(self, counts: Counts) -> None:
        """Show the numbers of the summary line."""
        self.summary.show_numbers(
            (
                (counts.activities, "hoạt động"),
                (counts.units, "đơn vị"),
                (counts.bases, "căn cứ"),
                (counts.recipients, "nơi nhận"),
            ),
            counts.to_decide,
        )

    def complete_from(self, names: Sequence[str]) -> None:
        """Offer these names wherever a unit is typed."""
        self.table.complete_from(names)
        self.questions.complete_from(names)

    def show_doubts(self, doubts: Sequence[Doubt], places: Sequence[str]) -> None:
        """Show the questions that wait for an answer."""
        self.questions.show_doubts(doubts, places)
        self._fit()

    def show_activities(self, rows: Sequence[ActivityRow], *, found: bool) -> None:
        """Show the rows of the filter in force; `found`: whether the text has any at all."""
        self.table.show_activities(rows)
        self.table.setVisible(found)
        self.empty.setVisible(not found)

    def focus_next(self) -> None:
        """Put the focus on the first question, or on the result where none is left."""
        if self.questions.cards:
            self.questions.focus_next()
        else:
            (self.table if self.table.isVisible() else self.empty).setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        px = self._theme.px
        narrow = self.width() < px(NARROW)
        way = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        self._sides.setDirection(way)
        strip = self._theme.row_height() * _STRIP_LINES
        if narrow:
            self._source_side.setMinimumSize(0, strip)
            self._source_side.setMaximumSize(_UNLIMITED, strip)
        else:
            width = max(px(SMALLEST_SOURCE), min(px(SOURCE_WIDTH), self.width() * 36 // 100))
            self._source_side.setMinimumSize(width, 0)
            self._source_side.setMaximumSize(width, _UNLIMITED)
        self.source_head.setVisible(not narrow)
        self.summary.setVisible(not narrow)
        room = round((self.height() - (strip if narrow else 0)) * _QUESTIONS_SHARE)
        self.questions.setFixedHeight(min(room, self.questions.content_height() + 2))


def _column(*widgets: QWidget) -> QWidget:
    side = QWidget()
    column = QVBoxLayout(side)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    for widget in widgets:
        stretch = 1 if isinstance(widget, (SourceView, ActivityTable, EmptyState)) else 0
        column.addWidget(widget, stretch)
    return side
