"""The part of the lines' menu that changes who owes what, how firmly, how much and by when."""

from enum import Enum, auto
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu

from kehoach_desktop.core.activities import DeadlineKind
from kehoach_desktop.core.assignments import Obligation, Role
from kehoach_desktop.ui.screens.checklist.line_view import LineView
from kehoach_desktop.ui.screens.checklist.words_popup import WordsPopup
from kehoach_desktop.ui.theme import Theme

Value = Role | Obligation | DeadlineKind


class Duty(Enum):
    """What is to be changed."""

    ROLE = auto()
    OBLIGATION = auto()
    JOINT = auto()
    TARGET = auto()
    SESSION = auto()
    EVENT = auto()
    DEADLINE = auto()


_ASKED = {
    Duty.TARGET: ("Chỉ tiêu của mỗi dòng", "Ví dụ: 20 bài dự thi, 45 lượt người", "Giao chỉ tiêu"),
    Duty.EVENT: ("Hạn sau một sự kiện", "Ví dụ: 20 ngày sau khi tỉnh ban hành", "Đặt hạn"),
}


class DutyMenu(QObject):
    """`wanted` tells the duty, the keys of the lines, and the value or what was typed."""

    wanted = Signal(object, list, object)
    asked = Signal(object, object)
    """The duty, and the popup that asks for its words."""

    def __init__(self, theme: Theme, view: LineView) -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view

    def add_to(self, menu: QMenu, ids: list[int]) -> None:
        """Add the entries to a menu for these lines."""
        line = self._view.current_line()
        roles, obligations = menu.addMenu("Vai trò"), menu.addMenu("Mức giao")
        for role in Role:
            here = line is not None and line.assignment.role is role
            self._offer(roles, Duty.ROLE, ids, role, checked=here)
        joint = roles.addAction("Các đơn vị đồng thực hiện")
        joint.triggered.connect(lambda: self.wanted.emit(Duty.JOINT, ids, None))
        for obligation in Obligation:
            here = line is not None and line.assignment.obligation is obligation
            self._offer(obligations, Duty.OBLIGATION, ids, obligation, checked=here)
        menu.addAction("Giao chỉ tiêu…").triggered.connect(lambda: self.ask(Duty.TARGET, ids))
        kinds = menu.addMenu("Kiểu thời hạn")
        for kind in (DeadlineKind.STANDING, DeadlineKind.ON_REQUEST, DeadlineKind.NONE):
            self._offer(kinds, Duty.DEADLINE, ids, kind, checked=False)
        session = menu.addAction("Hạn theo kỳ sinh hoạt chi bộ")
        session.triggered.connect(lambda: self.wanted.emit(Duty.SESSION, ids, None))
        menu.addAction("Hạn sau một sự kiện…").triggered.connect(lambda: self.ask(Duty.EVENT, ids))

    def ask(self, duty: Duty, ids: list[int]) -> WordsPopup:
        """Ask for the words that a duty needs."""
        popup = WordsPopup(self._theme, self._view, *_ASKED[duty])
        popup.answered.connect(lambda words: self.wanted.emit(duty, ids, words))
        self.asked.emit(duty, popup)
        popup.ask_at(self._view, self._view.below_current())
        return popup

    def _offer(
        self, menu: QMenu, duty: Duty, ids: list[int], value: Value, *, checked: bool
    ) -> None:
        action = menu.addAction(value.word[:1].upper() + value.word[1:])
        action.setCheckable(True)
        action.setChecked(checked)
        action.triggered.connect(partial(self._tell, duty, ids, value))

    def _tell(self, duty: Duty, ids: list[int], value: Value, *_checked: object) -> None:
        self.wanted.emit(duty, ids, value)
