"""Thời gian of an activity: its days and hour, or what else says when; told when it closes."""

from datetime import date, time
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from kehoach_desktop.core.activities import Activity, DeadlineKind, fixed_deadline
from kehoach_desktop.core.chips import day_or_none
from kehoach_desktop.core.clock import clock_in, clock_text, read_clock
from kehoach_desktop.core.dates import full
from kehoach_desktop.core.errors import BadInputError
from kehoach_desktop.ui.fonts import TextRole
from kehoach_desktop.ui.screens.plans.writing.detail_popups import DetailPopup
from kehoach_desktop.ui.screens.plans.writing.fields import NamedField, day_error
from kehoach_desktop.ui.theme import Theme
from kehoach_desktop.ui.widgets.choice import Choice
from kehoach_desktop.ui.widgets.labels import text_label

KINDS: Final = (
    DeadlineKind.NONE,
    DeadlineKind.STANDING,
    DeadlineKind.ON_REQUEST,
    DeadlineKind.CELL_MEETING,
    DeadlineKind.AFTER_EVENT,
)
"""Of deadlines; the first stands for the days that are typed."""


class TimePopup(DetailPopup):
    """From, to, at what hour; or work that goes on, is done on request, after something.

    `days_typed` asks what the days clash with; `warn` tells it before they are stored.
    """

    days_typed = Signal(object, object)

    def __init__(self, theme: Theme, parent: QWidget, activity: Activity) -> None:
        super().__init__(theme, parent, "Thời gian", activity)
        self.start = NamedField(theme, "Từ ngày", day_error)
        self.end = NamedField(theme, "Đến ngày", day_error)
        row = QHBoxLayout()
        row.setSpacing(theme.px(12))
        for field, day in ((self.start, activity.start), (self.end, activity.end)):
            field.show_text(full(day) if day else "")
            field.field.setPlaceholderText("26/4/2024")
            field.setFixedWidth(theme.px(130))
            row.addWidget(field)
        self.column.addLayout(row)
        self.clock = NamedField(theme, "Giờ, nếu trong một ngày", _clock_error)
        self.clock.show_text(_clock_words(activity))
        self.clock.field.setPlaceholderText("8h30")
        self.column.addWidget(self.clock)
        if activity.time_text:
            words = text_label(f"Văn bản ghi: {activity.time_text}", TextRole.SMALL, "text2")
            self.column.addWidget(words)
        self.warning = text_label("", TextRole.SMALL, "wait")
        self.warning.setWordWrap(True)
        self.warning.hide()
        self.column.addWidget(self.warning)
        for field in (self.start, self.end):
            field.field.textChanged.connect(lambda _text: self._tell_days())
        self._add_kinds(theme)
        self.start.field.setFocus()

    def _add_kinds(self, theme: Theme) -> None:
        now = self.activity.deadline
        self.kind = Choice(theme, "Kiểu thời hạn")
        self.kind.addItems([kind.word for kind in KINDS])
        self.kind.setCurrentIndex(0 if now.is_fixed else KINDS.index(now))
        self.rule = NamedField(theme, "Mấy ngày sau việc gì")
        self.rule.field.setPlaceholderText("20 ngày sau khi tỉnh ban hành")
        self.rule.show_text(self.activity.time_text if now is DeadlineKind.AFTER_EVENT else "")
        self.column.addWidget(self.kind)
        self.column.addWidget(self.rule)
        self.kind.currentIndexChanged.connect(lambda _row: self._show_rule())
        self._show_rule()

    def warn(self, words: str) -> None:
        """Tell what the days clash with; "" for nothing."""
        self.warning.setText(words)
        self.warning.setVisible(bool(words))
        self.adjustSize()

    def _tell_days(self) -> None:
        values = self.values()
        self.days_typed.emit(values["start"], values["end"])

    def _show_rule(self) -> None:
        self.rule.setVisible(KINDS[self.kind.currentIndex()] is DeadlineKind.AFTER_EVENT)
        self.adjustSize()

    def values(self) -> dict[str, object]:
        start = _day(self.start, self.activity.start)
        end = _day(self.end, self.activity.end)
        if start is not None and end is not None and start > end:
            start, end = end, start
        kind, old = KINDS[self.kind.currentIndex()], self.activity
        if kind.is_fixed:
            same = old.deadline.is_fixed and (start, end) == (old.start, old.end)
            kind = old.deadline if same else fixed_deadline(start, end)
        values: dict[str, object] = {"start": start, "end": end, "deadline": kind}
        values["hour"] = self._hour()
        return values | ({"time_text": self.rule.text()} if not self.rule.isHidden() else {})

    def _hour(self) -> time | None:
        """Give the typed hour; what cannot be one changes nothing."""
        typed = self.clock.text()
        return clock_in(self.activity.time_text) if _clock_error(typed) else read_clock(typed)

    def is_changed(self) -> bool:
        typed = self.values()
        other_hour = typed.pop("hour") != clock_in(self.activity.time_text)
        return other_hour or any(getattr(self.activity, name) != typed[name] for name in typed)


def _clock_words(activity: Activity) -> str:
    moment = clock_in(activity.time_text)
    return "" if moment is None else clock_text(moment)


def _clock_error(text: str) -> str:
    """Give what is wrong with a typed hour."""
    try:
        read_clock(text)
    except BadInputError:
        return "ghi như 8h30"
    return ""


def _day(field: NamedField, before: date | None) -> date | None:
    """Give the typed day; what cannot be a day changes nothing."""
    return before if day_error(field.text()) else day_or_none(field.text())
