"""The head of the plan editor: back, name and state, undo, the ways out; one filled button."""

from typing import Final

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from kehoach_desktop.ui.editing import edits
from kehoach_desktop.ui.fonts import TextRole
from kehoach_desktop.ui.theme import Theme
from kehoach_desktop.ui.widgets.buttons import Button, Kind, primary, quiet, secondary, square
from kehoach_desktop.ui.widgets.labels import ElidedLabel, text_label

_LOW_WINDOW: Final = 520
_TIGHT: Final = 900


class EditorHeader(QWidget):
    """Buttons are public: the page says what they do."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.back = square(theme, "chev-left", "Về danh sách (Alt+←)", Kind.QUIET)
        self.title = ElidedLabel("", TextRole.SECTION)
        self.state = text_label("", TextRole.SMALL, "ink")
        self.steps = ElidedLabel("", TextRole.SMALL, "text3")
        self.part: Button = quiet(theme, "Phần")
        self.part.drops = True
        self.undo = edits(square(theme, "undo", "Hoàn tác (Ctrl+Z)", Kind.QUIET))
        self.redo = edits(square(theme, "redo", "Làm lại (Ctrl+Y)", Kind.QUIET))
        self.page: Button = secondary(theme, "Xem trang", "note")
        self.word: Button = secondary(theme, "Word", "word")
        self.pdf: Button = secondary(theme, "PDF", "pdf")
        self.print: Button = secondary(theme, "In…", "print")
        self.more = square(theme, "more", "Việc khác với văn bản này", Kind.QUIET)
        self.step: Button = edits(primary(theme, "Trình ký…"))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._lay_out()
        self.part.hide()
        self.page.hide()
        theme.changed.connect(self._fit)

    def _lay_out(self) -> None:
        theme = self._theme
        names = QVBoxLayout()
        names.setSpacing(0)
        second = QHBoxLayout()
        second.setSpacing(0)
        second.addWidget(self.state)
        second.addWidget(self.steps, 1)
        for label in (self.title, self.steps):
            label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        names.addStretch(1)
        names.addWidget(self.title)
        names.addLayout(second)
        names.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(20), 0, theme.px(20), 0)
        row.setSpacing(theme.px(8))
        row.addWidget(self.back)
        row.addSpacing(theme.px(4))
        row.addLayout(names, 1)
        for button in self._buttons():
            row.addWidget(button)

    def _buttons(self) -> tuple[Button, ...]:
        ways = (self.page, self.word, self.pdf, self.print)
        return (self.part, self.undo, self.redo, *ways, self.more, self.step)

    def show_history(self, undo: str | None, redo: str | None) -> None:
        """Say what can be undone and done again."""
        for button, label, words, keys in (
            (self.undo, undo, "Hoàn tác", "Ctrl+Z"),
            (self.redo, redo, "Làm lại", "Ctrl+Y"),
        ):
            button.setEnabled(label is not None)
            button.setToolTip(f"{words}: {label} ({keys})" if label else f"{words} ({keys})")

    def show_steps(self, step: str, *, has_more: bool) -> None:
        """Say what the filled button does next, and whether there is anything else."""
        self.step.setText(step)
        self.step.setVisible(bool(step))
        self.step.updateGeometry()
        self.more.setVisible(has_more)

    def sizeHint(self) -> QSize:
        return QSize(400, self.minimumHeight())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        theme, window = self._theme, self.window()
        low = window is not self and window.height() < theme.px(_LOW_WINDOW)
        lines = theme.metrics(TextRole.SECTION).height() + theme.metrics(TextRole.SMALL).height()
        self.setFixedHeight(max(theme.px(46 if low else 54), lines + 8))
        tight = self.width() < theme.px(_TIGHT)
        for button in (self.page, self.word, self.pdf, self.print):
            button.set_compact(tight)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 (Qt's signature)
        painter = QPainter(self)
        painter.setPen(self._theme.tokens.line)
        painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)
