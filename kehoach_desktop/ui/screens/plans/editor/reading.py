"""The blocks of a document as they stand, read anew only where something changed."""

from PySide6.QtGui import QTextDocument

from kehoach_desktop.core.blocks import Block
from kehoach_desktop.ui.screens.plans.editor.block_document import distinct, iterate, read_block


class Reading:
    """Keeps what was read; a change forgets the blocks that it touched."""

    def __init__(self, document: QTextDocument) -> None:
        self._document = document
        self._kept: list[Block | None] = []
        document.contentsChange.connect(self._forget)

    def blocks(self) -> tuple[Block, ...]:
        """Give the text; an activity that was copied belongs to its first block only."""
        if len(self._kept) != self._document.blockCount():
            self._kept = [None] * self._document.blockCount()
        missing = {number for number, block in enumerate(self._kept) if block is None}
        if len(missing) > len(self._kept) // 2:
            self._kept = [read_block(block) for block in iterate(self._document)]
        else:
            for number in missing:
                self._kept[number] = read_block(self._document.findBlockByNumber(number))
        return distinct(block for block in self._kept if block is not None)

    def _forget(self, position: int, _removed: int, added: int) -> None:
        document = self._document
        first = document.findBlock(position).blockNumber()
        last = document.findBlock(position + added).blockNumber()
        last = document.blockCount() - 1 if last < 0 else last
        now = last - first + 1
        before = now + len(self._kept) - document.blockCount()
        if first < 0 or before < 0 or first + before > len(self._kept):
            self._kept = []
        else:
            self._kept[first : first + before] = [None] * now
