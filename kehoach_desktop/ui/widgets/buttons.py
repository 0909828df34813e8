"""Push buttons: one primary (filled) on a screen, secondary, quiet, square with an icon only.

save = primary(theme, "Thêm nơi nhận", "plus")
print_button = secondary(theme, "In", "print")
more = square(theme, "more", "Việc khác")
"""

from enum import Enum, auto
from typing import Final

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy

from kehoach_desktop.ui.focus import has_keyboard_focus, paint_focus_ring, pressed_by_enter
from kehoach_desktop.ui.fonts import TextRole
from kehoach_desktop.ui.icons import ICON, icon, paint_icon
from kehoach_desktop.ui.theme import Theme

DENSE: Final = 26
"""Height of a button inside a row; set it as `height_token`."""
_PADDING: Final = 12
_GAP: Final = 7
_RADIUS: Final = 5


class Kind(Enum):
    """How much a button asks for attention."""

    PRIMARY = auto()
    SECONDARY = auto()
    QUIET = auto()
    LINK = auto()


class Button(QPushButton):
    """A painted push button; `compact` leaves the icon alone, with the words as tooltip."""

    def __init__(
        self, theme: Theme, text: str, icon_name: str = "", kind: Kind = Kind.SECONDARY
    ) -> None:
        super().__init__(text)
        self._theme = theme
        self._icon_name = icon_name
        self._kind = kind
        self._compact = not text
        self.shortcut_hint = ""
        """Keys painted small after the words: "Ctrl+Enter"."""
        self.drops = False
        """Whether a chevron says that a list unfolds."""
        self.height_token = 30
        self.compact_icon = ""
        """Icon of a button that shows none beside its words, for when it is compact."""
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        if icon_name:
            self.setIcon(icon(theme, icon_name))  # for the menu that takes it in
        theme.changed.connect(self.updateGeometry)

    @property
    def icon_name(self) -> str:
        """Name of the icon, "" for none."""
        return self._icon_name

    @property
    def _shown_alone(self) -> str:
        return self._icon_name or self.compact_icon

    @property
    def compact(self) -> bool:
        """Whether only the icon is shown."""
        return self._compact

    def set_compact(self, compact: bool) -> None:  # noqa: FBT001 (a Qt-style setter)
        """Show the icon only, or icon and words; a button without icon keeps its words."""
        self._compact = compact and bool(self._shown_alone)
        self.setToolTip(self.text() if self._compact else "")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        height = self._theme.field_height(self.height_token)
        return QSize(self.width_when(compact=self._compact), height)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def width_when(self, *, compact: bool) -> int:
        """Give the width with the icon only, or with the words."""
        if compact and self._shown_alone:
            return self._theme.field_height(self.height_token)
        width = 2 * self._padding
        width += self._theme.metrics(self._role).horizontalAdvance(self.text())
        if self._icon_name:
            width += self._theme.px(ICON) + self._theme.px(_GAP)
        if self.shortcut_hint:
            hint = self._theme.metrics(TextRole.LEAST).horizontalAdvance(self.shortcut_hint)
            width += hint + self._theme.px(_GAP)
        if self.drops:
            width += self._theme.px(ICON)
        return width

    @property
    def _padding(self) -> int:
        return self._theme.px(9 if self.height_token <= DENSE else _PADDING)

    @property
    def _role(self) -> TextRole:
        return TextRole.STRONG if self._kind is Kind.PRIMARY else TextRole.BODY

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not pressed_by_enter(self, event):
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 (Qt's signature)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter)
        self._paint_content(painter)
        if has_keyboard_focus(self):
            # on a filled button the ring of ink would drown in the ground
            inside = self.rect().adjusted(2, 2, -2, -2)
            tokens = self._theme.tokens
            if self._kind is Kind.PRIMARY:
                painter.setPen(QPen(tokens.onfill, 2))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRoundedRect(QRectF(inside).adjusted(1, 1, -1, -1), 3, 3)
            else:
                paint_focus_ring(painter, self.rect(), self._theme, _RADIUS)

    def _paint_ground(self, painter: QPainter) -> None:
        ground, border = self._ground()
        painter.setPen(QPen(border, 1) if border else Qt.PenStyle.NoPen)
        painter.setBrush(ground or Qt.BrushStyle.NoBrush)
        if ground or border:
            shape = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
            painter.drawRoundedRect(shape, _RADIUS, _RADIUS)

    def _ground(self) -> tuple[QColor | None, QColor | None]:
        tokens, down = self._theme.tokens, self.isDown() or self.isChecked()
        if not self.isEnabled():
            return None, tokens.line if self._kind is not Kind.QUIET else None
        if self._kind is Kind.PRIMARY:
            fill = tokens.fill
            return (fill.darker(112) if down or self.underMouse() else fill), None
        if self._kind is Kind.SECONDARY:
            ground = tokens.hover if self.underMouse() else tokens.raised
            return (tokens.tint if down else ground), tokens.line2
        if down:
            return tokens.tint, None
        return (tokens.hover if self.underMouse() else None), None

    def _ink(self) -> QColor:
        tokens = self._theme.tokens
        if not self.isEnabled():
            return tokens.text3
        return {
            Kind.PRIMARY: tokens.onfill,
            Kind.SECONDARY: tokens.text,
            Kind.QUIET: tokens.text2,
            Kind.LINK: tokens.ink,
        }[self._kind]

    def _paint_content(self, painter: QPainter) -> None:
        theme, ink = self._theme, self._ink()
        icon_size = theme.px(ICON)
        top = (self.height() - icon_size) // 2
        if self._compact and self._shown_alone:
            left = (self.width() - icon_size) // 2
            paint_icon(painter, QPoint(left, top), self._shown_alone, icon_size, ink)
            return
        left = (self.width() - self.width_when(compact=False)) // 2
        left += self._padding
        if self._icon_name:
            paint_icon(painter, QPoint(left, top), self._icon_name, icon_size, ink)
            left += icon_size + theme.px(_GAP)
        left = self._paint_words(painter, left, self.text(), self._role)
        if self.shortcut_hint:
            left += theme.px(_GAP)
            left = self._paint_words(painter, left, self.shortcut_hint, TextRole.LEAST)
        if self.drops:
            paint_icon(painter, QPoint(left + 2, top), "chev-down", icon_size, ink)

    def _paint_words(self, painter: QPainter, left: int, words: str, role: TextRole) -> int:
        painter.setFont(self._theme.font(role))
        painter.setPen(self._ink())
        width = self._theme.metrics(role).horizontalAdvance(words)
        where = QRect(left, 0, width + 2, self.height())
        painter.drawText(where, Qt.AlignmentFlag.AlignVCenter, words)
        return left + width


def primary(theme: Theme, text: str, icon_name: str = "") -> Button:
    """Give the filled button, of which a screen has one; asking for more ends in "…"."""
    return Button(theme, text, icon_name, Kind.PRIMARY)


def secondary(theme: Theme, text: str, icon_name: str = "") -> Button:
    """Give a button with a border."""
    return Button(theme, text, icon_name, Kind.SECONDARY)


def quiet(theme: Theme, text: str, icon_name: str = "") -> Button:
    """Give a button without border or ground."""
    return Button(theme, text, icon_name, Kind.QUIET)


def link(theme: Theme, text: str, icon_name: str = "") -> Button:
    """Give a button that looks like a link."""
    return Button(theme, text, icon_name, Kind.LINK)


def square(theme: Theme, icon_name: str, name: str, kind: Kind = Kind.SECONDARY) -> Button:
    """Give a button with an icon only; `name` is its tooltip and its accessible name."""
    button = Button(theme, "", icon_name, kind)
    button.setToolTip(name)
    button.setAccessibleName(name)
    return button
