"""Joins [Giao việc] and the choice of a lead to the checklist that is shown."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QRect
from PySide6.QtWidgets import QMenu

from kehoach_desktop.core.assignments import Role
from kehoach_desktop.core.changes import Change
from kehoach_desktop.ui.assigning import AssignPopup, Wanted, ask_to_assign
from kehoach_desktop.ui.context import Context
from kehoach_desktop.ui.messages import telling
from kehoach_desktop.ui.screens.checklist.page import ChecklistPage

Subject = Callable[[], tuple[int, bool]]
"""Gives what is shown: the unit, or the activity and True."""


class AssigningPresenter(QObject):
    """Starts from what is shown: its unit, or its activity, is chosen already."""

    def __init__(self, page: ChecklistPage, context: Context, subject: Subject) -> None:
        super().__init__(page)
        self._page = page
        self._context = context
        self._subject = subject
        page.assign_wanted.connect(self.assign)
        page.lead_wanted.connect(self.choose_lead)

    def assign(self) -> AssignPopup | None:
        """Ask for work of the unit, or for units of the activity."""
        key, by_activity = self._subject()
        if not key:
            return None
        wanted = Wanted(key) if by_activity else Wanted(unit_ids=(key,))
        return self._ask(wanted)

    def choose_lead(self) -> QMenu:
        """Offer the units of the activity as lead, another unit, or that they do it together."""
        activity, _ = self._subject()
        duties = self._context.services.line_duties
        menu = QMenu(self._page)
        for line in self._context.services.assignments.of_activity(activity):
            key = line.assignment.id
            menu.addAction(line.unit_name).triggered.connect(
                lambda _on=False, key=key: self._do(lambda: duties.set_role([key], Role.LEAD))
            )
        menu.addSeparator()
        other = menu.addAction("Đơn vị khác…")
        other.triggered.connect(lambda: self._ask(Wanted(activity, role=Role.LEAD)))
        joint = menu.addAction("Các đơn vị đồng thực hiện")
        joint.triggered.connect(lambda: self._do(lambda: duties.set_joint(activity, joint=True)))
        button = self._page.lead.button
        menu.popup(button.mapToGlobal(button.rect().bottomLeft()))
        return menu

    def _do(self, action: Callable[[], Change]) -> None:
        """Store and tell; the list beside is read anew, since who leads stands there."""
        with telling(self._context.messages):
            change = action()
            self._context.bus.changed.emit(change)
            self._context.say(change.label)

    def _ask(self, wanted: Wanted) -> AssignPopup:
        lists = self._page.lists
        middle = QRect(lists.width() // 4, lists.height() // 8, 1, 1)
        return ask_to_assign(self._context, lists, middle, wanted)
