"""The peak as a line: its ends, key days, and how far today is."""

from datetime import date
from typing import Final

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from kehoach_desktop.core.dates import day_month
from kehoach_desktop.core.today import Briefing, Mark
from kehoach_desktop.ui.fonts import TextRole
from kehoach_desktop.ui.theme import Theme

_TOP: Final = 14
_THICK: Final = 6
_GAP: Final = 10


class PeakLine(QWidget):
    """Labels that would touch one before them are left out; today's always stands."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._briefing: Briefing | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def show_briefing(self, briefing: Briefing) -> None:
        """Show the peak of this campaign."""
        self._briefing = briefing
        marks = (f"{mark.words} {day_month(mark.day)}" for mark in briefing.marks if mark.words)
        self.setAccessibleName("".join(briefing.day_words) + ". " + ", ".join(marks))
        self.setToolTip(", ".join(_label(mark) for mark in briefing.marks))
        self.update()

    def sizeHint(self) -> QSize:
        theme = self._theme
        return QSize(0, theme.px(_TOP + 12) + theme.metrics(TextRole.SMALL).height())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 (Qt's signature)
        if self._briefing is None:
            return
        theme, tokens = self._theme, self._theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        bar = QRectF(0, theme.px(_TOP) - 3, self.width(), theme.px(_THICK))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tokens.track)
        painter.drawRoundedRect(bar, bar.height() / 2, bar.height() / 2)
        now = self._x(self._briefing.today)
        painter.setBrush(tokens.dbar)
        painter.drawRoundedRect(
            QRectF(0, bar.top(), now, bar.height()), bar.height() / 2, bar.height() / 2
        )
        self._paint_labels(painter, bar)
        if self._briefing.start <= self._briefing.today <= self._briefing.end:
            size = theme.px(6)
            painter.setPen(QPen(tokens.page, theme.px(3)))
            painter.setBrush(tokens.fill)
            painter.drawEllipse(QPointF(now, bar.center().y()), size + 1.5, size + 1.5)

    def _x(self, day: date) -> float:
        if self._briefing is None:
            return 0.0
        start, end = self._briefing.start, self._briefing.end
        share = ((day - start).days + 0.5) / ((end - start).days + 1)
        return self.width() * min(max(share, 0.0), 1.0)

    def _paint_labels(self, painter: QPainter, bar: QRectF) -> None:
        briefing, tokens = self._briefing, self._theme.tokens
        if briefing is None:
            return
        taken: list[QRect] = []
        if briefing.start <= briefing.today <= briefing.end:
            painter.setFont(self._theme.font(TextRole.SMALL))
            box = self._box(painter, briefing.today, "Hôm nay", bar)
            painter.setPen(tokens.ink)
            painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), "Hôm nay")
            taken.append(box)
        ends = [mark for mark in briefing.marks if not mark.words]
        named = [mark for mark in briefing.marks if mark.words]
        for mark in (*ends, *named):
            box = self._box(painter, mark.day, _label(mark), bar)
            free = not any(box.adjusted(-_GAP, 0, _GAP, 0).intersects(one) for one in taken)
            if free and mark.day != briefing.today:
                painter.setPen(tokens.control)
                x = self._x(mark.day)
                painter.drawLine(QPointF(x, bar.top() - 2), QPointF(x, bar.bottom() + 3))
                painter.setPen(tokens.text2)
                painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), _label(mark))
                taken.append(box)

    def _box(self, painter: QPainter, day: date, words: str, bar: QRectF) -> QRect:
        painter.setFont(self._theme.font(TextRole.SMALL))
        width = painter.fontMetrics().horizontalAdvance(words) + 2
        left = round(self._x(day) - width / 2)
        left = max(0, min(left, self.width() - width))
        top = round(bar.bottom()) + self._theme.px(5)
        return QRect(left, top, width, painter.fontMetrics().height())


def _label(mark: Mark) -> str:
    return f"{day_month(mark.day)} {mark.words}".strip()
