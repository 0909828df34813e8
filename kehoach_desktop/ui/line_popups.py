"""What is asked in place: the reason of a state, another due day; and the menu of states."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QMenu, QWidget

from kehoach_desktop.core.dates import in_list
from kehoach_desktop.core.entry import read_day
from kehoach_desktop.core.errors import BadInputError
from kehoach_desktop.core.states import Shown, State
from kehoach_desktop.ui.editing import edits
from kehoach_desktop.ui.icons import ICON
from kehoach_desktop.ui.state_icon import state_icon
from kehoach_desktop.ui.theme import Theme
from kehoach_desktop.ui.widgets.buttons import Button, primary, secondary
from kehoach_desktop.ui.widgets.question import Question

GLYPHS: Final = {
    State.TODO: Shown.TODO,
    State.DOING: Shown.DOING,
    State.DONE: Shown.DONE,
    State.WAITING: Shown.WAITING,
    State.NOT_APPLICABLE: Shown.NOT_APPLICABLE,
}
_FRIDAY: Final = 4


def state_menu(theme: Theme, parent: QWidget, choose: Callable[[State], object]) -> QMenu:
    """Give the menu of the five states; those that need a reason end in "…"."""
    menu = QMenu("Trạng thái", parent)
    for state, shown in GLYPHS.items():
        glyph = QIcon(state_icon(theme, shown, theme.px(ICON), parent.devicePixelRatioF()))
        action = menu.addAction(glyph, state.word + ("…" if state.needs_reason else ""))
        action.setData(state.value)
        action.triggered.connect(lambda _on=False, state=state: choose(state))
    return menu


class ReasonPopup(Question):
    """Why a line waits or does not apply; nothing is told without a reason."""

    answered = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget, state: State, reason: str) -> None:
        super().__init__(theme, parent, f"{state.word}: vì sao?")
        self.field.setText(reason)
        waits = state is State.WAITING
        example = "MTTQ giao chỉ tiêu" if waits else "không có trục phố chính"
        self.field.setPlaceholderText(f"Ví dụ: {example}")
        self.button: Button = edits(primary(theme, state.word))
        self.button.clicked.connect(self.take)
        self.buttons.addWidget(self.button)

    def take(self) -> None:
        reason = self.field.text().strip()
        if not reason:
            self.refuse("Hãy ghi lý do để sau này còn biết.")
            return
        self.answered.emit(reason)
        self.close()


class DuePopup(Question):
    """Another due day for lines; without one the day of the plan holds again."""

    answered = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget, today: date, due: date | None) -> None:
        super().__init__(theme, parent, "Thời hạn của đơn vị")
        self._today = today
        self.field.setText("" if due is None else in_list(due, today))
        self.field.setPlaceholderText("19/4 hoặc 19/4/2024")
        friday = today + timedelta(days=(_FRIDAY - today.weekday()) % 7)
        offered = {f"Thứ Sáu {in_list(friday, today)}": friday, "Theo kế hoạch": None}
        for words, day in offered.items():
            button = secondary(theme, words)
            button.height_token = 26
            button.clicked.connect(lambda _on=False, day=day: self._answer(day))
            self.choices.addWidget(button)
        self.choices.addStretch(1)
        self.button: Button = edits(primary(theme, "Đổi hạn"))
        self.button.clicked.connect(self.take)
        self.buttons.addWidget(self.button)

    def take(self) -> None:
        try:
            day = read_day(self.field.text(), self._today)
        except BadInputError as error:
            self.refuse(str(error))
            return
        self._answer(day)

    def _answer(self, day: date | None) -> None:
        self.answered.emit(day)
        self.close()
