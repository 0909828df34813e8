"""Lines finished per week beside lines due in it: one small chart, numbers at the bars."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Final

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from kehoach_desktop.core.dates import day_month
from kehoach_desktop.core.today import Week
from kehoach_desktop.ui.fonts import TextRole
from kehoach_desktop.ui.theme import Theme

_BARS: Final = 44
_SIDE: Final = 14


class WeekChart(QWidget):
    """Grey: due in the week; green: finished in it. The week of today has its day below."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._weeks: tuple[Week, ...] = ()
        self._today = date.min
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def show_weeks(self, weeks: Sequence[Week], today: date) -> None:
        """Show these weeks."""
        self._weeks, self._today = tuple(weeks), today
        told = (
            f"tuần {day_month(week.monday)}: {week.finished} xong, {week.due} đến hạn"
            for week in weeks
        )
        self.setAccessibleName("Việc xong theo tuần: " + "; ".join(told))
        self.setToolTip("\n".join(self._told()))
        self.setVisible(any(week.due or week.finished for week in weeks))
        self.update()

    def _told(self) -> list[str]:
        return [
            f"Tuần {day_month(week.monday)}: {week.finished} việc xong, {week.due} việc đến hạn"
            for week in self._weeks
        ]

    def sizeHint(self) -> QSize:
        least = self._theme.metrics(TextRole.LEAST).height()
        return QSize(0, self._theme.px(_BARS + 18) + 3 * least)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 (Qt's signature)
        if not self._weeks:
            return
        theme, tokens = self._theme, self._theme.tokens
        painter = QPainter(self)
        painter.fillRect(0, 0, self.width(), 1, tokens.line)
        painter.setFont(theme.font(TextRole.LEAST))
        least = painter.fontMetrics().height()
        side = theme.px(_SIDE)
        self._paint_legend(painter, QRect(side, theme.px(6), self.width() - 2 * side, least))
        step = (self.width() - 2 * side) / len(self._weeks)
        foot = self.height() - least - theme.px(4)
        scale = theme.px(_BARS) / max(max(w.due, w.finished) for w in self._weeks) or 1
        for at, week in enumerate(self._weeks):
            self._paint_week(painter, week, QRectF(side + at * step, 0, step, foot), scale)
        painter.setPen(tokens.line2)
        painter.drawLine(side, foot, self.width() - side, foot)

    def _paint_legend(self, painter: QPainter, room: QRect) -> None:
        tokens = self._theme.tokens
        left, square = room.left(), self._theme.px(8)
        for words, colour in (("xong trong tuần", tokens.pbar), ("đến hạn", tokens.track)):
            top = room.top() + (room.height() - square) // 2
            painter.fillRect(left, top, square, square, colour)
            left += square + self._theme.px(4)
            painter.setPen(tokens.text3)
            width = painter.fontMetrics().horizontalAdvance(words)
            where = QRect(left, room.top(), width + 1, room.height())
            painter.drawText(where, int(Qt.AlignmentFlag.AlignVCenter), words)
            left += width + self._theme.px(12)

    def _paint_week(self, painter: QPainter, week: Week, room: QRectF, scale: float) -> None:
        theme, tokens = self._theme, self._theme.tokens
        bar = min(room.width() * 0.34, theme.px(9))
        middle = room.center().x()
        foot = room.bottom()
        height = week.due * scale
        painter.fillRect(QRectF(middle - bar, foot - height, bar, height), tokens.track)
        done = week.finished * scale
        painter.fillRect(QRectF(middle, foot - done, bar, done), tokens.pbar)
        least = painter.fontMetrics().height()
        center = int(Qt.AlignmentFlag.AlignCenter)
        if week.finished or week.due:
            painter.setPen(tokens.text2)
            top = round(foot - max(height, done)) - least
            words = str(week.finished) if week.monday <= self._today else str(week.due)
            if painter.fontMetrics().horizontalAdvance(words) <= room.width():
                where = QRect(round(room.left()), top, round(room.width()), least)
                painter.drawText(where, center, words)
        if week.monday <= self._today < week.monday + timedelta(7):
            painter.setPen(tokens.ink)
            below = QRect(
                round(middle) - theme.px(40), round(foot) + theme.px(3), theme.px(80), least
            )
            painter.drawText(below, center, "tuần này")
