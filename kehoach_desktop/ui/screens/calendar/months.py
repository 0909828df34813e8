"""The months side by side, or one of them; they share one focused day."""

from datetime import date
from typing import Final

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from kehoach_desktop.core.calendar import PeakCalendar, next_month
from kehoach_desktop.ui.screens.calendar.month_data import month_data
from kehoach_desktop.ui.screens.calendar.month_grid import MonthGrid
from kehoach_desktop.ui.screens.calendar.wording import month_span
from kehoach_desktop.ui.theme import Theme

ABREAST: Final = 3
"""Months side by side where there is room."""
ROOM: Final = 1000
"""Pixels at 100 % below which one month is shown."""


class Months(QWidget):
    """`shown` tells which months are open: words, whether first, whether last."""

    entry_chosen = Signal(object)
    day_opened = Signal(object)
    move_wanted = Signal(object, int)
    stretch_wanted = Signal(object, int)
    dropped = Signal(int, object)
    shown = Signal(str, bool, bool)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._calendar: PeakCalendar | None = None
        self._lunar = True
        self._low = False
        self._first = 0
        self._focused: date | None = None
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(theme.px(14))
        theme.changed.connect(self._refit)
        self.grids = [MonthGrid(theme) for _ in range(ABREAST)]
        for grid in self.grids:
            self._row.addWidget(grid)
            grid.entry_chosen.connect(self.entry_chosen)
            grid.day_opened.connect(self.day_opened)
            grid.move_wanted.connect(self.move_wanted)
            grid.stretch_wanted.connect(self.stretch_wanted)
            grid.dropped.connect(self.dropped)
            grid.day_focused.connect(self._focus)
            grid.months_wanted.connect(self.step)

    @property
    def focused(self) -> date | None:
        """The day that the keyboard stands on."""
        return self._focused

    @property
    def abreast(self) -> int:
        """How many months stand side by side now."""
        known = len(self._calendar.months) if self._calendar else ABREAST
        wide = self.width() >= self._theme.px(ROOM)
        return min(ABREAST if wide else 1, known)

    def show_calendar(self, calendar: PeakCalendar, *, lunar: bool) -> None:
        """Show a campaign; at first the months of today, later those that are open."""
        new = self._calendar is None or self._calendar.months != calendar.months
        self._calendar, self._lunar = calendar, lunar
        if new or self._focused is None:
            self._focused = min(max(calendar.today, calendar.days[0].day), calendar.days[-1].day)
            self._first = 0
            self._bring_into_view(self._focused)
        self._show()

    def set_low(self, low: bool) -> None:  # noqa: FBT001 (a Qt-style setter)
        """Leave the month's own title away; the switch names it."""
        if low != self._low:
            self._low = low
            self._show()

    def step(self, months: int) -> None:
        """Go that many months on or back; the focused day goes along."""
        if self._calendar is None or self._focused is None:
            return
        known = self._calendar.months
        self._first = min(max(self._first + months, 0), len(known) - self.abreast)
        index = known.index(self._focused.replace(day=1)) + months
        if 0 <= index < len(known):
            length = (next_month(known[index]) - known[index]).days
            self._focused = known[index].replace(day=min(self._focused.day, length))
            self._bring_into_view(self._focused)
        self._show()
        self._follow()

    def focus_on(self, day: date) -> None:
        """Bring a day into view and put the keyboard on it."""
        self._focus(day)
        grid, _cell = self.place_of(day)
        grid.setFocus(Qt.FocusReason.OtherFocusReason)

    def place_of(self, day: date) -> tuple[MonthGrid, QRect]:
        """Give the grid and the rectangle of a day that is in view."""
        for grid in self.grids[: self.abreast]:
            cell = grid.layout_now.cell_of(day) if grid.layout_now else None
            if cell is not None:
                return grid, cell
        return self.grids[0], self.grids[0].rect()

    def _focus(self, day: date) -> None:
        if self._calendar is None:
            return
        first, last = self._calendar.days[0].day, self._calendar.days[-1].day
        self._focused = min(max(day, first), last)
        if self._bring_into_view(self._focused):
            self._show()
        else:
            self._mark()
        self._follow()

    def _follow(self) -> None:
        """Let the keyboard go along to the month of the focused day."""
        if self._focused is not None and any(grid.hasFocus() for grid in self.grids):
            grid, _cell = self.place_of(self._focused)
            grid.setFocus(Qt.FocusReason.OtherFocusReason)

    def _bring_into_view(self, day: date) -> bool:
        """Scroll by whole months; tell whether anything moved."""
        if self._calendar is None:
            return False
        index, before = self._calendar.months.index(day.replace(day=1)), self._first
        self._first = max(min(self._first, index), index - self.abreast + 1)
        return self._first != before

    def _show(self) -> None:
        if self._calendar is None:
            return
        abreast, months = self.abreast, self._calendar.months
        self._first = min(self._first, len(months) - abreast)
        open_now = months[self._first : self._first + abreast]
        titled = not (self._low and abreast == 1)
        for number, grid in enumerate(self.grids):
            if number < abreast:
                data = month_data(self._calendar, open_now[number])
                grid.show_month(data, lunar=self._lunar, titled=titled)
            grid.setVisible(number < abreast)
        self._mark()
        at_end = self._first + abreast == len(months)
        self.shown.emit(month_span(open_now), self._first == 0, at_end)

    def _mark(self) -> None:
        for grid in self.grids:
            inside = grid.data is not None and self._focused in grid.data.facts
            grid.focus_day(self._focused if inside else None)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._refit()

    def _refit(self) -> None:
        """Show more or fewer months where the room has changed."""
        shown = [grid for grid in self.grids if not grid.isHidden()]
        if len(shown) != self.abreast and self._focused is not None:
            self._first = 0
            self._bring_into_view(self._focused)
            self._show()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self._focused is not None:
            self.place_of(self._focused)[0].setFocus(event.reason())
