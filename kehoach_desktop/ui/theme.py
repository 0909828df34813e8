"""The look in force: colours, fonts and lengths; every painted widget holds the one Theme.

theme.tokens.text2          a colour
theme.font(TextRole.SMALL)  a font
theme.px(12)                a length of ui.md at the zoom in force
theme.changed               repaint and lay out anew (colours or zoom are others now)
"""

from enum import StrEnum
from typing import Final

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPalette
from PySide6.QtWidgets import QApplication, QStyleFactory

from kehoach_desktop.ui.fonts import TextRole, families, make_font
from kehoach_desktop.ui.stylesheet import palette, style_sheet
from kehoach_desktop.ui.tokens import DARK, LIGHT, Tokens, high_contrast

SMALLEST_ZOOM: Final = 0.8
LARGEST_ZOOM: Final = 2.0
SMALLEST_TARGET: Final = 26
"""Pixels; nothing smaller is offered to the pointer."""
_STEP: Final = 0.1


class Scheme(StrEnum):
    """What Cài đặt offers: Theo máy, Sáng, Tối."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


_SYSTEM_SCHEMES: Final = {
    Scheme.SYSTEM: Qt.ColorScheme.Unknown,
    Scheme.LIGHT: Qt.ColorScheme.Light,
    Scheme.DARK: Qt.ColorScheme.Dark,
}


class Theme(QObject):
    """Colours, fonts and lengths in force; `changed` when any of them is another."""

    changed = Signal()

    def __init__(
        self, app: QApplication, scheme: Scheme = Scheme.SYSTEM, zoom: float = 1.0
    ) -> None:
        super().__init__(app)
        self._app = app
        self._system_palette = QPalette(app.palette())
        self._families = families([app.font().family()])
        self.scheme = scheme
        self.zoom = _within(zoom)
        self._fonts: dict[TextRole, QFont] = {}
        self.tokens: Tokens = LIGHT
        app.setStyle(QStyleFactory.create("Fusion"))
        hints = app.styleHints()
        hints.colorSchemeChanged.connect(self._follow_system)
        hints.accessibility().contrastPreferenceChanged.connect(self._apply)
        self._apply()

    @property
    def dark(self) -> bool:
        """Whether the dark tokens are in force."""
        return self.tokens is DARK

    def font(self, role: TextRole) -> QFont:
        """Give the font of a role at the zoom in force."""
        if role not in self._fonts:
            self._fonts[role] = make_font(role, self.zoom, self._families)
        return self._fonts[role]

    def metrics(self, role: TextRole) -> QFontMetrics:
        """Give the metrics of a role's font."""
        return QFontMetrics(self.font(role))

    def px(self, length: float) -> int:
        """Give a length of ui.md (pixels at 100 %) at the zoom in force."""
        return round(length * self.zoom)

    def row_height(self, token: float = 34) -> int:
        """Give the height of a list row: the token, or what the font needs (ui.md, chapter 3)."""
        return max(self.px(token), self.metrics(TextRole.BODY).height() + 14)

    def field_height(self, token: float = 30) -> int:
        """Give the height of a button or field: the token, or what the font needs."""
        return max(self.px(token), self.metrics(TextRole.BODY).height() + 6, SMALLEST_TARGET)

    def set_scheme(self, scheme: Scheme) -> None:
        """Follow the system, or stay light or dark."""
        self.scheme = scheme
        self._app.styleHints().setColorScheme(_SYSTEM_SCHEMES[scheme])  # the title bar
        self._apply()

    def set_zoom(self, zoom: float) -> None:
        """Set the zoom, 0.8–2.0."""
        wanted = _within(zoom)
        if wanted != self.zoom:
            self.zoom = wanted
            self._apply()

    def zoom_in(self) -> None:
        """One step larger."""
        self.set_zoom(self.zoom + _STEP)

    def zoom_out(self) -> None:
        """One step smaller."""
        self.set_zoom(self.zoom - _STEP)

    def zoom_reset(self) -> None:
        """Back to 100 %."""
        self.set_zoom(1.0)

    def _follow_system(self) -> None:
        if self.scheme is Scheme.SYSTEM:
            self._apply()

    def _apply(self) -> None:
        self._fonts.clear()
        self.tokens = self._tokens()
        self._app.setPalette(palette(self.tokens))
        self._app.setFont(self.font(TextRole.BODY))
        sheet = style_sheet(self.tokens, self.zoom, self.px)
        if sheet != self._app.styleSheet():  # every widget there is would be dressed anew
            self._app.setStyleSheet(sheet)
        self.changed.emit()

    def _tokens(self) -> Tokens:
        hints = self._app.styleHints()
        if hints.accessibility().contrastPreference() is Qt.ContrastPreference.HighContrast:
            return high_contrast(self._system_palette)
        if self.scheme is Scheme.SYSTEM:
            return DARK if hints.colorScheme() is Qt.ColorScheme.Dark else LIGHT
        return DARK if self.scheme is Scheme.DARK else LIGHT


def _within(zoom: float) -> float:
    return round(min(max(zoom, SMALLEST_ZOOM), LARGEST_ZOOM), 2)


class PaperLook(Theme):
    """The look of what is printed: light and at 100 %, whatever the screen shows."""

    def __init__(self, theme: Theme) -> None:
        QObject.__init__(self)  # the application keeps its own look
        self._families = list(theme.font(TextRole.BODY).families())
        self._fonts = {}
        self.zoom = 1.0
        self.tokens = LIGHT
