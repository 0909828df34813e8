"""A field for one figure, with its target and unit standing inside at the right."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent

from kehoach_desktop.core.assignments import Measure
from kehoach_desktop.core.checklist_words import target_text
from kehoach_desktop.core.entry import figure_text, read_figure
from kehoach_desktop.core.errors import BadInputError
from kehoach_desktop.ui.committing import Committing
from kehoach_desktop.ui.fonts import TextRole
from kehoach_desktop.ui.theme import Theme
from kehoach_desktop.ui.widgets.field import Field


class FigureField(Field):
    """`entered` tells another figure; `refused` the sentence why the words are none."""

    entered = Signal(int, object)
    refused = Signal(str)

    def __init__(self, theme: Theme, measure: Measure) -> None:
        super().__init__()
        self._theme = theme
        self._measure = measure
        self._suffix = target_text(measure)
        self.setAccessibleName(f"{measure.name} {self._suffix}")
        room = theme.metrics(TextRole.SMALL).horizontalAdvance(self._suffix)
        self.setTextMargins(0, 0, room + theme.px(4), 0)
        self.setFixedWidth(max(theme.px(124), room + theme.px(64)))
        self.committing = Committing(self, self._send, _wrong, name=measure.name)
        self.editingFinished.connect(self.store)
        self.committing.show(_shown(measure))

    @property
    def name(self) -> str:
        """What is counted."""
        return self._measure.name

    @property
    def indicator_id(self) -> int:
        """Key of what is counted."""
        return self._measure.indicator_id

    def follow_log(self, *, follows: bool) -> None:
        """Take no typing where the figure is the sum of dated results."""
        self.setReadOnly(follows)
        self.setToolTip("Tổng của các kết quả theo ngày ở dưới" if follows else "")

    def show_measure(self, measure: Measure) -> None:
        """Show what is stored now, unless the clerk is typing here."""
        self._measure = measure
        self.committing.show(_shown(measure))

    def store(self) -> None:
        """Tell the figure if it is another; put the old one back if it is none."""
        if wrong := _wrong(self.text()):
            self.setText(self.committing.stored)
            self.refused.emit(wrong)
        self.committing.commit()

    def _send(self, text: str) -> None:
        figure = read_figure(text)
        if figure != self._measure.result:
            self.entered.emit(self._measure.id, figure)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.committing.give_up():
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setFont(self._theme.font(TextRole.SMALL))
        painter.setPen(self._theme.tokens.text3)
        inner = self.rect().adjusted(0, 0, -self._theme.px(9), 0)
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(inner, int(right), self._suffix)


def _shown(measure: Measure) -> str:
    return "" if measure.result is None else figure_text(measure.result)


def _wrong(text: str) -> str:
    try:
        read_figure(text)
    except BadInputError as error:
        return str(error)
    return ""
