"""The chips of all activities of a text: room kept below each sentence, painting, hits."""

from collections.abc import Mapping

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QPainter, QTextBlock, QTextCursor, QTextDocument

from kehoach_desktop.core.chips import Chip
from kehoach_desktop.ui.screens.plans.editor.block_document import iterate
from kehoach_desktop.ui.screens.plans.editor.chips import PlacedChip, paint, place, reserve
from kehoach_desktop.ui.screens.plans.editor.formats import mark_of
from kehoach_desktop.ui.theme import Theme

_ABOVE = 6


class ChipStrip:
    """Knows the chips by activity; the document gives the places."""

    def __init__(self, document: QTextDocument, theme: Theme) -> None:
        self._document = document
        self._theme = theme
        self._chips: Mapping[int, tuple[Chip, ...]] = {}

    def show(self, chips: Mapping[int, tuple[Chip, ...]]) -> None:
        """Take the chips of all activities; `reserve` afterwards."""
        self._chips = chips

    def all(self) -> Mapping[int, tuple[Chip, ...]]:
        """Give the chips of all activities."""
        return self._chips

    def has(self, block: QTextBlock) -> bool:
        """Whether a block is an activity with chips."""
        return mark_of(block.blockFormat()).activity_id in self._chips

    def misfits(self, width: float) -> list[tuple[QTextBlock, int]]:
        """Give the blocks whose reserved room is wrong for a text `width` wide, and the right one.

        Where there are none, nothing needs to be written and undo stays as it is.
        """
        found = []
        for block in iterate(self._document):
            form = block.blockFormat()
            activity = mark_of(form).activity_id
            chips = self._chips.get(activity) if activity is not None else None
            if chips is None:
                continue
            room = round(width - form.leftMargin() - form.rightMargin())
            wanted = reserve(self._theme, chips, room)
            if round(form.bottomMargin()) != wanted:
                found.append((block, wanted))
        return found

    def reserve(self, width: float) -> None:
        """Keep room below each sentence. Undo forgets its steps: commit first."""
        misfits = self.misfits(width)
        if not misfits:
            return
        self._document.setUndoRedoEnabled(False)
        cursor = QTextCursor(self._document)
        cursor.beginEditBlock()
        for block, wanted in misfits:
            form = block.blockFormat()
            form.setBottomMargin(wanted)
            cursor.setPosition(block.position())
            cursor.setBlockFormat(form)
        cursor.endEditBlock()
        self._document.setUndoRedoEnabled(True)

    def placed(self, block: QTextBlock) -> tuple[PlacedChip, ...]:
        """Give the chips of a block where they stand in the document."""
        activity = mark_of(block.blockFormat()).activity_id
        chips = self._chips.get(activity) if activity is not None else None
        layout = block.layout()
        if chips is None or not layout.lineCount():
            return ()
        last = layout.lineAt(layout.lineCount() - 1)
        origin = layout.position()
        left = round(origin.x() + last.x())
        top = round(origin.y() + last.y() + last.height()) + self._theme.px(_ABOVE)
        return place(self._theme, chips, QRect(left, top, round(last.width()), 0))

    def hit(self, block: QTextBlock, point: QPoint) -> PlacedChip | None:
        """Give the chip of a block at a point of the document."""
        return next((chip for chip in self.placed(block) if chip.rect.contains(point)), None)

    def paint(
        self, painter: QPainter, block: QTextBlock, focused: int | None, *, adding: bool
    ) -> None:
        """Paint the chips of a block; "+" only where `adding`."""
        for index, placed in enumerate(self.placed(block)):
            if placed.chip is not None or adding:
                paint(painter, self._theme, placed, focused=index == focused)
