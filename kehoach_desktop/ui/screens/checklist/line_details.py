"""The row below the open line: its own figures, its note, its evidence, what stands inside it."""

from functools import partial
from itertools import islice
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from kehoach_desktop.core.assignments import ChecklistLine
from kehoach_desktop.core.checklist_words import role_tag
from kehoach_desktop.core.conditions import condition_words
from kehoach_desktop.core.line_parts import LineParts
from kehoach_desktop.ui.committing import Committing
from kehoach_desktop.ui.editing import edits
from kehoach_desktop.ui.fonts import TextRole
from kehoach_desktop.ui.screens.checklist.brought import can_bring, is_only_picture
from kehoach_desktop.ui.screens.checklist.evidence_strip import EvidenceStrip, Picture
from kehoach_desktop.ui.screens.checklist.figure_field import FigureField
from kehoach_desktop.ui.screens.checklist.line_cells import Showing
from kehoach_desktop.ui.screens.checklist.line_inside import LineInside
from kehoach_desktop.ui.theme import Theme
from kehoach_desktop.ui.widgets.buttons import DENSE, secondary, square
from kehoach_desktop.ui.widgets.field import Field
from kehoach_desktop.ui.widgets.labels import ElidedLabel

_LEFT: Final = 48
_GAP: Final = 12
_NOTE: Final = 200
"""The least that the note is given beside figures; else it stands in a row of its own."""


class LineDetails(QFrame):
    """What is typed here is told at once; Ctrl+Enter asks for the next line, Esc closes."""

    result_entered = Signal(int, object)
    note_entered = Signal(int, str)
    refused = Signal(str)
    next_wanted = Signal()
    closed = Signal()
    files_wanted = Signal()
    pasted = Signal()
    resized = Signal()

    def __init__(self, theme: Theme, line: ChecklistLine, showing: Showing, width: int) -> None:
        super().__init__()
        self._theme = theme
        self._line = line
        self.setProperty("ground", "tint")
        self.setAccessibleName(showing.title(line))
        self.figures = [FigureField(theme, measure) for measure in line.measures]
        self.note = Field()
        self.add_button = edits(secondary(theme, "Thêm…", "plus"))
        self.more_button = square(theme, "more", "Bước, kết quả theo ngày, vật treo, kế hoạch")
        self._name_fields()
        self.strip = EvidenceStrip(theme)
        self.strip.resized.connect(self.resized)
        self.inside = LineInside(theme, showing)
        self.inside.resized.connect(self.resized)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(theme.px(_LEFT), theme.px(2), theme.px(_GAP), theme.px(11))
        self.column.setSpacing(theme.px(6))
        self.setFixedWidth(width)
        self._add_words(showing)
        self._rows = self._rows_in(width)
        self._add_rows()
        self.column.addWidget(self.strip)
        self.column.addWidget(self.inside)

    def _name_fields(self) -> None:
        self.note.setPlaceholderText("Thêm ghi chú…")
        self.note.setAccessibleName("Ghi chú")
        key, note = self._line.assignment.id, self._line.assignment.note
        self.typed = Committing(self.note, partial(self.note_entered.emit, key), part=key)
        self.typed.show(note)
        self.add_button.height_token = DENSE
        self.add_button.setAccessibleName("Thêm minh chứng")
        self.add_button.setToolTip("Chọn tệp. Kéo tệp vào dòng này hoặc Ctrl+V cũng được")
        self.add_button.clicked.connect(self.files_wanted)
        self.more_button.height_token = DENSE
        self.more_button.clicked.connect(self.open_more)
        for field in (*self.figures, self.note):
            field.setAcceptDrops(False)  # files dropped anywhere here are evidence
            field.installEventFilter(self)
        for figure in self.figures:
            figure.committing.part = key
            figure.entered.connect(self.result_entered)
            figure.refused.connect(self.refused)

    @property
    def line(self) -> ChecklistLine:
        """The line as it is stored now."""
        return self._line

    def fits(self, width: int) -> bool:
        """Tell whether the fields stand as they should in this width."""
        return self._rows_in(width) == self._rows

    def counts(self, line: ChecklistLine) -> bool:
        """Tell whether the fields are those of what a line counts."""
        own = [measure.id for measure in self._line.measures]
        return own == [measure.id for measure in line.measures]

    def show_line(self, line: ChecklistLine) -> None:
        """Show what is stored now; what is being typed stays."""
        self._line = line
        for figure, measure in zip(self.figures, line.measures, strict=False):
            figure.show_measure(measure)
        self.typed.show(line.assignment.note)

    def show_parts(self, parts: LineParts, picture: Picture) -> None:
        """Show what stands inside the line."""
        self.strip.show_evidence(parts.evidence, picture)
        self.inside.show_parts(parts)
        logged = {entry.indicator_id for entry in parts.entries}
        for figure in self.figures:
            figure.follow_log(follows=figure.indicator_id in logged)
        self.resized.emit()

    def open_more(self) -> QMenu:
        """Offer what else can stand inside the line."""
        menu = self.inside.menu(self)
        menu.popup(self.more_button.mapToGlobal(self.more_button.rect().bottomLeft()))
        return menu

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

    def _add_words(self, showing: Showing) -> None:
        """Add what the row above has no room for."""
        role, reason = role_tag(self._line), self._line.assignment.reason
        note = showing.note(self._line) if role and not reason else ""
        condition = condition_words(self._line.text)
        parts = (role, note, condition, reason) if showing.narrow else (condition, reason)
        if words := [word for word in parts if word]:
            self.column.addWidget(ElidedLabel(" · ".join(words), TextRole.SMALL, "text2"))

    def _rows_in(self, width: int) -> tuple[int, ...]:
        """Give how many figures stand in each row; the note and evidence stand in the last."""
        px, gap = self._theme.px, self._theme.px(_GAP)
        room = width - px(_LEFT + _GAP)
        rows, left = [0], room
        for figure in self.figures:
            if rows[-1] and left < figure.width():
                rows, left = [*rows, 0], room
            rows[-1] += 1
            left -= figure.width() + gap
        if rows[-1] and left < px(_NOTE) + self._buttons_width():
            rows.append(0)
        return tuple(rows)

    def _add_rows(self) -> None:
        """Put figures, note and evidence beside one another, as many as there is room for."""
        figures = iter(self.figures)
        for place, length in enumerate(self._rows, 1):
            row = QHBoxLayout()
            row.setSpacing(self._theme.px(_GAP))
            for figure in islice(figures, length):
                row.addWidget(self._labelled(figure.name, figure))
            if place < len(self._rows):
                row.addStretch(1)
            else:
                row.addWidget(self._labelled("Ghi chú", self.note), 1)
                row.addWidget(self._labelled("Minh chứng", self.add_button))
                row.addWidget(self._labelled("", self.more_button))
            self.column.addLayout(row)

    def _buttons_width(self) -> int:
        buttons = (self.add_button, self.more_button)
        return sum(button.sizeHint().width() + self._theme.px(_GAP) for button in buttons)

    def _labelled(self, words: str, widget: QWidget) -> QWidget:
        pair = QWidget()
        column = QVBoxLayout(pair)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._theme.px(3))
        column.addWidget(ElidedLabel(words, TextRole.SMALL, "text2"))
        column.addWidget(widget, 1)
        return pair

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take a picture or files that are pasted while a text field has the focus."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            paste = event.matches(QKeySequence.StandardKey.Paste)
            if paste and is_only_picture(QGuiApplication.clipboard().mimeData()):
                self.pasted.emit()
                return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Paste):
            if can_bring(QGuiApplication.clipboard().mimeData()):
                self.pasted.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self.store()
                self.next_wanted.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self._step_back()
        else:
            super().keyPressEvent(event)

    def _step_back(self) -> None:
        if not (self.note.hasFocus() and self.typed.give_up()):
            self.closed.emit()
