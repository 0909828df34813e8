"""A form for days: the dates of an activity without one, or a new entry of the calendar."""

from datetime import date
from typing import Final

from PySide6.QtCore import QRect, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kehoach_desktop.core.dates import in_list
from kehoach_desktop.core.entry import read_span, read_title
from kehoach_desktop.core.errors import BadInputError
from kehoach_desktop.ui.fonts import TextRole
from kehoach_desktop.ui.theme import Theme
from kehoach_desktop.ui.widgets.form_popup import FormPopup
from kehoach_desktop.ui.widgets.labels import text_label

_WIDTH: Final = 340


class DaysPopup(FormPopup):
    """From which day to which; with `asks_title` also what: a new entry of the calendar."""

    answered = Signal(str, object, object)

    def __init__(
        self, theme: Theme, parent: QWidget, heading: str, today: date, *, asks_title: bool = False
    ) -> None:
        super().__init__(theme, parent, heading)
        self._today = today
        self.title = self.new_field("Nội dung", "Họp giao ban")
        self._asks_title = asks_title
        self.first = self.new_field("Từ ngày", "22/4")
        self.last = self.new_field("Đến ngày", "nếu nhiều ngày")
        if asks_title:
            self.column.addWidget(text_label("Nội dung", TextRole.SMALL, "text2"))
            self.column.addWidget(self.title)
        else:
            self.title.setParent(self)
            self.title.hide()
        days = QHBoxLayout()
        days.setSpacing(theme.px(12))
        for words, field in (("Từ ngày", self.first), ("Đến ngày", self.last)):
            one = QVBoxLayout()
            one.setSpacing(3)
            one.addWidget(text_label(words, TextRole.SMALL, "text2"))
            field.setMinimumWidth(theme.px(150))
            one.addWidget(field)
            days.addLayout(one)
        self.column.addLayout(days)
        self.end_with("Thêm" if asks_title else "Ghi ngày")
        self.setMinimumWidth(theme.px(_WIDTH))

    def ask_at(self, owner: QWidget, rect: QRect, day: date | None = None) -> None:
        """Show at the place that the answer belongs to; `day` is filled in."""
        self.first.setText("" if day is None else in_list(day, self._today))
        self.show_at(owner, rect)
        self.begin_in(self.title if self._asks_title else self.first)

    def take(self) -> None:
        """Tell the answer, or what is wrong with it."""
        try:
            title = read_title(self.title.text()) if self._asks_title else ""
            first, last = read_span(self.first.text(), self.last.text(), self._today)
        except BadInputError as error:
            self.refuse(str(error))
            return
        self.close()
        self.answered.emit(title, first, last)
