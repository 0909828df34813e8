"""The source text: its lines with their numbers, names underlined, the asked-about line lit."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QMenu

from kehoach_desktop.core.drafts import SourceLine
from kehoach_desktop.ui.screens.importing.source_lines import (
    Mark,
    SourceLineDelegate,
    SourceLines,
)
from kehoach_desktop.ui.theme import Theme


class SourceView(QListView):
    """`line_chosen` gives the index of a line that the clerk clicked.

    The source can also be shown as it came: then nothing in it is understood, or can be taken.
    """

    line_chosen = Signal(int)
    taken = Signal(int)
    """Index of a line that is an activity after all."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._lines: Sequence[SourceLine] = ()
        self._raw: Sequence[str] = ()
        self._marks: Sequence[Mark] = ()
        self._before = False
        self._model = SourceLines(self)
        self.setModel(self._model)
        self.setItemDelegate(SourceLineDelegate(theme, self, self._model))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setAccessibleName("Văn bản gốc")
        self.clicked.connect(self._tell)
        theme.changed.connect(self._lay_out_again)

    @property
    def asked(self) -> frozenset[int]:
        """Lines that a question is about."""
        return self._model.asked

    def show_lines(self, lines: Sequence[SourceLine], raw: Sequence[str] = ()) -> None:
        """Show the lines of a source; `raw` are those that came."""
        self._lines, self._raw = lines, raw
        self._before = False
        self._model.show_lines(lines)
        self.scrollToTop()

    def show_before(self, *, before: bool) -> None:
        """Show the lines as they came, or as they were mended; the lit ones stay in view."""
        lit, asked = self._model.lit | self._model.asked, bool(self._model.asked)
        self._before = before
        if before:
            self._model.show_lines(
                [SourceLine(text, (n, n)) for n, text in enumerate(self._raw, 1)]
            )
        else:
            self._model.show_lines(self._lines)
            self._model.show_marks(self._marks)
        self._light(sorted(lit), asked=asked)

    def show_marks(self, marks: Sequence[Mark]) -> None:
        """Underline these words and no others."""
        self._marks = marks
        if not self._before:
            self._model.show_marks(marks)
            self.viewport().update()

    def light(self, lines: Sequence[int], *, asked: bool) -> None:
        """Light lines (amber where asked about), and bring the first into view."""
        self._light(lines, asked=asked)

    def _light(self, lines: Sequence[int], *, asked: bool) -> None:
        self._model.asked = frozenset(lines) if asked else frozenset()
        self._model.lit = frozenset() if asked else frozenset(lines)
        self._model.raw_rows = self._rows_before(lines) if self._before else None
        self._bring_into_view()
        self.viewport().update()

    def _bring_into_view(self) -> None:
        """Scroll to the first line that is lit; a strip of few lines follows when it is resized."""
        lit = self._model.lit | self._model.asked
        shown = sorted((self._model.raw_rows or ()) if self._before else lit)
        if shown:
            hint = QAbstractItemView.ScrollHint.PositionAtCenter
            self.scrollTo(self._model.index(shown[0]), hint)

    def _rows_before(self, lines: Sequence[int]) -> frozenset[int]:
        """Give the rows that mended lines were made of."""
        spans = [self._lines[line].raw for line in lines if line < len(self._lines)]
        return frozenset(row - 1 for first, last in spans for row in range(first, last + 1))

    def _tell(self, index: QModelIndex) -> None:
        if not self._before:
            self.setCurrentIndex(index)
            self.line_chosen.emit(index.row())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        if event.key() == Qt.Key.Key_Insert and index.isValid() and not self._before:
            self.taken.emit(index.row())
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        index = self.indexAt(event.pos())
        if index.isValid() and not self._before:
            menu = QMenu(self)
            action = menu.addAction("Dòng này là hoạt động", lambda: self.taken.emit(index.row()))
            action.setShortcut(QKeySequence(Qt.Key.Key_Insert))
            menu.popup(event.globalPos())

    def keyboardSearch(self, search: str) -> None:
        """Do nothing: no type-ahead (Telex and VNI take letters)."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out_again()
        self._bring_into_view()

    def _lay_out_again(self) -> None:
        self._model.layoutChanged.emit()
