"""Joins the calendar page to the services and to the news of other screens."""

from collections.abc import Callable
from datetime import date
from typing import Final

from PySide6.QtCore import QObject

from kehoach_desktop.core.calendar import CalendarEntry, EntryKind, PeakCalendar
from kehoach_desktop.core.calendar_moves import begun_on, moved, stretched
from kehoach_desktop.core.changes import Change, Touched
from kehoach_desktop.core.clashes import Clash, clashes
from kehoach_desktop.core.events import Event
from kehoach_desktop.core.file_names import safe_name
from kehoach_desktop.ui.context import Context
from kehoach_desktop.ui.messages import telling
from kehoach_desktop.ui.printing import Printer
from kehoach_desktop.ui.screens.calendar.page import CalendarPage

_SHOWN: Final = (
    Touched.CAMPAIGN
    | Touched.ACTIVITY
    | Touched.ASSIGNMENT
    | Touched.EVENT
    | Touched.UNIT
    | Touched.SETTING
)
_LUNAR: Final = "calendar/lunar"


class CalendarPresenter(QObject):
    """Holds the calendar that is shown."""

    def __init__(self, page: CalendarPage, context: Context) -> None:
        super().__init__(page)
        self._page = page
        self._context = context
        self._service = context.services.calendar
        self._campaign_id: int | None = None
        self._calendar: PeakCalendar | None = None
        self._clashes: tuple[Clash, ...] = ()
        self._stale = True
        self.printer = Printer(context, page, page.busy)
        page.visited.connect(self._visit)
        page.entry_opened.connect(self._open)
        page.asking.place_wanted.connect(self._place)
        page.asking.move_wanted.connect(lambda entry, days: self._place(entry, *moved(entry, days)))
        page.asking.stretch_wanted.connect(
            lambda entry, days: self._place(entry, *stretched(entry, days))
        )
        page.dropped.connect(self._drop)
        page.asking.event_wanted.connect(self._add)
        page.export_wanted.connect(self._export)
        page.lunar_wanted.connect(self._set_lunar)
        page.plans_wanted.connect(lambda: context.go("plans"))
        context.bus.changed.connect(self._refresh)

    @property
    def _lunar(self) -> bool:
        return str(self._context.settings.value(_LUNAR, "1")) == "1"

    def _visit(self) -> None:
        if self._stale:
            self._load()

    def _refresh(self, change: Change) -> None:
        if not change.touched & _SHOWN:
            return
        if self._page.isVisible():
            self._load()
        else:
            self._stale = True

    def _load(self) -> None:
        self._stale = False
        campaign = self._context.services.campaigns.current()
        self._campaign_id = campaign.id if campaign else None
        if campaign is None:
            self._calendar = None
            self._page.show_nothing()
            return
        self._calendar = self._service.peak(campaign.id, self._context.services.today())
        self._page.show_calendar(self._calendar, lunar=self._lunar)
        self._clashes = clashes(self._calendar.entries, self._calendar.days)
        self._page.show_clashes(self._clashes)

    def _set_lunar(self, lunar: bool) -> None:  # noqa: FBT001 (a signal)
        self._context.settings.setValue(_LUNAR, "1" if lunar else "0")
        if self._calendar is not None:
            self._page.show_calendar(self._calendar, lunar=lunar)

    def _open(self, entry: CalendarEntry) -> None:
        """Go to the unit whose line presses most."""
        today = self._context.services.today()
        lines = self._context.services.assignments.of_activity(entry.record_id)
        pressing = [line for line in lines if line.shown(today) is entry.shown] or lines
        page = self._context.go("assignments")
        if pressing:
            page.open_record(pressing[0].assignment.unit_id)

    def _drop(self, activity_id: int, day: date) -> None:
        if self._calendar is None:
            return
        known = (*self._calendar.entries, *self._calendar.undated)
        found = [
            entry
            for entry in known
            if entry.kind is EntryKind.ACTIVITY and entry.record_id == activity_id
        ]
        if found:
            self._place(found[0], *begun_on(found[0], day))

    def _place(self, entry: CalendarEntry, *days: date | None) -> None:
        start, end = days
        if (start, end) != (entry.start, entry.end):
            self._do(lambda: self._service.place_entry(entry.record_id, start, end), entry)

    def _add(self, title: str, start: date, end: date) -> None:
        event = Event(0, EntryKind.EVENT, title, start, end, campaign_id=self._campaign_id)
        self._do(lambda: self._service.add_event(event))

    def _export(self) -> None:
        if self._campaign_id is None or self._calendar is None:
            return
        with telling(self._context.messages):
            data = self._service.ics(self._campaign_id)
            self.printer.save(lambda: data, safe_name(f"Lịch {self._calendar.campaign}", ".ics"))

    def _do(self, action: Callable[[], Change], entry: CalendarEntry | None = None) -> None:
        """Do and tell; what now clashes with a moved entry is told beside the way back."""
        with telling(self._context.messages):
            change = action()
            self._context.bus.changed.emit(change)
            new = [one for one in self._clashes if entry and entry.record_id in one.record_ids]
            self._context.say(f"Trùng lịch {new[0].words}" if new else change.label)
