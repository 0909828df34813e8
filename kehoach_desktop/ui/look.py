"""Light or dark and the size of letters, remembered from one start to the next."""

from typing import Final

from PySide6.QtCore import QSettings

from kehoach_desktop.ui.theme import Scheme, Theme

_SCHEME: Final = "look/scheme"
_ZOOM: Final = "look/zoom"


def remember_look(theme: Theme, settings: QSettings, *, zoom: float = 1.0) -> None:
    """Take up the look of the last time and keep every later one; another `zoom` than 1 wins."""
    scheme = str(settings.value(_SCHEME, Scheme.SYSTEM))
    if scheme in set(Scheme) and scheme != theme.scheme:
        theme.set_scheme(Scheme(scheme))
    if zoom == 1.0:
        theme.set_zoom(_number(settings.value(_ZOOM, 1.0)))

    def keep() -> None:
        settings.setValue(_SCHEME, str(theme.scheme))
        settings.setValue(_ZOOM, theme.zoom)

    theme.changed.connect(keep)


def _number(value: object) -> float:
    try:
        return float(str(value))
    except ValueError:  # someone wrote into the settings file
        return 1.0
