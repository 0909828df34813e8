"""Time, place, estimate of an activity: small popups; what was typed is told when they close."""

from datetime import date
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from kehoach_desktop.core.activities import Activity, DeadlineKind, fixed_deadline
from kehoach_desktop.core.chips import day_or_none
from kehoach_desktop.core.dates import full
from kehoach_desktop.core.errors import BadInputError
from kehoach_desktop.core.money import money_text, read_money
from kehoach_desktop.ui.fonts import TextRole
from kehoach_desktop.ui.screens.plans.writing.fields import NamedField, day_error
from kehoach_desktop.ui.theme import Theme
from kehoach_desktop.ui.widgets.choice import Choice
from kehoach_desktop.ui.widgets.labels import text_label
from kehoach_desktop.ui.widgets.popup import Popup

KINDS: Final = (
    DeadlineKind.NONE,
    DeadlineKind.STANDING,
    DeadlineKind.ON_REQUEST,
    DeadlineKind.CELL_MEETING,
    DeadlineKind.AFTER_EVENT,
)
"""Of deadlines; the first stands for the days that are typed."""


class DetailPopup(Popup):
    """Enter takes what was typed, Esc does not; so does a click beside it."""

    answered = Signal(object)
    """Fields of the activity with their values, when one of them is another now."""

    def __init__(self, theme: Theme, parent: QWidget, title: str, activity: Activity) -> None:
        super().__init__(theme, parent)
        self.activity = activity
        self._given_up = False
        self.column.addWidget(text_label(title, TextRole.STRONG))

    def values(self) -> dict[str, object]:
        """Give the fields as they are typed."""
        raise NotImplementedError

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.close()
            return
        self._given_up = event.key() == Qt.Key.Key_Escape
        super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        typed = self.values()
        changed = any(getattr(self.activity, name) != value for name, value in typed.items())
        if changed and not self._given_up:
            self.answered.emit(typed)


class TimePopup(DetailPopup):
    """From, to; or work that goes on, is done on request, at a session, after something.

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
        return values | ({"time_text": self.rule.text()} if not self.rule.isHidden() else {})


def _day(field: NamedField, before: date | None) -> date | None:
    """Give the typed day; what cannot be a day changes nothing."""
    return before if day_error(field.text()) else day_or_none(field.text())


class WordsPopup(DetailPopup):
    """One field of words."""

    heading = ""
    caption = ""
    field = ""
    """Of the activity."""

    def __init__(self, theme: Theme, parent: QWidget, activity: Activity) -> None:
        super().__init__(theme, parent, self.heading, activity)
        self.words = NamedField(theme, self.caption)
        self.words.show_text(getattr(activity, self.field))
        self.words.setFixedWidth(theme.px(320))
        self.column.addWidget(self.words)
        self.words.field.setFocus()

    def values(self) -> dict[str, object]:
        return {self.field: self.words.text()}


class VenuePopup(WordsPopup):
    """Where."""

    heading, caption, field = "Nơi tổ chức", "Địa điểm", "venue"


class ProductPopup(WordsPopup):
    """What it yields: a column of the assignment appendix."""

    heading, caption, field = "Sản phẩm", "Sản phẩm, kết quả phải có", "product"


class InChargePopup(WordsPopup):
    """Who answers for it: a column of the assignment appendix."""

    heading, caption, field = "Đầu mối", "Người phụ trách, đầu mối", "in_charge"


class EstimatePopup(DetailPopup):
    """What it is estimated to cost; kept for the office, not printed."""

    def __init__(self, theme: Theme, parent: QWidget, activity: Activity) -> None:
        super().__init__(theme, parent, "Dự toán", activity)
        self.amount = NamedField(theme, "Số tiền", _money_error)
        self.amount.field.setPlaceholderText("410 triệu")
        self.amount.show_text("" if activity.estimate is None else money_text(activity.estimate))
        self.amount.setFixedWidth(theme.px(320))
        self.column.addWidget(self.amount)
        hint = text_label("Ghi để theo dõi, không in trên văn bản.", TextRole.SMALL, "text3")
        self.column.addWidget(hint)
        self.amount.field.setFocus()

    def values(self) -> dict[str, object]:
        typed = self.amount.text()
        wrong = bool(_money_error(typed))
        return {"estimate": self.activity.estimate if wrong else read_money(typed)}


def _money_error(text: str) -> str:
    """Give what is wrong with a typed sum."""
    try:
        read_money(text)
    except BadInputError:
        return "ghi như 410 triệu"
    return ""
