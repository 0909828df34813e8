"""Time and place of an activity: small popups; what was typed is told when they close."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from kehoach_desktop.core.activities import Activity
from kehoach_desktop.core.chips import day_or_none
from kehoach_desktop.core.dates import full
from kehoach_desktop.ui.fonts import TextRole
from kehoach_desktop.ui.screens.plans.writing.fields import NamedField, day_error
from kehoach_desktop.ui.theme import Theme
from kehoach_desktop.ui.widgets.labels import text_label
from kehoach_desktop.ui.widgets.popup import Popup

_TARGET_HINT = "Giao cho đơn vị chủ trì; không có chủ trì thì mỗi đơn vị thực hiện."


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
    """From, to."""

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
        self.start.field.setFocus()

    def values(self) -> dict[str, object]:
        start = _day(self.start, self.activity.start)
        end = _day(self.end, self.activity.end)
        if start is not None and end is not None and start > end:
            start, end = end, start
        return {"start": start, "end": end}


def _day(field: NamedField, before: date | None) -> date | None:
    """Give the typed day; what cannot be a day changes nothing."""
    return before if day_error(field.text()) else day_or_none(field.text())


class TargetPopup(Popup):
    """What is to be reached, as a figure and what it counts; told when the popup closes."""

    answered = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self._given_up = False
        self.target = NamedField(theme, "Con số và thứ được đếm")
        self.target.field.setPlaceholderText("120 suất quà")
        self.target.setFixedWidth(theme.px(320))
        self.column.addWidget(text_label("Chỉ tiêu", TextRole.STRONG))
        self.column.addWidget(self.target)
        hint = text_label(_TARGET_HINT, TextRole.SMALL, "text3")
        hint.setWordWrap(True)
        hint.setFixedWidth(theme.px(320))
        self.column.addWidget(hint)
        self.target.field.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.close()
            return
        self._given_up = event.key() == Qt.Key.Key_Escape
        super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        if self.target.text() and not self._given_up:
            self.answered.emit(self.target.text())


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
