"""The source text: its lines with their numbers, names underlined, the asked-about line lit."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView

from kehoach_desktop.core.drafts import SourceLine
from kehoach_desktop.ui.screens.importing.source_lines import (
    Mark,
    SourceLineDelegate,
    SourceLines,
)
from kehoach_desktop.ui.theme import Theme


class SourceView(QListView):
    """`line_chosen` gives the index of a line that the clerk clicked."""

    line_chosen = Signal(int)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._model = SourceLines(self)
        self.setModel(self._model)
        self.setItemDelegate(SourceLineDelegate(theme, self, self._model))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setAccessibleName("Văn bản gốc")
        self.clicked.connect(lambda index: self.line_chosen.emit(index.row()))
        theme.changed.connect(self._lay_out_again)

    @property
    def asked(self) -> frozenset[int]:
        """Lines that a question is about."""
        return self._model.asked

    def show_lines(self, lines: Sequence[SourceLine]) -> None:
        """Show the lines of a source."""
        self._model.show_lines(lines)

    def show_marks(self, marks: Sequence[Mark]) -> None:
        """Underline these words and no others."""
        self._model.show_marks(marks)
        self.viewport().update()

    def light(self, lines: Sequence[int], *, asked: bool) -> None:
        """Light lines (amber where asked about), and bring the first into view."""
        self._model.asked = frozenset(lines) if asked else frozenset()
        self._model.lit = frozenset() if asked else frozenset(lines)
        if lines:
            hint = QAbstractItemView.ScrollHint.PositionAtCenter
            self.scrollTo(self._model.index(lines[0]), hint)
        self.viewport().update()

    def keyboardSearch(self, search: str) -> None:
        """Do nothing: no type-ahead (Telex and VNI take letters)."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out_again()

    def _lay_out_again(self) -> None:
        self._model.layoutChanged.emit()
