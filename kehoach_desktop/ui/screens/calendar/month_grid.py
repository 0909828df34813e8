"""A month under keys and pointer: what the clerk focuses, opens, drags."""

from datetime import date, timedelta
from typing import Final

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QMouseEvent,
)
from PySide6.QtWidgets import QApplication

from kehoach_desktop.core.calendar import EntryKind
from kehoach_desktop.core.calendar_lanes import Bar, entry_days
from kehoach_desktop.ui.focus import show_keyboard_focus
from kehoach_desktop.ui.screens.calendar.dragging import Carried, carry, unpacked
from kehoach_desktop.ui.screens.calendar.month_data import held_day
from kehoach_desktop.ui.screens.calendar.month_view import MonthView
from kehoach_desktop.ui.theme import Theme

_STEPS: Final = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Up: -7,
    Qt.Key.Key_Down: 7,
}
_MONTHS: Final = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}
_MOVES: Final = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_STRETCHES: Final = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class MonthGrid(MonthView):
    """Days are told as dates, entries as records; nothing is changed here."""

    entry_chosen = Signal(object)
    day_opened = Signal(object)
    day_focused = Signal(object)
    months_wanted = Signal(int)
    move_wanted = Signal(object, int)
    stretch_wanted = Signal(object, int)
    dropped = Signal(int, object)
    """An activity and the day on which it is to begin."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._pressed: tuple[QPoint, Bar, date] | None = None
        self.setMouseTracking(True)
        self.setAcceptDrops(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, day = Qt.Key(event.key()), self.focused
        changes = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        show_keyboard_focus(self, by_keys=True)
        if day is None or event.modifiers() & Qt.KeyboardModifier.AltModifier:
            super().keyPressEvent(event)
        elif changes and key in _MOVES:
            self.move_wanted.emit(day, _MOVES[key])
        elif changes and key in _STRETCHES:
            self.stretch_wanted.emit(day, _STRETCHES[key])
        elif key in _STEPS:
            self.day_focused.emit(day + timedelta(days=_STEPS[key]))
        elif key in _MONTHS:
            self.months_wanted.emit(_MONTHS[key])
        elif key in _ENTER:
            self.day_opened.emit(day)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self.layout_now is None or event.button() is not Qt.MouseButton.LeftButton:
            return
        show_keyboard_focus(self, by_keys=False)
        point = event.position().toPoint()
        found = self.layout_now.bar_at(point)
        self._pressed = None if found is None else (point, *found)
        day = self.layout_now.day_at(point)
        if day is not None:
            self.day_focused.emit(day)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        point = event.position().toPoint()
        if self.layout_now is None:
            return
        if self._pressed is None:
            clickable = self.layout_now.bar_at(point) or self.layout_now.hidden_at(point)
            hand, arrow = Qt.CursorShape.PointingHandCursor, Qt.CursorShape.ArrowCursor
            self.setCursor(hand if clickable else arrow)
            return
        start, bar, day = self._pressed
        far = (point - start).manhattanLength() >= QApplication.startDragDistance()
        span = entry_days(bar.entry)
        if far and bar.entry.kind is EntryKind.ACTIVITY and span is not None:
            self._pressed = None
            carry(self, Carried(bar.entry.record_id, held_day(span[0], day)))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        point = event.position().toPoint()
        pressed, self._pressed = self._pressed, None
        if self.layout_now is None or event.button() is not Qt.MouseButton.LeftButton:
            return
        hidden = self.layout_now.hidden_at(point)
        if pressed is not None:
            self.entry_chosen.emit(pressed[1].entry)
        elif hidden is not None:
            self.day_opened.emit(hidden)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        point = event.position().toPoint()
        day = self.layout_now.day_at(point) if self.layout_now else None
        if day is not None and self.layout_now and self.layout_now.bar_at(point) is None:
            self.day_opened.emit(day)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if unpacked(event.mimeData()) is not None:
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        self.aim(self._day_under(event))
        event.setAccepted(self._target is not None)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        super().dragLeaveEvent(event)
        self.aim(None)

    def dropEvent(self, event: QDropEvent) -> None:
        day, carried = self._day_under(event), unpacked(event.mimeData())
        self.aim(None)
        if day is not None and carried is not None:
            event.acceptProposedAction()
            self.dropped.emit(carried.activity_id, day - timedelta(days=carried.held_day))

    def _day_under(self, event: QDropEvent) -> date | None:
        return self.layout_now.day_at(event.position().toPoint()) if self.layout_now else None
