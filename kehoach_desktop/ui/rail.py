"""The left rail: campaign, the screens that exist, when the last change was stored."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from kehoach_desktop.core.entry import figure_text
from kehoach_desktop.ui.focus import has_keyboard_focus, paint_focus_ring, pressed_by_enter
from kehoach_desktop.ui.fonts import TextRole
from kehoach_desktop.ui.icons import RAIL_ICON, paint_icon
from kehoach_desktop.ui.rail_campaign import RailCampaign
from kehoach_desktop.ui.rail_foot import RailFoot
from kehoach_desktop.ui.rail_search import RailSearch
from kehoach_desktop.ui.screen import ScreenSpec
from kehoach_desktop.ui.theme import Theme

WIDE: Final = 172
THIN: Final = 52
_LOW: Final = 400
"""Below this height the items and both steps do not stand one below the other."""
_AT_FOOT: Final = ("units", "settings")
"""Items that stand at the foot: what is set up once and seldom visited."""


class Rail(QWidget):
    """`chosen` gives the name of the screen that the clerk wants."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, screens: Sequence[ScreenSpec]) -> None:
        super().__init__()
        self._theme = theme
        self._thin = False
        self.setAccessibleName("Các màn hình")
        self.campaign = RailCampaign(theme)
        self.search = RailSearch(theme)
        self.foot = RailFoot(theme)
        self.items = {spec.name: RailItem(theme, spec) for spec in screens}
        self._group = QButtonGroup(self)
        self._column = column = QVBoxLayout(self)
        column.setSpacing(1)
        column.addWidget(self.campaign)
        column.addSpacing(theme.px(6))
        column.addWidget(self.search)
        column.addSpacing(theme.px(6))
        for name, item in self.items.items():
            self._group.addButton(item)
            item.clicked.connect(lambda _checked=False, name=name: self.chosen.emit(name))
            if name not in _AT_FOOT:
                column.addWidget(item)
        column.addStretch(1)
        for name in _AT_FOOT:
            if name in self.items:
                column.addWidget(self.items[name])
        column.addSpacing(theme.px(6))
        column.addWidget(self.foot)
        theme.changed.connect(self._dress)
        self._dress()

    @property
    def thin(self) -> bool:
        """Whether only icons are shown."""
        return self._thin

    def set_thin(self, thin: bool) -> None:  # noqa: FBT001 (a Qt-style setter)
        """Show icons only, or icons and words."""
        self._thin = thin
        self._dress()

    def set_saved(self, text: str) -> None:
        """Show when the last change was stored: "Đã lưu 09:41"."""
        self.foot.saved.setText(text)
        self._dress()

    def set_number(self, name: str, number: int) -> None:
        """Show how many are overdue at a screen; 0 shows nothing."""
        if name in self.items:
            self.items[name].set_number(number)

    def mark(self, name: str) -> None:
        """Mark the screen that is open."""
        self.items[name].setChecked(True)

    def _dress(self) -> None:
        theme = self._theme
        self.setFixedWidth(theme.px(THIN if self._thin else WIDE))
        gap, low = theme.px(8), theme.px(10)
        self._column.setContentsMargins(gap, low, gap + 1, gap)
        self.campaign.set_thin(self._thin)
        self.search.set_thin(self._thin)
        self.foot.fit(thin=self._thin, low=self.height() < theme.px(_LOW))
        for item in self.items.values():
            item.set_thin(self._thin)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.foot.fit(thin=self._thin, low=self.height() < self._theme.px(_LOW))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 (Qt's signature)
        painter, tokens = QPainter(self), self._theme.tokens
        painter.fillRect(self.rect(), tokens.rail)
        painter.setPen(tokens.line)
        painter.drawLine(self.width() - 1, 0, self.width() - 1, self.height())
        top, gap = self.foot.y(), self._theme.px(8)
        painter.drawLine(gap, top, self.width() - gap - 1, top)


class RailItem(QPushButton):
    """One screen in the rail; its number is the only red in it."""

    def __init__(self, theme: Theme, spec: ScreenSpec) -> None:
        super().__init__(spec.title)
        self._theme = theme
        self._icon = spec.icon
        self._number = 0
        self._thin = False
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self._name()

    def set_thin(self, thin: bool) -> None:  # noqa: FBT001 (a Qt-style setter)
        """Show the icon only, or icon and words."""
        self._thin = thin
        self._name()
        self.updateGeometry()
        self.update()

    def set_number(self, number: int) -> None:
        """Show a number in red; 0 shows nothing."""
        self._number = number
        self._name()
        self.update()

    def _name(self) -> None:
        late = f", {self._number} việc quá hạn" if self._number else ""
        self.setAccessibleName(self.text() + late)
        self.setToolTip(self.text() + late if self._thin or late else "")

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(36), self._theme.field_height(36 if self._thin else 34))

    def minimumSizeHint(self) -> QSize:
        """Give way in the lowest window at the largest type: every item stays in sight."""
        return QSize(self._theme.px(36), self._theme.field_height(26))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not pressed_by_enter(self, event):
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 (Qt's signature)
        tokens, on = self._theme.tokens, self.isChecked()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if on or self.underMouse():
            painter.setPen(QPen(tokens.line, 1) if on else Qt.PenStyle.NoPen)
            painter.setBrush(tokens.raised if on else tokens.hover)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 5, 5)
        self._paint_icon(painter, tokens.ink if on else tokens.text2)
        if not self._thin:
            self._paint_words(painter)
        elif self._number:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(tokens.seal)
            painter.drawEllipse(QRectF(self.width() - 10, 4, 7, 7))
        if has_keyboard_focus(self):
            paint_focus_ring(painter, self.rect(), self._theme, 5)

    def _paint_icon(self, painter: QPainter, colour: QColor) -> None:
        size = self._theme.px(RAIL_ICON)
        left = (self.width() - size) // 2 if self._thin else self._theme.px(8)
        paint_icon(painter, QPoint(left, (self.height() - size) // 2), self._icon, size, colour)

    def _paint_words(self, painter: QPainter) -> None:
        theme, tokens, on = self._theme, self._theme.tokens, self.isChecked()
        left = theme.px(8) + theme.px(RAIL_ICON) + theme.px(10)
        words = QRect(left, 0, self.width() - left - theme.px(8), self.height())
        painter.setPen(tokens.text if on else tokens.text2)
        painter.setFont(theme.font(TextRole.STRONG if on else TextRole.BODY))
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self.text())
        if self._number:
            painter.setPen(tokens.seal)
            painter.setFont(theme.font(TextRole.STRONG))
            flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
            painter.drawText(words, int(flags), figure_text(self._number))
