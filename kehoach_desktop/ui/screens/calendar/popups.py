"""What opens over the calendar: the entries of a day, and those without one."""

from collections.abc import Sequence
from datetime import date
from typing import Final

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from kehoach_desktop.core.calendar import CalendarEntry, DayFacts, EntryKind
from kehoach_desktop.ui.editing import edits
from kehoach_desktop.ui.focus import has_keyboard_focus, paint_focus_ring
from kehoach_desktop.ui.fonts import TextRole
from kehoach_desktop.ui.screens.calendar import wording
from kehoach_desktop.ui.screens.calendar.bar_paint import dress_of
from kehoach_desktop.ui.state_icon import paint_state
from kehoach_desktop.ui.theme import Theme
from kehoach_desktop.ui.widgets.buttons import DENSE, secondary
from kehoach_desktop.ui.widgets.labels import text_label
from kehoach_desktop.ui.widgets.popup import Popup

_WIDTH: Final = 340
_MOVES: Final = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_STRETCHES: Final = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class EntryRow(QPushButton):
    """An entry of a day: glyph, title, when and who; Enter opens, Ctrl+arrows move it."""

    move_wanted = Signal(int)
    stretch_wanted = Signal(int)

    def __init__(self, theme: Theme, entry: CalendarEntry, today: date) -> None:
        super().__init__()
        self._theme = theme
        self.entry = entry
        whens = (wording.entry_when(entry, today), wording.entry_who(entry))
        self._second = " · ".join(word for word in whens if word)
        self.setAccessibleName(f"{entry.title}, {self._second}")
        self.setToolTip(wording.entry_tooltip(entry, today))
        self.setAutoDefault(False)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        lines = self._theme.metrics(TextRole.BODY).height()
        lines += self._theme.metrics(TextRole.SMALL).height()
        return QSize(self._theme.px(_WIDTH), max(self._theme.px(44), lines + 10))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier and key in _MOVES:
            self.move_wanted.emit(_MOVES[key])
        elif event.modifiers() & Qt.KeyboardModifier.ControlModifier and key in _STRETCHES:
            self.stretch_wanted.emit(_STRETCHES[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 (Qt's signature)
        theme, tokens, painter = self._theme, self._theme.tokens, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(tokens.hover)
            painter.drawRoundedRect(self.rect(), 5, 5)
        left, size = theme.px(8), theme.px(16)
        if self.entry.shown is not None:
            where = QPoint(left, (self.height() - size) // 2)
            paint_state(painter, where, theme, self.entry.shown, size)
        else:
            painter.setPen(Qt.PenStyle.NoPen)
            dress = dress_of(self.entry)
            painter.setBrush(getattr(tokens, dress.words if dress.outlined else dress.ground))
            painter.drawEllipse(QPoint(left + size // 2, self.height() // 2), 3, 3)
        words = self.rect().adjusted(left + size + theme.px(10), 5, -theme.px(8), -5)
        first = theme.metrics(TextRole.BODY).height()
        self._line(painter, QRect(words.topLeft(), QSize(words.width(), first)), TextRole.BODY)
        below = words.adjusted(0, first, 0, 0)
        self._line(painter, below, TextRole.SMALL)
        if has_keyboard_focus(self):
            paint_focus_ring(painter, self.rect(), theme, 5)

    def _line(self, painter: QPainter, where: QRect, role: TextRole) -> None:
        first = role is TextRole.BODY
        painter.setFont(self._theme.font(role))
        painter.setPen(self._theme.tokens.text if first else self._theme.tokens.text2)
        words = self.entry.title if first else self._second
        elided = self._theme.metrics(role).elidedText(
            words, Qt.TextElideMode.ElideRight, where.width()
        )
        painter.drawText(where, Qt.AlignmentFlag.AlignVCenter, elided)


class EntriesPopup(Popup):
    """A list of entries under a heading: those of a day, or those without one."""

    opened = Signal(object)
    move_wanted = Signal(object, int)
    stretch_wanted = Signal(object, int)
    add_wanted = Signal()

    def __init__(
        self, theme: Theme, parent: QWidget, heading: str, entries: Sequence[CalendarEntry]
    ) -> None:
        super().__init__(theme, parent)
        self._theme = theme
        self.setAccessibleName(heading)
        self.rows: list[EntryRow] = []
        self.column.addWidget(text_label(heading, TextRole.STRONG))
        self._entries = entries

    def fill(self, today: date) -> None:
        """Make the rows; a word where there are none."""
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for entry in self._entries:
            row = EntryRow(self._theme, entry, today)
            row.clicked.connect(lambda _on=False, entry=entry: self._tell(entry))
            if entry.kind is EntryKind.ACTIVITY and (entry.start or entry.end):
                row.move_wanted.connect(lambda days, entry=entry: self._move(entry, days))
                row.stretch_wanted.connect(lambda days, entry=entry: self._stretch(entry, days))
            self.rows.append(row)
            column.addWidget(row)
        if not self.rows:
            column.addWidget(text_label("Ngày này chưa có việc nào.", tone="text2"))
        area = QScrollArea()
        area.setWidget(inner)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setMinimumWidth(self._theme.px(_WIDTH))
        most = min(inner.sizeHint().height() + 2, self._theme.px(330))
        area.setFixedHeight(most)
        inner.setProperty("ground", "surface")
        self.column.addWidget(area)

    def offer_add(self) -> None:
        """Offer to add an entry on this day."""
        row, add = QHBoxLayout(), edits(secondary(self._theme, "Thêm vào ngày này", "plus"))
        add.height_token = DENSE
        add.clicked.connect(self._add)
        row.addWidget(add)
        row.addStretch(1)
        self.column.addLayout(row)
        self._first = add

    def focus_first(self) -> None:
        """Put the focus on the first row."""
        first = self.rows[0] if self.rows else self._first
        first.setFocus(Qt.FocusReason.TabFocusReason)

    def _tell(self, entry: CalendarEntry) -> None:
        self.close()
        self.opened.emit(entry)

    def _move(self, entry: CalendarEntry, days: int) -> None:
        self.close()
        self.move_wanted.emit(entry, days)

    def _stretch(self, entry: CalendarEntry, days: int) -> None:
        self.close()
        self.stretch_wanted.emit(entry, days)

    def _add(self) -> None:
        self.close()
        self.add_wanted.emit()


def day_popup(
    theme: Theme, parent: QWidget, facts: DayFacts, entries: Sequence[CalendarEntry], today: date
) -> EntriesPopup:
    """Give the list of a day."""
    popup = EntriesPopup(theme, parent, wording.day_words(facts), entries)
    popup.fill(today)
    popup.offer_add()
    return popup
