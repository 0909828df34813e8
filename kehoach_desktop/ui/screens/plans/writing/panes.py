"""Outline, text and page side by side; what has no room is folded away."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSplitter, QWidget

from kehoach_desktop.ui.theme import Theme

_SIZES: Final = (196, 552, 566)
_LEAST: Final = (150, 360, 280)
_PAGE_FROM: Final = 1180
_OUTLINE_FROM: Final = 860


@dataclass(frozen=True, slots=True)
class Fold:
    """What is folded away at a width."""

    page: bool
    outline: bool


class Panes(QSplitter):
    """Widths are told and taken in pixels at 100 %, whatever the zoom."""

    sizes_changed = Signal(list)

    def __init__(self, theme: Theme, outline: QWidget, desk: QWidget, page: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._theme = theme
        self._panes = (outline, desk, page)
        self._sizes: list[int] = list(_SIZES)
        for pane, stretch in zip(self._panes, (0, 1, 1), strict=True):
            self.addWidget(pane)
            self.setStretchFactor(self.count() - 1, stretch)
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)
        self.splitterMoved.connect(self._tell)
        theme.changed.connect(self._fit_zoom)
        self._fit_zoom()

    def set_widths(self, sizes: Sequence[int]) -> None:
        """Set the widths of outline, text and page."""
        self._sizes = list(sizes)
        self._fit_zoom()

    def fit(self, width: int, *, reading: bool) -> Fold:
        """Fold away what has no room in `width`; then the page or, while reading, the text."""
        px = self._theme.px
        fold = Fold(width < px(_PAGE_FROM), width < px(_OUTLINE_FROM))
        outline, desk, page = self._panes
        outline.setVisible(not fold.outline)
        page.setVisible(not fold.page or reading)
        desk.setVisible(not fold.page or not reading)
        return fold

    def _fit_zoom(self) -> None:
        px = self._theme.px
        for pane, least in zip(self._panes, _LEAST, strict=True):
            pane.setMinimumWidth(px(least))
        self.setSizes([px(size) for size in self._sizes])

    def _tell(self) -> None:
        now = self.sizes()
        if all(now):  # a folded pane says nothing of its width
            self._sizes = [round(size / self._theme.zoom) for size in now]
            self.sizes_changed.emit(self._sizes)
