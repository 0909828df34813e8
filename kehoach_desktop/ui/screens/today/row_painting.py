"""How the rows of Hôm nay look: an activity, a coming day, a kind of unit with its ring."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen

from kehoach_desktop.core.agenda import AgendaEntry
from kehoach_desktop.core.checklist_entries import EntrySection
from kehoach_desktop.core.dates import WEEKDAYS
from kehoach_desktop.core.entry import figure_text
from kehoach_desktop.core.progress import Progress
from kehoach_desktop.core.states import Shown
from kehoach_desktop.core.today import Work
from kehoach_desktop.ui.fonts import TextRole
from kehoach_desktop.ui.row_paint import paint_words
from kehoach_desktop.ui.state_icon import paint_state
from kehoach_desktop.ui.theme import Theme

WORK_ROW: Final = 38
DAY_ROW: Final = 44
RING_ROW: Final = 48
_GLYPH: Final = 17
_WHO: Final = 0.30
"""Of the width."""
_TURN: Final = 16
"""Qt counts angles in sixteenths of a degree."""


@dataclass(frozen=True, slots=True)
class WorkRow:
    """An activity with the words of its day."""

    work: Work
    when: str


def paint_work(painter: QPainter, theme: Theme, rect: QRect, row: WorkRow) -> None:
    """Paint glyph, title, who, when."""
    work, size = row.work, theme.px(_GLYPH)
    top = rect.top() + (rect.height() - size) // 2
    paint_state(painter, QPoint(rect.left() + theme.px(2), top), theme, work.shown, size)
    painter.setFont(theme.font(TextRole.BODY))
    when_width = painter.fontMetrics().horizontalAdvance("thứ Năm 00/00") + theme.px(4)
    words = rect.adjusted(theme.px(36), 0, 0, 0)
    when = QRect(words)
    when.setLeft(words.right() - when_width)
    painter.setPen(theme.tokens.seal if work.shown is Shown.OVERDUE else theme.tokens.text2)
    paint_words(painter, when, row.when, right=True)
    who = QRect(words)
    who.setRight(when.left() - theme.px(10))
    who.setLeft(who.right() - int(words.width() * _WHO))
    painter.setPen(theme.tokens.text2)
    paint_words(painter, who, _names(work, painter.fontMetrics(), who.width()))
    words.setRight(who.left() - theme.px(10))
    painter.setPen(theme.tokens.text)
    paint_words(painter, words, work.title)


def _names(work: Work, metrics: QFontMetrics, width: int) -> str:
    """Give the units that have room, the others by their number: no name is cut."""
    if metrics.horizontalAdvance(work.who) <= width:
        return work.who
    for shown in range(len(work.units) - 1, 0, -1):
        words = f"{', '.join(work.units[:shown])} +{len(work.units) - shown}"
        if metrics.horizontalAdvance(words) <= width:
            return words
    return f"{len(work.units)} đơn vị" if len(work.units) > 1 else work.who


def paint_day(painter: QPainter, theme: Theme, rect: QRect, entry: AgendaEntry) -> None:
    """Paint the day large, its weekday, what happens and where; a day off in seal."""
    tokens = theme.tokens
    day = QRect(rect.left(), rect.top(), theme.px(54), rect.height())
    half = (rect.height() + theme.px(6)) // 2
    center = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter
    painter.setFont(theme.font(TextRole.SUBTITLE))
    painter.setPen(tokens.seal if entry.off else tokens.text)
    number = QRect(day.left(), day.top(), day.width(), half)
    painter.drawText(number, int(center), f"{entry.start.day:02}")
    painter.setFont(theme.font(TextRole.SMALL))
    painter.setPen(tokens.text3)
    weekday = WEEKDAYS[entry.start.weekday()]
    below = QRect(day.left(), number.bottom() - theme.px(3), day.width(), rect.height() - half)
    painter.drawText(below, int(center), weekday[0].upper() + weekday[1:])
    words = rect.adjusted(day.width() + theme.px(12), 0, 0, 0)
    if entry.off:
        words.setRight(words.right() - _paint_tag(painter, theme, words, "Nghỉ"))
    painter.setFont(theme.font(TextRole.BODY))
    painter.setPen(tokens.text)
    first = QRect(words.left(), number.top(), words.width(), half)
    paint_words(painter, first if entry.note else words, entry.title)
    painter.setFont(theme.font(TextRole.SMALL))
    painter.setPen(tokens.text2)
    note = QRect(words.left(), below.top(), words.width(), below.height())
    paint_words(painter, note, entry.note)


def _paint_tag(painter: QPainter, theme: Theme, rect: QRect, text: str) -> int:
    """Paint a tag at the right end; give the width it takes."""
    painter.setFont(theme.font(TextRole.SMALL))
    width = painter.fontMetrics().horizontalAdvance(text) + theme.px(12)
    height = painter.fontMetrics().height() + theme.px(4)
    top = rect.top() + (rect.height() - height) // 2
    box = QRect(rect.right() - width + 1, top, width, height)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.tokens.sealt)
    painter.drawRoundedRect(box, 4, 4)
    painter.setPen(theme.tokens.seal)
    painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), text)
    return width + theme.px(8)


def paint_ring_row(painter: QPainter, theme: Theme, rect: QRect, section: EntrySection) -> None:
    """Paint ring, kind of unit, how many are late, how many are done."""
    tokens, progress = theme.tokens, section.progress
    size = min(theme.px(36), rect.height() - theme.px(8))
    top = rect.top() + (rect.height() - size) // 2
    paint_ring(painter, QRectF(rect.left() + 2, top, size, size), theme, progress)
    painter.setFont(theme.font(TextRole.BODY))
    metrics = painter.fontMetrics()
    words = rect.adjusted(size + theme.px(14), 0, 0, 0)
    count = f"{figure_text(progress.finished)}/{figure_text(progress.total)}"
    painter.setPen(tokens.text2)
    paint_words(painter, words, count, right=True)
    words.setRight(
        words.right() - max(theme.px(54), metrics.horizontalAdvance(count)) - theme.px(6)
    )
    if progress.overdue:
        painter.setFont(theme.font(TextRole.SMALL))
        late = f"{figure_text(progress.overdue)} quá hạn"
        painter.setPen(tokens.seal)
        paint_words(painter, words, late, right=True)
        taken = painter.fontMetrics().horizontalAdvance(late)
        words.setRight(words.right() - taken - theme.px(8))
        painter.setFont(theme.font(TextRole.BODY))
    painter.setPen(tokens.text)
    paint_words(painter, words, section.name)


def paint_ring(painter: QPainter, box: QRectF, theme: Theme, progress: Progress) -> None:
    """Paint a ring from the top clockwise: done, overdue, doing, the rest; the percent inside."""
    tokens = theme.tokens
    width = box.width() * 0.11
    inner = box.adjusted(width / 2, width / 2, -width / 2, -width / 2)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    flat = Qt.PenCapStyle.FlatCap
    painter.setPen(QPen(tokens.track, width, c=flat))
    painter.drawEllipse(inner)
    parts = (
        (progress.finished, tokens.pbar),
        (progress.overdue, tokens.seal),
        (progress.doing, tokens.dbar),
    )
    start = 90.0
    for number, colour in parts:
        if number and progress.total:
            turn = 360 * number / progress.total
            painter.setPen(QPen(colour, width, c=flat))
            painter.drawArc(inner, round(start * _TURN), -round(max(turn - 2, 1) * _TURN))
            start -= turn
    percent = round(100 * progress.finished / progress.total) if progress.total else 0
    painter.setFont(theme.font(TextRole.LEAST))
    painter.setPen(tokens.text)
    painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), f"{percent}%")
