"""What the calendar asks in popups: which entry, which days, what is new."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from kehoach_desktop.core.calendar import CalendarEntry, PeakCalendar
from kehoach_desktop.core.calendar_lanes import entries_on
from kehoach_desktop.ui.screens.calendar.days_popup import DaysPopup
from kehoach_desktop.ui.screens.calendar.months import Months
from kehoach_desktop.ui.screens.calendar.popups import EntriesPopup, day_popup
from kehoach_desktop.ui.theme import Theme


class Asking(QObject):
    """Opens one popup at a time over the page; the signals carry the answers."""

    opened = Signal(object)
    place_wanted = Signal(object, object, object)
    """An entry, its first and its last day."""
    move_wanted = Signal(object, int)
    stretch_wanted = Signal(object, int)
    event_wanted = Signal(str, object, object)

    def __init__(self, theme: Theme, page: QWidget, months: Months) -> None:
        super().__init__(page)
        self._theme = theme
        self._page = page
        self._months = months
        self._calendar: PeakCalendar | None = None

    def show_calendar(self, calendar: PeakCalendar) -> None:
        """Ask about this calendar from now on."""
        self._calendar = calendar

    def open_day(self, day: date) -> EntriesPopup | None:
        """List what lies on a day."""
        if self._calendar is None:
            return None
        calendar = self._calendar
        facts = next(one for one in calendar.days if one.day == day)
        entries = entries_on(calendar.entries, day)
        popup = day_popup(self._theme, self._page, facts, entries, calendar.today)
        popup.opened.connect(self.opened)
        popup.move_wanted.connect(self.move_wanted)
        popup.stretch_wanted.connect(self.stretch_wanted)
        grid, cell = self._months.place_of(day)
        popup.add_wanted.connect(lambda: self.ask_new(grid, day))
        popup.show_at(grid, cell)
        popup.focus_first()
        return popup

    def list_undated(self, owner: QWidget, entries: Sequence[CalendarEntry]) -> None:
        """List what has no day; the chosen one is dated in a form."""
        if self._calendar is None:
            return
        known = entries or self._calendar.undated
        popup = EntriesPopup(self._theme, self._page, "Chưa có ngày", known)
        popup.fill(self._calendar.today)
        popup.opened.connect(lambda entry: self.ask_days(entry, owner))
        popup.show_at(owner, owner.rect())
        popup.focus_first()

    def ask_days(self, entry: CalendarEntry, owner: QWidget) -> DaysPopup | None:
        """Ask on which days an activity lies."""
        if self._calendar is None:
            return None
        popup = DaysPopup(self._theme, self._page, entry.title, self._calendar.today)
        popup.answered.connect(lambda _title, *days: self.place_wanted.emit(entry, *days))
        popup.ask_at(owner, owner.rect(), self._months.focused)
        return popup

    def ask_new(self, owner: QWidget, day: date | None) -> DaysPopup | None:
        """Ask for a new entry of the calendar."""
        if self._calendar is None:
            return None
        today = self._calendar.today
        popup = DaysPopup(self._theme, self._page, "Thêm vào lịch", today, asks_title=True)
        popup.answered.connect(self.event_wanted)
        popup.ask_at(owner, owner.rect(), day)
        return popup
