"""Paints one month: grounds, numbers, lunar dates, notes, bars."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath, QPen

from kehoach_desktop.core.calendar import DayFacts, DayKind
from kehoach_desktop.core.calendar_lanes import entries_of_month
from kehoach_desktop.ui.fonts import TextRole
from kehoach_desktop.ui.screens.calendar import wording
from kehoach_desktop.ui.screens.calendar.bar_paint import BarPainter
from kehoach_desktop.ui.screens.calendar.geometry import Geometry
from kehoach_desktop.ui.screens.calendar.month_data import MonthData
from kehoach_desktop.ui.screens.calendar.month_layout import MonthLayout
from kehoach_desktop.ui.theme import Theme

DAY_HEADS: Final = ("T2", "T3", "T4", "T5", "T6", "T7", "CN")
_CENTRE: Final = Qt.AlignmentFlag.AlignCenter
_LEFT: Final = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True)
class DayLook:
    """What decides how a day looks."""

    facts: DayFacts
    today: date
    is_key: bool
    lunar: bool
    note_lines: Sequence[tuple[QRect, str]] = ()


class MonthPainter:
    """Paints with one theme, one geometry, one painter."""

    def __init__(self, painter: QPainter, theme: Theme, geometry: Geometry) -> None:
        self._painter = painter
        self._theme = theme
        self._tokens = theme.tokens
        self._geometry = geometry
        self._lengths = geometry.lengths
        self._least = theme.font(TextRole.LEAST)
        self._least_strong = QFont(self._least)
        self._least_strong.setWeight(QFont.Weight.DemiBold)
        self.bars = BarPainter(painter, theme)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)

    def panel(self) -> None:
        """Paint the ground of the card; everything else stays inside its round corners."""
        painter, rect = self._painter, QRectF(QPoint(0, 0), self._geometry.size)
        shape = QPainterPath()
        shape.addRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        painter.fillPath(shape, self._tokens.surface)
        painter.setClipPath(shape)

    def frame(self) -> None:
        """Paint the border of the card, last."""
        painter, rect = self._painter, QRectF(QPoint(0, 0), self._geometry.size)
        painter.setClipping(False)
        painter.setPen(QPen(self._tokens.line, 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)

    def title(self, title: str, lunar: str, count: str) -> None:
        """Paint "Tháng 4  tháng 2 – 3 âm … 12 mục"."""
        if not self._lengths.title:
            return
        theme = self._theme
        line = QRect(0, 0, self._geometry.size.width(), self._lengths.title)
        line.adjust(theme.px(12), 2, -theme.px(12), 0)
        self._text(line, title, self._tokens.text, theme.font(TextRole.SECTION))
        left = theme.metrics(TextRole.SECTION).horizontalAdvance(title) + theme.px(8)
        small = theme.font(TextRole.SMALL)
        self._text(line, count, self._tokens.text2, small, _RIGHT)
        right = theme.metrics(TextRole.SMALL).horizontalAdvance(count) + theme.px(8)
        room = line.adjusted(left, 1, -right, 1)
        if theme.metrics(TextRole.SMALL).horizontalAdvance(lunar) <= room.width():
            self._text(room, lunar, self._tokens.text3, small)

    def heads(self) -> None:
        """Paint T2 … CN."""
        columns, top = self._geometry.columns, self._lengths.title
        font = self._theme.font(TextRole.SMALL)
        for column, head in enumerate(DAY_HEADS):
            left, right = columns[column], columns[column + 1]
            where = QRect(left, top, right - left, self._lengths.head)
            self._text(where, head, self._tokens.text3, font, _CENTRE)

    def week(self, row: int, number: int) -> None:
        """Paint the hairline above a week, and its number."""
        top = self._geometry.rows[row]
        where = QRect(0, top + 1, self._lengths.number, self._lengths.day)
        self._text(where, str(number), self._tokens.text3, self._least, _CENTRE)
        self._painter.fillRect(0, top, self._geometry.size.width(), 1, self._tokens.line)

    def no_day(self, row: int, column: int) -> None:
        """Paint the place of a day of another month."""
        self._ground(self._geometry.cell(row, column), self._tokens.page)

    def day(self, row: int, column: int, look: DayLook) -> None:
        """Paint ground, number, lunar date and note of a day."""
        cell = self._geometry.cell(row, column)
        self._ground(cell, self._day_ground(look))
        line = QRect(cell.left() + 5, cell.top() + 1, cell.width() - 9, self._lengths.day - 1)
        self._number(line, look)
        if look.lunar:
            self._lunar(line, look.facts)
        colour = self._tokens.seal if look.facts.kind is DayKind.OFF else self._tokens.text2
        for where, words in look.note_lines:
            self._text(where, words, colour, self._least)

    def _ground(self, cell: QRect, colour: QColor) -> None:
        self._painter.fillRect(cell, colour)
        self._painter.fillRect(cell.left(), cell.top(), 1, cell.height(), self._tokens.line)

    def _day_ground(self, look: DayLook) -> QColor:
        if look.facts.kind is DayKind.OFF:
            return self._tokens.sealt
        if look.is_key:
            return self._tokens.band
        return self._tokens.off if look.facts.kind is DayKind.WEEKEND else self._tokens.surface

    def _number(self, line: QRect, look: DayLook) -> None:
        theme, number = self._theme, str(look.facts.day.day)
        strong = theme.font(TextRole.STRONG)
        if look.facts.day == look.today:
            side = min(self._lengths.day - 2, theme.metrics(TextRole.STRONG).height() + 3)
            disc = QRect(line.left() - 3, line.center().y() - side // 2, side + 2, side)
            self._painter.setPen(Qt.PenStyle.NoPen)
            self._painter.setBrush(self._tokens.fill)
            self._painter.drawRoundedRect(disc, side / 2, side / 2)
            self._text(disc, number, self._tokens.onfill, strong, _CENTRE)
        elif look.facts.kind is DayKind.OFF:
            self._text(line, number, self._tokens.seal, strong)
        elif look.facts.day < look.today:
            self._text(line, number, self._tokens.text2, theme.font(TextRole.BODY))
        else:
            self._text(line, number, self._tokens.text, strong)

    def _lunar(self, line: QRect, facts: DayFacts) -> None:
        font = self._least_strong if facts.is_key_lunar else self._least
        colour = self._tokens.text2 if facts.is_key_lunar else self._tokens.text3
        self._text(line, facts.lunar_text, colour, font, _RIGHT)

    def more(self, where: QRect, hidden: int) -> None:
        """Paint "+2" at the foot of a day."""
        self._text(where, f"+{hidden}", self._tokens.text2, self._least, _RIGHT)

    def _text(
        self,
        where: QRect,
        words: str,
        colour: QColor,
        font: QFont,
        flags: Qt.AlignmentFlag = _LEFT,
    ) -> None:
        self._painter.setPen(colour)
        self._painter.setFont(font)
        self._painter.drawText(where, int(flags | Qt.TextFlag.TextDontClip), words)


def paint_month(
    painting: MonthPainter, data: MonthData, layout: MonthLayout, *, lunar: bool
) -> None:
    """Paint a whole month."""
    painting.panel()
    count = entries_of_month(data.entries, data.month)
    moon = wording.lunar_months(tuple(data.facts.values())) if lunar else ""
    painting.title(wording.month_title(data.month), moon, f"{count} mục")
    painting.heads()
    for row, week in enumerate(layout.weeks):
        for column, day in enumerate(week):
            if day is None:
                painting.no_day(row, column)
            else:
                notes = layout.note_lines(row, column)
                look = DayLook(data.facts[day], data.today, data.is_key(day), lunar, notes)
                painting.day(row, column, look)
        first = next(day for day in week if day is not None)
        painting.week(row, first.isocalendar().week)
    for rect, bar, _row in layout.bars():
        painting.bars.paint(rect, bar)
    for row, lanes in enumerate(layout.lanes):
        for column, hidden in enumerate(lanes.hidden):
            if hidden:
                painting.more(layout.more_rect(row, column), hidden)
    painting.frame()
