"""A field for one figure, with its target and unit standing inside at the right."""

from decimal import Decimal

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent

from kehoach_desktop.core.assignments import Measure
from kehoach_desktop.core.checklist_words import target_text
from kehoach_desktop.core.entry import figure_text, read_figure
from kehoach_desktop.core.errors import BadInputError
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
        self.editingFinished.connect(self.store)
        self._show()

    @property
    def name(self) -> str:
        """What is counted."""
        return self._measure.name

    def show_measure(self, measure: Measure) -> None:
        """Show what is stored now, unless the clerk is typing here."""
        self._measure = measure
        if not (self.hasFocus() and self.isModified()):
            self._show()

    def store(self) -> None:
        """Tell the figure if it is another; put the old one back if it is none."""
        if not self.isModified():
            return
        try:
            figure: Decimal | None = read_figure(self.text())
        except BadInputError as error:
            self._show()
            self.refused.emit(str(error))
            return
        self.setModified(False)
        if figure != self._measure.result:
            self.entered.emit(self._measure.id, figure)

    def give_back(self) -> bool:
        """Show the stored figure again; tell whether something else had been typed."""
        changed = self.isModified()
        self._show()
        return changed

    def _show(self) -> None:
        result = self._measure.result
        self.setText("" if result is None else figure_text(result))
        self.setModified(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.give_back():
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
