"""Places notes and bars of a month in the room that its widget has."""

from collections.abc import Mapping, Sequence, Set
from datetime import date
from typing import Final

from PySide6.QtCore import QSize
from PySide6.QtGui import QFontMetrics

from kehoach_desktop.core.calendar import CalendarEntry
from kehoach_desktop.core.calendar_lanes import WEEK, Lanes, Room, lay_out, month_weeks
from kehoach_desktop.ui.fonts import TextRole
from kehoach_desktop.ui.screens.calendar.geometry import Geometry, Measures, wrapped
from kehoach_desktop.ui.screens.calendar.month_data import MonthData
from kehoach_desktop.ui.screens.calendar.month_layout import MonthLayout
from kehoach_desktop.ui.theme import Theme

_WORDS_INSET: Final = 8
"""What a block takes from the width of its day before its words."""


def lay_out_month(data: MonthData, theme: Theme, size: QSize, lengths: Measures) -> MonthLayout:
    """Place notes and bars of a month in a widget of `size`."""
    weeks = month_weeks(data.month)
    geometry = Geometry(size, len(weeks), lengths)
    layout = MonthLayout(geometry, weeks, data.facts, theme.metrics(TextRole.LEAST))
    lay_out_row = _lay_out_wide if geometry.wide else _lay_out_narrow
    for row in range(len(weeks)):
        lay_out_row(layout, data.entries, row)
    return layout


def _place(
    layout: MonthLayout, entries: Sequence[CalendarEntry], row: int, rooms: Sequence[Room]
) -> Lanes:
    inner = layout.geometry.cell(row, 0).width() - _WORDS_INSET

    def needs_two(entry: CalendarEntry) -> bool:
        return layout.metrics.horizontalAdvance(entry.short_title) > inner

    return lay_out(layout.weeks[row], entries, rooms, needs_two)


def _lay_out_wide(layout: MonthLayout, entries: Sequence[CalendarEntry], row: int) -> None:
    """Place a week whose notes stand beside the numbers: the whole day is for bars."""
    free = layout.geometry.lanes(row, 0)
    lanes = _place(layout, entries, row, [Room(free, free)] * WEEK)
    layout.lanes.append(lanes)
    for column, day in enumerate(layout.weeks[row]):
        if day is not None and day in layout.facts and layout.facts[day].note:
            room = layout.room_beside(row, column, lanes.hidden[column])
            note = wrapped(layout.metrics, layout.facts[day].note, room, 1)
            layout.notes[day] = tuple(note)


def _lay_out_narrow(layout: MonthLayout, entries: Sequence[CalendarEntry], row: int) -> None:
    """Place a week; its notes get two lines only where that hides nothing more."""
    best: Lanes | None = None
    for lines in (1, 2):
        notes = _notes(layout, row, lines)
        inner = layout.geometry.cell(row, 0).width() - _WORDS_INSET
        long = {day for day, words in notes.items() if _is_long(words, layout.metrics, inner)}
        lanes = _place(layout, entries, row, _rooms(layout, row, notes, long))
        if best is None or sum(lanes.hidden) <= sum(best.hidden):
            best = lanes
            layout.notes.update(notes)
            layout.long_notes.difference_update(notes)
            layout.long_notes.update(long)
    layout.lanes.append(best or Lanes())


def _is_long(words: tuple[str, ...], metrics: QFontMetrics, inner: int) -> bool:
    """Tell whether a note leaves no room for "+n" beside it."""
    return metrics.horizontalAdvance(words[-1] + " +9") > inner


def _notes(layout: MonthLayout, row: int, lines: int) -> dict[date, tuple[str, ...]]:
    notes: dict[date, tuple[str, ...]] = {}
    for column, day in enumerate(layout.weeks[row]):
        if day is not None and day in layout.facts and layout.facts[day].note:
            width = layout.geometry.foot(row, column).width()
            notes[day] = tuple(wrapped(layout.metrics, layout.facts[day].note, width, lines))
    return notes


def _rooms(
    layout: MonthLayout, row: int, notes: Mapping[date, tuple[str, ...]], long: Set[date]
) -> list[Room]:
    rooms = []
    for day in layout.weeks[row]:
        lines = len(notes.get(day, ())) if day is not None else 0
        crowded = lines + 1 if day in long else max(1, lines)
        lanes = layout.geometry.lanes
        rooms.append(Room(lanes(row, lines), lanes(row, crowded)))
    return rooms
