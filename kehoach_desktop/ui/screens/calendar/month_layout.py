"""Where everything of a month stands, and what is under a point."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtGui import QFontMetrics

from kehoach_desktop.core.calendar import DayFacts
from kehoach_desktop.core.calendar_lanes import Bar, Lanes, WeekDays
from kehoach_desktop.ui.screens.calendar.geometry import BESIDE_GAP, Geometry


@dataclass(slots=True)
class MonthLayout:
    """Places of everything; made anew when data, size or theme change."""

    geometry: Geometry
    weeks: tuple[WeekDays, ...]
    facts: Mapping[date, DayFacts]
    metrics: QFontMetrics
    notes: dict[date, tuple[str, ...]] = field(default_factory=dict)
    long_notes: set[date] = field(default_factory=set)
    """Days whose note leaves no room for "+n" beside it."""
    lanes: list[Lanes] = field(default_factory=list)

    def bars(self) -> list[tuple[QRect, Bar, int]]:
        """Give every bar with its rectangle and week."""
        return [
            (self.geometry.bar(row, bar), bar, row)
            for row, lanes in enumerate(self.lanes)
            for bar in lanes.bars
        ]

    def bar_at(self, point: QPoint) -> tuple[Bar, date] | None:
        """Give the bar under a point, and the day held there."""
        for rect, bar, _row in self.bars():
            day = self.day_at(point)
            if rect.contains(point) and day is not None:
                return bar, day
        return None

    def day_at(self, point: QPoint) -> date | None:
        """Give the day under a point; None beside the month's days."""
        place = self.geometry.day_at(point)
        return None if place is None else self.weeks[place[0]][place[1]]

    def hidden_at(self, point: QPoint) -> date | None:
        """Give the day whose "+n" is under a point."""
        place = self.geometry.day_at(point)
        if place is None or not self.lanes[place[0]].hidden[place[1]]:
            return None
        return self.day_at(point) if self.more_rect(*place).contains(point) else None

    def more_rect(self, row: int, column: int) -> QRect:
        """Give where "+n" stands: beside a short note, above a long one."""
        if self.geometry.wide:
            return self.geometry.beside(row, column, self._moon(row, column))
        day = self.weeks[row][column]
        above = len(self.notes[day]) if day in self.long_notes and day is not None else 0
        return self.geometry.foot(row, column, above=above)

    def note_lines(self, row: int, column: int) -> list[tuple[QRect, str]]:
        """Give the lines of a day's note: beside its number if there is room, else at its foot."""
        day, note = self.weeks[row][column], self.geometry.lengths.note
        lines = self.notes.get(day, ()) if day is not None else ()
        if self.geometry.wide:
            where = self.geometry.beside(row, column, self._moon(row, column))
            return [(where, line) for line in lines]
        foot = self.geometry.foot(row, column, len(lines))
        line_size = QSize(foot.width(), note)
        corners = (foot.topLeft() + QPoint(0, number * note) for number in range(len(lines)))
        return [(QRect(c, line_size), line) for c, line in zip(corners, lines, strict=True)]

    def _moon(self, row: int, column: int) -> int:
        day = self.weeks[row][column]
        words = self.facts[day].lunar_text if day in self.facts and day is not None else ""
        return self.metrics.horizontalAdvance(words)

    def room_beside(self, row: int, column: int, hidden: int) -> int:
        """Give how wide a note may be that stands beside the day's number."""
        room = self.geometry.beside(row, column, self._moon(row, column)).width()
        more = self.metrics.horizontalAdvance(f"+{hidden}") + BESIDE_GAP if hidden else 0
        return room - more

    def cell_of(self, day: date) -> QRect | None:
        """Give the rectangle of a day; None for a day of another month."""
        for row, week in enumerate(self.weeks):
            if day in week:
                return self.geometry.cell(row, week.index(day))
        return None
