"""The row below the open line: its own figures, its note, how many pieces of evidence."""

from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from kehoach_desktop.core.assignments import ChecklistLine
from kehoach_desktop.core.checklist_words import role_tag
from kehoach_desktop.ui.committing import Committing
from kehoach_desktop.ui.fonts import TextRole
from kehoach_desktop.ui.icons import DENSE_ICON, icon
from kehoach_desktop.ui.screens.checklist.figure_field import FigureField
from kehoach_desktop.ui.screens.checklist.line_cells import Showing
from kehoach_desktop.ui.theme import Theme
from kehoach_desktop.ui.widgets.field import Field
from kehoach_desktop.ui.widgets.labels import ElidedLabel, text_label

_PER_ROW: Final = 3
_LEFT: Final = 48


class LineDetails(QFrame):
    """What is typed here is told at once; Ctrl+Enter asks for the next line, Esc closes."""

    result_entered = Signal(int, object)
    note_entered = Signal(int, str)
    refused = Signal(str)
    next_wanted = Signal()
    closed = Signal()

    def __init__(
        self, theme: Theme, line: ChecklistLine, showing: Showing, *, narrow: bool
    ) -> None:
        super().__init__()
        self._theme = theme
        self._line = line
        self.setProperty("ground", "tint")
        self.setAccessibleName(showing.title(line))
        self.figures = [FigureField(theme, measure) for measure in line.measures]
        self.note = Field()
        self.note.setPlaceholderText("Thêm ghi chú…")
        self.note.setAccessibleName("Ghi chú")
        key = line.assignment.id
        self.typed = Committing(self.note, partial(self.note_entered.emit, key), part=key)
        self.typed.show(line.assignment.note)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(theme.px(_LEFT), theme.px(2), theme.px(12), theme.px(11))
        self._column.setSpacing(theme.px(6))
        self._add_words(showing, narrow=narrow)
        self._add_rows()
        for figure in self.figures:
            figure.committing.part = line.assignment.id
            figure.entered.connect(self.result_entered)
            figure.refused.connect(self.refused)

    def show_line(self, line: ChecklistLine) -> None:
        """Show what is stored now; what is being typed stays."""
        self._line = line
        for figure, measure in zip(self.figures, line.measures, strict=False):
            figure.show_measure(measure)
        self.typed.show(line.assignment.note)

    def focus_first(self) -> None:
        """Put the focus into the first field."""
        first = self.figures[0] if self.figures else self.note
        first.setFocus(Qt.FocusReason.TabFocusReason)
        first.selectAll()

    def store(self) -> None:
        """Tell everything that was typed and not told yet."""
        for figure in self.figures:
            figure.store()
        self.typed.commit()

    def _add_words(self, showing: Showing, *, narrow: bool) -> None:
        """Add what the row above has no room for."""
        role, reason = role_tag(self._line), self._line.assignment.reason
        note = showing.note(self._line) if role and not reason else ""
        words = [word for word in ((role, note, reason) if narrow else (reason,)) if word]
        if words:
            self._column.addWidget(ElidedLabel(" · ".join(words), TextRole.SMALL, "text2"))

    def _add_rows(self) -> None:
        rows = [self.figures[at : at + _PER_ROW] for at in range(0, len(self.figures), _PER_ROW)]
        for figures in rows or [[]]:
            row = QHBoxLayout()
            row.setSpacing(self._theme.px(12))
            for figure in figures:
                row.addWidget(self._labelled(figure.name, figure))
            if figures is (rows or [figures])[-1]:
                row.addWidget(self._labelled("Ghi chú", self.note), 1)
                self._add_evidence(row)
            else:
                row.addStretch(1)
            self._column.addLayout(row)

    def _add_evidence(self, row: QHBoxLayout) -> None:
        if not self._line.evidence:
            return
        tag, inside = QLabel(), QFrame()
        inside.setProperty("ground", "surface")
        size = self._theme.px(DENSE_ICON)
        tag.setPixmap(icon(self._theme, "clip", "text2").pixmap(size, size))
        words = text_label(f"{self._line.evidence} tệp", TextRole.SMALL, "text2")
        line = QHBoxLayout(inside)
        line.setContentsMargins(self._theme.px(8), 0, self._theme.px(8), 0)
        line.setSpacing(self._theme.px(4))
        line.addWidget(tag)
        line.addWidget(words)
        row.addWidget(self._labelled("Minh chứng", inside))

    def _labelled(self, words: str, widget: QWidget) -> QWidget:
        pair = QWidget()
        column = QVBoxLayout(pair)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._theme.px(3))
        column.addWidget(ElidedLabel(words, TextRole.SMALL, "text2"))
        column.addWidget(widget, 1)
        return pair

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self.store()
                self.next_wanted.emit()
            return
        if event.key() == Qt.Key.Key_Escape:
            if not (self.note.hasFocus() and self.typed.give_up()):
                self.closed.emit()
            return
        super().keyPressEvent(event)
