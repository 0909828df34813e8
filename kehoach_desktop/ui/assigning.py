"""[Giao việc]: which work, to which units or groups, in which role; the same wherever pressed."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from kehoach_desktop.core.assignments import Role
from kehoach_desktop.core.errors import UserError
from kehoach_desktop.core.text import short
from kehoach_desktop.ui.context import Context
from kehoach_desktop.ui.editing import edits
from kehoach_desktop.ui.fonts import TextRole
from kehoach_desktop.ui.theme import Theme
from kehoach_desktop.ui.widgets.buttons import Button, primary, quiet
from kehoach_desktop.ui.widgets.labels import text_label
from kehoach_desktop.ui.widgets.picker import Pick, Picker
from kehoach_desktop.ui.widgets.popup import Popup
from kehoach_desktop.ui.widgets.segmented import Segmented

ROLES: Final = (Role.LEAD, Role.COORDINATE, Role.ADVISE, Role.CARRY_OUT)
_LIST: Final = (330, 190)
_TITLE: Final = 120
_MISSING: Final = "Hãy chọn một việc và ít nhất một đơn vị."


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is chosen when the popup opens."""

    activity_id: int = 0
    unit_ids: tuple[int, ...] = ()
    role: Role = Role.CARRY_OUT


class AssignPopup(Popup):
    """`answered` tells the activity, the units and the role; it stays open until that is stored."""

    answered = Signal(int, object, object)

    def __init__(
        self,
        theme: Theme,
        parent: QWidget,
        choices: tuple[Sequence[Pick], Sequence[Pick]],
        wanted: Wanted,
    ) -> None:
        super().__init__(theme, parent)
        self.setAccessibleName("Giao việc")
        activity = (wanted.activity_id,) if wanted.activity_id else ()
        self.work = Picker(theme, "Tìm việc", choices[0], activity)
        self.work.one = True
        self.units = Picker(theme, "Tìm đơn vị, nhóm", choices[1], wanted.unit_ids)
        self.roles = Segmented(theme, [role.word.capitalize() for role in ROLES], "Vai trò")
        self.roles.choose(ROLES.index(wanted.role))
        self.trouble: QLabel = text_label("", TextRole.SMALL, "seal")
        self.trouble.hide()
        self.button: Button = edits(primary(theme, "Giao việc"))
        self.button.clicked.connect(self.take)
        self.work.taken.connect(lambda: _focus(self.units))
        self._lay_out()

    def _lay_out(self) -> None:
        theme = self._theme
        lists, foot = QHBoxLayout(), QHBoxLayout()
        lists.setSpacing(theme.px(12))
        for picker in (self.work, self.units):
            picker.list.setFixedSize(*map(theme.px, _LIST))
            lists.addWidget(picker)
        cancel = quiet(theme, "Thôi")
        cancel.clicked.connect(self.close)
        foot.setSpacing(theme.px(8))
        foot.addWidget(self.roles)
        foot.addStretch(1)
        foot.addWidget(cancel)
        foot.addWidget(self.button)
        self.column.addWidget(text_label("Giao việc", TextRole.STRONG))
        self.column.addLayout(lists)
        self.column.addWidget(self.trouble)
        self.column.addLayout(foot)

    def ask_at(self, owner: QWidget, rect: QRect) -> None:
        """Show where it was asked for, with the focus in what is not chosen yet."""
        self.show_at(owner, rect)
        _focus(self.units if self.work.chosen else self.work)

    def take(self) -> None:
        """Tell the answer, or what is missing."""
        if not self.work.chosen or not self.units.chosen:
            self.refuse(_MISSING)
            return
        role = ROLES[self.roles.current]
        self.answered.emit(self.work.chosen[0], tuple(self.units.chosen), role)

    def refuse(self, sentence: str) -> None:
        """Say what is wrong; what was chosen stays."""
        self.trouble.setText(sentence)
        self.trouble.show()
        self.adjustSize()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        pressed = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if pressed and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.take()
        else:
            super().keyPressEvent(event)


def ask_to_assign(context: Context, owner: QWidget, rect: QRect, wanted: Wanted) -> AssignPopup:
    """Open [Giao việc] at a place of a widget; what is answered is stored, told, and said."""
    services = context.services
    campaign = services.campaigns.current()
    activities = services.assigning.choices(campaign.id) if campaign else []
    work = [Pick(one.id, one.title or short(one.text, _TITLE), one.text) for one in activities]
    units = [Pick(one.id, one.name, one.short_name) for one in services.assigning.receivers()]
    popup = AssignPopup(context.theme, owner, (work, units), wanted)

    def give(activity_id: int, unit_ids: tuple[int, ...], role: Role) -> None:
        try:
            change = services.assigning.give(activity_id, unit_ids, role)
        except UserError as error:
            popup.refuse(str(error))
            return
        popup.close()
        context.bus.changed.emit(change)
        context.say(change.label)

    popup.answered.connect(give)
    popup.ask_at(owner, rect)
    return popup


def _focus(picker: Picker) -> None:
    picker.search.setFocus(Qt.FocusReason.PopupFocusReason)
