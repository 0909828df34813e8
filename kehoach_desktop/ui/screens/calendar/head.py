"""The head of the calendar: peak, months, today, file, add; in low windows also what folds away."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from kehoach_desktop.core.calendar import PeakCalendar
from kehoach_desktop.ui.editing import edits
from kehoach_desktop.ui.screens.calendar.month_switch import MonthSwitch
from kehoach_desktop.ui.screens.calendar.peak_line import PeakLine
from kehoach_desktop.ui.theme import Theme
from kehoach_desktop.ui.widgets.buttons import Button, Kind, primary, secondary, square
from kehoach_desktop.ui.widgets.header import Header

NARROW = 1000
"""Pixels at 100 % below which the bar of the peak is short."""


class Head(Header):
    """Signals say what the clerk wants."""

    today_wanted = Signal()
    export_wanted = Signal()
    add_wanted = Signal()
    months_stepped = Signal(int)
    lunar_wanted = Signal(bool)
    undated_wanted = Signal(QWidget)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "Lịch cao điểm", ruled=False)
        self._theme = theme
        self._undated = 0
        self.peak = PeakLine(theme)
        self.months = MonthSwitch(theme)
        self.undated = secondary(theme, "")
        self.lunar = square(theme, "moon", "Hiện ngày âm lịch", Kind.QUIET)
        self.lunar.setCheckable(True)
        self.today = secondary(theme, "Hôm nay")
        self.today.compact_icon = "today"
        self.export = secondary(theme, "Xuất lịch", "export")
        self.add_button: Button = edits(primary(theme, "Thêm", "plus"))
        self.add_switch(self.peak)
        self.add_switch(self.months)
        for button in (self.undated, self.lunar, self.today, self.export):
            self.add_secondary(button)
        self.set_primary(self.add_button)
        self.export.setToolTip("Ghi tệp lịch (.ics) để mở bằng chương trình lịch khác")
        self.months.stepped.connect(self.months_stepped)
        self.undated.clicked.connect(lambda: self.undated_wanted.emit(self.undated))
        self.lunar.toggled.connect(self.lunar_wanted)
        self.today.clicked.connect(self.today_wanted)
        self.export.clicked.connect(self.export_wanted)
        self.add_button.clicked.connect(self.add_wanted)
        self.show_nothing()

    def show_nothing(self) -> None:
        """Leave the title alone: there is no campaign."""
        for widget in (self.peak, self.months, self.add_button):
            widget.hide()
        for button in (self.undated, self.lunar, self.today, self.export):
            self.show_secondary(button, shown=False)

    def show_calendar(self, calendar: PeakCalendar, *, lunar: bool) -> None:
        """Show how far the peak is, and what can be done."""
        self._undated = len(calendar.undated)
        self.undated.setText(f"Chưa có ngày {self._undated}")
        self.lunar.blockSignals(True)  # noqa: FBT003 (Qt's signature)
        self.lunar.setChecked(lunar)
        self.lunar.blockSignals(False)  # noqa: FBT003 (Qt's signature)
        self.peak.show_peak(calendar)
        self.add_button.show()
        inside = calendar.days[0].day <= calendar.today <= calendar.days[-1].day
        self.show_secondary(self.today, shown=inside)
        self.show_secondary(self.export, shown=True)

    def show_months(self, words: str, first: bool, last: bool) -> None:  # noqa: FBT001 (a signal)
        """Show which months are open; nothing where all of them are."""
        self.months.setVisible(not (first and last))
        self.months.show_months(words, first=first, last=last)

    def set_low(self, low: bool) -> None:  # noqa: FBT001 (a Qt-style setter)
        """Take over what the foot holds in a higher window."""
        self.show_secondary(self.lunar, shown=low)
        self.show_secondary(self.undated, shown=low and self._undated > 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.peak.set_short(self.width() < self._theme.px(NARROW))
        super().resizeEvent(event)
