"""Below the months: what has no day, the legend, lunar dates on or off."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from kehoach_desktop.core.calendar import PeakCalendar
from kehoach_desktop.ui.screens.calendar.tray import Legend, Tray
from kehoach_desktop.ui.screens.calendar.wording import key_days
from kehoach_desktop.ui.theme import Theme
from kehoach_desktop.ui.widgets.buttons import DENSE, quiet

ROOM: Final = 1000
"""Pixels at 100 % below which the legend gives way to the activities without a day."""


class Foot(QWidget):
    """Folds away in low windows; the head then holds the two buttons."""

    lunar_wanted = Signal(bool)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.tray = Tray(theme)
        self.legend = Legend(theme)
        self.lunar = quiet(theme, "Âm lịch", "moon")
        self.lunar.setCheckable(True)
        self.lunar.height_token = DENSE
        self.lunar.toggled.connect(self.lunar_wanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, theme.px(12), 0, theme.px(12))
        row.setSpacing(theme.px(8))
        row.addWidget(self.tray, 1)
        row.addWidget(self.legend)
        row.addWidget(self.lunar)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.legend.setVisible(self.width() >= self._theme.px(ROOM))

    def show_calendar(self, calendar: PeakCalendar, *, lunar: bool) -> None:
        """Show what has no day and what the grounds mean."""
        self.tray.show_entries(calendar.undated)
        known = calendar.key_start is not None and calendar.key_end is not None
        self.legend.show_key_days(
            key_days(calendar.key_start, calendar.key_end)
            if calendar.key_start and calendar.key_end and known
            else ""
        )
        self.lunar.blockSignals(True)  # noqa: FBT003 (Qt's signature)
        self.lunar.setChecked(lunar)
        self.lunar.blockSignals(False)  # noqa: FBT003 (Qt's signature)
