"""Joins the window's frame to the services: campaign and overdue number, undo, redo, "Đã lưu"."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject

from kehoach_desktop.core.changes import Change, Touched
from kehoach_desktop.ui.campaigns import CampaignPresenter
from kehoach_desktop.ui.context import Context
from kehoach_desktop.ui.messages import telling
from kehoach_desktop.ui.window import Window

_COUNTED = Touched.CAMPAIGN | Touched.ACTIVITY | Touched.ASSIGNMENT


class FramePresenter(QObject):
    """Lives as long as the window; `start` whenever a store has been opened."""

    def __init__(self, window: Window, context: Context) -> None:
        super().__init__(window)
        self._window = window
        self._context = context
        self._campaign = CampaignPresenter(window.rail, context)
        context.bus.changed.connect(self._refresh)
        window.undo_requested.connect(self._undo)
        window.redo_requested.connect(self._redo)
        window.rail.foot.undo_asked.connect(self._undo)
        window.rail.foot.redo_asked.connect(self._redo)
        window.rail.foot.history_asked.connect(self._show_history)

    def start(self) -> None:
        """Show what the store holds now."""
        self._campaign.start()
        self._show_campaign()
        self._show_steps()
        if self._context.services.viewing.only:
            return
        if not self._context.services.office.bodies():
            self._window.go("welcome")

    def _refresh(self, change: Change) -> None:
        if change.label:
            self._window.rail.set_saved(f"Đã lưu {datetime.now():%H:%M}")  # noqa: DTZ005 (wall clock)
        self._show_steps()
        if change.touched & _COUNTED:
            self._show_campaign()
        if change.touched & Touched.CAMPAIGN:
            self._campaign.follow()

    def _show_steps(self) -> None:
        undo = self._context.services.undo
        self._window.rail.foot.show_steps(undo.undo_label(), undo.redo_label())

    def _show_history(self) -> None:
        self._window.go("settings").open_part("history")

    def _show_campaign(self) -> None:
        campaign = self._campaign.show()
        if campaign is None:
            return
        late = self._context.services.assignments.overdue_count(campaign.id)
        self._window.rail.set_number("assignments", late)

    def _undo(self) -> None:
        if self._window.page is not None and self._window.page.undo_here():
            return
        history = self._context.services.undo
        self._step(history.undo_label(), history.undo, ("Đã hoàn tác", "hoàn tác"))

    def _redo(self) -> None:
        if self._window.page is not None and self._window.page.redo_here():
            return
        history = self._context.services.undo
        self._step(history.redo_label(), history.redo, ("Đã làm lại", "làm lại"))

    def _step(self, label: str | None, step: Callable[[], Change], words: tuple[str, str]) -> None:
        done, verb = words
        if label is None:
            self._context.say(f"Không còn việc nào để {verb}.", can_undo=False)
            return
        with telling(self._context.messages):
            self._context.bus.changed.emit(step())
            self._context.say(f"{done}: {label}", can_undo=False)
