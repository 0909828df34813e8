"""A form for days: the dates of an activity without one, or a new entry of the calendar."""

from datetime import date
from typing import Final

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from kehoach_desktop.core.dates import in_list
from kehoach_desktop.core.entry import read_span, read_title
from kehoach_desktop.core.errors import BadInputError
from kehoach_desktop.ui.editing import edits
from kehoach_desktop.ui.fonts import TextRole
from kehoach_desktop.ui.theme import Theme
from kehoach_desktop.ui.widgets.buttons import primary, quiet
from kehoach_desktop.ui.widgets.field import Field
from kehoach_desktop.ui.widgets.labels import text_label
from kehoach_desktop.ui.widgets.popup import Popup

_WIDTH: Final = 340


class DaysPopup(Popup):
    """From which day to which; with `asks_title` also what: a new entry of the calendar."""

    answered = Signal(str, object, object)

    def __init__(
        self, theme: Theme, parent: QWidget, heading: str, today: date, *, asks_title: bool = False
    ) -> None:
        super().__init__(theme, parent)
        self._today = today
        self.setAccessibleName(heading)
        label = text_label(heading, TextRole.STRONG)
        label.setWordWrap(True)
        self.column.addWidget(label)
        self.title = self._field(theme, "Nội dung", "Họp giao ban")
        self._asks_title = asks_title
        self.first = self._field(theme, "Từ ngày", "22/4")
        self.last = self._field(theme, "Đến ngày", "nếu nhiều ngày")
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
            one.addWidget(field)
            days.addLayout(one)
        self.column.addLayout(days)
        self.trouble: QLabel = text_label("", TextRole.SMALL, "seal")
        self.trouble.setWordWrap(True)
        self.trouble.hide()
        self.column.addWidget(self.trouble)
        self.column.addLayout(self._buttons(theme, "Thêm" if asks_title else "Ghi ngày"))
        self.setMinimumWidth(theme.px(_WIDTH))

    def _field(self, theme: Theme, name: str, example: str) -> Field:
        field = Field()
        field.setAccessibleName(name)
        field.setPlaceholderText(example)
        field.setMinimumWidth(theme.px(150))
        field.returnPressed.connect(self.take)
        return field

    def _buttons(self, theme: Theme, words: str) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addStretch(1)
        cancel, self.button = quiet(theme, "Thôi"), edits(primary(theme, words))
        cancel.clicked.connect(self.close)
        self.button.clicked.connect(self.take)
        row.addWidget(cancel)
        row.addWidget(self.button)
        return row

    def ask_at(self, owner: QWidget, rect: QRect, day: date | None = None) -> None:
        """Show at the place that the answer belongs to; `day` is filled in."""
        self.first.setText("" if day is None else in_list(day, self._today))
        self.show_at(owner, rect)
        field = self.title if self._asks_title else self.first
        field.setFocus(Qt.FocusReason.PopupFocusReason)
        field.selectAll()

    def take(self) -> None:
        """Tell the answer, or what is wrong with it."""
        try:
            title = read_title(self.title.text()) if self._asks_title else ""
            first, last = read_span(self.first.text(), self.last.text(), self._today)
        except BadInputError as error:
            self.trouble.setText(str(error))
            self.trouble.show()
            self.adjustSize()
            return
        self.close()
        self.answered.emit(title, first, last)
