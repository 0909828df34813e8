"""Giao diện: light or dark, and how large the letters are."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from kehoach_desktop.ui.screens.settings.section import Section
from kehoach_desktop.ui.theme import LARGEST_ZOOM, SMALLEST_ZOOM, Scheme, Theme
from kehoach_desktop.ui.widgets.buttons import quiet, square
from kehoach_desktop.ui.widgets.labels import text_label
from kehoach_desktop.ui.widgets.segmented import Segmented

_SCHEMES: Final = (Scheme.LIGHT, Scheme.DARK, Scheme.SYSTEM)
_WORDS: Final = ("Sáng", "Tối", "Theo máy")


class LookSection(Section):
    """The theme itself is asked; `scheme_chosen` and `zoom_stepped` tell the wish."""

    scheme_chosen = Signal(object)
    zoom_stepped = Signal(int)
    """1 larger, -1 smaller, 0 back to 100 %."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "look", "Giao diện")
        self.schemes = Segmented(theme, _WORDS, "Sáng, tối hay theo máy")
        self.schemes.chosen.connect(lambda index: self.scheme_chosen.emit(_SCHEMES[index]))
        self.smaller = square(theme, "zoom-out", "Chữ nhỏ hơn")
        self.larger = square(theme, "zoom-in", "Chữ to hơn")
        self.usual = quiet(theme, "Về 100 %")
        self.percent = text_label("")
        for button, step in ((self.smaller, -1), (self.larger, 1), (self.usual, 0)):
            button.clicked.connect(lambda _on=False, step=step: self.zoom_stepped.emit(step))
        first, second = QHBoxLayout(), QHBoxLayout()
        first.addWidget(self.schemes)
        first.addStretch(1)
        second.setSpacing(theme.px(8))
        for widget in (self.smaller, self.percent, self.larger, self.usual):
            second.addWidget(widget)
        second.addStretch(1)
        self.add_row("Màu nền", first, "Trang văn bản luôn là giấy trắng, chữ đen.")
        self.add_row("Cỡ chữ", second, "Từ 80 % đến 200 %, hoặc Ctrl+= và Ctrl+- ở mọi màn hình.")
        theme.changed.connect(self.show_look)
        self.show_look()

    def show_look(self) -> None:
        """Show the look in force."""
        self.schemes.choose(_SCHEMES.index(self._theme.scheme))
        self.percent.setText(f"{round(self._theme.zoom * 100)} %")
        self.smaller.setEnabled(self._theme.zoom > SMALLEST_ZOOM)
        self.larger.setEnabled(self._theme.zoom < LARGEST_ZOOM)
        self.usual.setVisible(self._theme.zoom != 1.0)
