"""The view switch of a header: "Theo đơn vị | Theo hoạt động | Ma trận"."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QRadioButton, QSizePolicy, QWidget

from kehoach_desktop.ui.focus import has_keyboard_focus, paint_focus_ring
from kehoach_desktop.ui.fonts import TextRole
from kehoach_desktop.ui.theme import Theme


class Segmented(QWidget):
    """One of a few; arrows move the choice, `chosen` tells its index when the user chose it."""

    chosen = Signal(int)

    def __init__(self, theme: Theme, labels: Sequence[str], name: str = "Cách xem") -> None:
        super().__init__()
        self._theme = theme
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(3, 3, 3, 3)
        row.setSpacing(1)
        self._group = QButtonGroup(self)
        for index, label in enumerate(labels):
            segment = Segment(theme, label)
            self._group.addButton(segment, index)
            row.addWidget(segment)
        self._group.button(0).setChecked(True)
        self._group.idToggled.connect(self._tell)
        theme.changed.connect(self.update)

    @property
    def current(self) -> int:
        """Index of the choice."""
        return self._group.checkedId()

    def choose(self, index: int) -> None:
        """Make a choice without telling."""
        self._group.blockSignals(True)  # noqa: FBT003 (Qt's signature)
        self._group.button(index).setChecked(True)
        self._group.blockSignals(False)  # noqa: FBT003 (Qt's signature)

    def _tell(self, index: int, checked: bool) -> None:  # noqa: FBT001 (Qt's signal)
        if checked:
            self.chosen.emit(index)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 (Qt's signature)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.tokens.line2, 1))
        painter.setBrush(self._theme.tokens.rail)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)


class Segment(QRadioButton):
    """One choice of a switch: a radio button in another dress."""

    def __init__(self, theme: Theme, text: str) -> None:
        super().__init__(text)
        self._theme = theme
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        theme.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        words = self._theme.metrics(TextRole.STRONG).horizontalAdvance(self.text())
        return QSize(words + 2 * self._theme.px(11), self._theme.field_height(26) - 2)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 (Qt's signature)
        tokens, on = self._theme.tokens, self.isChecked()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if on or self.underMouse():
            painter.setPen(QPen(tokens.line, 1) if on else Qt.PenStyle.NoPen)
            painter.setBrush(tokens.chosen if on else tokens.hover)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        colour = tokens.text if on else tokens.text2
        painter.setPen(colour if self.isEnabled() else tokens.text3)
        painter.setFont(self._theme.font(TextRole.STRONG if on else TextRole.BODY))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())
        if has_keyboard_focus(self):
            paint_focus_ring(painter, self.rect(), self._theme)
