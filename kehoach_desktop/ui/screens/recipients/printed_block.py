"""The block "Nơi nhận" as it will stand on paper, painted on a piece of paper."""

from collections.abc import Iterator, Sequence
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPen, QTextLayout, QTextOption
from PySide6.QtWidgets import QSizePolicy, QWidget

from kehoach_desktop.ui.theme import Theme

PrintedGroup = tuple[str, tuple[str, ...]]
_FAMILIES: Final = ("Times New Roman", "Tinos", "Liberation Serif", "serif")
_ITEM_POINTS: Final = 9.6
_HEAD_POINTS: Final = 11.2
_LEADING: Final = 1.2
_MARGIN: Final = 18
_INDENT: Final = 6


class PrintedBlock(QWidget):
    """Wraps like paper: a line that is too long goes on under its words, not under its dash."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._groups: Sequence[PrintedGroup] = ()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self.updateGeometry)

    def show_groups(self, groups: Sequence[PrintedGroup]) -> None:
        """Show the printed lines under the titles of their groups."""
        self._groups = groups
        self.setAccessibleName("Sẽ in trên văn bản: " + " ".join(self.words()))
        self.updateGeometry()
        self.update()

    def words(self) -> list[str]:
        """Give every printed line, for tests and screen readers."""
        return [words for title, items in self._groups for words in (title, *items) if words]

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return round(self._flow(width)[0])

    def sizeHint(self) -> QSize:
        width = self._theme.px(280)
        return QSize(width, self.heightForWidth(width))

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
            layout.setTextOption(QTextOption(Qt.AlignmentFlag.AlignLeft))
            room = width - 2 * margin - left * indent
            height = _wrap(layout, room, indent if left else 0)
            placed.append((layout, QPointF(margin, top)))
            top += height
        return top + margin, placed

    def _paragraphs(self) -> Iterator[tuple[str, QFont, int]]:
        head = self._font(_HEAD_POINTS)
        head.setUnderline(True)
        yield "Nơi nhận:", head, 0
        for title, items in self._groups:
            if title:
                yield title, self._font(_ITEM_POINTS), 0
            for item in items:
                yield f"- {item}", self._font(_ITEM_POINTS), 1

    def _font(self, points: float) -> QFont:
        font = QFont()
        font.setFamilies(list(_FAMILIES))
        font.setPointSizeF(points * self._theme.zoom)
        return font


def _wrap(layout: QTextLayout, width: float, indent: float) -> float:
    """Break into lines no wider than `width`, the following ones indented; give the height."""
    height, first = 0.0, True
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0 if first else indent, height))
        height += line.height() * _LEADING
        first = False
    layout.endLayout()
    return height
