"""One painted month: what it shows, where, and what it says of the things under the pointer."""

from datetime import date

from PySide6.QtCore import QEvent, QPoint, QSize, Qt
from PySide6.QtGui import QHelpEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from kehoach_desktop.core.calendar_lanes import entries_of_month, entries_on
from kehoach_desktop.ui.focus import has_keyboard_focus, paint_focus_ring
from kehoach_desktop.ui.screens.calendar import wording
from kehoach_desktop.ui.screens.calendar.geometry import measure
from kehoach_desktop.ui.screens.calendar.month_data import MonthData
from kehoach_desktop.ui.screens.calendar.month_layout import MonthLayout
from kehoach_desktop.ui.screens.calendar.month_paint import MonthPainter, paint_month
from kehoach_desktop.ui.screens.calendar.placing import lay_out_month
from kehoach_desktop.ui.theme import Theme


class MonthView(QWidget):
    """Shows a month and its focused day; nothing is chosen or changed here."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._data: MonthData | None = None
        self._layout: MonthLayout | None = None
        self._lunar = True
        self._titled = True
        self._focused: date | None = None
        self._target: date | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        theme.changed.connect(self._place)

    @property
    def data(self) -> MonthData | None:
        """What is shown."""
        return self._data

    @property
    def focused(self) -> date | None:
        """The day that has the keyboard's focus; None: another month has it."""
        return self._focused

    @property
    def layout_now(self) -> MonthLayout | None:
        """Where it stands."""
        return self._layout

    def show_month(self, data: MonthData, *, lunar: bool, titled: bool) -> None:
        """Show a month, with or without lunar dates and a title of its own."""
        self._data, self._lunar, self._titled = data, lunar, titled
        self._place()

    def focus_day(self, day: date | None) -> None:
        """Move the focus of the keyboard to a day of this month; None: it is elsewhere."""
        self._focused = day
        one_stop = Qt.FocusPolicy.StrongFocus if day else Qt.FocusPolicy.ClickFocus
        self.setFocusPolicy(one_stop)
        self._name()
        self.update()

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(280), self._theme.px(200))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        if self._data is not None:
            lengths = measure(self._theme, titled=self._titled)
            self._layout = lay_out_month(self._data, self._theme, self.size(), lengths)
        self._name()
        self.update()

    def _name(self) -> None:
        if self._data is None:
            return
        if self._focused in self._data.facts and self._focused is not None:
            facts, today = self._data.facts[self._focused], self._data.today
            on = entries_on(self._data.entries, self._focused)
            self.setAccessibleName(wording.day_name(facts, today, on))
        else:
            count = entries_of_month(self._data.entries, self._data.month)
            self.setAccessibleName(f"{wording.month_title(self._data.month)}, {count} mục")

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 (Qt's signature)
        if self._data is None or self._layout is None:
            return
        painter = QPainter(self)
        painting = MonthPainter(painter, self._theme, self._layout.geometry)
        paint_month(painting, self._data, self._layout, lunar=self._lunar)
        cell = self._focused and self._layout.cell_of(self._focused)
        if cell and has_keyboard_focus(self):
            paint_focus_ring(painter, cell.adjusted(1, 1, 0, 0), self._theme)
        target = self._target and self._layout.cell_of(self._target)
        if target:
            painter.setPen(QPen(self._theme.tokens.ink, 2, Qt.PenStyle.DashLine))
            painter.drawRect(target.adjusted(2, 2, -1, -1))

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            words = self._tooltip(event.pos())
            QToolTip.showText(event.globalPos(), words, self)
            return True
        return super().event(event)

    def _tooltip(self, point: QPoint) -> str:
        if self._layout is None or self._data is None:
            return ""
        found, day = self._layout.bar_at(point), self._layout.day_at(point)
        if found is not None:
            return wording.entry_tooltip(found[0].entry, self._data.today)
        return wording.day_words(self._data.facts[day]) if day in self._data.facts and day else ""

    def aim(self, day: date | None) -> None:
        """Mark the day on which something carried would fall."""
        if day != self._target:
            self._target = day
            self.update()
