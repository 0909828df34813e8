"""Giao diện: what is chosen holds at once; app.desktop remembers it."""

from PySide6.QtCore import QObject

from kehoach_desktop.ui.screens.settings.look_section import LookSection
from kehoach_desktop.ui.theme import Theme


class LookPresenter(QObject):
    """Lives with its section."""

    def __init__(self, section: LookSection, theme: Theme) -> None:
        super().__init__(section)
        self._theme = theme
        section.scheme_chosen.connect(theme.set_scheme)
        section.zoom_stepped.connect(self._step)

    def _step(self, step: int) -> None:
        steps = {1: self._theme.zoom_in, -1: self._theme.zoom_out, 0: self._theme.zoom_reset}
        steps[step]()
