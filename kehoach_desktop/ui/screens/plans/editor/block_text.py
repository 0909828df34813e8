"""The text of a plan as a document: showing, reading and storing blocks, room for chips."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QTextBlock
from PySide6.QtWidgets import QFrame, QTextEdit

from kehoach_desktop.core.blocks import Block, BlockKind
from kehoach_desktop.core.chips import Chip
from kehoach_desktop.ui.screens.plans.editor import block_document
from kehoach_desktop.ui.screens.plans.editor.chip_strip import ChipStrip
from kehoach_desktop.ui.screens.plans.editor.formats import mark_of
from kehoach_desktop.ui.screens.plans.editor.margin_numbers import MarginNumbers
from kehoach_desktop.ui.screens.plans.editor.notes import NOTE_TYPE, NotePainter
from kehoach_desktop.ui.screens.plans.editor.objects import OBJECT_TYPE, ObjectPainter, lines_of
from kehoach_desktop.ui.screens.plans.editor.reading import Reading
from kehoach_desktop.ui.theme import Theme


class BlockText(QTextEdit):
    """As high as its text: the page around it scrolls."""

    commit_wanted = Signal()
    """A pause, Enter, the focus gone: the time to store what `blocks` gives."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self._reading = Reading(self.document())
        self.chips = ChipStrip(self.document(), theme)
        self.numbers = MarginNumbers(self.document(), theme)
        self.generated: Mapping[BlockKind, tuple[Block, ...]] = {}
        self._shown: tuple[Block, ...] = ()
        self._dressed = False
        self.objects = ObjectPainter(theme, self.document())
        self.notes = NotePainter(theme, self.document())
        self.document().documentLayout().registerHandler(OBJECT_TYPE, self.objects)
        self.document().documentLayout().registerHandler(NOTE_TYPE, self.notes)
        self.document().setDocumentMargin(0)
        self.document().documentLayout().documentSizeChanged.connect(self._fit_height)
        self._dress()

    def _dress(self) -> None:
        self.setProperty("bare", "true")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAcceptDrops(False)
        self.setAccessibleName("Văn bản của kế hoạch")
        self.viewport().setMouseTracking(True)

    @property
    def is_composing(self) -> bool:
        """Whether a typing program holds letters that are not text yet."""
        return bool(self.textCursor().block().layout().preeditAreaText())

    @property
    def has_edits(self) -> bool:
        """Whether something was typed since the text was shown or stored."""
        return self.document().isModified() and not self._dressed

    def show_generated(self, generated: Mapping[BlockKind, tuple[Block, ...]]) -> None:
        """Show what the generated parts say now; their words are never part of the text."""
        self.generated = generated
        lines = {kind: lines_of(blocks) for kind, blocks in generated.items()}
        if not self.objects.show_generated(lines):
            return
        for block in block_document.iterate(self.document()):
            if mark_of(block.blockFormat()).kind in generated:
                self.document().markContentsDirty(block.position(), 1)

    def show_blocks(self, blocks: Sequence[Block], chips: Mapping[int, tuple[Chip, ...]]) -> None:
        """Show a text; what is the same already stays, with the caret and the scroll."""
        self.chips.show(chips)
        if tuple(blocks) != self._shown and not self.is_composing:
            place = (self.textCursor().blockNumber(), self.textCursor().positionInBlock())
            self._shown = tuple(blocks)
            with self._dressing():
                block_document.write(self.document(), self.theme, self._shown)
            self.numbers.renew()
            self.put_caret(*place)
        self._reserve()
        self.viewport().update()

    def blocks(self) -> tuple[Block, ...]:
        """Give the text as it stands; letters under composition are not in it."""
        return self._reading.blocks()

    def mark_stored(self, blocks: Sequence[Block]) -> None:
        """Take note that `blocks` is what the store has; earlier steps are the store's to undo."""
        self._shown = tuple(blocks)
        self.document().clearUndoRedoStacks()
        self.document().setModified(False)

    def redress(self) -> None:
        """Write the text anew in another look; whoever calls it has stored what was typed."""
        shown, self._shown = self.blocks(), ()
        self.show_blocks(shown, self.chips.all())

    def put_caret(self, number: int, column: int = 0) -> None:
        """Put the caret into a block, at most at its end."""
        last = max(self.document().blockCount() - 1, 0)
        block = self.document().findBlockByNumber(min(number, last))
        cursor = self.textCursor()
        cursor.setPosition(block.position() + min(column, len(block.text())))
        self.setTextCursor(cursor)

    def top_of(self, number: int) -> int:
        """Give where a block begins."""
        block = self.document().findBlockByNumber(number)
        return round(block.layout().position().y()) if block.isValid() else 0

    def block_at(self, point: QPoint) -> QTextBlock:
        """Give the block at a point; the chips below a sentence belong to it."""
        block = self.cursorForPosition(point).block()
        while block.next().isValid() and self.top_of(block.blockNumber() + 1) <= point.y():
            block = block.next()
        while block.previous().isValid() and self.top_of(block.blockNumber()) > point.y():
            block = block.previous()
        return block

    def _reserve(self) -> None:
        if self.is_composing or not self.chips.misfits(self.document().textWidth()):
            return
        if self.has_edits:
            self.commit_wanted.emit()
        with self._dressing():
            self.chips.reserve(self.document().textWidth())
        self.document().setModified(False)

    @contextmanager
    def _dressing(self) -> Iterator[None]:
        """Write to the document what nobody typed."""
        self._dressed = True
        try:
            yield
        finally:
            self._dressed = False

    def _fit_height(self) -> None:
        height = round(self.document().size().height()) + self.theme.px(12)
        self.setFixedHeight(max(height, self.theme.px(60)))
