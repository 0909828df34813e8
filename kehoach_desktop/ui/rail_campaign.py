"""The campaign at the top of the rail: its name and peak, and the way to the others."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QMenu, QPushButton, QSizePolicy

from kehoach_desktop.core.text import short
from kehoach_desktop.ui.focus import has_keyboard_focus, paint_focus_ring
from kehoach_desktop.ui.fonts import TextRole
from kehoach_desktop.ui.icons import RAIL_ICON, paint_icon

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kehoach_desktop.core.campaigns import Campaign
    from kehoach_desktop.ui.theme import Theme

_CHEVRON: Final = 13
_LINES: Final = 3
"""A longer name is cut; the tooltip has it whole."""
_WRAP: Final = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft
_LONGEST: Final = 60


class RailCampaign(QPushButton):
    """`chosen` gives the id of another campaign; `edit_wanted` and `add_wanted` open a form."""

    chosen = Signal(int)
    edit_wanted = Signal()
    add_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._thin = False
        self._period = ""
        self._others: Sequence[Campaign] = ()
        self._current = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.clicked.connect(self.open_menu)
        self.hide()

    def show_campaigns(self, campaigns: Sequence[Campaign], current: Campaign) -> None:
        """Show one of the campaigns."""
        self._others, self._current = campaigns, current.id
        self._period = _period(current)
        self.setText(current.name)
        self.setAccessibleName(f"Đợt {current.name}, {self._period}".removesuffix(", "))
        self.setToolTip(current.name)
        self.show()
        self.updateGeometry()
        self.update()

    def set_thin(self, thin: bool) -> None:  # noqa: FBT001 (a Qt-style setter)
        """Show the icon only, or the words."""
        self._thin = thin
        self.updateGeometry()
        self.update()

    def open_menu(self) -> QMenu:
        """Offer the campaigns, and to change this one or add one."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for one in self._others:
            words = "\t".join(filter(None, (short(one.name, _LONGEST), _period(one))))
            choice = menu.addAction(words.replace("&", "&&"), partial(self.chosen.emit, one.id))
            choice.setCheckable(True)
            choice.setChecked(one.id == self._current)
        menu.addSeparator()
        menu.addAction("Sửa đợt…", self.edit_wanted.emit)
        menu.addAction("Thêm đợt…", self.add_wanted.emit)
        menu.popup(self.mapToGlobal(QPoint(0, self.height())))
        return menu

    def sizeHint(self) -> QSize:
        theme = self._theme
        if self._thin:
            return QSize(theme.px(36), theme.field_height(36))
        name, period = self._boxes()
        return QSize(theme.px(36), period.bottom() + theme.px(7) if self._period else name.bottom())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def _boxes(self) -> tuple[QRect, QRect]:
        """Give where the name stands, and the line below it."""
        theme = self._theme
        pad = theme.px(8)
        width = max(self.width(), theme.px(140)) - 2 * pad
        metrics = theme.metrics(TextRole.STRONG)
        most = metrics.lineSpacing() * _LINES
        words = metrics.boundingRect(QRect(0, 0, width, most), int(_WRAP), self.text())
        name = QRect(pad, theme.px(6), width, min(words.height(), most))
        small = theme.metrics(TextRole.SMALL).lineSpacing()
        return name, QRect(pad, name.bottom() + 1, width, small)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 (Qt's signature)
        theme, tokens = self._theme, self._theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(tokens.hover)
            painter.drawRoundedRect(QRectF(self.rect()), 5, 5)
        if self._thin:
            size = theme.px(RAIL_ICON)
            corner = QPoint((self.width() - size) // 2, (self.height() - size) // 2)
            paint_icon(painter, corner, "flag", size, tokens.text2)
        else:
            self._paint_words(painter)
        if has_keyboard_focus(self):
            paint_focus_ring(painter, self.rect(), theme, 5)

    def _paint_words(self, painter: QPainter) -> None:
        theme, tokens = self._theme, self._theme.tokens
        name, period = self._boxes()
        painter.setPen(tokens.text)
        painter.setFont(theme.font(TextRole.STRONG))
        painter.drawText(name, int(_WRAP), self.text())
        painter.setPen(tokens.text2)
        painter.setFont(theme.font(TextRole.SMALL))
        painter.drawText(period, int(Qt.AlignmentFlag.AlignVCenter), self._period)
        size = theme.px(_CHEVRON)
        line = period if self._period else name
        corner = QPoint(line.right() - size + 1, line.center().y() - size // 2)
        paint_icon(painter, corner, "chev-down", size, tokens.text2)


def _period(campaign: Campaign) -> str:
    from kehoach_desktop.core.campaigns import period_words  # not before the first paint

    return period_words(campaign)
