"""The line below the matrix: names the current cell, and offers what can be done with it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLabel, QWidget

from kehoach_desktop.core.matrix import Matrix
from kehoach_desktop.core.states import Shown
from kehoach_desktop.ui.editing import edits
from kehoach_desktop.ui.fonts import TextRole
from kehoach_desktop.ui.screens.matrix.words import state_words
from kehoach_desktop.ui.state_icon import TONES, state_icon
from kehoach_desktop.ui.theme import Theme
from kehoach_desktop.ui.widgets.buttons import Button, link, secondary
from kehoach_desktop.ui.widgets.labels import ElidedLabel, set_tone, text_label

_GLYPH = 18


class CellStrip(QFrame):
    """Of several chosen cells it says how many."""

    open_asked = Signal()
    due_asked = Signal()
    state_asked = Signal()
    done_asked = Signal()
    assign_asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._tight = False
        self._offered: tuple[Button, ...] = ()
        self.setProperty("panel", True)  # noqa: FBT003 (a Qt property)
        self._glyph = QLabel()
        self.state = text_label("", TextRole.STRONG)
        self.title = ElidedLabel("", TextRole.STRONG)
        self.unit = ElidedLabel("", tone="text2")
        self.note = ElidedLabel("", tone="text2")
        self.open = link(theme, "Mở phiếu")
        self.due = edits(secondary(theme, "Đổi hạn"))
        self.states = edits(secondary(theme, "Trạng thái"))
        self.done = edits(secondary(theme, "Hoàn thành"))
        self.done.setToolTip("Space")
        self.assign = edits(secondary(theme, "Giao cho đơn vị này"))
        self.assign.setToolTip("Insert")
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(theme.px(14), theme.px(6), theme.px(8), theme.px(6))
        self._row.setSpacing(theme.px(10))
        self._words = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._lay_out_words()
        pairs = (
            (self.open, self.open_asked),
            (self.due, self.due_asked),
            (self.states, self.state_asked),
            (self.done, self.done_asked),
            (self.assign, self.assign_asked),
        )
        for button, asked in pairs:
            button.height_token = 26
            button.clicked.connect(asked)
            self._row.addWidget(button)
        self.show_nothing()

    def _lay_out_words(self) -> None:
        first, second = QHBoxLayout(), QHBoxLayout()
        for widget in (self._glyph, self.state):
            first.addWidget(widget)
        first.addWidget(self.title, 1)
        for label in (self.unit, self.note):
            second.addWidget(label, 1)
        for line, stretch in ((first, 4), (second, 3)):
            line.setSpacing(self._theme.px(10))
            self._words.addLayout(line, stretch)
        self._words.setSpacing(self._theme.px(2))
        self._row.addLayout(self._words, 1)

    def set_room(self, *, narrow: bool, tight: bool) -> None:
        """Take two lines where narrow; where tight, leave out what the keys do as well."""
        ways = QBoxLayout.Direction
        self._words.setDirection(ways.TopToBottom if narrow and not tight else ways.LeftToRight)
        self._tight = tight
        self._offer(*self._offered)

    def show_nothing(self) -> None:
        """Say how to begin, where no cell is chosen."""
        self._show(None, "", "Chọn một ô để xem và đánh dấu", "", "")
        self._offer()

    def show_cell(self, matrix: Matrix, row: int, column: int, note: str) -> None:
        """Show one cell; one without a line can be given to the unit."""
        cell = matrix.cell(row, column)
        title, unit = matrix.rows[row].title, matrix.columns[column].name
        if cell is None:
            self._show(None, "Chưa giao", title, unit, "")
            self._offer(self.assign)
            return
        self._show(cell.shown, state_words(cell, matrix), title, unit, note)
        finished = cell.shown in (Shown.DONE, Shown.DONE_LATE)
        self.done.setText("Bỏ đánh dấu" if finished else "Hoàn thành")
        self._offer(self.open, self.due, self.states, self.done)

    def show_many(self, lines: int) -> None:
        """Show how many lines are chosen."""
        self._show(None, f"{lines} việc", "", "", "")
        self.done.setText("Hoàn thành")
        self._offer(*((self.due, self.states, self.done) if lines else ()))

    def _show(self, shown: Shown | None, state: str, title: str, unit: str, note: str) -> None:
        theme = self._theme
        self._glyph.setVisible(shown is not None)
        if shown is not None:
            size, ratio = theme.px(_GLYPH), self.devicePixelRatioF()
            self._glyph.setPixmap(state_icon(theme, shown, size, ratio))
        self.state.setText(state)
        set_tone(self.state, TONES[shown] if shown is Shown.OVERDUE else "text")
        pairs: tuple[tuple[QLabel, str], ...] = (
            (self.title, title),
            (self.unit, unit),
            (self.note, note),
        )
        for label, text in pairs:
            label.setText(text)
            label.setVisible(bool(text))
        self.state.setVisible(bool(state))

    def _offer(self, *shown: Button) -> None:
        every: tuple[QWidget, ...] = (self.open, self.due, self.states, self.done, self.assign)
        self._offered = shown
        spared = (self.open, self.states) if self._tight else ()
        for button in every:
            button.setVisible(button in shown and button not in spared)
        for label in (self.unit, self.note):
            label.setVisible(bool(label.text()) and not self._tight)


class Legend(QWidget):
    """The eight states and the frame of the lead, by their words."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._glyphs: dict[Shown, QLabel] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(2), theme.px(4), theme.px(2), theme.px(4))
        row.setSpacing(theme.px(5))
        for shown in Shown:
            self._glyphs[shown] = QLabel()
            row.addWidget(self._glyphs[shown])
            row.addWidget(text_label(shown.word, TextRole.SMALL, "text2"))
            row.addSpacing(theme.px(9))
        row.addStretch(1)
        row.addWidget(text_label("Khung: đơn vị chủ trì", TextRole.SMALL, "text2"))
        theme.changed.connect(self._dress)
        self._dress()

    def _dress(self) -> None:
        size = self._theme.px(14)
        for shown, label in self._glyphs.items():
            label.setPixmap(state_icon(self._theme, shown, size, self.devicePixelRatioF()))
