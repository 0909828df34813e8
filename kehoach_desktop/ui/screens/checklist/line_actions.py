"""What can be done with the selected lines, asked in menus and small popups at the line."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QPoint, QRect, Signal
from PySide6.QtWidgets import QMenu

from kehoach_desktop.core.checklist_words import usual_reason
from kehoach_desktop.core.history import Subject
from kehoach_desktop.core.states import State
from kehoach_desktop.ui.line_popups import DuePopup, ReasonPopup, state_menu
from kehoach_desktop.ui.screens.checklist.duty_menu import DutyMenu
from kehoach_desktop.ui.screens.checklist.filter_bar import SelectionBar
from kehoach_desktop.ui.screens.checklist.line_view import LineView
from kehoach_desktop.ui.theme import Theme


class LineActions(QObject):
    """Asks what is missing, then tells the whole wish."""

    state_wanted = Signal(list, object, str)
    due_wanted = Signal(list, object)
    reminder_wanted = Signal(list)
    history_wanted = Signal(object)
    """The line whose history is asked for, as a Subject."""

    def __init__(self, theme: Theme, view: LineView) -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view
        self.duties = DutyMenu(theme, view)
        view.state_asked.connect(self.open_states)
        view.due_asked.connect(self.ask_due)
        view.menu_asked.connect(self.open_menu)

    def serve(self, bar: SelectionBar, below: Callable[[], QRect]) -> None:
        """Do with the selected lines what a bar asks for; popups open `below` it."""
        view, corner = self._view, bar.buttons[2]
        bar.done_asked.connect(lambda: self.choose_state(view.selected_ids(), State.DONE))
        bar.due_asked.connect(lambda: self.ask_due(view.selected_ids(), below()))
        bar.state_asked.connect(
            lambda: self.open_states(
                view.selected_ids(), corner.mapToGlobal(corner.rect().bottomLeft())
            )
        )
        bar.reminder_asked.connect(lambda: self.reminder_wanted.emit(view.selected_lines()))
        bar.cleared.connect(view.clearSelection)

    def open_states(self, ids: list[int], where: QPoint) -> QMenu:
        """Open the menu of states at a point of the screen."""
        menu = state_menu(self._theme, self._view, partial(self.choose_state, ids))
        menu.popup(where)
        return menu

    def open_menu(self, ids: list[int], where: QPoint) -> QMenu:
        """Open everything that can be done with the lines."""
        menu = QMenu(self._view)
        menu.addAction("Mở, đóng dòng\tEnter").triggered.connect(self._toggle)
        menu.addAction("Đổi hạn…\tCtrl+D").triggered.connect(lambda: self.ask_due(ids))
        menu.addMenu(state_menu(self._theme, menu, partial(self.choose_state, ids)))
        self.duties.add_to(menu, ids)
        menu.addSeparator()
        menu.addAction("Chép lời đôn đốc").triggered.connect(
            lambda: self.reminder_wanted.emit(self._view.selected_lines())
        )
        menu.addAction("Chép các dòng đã chọn\tCtrl+C").triggered.connect(self._view.copy)
        menu.addAction("Lịch sử").triggered.connect(self._ask_history)
        menu.popup(where)
        return menu

    def choose_state(self, ids: list[int], state: State) -> ReasonPopup | None:
        """Want a state; ask for the reason first where it needs one."""
        if not state.needs_reason:
            self.state_wanted.emit(ids, state, "")
            return None
        line = self._view.current_line()
        reason = usual_reason(line, state) if line else ""
        popup = ReasonPopup(self._theme, self._view, state, reason)
        popup.answered.connect(lambda words: self.state_wanted.emit(ids, state, words))
        popup.ask_at(self._view, self._view.below_current())
        return popup

    def ask_due(self, ids: list[int], where: QRect | None = None) -> DuePopup:
        """Ask for another due day."""
        line = self._view.current_line()
        showing = self._view.lines.showing
        popup = DuePopup(self._theme, self._view, showing.today, line.due if line else None)
        popup.answered.connect(lambda day: self.due_wanted.emit(ids, day))
        popup.ask_at(self._view, where or self._view.below_current())
        return popup

    def _ask_history(self) -> None:
        line = self._view.current_line()
        if line is not None:
            name = f"{line.unit_name} – {line.title}"
            self.history_wanted.emit(Subject("assignment", line.assignment.id, name))

    def _toggle(self) -> None:
        line, opened = self._view.current_line(), self._view.lines.opened
        self._view.open_line(None if line is opened or line is None else line.assignment.id)
