"""The marks before the blocks, painted into their left margins; they are never text."""

from typing import Final

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter, QTextBlock, QTextDocument

from kehoach_desktop.core.blocks import Block, BlockKind, labels
from kehoach_desktop.ui.fonts import TextRole
from kehoach_desktop.ui.screens.plans.editor.block_document import iterate
from kehoach_desktop.ui.screens.plans.editor.formats import mark_of
from kehoach_desktop.ui.theme import Theme

_GAP: Final = 12


class MarginNumbers:
    """Labels by block number, computed anew only when a kind or the number of blocks changed."""

    def __init__(self, document: QTextDocument, theme: Theme) -> None:
        self._document = document
        self._theme = theme
        self._labels: list[str] = []
        self.after_roman = "-"
        """The sign after a Roman numeral: "-" in Party papers, "." in State ones."""
        document.contentsChange.connect(self._note)

    @property
    def labels(self) -> list[str]:
        """The label of each block."""
        if len(self._labels) != self._document.blockCount():
            marks = (mark_of(block.blockFormat()) for block in iterate(self._document))
            bare = [Block(mark.kind, label=mark.label) for mark in marks]
            self._labels = labels(bare, self.after_roman)
        return self._labels

    def activities_below(self, heading: QTextBlock) -> int:
        """Give how many activities stand between a part's heading and the next one."""
        return _count_activities(heading)

    def renew(self) -> None:
        """Compute the labels anew at the next painting."""
        self._labels = []

    def _note(self, _position: int, removed: int, added: int) -> None:
        # typed and deleted letters leave the labels alone; new formats report equal lengths
        if removed == added or self._document.blockCount() != len(self._labels):
            self._labels = []

    def paint(self, painter: QPainter, block: QTextBlock) -> None:
        """Paint the label of a block on the base line of its first line."""
        label = self.labels[block.blockNumber()]
        line = block.layout().lineAt(0)
        if not label or not line.isValid():
            return
        heading = mark_of(block.blockFormat()).kind is BlockKind.H1
        role = TextRole.SECTION if heading else TextRole.BODY
        tokens = self._theme.tokens
        painter.setFont(self._theme.font(role))
        painter.setPen(tokens.text if heading else tokens.text2)
        width = self._theme.metrics(role).horizontalAdvance(label)
        origin = block.layout().position() + line.position()
        left = origin.x() - self._theme.px(_GAP) - width
        painter.drawText(QPointF(left, origin.y() + line.ascent()), label)


def _count_activities(heading: QTextBlock) -> int:
    count, block = 0, heading.next()
    while block.isValid():
        mark = mark_of(block.blockFormat())
        if mark.kind is BlockKind.H1:
            break
        count += mark.activity_id is not None
        block = block.next()
    return count
