"""Where everything of a month stands, in pixels: title, heads, weeks, days, bars."""

from dataclasses import dataclass, replace
from typing import Final

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics

from kehoach_desktop.core.calendar_lanes import WEEK, Bar
from kehoach_desktop.ui.fonts import TextRole
from kehoach_desktop.ui.theme import Theme

BESIDE_GAP: Final = 10
"""Between a note, "+n" and the lunar date."""


@dataclass(frozen=True, slots=True)
class Measures:
    """Lengths that depend on theme and zoom only."""

    title: int
    head: int
    number: int
    """Width of the column with the week's number."""
    day: int
    """Height of the line with the day's number."""
    tight_day: int
    """The same where it gains a lane."""
    bar: int
    note: int
    numeral: int
    """Width of the widest day number with what keeps others away."""
    wide: int
    """Width of a day from which its note stands beside its number."""
    gap: int = 2

    @property
    def lane(self) -> int:
        """Height of a bar with the gap below it."""
        return self.bar + self.gap

    @property
    def tight(self) -> "Measures":
        """The same with the day line and the gaps as low as they may be."""
        return replace(self, day=self.tight_day, gap=1)


def measure(theme: Theme, *, titled: bool) -> Measures:
    """Give the lengths of the theme in force; without title the switcher names the month."""
    least, body = theme.metrics(TextRole.LEAST), theme.metrics(TextRole.BODY)
    return Measures(
        title=max(theme.px(38), theme.metrics(TextRole.SECTION).height() + 8) if titled else 0,
        head=max(theme.px(22), theme.metrics(TextRole.SMALL).height() + 4),
        number=max(theme.px(22), least.horizontalAdvance("00") + 8),
        day=max(theme.px(24), body.height() + 5),
        tight_day=max(theme.px(20), body.height() + 2),
        bar=max(theme.px(16), least.height() + 1),
        note=least.height(),
        numeral=theme.metrics(TextRole.STRONG).horizontalAdvance("00") + 14,
        wide=theme.px(95),
    )


class Geometry:
    """Rectangles of one month of `weeks` weeks in a widget of `size`."""

    def __init__(self, size: QSize, weeks: int, lengths: Measures) -> None:
        self.lengths = lengths
        self.size = size
        top = lengths.title + lengths.head
        height = size.height() - top
        self.rows = [top + height * row // weeks for row in range(weeks + 1)]
        width = size.width() - lengths.number
        self.columns = [lengths.number + width * column // WEEK for column in range(WEEK + 1)]
        self.wide = width // WEEK >= lengths.wide
        foot = 0 if self.wide else 1
        usual = self.lanes(0, foot)
        self.lengths = lengths.tight
        if self.lanes(0, foot) == usual:
            self.lengths = lengths

    def cell(self, row: int, column: int) -> QRect:
        """Give the rectangle of a day, its hairlines at the left and on top included."""
        left, top = self.columns[column], self.rows[row]
        return QRect(left, top, self.columns[column + 1] - left, self.rows[row + 1] - top)

    def day_at(self, point: QPoint) -> tuple[int, int] | None:
        """Give week and column of a point; None beside the days."""
        for row in range(len(self.rows) - 1):
            for column in range(WEEK):
                if self.cell(row, column).contains(point):
                    return row, column
        return None

    def bar(self, row: int, bar: Bar) -> QRect:
        """Give the rectangle of a bar; a cut end touches the edge of its day."""
        first, last = self.cell(row, bar.first), self.cell(row, bar.last)
        margin = 2 if bar.is_block else 3
        left = first.left() + (1 if bar.cut_left else margin)
        right = last.right() - (0 if bar.cut_right else margin - 1)
        top = first.top() + self.lengths.day + bar.lane * self.lengths.lane
        height = bar.height * self.lengths.lane - self.lengths.gap
        return QRect(left, top, right - left + 1, height)

    def lanes(self, row: int, foot_lines: int) -> int:
        """Give how many lanes fit above `foot_lines` lines at the foot of a day."""
        foot = foot_lines * self.lengths.note + 1
        free = self.rows[row + 1] - self.rows[row] - self.lengths.day - foot
        return max(0, (free + self.lengths.gap) // self.lengths.lane)

    def beside(self, row: int, column: int, moon: int) -> QRect:
        """Give the room between a day's number and its lunar date, which is `moon` wide."""
        cell, lengths = self.cell(row, column), self.lengths
        width = cell.width() - lengths.numeral - moon - BESIDE_GAP
        return QRect(cell.left() + lengths.numeral, cell.top() + 1, width, lengths.day - 1)

    def foot(self, row: int, column: int, lines: int = 1, above: int = 0) -> QRect:
        """Give the rectangle of the lowest lines of a day, or of those `above` the lowest."""
        cell = self.cell(row, column).adjusted(0, 0, 0, -above * self.lengths.note)
        height = lines * self.lengths.note
        return QRect(cell.left() + 5, cell.bottom() - height, cell.width() - 7, height)


def wrapped(metrics: QFontMetrics, text: str, width: int, lines: int) -> list[str]:
    """Break `text` at blanks into at most `lines` lines; the last one is elided."""
    words, made = text.split(), [""]
    for number, word in enumerate(words):
        longer = f"{made[-1]} {word}".strip()
        if metrics.horizontalAdvance(longer) <= width or not made[-1]:
            made[-1] = longer
        elif len(made) < lines:
            made.append(word)
        else:
            made[-1] = " ".join((made[-1], *words[number:]))
            break
    return [metrics.elidedText(line, Qt.TextElideMode.ElideRight, width + 1) for line in made]
