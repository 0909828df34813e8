"""Marks one cell of the matrix or many: done, another state, another due day."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from typing import Final

from PySide6.QtCore import QObject, QPoint

from kehoach_desktop.core.changes import Change
from kehoach_desktop.core.checklist_words import usual_reason
from kehoach_desktop.core.states import Shown, State
from kehoach_desktop.ui.context import Context
from kehoach_desktop.ui.line_popups import DuePopup, ReasonPopup, state_menu
from kehoach_desktop.ui.screens.matrix.page import MatrixPage

_FINISHED: Final = (Shown.DONE, Shown.DONE_LATE)
Do = Callable[[Callable[[], Change], Sequence[int]], None]
"""Does an edit of these lines and tells of it."""


class MarkingPresenter(QObject):
    """Asks what is missing for what is chosen, then has it done."""

    def __init__(self, page: MatrixPage, context: Context, do: Do) -> None:
        super().__init__(page)
        self._page = page
        self._context = context
        self._do = do
        view, strip = page.view, page.strip
        view.ticked.connect(self._tick)
        view.state_asked.connect(self.open_states)
        view.due_asked.connect(self.ask_due)
        strip.done_asked.connect(self._tick)
        strip.due_asked.connect(self.ask_due)
        strip.state_asked.connect(self._open_states_at_strip)

    def _tick(self) -> None:
        view = self._page.view
        ids = view.selected_ids()
        if not ids:
            return
        cells = [view.matrix.cell(*place) for place in view.selection()]
        done = all(cell.shown in _FINISHED for cell in cells if cell is not None)
        self._set_state(ids, State.TODO if done else State.DONE)

    def _choose_state(self, ids: list[int], state: State) -> ReasonPopup | None:
        if not state.needs_reason:
            self._set_state(ids, state)
            return None
        view = self._page.view
        popup = ReasonPopup(self._context.theme, view, state, self._usual_reason(state))
        popup.answered.connect(lambda words: self._set_state(ids, state, words))
        popup.ask_at(view, view.below_current())
        return popup

    def _usual_reason(self, state: State) -> str:
        """Give the reason that the sentence of the current activity suggests."""
        view, service = self._page.view, self._context.services.assignments
        lines = view.current and service.of_activity(view.matrix.rows[view.current[0]].activity_id)
        return usual_reason(lines[0], state) if lines else ""

    def open_states(self, where: QPoint) -> None:
        """Open the menu of states for what is chosen."""
        ids = self._page.view.selected_ids()
        if ids:
            choose = partial(self._choose_state, ids)
            state_menu(self._context.theme, self._page.view, choose).popup(where)

    def _open_states_at_strip(self) -> None:
        button = self._page.strip.states
        self.open_states(button.mapToGlobal(button.rect().topLeft()))

    def ask_due(self) -> DuePopup | None:
        """Ask for another due day of what is chosen."""
        view = self._page.view
        ids = view.selected_ids()
        if not ids:
            return None
        cell = view.matrix.cell(*view.current) if view.current else None
        due = cell.due if cell else None
        popup = DuePopup(self._context.theme, view, view.matrix.today, due)
        popup.answered.connect(lambda day: self._set_due(ids, day))
        popup.ask_at(view, view.below_current())
        return popup

    def _set_state(self, ids: list[int], state: State, reason: str = "") -> None:
        service = self._context.services.assignments
        self._do(lambda: service.set_state(ids, state, reason=reason), ids)

    def _set_due(self, ids: list[int], due: date | None) -> None:
        self._do(lambda: self._context.services.assignments.set_due(ids, due), ids)
