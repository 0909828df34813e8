"""Lịch cao điểm: the months of the peak, what lies on their days, what has no day yet."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from kehoach_desktop.core.calendar import CalendarEntry, EntryKind, PeakCalendar
from kehoach_desktop.core.calendar_lanes import entries_on
from kehoach_desktop.core.clashes import Clash
from kehoach_desktop.ui.screen import ScreenPage
from kehoach_desktop.ui.screens.calendar.asking import Asking
from kehoach_desktop.ui.screens.calendar.foot import Foot
from kehoach_desktop.ui.screens.calendar.head import Head
from kehoach_desktop.ui.screens.calendar.months import Months
from kehoach_desktop.ui.theme import Theme
from kehoach_desktop.ui.widgets.busy_line import BusyLine
from kehoach_desktop.ui.widgets.empty_state import EmptyState
from kehoach_desktop.ui.widgets.header import LOW_WINDOW
from kehoach_desktop.ui.widgets.notice import Notice

NO_CAMPAIGN: Final = (
    "Chưa có đợt tuyên truyền nào. Nhập kế hoạch của cấp trên hoặc của phường để bắt đầu."
)


class CalendarPage(ScreenPage):
    """Shows a PeakCalendar; asks for everything else."""

    entry_opened = Signal(object)
    dropped = Signal(int, object)
    export_wanted = Signal()
    lunar_wanted = Signal(bool)
    plans_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._calendar: PeakCalendar | None = None
        self._clash_days: tuple[date, ...] = ()
        self.head = Head(theme)
        self.months = Months(theme)
        self.foot = Foot(theme)
        self.busy = BusyLine(theme)
        self.clashing = Notice(theme)
        self.asking = Asking(theme, self, self.months)
        self.empty = EmptyState(theme, NO_CAMPAIGN, "Nhập kế hoạch")
        self._body = QWidget()
        self._stack = QStackedWidget()
        self._build()
        self._join()

    def _build(self) -> None:
        self._margins = QVBoxLayout(self._body)
        self._margins.setSpacing(0)
        self._margins.addWidget(self.months, 1)
        self._margins.addWidget(self.foot)
        self._stack.addWidget(self._body)
        self._stack.addWidget(self.empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self.busy)
        column.addWidget(self.clashing)
        column.addWidget(self._stack, 1)
        self._theme.changed.connect(self._fit)

    def _join(self) -> None:
        self.head.today_wanted.connect(self.show_today)
        self.head.export_wanted.connect(self.export_wanted)
        self.head.add_wanted.connect(self.request_new)
        self.head.months_stepped.connect(self.months.step)
        self.head.undated_wanted.connect(self._list_undated)
        self.head.lunar_wanted.connect(self.lunar_wanted)
        self.foot.lunar_wanted.connect(self.lunar_wanted)
        self.foot.tray.place_wanted.connect(self.asking.ask_days)
        self.foot.tray.list_wanted.connect(self._list_undated)
        self.asking.opened.connect(self._open)
        self.months.entry_chosen.connect(self._open)
        self.months.day_opened.connect(self.asking.open_day)
        self.months.dropped.connect(self.dropped)
        self.months.move_wanted.connect(self._move_on)
        self.months.stretch_wanted.connect(self._stretch_on)
        self.months.shown.connect(self.head.show_months)
        self.empty.asked.connect(self.plans_wanted)
        self.clashing.acted.connect(self._show_clash)

    def show_calendar(self, calendar: PeakCalendar, *, lunar: bool) -> None:
        """Show a campaign's peak, with or without lunar dates."""
        self._calendar = calendar
        self._stack.setCurrentWidget(self._body)
        self.head.show_calendar(calendar, lunar=lunar)
        self.foot.show_calendar(calendar, lunar=lunar)
        self.months.show_calendar(calendar, lunar=lunar)
        self.asking.show_calendar(calendar)
        self._fit()

    def show_clashes(self, clashes: Sequence[Clash]) -> None:
        """Name the first clash, say how many more there are, offer to open its day."""
        self._clash_days = tuple(dict.fromkeys(clash.day for clash in clashes))
        more = f" và {len(clashes) - 1} chỗ nữa" if len(clashes) > 1 else ""
        sentence = f"Trùng lịch {clashes[0].words}{more}" if clashes else ""
        self.clashing.say(sentence, "Xem ngày" if clashes else "")

    def _show_clash(self) -> None:
        """Open the day of a clash; the next press opens the next one's."""
        if self._clash_days:
            first, *others = self._clash_days
            self._clash_days = (*others, first)
            self.months.focus_on(first)
            self.asking.open_day(first)

    def show_nothing(self) -> None:
        """Say that there is no campaign yet."""
        self._calendar = None
        self.head.show_nothing()
        self._stack.setCurrentWidget(self.empty)

    def show_today(self) -> None:
        """Bring today into view and put the focus on it."""
        if self._calendar is not None:
            self.months.focus_on(self._calendar.today)

    def _list_undated(self, owner: QWidget) -> None:
        self.asking.list_undated(owner, self.foot.tray.hidden_entries())

    def _open(self, entry: CalendarEntry) -> None:
        if entry.kind is EntryKind.ACTIVITY:
            self.entry_opened.emit(entry)
        elif entry.start is not None:
            self.asking.open_day(entry.start)

    def _move_on(self, day: date, days: int) -> None:
        self._change_on(day, lambda entry: self.asking.move_wanted.emit(entry, days))

    def _stretch_on(self, day: date, days: int) -> None:
        self._change_on(day, lambda entry: self.asking.stretch_wanted.emit(entry, days))

    def _fit(self) -> None:
        """Fold what does not fit: legend, tray, title of the month."""
        low = self.window().height() < LOW_WINDOW
        margin = self._theme.px(14 if low else 20)
        self._margins.setContentsMargins(margin, 0, margin, self._theme.px(8 if low else 0))
        self.foot.setVisible(not low)
        self.head.set_low(low)
        self.months.set_low(low)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _change_on(self, day: date, change: Callable[[CalendarEntry], None]) -> None:
        """Change the one activity of a day; where there are several, the clerk picks one."""
        if self._calendar is None:
            return
        on = entries_on(self._calendar.entries, day)
        activities = [entry for entry in on if entry.kind is EntryKind.ACTIVITY]
        if len(activities) == 1:
            change(activities[0])
        elif activities:
            self.asking.open_day(day)

    def request_new(self) -> None:
        self.asking.ask_new(self.head.add_button, self.months.focused)

    def request_export(self) -> None:
        self.export_wanted.emit()

    def regions(self) -> Sequence[QWidget]:
        return (self.head, self.months, self.foot)

    def keys(self) -> Sequence[tuple[str, str]]:
        return (
            ("←↑↓→", "Đi từng ngày"),
            ("PgUp, PgDn", "Tháng trước, tháng sau"),
            ("Enter", "Mở ngày, mở việc"),
            ("Ctrl+←/→", "Dời việc một ngày"),
            ("Ctrl+↑/↓", "Bớt, thêm một ngày"),
            ("Ctrl+N", "Thêm vào lịch"),
            ("Ctrl+E", "Xuất lịch (.ics)"),
        )
