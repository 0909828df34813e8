"""The block "Nơi nhận" as it will stand on paper, painted on a piece of paper."""

from collections.abc import Iterator, Sequence
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from kehoach_desktop.ui.theme import Theme

PrintedGroup = tuple[str, tuple[str, ...]]
_FAMILIES: Final = ("Times New Roman", "Tinos", "Liberation Serif", "serif")
_HEAD: Final = "Nơi nhận:"
_ITEM_POINTS: Final = 9.6
_HEAD_POINTS: Final = 11.2
_LEADING: Final = 1.2
_MARGIN: Final = 18
_INDENT: Final = 6
_WIDTH: Final = 280
_WHOLE_SLASH: Final = "/\u2060"
"""A slash after which no line ends: \"để b/c\" stays whole."""


class PrintedBlock(QWidget):
    """Wraps like paper: a line that is too long goes on under its words, not under its dash."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._groups: Sequence[PrintedGroup] = ()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._settle)

    def show_groups(self, groups: Sequence[PrintedGroup]) -> None:
        """Show the printed lines under the titles of their groups."""
        self._groups = groups
        self.setAccessibleName("Sẽ in trên văn bản: " + " ".join(self.words()))
        self._settle()

    def words(self) -> list[str]:
        """Give every printed line, for tests and screen readers."""
        return [words for title, items in self._groups for words in (title, *items) if words]

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(_WIDTH), self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._settle()

    def _settle(self) -> None:
        """Take the height that the words need at this width."""
        self.setFixedHeight(round(self._flow(self.width())[0]))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 (Qt's signature)
        tokens = self._theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(tokens.line2, 1))
        painter.setBrush(tokens.paper)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 2, 2)
        painter.setPen(tokens.onpaper)
        for layout, where in self._flow(self.width())[1]:
            layout.draw(painter, where)

    def _flow(self, width: int) -> tuple[float, list[tuple[QTextLayout, QPointF]]]:
        """Give the height needed and each paragraph with its place."""
        margin, indent = self._theme.px(_MARGIN), self._theme.px(_INDENT)
        top, placed = float(margin) - 2, []
        for words, font, left in self._paragraphs():
            layout = QTextLayout(words, font)
            if words == _HEAD:
                layout.setFormats([_underlined(len(_HEAD) - 1)])
            layout.setTextOption(QTextOption(Qt.AlignmentFlag.AlignLeft))
            room = width - 2 * margin - left * indent
            height = _wrap(layout, room, indent if left else 0, QFontMetricsF(font).height())
            placed.append((layout, QPointF(margin, top)))
            top += height
        return top + margin, placed

    def _paragraphs(self) -> Iterator[tuple[str, QFont, int]]:
        yield _HEAD, self._font(_HEAD_POINTS), 0
        for title, items in self._groups:
            if title:
                yield title, self._font(_ITEM_POINTS), 0
            for item in items:
                yield f"- {item}".replace("/", _WHOLE_SLASH), self._font(_ITEM_POINTS), 1

    def _font(self, points: float) -> QFont:
        font = QFont()
        font.setFamilies(list(_FAMILIES))
        font.setPointSizeF(points * self._theme.zoom)
        return font


def _underlined(letters: int) -> QTextLayout.FormatRange:
    """Underline the first letters; the colon stands without (36-HD/VPTW, mẫu 1)."""
    underlined = QTextLayout.FormatRange()
    underlined.start, underlined.length = 0, letters
    underlined.format.setFontUnderline(True)
    return underlined


def _wrap(layout: QTextLayout, width: float, indent: float, step: float) -> float:
    """Break into lines no wider than `width`, the following ones indented; give the height."""
    height, first = 0.0, True
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0 if first else indent, height))
        height += step * _LEADING
        first = False
    layout.endLayout()
    return height
