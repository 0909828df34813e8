"""Opens the popup of a chip and stores its answer."""

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, QRect
from PySide6.QtWidgets import QMenu, QWidget

from kehoach_desktop.core.activities import Activity, DeadlineKind, PlannedActivity
from kehoach_desktop.core.assignments import Role
from kehoach_desktop.core.changes import Change
from kehoach_desktop.core.chips import ROLES, ChipKind, absent, chosen_units, with_role
from kehoach_desktop.core.plans import PlanContent
from kehoach_desktop.core.visits import Visit, visiting
from kehoach_desktop.ui.context import Context
from kehoach_desktop.ui.messages import telling
from kehoach_desktop.ui.screens.plans.writing.detail_popups import (
    DetailPopup,
    EstimatePopup,
    InChargePopup,
    ProductPopup,
    VenuePopup,
)
from kehoach_desktop.ui.screens.plans.writing.page import EditorPage
from kehoach_desktop.ui.screens.plans.writing.target_popup import TargetPopup
from kehoach_desktop.ui.screens.plans.writing.time_popup import TimePopup
from kehoach_desktop.ui.theme import Theme
from kehoach_desktop.ui.widgets.unit_popup import UnitPopup, UnitQuestion

_DETAILS: dict[ChipKind, Callable[[Theme, QWidget, Activity], DetailPopup]] = {
    ChipKind.TIME: TimePopup,
    ChipKind.VENUE: VenuePopup,
    ChipKind.ESTIMATE: EstimatePopup,
    ChipKind.PRODUCT: ProductPopup,
    ChipKind.IN_CHARGE: InChargePopup,
}


class ChipAnswers(QObject):
    """What was typed is committed before a popup writes."""

    def __init__(self, page: EditorPage, context: Context, commit: Callable[[], None]) -> None:
        super().__init__(page)
        self._text = page.desk.text
        self._context = context
        self._commit = commit
        self._content: PlanContent | None = None
        self._text.chip_wanted.connect(self._ask)
        self._text.rewrite_wanted.connect(self._rewrite)

    def show(self, content: PlanContent) -> None:
        """Take the plan whose chips are shown."""
        self._content = content

    def _ask(self, activity_id: int, kind: ChipKind | None, rect: QRect) -> None:
        planned = self._content.activities.get(activity_id) if self._content else None
        if planned is None:
            return
        if kind is None:
            self._offer(planned, rect)
        elif kind in ROLES:
            self._ask_units(planned, kind, rect)
        elif kind is ChipKind.TARGET:
            self._ask_target(planned, rect)
        else:
            self._ask_detail(planned, kind, rect)

    def _offer(self, planned: PlannedActivity, rect: QRect) -> None:
        """Show what an activity does not have yet."""
        menu = QMenu(self._text)
        for kind in absent(planned):
            action = menu.addAction(kind.word)
            action.triggered.connect(partial(self._ask, planned.activity.id, kind, rect))
        if planned.lacks_lead:
            joint = menu.addAction("Các đơn vị cùng thực hiện")
            joint.triggered.connect(partial(self._set, planned.activity.id, {"joint": True}))
        menu.popup(self._text.viewport().mapToGlobal(rect.bottomLeft()))

    def _ask_units(self, planned: PlannedActivity, kind: ChipKind, rect: QRect) -> None:
        role, one = ROLES[kind], kind is ChipKind.LEAD
        units = [
            unit
            for unit in self._context.services.units.all()
            if unit.active and not (one and unit.is_group)
        ]
        question = UnitQuestion(kind.word, units, chosen_units(planned, role), one)
        popup = UnitPopup(self._context.theme, self._text, question)
        popup.answered.connect(partial(self._set_units, planned, role))
        popup.show_at(self._text.viewport(), rect)

    def _ask_detail(self, planned: PlannedActivity, kind: ChipKind, rect: QRect) -> None:
        popup: DetailPopup = _DETAILS[kind](self._context.theme, self._text, planned.activity)
        popup.answered.connect(partial(self._set, planned.activity.id))
        if isinstance(popup, TimePopup):
            popup.days_typed.connect(partial(self._warn, popup))
        popup.show_at(self._text.viewport(), rect)

    def _ask_target(self, planned: PlannedActivity, rect: QRect) -> None:
        targets, key = self._context.services.targets, planned.activity.id
        popup = TargetPopup(self._context.theme, self._text, targets.of_activity(key))
        popup.added.connect(lambda typed: self._do(partial(targets.add, key, typed)))
        popup.changed.connect(
            lambda indicator, typed: self._do(partial(targets.change, key, indicator, typed))
        )
        popup.show_at(self._text.viewport(), rect)

    def _rewrite(self, activity_id: int) -> None:
        self._do(partial(self._context.services.plans.rewrite_sentence, activity_id))

    def _set_units(self, planned: PlannedActivity, role: Role, unit_ids: tuple[int, ...]) -> None:
        plans, parts = self._context.services.plans, with_role(planned, role, unit_ids)
        self._do(partial(plans.set_parts, planned.activity.id, parts))

    def _set(self, activity_id: int, values: dict[str, object], _checked: object = None) -> None:
        services = self._context.services
        if "start" in values:
            self._do(partial(self._set_time, activity_id, values))
            return
        for name, value in values.items():
            self._do(partial(services.plans.set_activity_field, activity_id, name, value))

    def _warn(self, popup: TimePopup, start: date | None, end: date | None) -> None:
        """Tell what the days clash with, while they can still be typed anew."""
        campaign = self._content.document.campaign_id if self._content else None
        if campaign is None or start is None:
            popup.warn("")
            return
        calendar = self._context.services.calendar
        found = calendar.clashes_at(campaign, popup.activity.id, start, end)
        popup.warn("\n".join(f"Trùng lịch {one.words}" for one in found))

    def _set_time(self, activity_id: int, values: dict[str, Any]) -> Change:
        services = self._context.services
        if values["deadline"] is DeadlineKind.AFTER_EVENT and "time_text" in values:
            return services.line_duties.due_after_event(activity_id, values["time_text"])
        start, end = values["start"], values["end"]
        with visiting(Visit()):  # days and hour are one step
            change = services.calendar.place_entry(activity_id, start, end, values["deadline"])
            if start is not None and start == end:
                return services.plans.set_activity_hour(activity_id, values["hour"])
        return change

    def _do(self, work: Callable[[], Change]) -> None:
        self._commit()
        with telling(self._context.messages):
            self._context.bus.changed.emit(work())
